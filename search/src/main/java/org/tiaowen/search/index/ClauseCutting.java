package org.tiaowen.search.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * Cuts a legal text into the clauses that are searched.
 *
 * <p>In a 条例 that is the article, in a 决定 the point （一）, or the heading 一、 where it has none; preambles, annexes and
 * lines that belong to no article are clauses of their own. No word of the text is in two clauses, and none is left out but
 * those of headings, which every clause beneath carries.
 */
public final class ClauseCutting {

    private final List<ClauseDocument> clauses = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();

    private ClauseCutting() {}

    /** The clauses of a text, in reading order. */
    public static List<ClauseDocument> of(LegalText text) {
        ClauseCutting cutting = new ClauseCutting();
        text.provisions().forEach(cutting::walk);
        return List.copyOf(cutting.clauses);
    }

    private void walk(Provision provision) {
        switch (provision.level()) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> walkInside(provision, provision.children());
            case HEADING -> walkHeading(provision);
            case ARTICLE, POINT, PARAGRAPH, ITEM, SUBITEM, PREAMBLE, EFFECTIVE, SIGNATURE, ANNEX, TABLE ->
                add(provision);
        }
    }

    private void walkInside(Provision heading, List<Provision> children) {
        headings.add(line(heading));
        children.forEach(this::walk);
        headings.removeLast();
    }

    /** 一、… may be a heading above points, or a clause of its own with paragraphs. */
    private void walkHeading(Provision heading) {
        if (heading.children().stream().anyMatch(child -> child.level() == Level.POINT)) {
            walkInside(heading, heading.children());
        } else {
            add(heading);
        }
    }

    private void add(Provision provision) {
        Lines lines = new Lines();
        if (!provision.text().isBlank()) {
            lines.add(provision.text());
        }
        addParts(lines, provision, 0);
        if (lines.text.isEmpty()) {
            return;
        }
        ProvisionNumber number = provision.number();
        clauses.add(new ClauseDocument(
                provision.id(),
                provision.level(),
                number == null ? "" : number.printed(),
                number == null ? 0 : number.ordinal(),
                number == null ? 0 : number.suffix(),
                headings,
                bare(provision.caption()),
                lines.text.toString(),
                lines.parts));
    }

    private static void addParts(Lines lines, Provision parent, int paragraphAbove) {
        int paragraph = paragraphAbove;
        for (Provision child : parent.children()) {
            @Nullable ProvisionNumber number = child.number();
            if (child.level() == Level.PARAGRAPH) {
                paragraph++;
            }
            int item = child.level() == Level.ITEM && number != null ? number.ordinal() : 0;
            int start = lines.add(line(child));
            if (child.level() == Level.PARAGRAPH || item > 0) {
                lines.parts.add(new ClauseDocument.Part(child.id(), paragraph, item, start, lines.text.length()));
            }
            addParts(lines, child, paragraph);
        }
    }

    private static String line(Provision provision) {
        ProvisionNumber number = provision.number();
        return number == null
                ? provision.text()
                : number.printed() + provision.layout().gap() + provision.text();
    }

    private static String bare(String caption) {
        return caption.strip().replaceAll("^[（(〔【〖]|[）)〕】〗]$", "");
    }

    /** The text so far. */
    private static final class Lines {

        private final StringBuilder text = new StringBuilder();
        private final List<ClauseDocument.Part> parts = new ArrayList<>();

        /** Appends a line; returns where it begins. */
        int add(String line) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            text.append(line);
            return start;
        }
    }
}
