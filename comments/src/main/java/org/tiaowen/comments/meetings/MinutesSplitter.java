package org.tiaowen.comments.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.opinions.Span;

/**
 * Proposes how minutes fall into speeches: a line that begins with a speaker begins a speech, lines without one continue it,
 * numbered lines before any speaker are speeches of people who are not named. What stands before the first is a stretch that
 * is not to be received, so that nothing falls out and a person can correct everything.
 */
final class MinutesSplitter {

    private final String minutes;
    private final List<ProposedSpeech> speeches = new ArrayList<>();
    private @Nullable Begun current;

    private MinutesSplitter(String minutes) {
        this.minutes = minutes;
        this.current = new Begun(0, "", null, true, false);
    }

    private record Begun(
            int start, String speaker, @Nullable PersonKind kind, boolean chair, boolean numbered) {}

    /** The speeches in reading order; none overlap, none is blank. Minutes without any speaker are one speech. */
    static List<ProposedSpeech> split(String minutes) {
        MinutesSplitter splitter = new MinutesSplitter(minutes);
        int at = 0;
        while (at < minutes.length()) {
            int end = minutes.indexOf('\n', at);
            int next = end < 0 ? minutes.length() : end + 1;
            splitter.line(at, minutes.substring(at, end < 0 ? minutes.length() : end));
            at = next;
        }
        splitter.close(minutes.length());
        List<ProposedSpeech> speeches = splitter.speeches;
        if (speeches.size() == 1) {
            ProposedSpeech only = speeches.getFirst();
            return List.of(new ProposedSpeech(only.words(), only.speaker(), only.personKind(), true));
        }
        return speeches;
    }

    private void line(int at, String line) {
        Optional<SpeakerLabel> label = SpeakerLabel.at(line);
        if (label.isPresent()) {
            close(at);
            SpeakerLabel found = label.get();
            current = new Begun(at + found.end(), found.speaker(), found.personKind(), found.chair(), false);
            return;
        }
        Optional<Integer> number = SpeakerLabel.numbered(line);
        Begun open = current;
        if (number.isPresent() && (open == null || open.numbered() || open.chair())) {
            close(at);
            current = new Begun(at + number.get(), "", null, false, true);
        }
    }

    private void close(int end) {
        Begun begun = current;
        current = null;
        if (begun == null) {
            return;
        }
        int from = begun.start();
        int to = end;
        while (from < to && Character.isWhitespace(minutes.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(minutes.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            speeches.add(new ProposedSpeech(new Span(from, to), begun.speaker(), begun.kind(), !begun.chair()));
        }
    }
}
