package org.tiaowen.comments.meetings;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.intake.CommentSource.Collection;
import org.tiaowen.comments.intake.CommentSource.FromContactPoint;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.MeetingId;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.intake.ReceivingComments;

/**
 * Receiving the speeches of a meeting as comments, each through the one door of intake. Begun anew after a failure it goes on
 * where it stopped: what was received is recognised and received once. Thread-safe.
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
        for (Speech speech : store.speeches(id)) {
            if (!speech.taken()) {
                continue;
            }
            switch (receiving.receive(comment(meeting, minutes, speech))) {
                case ReceivingComments.Received received -> {
                    store.received(id, speech.number(), received.receipt().comment());
                    receipts.add(received.receipt());
                }
                case ReceivingComments.Refused refused ->
                    refused.problems().forEach(problem -> problems.add(of(speech, problem)));
            }
        }
        return new Outcome(receipts, problems);
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
                "meeting-" + meeting.id() + "-" + speech.number(),
                new FromContactPoint(
                        meeting.contactPoint(), registryNumber(meeting, speech), collection, meeting.enteredBy()));
    }

    /** Whoever receives a speech again gets the same number, and so the same receipt. */
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
