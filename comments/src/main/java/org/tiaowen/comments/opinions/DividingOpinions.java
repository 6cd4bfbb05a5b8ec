package org.tiaowen.comments.opinions;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.intake.CommentId;

/** Splitting and joining opinions by a person; every earlier opinion stays on record. Thread-safe. */
@Component
public class DividingOpinions {

    /** What came of it. */
    public sealed interface Outcome permits Divided, Refused {}

    /** These are opinions of the comment now. */
    public record Divided(List<Opinion> opinions) implements Outcome {

        public Divided {
            opinions = List.copyOf(opinions);
        }
    }

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** What was done. */
    public enum Kind {
        /** 拆分: one opinion became several. */
        SPLIT,
        /** 合并: neighbours became one. */
        JOINED
    }

    /** One step of the history of a comment's opinions. */
    public record Division(Kind kind, List<Opinion> before, List<Opinion> after, String by, Instant at) {

        public Division {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * Splits a current opinion in two.
     *
     * @param offset UTF-16 offset in the words of the comment, inside the opinion's span
     * @param by the acting user's name
     */
    @Transactional
    public Outcome split(OpinionId opinion, int offset, String by) {
        return new Refused(List.of());
    }

    /**
     * Joins two current opinions between which no other one stands, with the words between them.
     *
     * @param by the acting user's name
     */
    @Transactional
    public Outcome join(OpinionId one, OpinionId other, String by) {
        return new Refused(List.of());
    }

    /** What persons did with the opinions of a comment, the earliest first. */
    public List<Division> historyOf(CommentId comment) {
        return List.of();
    }
}
