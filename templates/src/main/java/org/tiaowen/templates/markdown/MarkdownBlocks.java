package org.tiaowen.templates.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.tiaowen.templates.markdown.MarkdownBlock.Item;
import org.tiaowen.templates.markdown.MarkdownBlock.Table;
import org.tiaowen.templates.markdown.MarkdownBlock.Words;

/**
 * Markdown taken apart into blocks, for papers that are no pages of HTML. No word is lost: what has no form on paper, HTML
 * among it, stands as it was typed.
 */
public final class MarkdownBlocks {

    private final List<MarkdownBlock> blocks = new ArrayList<>();

    private MarkdownBlocks() {}

    /** The blocks in order. What is longer than {@value MarkdownPage#LONGEST} characters is not taken apart: one paragraph a line. */
    public static List<MarkdownBlock> of(String markdown) {
        if (markdown.length() > MarkdownPage.LONGEST) {
            return asTyped(markdown);
        }
        try {
            MarkdownBlocks reading = new MarkdownBlocks();
            reading.children(MarkdownPage.PARSER.parse(markdown));
            return List.copyOf(reading.blocks);
        } catch (StackOverflowError tooDeep) {
            // flexmark descends once for each > or ** of hostile text and sets no limit of its own
            return asTyped(markdown);
        }
    }

    private static List<MarkdownBlock> asTyped(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .<MarkdownBlock>map(line -> new MarkdownBlock.Paragraph(plain(line.strip())))
                .toList();
    }

    private void children(Node parent) {
        for (Node child : parent.getChildren()) {
            block(child);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading -> blocks.add(new MarkdownBlock.Heading(heading.getLevel(), words(heading)));
            case Paragraph paragraph -> blocks.add(new MarkdownBlock.Paragraph(words(paragraph)));
            case OrderedList list -> items(list, list.getStartNumber());
            case ListItem item -> item(item, "");
            case TableBlock table -> blocks.add(table(table));
            case FencedCodeBlock code ->
                blocks.addAll(asTyped(code.getContentChars().toString()));
            case IndentedCodeBlock code ->
                blocks.addAll(asTyped(code.getContentChars().toString()));
            // a line across the page says nothing
            case ThematicBreak line -> {}
            default -> {
                if (node.hasChildren()) {
                    children(node);
                } else {
                    blocks.addAll(asTyped(node.getChars().toString()));
                }
            }
        }
    }

    private void items(OrderedList list, int first) {
        int number = first;
        for (Node item : list.getChildren()) {
            item(item, number++ + ".");
        }
    }

    /** The number stands before the first paragraph; the others follow without. */
    private void item(Node item, String number) {
        boolean marked = false;
        for (Node child : item.getChildren()) {
            if (!marked && child instanceof Paragraph paragraph) {
                blocks.add(new Item(number, words(paragraph)));
            } else {
                block(child);
            }
            marked = true;
        }
    }

    /** Rows with fewer cells than the widest are filled up. */
    private static Table table(TableBlock table) {
        List<List<List<Words>>> rows = new ArrayList<>();
        for (Node part : table.getChildren()) {
            if (!(part instanceof TableSeparator)) {
                for (Node row : part.getChildren()) {
                    rows.add(row instanceof TableRow cells ? cells(cells) : List.of(words(row)));
                }
            }
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(row -> {
            while (row.size() < columns) {
                row.add(List.of());
            }
        });
        return rows.isEmpty()
                ? new Table(List.of(), List.of())
                : new Table(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static List<List<Words>> cells(TableRow row) {
        List<List<Words>> cells = new ArrayList<>();
        for (Node cell : row.getChildren()) {
            if (cell instanceof TableCell) {
                cells.add(words(cell));
            }
        }
        return cells;
    }

    private static List<Words> words(Node parent) {
        List<Words> words = new ArrayList<>();
        words(parent, false, words);
        return words;
    }

    private static void words(Node parent, boolean strong, List<Words> words) {
        for (Node child : parent.getChildren()) {
            switch (child) {
                case StrongEmphasis emphasis -> words(emphasis, true, words);
                case Link link -> {
                    words(link, strong, words);
                    words.add(new Words("（" + link.getUrl().unescape() + "）", strong));
                }
                case AutoLink address -> words.add(new Words(address.getText().toString(), strong));
                case MailLink address -> words.add(new Words(address.getText().toString(), strong));
                case Code code -> words.add(new Words(code.getText().toString(), strong));
                case SoftLineBreak end -> words.add(new Words("\n", strong));
                case HardLineBreak end -> words.add(new Words("\n", strong));
                default -> {
                    if (child.hasChildren()) {
                        words(child, strong, words);
                    } else {
                        words.add(new Words(child.getChars().unescape(), strong));
                    }
                }
            }
        }
    }

    private static List<Words> plain(String text) {
        return List.of(new Words(text, false));
    }
}
