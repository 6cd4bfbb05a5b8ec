package org.tiaowen.comments.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.MeetingId;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.opinions.Span;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Correcting how minutes were split, speech by speech, until each is received. The minutes themselves stay as they are.
 * Thread-safe.
 */
@Component
public class CorrectingSpeeches {

    private final MeetingStore store;

    CorrectingSpeeches(MeetingStore store) {
        this.store = store;
    }

    /** What came of it. */
    public sealed interface Outcome permits Corrected, Refused {}

    /** It is done. */
    public record Corrected() implements Outcome {}

    /** It was refused, for all these reasons; nothing was changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What a person says about a speech.
     *
     * @param speaker the name; may be empty
     * @param taken whether it is to be received
     */
    public record Described(
            int number,
            String speaker,
            @Nullable PersonKind personKind,
            @Nullable ProvisionId clause,
            boolean taken) {}

    /** Says of speeches who spoke, what kind of person, about which clause, and whether they are to be received. */
    @Transactional
    public Outcome describe(MeetingId meeting, List<Described> described) {
        store.lock(meeting);
        List<Speech> speeches = store.speeches(meeting);
        List<Problem> problems = new ArrayList<>();
        List<Speech> changed = new ArrayList<>();
        for (Described each : described) {
            if (each.speaker().strip().length() > NewComment.LONGEST_PERSONAL) {
                problems.add(Problem.at("speaker-" + each.number(), "too-long", NewComment.LONGEST_PERSONAL));
            }
            open(speeches, each.number())
                    .ifPresentOrElse(
                            speech -> changed.add(new Speech(
                                    speech.number(),
                                    speech.words(),
                                    each.speaker().strip(),
                                    each.personKind(),
                                    each.clause(),
                                    each.taken(),
                                    null)),
                            () -> problems.add(gone(each.number())));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        changed.forEach(speech -> store.replace(meeting, List.of(speech.number()), List.of(speech)));
        return new Corrected();
    }

    /** Makes one speech of a speech and the one before it, of the speaker of the earlier; what stands between is in it. */
    @Transactional
    public Outcome joinWithPrevious(MeetingId meeting, int number) {
        store.lock(meeting);
        List<Speech> speeches = store.speeches(meeting);
        Optional<Speech> later = open(speeches, number);
        Optional<Speech> earlier = later.map(speeches::indexOf)
                .filter(index -> index > 0)
                .map(index -> speeches.get(index - 1))
                .filter(Speech::isOpen);
        if (later.isEmpty()) {
            return new Refused(List.of(gone(number)));
        }
        if (earlier.isEmpty()) {
            return new Refused(List.of(Problem.at("speech-" + number, "speech.none-before")));
        }
        Speech first = earlier.get();
        Span both = new Span(first.words().start(), later.get().words().end());
        Speech joined = new Speech(
                first.number(),
                both,
                first.speaker(),
                first.personKind(),
                first.clause() == null ? later.get().clause() : first.clause(),
                first.taken() || later.get().taken(),
                null);
        store.replace(meeting, List.of(first.number(), number), List.of(joined));
        return new Corrected();
    }

    /**
     * Makes two speeches of one, both of its speaker until somebody says otherwise.
     *
     * @param at UTF-16 offset into the minutes of the first character of the second
     */
    @Transactional
    public Outcome split(MeetingId meeting, int number, int at) {
        store.lock(meeting);
        List<Speech> speeches = store.speeches(meeting);
        Optional<Speech> found = open(speeches, number);
        if (found.isEmpty()) {
            return new Refused(List.of(gone(number)));
        }
        Speech speech = found.get();
        if (at <= speech.words().start() || at >= speech.words().end()) {
            return new Refused(List.of(Problem.at("speech-" + number, "speech.not-there")));
        }
        String minutes = store.minutes(meeting).orElseThrow();
        Optional<Span> head = trimmed(minutes, speech.words().start(), at);
        Optional<Span> tail = trimmed(minutes, at, speech.words().end());
        if (head.isEmpty() || tail.isEmpty() || Character.isLowSurrogate(minutes.charAt(at))) {
            return new Refused(List.of(Problem.at("speech-" + number, "speech.not-there")));
        }
        // behind another name, another person speaks
        Optional<SpeakerLabel> label = SpeakerLabel.at(firstLine(tail.get().of(minutes)));
        Optional<Span> behindLabel = label.flatMap(behind ->
                trimmed(minutes, tail.get().start() + behind.end(), tail.get().end()));
        Speech second = new Speech(
                store.nextNumber(meeting),
                behindLabel.orElse(tail.get()),
                behindLabel.isPresent() ? label.get().speaker() : speech.speaker(),
                behindLabel.isPresent() ? label.get().personKind() : speech.personKind(),
                speech.clause(),
                true,
                null);
        Speech first = new Speech(
                speech.number(),
                head.get(),
                speech.speaker(),
                speech.personKind(),
                speech.clause(),
                speech.taken(),
                null);
        store.replace(meeting, List.of(number), List.of(first, second));
        return new Corrected();
    }

    private static Optional<Speech> open(List<Speech> speeches, int number) {
        return speeches.stream()
                .filter(speech -> speech.number() == number && speech.isOpen())
                .findFirst();
    }

    static Problem gone(int number) {
        return Problem.at("speech-" + number, "speech.gone", number);
    }

    private static String firstLine(String words) {
        return words.lines().findFirst().orElse("");
    }

    private static Optional<Span> trimmed(String minutes, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(minutes.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(minutes.charAt(to - 1))) {
            to--;
        }
        return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }
}
