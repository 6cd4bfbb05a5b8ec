package org.tiaowen.drafting.citations;

import java.util.List;

/**
 * The name of an instrument as people compare it: without brackets and what they hold, blanks, 《》 and 中华人民共和国, so that
 * 民法典 and 《中华人民共和国民法典》（2020年通过） are one.
 *
 * @param name what is left; empty for a title that says nothing
 */
public record LawTitle(String name) {

    private static final String COUNTRY = "中华人民共和国";

    /** The stages a draft is named by. */
    private static final List<String> STAGES = List.of("送审", "表决", "公布稿");

    /** The name in {@code printed}, a title as it stands in a text or in front of one. */
    public static LawTitle of(String printed) {
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && "《》〈〉<> \u3000\t\n\u00A0".indexOf(c) < 0) {
                name.append(c);
            }
        }
        return new LawTitle(name.toString().replace(COUNTRY, ""));
    }

    /** The stage of a draft that a title or a word names: 一审, 二审, 征求意见, 送审, 表决; empty when it names none. */
    static String stage(String words) {
        if (words.contains("征求意见")) {
            return "征求意见";
        }
        for (String ordinal : List.of("一", "二", "三")) {
            if (words.contains(ordinal + "次审议") || words.contains(ordinal + "审稿")) {
                return ordinal + "审";
            }
        }
        for (String stage : STAGES) {
            if (words.contains(stage)) {
                return stage;
            }
        }
        return "";
    }
}
