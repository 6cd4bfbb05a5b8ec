package org.tiaowen.templates.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * 公文格式: the measures of an official paper. {@link #STANDARD} is GB/T 9704-2012; an office may have others.
 *
 * @param page the whole sheet, in millimetres
 * @param top the margin above the text (天头), in millimetres
 * @param left the margin on the bound side (订口), in millimetres
 * @param text the text area (版心), in millimetres
 * @param lines of a full page
 * @param characters of a full line
 * @param sizes of letters
 * @param fonts by their use
 */
public record OfficialLayout(
        Area page, double top, double left, Area text, int lines, int characters, Sizes sizes, Fonts fonts) {

    /** From the text area to the dash beside the page number (GB/T 9704-2012, 7.5), in millimetres. */
    static final double ABOVE_PAGE_NUMBER = 7;

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /** Width and height in millimetres. */
    public record Area(double width, double height) {

        Area turned() {
            return new Area(/* width= */ height, /* height= */ width);
        }
    }

    /**
     * Sizes in points.
     *
     * @param body 3号 is 16
     * @param title 2号 is 22
     * @param pageNumber 4号 is 14
     * @param table no size is prescribed inside tables
     */
    public record Sizes(double body, double title, double pageNumber, double table) {}

    /** Fonts by their use. */
    public record Fonts(Font title, Font body, Font heading, Font kai, Font numerals) {}

    /**
     * A font.
     *
     * @param name as installed on the machines of the office
     * @param otherwise what may stand for it where it is not, the best first
     */
    public record Font(String name, List<String> otherwise) {

        public Font {
            otherwise = List.copyOf(otherwise);
        }

        static Font of(String name, String... otherwise) {
            return new Font(name, List.of(otherwise));
        }

        /** Another font for the same use; this one and those that may stand for it may stand for that too. */
        public Font replacedBy(String another) {
            if (another.isBlank() || another.equals(name)) {
                return this;
            }
            List<String> all = new ArrayList<>(List.of(name));
            all.addAll(otherwise);
            return new Font(another, all);
        }
    }

    /** GB/T 9704-2012: A4, 22 lines of 28 characters of 3号仿宋. */
    public static final OfficialLayout STANDARD = new OfficialLayout(
            new Area(210, 297),
            37,
            28,
            new Area(156, 225),
            22,
            28,
            new Sizes(16, 22, 14, 12),
            new Fonts(
                    Font.of("方正小标宋简体", "方正小标宋_GBK", "华文中宋", "宋体", "Noto Serif CJK SC"),
                    Font.of("仿宋_GB2312", "仿宋", "华文仿宋", "FangSong", "Noto Serif CJK SC"),
                    Font.of("黑体", "SimHei", "Noto Sans CJK SC"),
                    Font.of("楷体_GB2312", "楷体", "华文楷体", "KaiTi", "Noto Serif CJK SC"),
                    Font.of("宋体", "SimSun", "Noto Serif CJK SC")));

    public OfficialLayout {
        if (top + text.height() > page.height() || left + text.width() > page.width()) {
            throw new IllegalArgumentException("the text area does not fit on the page: " + text + " on " + page
                    + " from " + left + " and " + top);
        }
        if (lines < 1 || characters < 1 || sizes.body() > text.height() * POINTS_PER_MILLIMETRE / lines) {
            throw new IllegalArgumentException(
                    lines + " lines of " + characters + " characters of " + sizes.body() + " pt do not fit in " + text);
        }
    }

    /** The same sheet turned, its head at the bound side, as tables lie (GB/T 9704-2012, 7.4). */
    OfficialLayout turned() {
        int turnedLines = (int) (text.width() * POINTS_PER_MILLIMETRE / pitch());
        int turnedCharacters = (int) (text.height() * POINTS_PER_MILLIMETRE / characterPitch());
        return new OfficialLayout(
                page.turned(), left, bottom(), text.turned(), turnedLines, turnedCharacters, sizes, fonts);
    }

    /** The margin under the text, in millimetres. */
    double bottom() {
        return page.height() - top - text.height();
    }

    /** The margin on the outer side, in millimetres. */
    double right() {
        return page.width() - left - text.width();
    }

    /** From line to line, in points. */
    double pitch() {
        return text.height() * POINTS_PER_MILLIMETRE / lines;
    }

    /** From character to character, in points. */
    double characterPitch() {
        return text.width() * POINTS_PER_MILLIMETRE / characters;
    }

    static double points(double millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }
}
