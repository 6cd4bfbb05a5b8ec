package org.tiaowen.comments.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * Look back — 回头看: somebody looked again, later, at what became of an opinion.
 *
 * @param words what was found
 * @param reply what whoever spoke answered, with personal data masked, but for the holder of the receipt; empty while they
 *     have not
 * @param repliedAt null while they have not
 */
public record LookBack(
        UUID id,
        OpinionId opinion,
        Finding finding,
        String words,
        String by,
        Instant at,
        String reply,
        @Nullable Instant repliedAt) {

    /** What was found. */
    public enum Finding {
        /** 已落实. */
        KEPT("已落实"),
        /** 部分落实. */
        PARTLY_KEPT("部分落实"),
        /** 未落实. */
        NOT_KEPT("未落实");

        private final String printed;

        Finding(String printed) {
            this.printed = printed;
        }

        /** The Chinese term. */
        public String printed() {
            return printed;
        }
    }
}
