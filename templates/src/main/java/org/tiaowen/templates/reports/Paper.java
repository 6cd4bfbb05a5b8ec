package org.tiaowen.templates.reports;

import java.util.List;
import java.util.stream.Stream;

/**
 * A finished paper: what stands on it, not how it looks.
 *
 * @param name what the file is called, without ending
 * @param landscape whether the long side lies below (横排表格)
 * @param blocks from top to bottom
 */
public record Paper(String name, boolean landscape, List<Block> blocks) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** An upright paper. */
    public static Paper upright(String name, List<Block> blocks) {
        return new Paper(name, false, blocks);
    }

    /** A paper whose long side lies below, for wide tables. */
    public static Paper landscape(String name, List<Block> blocks) {
        return new Paper(name, true, blocks);
    }

    /** The headings that 目录 lists: those of divisions, in order. */
    List<Block.Heading> divisions() {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Heading heading && heading.centred()
                        ? Stream.of(heading)
                        : Stream.empty())
                .toList();
    }
}
