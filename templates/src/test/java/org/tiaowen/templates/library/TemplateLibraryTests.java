package org.tiaowen.templates.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.templates.library.Template.Fault;
import org.tiaowen.templates.library.Template.Filling;
import org.tiaowen.templates.markdown.MarkdownPage;

class TemplateLibraryTests {

    private static final TemplateLibrary LIBRARY = TemplateLibrary.builtIn();

    @Test
    void everyKindOfTextHasATemplate() {
        assertThat(LIBRARY.texts())
                .extracting(Template::kind)
                .containsExactlyInAnyOrder(
                        "条例", "办法", "规定", "实施办法", "决定", "决议", "修正案", "修改决定", "废止决定", "解释", "说明", "公告");
        assertThat(LIBRARY.clauses())
                .extracting(Template::kind)
                .contains("立法目的", "适用范围", "定义", "部门职责", "分档罚款", "转致", "过渡", "施行日期");
    }

    @Test
    void everyTextFilledWithItsExamplesIsReadWithoutFinding() {
        List<String> findings = new ArrayList<>();
        for (Template template : LIBRARY.texts()) {
            if (template.purpose() == Template.Purpose.LEGAL_TEXT) {
                Reading reading = TextReader.read(filled(template, template.examples()));
                reading.findings().forEach(finding -> findings.add(template.kind() + "：" + finding.message()));
                assertThat(reading.text().title()).as(template.kind()).isNotEmpty();
                assertThat(reading.text().provisions()).as(template.kind()).isNotEmpty();
            }
        }
        for (Template clause : LIBRARY.clauses()) {
            Reading reading = TextReader.read("第一条　" + filled(clause, clause.examples()));
            reading.findings().stream()
                    .map(Finding::message)
                    .forEach(finding -> findings.add(clause.kind() + "：" + finding));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void everyPaperFilledWithItsExamplesIsAPageWithAHeading() {
        assertThat(LIBRARY.texts())
                .filteredOn(template -> template.purpose() == Template.Purpose.PAPER)
                .hasSize(2)
                .allSatisfy(paper -> assertThat(MarkdownPage.toSafeHtml(filled(paper, paper.examples())))
                        .startsWith("<h1>")
                        .doesNotContain("{{"));
    }

    @Test
    void everythingWrongWithTheValuesIsToldAtOnce() {
        Template decision = LIBRARY.text("条例").orElseThrow();
        Map<String, String> values = new HashMap<>(decision.examples());
        values.remove("名称");
        values.put("专章", "一行\n两行");
        values.put("没有的", "值");
        values.put("用语", "{{名称}}");

        assertThat(decision.fill(values))
                .isEqualTo(new Filling.Refused(
                        Map.of("名称", Fault.MISSING, "专章", Fault.UNFIT, "用语", Fault.UNFIT, "没有的", Fault.UNKNOWN)));
        Template clause = LIBRARY.clause("刑事责任").orElseThrow();
        assertThat(clause.fill(Map.of("文种", "通知"))).isEqualTo(new Filling.Refused(Map.of("文种", Fault.NOT_A_CHOICE)));
    }

    @Test
    void valuesArePutInAsTheyAre() {
        Template clause = LIBRARY.clause("施行日期").orElseThrow();

        assertThat(filled(clause, Map.of("文种", "办法", "施行日期", "$1\\公布之日"))).isEqualTo("本办法自$1\\公布之日起施行。\n");
    }

    @Test
    void templateWithoutAuthorityOrExamplesIsRefusedWithAllReasons() {
        String source = """
                ---
                kind: 条例
                purpose: law
                name: 无据
                variables:
                  - name: 甲
                    ask: 什么
                ---
                {{乙}}，{{> 无此条款}}。
                """;

        assertThat(TemplateReader.read(source, Map.of()))
                .isInstanceOfSatisfying(TemplateReading.Refused.class, refused -> assertThat(refused.reasons())
                        .containsExactlyInAnyOrder(
                                "用途（purpose）应当是 legal-text、paper 或 clause",
                                "没有写明依据（authority）",
                                "缺少 example，或者不是一行文字",
                                "没有标准条款“无此条款”",
                                "正文用到的变量“乙”没有说明",
                                "变量“甲”在正文中没有用到"));
    }

    @Test
    void hostileFrontMatterIsRefused() {
        String bomb = "---\na: &a [x, x]\nb: &b [*a, *a]\nkind: *b\n---\n正文\n";
        String tag = "---\nkind: !!javax.script.ScriptEngineManager [x]\n---\n正文\n";
        String deep = "---\nkind: " + "[".repeat(5000) + "\n---\n正文\n";

        for (String hostile : List.of(bomb, tag, deep, "没有说明", "---\n", "x".repeat(TemplateReader.LONGEST + 1))) {
            assertThat(TemplateReader.read(hostile, Map.of())).isInstanceOf(TemplateReading.Refused.class);
        }
    }

    private static String filled(Template template, Map<String, String> values) {
        return switch (template.fill(values)) {
            case Filling.Filled filled -> filled.markdown();
            case Filling.Refused refused -> throw new AssertionError(template.kind() + refused.faults());
        };
    }
}
