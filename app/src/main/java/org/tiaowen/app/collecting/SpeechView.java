package org.tiaowen.app.collecting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tiaowen.comments.meetings.Speech;

/**
 * A speech ready for the page on which it is corrected.
 *
 * @param words as they stand in the minutes
 * @param cuts where it can be cut in two, each with the words that would begin the second
 * @param first whether no speech stands before it
 */
record SpeechView(Speech speech, String words, List<Cut> cuts, boolean first) {

    /** A longer speech is cut at the first so many places, then the rest again. */
    private static final int MOST_CUTS = 60;

    private static final int WORDS_SHOWN = 18;
    private static final Pattern BORDER = Pattern.compile("[。！？；!?;\\n][”’」』）)]?\\s*");

    SpeechView {
        cuts = List.copyOf(cuts);
    }

    /**
     * A place to cut.
     *
     * @param at UTF-16 offset into the minutes
     */
    record Cut(int at, String words) {}

    static List<SpeechView> of(String minutes, List<Speech> speeches) {
        List<SpeechView> views = new ArrayList<>();
        for (Speech speech : speeches) {
            String words = speech.words().of(minutes);
            views.add(new SpeechView(
                    speech, words, speech.isOpen() ? cuts(words, speech.words().start()) : List.of(), views.isEmpty()));
        }
        return views;
    }

    private static List<Cut> cuts(String words, int start) {
        List<Cut> cuts = new ArrayList<>();
        Matcher border = BORDER.matcher(words);
        while (border.find() && cuts.size() < MOST_CUTS) {
            if (border.end() < words.length()) {
                String rest = words.substring(border.end()).lines().findFirst().orElse("");
                int shown = Math.min(WORDS_SHOWN, rest.length());
                cuts.add(new Cut(start + border.end(), rest.substring(0, shown) + (shown < rest.length() ? "…" : "")));
            }
        }
        return cuts;
    }
}
