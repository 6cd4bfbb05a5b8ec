package org.tiaowen.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;

/**
 * A legal text made ready for {@code law.html}: what stands in front, then blocks in reading order.
 *
 * @param title the title on one line; empty where there is none
 * @param below what else stands in front of the first provision (题注), as printed; empty where there is nothing
 * @param blocks headings and articles, in reading order
 */
public record LawText(String title, String below, List<Block> blocks) {

    /** Levels that are printed as a heading between articles. */
    private static final Set<Level> DIVISIONS =
            Set.of(Level.BOOK, Level.SUBBOOK, Level.CHAPTER, Level.SECTION, Level.HEADING, Level.ANNEX);

    public LawText {
        blocks = List.copyOf(blocks);
    }

    /**
     * A heading, or an article with its lines.
     *
     * @param id the id of the provision
     * @param division whether it is a heading (编、章、节; 一、 of a decision)
     * @param level the level in small letters, as a class of the stylesheet
     * @param number the number as printed, empty where there is none
     * @param caption the caption with its brackets, empty where there is none
     * @param text the words of a heading; empty for an article
     * @param designation how one cites it
     * @param lines the paragraphs, items and sub-items of an article, in reading order
     */
    public record Block(
            String id,
            boolean division,
            String level,
            String number,
            String caption,
            String text,
            String designation,
            List<Line> lines) {

        public Block {
            lines = List.copyOf(lines);
        }

        /** The ids of the article and all its lines. */
        public List<String> ids() {
            List<String> ids = new ArrayList<>();
            ids.add(id);
            lines.forEach(line -> ids.add(line.id()));
            return ids;
        }
    }

    /**
     * One paragraph, item or sub-item.
     *
     * @param id the id of the provision
     * @param level the level in small letters, as a class of the stylesheet
     * @param number the number as printed, empty where there is none
     * @param text its own words
     * @param designation how one cites it
     */
    public record Line(String id, String level, String number, String text, String designation) {}

    /** The whole text. */
    public static LawText of(LegalText text) {
        Places places = Places.of(text);
        List<Block> blocks = new ArrayList<>();
        text.provisions().forEach(provision -> add(provision, places, blocks));
        String front = text.front().strip();
        String title = text.title().strip();
        return new LawText(title, title.isEmpty() ? front : below(front, title), blocks);
    }

    /** One article, or whatever stands alone in a text. */
    public static Block block(Provision provision, Places places) {
        return article(provision, places);
    }

    /** The headings, for a list of contents. */
    public List<Block> headings() {
        return blocks.stream()
                .filter(block -> block.division() && !block.text().isBlank())
                .toList();
    }

    private static void add(Provision provision, Places places, List<Block> blocks) {
        if (!DIVISIONS.contains(provision.level())) {
            blocks.add(article(provision, places));
            return;
        }
        blocks.add(new Block(
                provision.id().toString(),
                true,
                level(provision),
                printed(provision),
                provision.caption(),
                provision.text(),
                designation(provision, places),
                List.of()));
        provision.children().forEach(child -> add(child, places, blocks));
    }

    private static Block article(Provision provision, Places places) {
        List<Line> lines = new ArrayList<>();
        boolean ownWords = !provision.text().isBlank();
        if (ownWords) {
            lines.add(new Line(
                    provision.id().toString(), "paragraph", "", provision.text(), designation(provision, places)));
        }
        provision.children().forEach(child -> addLine(child, places, lines));
        return new Block(
                provision.id().toString(),
                false,
                level(provision),
                printed(provision),
                provision.caption(),
                "",
                designation(provision, places),
                lines);
    }

    private static void addLine(Provision provision, Places places, List<Line> lines) {
        lines.add(new Line(
                provision.id().toString(),
                level(provision),
                printed(provision),
                provision.text(),
                designation(provision, places)));
        provision.children().forEach(child -> addLine(child, places, lines));
    }

    private static String designation(Provision provision, Places places) {
        return places.designation(provision.id()).orElse("");
    }

    private static String level(Provision provision) {
        return provision.level().name().toLowerCase(Locale.ROOT);
    }

    private static String printed(Provision provision) {
        return provision.number() == null ? "" : provision.number().printed();
    }

    /** The front without the title: the title's characters are found at its beginning, however they are broken. */
    private static String below(String front, String title) {
        int at = 0;
        for (int i = 0; i < title.length(); ) {
            char wanted = title.charAt(i);
            if (at < front.length() && front.charAt(at) == wanted) {
                at++;
                i++;
            } else if (Character.isWhitespace(wanted)) {
                i++;
            } else if (at < front.length() && Character.isWhitespace(front.charAt(at))) {
                at++;
            } else {
                return front.startsWith(title) ? front.substring(title.length()).strip() : "";
            }
        }
        return front.substring(at).strip();
    }
}
