package org.tiaowen.drafting.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.LANTERNS;
import static org.tiaowen.drafting.Fixtures.text;

import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.comparison.ComparisonText.Look;
import tools.jackson.databind.JsonNode;

class ComparisonWritersTests {

    private static final Comparison COMPARISON = Comparison.of(
            text(LANTERNS),
            text(LANTERNS.replace("第四条　灯会所用灯具应当", "第五条　灯会所用灯具必须").replace("第三条", "第三条　灯会实行<年度>计划。\n第四条")));

    @Test
    void jsonHasOneEntryForEachPairOfClauses() {
        JsonNode changes = ComparisonJson.toJson(COMPARISON).get("changes");

        assertThat(changes).hasSize(COMPARISON.changes().size());
        JsonNode renumbered = find(changes, "RENUMBERED");
        assertThat(renumbered.get("level").stringValue()).isEqualTo("ARTICLE");
        assertThat(renumbered.at("/old/number").stringValue()).isEqualTo("第三条");
        assertThat(renumbered.at("/old/ordinal").intValue()).isEqualTo(3);
        assertThat(renumbered.at("/old/suffix").intValue()).isZero();
        assertThat(renumbered.at("/new/number").stringValue()).isEqualTo("第四条");
        assertThat(renumbered.get("score").doubleValue()).isEqualTo(1.0);
        assertThat(renumbered.get("ambiguous").booleanValue()).isFalse();
        assertThat(renumbered.at("/words/0/op").stringValue()).isEqualTo("EQUAL");
        assertThat(find(changes, "NEW").get("old").isNull()).isTrue();
    }

    @Test
    void paragraphInJsonHasItsRankAsOrdinal() {
        JsonNode changes = ComparisonJson.toJson(COMPARISON).get("changes");
        JsonNode report = changes.valueStream()
                .filter(change -> change.at("/new/designation").asString("").equals("第四条第二款"))
                .findFirst()
                .orElseThrow();

        assertThat(report.at("/new/number").isNull()).isTrue();
        assertThat(report.at("/new/ordinal").intValue()).isEqualTo(2);
    }

    @Test
    void htmlEscapesWhatPeopleWrote() {
        String html = ComparisonHtml.print(COMPARISON);

        assertThat(html)
                .contains("灯会实行&lt;年度&gt;计划。")
                .contains("<del>应当</del><ins>必须</ins>")
                .contains("第四条 → 第五条")
                .doesNotContain("<年度>");
    }

    @Test
    void textCountsThenTellsTheChangedClauses() {
        String printed = ComparisonText.print(COMPARISON, new Look(false, false));

        assertThat(printed)
                .startsWith("对照结果：未变 4，修改 1，条序调整 1，增加 1。\n")
                .contains("第三条 → 第四条　条序调整")
                .contains("灯会所用灯具[-应当-]{+必须+}使用阻燃材料")
                .doesNotContain("\u001b");
        assertThat(ComparisonText.print(COMPARISON, new Look(true, false))).contains("\u001b[9;31m应当\u001b[0m");
    }

    private static JsonNode find(JsonNode changes, String kind) {
        return changes.valueStream()
                .filter(change -> change.get("kind").stringValue().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
