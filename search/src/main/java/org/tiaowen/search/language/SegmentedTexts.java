package org.tiaowen.search.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts that were cut last, with their words. Thread-safe. */
final class SegmentedTexts {

    /** Shorter ones, questions mostly, are cut sooner than looked up among others. */
    private static final int SHORTEST = 24;

    /** Longer ones, chapters of law mostly, would take the place of many. */
    private static final int LONGEST = 4_000;

    private final int most;
    private final Map<String, List<Word>> texts;

    /** None yet. */
    SegmentedTexts(int most) {
        this.most = most;
        this.texts = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<Word>> eldest) {
                return size() > SegmentedTexts.this.most;
            }
        };
    }

    @Nullable
    List<Word> find(String text) {
        if (!isKept(text)) {
            return null;
        }
        synchronized (texts) {
            return texts.get(text);
        }
    }

    void keep(String text, List<Word> words) {
        if (isKept(text)) {
            synchronized (texts) {
                texts.put(text, words);
            }
        }
    }

    private boolean isKept(String text) {
        return most > 0 && text.length() >= SHORTEST && text.length() <= LONGEST;
    }
}
