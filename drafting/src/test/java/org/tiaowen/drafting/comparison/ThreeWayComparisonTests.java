package org.tiaowen.drafting.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.LANTERNS;
import static org.tiaowen.drafting.Fixtures.text;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.comparison.MergeConflict.Kind;
import org.tiaowen.drafting.comparison.MergedClause.State;

class ThreeWayComparisonTests {

    private static final LegalText BASE = text(LANTERNS);

    @Test
    void changesOfDifferentClausesAreMerged() {
        var comparison = compare(LANTERNS.replace("本市行政区域内", "云岭市行政区域内"), LANTERNS.replace("使用阻燃材料", "使用不燃材料"));

        assertThat(comparison.conflicts()).isEmpty();
        assertThat(TextWriter.write(comparison.merged()))
                .isEqualTo(LANTERNS.replace("本市行政区域内", "云岭市行政区域内").replace("使用阻燃材料", "使用不燃材料"));
        assertThat(states(comparison)).containsEntry(State.MINE, 1L).containsEntry(State.THEIRS, 1L);
    }

    @Test
    void changesOfOneClauseInDifferentPlacesAreMerged() {
        var comparison = compare(LANTERNS.replace("三十日前", "二十日前"), LANTERNS.replace("向区文化", "向市文化"));

        assertThat(comparison.conflicts()).isEmpty();
        assertThat(TextWriter.write(comparison.merged())).contains("灯会开始二十日前向市文化主管部门");
        assertThat(states(comparison)).containsEntry(State.BOTH_MERGED, 1L);
    }

    @Test
    void changesOfTheSameWordsAreAConflictWithFourWaysOut() {
        var comparison = compare(LANTERNS.replace("三十日前", "二十日前"), LANTERNS.replace("三十日前", "六十日前"));

        MergeConflict conflict = only(comparison, Kind.EDIT_EDIT);
        assertThat(conflict.designation()).isEqualTo("第三条第二款");
        assertThat(written(comparison, Choice.MINE)).contains("二十日前").doesNotContain("六十日前");
        assertThat(written(comparison, Choice.THEIRS)).contains("六十日前").doesNotContain("二十日前");
        assertThat(written(comparison, Choice.BASE)).contains("三十日前").doesNotContain("二十日前");
        assertThat(written(comparison, Choice.BOTH)).contains("举办人应当在灯会开始二十日前向区文化主管部门报告。\n举办人应当在灯会开始六十日前向区文化主管部门报告。");
    }

    @Test
    void deletedClauseThatTheOtherWorkedOnIsAConflict() {
        String without = LANTERNS.replace("第四条　灯会所用灯具应当使用阻燃材料，并经检验合格。\n", "");
        var comparison = compare(without, LANTERNS.replace("使用阻燃材料", "使用不燃材料"));

        MergeConflict conflict = only(comparison, Kind.EDIT_DELETE);
        assertThat(conflict.mine()).isEmpty();
        assertThat(conflict.theirs()).isEqualTo("第四条　灯会所用灯具应当使用不燃材料，并经检验合格。");
        assertThat(written(comparison, Choice.MINE)).doesNotContain("第四条");
        assertThat(written(comparison, Choice.THEIRS)).contains("不燃材料");
        assertThat(written(comparison, Choice.BASE)).contains("阻燃材料");
    }

    @Test
    void deletedClauseThatNobodyElseTouchedIsGone() {
        var comparison = compare(LANTERNS.replace("（一）有固定的举办场地；\n（二）", "（一）"), LANTERNS.replace("使用阻燃材料", "使用不燃材料"));

        assertThat(comparison.conflicts()).isEmpty();
        assertThat(TextWriter.write(comparison.merged()))
                .contains("下列条件：\n（一）有与规模相适应的安全人员。", "不燃材料")
                .doesNotContain("举办场地");
    }

    @Test
    void clausesInsertedAtOnePlaceAreAConflict() {
        var comparison = compare(LANTERNS + "第五条　灯会结束后应当清理场地。\n", LANTERNS + "第五条　违反本条例的，给予警告。\n");

        only(comparison, Kind.INSERT_INSERT);
        assertThat(written(comparison, Choice.MINE)).contains("清理场地").doesNotContain("警告");
        assertThat(written(comparison, Choice.THEIRS)).contains("警告").doesNotContain("清理场地");
        assertThat(written(comparison, Choice.BASE)).isEqualTo(LANTERNS);
        assertThat(written(comparison, Choice.BOTH)).contains("清理场地", "警告");
    }

    @Test
    void articlesInsertedByBothInDifferentPlacesAreNumberedThrough() {
        String mine = LANTERNS.replace("第四条", "第五条").replace("第三条", "第四条").replace("第二章", "第三条　灯会由区人民政府主管。\n第二章");
        var comparison = compare(mine, LANTERNS + "第五条　违反本条例的，给予警告。\n");

        assertThat(comparison.conflicts()).isEmpty();
        assertThat(TextWriter.write(comparison.merged())).contains("第三条　灯会由区", "第四条　举办灯会", "第五条　灯会所用", "第六条　违反本条例的");
    }

    @Test
    void clauseThatBothInsertedIsInsertedOnce() {
        String more = LANTERNS + "第五条　灯会结束后应当清理场地。\n";
        var comparison = compare(more, more);

        assertThat(comparison.conflicts()).isEmpty();
        assertThat(TextWriter.write(comparison.merged())).isEqualTo(more);
    }

    @Test
    void titleChangedByBothIsAConflict() {
        var comparison = compare(LANTERNS.replace("灯会管理", "灯会促进"), LANTERNS.replace("灯会管理", "灯会保障"));

        assertThat(only(comparison, Kind.EDIT_EDIT).id()).isEqualTo(ThreeWayComparison.FRONT);
        assertThat(comparison
                        .merged(Map.of(ThreeWayComparison.FRONT, Choice.THEIRS))
                        .title())
                .isEqualTo("云岭市灯会保障条例");
    }

    private static ThreeWayComparison compare(String mine, String theirs) {
        return ThreeWayComparison.of(BASE, text(mine), text(theirs));
    }

    private static MergeConflict only(ThreeWayComparison comparison, Kind kind) {
        assertThat(comparison.conflicts()).extracting(MergeConflict::kind).containsExactly(kind);
        return comparison.conflicts().getFirst();
    }

    private static String written(ThreeWayComparison comparison, Choice choice) {
        return TextWriter.write(comparison.merged(
                comparison.conflicts().stream().collect(Collectors.toMap(MergeConflict::id, unused -> choice))));
    }

    private static Map<State, Long> states(ThreeWayComparison comparison) {
        return comparison.clauses().stream().collect(Collectors.groupingBy(MergedClause::state, Collectors.counting()));
    }
}
