package org.tiaowen.drafting.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines after the front matter into the tree, one after the other. */
final class BodyReader {

    private static final int BEGINNING = 20;
    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_EFFECTIVE = 80;

    private final String text;
    private final List<Form> forms;
    private final DocumentKind kind;
    private final TreeBuilder tree;
    private final NumberingCheck numbering;
    private final Closing closing;
    private final boolean captionsInFront;
    private final FollowingNumbers following;
    private final boolean chapters;
    private boolean books;
    private boolean quoted;

    BodyReader(String text, List<Form> forms, DocumentKind kind, TreeBuilder tree, NumberingCheck numbering) {
        this.text = text;
        this.forms = forms;
        this.kind = kind;
        this.tree = tree;
        this.numbering = numbering;
        this.closing = Closing.of(text, forms);
        this.captionsInFront = Form.captionsStandInFront(text, forms);
        this.chapters = forms.stream().anyMatch(BodyReader::isChapter);
        this.following = new FollowingNumbers(forms);
    }

    /** The preamble: its first paragraph is its text, the others are inside it. */
    void preamble(int from, int to) {
        for (int i = from; i < to; i++) {
            CleanSource.Line line = forms.get(i).line();
            tree.plain(i == from ? Level.PREAMBLE : Level.PARAGRAPH, line.start(), line.end());
        }
        tree.close();
    }

    void body(int from) {
        int i = from;
        while (i < forms.size()) {
            i = line(i);
        }
    }

    /** Reads the provision that begins at line i; returns the line after it. */
    private int line(int i) {
        Form form = forms.get(i);
        Designation number = form.number();
        if (kind == DocumentKind.DECISION) {
            boolean wasQuoted = quoted;
            follow(form.line());
            if (wasQuoted && !endsQuote(i, form)) {
                return paragraph(i);
            }
        }
        if (closing.contains(i)) {
            return signature(i);
        }
        boolean regulation = kind == DocumentKind.REGULATION || tree.isInside(Level.ANNEX);
        if (regulation && isLostHeading(i)) {
            return unnumbered(i);
        }
        if (captionsInFront && i + 1 < forms.size() && form.isCaptionLine(text)) {
            Form next = forms.get(i + 1);
            if (next.kind() == Form.Kind.ARTICLE && next.number() != null) {
                return article(i + 1, next.number(), form.line());
            }
        }
        return switch (form.kind()) {
            case HEADING -> regulation && number != null ? heading(i, number) : paragraph(i);
            case HEADING_UNNUMBERED -> regulation ? unnumbered(i) : paragraph(i);
            case PROLOGUE -> prologue(i);
            case ARTICLE -> number == null || !regulation ? articleInDecision(i) : article(i, number, null);
            case ARTICLE_PERHAPS ->
                number != null && regulation && numbering.isNextArticle(number)
                        ? article(i, number, null)
                        : paragraph(i);
            case LISTED -> number == null ? paragraph(i) : listed(i, number);
            case ANNEX -> annex(i);
            case TABLE -> table(i);
            case CONTENTS, PLAIN -> paragraph(i);
        };
    }

    private int heading(int i, Designation number) {
        CleanSource.Line line = forms.get(i).line();
        Level level =
                switch (number.style()) {
                    case BOOK -> Level.BOOK;
                    case SUBBOOK -> Level.SUBBOOK;
                    case CHAPTER -> Level.CHAPTER;
                    default -> Level.SECTION;
                };
        books |= level == Level.BOOK;
        int from = Blanks.skip(text, number.end(), line.end());
        if (i + 1 < forms.size() && isTitle(forms.get(i + 1)) && (from == line.end() || isStructure(i + 2))) {
            CleanSource.Line more = forms.get(i + 1).line();
            tree.numbered(level, number, line.start(), from == line.end() ? more.start() : from, more.end());
            return i + 2;
        }
        tree.numbered(level, number, line.start(), from, line.end());
        return i + 1;
    }

    private boolean isStructure(int i) {
        if (i >= forms.size()) {
            return false;
        }
        Form.Kind structure = forms.get(i).kind();
        return structure == Form.Kind.ARTICLE || structure == Form.Kind.HEADING;
    }

    private boolean isTitle(Form form) {
        CleanSource.Line line = form.line();
        return form.kind() == Form.Kind.PLAIN
                && line.end() - line.start() <= LONGEST_TITLE
                && !Form.endsSentence(text, line);
    }

    private int unnumbered(int i) {
        CleanSource.Line line = forms.get(i).line();
        boolean above = i + 1 < forms.size() && isChapter(forms.get(i + 1));
        books |= above;
        Node node = tree.plain(books ? Level.BOOK : Level.CHAPTER, line.start(), line.end());
        numbering.add(Finding.Kind.HEADING_UNNUMBERED, node, List.of(node.text));
        return i + 1;
    }

    /** A title between the end of a sentence and an article, in a text with chapters: its number was lost. */
    private boolean isLostHeading(int i) {
        return chapters
                && i > 0
                && i + 1 < forms.size()
                && forms.get(i + 1).kind() == Form.Kind.ARTICLE
                && forms.get(i).isBareTitle(text)
                && Form.endsSentence(text, forms.get(i - 1).line())
                && !tree.isInside(Level.ANNEX);
    }

    private static boolean isChapter(Form form) {
        Designation number = form.number();
        return number != null && number.style() == Designation.Style.CHAPTER;
    }

    private int prologue(int i) {
        CleanSource.Line line = forms.get(i).line();
        tree.close();
        tree.plain(Level.PREAMBLE, line.start(), line.end());
        return i + 1;
    }

    private int article(int i, Designation number, CleanSource.@Nullable Line captionLine) {
        CleanSource.Line line = forms.get(i).line();
        int from = captionLine == null ? line.start() : captionLine.start();
        Node article = tree.numbered(Level.ARTICLE, number, from, number.end(), number.end());
        article.number =
                new ProvisionNumber(text.substring(line.start(), number.end()), number.ordinal(), number.suffix());
        if (captionLine != null) {
            article.caption = text.substring(captionLine.start(), captionLine.end());
            article.captionGap = text.substring(captionLine.end(), line.start());
        }
        int words = Blanks.skip(text, number.end(), line.end());
        int captionEnd = captionLine == null ? Form.captionEnd(text, words, line.end()) : 0;
        if (captionEnd > 0) {
            tree.caption(article, words, captionEnd);
            words = Blanks.skip(text, captionEnd, line.end());
        } else if (words < line.end()) {
            tree.gap(article, words);
        }
        if (words < line.end()) {
            firstParagraph(words, line.end());
        }
        return i + 1;
    }

    /** The words on the line of the article's number; an item may stand there at once. */
    private void firstParagraph(int from, int to) {
        Designation number = Designation.at(text, from, to);
        if (number != null && number.style() == Designation.Style.BRACKETED && number.ordinal() == 1) {
            tree.plain(Level.PARAGRAPH, from, from);
            tree.numbered(Level.ITEM, number, from, Blanks.skip(text, number.end(), to), to);
        } else {
            tree.plain(Level.PARAGRAPH, from, to);
        }
    }

    private int articleInDecision(int i) {
        Designation number = forms.get(i).number();
        int next = paragraph(i);
        Node node = tree.innermost();
        if (number != null && node != null) {
            numbering.add(
                    Finding.Kind.ARTICLE_IN_DECISION,
                    node,
                    List.of(text.substring(node.start, Math.min(number.end(), node.start + BEGINNING))));
        }
        return next;
    }

    private int listed(int i, Designation number) {
        CleanSource.Line line = forms.get(i).line();
        int words = Blanks.skip(text, number.end(), line.end());
        if (!tree.isInside(Level.ARTICLE)) {
            Level level =
                    switch (number.style()) {
                        case CHINESE -> Level.HEADING;
                        case BRACKETED -> Level.POINT;
                        default -> Level.SUBITEM;
                    };
            boolean loose = kind == DocumentKind.REGULATION && !tree.isInside(Level.ANNEX);
            Node node = tree.numbered(level, number, line.start(), words, line.end());
            if (loose) {
                numbering.add(Finding.Kind.ITEM_WITHOUT_ARTICLE, node, List.of(printed(number, line)));
            }
            return i + 1;
        }
        Node item = tree.around(Level.ITEM);
        Level level = levelInArticle(number, item);
        if (number.style() == Designation.Style.CHINESE && !continuesList(number, level)) {
            return paragraph(i);
        }
        if (!tree.isInside(Level.PARAGRAPH)) {
            tree.plain(Level.PARAGRAPH, line.start(), line.start());
        }
        Node node = tree.numbered(level, number, line.start(), words, line.end());
        if (level == Level.SUBITEM && item == null) {
            numbering.add(Finding.Kind.LEVEL_SKIPPED, node, List.of(printed(number, line)));
        }
        return i + 1;
    }

    private static Level levelInArticle(Designation number, @Nullable Node item) {
        return switch (number.style()) {
            case CHINESE -> Level.ITEM;
            case BRACKETED -> item != null && item.rank < 70 ? Level.SUBITEM : Level.ITEM;
            default -> Level.SUBITEM;
        };
    }

    private boolean continuesList(Designation number, Level level) {
        return NumberingCheck.isNextIn(tree.around(Level.PARAGRAPH), level, number);
    }

    private int annex(int i) {
        CleanSource.Line line = forms.get(i).line();
        int end = Form.annexEnd(text, line);
        Node annex = tree.plain(Level.ANNEX, line.start(), line.end());
        int digits = end;
        while (digits > line.start() && Numerals.isNumeral(text.charAt(digits - 1))) {
            digits--;
        }
        if (digits < end) {
            int words = Blanks.skip(text, end, line.end());
            annex.number = new ProvisionNumber(
                    text.substring(line.start(), end),
                    Numerals.read(text.substring(digits, end)).orElse(0),
                    0);
            annex.gap = text.substring(end, words);
            annex.text = text.substring(words, line.end());
        }
        numbering.restart();
        quoted = false;
        return i + 1;
    }

    private int table(int i) {
        int last = i;
        while (last + 1 < forms.size() && forms.get(last + 1).kind() == Form.Kind.TABLE) {
            last++;
        }
        tree.plain(
                Level.TABLE, forms.get(i).line().start(), forms.get(last).line().end());
        return last + 1;
    }

    private int signature(int i) {
        CleanSource.Line line = forms.get(i).line();
        tree.plain(Level.SIGNATURE, line.start(), line.end());
        tree.close();
        return i + 1;
    }

    private int paragraph(int i) {
        CleanSource.Line line = forms.get(i).line();
        if (kind == DocumentKind.DECISION && !quoted && isLast(line)) {
            boolean effective = Closing.isEffective(text, line);
            tree.close();
            tree.plain(effective ? Level.EFFECTIVE : Level.PARAGRAPH, line.start(), line.end());
            tree.close();
            return i + 1;
        }
        Node around = tree.innermost();
        if (tree.isInside(Level.ARTICLE) && tree.goesOnWith(following.after(i))) {
            tree.insideItem(line.start(), line.end());
            return i + 1;
        }
        Node node = tree.plain(Level.PARAGRAPH, line.start(), line.end());
        if (kind == DocumentKind.REGULATION && (around == null || isDivision(around.level) || isStray(around))) {
            numbering.add(Finding.Kind.STRAY_PARAGRAPH, node, List.of(beginning(line)));
        }
        return i + 1;
    }

    private boolean isStray(Node around) {
        return around.level == Level.PARAGRAPH
                && !tree.isInside(Level.ARTICLE)
                && !tree.isInside(Level.ANNEX)
                && !tree.isInside(Level.PREAMBLE)
                && !tree.isInside(Level.HEADING)
                && !tree.isInside(Level.POINT);
    }

    private boolean isLast(CleanSource.Line line) {
        return (line.end() - line.start() <= LONGEST_EFFECTIVE && Closing.isEffective(text, line))
                || Closing.isRepublication(text, line);
    }

    private static boolean isDivision(Level level) {
        return switch (level) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> true;
            default -> false;
        };
    }

    /** Keeps track of whether the next line still stands in quotation marks. Each paragraph of a quotation opens anew. */
    private void follow(CleanSource.Line line) {
        for (int at = line.end() - 1; at >= line.start(); at--) {
            char c = text.charAt(at);
            if (c == '”') {
                quoted = false;
                return;
            }
            if (c == '“') {
                quoted = true;
                return;
            }
        }
    }

    /** A heading with the next number cannot stand inside a quotation: the closing mark was forgotten. */
    private boolean endsQuote(int i, Form form) {
        Designation number = form.number();
        boolean ends = form.kind() == Form.Kind.ANNEX
                || (number != null && number.style() == Designation.Style.CHINESE && numbering.isNextHeading(number));
        Node node = tree.innermost();
        if (ends && node != null) {
            numbering.add(
                    Finding.Kind.QUOTE_UNCLOSED,
                    node,
                    List.of(beginning(forms.get(i - 1).line())));
            quoted = false;
            follow(form.line());
        }
        return ends;
    }

    private String printed(Designation number, CleanSource.Line line) {
        return text.substring(line.start(), number.end());
    }

    private String beginning(CleanSource.Line line) {
        return text.substring(line.start(), Math.min(line.end(), line.start() + BEGINNING));
    }
}
