package org.tiaowen.search.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Search terms — 检索词: a text as the index and the linker compare it, folded, without punctuation.
 *
 * <p>The three forms are used together: words alone find less than single characters do, all three find the most (the
 * figures are in {@code docs/measurements.md}). No term holds a blank, so that each list can be joined and split again by
 * an analyzer that knows nothing but blanks; none is longer than {@value #LONGEST_TERM} characters.
 *
 * @param characters single characters; a run of letters or digits counts as one
 * @param words the words of the segmenter
 * @param bigrams every two neighbours of {@code characters} that no punctuation parts; a character without neighbour
 *     stands alone
 */
public record SearchTerms(List<String> characters, List<String> words, List<String> bigrams) {

    /** Elasticsearch's {@code whitespace} tokenizer would cut longer terms by itself, at the same place in every text. */
    public static final int LONGEST_TERM = 255;

    public SearchTerms {
        characters = List.copyOf(characters);
        words = List.copyOf(words);
        bigrams = List.copyOf(bigrams);
    }

    /** The terms of a text that has been segmented already. */
    public static SearchTerms of(List<Word> segmented) {
        Collector terms = new Collector();
        for (Word word : segmented) {
            terms.add(
                    word.isNumber() ? Numbers.inDigits(TextFolding.fold(word.text())) : TextFolding.fold(word.text()));
        }
        return terms.collected();
    }

    /** Terms joined by blanks, as the index wants them. */
    public static String joined(List<String> terms) {
        return String.join(" ", terms);
    }

    /** Walks over the folded words once and keeps all three forms. */
    private static final class Collector {

        private final List<String> characters = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<String> bigrams = new ArrayList<>();
        private final StringBuilder run = new StringBuilder();
        private String before = "";
        private boolean beforeStandsAlone;

        void add(String word) {
            StringBuilder kept = new StringBuilder(word.length());
            for (int i = 0, c; i < word.length(); i += Character.charCount(c)) {
                c = word.codePointAt(i);
                if (isLetter(c)) {
                    kept.appendCodePoint(c);
                }
                addCharacter(c);
            }
            addWord(kept.toString());
        }

        SearchTerms collected() {
            endRun();
            breakBigrams();
            return new SearchTerms(characters, words, bigrams);
        }

        private void addWord(String word) {
            for (int start = 0; start < word.length(); ) {
                int end = cut(word, start);
                words.add(word.substring(start, end));
                start = end;
            }
        }

        private void addCharacter(int c) {
            if (!isLetter(c)) {
                endRun();
                breakBigrams();
            } else if (joinsRun(c)) {
                if (run.length() + 2 > LONGEST_TERM / 2 || !sameKind(c)) {
                    endRun();
                }
                run.appendCodePoint(c);
            } else {
                endRun();
                unit(Character.toString(c));
            }
        }

        private boolean sameKind(int c) {
            return run.isEmpty() || Character.isDigit(run.charAt(run.length() - 1)) == Character.isDigit(c);
        }

        private void endRun() {
            if (!run.isEmpty()) {
                String unit = run.toString();
                run.setLength(0);
                unit(unit);
            }
        }

        private void unit(String unit) {
            characters.add(unit);
            if (!before.isEmpty()) {
                bigrams.add(before + unit);
                beforeStandsAlone = false;
            } else {
                beforeStandsAlone = true;
            }
            before = unit;
        }

        private void breakBigrams() {
            if (beforeStandsAlone && !before.isEmpty()) {
                bigrams.add(before);
            }
            before = "";
            beforeStandsAlone = false;
        }

        private static boolean isLetter(int c) {
            return Character.isLetterOrDigit(c) && !(c <= 0xFFFF && Character.isSurrogate((char) c));
        }

        /** Letters and digits of other scripts are read in runs, Chinese characters one by one. */
        private static boolean joinsRun(int c) {
            return !Character.isIdeographic(c);
        }

        private static int cut(String word, int start) {
            int end = Math.min(word.length(), start + LONGEST_TERM);
            if (end < word.length() && Character.isHighSurrogate(word.charAt(end - 1))) {
                end--;
            }
            return end;
        }
    }
}
