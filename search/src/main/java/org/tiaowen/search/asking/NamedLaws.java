package org.tiaowen.search.asking;

/**
 * The laws named in one box. Looking one up goes through all titles, so that only so many names are: nobody types more by
 * hand, and who pastes 500 times 法 has named none.
 */
final class NamedLaws {

    /** Each part of a box can be a name. */
    private static final int MOST_LOOKED_UP = BoxReading.MOST_PARTS;

    private final Titles titles;
    private int lookedUp;

    NamedLaws(Titles titles) {
        this.titles = titles;
    }

    /** What is called so; unknown when too many have been looked up already. */
    Naming resolve(String name) {
        return lookedUp++ < MOST_LOOKED_UP ? titles.resolve(name) : Naming.unknown(name);
    }

    boolean abbreviates(String name) {
        return titles.abbreviates(name);
    }

    /** Whether there is no law at all, or none has been looked up for a while: then nothing is said against a name. */
    boolean knowsNothing() {
        return titles.isEmpty() || lookedUp > MOST_LOOKED_UP;
    }
}
