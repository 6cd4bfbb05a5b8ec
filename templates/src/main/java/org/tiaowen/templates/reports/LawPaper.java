package org.tiaowen.templates.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.templates.reports.Block.Style;
import org.tiaowen.templates.reports.Span.Look;

/**
 * 法规文本: a legal text as it is laid before a session or the public: title, 题注, 目录, divisions, articles with two
 * ideographic blanks behind their number. The words are those of the text; only blanks between them are the paper's own.
 */
public final class LawPaper {

    /** Which captions of articles (条标) are printed. */
    public enum Captions {
        /** As a draft put before the public has them. */
        SHOWN,
        /** As a text that was passed has none. */
        LEFT_OUT
    }

    private static final String BLANK = "\u3000";
    private static final int FEWEST_DIVISIONS = 2;
    private static final int LONGEST_HEADING = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");
    private static final Pattern TABLE_LINE = Pattern.compile("\\|.*\\|");

    private final LegalText text;
    private final Captions captions;
    private final List<Level> divisions;
    private final List<Block> blocks = new ArrayList<>();

    private LawPaper(LegalText text, Captions captions) {
        this.text = text;
        this.captions = captions;
        this.divisions = text.walk()
                .map(Provision::level)
                .filter(LawPaper::isDivision)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The paper.
     *
     * @param stage what stands in brackets under the title: 征求意见稿; empty for none
     */
    public static Paper of(LegalText text, String stage, Captions captions) {
        return Paper.upright(text.title() + bracketed(text, stage), blocks(text, stage, captions));
    }

    /** The same, to be put into another paper. */
    public static List<Block> blocks(LegalText text, String stage, Captions captions) {
        LawPaper paper = new LawPaper(text, captions);
        paper.front(stage);
        paper.contents();
        text.provisions().forEach(paper::add);
        return List.copyOf(paper.blocks);
    }

    private static String bracketed(LegalText text, String stage) {
        return stage.isEmpty() || text.title().contains(stage) ? "" : "（" + stage + "）";
    }

    private void front(String stage) {
        List<String> lines = text.front()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String title = compact(text.title());
        int titleAt = 0;
        while (titleAt < lines.size() && (title.isEmpty() || !title.startsWith(compact(lines.get(titleAt))))) {
            titleAt++;
        }
        lines.subList(0, titleAt).forEach(line -> blocks.add(Block.body(line)));
        if (!title.isEmpty()) {
            blocks.add(new Block.Title(text.title() + bracketed(text, stage)));
        }
        StringBuilder said = new StringBuilder();
        int at = titleAt;
        while (at < lines.size() && said.length() < title.length()) {
            said.append(compact(lines.get(at++)));
        }
        List<String> headings =
                headings().map(heading -> compact(words(heading))).toList();
        for (; at < lines.size(); at++) {
            String line = compact(lines.get(at));
            if (writesContents() && (line.equals("目录") || headings.stream().anyMatch(line::startsWith))) {
                break;
            }
            blocks.add(Block.words(Style.NOTE, lines.get(at)));
        }
    }

    private Stream<Provision> headings() {
        return text.walk().filter(provision -> isDivision(provision.level()));
    }

    private static boolean isDivision(Level level) {
        return switch (level) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> true;
            case ARTICLE, HEADING, POINT, PARAGRAPH, ITEM, SUBITEM, PREAMBLE, EFFECTIVE, SIGNATURE, ANNEX, TABLE ->
                false;
        };
    }

    /** Where a division has no number, a contents of ours would be read as something else: the text's own stays as printed. */
    private boolean writesContents() {
        return headings().count() >= FEWEST_DIVISIONS && headings().allMatch(division -> division.number() != null);
    }

    private void contents() {
        if (writesContents()) {
            blocks.add(new Block.Contents("目" + BLANK + "录"));
        }
    }

    private void add(Provision provision) {
        switch (provision.level()) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> {
                int level = Math.min(divisions.indexOf(provision.level()) + 1, Block.Heading.DEEPEST);
                blocks.add(new Block.Heading(level, true, words(provision)));
            }
            case ARTICLE -> {
                article(provision);
                return;
            }
            case HEADING, POINT -> listed(provision);
            case ANNEX -> {
                blocks.add(new Block.PageBreak());
                blocks.add(new Block.Heading(
                        1, false, printed(provision) + provision.layout().gap() + provision.text()));
            }
            case SIGNATURE -> blocks.add(Block.words(Style.SIGNATURE, provision.text()));
            case TABLE -> table(provision.text());
            case PARAGRAPH, ITEM, SUBITEM, PREAMBLE, EFFECTIVE -> paragraph(printed(provision) + provision.text());
        }
        provision.children().forEach(this::add);
    }

    private void paragraph(String words) {
        if (!words.isEmpty()) {
            blocks.add(Block.body(words));
        }
    }

    /** 一、 of a decision is a heading where it is a name, a paragraph where it is a sentence. */
    private void listed(Provision provision) {
        String words = printed(provision) + provision.text();
        boolean sentence = words.length() > LONGEST_HEADING || "。：；".indexOf(words.charAt(words.length() - 1)) >= 0;
        blocks.add(
                sentence
                        ? Block.body(words)
                        : new Block.Heading(provision.level() == Level.HEADING ? 1 : 2, false, words));
    }

    private void article(Provision article) {
        boolean captioned = captions == Captions.SHOWN && !article.caption().isEmpty();
        boolean above = captioned && article.layout().captionGap() != null;
        if (above) {
            blocks.add(new Block.Words(Style.BODY, List.of(new Span(Look.HEAVY, article.caption()))));
        }
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(Look.HEAVY, printed(article)));
        if (captioned && !above) {
            spans.add(new Span(Look.PLAIN, BLANK));
            spans.add(new Span(Look.HEAVY, article.caption()));
        }
        List<Provision> children = article.children();
        boolean runsOn = !children.isEmpty()
                && children.getFirst().level() == Level.PARAGRAPH
                && children.getFirst().number() == null;
        String first = article.text() + (runsOn ? children.getFirst().text() : "");
        if (!first.isEmpty()) {
            spans.add(new Span(Look.PLAIN, BLANK + BLANK + first));
        }
        blocks.add(new Block.Words(Style.BODY, spans));
        if (runsOn) {
            children.getFirst().children().forEach(this::add);
        }
        children.stream().skip(runsOn ? 1 : 0).forEach(this::add);
    }

    private void table(String lines) {
        List<List<String>> rows = lines.lines()
                .map(String::strip)
                .filter(line -> TABLE_LINE.matcher(line).matches() && !line.matches("[|:\\s-]+"))
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
        boolean regular = !rows.isEmpty()
                && rows.stream().allMatch(row -> row.size() == rows.getFirst().size())
                && lines.lines()
                        .allMatch(line -> TABLE_LINE.matcher(line.strip()).matches());
        if (!regular) {
            lines.lines().forEach(line -> blocks.add(Block.words(Style.FLUSH, line)));
            return;
        }
        blocks.add(new Block.Table(
                rows.getFirst().stream().map(head -> new Block.Column(head, 1)).toList(),
                rows.stream().skip(1).map(Block.Row::of).toList()));
    }

    /** 第一章　总则. */
    private static String words(Provision division) {
        String number = printed(division);
        return number.isEmpty() || division.text().isEmpty()
                ? number + division.text()
                : number + BLANK + division.text();
    }

    private static String printed(Provision provision) {
        ProvisionNumber number = provision.number();
        return number == null ? "" : number.printed();
    }

    private static String compact(String words) {
        return BLANKS.matcher(words).replaceAll("");
    }
}
