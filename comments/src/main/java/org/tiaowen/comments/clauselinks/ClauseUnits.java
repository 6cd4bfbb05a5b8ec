package org.tiaowen.comments.clauselinks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** The clauses of a legal text an opinion can be linked to by its content, each with what is known of its part. */
final class ClauseUnits {

    /** What part a clause plays; people rarely mean the general ones when they name what they want. */
    enum Part {
        RULE,
        GENERAL,
        DEFINITION,
        SANCTION,
        CLOSING
    }

    /**
     * One clause with all its words.
     *
     * @param headings the headings above it, and its caption
     * @param forbids whether it says what nobody may do: that is what people complain of
     */
    record ClauseUnit(ProvisionId clause, Part part, String headings, String text, boolean forbids) {}

    /** Longer closing clauses say more than the day of entry into force. */
    private static final int LONGEST_CLOSING = 50;

    private static final Pattern SANCTION =
            Pattern.compile("违反本(?:条例|规定|办法|法|决定|细则)|(?:处|并处|可以处|处以)[^。；]{0,30}罚款|给予处分|追究刑事责任|责令[^。；]{0,20}改正");
    private static final Pattern DEFINITION = Pattern.compile("(?:下列|以下)用语|用语的含义|本(?:条例|规定|办法|法|决定)所称");
    private static final Pattern FORBIDS = Pattern.compile("禁止|不得");
    private static final Pattern CLOSING = Pattern.compile("施行|同时废止");
    private static final String GENERAL_PROVISIONS = "总则";

    private ClauseUnits() {}

    static List<ClauseUnit> of(LegalText text) {
        List<ClauseUnit> units = new ArrayList<>();
        for (Provision provision : text.provisions()) {
            collect(provision, "", units);
        }
        return List.copyOf(units);
    }

    private static void collect(Provision provision, String headings, List<ClauseUnit> units) {
        switch (provision.level()) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> {
                String below = headings + provision.text() + "\n";
                provision.children().forEach(child -> collect(child, below, units));
            }
            case HEADING -> {
                if (provision.children().stream().anyMatch(child -> child.level() == Level.POINT)) {
                    String below = headings + provision.text() + "\n";
                    provision.children().forEach(child -> collect(child, below, units));
                } else {
                    units.add(unit(provision, headings));
                }
            }
            case ARTICLE, POINT, PARAGRAPH, ITEM, SUBITEM, ANNEX, EFFECTIVE -> units.add(unit(provision, headings));
            case PREAMBLE, SIGNATURE, TABLE -> {}
        }
    }

    private static ClauseUnit unit(Provision provision, String headings) {
        String words = words(provision);
        return new ClauseUnit(
                provision.id(),
                part(provision, headings, words),
                headings + provision.caption(),
                words,
                FORBIDS.matcher(words).find());
    }

    private static Part part(Provision provision, String headings, String words) {
        if (provision.level() == Level.EFFECTIVE
                || (words.length() < LONGEST_CLOSING && CLOSING.matcher(words).find())) {
            return Part.CLOSING;
        }
        if (SANCTION.matcher(words).find()) {
            return Part.SANCTION;
        }
        if (DEFINITION.matcher(words).find()) {
            return Part.DEFINITION;
        }
        return isGeneral(headings) ? Part.GENERAL : Part.RULE;
    }

    private static boolean isGeneral(String headings) {
        String joined = headings.replaceAll("[\\s\\u3000]", "");
        return joined.startsWith(GENERAL_PROVISIONS);
    }

    /** A provision's words with those of everything inside it, a line each. */
    static String words(Provision provision) {
        StringBuilder words = new StringBuilder();
        provision.walk().forEach(part -> {
            if (!part.text().isEmpty()) {
                words.append(part.text()).append('\n');
            }
        });
        return words.toString();
    }
}
