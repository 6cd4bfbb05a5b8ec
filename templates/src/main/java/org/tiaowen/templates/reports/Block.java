package org.tiaowen.templates.reports;

import java.util.List;

/** What a paper is made of. */
public sealed interface Block {

    /** 标题: centred, the largest letters. */
    record Title(String text) implements Block {}

    /**
     * 目录: a field that Word can renew from the headings. As in the gazettes it has no page numbers, so that it is right
     * without being renewed.
     *
     * @param heading the words above it
     */
    record Contents(String heading) implements Block {}

    /**
     * A heading.
     *
     * @param level 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; of a law 1 for its widest division
     * @param centred as 章 and 节 stand
     */
    record Heading(int level, boolean centred, String text) implements Block {

        /** Deeper ones are not known to the standard. */
        public static final int DEEPEST = 4;

        public Heading {
            if (level < 1 || level > DEEPEST) {
                throw new IllegalArgumentException("levels of headings go from 1 to " + DEEPEST + ": " + level);
            }
        }
    }

    /** One paragraph. */
    record Words(Style style, List<Span> spans) implements Block {

        public Words {
            spans = List.copyOf(spans);
        }
    }

    /** How a paragraph stands. */
    enum Style {
        /** Its first line two characters in. */
        BODY,
        /** Without that: the addressee of a letter (主送机关). */
        FLUSH,
        /** In the middle, in 楷体: 题注. */
        NOTE,
        /** On the right, two characters in: 署名 and date. */
        SIGNATURE
    }

    /**
     * A table; its head is repeated on every page.
     *
     * @param columns from left to right
     * @param rows each with a cell for every column
     */
    record Table(List<Column> columns, List<Row> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.cells().size() + " cells in a table of " + columns.size() + " columns");
                }
            }
        }
    }

    /**
     * A column.
     *
     * @param share how much of the width it takes, in proportion to the others
     */
    record Column(String head, int share) {}

    /** A row of a table. */
    record Row(List<List<Span>> cells) {

        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }

        /** Cells of plain words. */
        public static Row of(List<String> cells) {
            return new Row(cells.stream().map(Span::plain).toList());
        }
    }

    /**
     * Slips to be cut apart and handed out, two beside each other, each with a code that leads to an address.
     *
     * @param slips in the order they were given
     */
    record Slips(List<Slip> slips) implements Block {

        public Slips {
            slips = List.copyOf(slips);
        }
    }

    /**
     * One of them.
     *
     * @param head in 黑体
     * @param lines under it
     * @param address the code leads to
     */
    record Slip(String head, List<String> lines, String address) {

        public Slip {
            lines = List.copyOf(lines);
        }
    }

    /** What follows begins on a new page. */
    record PageBreak() implements Block {}

    /** A paragraph of the body. */
    static Words body(String text) {
        return new Words(Style.BODY, Span.plain(text));
    }

    /** A paragraph of that style. */
    static Words words(Style style, String text) {
        return new Words(style, Span.plain(text));
    }
}
