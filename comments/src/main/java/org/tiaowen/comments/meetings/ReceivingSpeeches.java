package org.tiaowen.comments.meetings;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentSource.Collection;
import org.tiaowen.comments.intake.CommentSource.FromContactPoint;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.MeetingId;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.intake.ReceivingComments;

/**
 * Receiving the speeches of a meeting as comments, each through the one door of intake, in the transaction that stores the
 * comment. Begun anew after a failure it goes on where it stopped, and what somebody splits meanwhile is not received whole.
 * Thread-safe.
 */
@Component
public class ReceivingSpeeches {

    private final MeetingStore store;
    private final ReceivingComments receiving;

    ReceivingSpeeches(MeetingStore store, ReceivingComments receiving) {
        this.store = store;
        this.receiving = receiving;
    }

    /**
     * What came of it.
     *
     * @param receipts of all speeches that are received now, those of earlier times too
     * @param problems of those that were refused; each names its speech as {@code speech-3}. A refused speech can be corrected
     *     and received later
     */
    public record Outcome(List<Receipt> receipts, List<Problem> problems) {

        public Outcome {
            receipts = List.copyOf(receipts);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Receives every speech that is to be received, as entered by whoever entered the meeting.
     *
     * @throws java.util.NoSuchElementException when there is no such meeting
     * @throws IllegalStateException inside a transaction: receipts are given only after the commit
     */
    public Outcome receive(MeetingId id) {
        Meeting meeting = store.find(id).orElseThrow();
        String minutes = store.minutes(id).orElseThrow();
        List<Receipt> receipts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Speech listed : store.speeches(id)) {
            store.speech(id, listed.number())
                    .filter(Speech::taken)
                    .ifPresent(speech -> receive(meeting, minutes, speech, receipts, problems));
        }
        return new Outcome(receipts, problems);
    }

    private void receive(
            Meeting meeting, String minutes, Speech speech, List<Receipt> receipts, List<Problem> problems) {
        CommentId before = speech.comment();
        if (before != null) {
            receipts.addAll(receiving.receipts(List.of(before)));
            return;
        }
        switch (receiving.receive(comment(meeting, minutes, speech), comment -> take(meeting.id(), speech, comment))) {
            case ReceivingComments.Received received -> receipts.add(received.receipt());
            case ReceivingComments.Refused refused -> {
                Optional<CommentId> meanwhile =
                        store.speech(meeting.id(), speech.number()).map(Speech::comment);
                if (meanwhile.isPresent()) {
                    receipts.addAll(receiving.receipts(List.of(meanwhile.orElseThrow())));
                } else {
                    refused.problems().forEach(problem -> problems.add(of(speech, problem)));
                }
            }
        }
    }

    /** What somebody corrected meanwhile is not what was made a comment of. */
    List<Problem> take(MeetingId meeting, Speech speech, CommentId comment) {
        store.lock(meeting);
        if (!store.speech(meeting, speech.number()).equals(Optional.of(speech))) {
            return List.of(CorrectingSpeeches.gone(speech.number()));
        }
        store.received(meeting, speech.number(), comment);
        return List.of();
    }

    private static NewComment comment(Meeting meeting, String minutes, Speech speech) {
        Collection collection = new Collection(
                Channel.MEETING, speech.personKind(), meeting.on(), meeting.place(), meeting.enteredBy(), meeting.id());
        return new NewComment(
                meeting.consultation(),
                speech.clause() == null ? new CommentTarget.OnWhole() : new CommentTarget.OnClause(speech.clause()),
                speech.words().of(minutes),
                speech.speaker(),
                "",
                "",
                new FromContactPoint(
                        meeting.contactPoint(), registryNumber(meeting, speech), collection, meeting.enteredBy()));
    }

    /** Speeches keep their numbers, so that no two that are received have one registry number. */
    static String registryNumber(Meeting meeting, Speech speech) {
        return "会%s-%s-%02d"
                .formatted(
                        DateTimeFormatter.BASIC_ISO_DATE.format(meeting.on()),
                        meeting.id().toString().substring(0, 6),
                        speech.number());
    }

    private static Problem of(Speech speech, Problem problem) {
        return new Problem("speech-" + speech.number(), problem.key(), problem.arguments());
    }
}
