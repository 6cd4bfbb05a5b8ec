package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.tiaowen.drafting.comparison.Token.Kind;

/**
 * Cuts a text into the pieces that are compared: citations, dates and numbers with their units whole, Chinese words of
 * the {@link WordList}, Latin words, every other character by itself. Joined together the pieces are the text.
 *
 * <p>Of all ways to cut, the likeliest is taken, each word for itself (a unigram model). Linear in the length.
 */
final class WordTokens {

    /** A number or a Latin word is about as likely as a common word. */
    private static final int NUMBER_COST = 700;

    /** A character less likely than the 800th word hardly stands alone. */
    private static final int RARE = 900;

    private static final int LONGEST_RARE_WORD = 3;

    private final String text;
    private final NumberScan numbers;
    private final int[] cost;
    private final int[] from;
    private final Kind[] kind;

    private WordTokens(String text) {
        this.text = text;
        this.numbers = new NumberScan(text);
        this.cost = new int[text.length() + 1];
        this.from = new int[text.length() + 1];
        this.kind = new Kind[text.length() + 1];
        Arrays.fill(cost, 1, cost.length, Integer.MAX_VALUE);
    }

    static List<Token> of(String text) {
        var tokens = new WordTokens(text);
        for (int at = 0; at < text.length(); at++) {
            if (tokens.cost[at] < Integer.MAX_VALUE) {
                tokens.goOnFrom(at);
            }
        }
        return tokens.cut();
    }

    private void goOnFrom(int at) {
        int lineNumber = numbers.endOfLineNumber(at);
        if (lineNumber > at) {
            reach(at, lineNumber, Kind.LINE_NUMBER, 0);
            return;
        }
        int citation = numbers.endOfCitation(at);
        if (citation > at) {
            reach(at, citation, Kind.CITATION, 0);
            return;
        }
        int number = numbers.endOfNumber(at);
        if (number > at) {
            reach(at, number, Kind.NUMBER, NUMBER_COST);
        }
        int latin = numbers.endOfLatin(at);
        if (latin > at) {
            reach(at, latin, Kind.WORD, NUMBER_COST);
            return;
        }
        reachCharacter(at);
        reachWords(at);
    }

    private void reachCharacter(int at) {
        int point = text.codePointAt(at);
        int end = at + Character.charCount(point);
        if (Character.isLetterOrDigit(point)) {
            int known = WordList.OF_LAW.cost(text.substring(at, end));
            reach(at, end, Kind.WORD, known < 0 ? WordList.UNKNOWN : known);
        } else {
            reach(at, numbers.endOfBlanks(end), Kind.MARK, 0);
        }
    }

    private void reachWords(int at) {
        if (!isHan(at)) {
            return;
        }
        for (int end = at + 2; end <= Math.min(text.length(), at + WordList.LONGEST) && isHan(end - 1); end++) {
            int known = WordList.OF_LAW.cost(text.substring(at, end));
            if (known >= 0) {
                reach(at, end, Kind.WORD, known);
            }
        }
    }

    private void reach(int start, int end, Kind as, int more) {
        // a long run of unlikely characters may not wrap around
        int total = (int) Math.min(Integer.MAX_VALUE - 1L, (long) cost[start] + more);
        if (total < cost[end]) {
            cost[end] = total;
            from[end] = start;
            kind[end] = as;
        }
    }

    private List<Token> cut() {
        var ends = new ArrayList<Integer>();
        for (int end = text.length(); end > 0; end = from[end]) {
            ends.add(end);
        }
        Collections.reverse(ends);
        var tokens = new ArrayList<Token>(ends.size());
        for (int i = 0; i < ends.size(); ) {
            int together = rareCharacters(ends, i);
            int end = ends.get(i + together - 1);
            int start = from[ends.get(i)];
            tokens.add(new Token(kind[end], text.substring(start, end)));
            i += together;
        }
        return tokens;
    }

    /**
     * Two or three characters between words that hardly stand alone in a law are a word that the list does not have: 变造,
     * 苯丙胺. More of them are several, and nobody knows where to cut.
     *
     * @return how many tokens from the {@code first} belong together, 1 where it stands alone
     */
    private int rareCharacters(List<Integer> ends, int first) {
        int count = 0;
        while (count <= LONGEST_RARE_WORD && first + count < ends.size() && isRare(ends.get(first + count))) {
            count++;
        }
        boolean begins = first == 0 || !isRare(ends.get(first - 1));
        return begins && count > 1 && count <= LONGEST_RARE_WORD ? count : 1;
    }

    private boolean isRare(int end) {
        return end - from[end] == 1 && isHan(end - 1) && kind[end] == Kind.WORD && cost[end] - cost[end - 1] > RARE;
    }

    private boolean isHan(int at) {
        return Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN;
    }
}
