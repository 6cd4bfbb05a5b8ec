package org.tiaowen.comments.meetings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiaowen.comments.privacy.SealedColumn;

/** What is sealed of meetings, for the rotation of keys. */
@Configuration
class SealedMeetings {

    @Bean
    SealedColumn sealedMinutes() {
        return new SealedColumn("meeting", "minutes", "id", "'meeting'");
    }

    @Bean
    SealedColumn sealedFilesOfMinutes() {
        return new SealedColumn("meeting", "file", "id", "'meeting'");
    }

    @Bean
    SealedColumn sealedNamesOfMinutes() {
        return new SealedColumn("meeting", "sealed_name", "id", "'meeting'");
    }

    @Bean
    SealedColumn sealedSpeakers() {
        return new SealedColumn("meeting_speech", "speaker", "id", "'meeting_speech'");
    }
}
