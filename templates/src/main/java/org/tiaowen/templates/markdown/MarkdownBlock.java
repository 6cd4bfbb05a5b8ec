package org.tiaowen.templates.markdown;

import java.util.List;

/** A piece of a Markdown text as a paper on paper has it: what it is, and its words without the marks. */
public sealed interface MarkdownBlock {

    /**
     * A heading.
     *
     * @param level from 1 to 6, the number of its marks
     */
    record Heading(int level, List<Words> words) implements MarkdownBlock {

        public Heading {
            words = List.copyOf(words);
        }
    }

    /** A paragraph, also one of a quotation or of code. */
    record Paragraph(List<Words> words) implements MarkdownBlock {

        public Paragraph {
            words = List.copyOf(words);
        }
    }

    /**
     * What stands behind one mark of a list.
     *
     * @param number as it is printed, {@code 1.}; empty where the list is not numbered
     */
    record Item(String number, List<Words> words) implements MarkdownBlock {

        public Item {
            words = List.copyOf(words);
        }
    }

    /**
     * A table.
     *
     * @param head its first row, a cell for each column
     * @param rows the others, each with as many cells
     */
    record Table(List<List<Words>> head, List<List<List<Words>>> rows) implements MarkdownBlock {

        public Table {
            head = head.stream().map(List::copyOf).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
        }
    }

    /**
     * Words that look alike.
     *
     * @param text a line break inside stands for one that was typed; behind the words of a link its address in brackets
     */
    record Words(String text, boolean strong) {}
}
