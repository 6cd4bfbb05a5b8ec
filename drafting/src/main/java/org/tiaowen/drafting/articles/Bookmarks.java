package org.tiaowen.drafting.articles;

/** Bookmarks left behind by a word processor: a square bracket, the word bookmark, what it marks. */
final class Bookmarks implements LineRepair {

    private static final String BEGIN = "[bookmark:";

    @Override
    public String signs() {
        return "[";
    }

    @Override
    public void find(String source, int from, int to, Changes changes) {
        int at = source.indexOf(BEGIN, from, to);
        while (at >= 0) {
            int close = source.indexOf(']', at, to);
            if (close < 0) {
                return;
            }
            changes.remove(Repair.Kind.BOOKMARK, at, close + 1);
            at = source.indexOf(BEGIN, close, to);
        }
    }
}
