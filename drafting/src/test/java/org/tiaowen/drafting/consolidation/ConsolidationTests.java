package org.tiaowen.drafting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.article;
import static org.tiaowen.drafting.Fixtures.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.amendments.AmendmentReader;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.consolidation.Outcome.CarriedOut;
import org.tiaowen.drafting.consolidation.Outcome.NotCarriedOut;
import org.tiaowen.drafting.identity.LineageKind;

/** An invented regulation under invented decisions. */
class ConsolidationTests {

    private static final String FERRIES = """
            云岭市渡口管理条例

            第一章　总则
            第一条　为了规范渡口管理，制定本条例。
            第二条　市航道部门、区航道部门负责渡口管理。
            第二章　渡运
            第三条　渡船应当符合下列条件：
            （一）有检验证书；
            （二）有救生设备。
            渡工应当经过培训。
            第四条　禁止超载。
            第五条　违反第三条第二款规定的，处一百元罚款；违反第四条规定的，处五百元罚款。
            第六条　本条例自2020年1月1日起施行。
            """;

    private final LegalText law = text(FERRIES);

    @Test
    void restatedArticleKeepsItsIdAndIsAmended() {
        Consolidation done = carriedOut("一、将第四条修改为：“禁止超载。\n“禁止酒后驾驶渡船。”");

        ProvisionId id = article(law, 4).id();
        assertThat(article(done.after(), 4).id()).isEqualTo(id);
        assertThat(written(article(done.after(), 4))).isEqualTo("第四条　禁止超载。\n禁止酒后驾驶渡船。");
        assertThat(done.lineage().from(id)).singleElement().satisfies(relation -> assertThat(relation.current())
                .contains(id));
    }

    @Test
    void newArticleTakesItsPlaceAndNumbersAndCitationsFollow() {
        Consolidation done = carriedOut("一、增加一条，作为第四条：“渡船应当定期检修。”");

        assertThat(article(done.after(), 5).id()).isEqualTo(article(law, 4).id());
        assertThat(written(article(done.after(), 6))).contains("违反第三条第二款规定的", "违反第五条规定的");
        assertThat(done.consequential().certain()).hasSize(1);
    }

    @Test
    void paragraphMadeAnArticleGoesOnUnderItsIdThoughItsArticleIsRestatedBefore() {
        ProvisionId paragraph = article(law, 3).children().getLast().id();
        Consolidation done = carriedOut("一、将第三条修改为：“渡船应当有检验证书和救生设备。”\n二、将第三条第二款单作一条，作为第四条，修改为：“渡工应当经过培训，持证上岗。”");

        assertThat(article(done.after(), 4).id()).isEqualTo(paragraph);
        assertThat(written(article(done.after(), 4))).isEqualTo("第四条　渡工应当经过培训，持证上岗。");
        assertThat(written(article(done.after(), 3))).isEqualTo("第三条　渡船应当有检验证书和救生设备。");
    }

    @Test
    void partsOfAnArticleStandWhereTheyAreToldFarApart() {
        Consolidation done = carriedOut("一、将第四条改为两条，作为第三条、第五条，修改为：\n“第三条　禁止超载。\n“第五条　禁止超速。”");

        assertThat(written(article(done.after(), 3))).isEqualTo("第三条　禁止超载。");
        assertThat(written(article(done.after(), 5))).isEqualTo("第五条　禁止超速。");
        assertThat(article(done.after(), 4).id()).isEqualTo(article(law, 3).id());
        assertThat(done.lineage().from(article(law, 4).id()))
                .extracting(relation -> relation.kind())
                .contains(LineageKind.SPLIT);
    }

    @Test
    void joinedArticlesAreMergedIntoTheOneThatHasTheNumber() {
        Consolidation done = carriedOut("一、将第三条第二款、第四条合并，作为第四条，修改为：“禁止超载。渡工应当经过培训。”");

        assertThat(article(done.after(), 4).id()).isEqualTo(article(law, 4).id());
        assertThat(article(done.after(), 3).children()).hasSize(1);
        assertThat(done.lineage().to(article(law, 4).id()))
                .extracting(relation -> relation.kind())
                .contains(LineageKind.MERGED);
    }

    @Test
    void lastItemGivesItsFullStopToTheOneBehindIt() {
        Consolidation done = carriedOut("一、第三条第一款增加一项，作为第三项：“（三）有通信设备”。");

        assertThat(written(article(done.after(), 3))).contains("（二）有救生设备；\n", "（三）有通信设备。\n");
        assertThat(touched(done))
                .contains(article(law, 3)
                        .children()
                        .getFirst()
                        .children()
                        .getLast()
                        .id());
    }

    @Test
    void oldNumbersHoldUntilTheInstructionHasSaidOtherwise() {
        Consolidation done = carriedOut("一、第三条第一款增加一项，作为第一项：“（一）有船名标志”。\n第一项改为第二项，修改为：“（二）有有效的检验证书”。");

        assertThat(written(article(done.after(), 3))).contains("（一）有船名标志；\n（二）有有效的检验证书；\n（三）有救生设备。");
    }

    @Test
    void marksOfAListComeAndGoWithItsMembers() {
        assertThat(written(article(carriedOut("一、在第二条中的“市航道部门”后增加“市水利部门”。").after(), 2)))
                .isEqualTo("第二条　市航道部门、市水利部门、区航道部门负责渡口管理。");
        assertThat(written(article(carriedOut("一、删去第二条中的“区航道部门”。").after(), 2))).isEqualTo("第二条　市航道部门负责渡口管理。");
        assertThat(written(article(carriedOut("一、在第四条中的“禁止超载”后增加“禁止酒后驾驶渡船”。").after(), 4)))
                .isEqualTo("第四条　禁止超载，禁止酒后驾驶渡船。");
    }

    @Test
    void markThatNobodyToldIsRemarkedUpon() {
        assertThat(remarks(carriedOut("一、在第二条中的“市航道部门”后增加“市水利部门”。"))).anyMatch(remark -> remark.contains("补了“、”"));
        assertThat(remarks(carriedOut("一、删去第二条中的“区航道部门”。"))).anyMatch(remark -> remark.contains("一并删去"));
        Consolidation literal = carriedOut("一、在第四条中的“超载”后增加“三人”。");
        assertThat(written(article(literal.after(), 4))).isEqualTo("第四条　禁止超载三人。");
    }

    @Test
    void whatTheDecisionCitesInVainIsRemarkedUpon() {
        Consolidation done = carriedOut("一、将第五条修改为：“违反第九条规定的，处一百元罚款。”");

        assertThat(done.remarks()).anyMatch(remark -> remark.contains("第九条"));
    }

    @Test
    void oldCitationThatTheDecisionRepeatsIsRemarkedUponWhenTheNumberIsAnothersNow() {
        Consolidation done = carriedOut("一、增加一条，作为第四条：“渡船应当定期检修。”\n二、将第五条修改为：“违反第四条规定的，处一千元罚款。”");

        assertThat(done.remarks()).anyMatch(remark -> remark.contains("第四条"));
    }

    @Test
    void numberInAQuotationThatComesOutOtherwiseIsRemarkedUpon() {
        Consolidation done = carriedOut("一、在第三条第一款中增加一项：“（五）有通信设备”。");

        assertThat(remarks(done)).anyMatch(remark -> remark.contains("（五）"));
    }

    @Test
    void wordsASweepDoesNotReachAreRemarkedUpon() {
        Consolidation done = carriedOut("一、将第四条修改为：“渡船禁止超载。”\n二、将本条例中的“渡船”修改为“船舶”。");

        assertThat(remarks(done)).anyMatch(remark -> remark.startsWith("第四条") && remark.contains("仍有“渡船”"));
    }

    @Test
    void lastParagraphIsPutAtTheEnd() {
        Consolidation done = carriedOut("一、第四条增加一款作为最后一款：“禁止超速。”");

        assertThat(written(article(done.after(), 4))).isEqualTo("第四条　禁止超载。\n禁止超速。");
    }

    @Test
    void swapsOfOneSentenceAllMeanTheOldWords() {
        Consolidation done = carriedOut("一、将第五条中的“一百元”修改为“五百元”，“五百元”修改为“一千元”。");

        assertThat(written(article(done.after(), 5))).contains("处五百元罚款；", "处一千元罚款。");
    }

    @Test
    void sweepTakesTheLongestWordsFirstAndLeavesWhatTheDecisionWroteItself() {
        Consolidation done =
                carriedOut("一、将第四条修改为：“航道部门公布额定载客数，禁止超载。”\n" + "二、将本条例中的“航道部门”修改为“交通部门”，“市航道部门、区航道部门”修改为“市、区交通部门”。");

        assertThat(written(article(done.after(), 2))).isEqualTo("第二条　市、区交通部门负责渡口管理。");
        assertThat(written(article(done.after(), 4))).contains("航道部门公布");
    }

    @Test
    void swappedWordsThatStandTwiceAreSwappedTwiceAndRemarkedUpon() {
        Consolidation done = carriedOut("一、将第二条中的“航道”修改为“港航”。");

        assertThat(written(article(done.after(), 2))).isEqualTo("第二条　市港航部门、区港航部门负责渡口管理。");
        assertThat(remarks(done)).anyMatch(remark -> remark.contains("出现2次"));
    }

    @Test
    void articleAtTheBorderOfTwoChaptersIsRemarkedUpon() {
        Consolidation done = carriedOut("一、增加一条，作为第三条：“市人民政府应当加强对渡口管理工作的领导。”");

        assertThat(done.after().provisions().getFirst().children()).hasSize(3);
        assertThat(remarks(done)).anyMatch(remark -> remark.contains("也可能应当列入“渡运”"));
    }

    @Test
    void newChapterStandsOverOldAndNewArticles() {
        Consolidation done = carriedOut("一、增加一章，作为第三章“附则”，包括第六条、第七条。\n二、增加一条，作为第六条：“本条例所称渡口，包括临时渡口。”");

        Provision chapter = done.after().provisions().getLast();
        assertThat(chapter.text()).isEqualTo("附则");
        assertThat(chapter.children())
                .extracting(Provision::id)
                .endsWith(article(law, 6).id());
        assertThat(chapter.children()).hasSize(2);
    }

    @Test
    void chapterJoinsAnotherAndIsGone() {
        Consolidation done = carriedOut("一、将第二章并入第一章，删去第四条。");

        assertThat(done.after().provisions()).hasSize(1);
        assertThat(done.after().provisions().getFirst().children()).hasSize(5);
    }

    @Test
    void numbersWithZhiAreKeptThroughoutTheLaw() {
        Consolidation done = carriedOut("一、在第三条后增加一条，作为第三条之一：“渡口应当设置标志。”");

        assertThat(TextWriter.write(done.after())).contains("第三条之一　渡口应当设置标志。\n第四条　禁止超载。");
        assertThat(done.consequential().drifted()).isEmpty();
    }

    @Test
    void naturalParagraphAndSentenceAreRestatedAlone() {
        Consolidation done = carriedOut("一、将第三条第一款第一自然段修改为：“渡船应当同时符合下列条件：”");

        assertThat(written(article(done.after(), 3))).startsWith("第三条　渡船应当同时符合下列条件：\n（一）有检验证书；");
    }

    @Test
    void linesOfAListWithoutNumbersAreNotCountedAsParagraphs() {
        LegalText council = text("云岭市议事规则\n\n第一条　委员会由下列人员组成：\n主任，\n副主任若干人，\n委员若干人。\n主任主持会议。\n第二条　本规则自公布之日起施行。\n");
        Consolidation done = Consolidation.of(council, decision("一、将第一条第二款修改为：“主任召集并主持会议。”"));

        assertThat(written(article(done.after(), 1))).endsWith("委员若干人。\n主任召集并主持会议。");
    }

    @Test
    void targetThatIsNotThereIsToldWithTheNearest() {
        NotCarriedOut failed = notCarriedOut("一、将第九条修改为：“渡口应当关闭。”");

        assertThat(failed.reason()).isEqualTo(Obstacle.TARGET_MISSING);
        assertThat(failed.candidate()).contains(article(law, 6).id());
    }

    @Test
    void wordsThatStandElsewhereAreToldWithTheirPlace() {
        NotCarriedOut failed = notCarriedOut("一、将第四条中的“五百元”修改为“一千元”。");

        assertThat(failed.reason()).isEqualTo(Obstacle.WORDS_MISSING);
        assertThat(failed.message()).contains("第五条");
    }

    @Test
    void nothingIsMadeAlike() {
        assertThat(notCarriedOut("一、将第四条中的“禁止超載”修改为“不得超载”。").reason()).isEqualTo(Obstacle.WORDS_MISSING);
    }

    @Test
    void wordsBesideWordsThatStandTwiceArePutTwiceAndRemarkedUpon() {
        Consolidation done = carriedOut("一、在第二条中的“航道部门”后增加“或者其委托的单位”。");

        assertThat(written(article(done.after(), 2))).isEqualTo("第二条　市航道部门或者其委托的单位、区航道部门或者其委托的单位负责渡口管理。");
        assertThat(remarks(done)).anyMatch(remark -> remark.contains("出现2次"));
    }

    @Test
    void numberToldTwiceGoesToTheFirst() {
        Consolidation done = Consolidation.of(law, decision("一、增加一条，作为第四条：“渡船应当定期检修。”\n二、增加一条，作为第四条：“渡口应当照明。”"));

        assertThat(written(article(done.after(), 4))).isEqualTo("第四条　渡船应当定期检修。");
        assertThat(done.outcomes().getLast())
                .isInstanceOfSatisfying(NotCarriedOut.class, failed -> assertThat(failed.reason())
                        .isEqualTo(Obstacle.NUMBER_CONFLICT));
    }

    @Test
    void numberBeyondTheEndIsAConflict() {
        assertThat(notCarriedOut("一、增加一条，作为第二十条：“渡口应当照明。”").reason()).isEqualTo(Obstacle.NUMBER_CONFLICT);
    }

    @Test
    void laterInstructionNeverWinsOverAnEarlierOne() {
        for (String second : List.of("将第四条修改为：“可以超载。”", "删去第四条。", "将第四条修改为两条。")) {
            Consolidation done = Consolidation.of(law, decision("一、将第四条修改为：“严禁超载。”\n二、" + second));

            assertThat(written(article(done.after(), 4))).isEqualTo("第四条　严禁超载。");
            assertThat(done.complete()).isFalse();
        }
    }

    @Test
    void payloadOfAnotherLevelIsUnfit() {
        assertThat(notCarriedOut("一、增加两条，作为第四条、第五条：“渡口应当照明。”").reason()).isEqualTo(Obstacle.PAYLOAD_UNFIT);
    }

    @Test
    void articleThatCouldNotBeMadeLeavesItsNumber() {
        Consolidation done = Consolidation.of(law, decision("一、增加一条，作为第四条：“第七条　渡口应当照明。”\n二、将第四条改为第五条，修改为：“严禁超载。”"));

        assertThat(written(article(done.after(), 5))).isEqualTo("第五条　严禁超载。");
        assertThat(done.remarks()).anyMatch(remark -> remark.contains("第四条空缺"));
    }

    @Test
    void whatIsNotCarriedOutChangesNothing() {
        for (String words : List.of(
                "将第九条修改为：“渡口应当关闭。”",
                "将第三条第五项修改为：“（五）有船名”。",
                "将第四条中的“超速”修改为“超载”。",
                "在第二条中的“海事部门”后增加“或者其委托的单位”。",
                "增加一条，作为第二十条：“渡口应当照明。”",
                "增加两条，作为第四条、第五条：“渡口应当照明。”",
                "将第三条、第九条中的“渡船”修改为“船舶”。",
                "删去第四条、第九条。",
                "将第四条、第九条合并，作为第四条，修改为：“严禁超载。”",
                "第三条增加一款，作为第九款：“渡工应当年满十八周岁。”",
                "将第五条改为第七条，修改为：“处一千元罚款。”",
                "对第四条予以完善。")) {
            Consolidation done = Consolidation.of(law, decision("一、" + words));

            assertThat(done.complete()).as(words).isFalse();
            assertThat(TextWriter.write(done.after())).as(words).isEqualTo(FERRIES);
            assertThat(done.after().walk().map(Provision::id))
                    .as(words)
                    .containsExactlyElementsOf(law.walk().map(Provision::id).toList());
        }
    }

    private Consolidation carriedOut(String instructions) {
        Consolidation done = Consolidation.of(law, decision(instructions));
        assertThat(done.outcomes()).isNotEmpty().allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOf(CarriedOut.class));
        return done;
    }

    private NotCarriedOut notCarriedOut(String instructions) {
        Consolidation done = Consolidation.of(law, decision(instructions));
        assertThat(TextWriter.write(done.after())).isEqualTo(FERRIES);
        return done.outcomes().stream()
                .filter(NotCarriedOut.class::isInstance)
                .map(NotCarriedOut.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static LawAmendment decision(String instructions) {
        return AmendmentReader.read("云岭市人民代表大会常务委员会关于修改《云岭市渡口管理条例》的决定\n"
                        + "云岭市第八届人民代表大会常务委员会第三次会议决定对《云岭市渡口管理条例》作如下修改：\n"
                        + instructions
                        + "\n本决定自公布之日起施行。\n《云岭市渡口管理条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。\n")
                .laws()
                .getFirst();
    }

    private static List<ProvisionId> touched(Consolidation done) {
        return done.outcomes().stream()
                .filter(CarriedOut.class::isInstance)
                .flatMap(outcome -> ((CarriedOut) outcome).touched().stream())
                .toList();
    }

    private static List<String> remarks(Consolidation done) {
        return done.outcomes().stream()
                .filter(CarriedOut.class::isInstance)
                .flatMap(outcome -> ((CarriedOut) outcome).remarks().stream())
                .toList();
    }

    private static String written(Provision provision) {
        return TextWriter.write(provision);
    }
}
