package org.tiaowen.search.asking;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.tiaowen.search.language.Span;
import org.tiaowen.search.language.TextFolding;

/** A typed text beside its folded twin: full width made half width, traditional characters simple. */
final class Typed {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    /** No character in use folds to more (㍿ to 株式会社); the longest of all, ﷺ with 18, is left as it is. */
    private static final int LONGEST_FOLDING = 8;

    private final String text;
    private final boolean cut;
    private final String folded;

    /** For each UTF-16 unit of {@link #folded}, and behind its last, the offset in {@link #text}. */
    private final int[] origins;

    private Typed(String text, boolean cut, String folded, int[] origins) {
        this.text = text;
        this.cut = cut;
        this.folded = folded;
        this.origins = origins;
    }

    static Typed of(String typed) {
        String stripped = BLANKS.matcher(typed).replaceAll(" ").strip();
        boolean cut = stripped.codePointCount(0, stripped.length()) > Understood.LONGEST;
        String text = cut ? stripped.substring(0, stripped.offsetByCodePoints(0, Understood.LONGEST)) : stripped;
        StringBuilder folded = new StringBuilder(text.length());
        int[] origins = new int[text.length() * LONGEST_FOLDING + 1];
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String one = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            String kept = one.length() <= LONGEST_FOLDING ? one : Character.toString(c);
            Arrays.fill(origins, folded.length(), folded.length() + kept.length(), i);
            folded.append(kept);
            i += Character.charCount(c);
        }
        origins[folded.length()] = text.length();
        return new Typed(
                text, cut, TextFolding.foldInPlace(folded.toString()), Arrays.copyOf(origins, folded.length() + 1));
    }

    /** As typed, with blanks evened out, cut to the limit. */
    String text() {
        return text;
    }

    /** Whether something was cut off. */
    boolean cut() {
        return cut;
    }

    /** What is read. */
    String folded() {
        return folded;
    }

    /** From offsets in the folded text to a stretch of the text as typed. */
    Span span(int start, int end) {
        return new Span(origins[start], origins[end]);
    }

    /** The typed characters of a stretch of the folded text. */
    String original(int start, int end) {
        return text.substring(origins[start], origins[end]);
    }
}
