package org.tiaowen.drafting.consolidation;

import java.util.List;
import java.util.regex.Pattern;
import org.tiaowen.drafting.consolidation.StatedWords.Change;
import org.tiaowen.drafting.consolidation.StatedWords.Span;

/**
 * The marks between words that are put in or taken out and the words around them.
 *
 * <p>Instruments quote neither: in 增加 and 删去 the quoted words begin and end without a mark, and the published text has the
 * mark that the place demands. In a list it is the mark of the list (、 or ，), between clauses ，. There is none where the
 * new words begin with a conjunction, or are an adverb to what follows. Of two marks that would meet when words are gone, the
 * one in front goes; at the beginning of a sentence and behind a subject the one behind.
 */
final class Junctions {

    private static final String MARKS = "，、；。：！？";
    private static final String LIST_MARKS = "、，；";
    private static final String ENDS = "。：；！？）》”";
    private static final List<String> CONJUNCTIONS = List.of("和", "及", "以及", "与", "或", "或者", "、");
    private static final Pattern BEGINS_JOINED = Pattern.compile("^(?:和|及|以及|与|或|的|地|得|等|之|所|后|前|时|内|中|上|下|以上|以下).*");
    private static final Pattern ENDS_JOINED = Pattern.compile(".*(?:和|及|以及|与|或|或者|的|对|向|由|经|在|将|把|被|按|按照|依照|根据)$");
    private static final Pattern NAME =
            Pattern.compile(".*(?:[长任员会院府部门关构人选位所局厅组站室处队校法案权名业团体织区县市省户款项]|部门|第[一二三四五六七八九十百零]+[条款项章])$");
    private static final Pattern CITATION = Pattern.compile("^(?:第[一二三四五六七八九十百零]+[编章节条款项目].*|《.*》)$");
    private static final Pattern ADVERBIAL = Pattern.compile("^(?:根据|按照|依照|依据|经|在|对|为|为了|自|除|因).*");

    /** Shorter words go on with the part of the sentence they are put to. */
    private static final int CLAUSE = 8;

    private Junctions() {}

    /** {@code words} behind what stands in {@code anchor}. */
    static Change after(String text, Span anchor, String words) {
        int at = anchor.end();
        String mark = hasMarks(words) || BEGINS_JOINED.matcher(words).matches() ? "" : markAfter(text, anchor, words);
        boolean behind = endsWithConjunction(text.substring(anchor.start(), anchor.end())) && !mark.isEmpty();
        return behind
                ? new Change(at, at, words + mark, new Span(0, words.length()))
                : new Change(at, at, mark + words, new Span(mark.length(), mark.length() + words.length()));
    }

    private static String markAfter(String text, Span anchor, String words) {
        char before = at(text, anchor.start() - 1);
        char next = at(text, anchor.end());
        String quoted = text.substring(anchor.start(), anchor.end());
        String rest = text.substring(anchor.end());
        boolean clause = isClause(words);
        boolean names = isName(words) && isName(quoted);
        boolean citations =
                CITATION.matcher(quoted).matches() && CITATION.matcher(words).matches();
        if (next == '、' || citations) {
            return "、";
        }
        if (endsWithConjunction(quoted)) {
            return words.indexOf('、') >= 0 ? "，" : "、";
        }
        if (before == '、' && (names || beginsWithConjunction(rest))) {
            return "、";
        }
        if (next == '，') {
            return clause || names ? "，" : "";
        }
        if (next == 0 || ENDS.indexOf(next) >= 0) {
            return clause ? "，" : "";
        }
        return names && beginsWithConjunction(rest) ? "、" : "";
    }

    /** A sentence part of its own, and no more words of the part in front. */
    private static boolean isClause(String words) {
        return words.length() >= CLAUSE || words.startsWith("但是");
    }

    /** {@code words} in front of what stands in {@code anchor}. */
    static Change before(String text, Span anchor, String words) {
        int at = anchor.start();
        String mark = hasMarks(words) || ENDS_JOINED.matcher(words).matches() ? "" : markBefore(text, anchor, words);
        return new Change(at, at, words + mark, new Span(0, words.length()));
    }

    private static String markBefore(String text, Span anchor, String words) {
        char before = at(text, anchor.start() - 1);
        char next = at(text, anchor.end());
        String quoted = text.substring(anchor.start(), anchor.end());
        boolean names = isName(words) && isName(quoted);
        boolean citations =
                CITATION.matcher(quoted).matches() && CITATION.matcher(words).matches();
        if (citations) {
            return "、";
        }
        if (!names) {
            return "";
        }
        boolean list = before == '、'
                || next == '、'
                || beginsWithConjunction(text.substring(anchor.end()))
                || endsWithConjunction(text.substring(0, anchor.start()));
        if (list) {
            return "、";
        }
        return before == '，' && next == '，' ? "，" : "";
    }

    /** What stands in {@code gone} is taken out. */
    static Change without(String text, Span gone) {
        int start = gone.start();
        int end = gone.end();
        char before = at(text, start - 1);
        char next = at(text, end);
        String words = text.substring(start, end);
        boolean sentenceStart = before == 0 || before == '。' || before == '：' || before == '（';
        boolean marked = MARKS.indexOf(next) >= 0 || next == '）';
        if (sentenceStart && next == '。' && before != '（') {
            end++;
        } else if (sentenceStart && LIST_MARKS.indexOf(next) >= 0) {
            end++;
        } else if (before == '；' && (next == '，' || next == '、')) {
            end++;
        } else if (LIST_MARKS.indexOf(before) >= 0 && marked) {
            start--;
        } else if (before == '、' && (isName(words) || next == '等' || beginsWithConjunction(text.substring(end)))) {
            start--;
        } else if (next == '，' && ADVERBIAL.matcher(words).matches() && MARKS.indexOf(before) < 0) {
            end++;
        }
        return new Change(start, end, "", new Span(0, 0));
    }

    /** {@code words} in place of what stands in {@code old}: a mark they bring is not doubled. */
    static Change instead(String text, Span old, String words) {
        char next = at(text, old.end());
        char last = at(words, words.length() - 1);
        char lastBefore = at(text, old.end() - 1);
        boolean doubled = last != 0 && last == next && MARKS.indexOf(last) >= 0 && lastBefore != last;
        String kept = doubled ? words.substring(0, words.length() - 1) : words;
        return new Change(old.start(), old.end(), kept);
    }

    private static boolean hasMarks(String words) {
        return words.isEmpty()
                || MARKS.indexOf(words.charAt(0)) >= 0
                || MARKS.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private static boolean isName(String words) {
        return words.indexOf('，') < 0 && NAME.matcher(words).matches();
    }

    private static boolean beginsWithConjunction(String words) {
        return CONJUNCTIONS.stream().anyMatch(words::startsWith);
    }

    private static boolean endsWithConjunction(String words) {
        return CONJUNCTIONS.stream().anyMatch(words::endsWith);
    }

    private static char at(String text, int at) {
        return at < 0 || at >= text.length() ? 0 : text.charAt(at);
    }
}
