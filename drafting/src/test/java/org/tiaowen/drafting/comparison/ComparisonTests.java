package org.tiaowen.drafting.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.LANTERNS;
import static org.tiaowen.drafting.Fixtures.text;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.comparison.ComparisonText.Look;
import org.tiaowen.drafting.generated.GeneratedTexts;
import org.tiaowen.drafting.generated.Seeds;
import org.tiaowen.drafting.identity.LineageKind;

class ComparisonTests {

    private static final String CITING = """
            云岭市灯会管理条例

            第一条　举办灯会应当报告。
            第二条　灯会应当有应急预案。
            第三条　违反本条例第二条规定的，给予警告。
            第四条　违反本条例第二条、第三条规定，造成严重后果的，从重处罚。
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            云岭市灯会管理条例           | 云岭市灯会促进条例
            第一章　总则                 | 第一章　一般规定
            第二条　本市                 | 第二条　（适用范围）本市
            （二）有与规模相适应的安全人员 | （二）有安全人员
            第四条                       | 第四条之一
            并经检验合格。               | 并经检验合格。\\n附件\\n灯具目录
            并经检验合格。               | 并经检验合格。\\n云岭市文化局\\n2026年3月1日
            （一）有固定                 | 1.有固定
            """)
    void whateverDiffersIsTold(String before, String after) {
        LegalText changed = text(LANTERNS.replace(before, after.replace("\\n", "\n")));

        assertThat(Comparison.of(text(LANTERNS), changed).nothingChanged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            云岭市灯会管理条例 | 云岭市灯会 管理条例
            第一章　总则       | 第一章　总　　则
            并经检验合格。     | 并经 检验合格。
            """)
    void blanksAloneAreNoChange(String before, String after) {
        LegalText current = text(LANTERNS.replace(before, after));

        assertThat(Comparison.of(text(LANTERNS), current).nothingChanged()).isTrue();
    }

    @Test
    void changedNoteAndTitleAreToldBesideTheClauses() {
        LegalText old = text(LANTERNS.replace("条例\n", "条例\n（2019年5月6日云岭市人民代表大会通过）\n"));
        LegalText current = text(LANTERNS.replace("管理条例\n", "促进条例\n（2025年5月6日云岭市人民代表大会通过）\n"));
        Comparison comparison = Comparison.of(old, current);

        assertThat(comparison.front().titleChanged()).isTrue();
        assertThat(comparison.front().noteChanged()).isTrue();
        assertThat(comparison.changes()).allMatch(change -> change.kind() == LineageKind.UNCHANGED);
        assertThat(ComparisonText.print(comparison, new Look(false, false)))
                .contains("标题有改动，题注有改动")
                .contains("云岭市灯会[-管理-]{+促进+}条例")
                .contains("（[-2019年5月6日-]{+2025年5月6日+}云岭市");
        assertThat(ComparisonHtml.print(comparison)).contains("<del>管理</del><ins>促进</ins>");
    }

    @Test
    void unnumberedParagraphsThatChangedPlacesAreTold() {
        String preamble = "灯会公约\n\n灯会是本市的传统盛事。\n\n全体市民都是灯会的主人。\n\n灯会之夜，人人守护灯火。\n";
        LegalText old = text(preamble);
        LegalText current = text(preamble.replace("灯会是本市的传统盛事。\n\n全体市民都是灯会的主人。", "全体市民都是灯会的主人。\n\n灯会是本市的传统盛事。"));

        assertThat(Comparison.of(old, current).nothingChanged()).isFalse();
        assertThat(Comparison.of(old, current).count(change -> change.kind() == LineageKind.MOVED))
                .containsEntry(LineageKind.MOVED, 1);
    }

    @Test
    void everyChangedCharacterIsToldByOneChangeAtLeast() {
        Seeds.check("one character changed", 400, seed -> {
            String written = TextWriter.write(GeneratedTexts.any(seed));
            var random = new Random(seed);
            int at = random.nextInt(written.length());
            while (Character.isWhitespace(written.charAt(at)) || Character.isSpaceChar(written.charAt(at))) {
                at = (at + 1) % written.length();
            }
            String changed = written.substring(0, at) + "灯" + written.substring(at + 1);
            LegalText old = text(written);
            LegalText current = text(changed);

            boolean same = compact(TextWriter.write(old)).equals(compact(TextWriter.write(current)));
            assertThat(Comparison.of(old, current).nothingChanged())
                    .as("seed %d offset %d", seed, at)
                    .isEqualTo(same);
        });
    }

    @Test
    void amendmentThatOnlyFollowsARenumberingIsConsequential() {
        LegalText current = text(CITING.replace("第四条", "第五条")
                .replace("第三条", "第四条")
                .replace("第二条", "第三条")
                .replace("第三条　灯会", "第二条　举办人应当购买保险。\n第三条　灯会"));
        Comparison comparison = Comparison.of(text(CITING), current);

        assertThat(amended(comparison)).hasSize(2).allMatch(ClauseChange::consequential);
        assertThat(ComparisonText.print(comparison, new Look(false, false)))
                .contains("修改 2（其中仅引用的序号相应调整 2）")
                .contains("第三条 → 第四条　修改（仅引用的序号相应调整）");
    }

    @Test
    void citationOfAnotherClauseIsNoConsequence() {
        Comparison comparison = Comparison.of(text(CITING), text(CITING.replace("违反本条例第二条规定的", "违反本条例第一条规定的")));

        assertThat(amended(comparison)).hasSize(1).noneMatch(ClauseChange::consequential);
    }

    @Test
    void otherAmountBesideAFollowingCitationIsNoConsequence() {
        LegalText old = text(CITING.replace("给予警告", "处二百元罚款"));
        LegalText current = text(CITING.replace("给予警告", "处三百元罚款")
                .replace("第四条", "第五条")
                .replace("第三条", "第四条")
                .replace("第二条", "第三条")
                .replace("第三条　灯会", "第二条　举办人应当购买保险。\n第三条　灯会"));

        assertThat(amended(Comparison.of(old, current)))
                .filteredOn(ClauseChange::consequential)
                .hasSize(1);
    }

    @Test
    void textsWithNothingToCompareAreToldInASentence() {
        LegalText nothing = text("");
        LegalText lanterns = text(LANTERNS);

        assertThat(printed(nothing, text(" \n"))).isEqualTo("两个文本都没有内容，没有可以对照的条文。\n");
        assertThat(printed(lanterns, text(LANTERNS.replace("\n", "\n\n")))).startsWith("两个文本相同，共 6 处条文和标题，没有变化。");
        assertThat(printed(nothing, lanterns)).startsWith("对照结果：旧文本没有条文，增加 6，标题有改动。");
        assertThat(printed(lanterns, nothing)).startsWith("对照结果：新文本没有条文，删去 6，标题有改动。");
    }

    private static List<ClauseChange> amended(Comparison comparison) {
        return comparison.changes().stream()
                .filter(change -> change.isTopical() && change.kind() == LineageKind.AMENDED)
                .toList();
    }

    private static String printed(LegalText old, LegalText current) {
        return ComparisonText.print(Comparison.of(old, current), new Look(false, false));
    }

    private static String compact(String words) {
        return words.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
