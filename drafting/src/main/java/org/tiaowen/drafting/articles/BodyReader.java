package org.tiaowen.drafting.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines after the front matter into the tree, one after the other. */
final class BodyReader {

    private static final int BEGINNING = 20;
    private static final int LONGEST_TITLE = 30;

    private final String text;
    private final List<Form> forms;
    private final DocumentKind kind;
    private final TreeBuilder tree;
    private final NumberingCheck numbering;
    private final Closing closing;
    private final Quotation quotation = new Quotation();
    private final ListReader lists;
    private final boolean captionsInFront;
    private final boolean chapters;
    private final boolean numbersTouchWords;
    private boolean books;

    BodyReader(String text, List<Form> forms, DocumentKind kind, TreeBuilder tree, NumberingCheck numbering) {
        this.text = text;
        this.forms = forms;
        this.kind = kind;
        this.tree = tree;
        this.numbering = numbering;
        this.closing = Closing.of(text, forms);
        this.lists = new ListReader(text, forms, kind, tree, numbering);
        this.captionsInFront = Form.captionsStandInFront(text, forms);
        this.chapters = forms.stream().anyMatch(BodyReader::isChapter);
        this.numbersTouchWords = forms.stream().noneMatch(form -> form.kind() == Form.Kind.ARTICLE);
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
        boolean quoted = quotation.isOpen();
        quotation.follow(text, form.line());
        LineRole said = form.said();
        if (said != null) {
            quotation.close();
            quotation.follow(text, form.line());
            return said(i, said);
        }
        if (quoted && isInsideQuotation(form)) {
            return paragraph(i, true);
        }
        if (closing.contains(i)) {
            return signature(i);
        }
        boolean regulation = kind == DocumentKind.REGULATION || tree.isInside(Level.ANNEX);
        if (captionsInFront && i + 1 < forms.size() && form.isCaptionLine(text)) {
            Form next = forms.get(i + 1);
            if (next.isArticle() && next.number() != null) {
                return article(i + 1, next.number(), form.line());
            }
        }
        if (regulation && isLostHeading(i)) {
            return unnumbered(i);
        }
        return switch (form.kind()) {
            case HEADING -> regulation && number != null ? heading(i, number) : paragraph(i, false);
            case HEADING_UNNUMBERED -> regulation ? unnumbered(i) : paragraph(i, false);
            case PROLOGUE -> prologue(i);
            case ARTICLE -> number == null || !regulation ? articleInDecision(i) : article(i, number, null);
            case ARTICLE_PERHAPS ->
                number != null && regulation && isArticle(number) ? article(i, number, null) : paragraph(i, false);
            case LISTED -> number == null ? paragraph(i, false) : listed(i, number);
            case ANNEX -> Annexes.isList(text, forms, i) ? annexList(i) : annex(i);
            case TABLE -> table(i);
            case SAID, CONTENTS, ENTRY, PLAIN ->
                Annexes.isExplanation(text, form) && !tree.roots().isEmpty() ? annex(i) : paragraph(i, false);
        };
    }

    /** Line i as what it was said to be, as a paragraph where it cannot be that. */
    private int said(int i, LineRole role) {
        CleanSource.Line line = forms.get(i).line();
        Designation number = forms.get(i).number();
        if (role == LineRole.FRONT) {
            return instead(i, Finding.Kind.FRONT_AFTER_TEXT);
        }
        if (role.needsNumber() && number == null) {
            return instead(i, Finding.Kind.LEVEL_WITHOUT_NUMBER);
        }
        boolean item = role == LineRole.ITEM || role == LineRole.SUBITEM;
        if (item && !lists.mayHaveItems()) {
            return instead(i, Finding.Kind.LEVEL_WITHOUT_PARENT);
        }
        Level level = role.level().orElse(Level.PARAGRAPH);
        return switch (level) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> division(i, level, number);
            case ARTICLE -> number == null ? saidParagraph(i) : article(i, number, null);
            case HEADING -> number == null ? saidParagraph(i) : saidHeading(i, number);
            case POINT, ITEM, SUBITEM -> number == null ? saidParagraph(i) : lists.readAs(i, number, level);
            case PREAMBLE -> prologue(i);
            case SIGNATURE -> signature(i);
            case ANNEX -> annex(i);
            case TABLE -> table(i);
            case PARAGRAPH -> saidParagraph(i);
            case EFFECTIVE -> {
                tree.close();
                tree.plain(level, line.start(), line.end());
                tree.close();
                yield i + 1;
            }
        };
    }

    /** In a regulation 一、 parts the articles. */
    private int saidHeading(int i, Designation number) {
        return kind == DocumentKind.REGULATION && !tree.isInside(Level.ANNEX)
                ? listDivision(i, number)
                : lists.readAs(i, number, Level.HEADING);
    }

    private int instead(int i, Finding.Kind reason) {
        CleanSource.Line line = forms.get(i).line();
        numbering.addAt(reason, line.start(), List.of(beginning(line)));
        return saidParagraph(i);
    }

    private int saidParagraph(int i) {
        CleanSource.Line line = forms.get(i).line();
        Node around = tree.innermost();
        checkStray(tree.plain(Level.PARAGRAPH, line.start(), line.end()), around, line);
        return i + 1;
    }

    private int division(int i, Level level, @Nullable Designation number) {
        if (number != null) {
            return heading(i, level, number);
        }
        CleanSource.Line line = forms.get(i).line();
        books |= level == Level.BOOK;
        Node node = tree.plain(level, line.start(), line.end());
        numbering.add(Finding.Kind.HEADING_UNNUMBERED, node, List.of(node.text));
        return i + 1;
    }

    /** 第三条 without a blank behind it: an article where it is the next one, else perhaps a citation. */
    private boolean isArticle(Designation number) {
        return numbering.isNextArticle(number) || (numbersTouchWords && numbering.comesAfterLastArticle(number));
    }

    private int heading(int i, Designation number) {
        Level level =
                switch (number.style()) {
                    case BOOK -> Level.BOOK;
                    case SUBBOOK -> Level.SUBBOOK;
                    case CHAPTER -> Level.CHAPTER;
                    default -> Level.SECTION;
                };
        return heading(i, level, number);
    }

    private int heading(int i, Level level, Designation number) {
        CleanSource.Line line = forms.get(i).line();
        books |= level == Level.BOOK;
        int from = Blanks.skip(text, number.end(), line.end());
        boolean alone = from == line.end();
        if (i + 1 < forms.size() && isTitle(forms.get(i + 1), alone) && (alone || isStructure(i + 2))) {
            CleanSource.Line more = forms.get(i + 1).line();
            tree.numbered(level, number, line.start(), alone ? more.start() : from, more.end());
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

    /** Whether a line is the title of the heading above it, or the rest of its title. */
    private boolean isTitle(Form form, boolean whole) {
        CleanSource.Line line = form.line();
        boolean words = form.kind() == Form.Kind.PLAIN || (whole && form.kind() == Form.Kind.HEADING_UNNUMBERED);
        return words
                && line.end() - line.start() <= LONGEST_TITLE
                && !form.isCaptionLine(text)
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
        if (words == line.end() && captionLine == null && isCaptionBetween(i + 1)) {
            CleanSource.Line caption = forms.get(i + 1).line();
            tree.caption(article, caption.start(), caption.end());
            return i + 2;
        }
        int captionEnd = captionLine == null ? Form.captionEnd(text, words, line.end()) : 0;
        if (captionEnd > 0) {
            tree.caption(article, words, captionEnd);
            words = Blanks.skip(text, captionEnd, line.end());
        } else if (words < line.end()) {
            tree.gap(article, words);
        }
        if (words < line.end()) {
            lists.firstParagraph(words, line.end());
        }
        return i + 1;
    }

    /** A caption on a line of its own between the number of an article and its words. */
    private boolean isCaptionBetween(int i) {
        return i + 1 < forms.size()
                && forms.get(i).isCaptionLine(text)
                && switch (forms.get(i + 1).kind()) {
                    case PLAIN, LISTED, ARTICLE_PERHAPS -> true;
                    default -> false;
                };
    }

    private int articleInDecision(int i) {
        Designation number = forms.get(i).number();
        int next = paragraph(i, false);
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
        if (kind == DocumentKind.REGULATION && !tree.isInside(Level.ANNEX) && Form.isListDivision(text, forms, i)) {
            return listDivision(i, number);
        }
        return lists.read(i, number) ? lists.next() : paragraph(i, false);
    }

    private int listDivision(int i, Designation number) {
        CleanSource.Line line = forms.get(i).line();
        tree.division(number, line.start(), Blanks.skip(text, number.end(), line.end()), line.end());
        return i + 1;
    }

    private int annex(int i) {
        CleanSource.Line line = forms.get(i).line();
        int end = Annexes.designationEnd(text, line);
        Node annex = tree.plain(Level.ANNEX, line.start(), line.end());
        numbering.restart();
        quotation.close();
        int digits = end;
        while (digits > line.start() && Numerals.isNumeral(text.charAt(digits - 1))) {
            digits--;
        }
        if (digits == end) {
            return i + 1;
        }
        annex.number = new ProvisionNumber(
                text.substring(line.start(), end),
                Numerals.read(text.substring(digits, end)).orElse(0),
                0);
        int mark = end < line.end() && "：:".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
        int words = Blanks.skip(text, mark, line.end());
        boolean below = words == line.end() && Annexes.isTitle(text, forms, i + 1);
        CleanSource.Line title = below ? forms.get(i + 1).line() : line;
        tree.words(annex, end, below ? title.start() : words, title.end());
        return below ? i + 2 : i + 1;
    }

    /** The list of the annexes, one line each, belongs to nothing. */
    private int annexList(int i) {
        tree.close();
        int next = i;
        while (next < forms.size() && (next == i || isEntry(next))) {
            CleanSource.Line line = forms.get(next).line();
            tree.plain(Level.PARAGRAPH, line.start(), line.end());
            tree.close();
            next++;
        }
        return next;
    }

    private boolean isEntry(int i) {
        Designation number = forms.get(i).number();
        return forms.get(i).kind() == Form.Kind.LISTED
                && number != null
                && number.style() == Designation.Style.ARABIC
                && !closing.contains(i);
    }

    private int table(int i) {
        int last = i;
        while (last + 1 < forms.size() && forms.get(last + 1).isTable()) {
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

    private int paragraph(int i, boolean quoted) {
        CleanSource.Line line = forms.get(i).line();
        if (kind == DocumentKind.DECISION && !quoted && Closing.isLast(text, line)) {
            boolean effective = Closing.isEffective(text, line);
            tree.close();
            tree.plain(effective ? Level.EFFECTIVE : Level.PARAGRAPH, line.start(), line.end());
            tree.close();
            return i + 1;
        }
        Node around = tree.innermost();
        Node item = quoted ? null : lists.goingOnAfter(i);
        if (item != null) {
            tree.insideItem(item, line.start(), line.end());
            return i + 1;
        }
        if (!quoted) {
            lists.end(i);
        }
        Node node = tree.plain(Level.PARAGRAPH, line.start(), line.end());
        checkStray(node, around, line);
        return i + 1;
    }

    private void checkStray(Node node, @Nullable Node around, CleanSource.Line line) {
        if (kind == DocumentKind.REGULATION && (around == null || isDivision(around.level) || isStray(around))) {
            numbering.add(Finding.Kind.STRAY_PARAGRAPH, node, List.of(beginning(line)));
        }
    }

    private boolean isStray(Node around) {
        return around.level == Level.PARAGRAPH
                && !tree.isInside(Level.ARTICLE)
                && !tree.isInside(Level.ANNEX)
                && !tree.isInside(Level.PREAMBLE)
                && !tree.isInside(Level.HEADING)
                && !tree.isInside(Level.POINT);
    }

    private static boolean isDivision(Level level) {
        return switch (level) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> true;
            default -> false;
        };
    }

    /**
     * Whether a line after an opening mark is quoted. In a decision all lines are until the mark that closes, but a heading
     * with the next number or an annex cannot be: the closing mark was forgotten. In a regulation a mark is more likely to be
     * forgotten than an article to be quoted: only articles are held back that are not the next.
     */
    private boolean isInsideQuotation(Form form) {
        Designation number = form.number();
        if (kind == DocumentKind.REGULATION) {
            boolean quoted = form.kind() == Form.Kind.ARTICLE
                    && number != null
                    && tree.isInside(Level.ARTICLE)
                    && !numbering.isNextArticle(number)
                    && !numbering.comesAfterLastArticle(number);
            if (!quoted) {
                quotation.close();
                quotation.follow(text, form.line());
            }
            return quoted;
        }
        boolean ends = form.kind() == Form.Kind.ANNEX
                || Closing.isLast(text, form.line())
                || (number != null && number.style() == Designation.Style.CHINESE && numbering.isNextHeading(number));
        if (ends) {
            int begun = quotation.from();
            CleanSource.Line opening = new CleanSource.Line(begun, lineEnd(begun), 0, false);
            numbering.addAt(Finding.Kind.QUOTE_UNCLOSED, begun, List.of(beginning(opening)));
            quotation.close();
            quotation.follow(text, form.line());
        }
        return !ends;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && !Blanks.endsLine(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private String beginning(CleanSource.Line line) {
        return text.substring(line.start(), Math.min(line.end(), line.start() + BEGINNING));
    }
}
