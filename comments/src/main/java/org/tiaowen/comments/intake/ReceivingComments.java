package org.tiaowen.comments.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.Problem;

/** Receiving a comment: checks it, stores it word for word and gives the receipt. Thread-safe. */
@Component
public class ReceivingComments {

    private final Intake intake;
    private final Clock clock;

    ReceivingComments(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Received, Refused {}

    /** It is stored, and the database has committed it. */
    public record Received(Receipt receipt) implements Outcome {}

    /** It was refused, for all these reasons; nothing was stored. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Receives a comment now.
     *
     * @throws IllegalStateException inside a transaction: the receipt would be shown before the comment is safe
     */
    public Outcome receive(NewComment comment) {
        return intake.receive(comment, clock.instant(), stored -> List.of());
    }

    /**
     * Receives a comment now, made of something that is to be received once.
     *
     * @param taking takes that something in the transaction that stores the comment, whose identity it is told; where it
     *     tells problems instead, the comment is refused for them
     * @throws IllegalStateException inside a transaction, as above
     */
    public Outcome receive(NewComment comment, Function<CommentId, List<Problem>> taking) {
        return intake.receive(comment, clock.instant(), taking);
    }

    /** The receipts that were given to those of the comments that there are. */
    public List<Receipt> receipts(List<CommentId> comments) {
        return intake.receipts(comments);
    }

    /**
     * Takes over a comment that was received elsewhere, at that moment; for imports and demonstration content. The
     * consultation must have been open then.
     *
     * @param receivedAt not in the future
     */
    public Outcome takeOver(NewComment comment, Instant receivedAt) {
        if (receivedAt.isAfter(clock.instant())) {
            throw new IllegalArgumentException("a comment cannot have been received in the future: " + receivedAt);
        }
        return intake.receive(comment, receivedAt, stored -> List.of());
    }
}
