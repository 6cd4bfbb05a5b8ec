package org.tiaowen.drafting.amendments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tiaowen.drafting.amendments.Quotations.Quotation;

/** The laws an instruction names as those whose clauses it changes: 将《甲》第二条、《乙》第一条中的…. */
final class LawNames {

    private static final List<String> BEHIND =
            List.of("第", "中的", "的名称", "名称", "的题目", "序言", "引言", "附件", "附表", "增加", "的第", "中第");

    private LawNames() {}

    /** Each is read anew for each law; the bound keeps hostile input in proportion. */
    static final int MOST = 50;

    /** Their titles, each once, in order; where there are too many, one more than {@link #MOST}. */
    static List<String> in(Source source, Block block) {
        String text = source.text();
        Set<String> titles = new LinkedHashSet<>();
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
            } else if (isLaw(text, at, close)) {
                titles.add(LawHeading.title(text.substring(at + 1, close)));
            }
            at = next < block.end() ? text.indexOf('《', next, block.end()) : -1;
        }
        return titles.stream().limit(MOST + 1).toList();
    }

    /** The law that is repealed as a whole (废止《甲》), empty where none is. */
    static String repealed(Source source, Block block) {
        String text = source.text();
        int open = text.indexOf('《', block.content(), block.end());
        int close = open < 0 ? -1 : LawHeading.close(text, open, block.end());
        if (close < 0) {
            return "";
        }
        String before = text.substring(block.content(), open).strip();
        String behind = text.substring(close + 1, block.end()).strip().replace("。", "");
        boolean repeals = (before.equals("废止") && behind.isEmpty())
                || ((before.isEmpty() || before.equals("对") || before.equals("将"))
                        && List.of("予以废止", "废止").contains(behind));
        return repeals ? LawHeading.title(text.substring(open + 1, close)) : "";
    }

    /** Whether a law is named whose clauses follow; 附件《某目录》 is none. */
    private static boolean isLaw(String text, int open, int close) {
        int end = close;
        while (end > open && text.charAt(end - 1) == '）') {
            end = Math.max(open, text.lastIndexOf('（', end - 1));
        }
        int nameEnd = end;
        return close > 0
                && Tokenizer.LAWS.stream().anyMatch(law -> text.startsWith(law, nameEnd - law.length()))
                && BEHIND.stream().anyMatch(behind -> text.startsWith(behind, close + 1));
    }
}
