package org.tiaowen.templates.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.templates.markdown.MarkdownBlock;
import org.tiaowen.templates.markdown.MarkdownBlocks;
import org.tiaowen.templates.reports.Block.Heading;
import org.tiaowen.templates.reports.Block.Style;
import org.tiaowen.templates.reports.LawPaper.Captions;
import org.tiaowen.templates.reports.Span.Look;

/** 征求意见公告 with what is attached to it: the draft (附件1) and its explanation (附件2). */
public final class NoticePaper {

    private NoticePaper() {}

    /**
     * The paper.
     *
     * @param title of the notice
     * @param notice in Markdown; strong words are set in 黑体
     * @param stage what stands in brackets under the title of the draft
     * @param explanation in Markdown; may be blank, then nothing is attached
     */
    public static Paper of(String title, String notice, LegalText draft, String stage, String explanation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(title));
        markdown(notice, blocks);
        attachment("附件1", blocks);
        blocks.addAll(LawPaper.blocks(draft, stage, Captions.SHOWN));
        if (!explanation.isBlank()) {
            attachment("附件2", blocks);
            markdown(explanation, blocks);
        }
        return Paper.upright(title, blocks);
    }

    /**
     * 说明 by itself, as it is handed in with the draft (重庆市地方立法条例 2017, 第十八条).
     *
     * @param explanation in Markdown
     */
    public static Paper explanation(String title, String explanation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(title));
        markdown(explanation, blocks);
        return Paper.upright(title, blocks);
    }

    private static void attachment(String name, List<Block> blocks) {
        blocks.add(new Block.PageBreak());
        blocks.add(new Block.Words(Style.FLUSH, List.of(new Span(Look.HEAVY, name))));
    }

    /** The notice has a title of its own: the first level of its Markdown is never used, the second is 一、. */
    private static void markdown(String text, List<Block> blocks) {
        for (MarkdownBlock block : MarkdownBlocks.of(text)) {
            blocks.add(
                    switch (block) {
                        case MarkdownBlock.Heading heading ->
                            new Heading(
                                    Math.clamp(heading.level() - 1L, 1, Heading.DEEPEST),
                                    false,
                                    plain(heading.words()));
                        case MarkdownBlock.Paragraph paragraph -> new Block.Words(Style.BODY, spans(paragraph.words()));
                        case MarkdownBlock.Item item -> {
                            List<Span> spans = new ArrayList<>(Span.plain(item.number()));
                            spans.addAll(spans(item.words()));
                            yield new Block.Words(Style.BODY, spans);
                        }
                        case MarkdownBlock.Table table ->
                            new Block.Table(
                                    table.head().stream()
                                            .map(cell -> new Block.Column(plain(cell), 1))
                                            .toList(),
                                    table.rows().stream()
                                            .map(row -> new Block.Row(row.stream()
                                                    .map(NoticePaper::spans)
                                                    .toList()))
                                            .toList());
                    });
        }
    }

    private static List<Span> spans(List<MarkdownBlock.Words> words) {
        return words.stream()
                .map(each -> new Span(each.strong() ? Look.HEAVY : Look.PLAIN, each.text()))
                .toList();
    }

    private static String plain(List<MarkdownBlock.Words> words) {
        return words.stream().map(MarkdownBlock.Words::text).collect(Collectors.joining());
    }
}
