package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.amendments.Quotations.Quotation;

/** The laws an instruction names as those whose clauses it changes: 将《甲》第二条、《乙》第一条中的…. */
final class LawNames {

    private static final List<String> BEHIND =
            List.of("第", "中的", "的名称", "名称", "的题目", "序言", "引言", "附件", "附表", "增加", "的第", "中第");

    private LawNames() {}

    /** Their titles, each once, in order. */
    static List<String> in(Source source, Block block) {
        String text = source.text();
        List<String> titles = new ArrayList<>();
        int quotation = 0;
        List<Quotation> quotations = source.quotationsIn(block.content(), block.end());
        int at = text.indexOf('《', block.content(), block.end());
        while (at >= 0) {
            while (quotation < quotations.size() && quotations.get(quotation).end() <= at) {
                quotation++;
            }
            boolean quoted =
                    quotation < quotations.size() && quotations.get(quotation).start() < at;
            int close = quoted ? -1 : LawHeading.close(text, at, block.end());
            int next = close < 0 ? at + 1 : close + 1;
            if (quoted) {
                next = quotations.get(quotation).end();
            } else if (close > 0 && BEHIND.stream().anyMatch(behind -> text.startsWith(behind, close + 1))) {
                String title = LawHeading.title(text.substring(at + 1, close));
                if (!titles.contains(title)) {
                    titles.add(title);
                }
            }
            at = next < block.end() ? text.indexOf('《', next, block.end()) : -1;
        }
        return titles;
    }
}
