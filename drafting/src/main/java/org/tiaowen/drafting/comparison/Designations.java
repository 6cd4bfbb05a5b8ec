package org.tiaowen.drafting.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** How a reader cites each clause of a text: 第十二条第二款第三项, 第三章, 第二项 of a decision. */
public final class Designations {

    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private Designations() {}

    /** The designation of every provision; empty where nothing designates it. */
    public static Map<ProvisionId, String> of(LegalText text) {
        var designations = new HashMap<ProvisionId, String>();
        add(text.provisions(), "", designations);
        return designations;
    }

    private static void add(List<Provision> provisions, String above, Map<ProvisionId, String> designations) {
        int paragraph = 0;
        for (Provision provision : provisions) {
            if (provision.level() == Level.PARAGRAPH) {
                paragraph++;
            }
            String designation = designation(provision, above, paragraph);
            designations.put(provision.id(), designation);
            add(provision.children(), designation, designations);
        }
    }

    private static String designation(Provision provision, String above, int paragraph) {
        var number = provision.number();
        return switch (provision.level()) {
            case PARAGRAPH -> above.isEmpty() ? "" : above + "第" + numeral(paragraph) + "款";
            case ITEM -> number == null ? above : above + "第" + numeral(number.ordinal()) + "项";
            case SUBITEM -> number == null ? above : above + "第" + numeral(number.ordinal()) + "目";
            default -> number == null ? "" : number.printed();
        };
    }

    private static String numeral(int value) {
        if (value < 10) {
            return DIGITS[value];
        }
        if (value < 20) {
            return "十" + (value == 10 ? "" : DIGITS[value - 10]);
        }
        if (value < 100) {
            return DIGITS[value / 10] + "十" + (value % 10 == 0 ? "" : DIGITS[value % 10]);
        }
        return String.valueOf(value);
    }
}
