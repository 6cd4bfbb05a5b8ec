package org.tiaowen.drafting.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.consolidation.Consolidation;
import org.tiaowen.drafting.consolidation.TextDifference;
import org.tiaowen.drafting.derivation.Derivation.NotOffered;
import org.tiaowen.drafting.derivation.Derivation.Offered;

@DisplayName("From two texts to the amending instrument")
class DerivationTests {

    private static final String LAW = """
            青原市停车管理条例

            第一章　总则
            第一条　为了规范停车秩序，根据有关法律，制定本条例。
            第二条　本市行政区域内停车场的规划、建设、使用和管理，适用本条例。
            市城市管理部门主管全市停车管理工作。
            第三条　停车场经营者应当遵守下列规定：
            （一）公示收费标准；
            （二）维护停车秩序；
            （三）配备照明设施。
            第二章　监督
            第四条　城市管理部门应当建立巡查制度，每月至少巡查一次。
            第五条　违反本条例第三条规定的，由城市管理部门责令改正；拒不改正的，处五百元罚款。
            第六条　本条例自公布之日起施行。
            """;

    @Test
    void fewWordsAreSwapped() {
        assertThat(instructions(LAW.replace("每月至少巡查一次", "每月至少巡查一次并予公布"))).isEqualTo("在第四条中的“一次”后增加“并予公布”。");
    }

    @Test
    void onlyParagraphThatChangesInSubstanceIsRestated() {
        assertThat(instructions(LAW.replace("市城市管理部门主管全市停车管理工作。", "市人民政府统一领导停车工作，各有关部门按照职责分工负责，并对本部门的工作实施情况进行检查。")))
                .isEqualTo("将第二条第二款修改为：“市人民政府统一领导停车工作，各有关部门按照职责分工负责，并对本部门的工作实施情况进行检查。”");
    }

    @Test
    void newArticleIsToldByItsNumberAndTheOthersFollow() {
        String words = instructions(LAW.replace("第六条", "第七条")
                .replace("第五条　违反本条例第三条", "第六条　违反本条例第四条")
                .replace("第四条　城市", "第五条　城市")
                .replace("第三条　停车场", "第三条　市人民政府应当加强领导。\n第四条　停车场"));

        assertThat(words).isEqualTo("增加一条，作为第三条：“市人民政府应当加强领导。”");
    }

    @Test
    void closingSentenceSpeaksOfTheOrderOnlyWhereNumbersShift() {
        Offered words = offered(LAW, LAW.replace("每月至少巡查一次", "每周至少巡查一次"));
        Offered deleted = offered(
                LAW,
                LAW.replace("第四条　城市管理部门应当建立巡查制度，每月至少巡查一次。\n", "")
                        .replace("第五条", "第四条")
                        .replace("第六条", "第五条"));

        assertThat(words.text()).endsWith("《青原市停车管理条例》根据本决定作相应修改，重新公布。\n");
        assertThat(deleted.text()).contains("\n删去第四条。\n").endsWith("《青原市停车管理条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。\n");
    }

    @Test
    void sameSwapInSeveralArticlesIsToldOnce() {
        assertThat(instructions(LAW.replace("城市管理部门", "综合执法部门"))).isEqualTo("将第二条第二款、第四条、第五条中的“城市管理”修改为“综合执法”。");
    }

    @Test
    void itemIsPutInByItself() {
        assertThat(instructions(LAW.replace("（三）配备照明设施。", "（三）配备照明设施；\n（四）公布监督电话。")))
                .isEqualTo("第三条增加一项，作为第四项：“（四）公布监督电话。”");
    }

    @Test
    void personChoosesCoarserForm() {
        var before = TextReader.read(LAW).text();
        var after = TextReader.read(LAW.replace("每月至少巡查一次", "每月至少巡查一次并予公布")).text();
        LawChange change = LawChange.of(before, after);
        Offered byRule = (Offered) Derivation.of(change, Drafting.decision());
        DerivedChange words = byRule.changes().getFirst();

        Offered chosen =
                (Offered) Derivation.of(change, Drafting.decision().choosing(Map.of(words.id(), ChangeForm.ARTICLE)));

        assertThat(words.form()).isEqualTo(ChangeForm.WORDS);
        assertThat(words.rule()).isEqualTo(DraftingRule.WORDS_FEW);
        assertThat(words.possible()).contains(ChangeForm.ARTICLE);
        assertThat(chosen.changes().getFirst().id()).isEqualTo(words.id());
        assertThat(chosen.text()).contains("将第四条修改为：“城市管理部门应当建立巡查制度，每月至少巡查一次并予公布。”");
    }

    @Test
    void amendmentIsRefusedWhereNumbersShift() {
        String deleted = LAW.replace("第四条　城市管理部门应当建立巡查制度，每月至少巡查一次。\n", "")
                .replace("第五条", "第四条")
                .replace("第六条", "第五条");

        Derivation derived = Derivation.of(between(LAW, deleted), Drafting.amendment());

        assertThat(derived).isInstanceOfSatisfying(NotOffered.class, not -> assertThat(not.reason())
                .contains("应当采用修改决定"));
    }

    @Test
    void amendmentNamesNoClosingSentence() {
        Derivation derived = Derivation.of(between(LAW, LAW.replace("五百元", "一千元")), Drafting.amendment());

        assertThat(derived).isInstanceOfSatisfying(Offered.class, offered -> assertThat(offered.text())
                .startsWith("青原市停车管理条例修正案\n")
                .doesNotContain("重新公布"));
    }

    @Test
    void sameTextsGiveNoInstrument() {
        assertThat(Derivation.of(between(LAW, LAW), Drafting.decision())).isInstanceOf(NotOffered.class);
    }

    @Test
    void severalLawsAreToldInOneInstrumentAndEachIsProved() {
        String other = LAW.replace("青原市停车管理条例", "青原市公园管理条例");
        List<LawChange> laws =
                List.of(between(LAW, LAW.replace("五百元", "一千元")), between(other, other.replace("每月至少", "每季度至少")));

        Derivation derived = Derivation.of(laws, Drafting.decision());

        assertThat(derived).isInstanceOfSatisfying(Offered.class, offered -> {
            assertThat(offered.text()).contains("\n一、对《青原市停车管理条例》作出修改\n", "\n二、对《青原市公园管理条例》作出修改\n");
            assertThat(offered.tables()).hasSize(2);
            for (int i = 0; i < laws.size(); i++) {
                Consolidation made = Consolidation.of(
                        laws.get(i).before(), offered.instrument().laws().get(i));
                assertThat(TextDifference.first(made.after(), laws.get(i).after()))
                        .isEmpty();
            }
        });
    }

    @Test
    void tableHasARowForWhatIsNewDeletedAndOnlyRenumbered() {
        String after = LAW.replace("第四条　城市管理部门应当建立巡查制度，每月至少巡查一次。\n", "")
                .replace("第五条", "第四条")
                .replace("第六条", "第五条");

        ComparativeTable table = offered(LAW, after).tables().getFirst();

        assertThat(table.changed())
                .extracting(row -> row.oldName() + "→" + row.newName() + " " + row.what() + " " + row.note())
                .containsExactly("第四条→ DELETED 删去（决定第一项）", "第五条→第四条 RENUMBERED 序号相应调整", "第六条→第五条 RENUMBERED 序号相应调整");
        assertThat(ComparativeTableHtml.page(List.of(table)))
                .contains("A4 landscape", "<del>", "<strong>第四条</strong>")
                .doesNotContain("http");
    }

    private static String instructions(String after) {
        String text = offered(LAW, after).text();
        int from = text.indexOf("作如下修改：\n") + "作如下修改：\n".length();
        return text.substring(from, text.indexOf("\n本决定自"));
    }

    private static Offered offered(String before, String after) {
        Derivation derived = Derivation.of(between(before, after), Drafting.decision());
        assertThat(derived).isInstanceOf(Offered.class);
        return (Offered) derived;
    }

    private static LawChange between(String before, String after) {
        return LawChange.of(
                TextReader.read(before).text(), TextReader.read(after).text());
    }
}
