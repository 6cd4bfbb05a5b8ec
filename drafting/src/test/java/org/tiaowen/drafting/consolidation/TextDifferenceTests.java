package org.tiaowen.drafting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.TextReader;

class TextDifferenceTests {

    private static final String LAW = """
            云岭市停车条例
            （2020年3月5日通过）
            第一章　总　则
            第一条　停车场应当明码标价。
            第二条　停车场应当符合下列条件：
            （一）有标志；
            （二）有照明。
            """;

    @Test
    void blanksAndTheNoteUnderTheTitleDoNotCount() {
        String other =
                LAW.replace("总　则", "总则").replace("\n第", "\n　　第").replace("（2020年3月5日通过）", "（2020年3月5日通过 2024年5月30日修正）");

        assertThat(first(other, LAW)).isEmpty();
    }

    @Test
    void firstClauseThatDiffersIsNamedWithBothWordings() {
        assertThat(first(LAW.replace("照明", "专人").replace("标志", "标牌"), LAW))
                .contains(new TextDifference("第二条第一款第一项", "（一）有标牌；", "（一）有标志；"));
    }

    @Test
    void numbersAndMarksCount() {
        assertThat(first(LAW.replace("第二条", "第三条"), LAW)).isPresent();
        assertThat(first(LAW.replace("有照明。", "有照明；"), LAW)).isPresent();
        assertThat(first(LAW.replace("停车条例", "停车办法"), LAW))
                .hasValueSatisfying(difference -> assertThat(difference.place()).isEqualTo("题目"));
    }

    @Test
    void clausesOnOneSideAloneAreTold() {
        assertThat(first(LAW + "第三条　停车场应当登记。\n", LAW)).contains(new TextDifference("第三条", "第三条", ""));
        assertThat(first(LAW, LAW + "第三条　停车场应当登记。\n")).contains(new TextDifference("第三条", "", "第三条"));
    }

    private static Optional<TextDifference> first(String made, String wanted) {
        return TextDifference.first(
                TextReader.read(made).text(), TextReader.read(wanted).text());
    }
}
