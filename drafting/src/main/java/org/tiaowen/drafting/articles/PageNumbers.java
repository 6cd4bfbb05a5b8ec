package org.tiaowen.drafting.articles;

/** The number of a printed page on a line of its own: — 3 —, - 3 -, 第3页, 第 3 页 共 10 页. */
final class PageNumbers implements LineRepair {

    /** Longer lines hold more than a page number. */
    private static final int LONGEST = 24;

    private static final String DASHES = "-—－–―─•·";

    @Override
    public String signs() {
        return "0123456789";
    }

    @Override
    public void find(String source, int from, int to, Changes changes) {
        if (to - from <= LONGEST && (isDashed(source, from, to) || isNamed(source, from, to))) {
            changes.remove(Repair.Kind.PAGE_NUMBER, from, to);
        }
    }

    /** A line of digits and nothing else; a page number only where the lines around say so. */
    static boolean isBare(String text, CleanSource.Line line) {
        int digits = digits(text, line.start(), line.end());
        return digits > line.start() && digits == line.end() && digits - line.start() <= 3;
    }

    private static boolean isDashed(String source, int from, int to) {
        int dashes = run(source, from, to, DASHES);
        int number = Blanks.skip(source, dashes, to);
        int digits = digits(source, number, to);
        int closing = Blanks.skip(source, digits, to);
        int end = run(source, closing, to, DASHES);
        return dashes > from && digits > number && end > closing && end == to;
    }

    private static boolean isNamed(String source, int from, int to) {
        String compact = Blanks.compact(source.substring(from, to));
        return compact.matches("第[0-9]{1,4}页[，,/]?(?:[共总][0-9]{1,4}页)?");
    }

    private static int digits(String text, int from, int to) {
        int at = from;
        while (at < to && at - from <= 4 && Numerals.isArabic(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int run(String text, int from, int to, String characters) {
        int at = from;
        while (at < to && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
