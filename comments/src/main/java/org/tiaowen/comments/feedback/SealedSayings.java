package org.tiaowen.comments.feedback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.comments.privacy.SealedColumn;
import org.tiaowen.comments.privacy.Sealing;

/**
 * What people say of answers: kept sealed as it was said, and masked beside it, as others see it. Thread-safe.
 */
@Component
class SealedSayings {

    private final Sealing sealing;
    private final PersonalData data;

    SealedSayings(Sealing sealing, PersonalData data) {
        this.sealing = sealing;
        this.data = data;
    }

    /** The name an evaluation is sealed under, with the id of its opinion. */
    static String evaluation(int revision, int round) {
        return "answer_evaluation/" + revision + '/' + round;
    }

    /** The name the note of passing an answer on is sealed under, with the id of its opinion. */
    static String passedOn(int revision, UUID contactPoint) {
        return "answer_passed_on/" + revision + '/' + contactPoint;
    }

    /** The name a reply is sealed under, with the id of its look back. */
    static final String REPLY = "look_back_reply";

    /** What others see. */
    String masked(String words) {
        return data.masked(words);
    }

    /** The envelope; null for empty words. */
    byte @Nullable [] sealed(String name, UUID id, String words) {
        return words.isEmpty() ? null : sealing.seal(name, id, words);
    }

    /** As it was said. */
    String open(String name, UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : sealing.open(name, id, sealed);
    }

    /** For the rotation of keys. */
    @Configuration
    static class Columns {

        @Bean
        SealedColumn sealedEvaluations() {
            return new SealedColumn(
                    "answer_evaluation", "sealed", "opinion", "'answer_evaluation/' || revision || '/' || round");
        }

        @Bean
        SealedColumn sealedReplies() {
            return new SealedColumn("look_back_reply", "sealed", "look_back", "'" + REPLY + "'");
        }

        @Bean
        SealedColumn sealedNotes() {
            return new SealedColumn(
                    "answer_passed_on", "sealed", "opinion", "'answer_passed_on/' || revision || '/' || contact_point");
        }
    }
}
