package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;

/**
 * Lists without numbers: 由下列人员组成： 主任， 副主任若干人， 委员若干人。 Their lines are printed like paragraphs, and instruments
 * count them with the paragraph that leads them in (全国人民代表大会组织法 第二十三条).
 */
final class ListLines {

    private static final String OPEN = "，、；";
    private static final int LONGEST = 30;

    private ListLines() {}

    /** The paragraphs among {@code children} as instruments count them. */
    static List<Provision> paragraphs(List<Provision> children) {
        var paragraphs = new ArrayList<Provision>();
        boolean list = false;
        boolean led = false;
        for (Provision child : children) {
            if (child.level() != Level.PARAGRAPH) {
                continue;
            }
            String text = child.text();
            boolean open = !text.isEmpty() && OPEN.indexOf(text.charAt(text.length() - 1)) >= 0;
            boolean line = (led || list)
                    && text.length() <= LONGEST
                    && (open || list)
                    && child.children().isEmpty();
            if (!line) {
                paragraphs.add(child);
            }
            led = !line && text.endsWith("：") && child.children().isEmpty();
            list = line && open;
        }
        return paragraphs;
    }

    /** The lines that {@code paragraph} leads in. */
    static List<Provision> of(List<Provision> siblings, Provision paragraph) {
        List<Provision> counted = paragraphs(siblings);
        var lines = new ArrayList<Provision>();
        boolean inside = false;
        for (Provision sibling : siblings) {
            if (counted.stream().anyMatch(one -> one.id().equals(sibling.id()))) {
                inside = sibling.id().equals(paragraph.id());
            } else if (inside && sibling.level() == Level.PARAGRAPH) {
                lines.add(sibling);
            }
        }
        return lines;
    }
}
