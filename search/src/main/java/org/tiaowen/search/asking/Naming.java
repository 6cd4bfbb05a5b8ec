package org.tiaowen.search.asking;

import java.util.List;

/**
 * How a law was named in the box.
 *
 * @param written as typed, without 《》
 * @param name in full where the table of abbreviations knows it, else as typed
 * @param titles the laws there are that are called so, the likeliest first, up to {@value Titles#MOST_NAMED}; empty when
 *     none is
 * @param called how many there are in all
 * @param how what the likeliest has to do with what was typed
 */
public record Naming(String written, String name, List<String> titles, int called, How how) {

    public Naming {
        titles = List.copyOf(titles);
    }

    /** A name nobody knows, or that was not looked up. */
    static Naming unknown(String written) {
        return new Naming(written.strip(), written.strip(), List.of(), 0, How.UNKNOWN);
    }

    /** Whether a law of that name is there. */
    public boolean isKnown() {
        return !titles.isEmpty();
    }

    /** Whether more laws are called so than {@link #titles} names. */
    public boolean isCut() {
        return called > titles.size();
    }

    /** What a name has to do with a title, the closest first. */
    public enum How {
        /** The name is the title, apart from 中华人民共和国 and the like. */
        FULL,
        /** The title without the place in front: 物业管理条例. */
        WITHOUT_PLACE,
        /** A stretch of the title: 控制吸烟条例. */
        STRETCH,
        /** Characters of the title in their order: 低保条例. */
        SHORT,
        /** No law there is called so. */
        UNKNOWN
    }
}
