package org.tiaowen.drafting.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Reading amending instruments")
class AmendmentReaderTests {

    /** Wordings, each with what it tells. */
    static final String WORDINGS = """
            将第二条修改为：“公园免费开放。”                        | 重述 第二条 “公园免费开放。”
            第二条第二款修改为：“甲。”                             | 重述 第二条第二款 “甲。”
            将第二条第一款、第二款修改为：“甲。”                   | 重述 第二条第一款、第二条第二款 “甲。”
            将第三条第二项修改为：“（二）甲”                       | 重述 第三条第二项 “（二）甲”
            将第三条第（二）、（四）项删去                         | 删去 第三条第二项、第三条第四项
            将第一条第一项第2目修改为：“2.甲”                      | 重述 第一条第一项第二目 “2.甲”
            第二条第一句修改为：“甲。”                             | 重述 第二条句1 “甲。”
            将第二条第二款最后一句修改为：“甲。”                   | 重述 第二条第二款句-1 “甲。”
            第四条第一款第一自然段修改为：“甲：”                   | 重述 第四条第一款自然段1 “甲：”
            将序言第二自然段修改为：“甲。”                         | 重述 序言自然段2 “甲。”
            将引言修改为：“甲。”                                   | 重述 序言 “甲。”
            将正文第二段修改为：“甲。”                             | 重述 全文自然段2 “甲。”
            将名称修改为：“某市公园管理条例”                       | 重述 名称 “某市公园管理条例”
            将《某市公园条例》的名称修改为《某市公园管理条例》     | 重述 名称 “某市公园管理条例”
            将第五章章名修改为“附则”                               | 重述 第五章标题 “附则”
            将第二章第一节节名修改为“规划”                         | 重述 第二章第一节标题 “规划”
            将附件二修改为：“甲”                                   | 重述 附件二 “甲”
            将最后一条修改为：“甲。”                               | 重述 最后一条 “甲。”
            将十一条修改为：“甲。”                                 | 重述 第十一条 “甲。”
            将第三条改为第四条                                     | 改序 第三条→第四条
            第三条调整为第四条                                     | 改序 第三条→第四条
            将第三条至第五条相应改为第四条至第六条                 | 改序 第三条至第五条→第四条至第六条
            将第三条第二款单作一条，作为第四条                     | 改序 第三条第二款→第四条
            将第四条移至第二条之后，作为第三条                     | 改序 第四条→第三条
            将第二十条移至第三章，作为第二十五条                   | 改序 第二十条→第二十五条 入第三章
            将第三条第二款移至第五条，作为第二款                   | 改序 第三条第二款→第五条第二款
            将第三条第二款移作第四条第一款                         | 改序 第三条第二款→第四条第一款
            将第三章并入第二章                                     | 合并 第二章、第三章→第二章
            将第二十条并入第十九条，作为第二款                     | 改序 第二十条→第十九条第二款
            增加一条，作为第四条：“甲。”                           | 增加 ARTICLE 第四条 “甲。”
            增加第十二条之一：“甲。”                               | 增加 ARTICLE 第十二条之一 “甲。”
            在第三条之后增加一条：“甲。”                           | 增加 ARTICLE  @第三条后 “甲。”
            在第三章增加一条，作为第九条：“甲。”                   | 增加 ARTICLE 第九条 @第三章内 “甲。”
            第三条增加一款，作为第二款：“甲。”                     | 增加 PARAGRAPH 第三条第二款 @第三条内 “甲。”
            在第三条中增加一款作为第二款：“甲。”                   | 增加 PARAGRAPH 第三条第二款 @第三条内 “甲。”
            第三条第一款增加一项，作为第四项“（四）甲”             | 增加 ITEM 第三条第一款第四项 @第三条第一款内 “（四）甲”
            增加一章，作为第八章“公布”，包括第六十一条至第六十五条 | 增章 第八章“公布” 含第六十一条至第六十五条
            在第二章第一节后增加一节，作为第二节“设计”             | 增章 第二章第二节“设计” @第二章第一节后 含
            删去第三条、第四条第二款                               | 删去 第三条、第四条第二款
            删除第三章                                             | 删去 第三章
            将第五条中的“甲”修改为“乙”                             | 换词 第五条 甲→乙
            将第五条中“甲”改为“乙”                                 | 换词 第五条 甲→乙
            第五条第六项“（六）甲”修改为“（六）乙”                 | 换词 第五条第六项 甲→乙
            将第五章章名“甲”修改为“乙”                             | 换词 第五章标题 甲→乙
            在第二条中的“甲”后增加“、乙”                           | 加词 第二条 后[甲] 、乙
            第二条“甲”之前增写“乙”                                 | 加词 第二条 前[甲] 乙
            第二条第二款末尾增加“，甲”                             | 加词 第二条第二款 后[] ，甲
            在第二条“甲”之后、“乙”之前增加“丙”                     | 加词 第二条 后[甲] 丙
            在第一条中增加一句，作为第二句：“甲。”                 | 加词 第一条句1 后[] 甲。
            删去第二条中的“甲”                                     | 删词 第二条 甲
            将第二条中的“甲”字删去                                 | 删词 第二条 甲
            将第一条、第三条中的“甲”修改为“乙”                     | 通改 第一条、第三条 甲→乙
            将第四条第二款、第三款，第六条中的“甲”修改为“乙”       | 通改 第四条第二款、第四条第三款、第六条 甲→乙
            将第一条第二款至第四款中的“甲”修改为“乙”               | 通改 第一条第二款至第四款 甲→乙
            将第二章中的“甲”修改为“乙”                             | 通改 第二章 甲→乙
            将第一条中的“甲”均修改为“乙”                           | 通改 第一条 甲→乙
            将本条例中的“甲”修改为“乙”，“丙”修改为“丁”            | 通改 全文 甲→乙，丙→丁
            将相关条文中的“甲”修改为“乙”                           | 通改 全文 甲→乙
            将“甲”修改为“乙”                                       | 通改 全文 甲→乙
            将第三条中两处“甲”修改为“乙”                           | 换词 第三条 甲→乙 2处
            废止第五条                                             | 删去 第五条
            第五条修改为两款：“甲。”“乙。”                         | 重述 第五条 “甲。／乙。”
            第四条第一项、第三项分别修改为：“（一）甲；（三）乙。” | 重述 第四条第一项、第四条第三项 “（一）甲；／（三）乙。”
            条例中“甲”的表述统一修改为“乙”                         | 通改 全文 甲→乙
            除第三条外，将本条例中的“甲”修改为“乙”                 | 通改 全文 甲→乙 除第三条
            删去第五条、第七条第一款中的“甲”                       | 通改 第五条、第七条第一款 甲→
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = WORDINGS)
    void oneOperationIsOneModification(String instruction, String told) {
        assertThat(Told.by("一、" + instruction + "。")).containsExactly(told);
    }

    @Test
    void relativeClausesBelongToTheArticleByItsOldNumberAndNewOnesToTheNewNumber() {
        assertThat(Told.by("""
                        一、将第四条改为第八条，第二项修改为：“（二）甲”。
                        增加一项，作为第三项：“（三）乙”。
                        第四项改为第五项，修改为：“（五）丙”。"""))
                .containsExactly(
                        "改序 第四条→第八条",
                        "重述 第四条第二项 “（二）甲”",
                        "增加 ITEM 第八条第三项 @第四条内 “（三）乙”",
                        "改序 第四条第四项→第八条第五项",
                        "重述 第四条第四项 “（五）丙”");
    }

    @Test
    void wordsGoOnInTheClauseThatWasSpokenOf() {
        assertThat(Told.by("一、将第五条改为第四条，删去其中的“甲”；“乙”修改为“丙”；第二款中的“丁”修改为“戊”，“己”修改为“庚”。"))
                .containsExactly("改序 第五条→第四条", "删词 第五条 甲", "换词 第五条 乙→丙", "换词 第五条第二款 丁→戊", "换词 第五条第二款 己→庚");
    }

    @Test
    void severalPlacesInOneSentenceKeepTheirOwnWords() {
        assertThat(Told.by("一、将第三条中的“甲”、第四条中的“乙”修改为“丙”。\n二、删去第一条中的“甲”，第二条中的“乙”。"))
                .containsExactly("换词 第三条 甲→丙", "换词 第四条 乙→丙", "删词 第一条 甲", "删词 第二条 乙");
        assertThat(Told.by("一、第七条中的“甲”、“乙”修改为“丙”；“丁”和“戊”分别修改为“己”、“庚”。"))
                .containsExactly("换词 第七条 甲→丙", "换词 第七条 乙→丙", "换词 第七条 丁→己", "换词 第七条 戊→庚");
    }

    @Test
    void wordsPutIntoSeveralClausesAreExpectedEverywhere() {
        assertThat(Told.by("一、在第八条第一款、第九条中的“法院”之前增加“监委”，在第四十四条中的“和”之后增加“委员”。"))
                .containsExactly("加词 第八条第一款 前[法院] 监委 各处", "加词 第九条 前[法院] 监委 各处", "加词 第四十四条 后[和] 委员");
    }

    @Test
    void whatIsPutTogetherOrTakenApartTakesTheNewWords() {
        assertThat(Told.by("""
                        一、将第三条改为两条，作为第三条、第六条，修改为：
                        “第三条　甲。
                        “第六条　乙。”
                        二、将第四条、第四十条第二款合并，作为第二条，修改为：“丙。”
                        三、将第五条第一款分为两款，作为第一款、第二款，修改为：“甲。
                        “乙。”
                        四、第六条第一款修改为两款：“甲。
                        “乙。”
                        五、将第九条第一款、第二款改为第十条，修改为：“丁。”"""))
                .containsExactly(
                        "分拆 第三条→第三条、第六条 “第三条　甲。／第六条　乙。”",
                        "合并 第四条、第四十条第二款→第二条 “丙。”",
                        "分拆 第五条第一款→第五条第一款、第五条第二款 “甲。／乙。”",
                        "分拆 第六条第一款→第六条第一款、第六条第二款 “甲。／乙。”",
                        "合并 第九条第一款、第九条第二款→第十条 “丁。”");
    }

    @Test
    void aSplitMayTellWhichParagraphBecomesWhat() {
        assertThat(Told.by("一、将第七条改为两条，第一款作为第八条；第二款作为第九条第一款，修改为：“甲。”；第三、四款分别作为第九条第二、三款。"))
                .containsExactly(
                        "分拆 第七条→第八条、第九条",
                        "改序 第七条第一款→第八条",
                        "改序 第七条第二款→第九条第一款",
                        "重述 第七条第二款 “甲。”",
                        "改序 第七条第三款→第九条第二款",
                        "改序 第七条第四款→第九条第三款");
    }

    @Test
    void aNewArticleMayBeFedByAnOldParagraph() {
        assertThat(Told.by("一、增加一条，作为第十一条，将第九条第三款修改后作为本条第一款：“甲。”\n增加一款，作为第十一条第二款：“乙。”"))
                .containsExactly(
                        "增加 ARTICLE 第十一条", "改序 第九条第三款→第十一条第一款", "重述 第九条第三款 “甲。”", "增加 PARAGRAPH 第十一条第二款 @第十一条内 “乙。”");
    }

    @Test
    void aRestatementOfTheWholeSaysItAll() {
        assertThat(Told.by("一、在第九条中增加一款作为第二款，将该条修改为：“甲。\n“乙。”")).containsExactly("重述 第九条 “甲。／乙。”");
        assertThat(Told.by("一、第三条第二款中“甲”修改为“乙”。这一款相应修改为：“乙丙。”")).containsExactly("换词 第三条第二款 甲→乙", "重述 第三条第二款 “乙丙。”");
    }

    @Test
    void divisionsComeWithTheirArticlesOrNameThem() {
        assertThat(Told.by("""
                        一、在第四章后增加一章，作为第五章，章名为“救援”，内容为：
                        “第五章　救援
                        “第四十条　甲。”
                        二、增加一章，作为第九章“附则”，将第五十四条改为第六十六条，列入本章。
                        三、第二章增加两节，第一节“组成”，包括第四条；第二节“职权”，包括第五条、第六条。
                        四、增加一章，作为第三章“安全”，包括第七条，内容为：“第七条　乙。”"""))
                .containsExactly(
                        "增加 CHAPTER 第五章 @第四章后 “第五章　救援／第四十条　甲。”",
                        "增章 第九章“附则” 含",
                        "改序 第五十四条→第六十六条 入第九章",
                        "增章 第二章第一节“组成” 含第四条",
                        "增章 第二章第二节“职权” 含第五条、第六条",
                        "增章 第三章“安全” 含第七条",
                        "增加 ARTICLE 第七条 @第三章内 “第七条　乙。”");
    }

    @Test
    void quotationsNestAndOpenAnewWithEveryParagraph() {
        assertThat(Told.by("一、将第一条修改为：“实行‘一窗受理’制度。\n“推行‘一网通办’。”\n二、将第二条修改为：\n“甲。\n乙。\n（一）丙。”"))
                .containsExactly("重述 第一条 “实行“一窗受理”制度。／推行“一网通办”。”", "重述 第二条 “甲。／乙。／（一）丙。”");
    }

    @Test
    void marksAreRepairedAndOffsetsStayThoseOfTheSource() {
        String source = Told.decision("**一、** 将第一条修改为:\"公园免费开放,便民利民。\"");
        AmendingInstrument instrument = AmendmentReader.read(source);
        assertThat(Told.of(instrument)).containsExactly("重述 第一条 “公园免费开放，便民利民。”");
        Modification.Substitution substitution = (Modification.Substitution) instrument
                .laws()
                .getFirst()
                .instructions()
                .getFirst()
                .modifications()
                .getFirst();
        Passage quoted = substitution.payload().passage();
        assertThat(source.substring(quoted.start(), quoted.end()))
                .isEqualTo(quoted.words())
                .isEqualTo("\"公园免费开放,便民利民。\"");
    }

    @Test
    void aQuotationThatIsNeverClosedEndsWhereTheNextInstructionBegins() {
        AmendingInstrument instrument = AmendmentReader.read(Told.decision("一、将第一条修改为：“甲。\n“乙。\n二、删去第二条。"));
        assertThat(Told.of(instrument)).containsExactly("重述 第一条 “甲。／乙。”", "删去 第二条");
        assertThat(instrument.findings()).hasSize(1);
    }

    @Test
    void packagesGiveEachLawItsInstructions() {
        AmendingInstrument instrument = AmendmentReader.read("""
                某市人民代表大会常务委员会关于修改《某市公园条例》等三件地方性法规的决定
                某市第六届人民代表大会常务委员会第九次会议决定，对《某市公园条例》等三件地方性法规作如下修改：
                一、对《某市公园条例》作出修改
                （一）删去第三条。
                （二）将第四条改为第三条，并作如下修改：
                1.第一款中的“甲”修改为“乙”；
                2.增加一款，作为第三款：“丙。”
                二、修改《某市关于适用〈某法〉的规定》
                删去第二条中的“甲”。
                三、《某市绿化条例》
                1．将引言修改为：
                “甲。”
                2．条文顺序作相应调整。
                四、废止《某市旧办法》。
                本决定自公布之日起施行。
                """);
        assertThat(instrument.laws())
                .extracting(LawAmendment::title)
                .containsExactly("某市公园条例", "某市关于适用《某法》的规定", "某市绿化条例", "某市旧办法");
        assertThat(Told.of(instrument))
                .containsExactly(
                        "删去 第三条",
                        "改序 第四条→第三条",
                        "换词 第四条第一款 甲→乙",
                        "增加 PARAGRAPH 第三条第三款 @第四条内 “丙。”",
                        "删词 第二条 甲",
                        "重述 序言 “甲。”",
                        "删去 全文");
        assertThat(instrument.laws().getFirst().instructions())
                .extracting(Instruction::number)
                .containsExactly("一、（一）", "一、（二）", "一、（二）1.", "一、（二）2.");
        assertThat(instrument.laws())
                .extracting(law -> law.closing().isPresent())
                .containsExactly(false, false, true, false);
    }

    @Test
    void oneSentenceMayAmendSeveralLaws() {
        AmendingInstrument instrument = AmendmentReader.read("""
                某市关于修改部分地方性法规的决定
                某市人民代表大会常务委员会决定：
                一、将《某市燃气条例》第二条、《某市市场规定》第一条中的“甲”修改为“乙”。
                二、删去《某市市场规定》第三条。
                """);
        assertThat(instrument.laws()).extracting(LawAmendment::title).containsExactly("某市燃气条例", "某市市场规定");
        assertThat(Told.of(instrument)).containsExactly("换词 第二条 甲→乙", "换词 第一条 甲→乙", "删去 第三条");
    }

    @Test
    void anAmendmentCountsItsInstructionsThrough() {
        AmendingInstrument instrument = AmendmentReader.read("""
                某宪章修正案
                （2024年3月14日通过）
                第十八条　某宪章序言第七自然段中“甲”修改为“乙”；在“丙”前增写“丁”。这一自然段相应修改为：“戊。”
                第十九条　某宪章第一条“行使下列职权”中增加一项，作为第二项“（二）甲”，第二项至第四项相应改为第三项至第五项。
                某宪章第三条第三款“甲。”后增写一句，内容为：“乙。”
                第二十条　某宪章第三章“机构”中增加一节，作为第七节“监察”；增加两条，分别作为第二十三条至第二十四条。内容如下：
                第七节　监察
                第二十三条　甲。
                第二十四条　乙：
                主任。
                第七节相应改为第八节。
                """);
        assertThat(instrument.form()).isEqualTo(InstrumentForm.AMENDMENT);
        assertThat(instrument.laws().getFirst().title()).isEqualTo("某宪章");
        assertThat(Told.of(instrument))
                .containsExactly(
                        "换词 序言自然段7 甲→乙",
                        "加词 序言自然段7 前[丙] 丁",
                        "重述 序言自然段7 “戊。”",
                        "增加 ITEM 第一条第二项 @第一条内 “（二）甲”",
                        "改序 第一条第二项至第四项→第一条第三项至第五项",
                        "加词 第三条第三款 后[甲。] 乙。",
                        "增加 SECTION 第三章第七节 @第三章内 “第七节　监察／第二十三条　甲。／第二十四条　乙：／主任。”",
                        "改序 第三章第七节→第三章第八节");
    }

    @Test
    void theFrameIsUnderstoodAndEveryCharacterOfTheTextBelongsSomewhere() {
        String source = Told.decision("一、对部分条文作以下修改：\n（一）删去第三条。\n（二）此处文字不知所云第三条。\n某县参照执行。");
        AmendingInstrument instrument = AmendmentReader.read(source);
        assertThat(instrument.title()).isEqualTo("某市人民代表大会常务委员会关于修改《某市公园条例》的决定");
        assertThat(instrument.framing())
                .extracting(Framing::role)
                .containsExactly(
                        Framing.Role.TITLE,
                        Framing.Role.ADOPTION,
                        Framing.Role.PREAMBLE,
                        Framing.Role.LEAD_IN,
                        Framing.Role.OWN_PROVISION,
                        Framing.Role.EFFECTIVE,
                        Framing.Role.CLOSING);
        assertThat(Told.of(instrument)).containsExactly("删去 第三条", "未读 此处文字不知所云第三条");
        assertThat(Coverage.uncovered(source, instrument)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            对第三条的有关内容予以完善。        | 对第三条的有关内容予以完善
            将第三条修改为：                    | 将第三条修改为：
            将第五条中的修改为“二千元”。        | 将第五条中的修改为“二千元”
            增加一条，作为第八条。              | 增加一条，作为第八条
            将第三条第二款单作一条。            | 将第三条第二款单作一条
            将第一条至第三条改为第四条至第八条。| 将第一条至第三条改为第四条至第八条
            将修改为“甲”。                      | 将修改为“甲”
            修改为：“甲”。                      | 修改为：“甲”
            删去第五条中分号后的内容。          | 删去第五条中分号后的内容
            删去第五条中“但是”之后的内容。      | 删去第五条中“但是”之后的内容
            删去第五条中的有关内容。            | 删去第五条中的有关内容
            删去第五条有关处罚的规定。          | 删去第五条有关处罚的规定
            将第三条中第一处“甲”修改为“乙”。    | 将第三条中第一处“甲”修改为“乙”
            """)
    void whatIsNotUnderstoodIsToldWithItsWords(String instruction, String unread) {
        assertThat(Told.by("一、" + instruction + "\n二、删去第九条。")).containsExactly("未读 " + unread, "删去 第九条");
    }

    @Test
    void aSentenceBetweenTheInstructionsIsNeverPassedOver() {
        AmendingInstrument instrument =
                AmendmentReader.read(Told.decision("一、删去第三条。\n二、删去第四条。\n此处有一句谁也读不懂的话。\n第五条另行研究。"));
        assertThat(instrument.unread()).extracting(Passage::words).containsExactly("此处有一句谁也读不懂的话。", "第五条另行研究。");
    }

    @Test
    void whatPointsBackToWordsThatWereNotUnderstoodIsNotUnderstoodEither() {
        assertThat(Told.by("一、序言第修改为“甲”；这一自然段相应修改为：“乙。”")).containsExactly("未读 序言第修改为“甲”", "未读 这一自然段相应修改为：“乙。”");
    }

    @Test
    void aStrayMarkInFrontDoesNotSwallowTheFirstInstruction() {
        AmendingInstrument instrument =
                AmendmentReader.read("某市关于修改《某条例》的决定\n“市公安机关\n某市决定对《某条例》作如下修改：\n一、删去第三条。\n二、删去第四条。");
        assertThat(Told.of(instrument)).containsExactly("删去 第三条", "删去 第四条");
        assertThat(instrument.findings()).hasSize(1);
    }

    @Test
    void oneQuotationMayRestateSeveralArticlesThatWereJustRenumbered() {
        assertThat(Told.by("一、将第三十八条改为第三十五条，第四十条改为第三十三条，修改为：\n“第三十三条　甲。\n“第三十五条　乙。”"))
                .containsExactly("改序 第三十八条→第三十五条", "改序 第四十条→第三十三条", "重述 第四十条、第三十八条 “第三十三条　甲。／第三十五条　乙。”");
    }

    @Test
    void sectionsMayBeToldByTheArticlesTheyTake() {
        assertThat(Told.by("一、将第二章分为两节，第七条至第九条为第一节“组成”，第十条和第十一条为第二节“职权”。"))
                .containsExactly("增章 第二章第一节“组成” 含第七条至第九条", "增章 第二章第二节“职权” 含第十条、第十一条");
        assertThat(Told.by("一、增加一条，作为第十四条，第一款、第二款为：“甲。\n“乙。”")).containsExactly("增加 ARTICLE 第十四条 “甲。／乙。”");
    }

    @Test
    void whatIsNotUnderstoodDoesNotTakeTheNextStatementAlong() {
        assertThat(Told.by("一、将第四条条标修改为“甲”，将第五条中的“乙”修改为“丙”。")).containsExactly("未读 将第四条条标修改为“甲”", "换词 第五条 乙→丙");
    }

    @Test
    void aTextThatTellsNothingIsUnreadAsAWhole() {
        assertThat(AmendmentReader.read("").unread()).isEmpty();
        List<Passage> unread =
                AmendmentReader.read("某市关于修改《某条例》的决定\n本决定自公布之日起施行。").unread();
        assertThat(unread).hasSize(1);
    }
}
