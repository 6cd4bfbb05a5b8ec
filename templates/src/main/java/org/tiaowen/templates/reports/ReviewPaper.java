package org.tiaowen.templates.reports;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.derivation.ComparativeTable;
import org.tiaowen.drafting.derivation.ComparativeTable.Row;
import org.tiaowen.templates.reports.Block.Heading;
import org.tiaowen.templates.reports.Block.Style;

/**
 * What a committee reports to the session on how a draft was changed, as a filled skeleton: what was changed stands in it, the
 * reasons and what nobody has entered are left open in 【】 (重庆市地方立法条例 2017, 第三十七条).
 */
public final class ReviewPaper {

    /** Which report. */
    public enum Kind {
        /** 修改情况的汇报: after a reading, before the next. */
        CHANGES("修改情况的汇报", "现将修改的主要情况汇报如下：", "草案修改稿已按上述意见作了修改。是否妥当，请审议。"),
        /** 审议结果的报告: before the vote. */
        RESULT("审议结果的报告", "现将审议结果报告如下：", "【表决前评估的情况：可行性、出台时机、社会影响】法制委员会认为，草案经过修改已经比较成熟，建议本次会议审议通过。是否妥当，请审议。");

        private final String printed;
        private final String opening;
        private final String closing;

        Kind(String printed, String opening, String closing) {
            this.printed = printed;
            this.opening = opening;
            this.closing = closing;
        }

        /** Its name. */
        public String printed() {
            return printed;
        }
    }

    private static final String REASON = "【修改的理由】";

    private final List<Block> blocks = new ArrayList<>();
    private final RuleBasedNumberFormat numerals =
            new RuleBasedNumberFormat(ULocale.SIMPLIFIED_CHINESE, RuleBasedNumberFormat.SPELLOUT);
    private int told;

    private ReviewPaper() {}

    /** The report on what changed in a draft. */
    public static Paper of(Kind kind, ComparativeTable table) {
        String title = "关于《" + table.law() + "》" + kind.printed();
        ReviewPaper paper = new ReviewPaper();
        paper.blocks.add(new Block.Title(title));
        paper.blocks.add(Block.words(Style.FLUSH, "【常务委员会】："));
        paper.blocks.add(
                Block.body("【会次】会议审议了《" + table.law() + "》。会后，法制委员会根据常委会组成人员的审议意见和公开征求意见的情况，对草案作了修改。" + kind.opening));
        paper.changes(table.changed());
        paper.blocks.add(Block.body(kind.closing));
        paper.blocks.add(Block.words(Style.SIGNATURE, "【法制委员会】"));
        paper.blocks.add(Block.words(Style.SIGNATURE, "【日期】"));
        return Paper.upright(title, paper.blocks);
    }

    private void changes(List<Row> rows) {
        List<String> numbers = new ArrayList<>();
        for (Row row : rows) {
            switch (row.what()) {
                case AMENDED, NEW, DELETED, MOVED, SPLIT, MERGED -> change(row);
                case RENUMBERED -> numbers.add(row.oldName() + "改为" + row.newName());
                case CONSEQUENTIAL -> numbers.add(row.newName() + "中引用的条文序号");
                case UNCHANGED -> {} // nothing to tell
            }
        }
        if (rows.isEmpty()) {
            blocks.add(Block.body("草案没有修改。"));
        }
        if (!numbers.isEmpty()) {
            blocks.add(Block.body("此外，对条文顺序作了相应调整（" + String.join("、", numbers) + "）。"));
        }
    }

    private void change(Row row) {
        String name = row.newName().isEmpty() ? row.oldName() : row.newName();
        blocks.add(new Heading(1, false, numerals.format(++told) + "、关于" + name));
        boolean worded = row.words().stream().anyMatch(run -> run.op() != WordRun.Op.EQUAL);
        String to = row.oldName().equals(row.newName()) ? "" : "改为" + row.newName();
        switch (row.what()) {
            case NEW -> quoted("增加" + row.newName(), row, WordRun.Op.DELETE);
            case DELETED -> quoted("删去草案" + row.oldName(), row, WordRun.Op.INSERT);
            default -> {
                if (worded) {
                    quoted("将草案" + row.oldName() + to + (to.isEmpty() ? "" : "，") + "修改为", row, WordRun.Op.DELETE);
                } else {
                    blocks.add(Block.body("将草案" + row.oldName() + to + "。"));
                }
            }
        }
        blocks.add(Block.body(REASON));
    }

    /** What was done, and under it the words in quotation marks, a paragraph for each of theirs. */
    private void quoted(String done, Row row, WordRun.Op leftOut) {
        blocks.add(Block.body(done + "："));
        String words = row.words().stream()
                .filter(run -> run.op() != leftOut)
                .map(WordRun::text)
                .collect(Collectors.joining());
        ("“" + words.strip() + "”").lines().forEach(line -> blocks.add(Block.body(line)));
    }
}
