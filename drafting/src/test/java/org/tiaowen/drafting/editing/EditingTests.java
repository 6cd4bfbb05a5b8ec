package org.tiaowen.drafting.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.LANTERNS;
import static org.tiaowen.drafting.Fixtures.article;
import static org.tiaowen.drafting.Fixtures.text;
import static org.tiaowen.drafting.editing.EditedTexts.clause;
import static org.tiaowen.drafting.editing.EditedTexts.edited;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.editing.EditOutcome.Edited;
import org.tiaowen.drafting.editing.EditOutcome.Refused;
import org.tiaowen.drafting.identity.LineageKind;

class EditingTests {

    private static final Provision NEW_ARTICLE = clause("第一条　灯会不收门票。\n老年人优先入场。\n", Level.ARTICLE);

    private final LegalText lanterns = text(LANTERNS);

    @Test
    void articleThatIsPutInIsTypedLikeItsNeighboursAndTheOnesBehindAreRenumbered() {
        Edited edited = edited(lanterns, new Edit.Insert(after(1), List.of(NEW_ARTICLE)));

        assertThat(TextWriter.write(edited.text())).contains("""
                第一条　为了规范灯会活动，保障公众安全，制定本条例。
                第二条　灯会不收门票。
                老年人优先入场。
                第三条　本市行政区域内举办灯会，适用本条例。
                第二章　举办
                第四条　举办灯会，""");
        assertThat(edited.text().find(id(4)))
                .hasValueSatisfying(kept -> assertThat(TextWriter.write(kept)).startsWith("第五条　灯会所用灯具"));
        assertThat(edited.text().find(NEW_ARTICLE.id())).isPresent();
    }

    @Test
    void newArticleIsNumberedAlsoWhenItsWordsAreReplacedAtOnce() {
        Provision reporting = article(lanterns, 3).children().getLast();
        Provision drill = clause("第一条　举办灯会应当演练。\n", Level.ARTICLE);
        Provision report = clause("第一条　灯会应当备案。\n", Level.ARTICLE);

        Edited edited = edited(
                lanterns,
                new Edit.Insert(after(1), List.of(NEW_ARTICLE)),
                new Edit.Replace(NEW_ARTICLE.id(), drill),
                new Edit.Lift(reporting.id(), after(3)),
                new Edit.Replace(reporting.id(), report));

        assertThat(TextWriter.write(edited.text()))
                .contains("第二条　举办灯会应当演练。\n第三条　本市行政区域内")
                .contains("第五条　灯会应当备案。\n第六条　灯会所用灯具");
    }

    @Test
    void numberSetByHandOutlivesOtherWordsForItsArticle() {
        Edited edited = edited(
                lanterns,
                new Edit.Renumber(id(4), "第九条"),
                new Edit.Replace(id(4), NEW_ARTICLE),
                new Edit.Remove(id(1)));

        assertThat(TextWriter.write(edited.text())).contains("第九条　灯会不收门票。");
    }

    @Test
    void subitemsMayFollowAParagraphOutsideArticlesAndInsideItems() {
        LegalText law = text("""
                第一条　用语的含义：
                （一）灯会，是指展灯。
                下列情形不是灯会：
                1.祭祀；
                2.婚礼。
                （二）灯具，是指灯。
                附件一
                灯具名录。
                1.纸灯；
                2.冰灯。
                冰灯不得进入室内。
                """);
        Provision meanings = article(law, 1);
        Provision list = law.provisions().getLast();

        Edited edited = edited(
                law,
                new Edit.Replace(meanings.id(), meanings),
                new Edit.Replace(list.id(), list),
                new Edit.Remove(list.children().get(1).id()));

        assertThat(TextWriter.write(edited.text()))
                .startsWith(TextWriter.write(meanings))
                .endsWith("附件一\n灯具名录。\n1.冰灯。\n冰灯不得进入室内。\n");
    }

    @Test
    void chaptersBeginAnewInEachBookOrRunOnAsTheTextHasIt() {
        String anew = "第一编　甲\n第一章　乙\n第一条　丙。\n第二编　丁\n第一章　戊\n第二条　己。\n";
        String runningOn = anew.replace("第二编　丁\n第一章", "第二编　丁\n第二章");
        Provision chapter = clause("第一章　灯彩\n第一条　庚。\n", Level.CHAPTER);

        for (String source : List.of(anew, runningOn)) {
            LegalText code = text(source);
            Provision first = code.provisions().getFirst().children().getFirst();
            String written =
                    TextWriter.write(edited(code, new Edit.Insert(new Position.After(first.id()), List.of(chapter)))
                            .text());
            assertThat(written)
                    .contains("第二章　灯彩\n第二条　庚。\n第二编　丁\n")
                    .contains(source.equals(anew) ? "第一章　戊\n第三条　己。" : "第三章　戊\n第三条　己。");
        }
    }

    @Test
    void numbersArePrintedInTheHabitOfTheText() {
        StringBuilder code = new StringBuilder();
        for (int i = 1; i <= 101; i++) {
            code.append("第").append(Numerals.chinese(i).replace('零', '〇')).append("条 甲。\n\n");
        }
        LegalText rings = text(code.toString());
        LegalText digits =
                TextReader.read("第1条  甲：\n(一) 乙；\n(二) 丙。\n", RepairChoice.NONE).text();
        ProvisionId item = digits.walk()
                .filter(one -> one.level() == Level.ITEM)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(TextWriter.write(edited(
                                rings,
                                new Edit.Insert(
                                        new Position.After(article(rings, 1).id()), List.of(NEW_ARTICLE)))
                        .text()))
                .contains("第一条 甲。\n\n第二条 灯会不收门票。\n\n老年人优先入场。\n\n第三条 甲。")
                .endsWith("第一百〇二条 甲。\n\n");
        assertThat(TextWriter.write(edited(
                                digits,
                                new Edit.Insert(
                                        new Position.Before(item), List.of(clause("（一）丁；", Level.POINT, Level.ITEM))),
                                new Edit.Insert(
                                        new Position.After(article(digits, 1).id()), List.of(NEW_ARTICLE)))
                        .text()))
                .isEqualTo("第1条  甲：\n(一) 丁；\n(二) 乙；\n(三) 丙。\n第2条  灯会不收门票。\n老年人优先入场。\n");
    }

    @Test
    void pointsOfADecisionRunOnAcrossItsHeadings() {
        LegalText decision = text("作出如下决定：\n一、甲\n（一）乙。\n（二）丙。\n二、丁\n（三）戊。\n");
        ProvisionId second = decision.walk()
                .filter(one -> one.text().equals("丙。"))
                .findFirst()
                .orElseThrow()
                .id();

        Edited edited = edited(decision, new Edit.Remove(second));

        assertThat(TextWriter.write(edited.text())).endsWith("一、甲\n（一）乙。\n二、丁\n（二）戊。\n");
    }

    @Test
    void paragraphThatBecomesAnArticleGoesOnUnderItsId() {
        Provision reporting = article(lanterns, 3).children().getLast();

        Edited edited = edited(lanterns, new Edit.Lift(reporting.id(), after(3)));

        assertThat(edited.text().find(reporting.id())).hasValueSatisfying(lifted -> assertThat(TextWriter.write(lifted))
                .isEqualTo("第四条　举办人应当在灯会开始三十日前向区文化主管部门报告。"));
        assertThat(edited.lineage().from(reporting.id()))
                .singleElement()
                .satisfies(relation -> assertThat(relation.kind()).isEqualTo(LineageKind.MOVED));
    }

    @Test
    void articleIsSplitAtItsParagraphsAndTheLineageSaysSo() {
        Edited edited = edited(lanterns, new Edit.SplitAt(id(3), List.of(1)));

        assertThat(TextWriter.write(edited.text())).contains("第四条　举办人应当在灯会开始三十日前");
        assertThat(edited.lineage().from(id(3))).hasSize(2).allSatisfy(relation -> assertThat(relation.kind())
                .isEqualTo(LineageKind.SPLIT));
    }

    @Test
    void bestPartOfASplitKeepsTheId() {
        Provision first = clause("第一条　灯会的经费由举办人承担。", Level.ARTICLE);
        Provision second = clause("第二条　灯会所用灯具应当使用阻燃材料，并经具备资质的机构检验合格。", Level.ARTICLE);

        Edited edited = edited(lanterns, new Edit.Split(id(4), List.of(first, second)));

        assertThat(edited.text().find(id(4)))
                .hasValueSatisfying(kept -> assertThat(TextWriter.write(kept)).startsWith("第五条　灯会所用灯具"));
    }

    @Test
    void mergedArticlesBecomeOneAndTheLineageSaysSo() {
        Edited edited = edited(lanterns, new Edit.Merge(id(1), List.of(id(2), id(4))));

        assertThat(TextWriter.write(edited.text())).contains("""
                第一条　为了规范灯会活动，保障公众安全，制定本条例。
                本市行政区域内举办灯会，适用本条例。
                灯会所用灯具应当使用阻燃材料，并经检验合格。
                第二章　举办
                第二条　举办灯会，""");
        assertThat(edited.lineage().to(id(1))).hasSize(3).allSatisfy(relation -> assertThat(relation.kind())
                .isEqualTo(LineageKind.MERGED));
    }

    @Test
    void tableOfContentsFollowsTheHeadings() {
        LegalText law = text("某某条例\n目录\n第一章　总则\n第二章　举办\n第一章　总则\n第一条　甲。\n第二章　举办\n第二条　乙。\n");
        Provision first = law.provisions().getFirst();

        Edited edited = edited(
                law,
                new Edit.Insert(new Position.After(first.id()), List.of(clause("第一章　灯彩\n第一条　庚。\n", Level.CHAPTER))),
                new Edit.Retitle(first.id(), "一般规定"));

        assertThat(edited.text().front()).isEqualTo("某某条例\n目录\n第一章　一般规定\n第二章　灯彩\n第三章　举办");
    }

    @Test
    void tableOfContentsFollowsEditsAfterTheTextWasTakenOutOnce() {
        LegalText law = text("某某条例\n目录\n第一章　总则\n第二章　举办\n第一章　总则\n第一条　甲。\n第二章　举办\n第二条　乙。\n");
        Editing editing = Editing.of(law);
        for (String title : List.of("灯彩", "游园")) {
            Provision chapter = clause("第一章　" + title + "\n第一条　庚。\n", Level.CHAPTER);
            assertThat(editing.carryOut(new Edit.Insert(
                            new Position.After(law.provisions().getFirst().id()), List.of(chapter))))
                    .isEmpty();
            editing.edited();
        }

        assertThat(editing.edited().text().front()).isEqualTo("某某条例\n目录\n第一章　总则\n第二章　游园\n第三章　灯彩\n第四章　举办");
    }

    @Test
    void wordsThatStandThereTwiceRefuseTheEditWithTheirCount() {
        Refused refused = refused(lanterns, new Edit.Reword(id(1), "，", "、"));

        assertThat(refused.message()).isEqualTo("“，”应当出现1次，实际出现2次");
        assertThat(refused.candidate()).contains(id(1));
    }

    @Test
    void wordsThatStandElsewhereRefuseTheEditAndNameThatClause() {
        Refused refused = refused(lanterns, new Edit.Reword(id(1), "阻燃材料", "防火材料"));

        assertThat(refused.message()).isEqualTo("“阻燃材料”应当出现1次，实际出现0次");
        assertThat(refused.candidate())
                .contains(article(lanterns, 4).children().getFirst().id());
    }

    @Test
    void longestWordsAreSwappedFirst() {
        LegalText law = text("第一条　农业、林业主管部门和林业主管部门负责。\n");

        Edited edited = edited(
                law,
                new Edit.SwapThroughout(
                        List.of(new Edit.Swap("林业主管部门", "林业和草原主管部门"), new Edit.Swap("农业、林业主管部门", "农业农村、林业和草原主管部门")),
                        List.of()));

        assertThat(TextWriter.write(edited.text())).isEqualTo("第一条　农业农村、林业和草原主管部门和林业和草原主管部门负责。\n");
    }

    @Test
    void clausesInsideThatOtherWordsLeaveAloneAreTypedAsTheyWere() {
        LegalText law = text("第一条　甲：\n（一）乙；\n (3) 丙。\n第二条　丁。\n");
        Provision first = article(law, 1);

        Edited edited = edited(law, new Edit.Replace(first.id(), first));

        assertThat(edited.text()).isEqualTo(law);
    }

    @Test
    void oldMistakeInANumberingIsCorrectedByWordsWithAnotherNumber() {
        LegalText law = text("第一条　甲：\n（一）乙；\n（一）丙；\n（二）丁。\n");
        Provision right = clause("第一条　甲：\n（一）乙；\n（二）丙；\n（三）丁。\n", Level.ARTICLE);

        Edited edited = edited(law, new Edit.Replace(article(law, 1).id(), right));

        assertThat(TextWriter.write(edited.text())).isEqualTo("第一条　甲：\n（一）乙；\n（二）丙；\n（三）丁。\n");
    }

    @Test
    void wordsAreSwappedInATitleOfTwoLines() {
        LegalText law = text("第一章　灯会的举办\n和灯会的监督\n第一条　甲。\n");

        Edited edited = edited(law, new Edit.SwapThroughout(List.of(new Edit.Swap("灯会", "庙会")), List.of()));

        assertThat(TextWriter.write(edited.text())).isEqualTo("第一章　庙会的举办\n和庙会的监督\n第一条　甲。\n");
    }

    @Test
    void oldMistakeInANumberingThatNobodyTouchedIsLeftAlone() {
        LegalText law = text("第一条　甲：\n（一）乙；\n（三）丙。\n第二条　丁。\n");

        Edited edited =
                edited(law, new Edit.Insert(new Position.After(article(law, 1).id()), List.of(NEW_ARTICLE)));

        assertThat(TextWriter.write(edited.text())).startsWith("第一条　甲：\n（一）乙；\n（三）丙。\n第二条　灯会不收门票。");
    }

    @Test
    void numberSetByHandStandsUntilItsRowIsCountedAnew() {
        Edited edited = edited(lanterns, new Edit.Renumber(id(4), "第四条之一"));
        Refused refused = refused(lanterns, new Edit.Renumber(id(4), "（四）"));

        assertThat(TextWriter.write(edited.text())).contains("第四条之一　灯会所用灯具");
        assertThat(refused.message()).isEqualTo("“（四）”不是这一层级的序号");
    }

    @Test
    void onlyParagraphOfAnArticleDoesNotLeaveIt() {
        Refused refused = refused(
                lanterns,
                new Edit.Remove(article(lanterns, 1).children().getFirst().id()));

        assertThat(refused.message()).isEqualTo("“第一条”只有这一款，请改为删去或者移动整条");
        assertThat(refused.candidate()).contains(id(1));
    }

    @Test
    void wordsThatWouldBeReadAsAnotherStructureAreRefused() {
        Provision trap = clause("第一条　甲。\n第四条　乙。\n", Level.ARTICLE);
        Edit.Replace replace = new Edit.Replace(
                article(lanterns, 3).children().getLast().id(),
                new Provision(ProvisionId.next(), Level.PARAGRAPH, null, "", "第四条　乙。", trap.layout(), List.of()));

        assertThat(refused(lanterns, replace).reason()).isEqualTo(Refusal.MISREAD);
    }

    @Test
    void titleAndNoteAreChangedInFrontOfTheText() {
        Edited edited = edited(lanterns, new Edit.Entitle("云岭市灯会条例"), new Edit.Annotate("（2026年3月5日通过）"));

        assertThat(TextWriter.write(edited.text())).startsWith("云岭市灯会条例\n（2026年3月5日通过）\n\n第一章　总则");
        assertThat(edited.text().title()).isEqualTo("云岭市灯会条例");
    }

    @Test
    void noteWithoutBracketsIsReplacedAsAWholeAndTheContentsStay() {
        LegalText law = text("""
                云岭市灯会条例
                2001年5月1日云岭市第三届人民代表大会常务委员会第二次会议通过

                2012年6月1日云岭市第五届人民代表大会常务委员会第三次会议修正
                目录
                第一章　总则
                第一章　总则
                第一条　甲。
                """);

        Edited edited = edited(law, new Edit.Annotate("（2026年3月5日修订）"));

        assertThat(edited.text().front()).isEqualTo("云岭市灯会条例\n（2026年3月5日修订）\n目录\n第一章　总则");
        assertThat(edited(law, new Edit.Annotate("")).text().front()).isEqualTo("云岭市灯会条例\n目录\n第一章　总则");
    }

    private Position after(int ordinal) {
        return new Position.After(id(ordinal));
    }

    private ProvisionId id(int ordinal) {
        return article(lanterns, ordinal).id();
    }

    private static Refused refused(LegalText text, Edit edit) {
        return switch (Editing.apply(text, edit)) {
            case Refused refused -> refused;
            case Edited edited -> throw new AssertionError("carried out: " + TextWriter.write(edited.text()));
        };
    }
}
