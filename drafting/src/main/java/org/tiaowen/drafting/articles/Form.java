package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a line looks like by itself, before its neighbours are considered.
 *
 * @param number the number it begins with, null where it has none
 * @param said what somebody said that it is, null where nobody did
 */
record Form(
        Kind kind,
        CleanSource.Line line,
        @Nullable Designation number,
        @Nullable LineRole said) {

    enum Kind {
        /** 第一编, 第一章, 第一节 with a title. */
        HEADING,
        /** 附则 and the like, alone on a line. */
        HEADING_UNNUMBERED,
        /** 序言. */
        PROLOGUE,
        /** 第一条 followed by a blank, a caption or the end of the line. */
        ARTICLE,
        /** 第一条 followed by words: an article or a sentence that begins with a citation. */
        ARTICLE_PERHAPS,
        /** 一、 or （一） or 1. and so on. */
        LISTED,
        /** 附件, 附表. */
        ANNEX,
        /** 目录. */
        CONTENTS,
        /** A line of a table of contents that ends in dots and a page number and is no heading. */
        ENTRY,
        TABLE,
        /** What somebody said that it is. */
        SAID,
        PLAIN
    }

    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_CAPTION = 30;
    private static final int LONGEST_BARE_TITLE = 25;
    private static final int LONGEST_PAGE = 4;
    private static final int FEWEST_LEADERS = 2;
    private static final String LEADERS = ".．…·•‥─—-_";
    private static final String SENTENCE_END = "。；：！？，、;:,!?";
    private static final String CITATION_GOES_ON = "第、至到和与及或的所规中之款项以内外（(，。；";
    private static final Set<String> UNNUMBERED = Set.of("总则", "分则", "附则");
    private static final Set<String> PROLOGUES = Set.of("序言", "前言", "引言");

    Form(Kind kind, CleanSource.Line line, @Nullable Designation number) {
        this(kind, line, number, null);
    }

    /** The line as {@code role}, whatever it looks like. */
    static Form said(LineRole role, String text, CleanSource.Line line) {
        Designation number = role.mayHaveNumber() ? Designation.at(text, line.start(), line.end()) : null;
        return new Form(Kind.SAID, line, number, role);
    }

    static List<Form> all(String text, List<CleanSource.Line> lines) {
        List<Form> forms = new ArrayList<>(lines.size());
        for (CleanSource.Line line : lines) {
            forms.add(of(text, line));
        }
        if (AlignedTables.mayBeIn(text)) {
            AlignedTables.mark(text, forms);
        }
        return forms;
    }

    static Form of(String text, CleanSource.Line line) {
        if (isTable(text, line)) {
            return new Form(Kind.TABLE, line, null);
        }
        Designation number = Designation.at(text, line.start(), line.end());
        if (Numerals.isArabic(text.charAt(line.end() - 1)) && endsInPage(text, line)) {
            Kind kind = number != null && isHeading(text, line, number) ? Kind.HEADING : Kind.ENTRY;
            return new Form(kind, line, kind == Kind.HEADING ? number : null);
        }
        if (number != null) {
            return numbered(text, line, number);
        }
        int length = line.end() - line.start();
        if (length <= LONGEST_HEADING) {
            String compact = Blanks.compact(text.substring(line.start(), line.end()));
            if (compact.equals("目录")) {
                return new Form(Kind.CONTENTS, line, null);
            }
            if (UNNUMBERED.contains(compact)) {
                return new Form(Kind.HEADING_UNNUMBERED, line, null);
            }
            if (PROLOGUES.contains(compact)) {
                return new Form(Kind.PROLOGUE, line, null);
            }
        }
        return new Form(Annexes.designationEnd(text, line) > 0 ? Kind.ANNEX : Kind.PLAIN, line, null);
    }

    /** …… 12, as the lines of a table of contents end. */
    private static boolean endsInPage(String text, CleanSource.Line line) {
        int at = line.end();
        while (at > line.start() && Numerals.isArabic(text.charAt(at - 1))) {
            at--;
        }
        at = Blanks.trimEnd(text, line.start(), at);
        int leaders = at;
        while (leaders > line.start() && LEADERS.indexOf(text.charAt(leaders - 1)) >= 0) {
            leaders--;
        }
        return line.end() - at <= LONGEST_PAGE && at - leaders >= FEWEST_LEADERS && leaders > line.start();
    }

    private static Form numbered(String text, CleanSource.Line line, Designation number) {
        return switch (number.style()) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> {
                if (!isHeading(text, line, number)) {
                    yield new Form(Kind.PLAIN, line, null);
                }
                yield holdsAnother(text, line, number)
                        ? new Form(Kind.ENTRY, line, null)
                        : new Form(Kind.HEADING, line, number);
            }
            case ARTICLE -> new Form(articleKind(text, line, number), line, number);
            case CHINESE ->
                enumerates(text, line, number) ? new Form(Kind.PLAIN, line, null) : new Form(Kind.LISTED, line, number);
            case BRACKETED, BRACKETED_ARABIC ->
                isCited(text, number, line.end())
                        ? new Form(Kind.PLAIN, line, null)
                        : new Form(Kind.LISTED, line, number);
            case ARABIC, CIRCLED -> new Form(Kind.LISTED, line, number);
        };
    }

    private static Kind articleKind(String text, CleanSource.Line line, Designation number) {
        if (number.end() >= line.end()) {
            return Kind.ARTICLE;
        }
        char next = text.charAt(number.end());
        if (Blanks.isBlank(next) || "【〖[〔".indexOf(next) >= 0) {
            return Kind.ARTICLE;
        }
        boolean bracket = next == '（' || next == '(';
        if (bracket && (captionEnd(text, number.end(), line.end()) > 0 || Designation.isNote(text, number.end()))) {
            return Kind.ARTICLE;
        }
        return CITATION_GOES_ON.indexOf(next) >= 0 ? Kind.PLAIN : Kind.ARTICLE_PERHAPS;
    }

    /** A heading may stop at a 、 where its title goes on in the next line. */
    private static boolean isHeading(String text, CleanSource.Line line, Designation number) {
        int end = line.end();
        if (number.end() >= end) {
            return true;
        }
        char next = text.charAt(number.end());
        char last = text.charAt(end - 1);
        boolean goesOn = last == '、' && Blanks.isBlank(next);
        return end - line.start() <= LONGEST_HEADING
                && (goesOn || SENTENCE_END.indexOf(last) < 0)
                && CITATION_GOES_ON.indexOf(next) < 0;
    }

    /** 第一章 总则 第二章 分则: a table of contents on one line. */
    private static boolean holdsAnother(String text, CleanSource.Line line, Designation number) {
        int at = text.indexOf('第', number.end(), line.end());
        while (at >= 0) {
            Designation other = Designation.at(text, at, line.end());
            if (other != null && other.style() == number.style() && other.ordinal() == number.ordinal() + 1) {
                return true;
            }
            at = text.indexOf('第', at + 1, line.end());
        }
        return false;
    }

    /** （一）至（三）项所列人员: a sentence that begins with a citation. */
    static boolean isCited(String text, Designation number, int to) {
        int at = number.end();
        if (at >= to) {
            return false;
        }
        char next = text.charAt(at);
        char second = at + 1 < to ? text.charAt(at + 1) : ' ';
        return switch (next) {
            case '至', '、' -> true;
            case '和', '或', '与', '及' -> second == '（' || second == '(' || second == '第';
            case '项', '款' -> "所规的、和或及至第".indexOf(second) >= 0;
            default -> false;
        };
    }

    /** 一、二级预警: a list of numbers and no number of a heading. */
    private static boolean enumerates(String text, CleanSource.Line line, Designation number) {
        int at = number.end();
        if (at + 1 >= line.end() || "级类款项等档线审、".indexOf(text.charAt(at + 1)) < 0) {
            return false;
        }
        return Numerals.read(text.substring(at, at + 1)).orElse(0) == number.ordinal() + 1;
    }

    private static boolean isTable(String text, CleanSource.Line line) {
        if (line.table() || MarkdownMarks.isTable(text, line.start(), line.end())) {
            return true;
        }
        return switch (text.charAt(line.end() - 1)) {
            case '|' -> text.indexOf(" | ", line.start(), line.end()) > 0;
            case '+' -> text.indexOf("+--", line.start(), line.end()) > 0;
            default -> false;
        };
    }

    /**
     * After the caption that begins at {@code from}, or 0 when there is none. A caption is short, bracketed and neither
     * a number nor a note such as （删去）.
     */
    static int captionEnd(String text, int from, int to) {
        if (from >= to) {
            return 0;
        }
        int kind = "（【〖[〔(".indexOf(text.charAt(from));
        if (kind < 0) {
            return 0;
        }
        char close = "）】〗]〕)".charAt(kind);
        int limit = Math.min(to, from + LONGEST_CAPTION + 2);
        for (int i = from + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == close) {
                return isCaption(text.substring(from + 1, i)) ? i + 1 : 0;
            }
            if ("。；，：（".indexOf(c) >= 0) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isCaption(String words) {
        String compact = Blanks.compact(words);
        return !compact.isEmpty()
                && Numerals.read(compact).isEmpty()
                && !compact.startsWith("删")
                && !compact.startsWith("略")
                && !compact.contains("通过")
                && !compact.contains("草案")
                && !compact.endsWith("稿")
                && !compact.contains("修正")
                && !compact.contains("修订");
    }

    /** Whether the first article may stand here, be there a blank behind its number or not. */
    boolean mayBeginArticles() {
        return isArticle() || (kind == Kind.ARTICLE_PERHAPS && number != null && number.ordinal() == 1);
    }

    boolean isTable() {
        return kind == Kind.TABLE || said == LineRole.TABLE;
    }

    /** Whether it was said to be something that stands in the body. */
    boolean beginsBody() {
        return said != null && said != LineRole.FRONT && said != LineRole.PREAMBLE;
    }

    /** Whether it is an article by its looks, or was said to be one and has a number. */
    boolean isArticle() {
        return kind == Kind.ARTICLE || (said == LineRole.ARTICLE && number != null);
    }

    /** 一、管辖 above 第一条, as judicial interpretations part their articles. */
    static boolean isListDivision(String text, List<Form> forms, int i) {
        Form form = forms.get(i);
        return form.kind() == Kind.LISTED
                && form.number() != null
                && form.number().style() == Designation.Style.CHINESE
                && i + 1 < forms.size()
                && forms.get(i + 1).mayBeginArticles()
                && form.line().end() - form.line().start() <= LONGEST_HEADING
                && !endsSentence(text, form.line());
    }

    /** Whether the line is a caption and nothing else. */
    boolean isCaptionLine(String text) {
        return kind == Kind.PLAIN && captionEnd(text, line.start(), line.end()) == line.end();
    }

    /** Whether the captions stand on lines of their own in front of the articles. */
    static boolean captionsStandInFront(String text, List<Form> forms) {
        int articles = 0;
        int captions = 0;
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i).isArticle()) {
                articles++;
                captions += i > 0 && forms.get(i - 1).isCaptionLine(text) ? 1 : 0;
            }
        }
        return captions > 0 && captions * 2 >= articles;
    }

    /** Whether the line could be a title: short and without any mark. */
    boolean isBareTitle(String text) {
        if (kind != Kind.PLAIN || line.end() - line.start() > LONGEST_BARE_TITLE) {
            return false;
        }
        for (int i = line.start(); i < line.end(); i++) {
            if ("。；：！？，“”（）《》()【】〖〗[]0123456789".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line ends the way a sentence ends. */
    static boolean endsSentence(String text, CleanSource.Line line) {
        int end = line.end();
        while (end > line.start() && "”’』」\"》)）".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > line.start() && "。；：！？;:!?".indexOf(text.charAt(end - 1)) >= 0;
    }
}
