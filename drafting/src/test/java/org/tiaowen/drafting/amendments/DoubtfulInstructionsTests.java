package org.tiaowen.drafting.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wordings that are easily taken for something else; what cannot be sure is unread as a whole sentence. */
@DisplayName("Reading doubtful instructions")
class DoubtfulInstructionsTests {

    private static final List<String> VERBS =
            List.of("修改为", "改为", "删去", "删除", "增加", "增写", "移至", "移作", "单作", "并入", "废止", "调整为", "相应改为");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            将第三条中的“甲”删除，修改为“乙”                       | 换词 第三条 甲→乙
            第三条删去“甲”，改为“乙”                               | 换词 第三条 甲→乙
            删去第三条中的“甲”，代之以“乙”                         | 换词 第三条 甲→乙
            将第三条中的“甲”提高为“乙”                             | 换词 第三条 甲→乙
            在第一条第二项后增加“（三）甲；”                       | 增加 ITEM 第一条第三项 @第一条第二项后 “（三）甲；”
            第一条第一款增加“（五）甲；（六）乙。”                 | 增加 ITEM 第一条第一款第五项、第一条第一款第六项 @第一条第一款内 “（五）甲；／（六）乙。”
            在第三条后增加“第四条　甲。”                           | 增加 ARTICLE 第四条 @第三条后 “第四条　甲。”
            将第一条第一项至第三项修改为：“（一）甲；（二）乙。”   | 重述 第一条第一项至第三项 “（一）甲；／（二）乙。”
            在第二条的“甲”之后，增加“乙”                           | 加词 第二条 后[甲] 乙
            新增一条为第五条：“甲。”                               | 增加 ARTICLE 第五条 “甲。”
            增加一条，作为修改后的第三条：“甲。”                   | 增加 ARTICLE 第三条 “甲。”
            增加一条作为第五条，放在第二章：“甲。”                 | 增加 ARTICLE 第五条 @第二章内 “甲。”
            第四条、第五条合并为一条：“甲。”                       | 合并 第四条、第五条→第四条 “甲。”
            将本规定（第七条除外）中的“甲”修改为“乙”               | 通改 全文 甲→乙 除第七条
            将第二章（除第六条外）中的“甲”修改为“乙”               | 通改 第二章 甲→乙 除第六条
            将第二章章名“甲”修改为“乙”                             | 换词 第二章标题 甲→乙
            将附件《某目录》修改为：“甲”                           | 重述 附件 “甲”
            将第三条修改为：“某某‘甲“乙”丙’。”                     | 重述 第三条 “某某“甲‘乙’丙”。”
            """)
    void unusualWordsTellOneModification(String instruction, String told) {
        assertThat(Told.by("一、" + instruction + "。")).containsExactly(told);
    }

    @Test
    void aCommaBehindARepealBeginsAnotherOperationWhereOneFollows() {
        assertThat(Told.by("一、删去第三条第一款，第二款改为第一款，并将“甲”修改为“乙”。"))
                .containsExactly("删去 第三条第一款", "改序 第三条第二款→第三条第一款", "换词 第三条第二款 甲→乙");
        assertThat(Told.by("一、删去第五条，第六条中的“甲”修改为“乙”。")).containsExactly("删去 第五条", "换词 第六条 甲→乙");
        assertThat(Told.by("一、删去附件1，附件2改为附件。")).containsExactly("删去 附件一", "改序 附件二→附件");
        assertThat(Told.by("一、删去第四条第二款、第三款，第六条第一款。")).containsExactly("删去 第四条第二款、第四条第三款、第六条第一款");
    }

    @Test
    void quotationMarksSetSeveralClausesApart() {
        assertThat(Told.by("一、将第四条、第七条修改为：“甲。”“乙。”")).containsExactly("重述 第四条 “甲。”", "重述 第七条 “乙。”");
        assertThat(Told.by("一、在第三条后增加二条，作为第三条之一、第三条之二：“甲。”“乙。”"))
                .containsExactly("增加 ARTICLE 第三条之一 @第三条后 “甲。”", "增加 ARTICLE 第三条之二 “乙。”");
        assertThat(Told.by("一、第三条增加两项，作为第三项、第四项：“甲；乙；”"))
                .containsExactly("增加 ITEM 第三条第三项 @第三条内 “甲；”", "增加 ITEM 第三条第四项 @第三条内 “乙；”");
        assertThat(Told.by("一、第三条末尾增加：“甲。\n“乙。”")).containsExactly("增加 PARAGRAPH  @第三条内 “甲。／乙。”");
    }

    @Test
    void theTitleIsAmendedBesideTheText() {
        assertThat(Told.by("一、将名称及条文中的“甲”修改为“乙”。")).containsExactly("换词 名称 甲→乙", "通改 全文 甲→乙");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            删去第二条第二款，其内容并入第四条
            将第三条第二款删去，并入第四条
            删去第三章第二节，第七条移至第一节
            将第四条第二项移至第一项之前
            将第六条移至第九条之后
            删去第三条、第四条改为第三条
            删去第七条除第一款外的内容
            第五条有关内容修改为：“甲。”
            将第三条中《甲法》修改为《乙法》
            将第三条第一款中的“甲”单独作为一款，作为第二款
            将第一条中“城市”前的“市”删去
            删去第一条“协助市水务部门工作”中的“市”
            “水务部门”一词中的“水务”修改为“交通”
            将文中的“应当”删去一处
            在第一条第二项“甲；”后增加“（三）乙；”
            第一条中“下列规定：”后增加“（一）甲；”，其他项序号顺延
            将第一条、第二条中的“甲”修改为“乙”，但第一条第二句中的除外
            将本条例中的“甲”修改为“乙”，“丙甲”不变
            将其他条款中的“甲”修改为“乙”
            删去第三条中的“甲”，修改为：“甲乙丙。”
            第五条不作修改
            第七条、第八条顺序不变
            """)
    void aSentenceThatIsNotSureIsUnreadAsAWhole(String instruction) {
        assertThat(Told.by("一、" + instruction + "。\n二、删去第九条。")).containsExactly("未读 " + instruction, "删去 第九条");
    }

    @Test
    void aQuotationThatLacksAMarkOrLeavesWordsOutIsUnread() {
        assertThat(Told.by("一、将第一条中的“甲”修改为“乙，第二条中的“丙”修改为“丁”。\n二、删去第九条。"))
                .containsExactly("未读 将第一条中的“甲”修改为“乙，第二条中的“丙”修改为“丁”。", "删去 第九条");
        assertThat(Told.by("一、将第一条第二款修改为：“……\n“甲。”\n二、删去第九条。")).containsExactly("未读 将第一条第二款修改为：“……\n“甲。”", "删去 第九条");
    }

    @Test
    void aNumberedLineInFrontOfTheFirstThatIsUnderstoodIsToldToo() {
        assertThat(Told.of(AmendmentReader.read("某市关于修改《某条例》的决定\n一、暂停适用第五条。\n二、删去第六条。")))
                .containsExactly("未读 暂停适用第五条", "删去 第六条");
    }

    @Test
    void anInstructionThatNamesNoLawBelongsToTheOneOfTheTitle() {
        AmendingInstrument instrument = AmendmentReader.read("某市关于修改《停车条例》的决定\n一、删去第一条。\n二、删去《供水条例》第二条。\n三、删去第三条。");
        assertThat(instrument.laws().getFirst().instructions())
                .extracting(Instruction::number)
                .containsExactly("一、", "三、");
    }

    /** Words nobody knows, between a clause and what is done to it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = AmendmentReaderTests.WORDINGS)
    void anUnknownWordInFrontOfTheVerbLeavesTheSentenceUnread(String instruction, String told) {
        int verb = VERBS.stream()
                .mapToInt(instruction::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        String damaged = instruction.substring(0, verb) + "甚宽者" + instruction.substring(verb);
        assertThat(Told.by("一、" + damaged + "。")).as(damaged).isNotEmpty().allMatch(line -> line.startsWith("未读 "));
    }
}
