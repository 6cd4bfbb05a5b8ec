package org.tiaowen.drafting.akomantoso;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiaowen.drafting.Fixtures;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.generated.GeneratedTexts;
import org.tiaowen.drafting.generated.Seeds;
import org.tiaowen.drafting.identity.Lineage;

class AkomaNtosoTests {

    private static final String WHOLE = """
            云岭市灯会管理条例
            （2024年3月1日云岭市第五届人民代表大会第三次会议通过　2025年6月2日云岭市第五届人民代表大会常务委员会第九次会议修正）

            目　录
            第一章　总则
            第二章　举办

            第一章　总则
            第一条（立法目的）　为了规范灯会活动，保障公众安全，制定本条例。
            第二章　举办
            第二条之一　举办灯会，应当具备下列条件：
            （一）有固定的举办场地：
            1.场地平整；
            （二）有安全人员。
            举办人应当报告。

            附件一：
            灯具目录
            第一条　灯具分为两类。
            """;

    @Test
    void documentTellsTheWorkItsEnactmentsAndWhereEachClauseStands() {
        LegalText text = Fixtures.text(WHOLE);

        String document = AkomaNtosoWriter.write(text, Expression.of(text));

        assertThat(OasisSchema.objections(document)).isEmpty();
        assertThat(document)
                .contains(
                        "<act name=\"regulation\" contains=\"singleVersion\">",
                        "<FRBRuri value=\"/akn/cn/act/2024-03-01/云岭市灯会管理条例\"",
                        "<FRBRuri value=\"/akn/cn/act/2024-03-01/云岭市灯会管理条例/zho@2025-06-02\"",
                        "<docTitle>云岭市灯会管理条例</docTitle>",
                        "<docketNumber>（2024年3月1日",
                        "<tocItem href=\"#chp_2\" level=\"1\"",
                        "date=\"2025-06-02\" source=\"#organ_2\" type=\"amendment\"",
                        "showAs=\"云岭市人民代表大会常务委员会\"",
                        "eId=\"art_2-1__para_1__point_1__indent_1\"",
                        "eId=\"art_2-1__para_2\"",
                        "eId=\"att_1__art_1\"",
                        "<heading>（立法目的）</heading>")
                .contains("wId=\"" + Fixtures.article(text, 1).id() + "\"");
        assertThat(again(document)).isEqualTo(text);
    }

    @Test
    void decisionKeepsItsHeadingsPointsPreambleAndSignature() {
        LegalText text = Fixtures.text("""
                为了加强灯会监督，作出如下决定：

                一、加强领导
                （一）坚持统筹。灯会由市人民政府统一组织。
                二、加强监督
                （二）公开信息。举办人应当公开安全方案。

                本决定自公布之日起施行。
                """);

        String document = AkomaNtosoWriter.write(text, Expression.of(text));

        assertThat(OasisSchema.objections(document)).isEmpty();
        assertThat(document)
                .contains(
                        "<bill name=\"decision\"",
                        "<preamble>",
                        "eId=\"dvs_1__subdvs_1\"",
                        "eId=\"dvs_2__subdvs_2\"",
                        "name=\"effective\"");
        assertThat(again(document)).isEqualTo(text);
    }

    @Test
    void stateTellsWhereItsClausesComeFrom() {
        LegalText before = Fixtures.text(Fixtures.LANTERNS);
        List<Provision> chapters = before.provisions();
        LegalText after =
                new LegalText(before.kind(), before.front(), before.title(), chapters.subList(0, 1), before.end());
        var expression = new Expression(
                Expression.Status.BILL,
                "0d5e",
                Optional.of(LocalDate.of(2026, 1, 5)),
                "",
                2,
                "二审稿",
                Optional.of(LocalDate.of(2026, 3, 5)),
                Optional.of(new Expression.Descent(1, LocalDate.of(2026, 2, 5), Lineage.byIds(before, after))));

        String document = AkomaNtosoWriter.write(after, expression);

        assertThat(OasisSchema.objections(document)).isEmpty();
        assertThat(document)
                .contains(
                        "<tw:descent tw:from=\"/akn/cn/bill/2026-01-05/0d5e/zho@2026-02-05.v1\"",
                        "<FRBRuri value=\"/akn/cn/bill/2026-01-05/0d5e/zho@2026-03-05.v2\"",
                        "<FRBRversionNumber value=\"2\"",
                        "<mapping original=\"#" + Fixtures.article(after, 1).id()
                                + "\" current=\"#art_1\" tw:kind=\"UNCHANGED\"",
                        "<mapping original=\"#" + Fixtures.article(before, 3).id() + "\" tw:kind=\"DELETED\"");
        assertThat(again(document)).isEqualTo(after);
    }

    @Test
    void generatedTextsAreValidAndComeBackTheSame() {
        Seeds.check("Akoma Ntoso and back", 200, seed -> {
            LegalText text = GeneratedTexts.any(seed);
            String document = AkomaNtosoWriter.write(text, Expression.of(text));
            assertThat(OasisSchema.objections(document)).isEmpty();
            assertThat(again(document)).isEqualTo(text);
        });
    }

    @Test
    void charactersXmlCannotCarryComeBack() {
        String awkward = "甲\u0000\r\n乙\t\\n<&>\"]]>\uD800丙\uFFFF𠮷\u0085\u2028";
        Provision inner = new Provision(
                ProvisionId.next(), Level.PARAGRAPH, null, "", awkward, new Layout("\r\n\t\\", "\u3000"), List.of());
        Provision outer = new Provision(
                ProvisionId.next(), Level.PREAMBLE, null, awkward, " " + awkward, new Layout("", ""), List.of(inner));
        Provision annex = new Provision(
                ProvisionId.next(),
                Level.ANNEX,
                null,
                "",
                awkward,
                new Layout("\n", awkward, ""),
                List.of(inner(awkward)));
        var text = new LegalText(DocumentKind.DECISION, awkward + "\n \r", awkward, List.of(outer, annex), awkward);

        String document = AkomaNtosoWriter.write(text, Expression.of(text));

        assertThat(OasisSchema.objections(document)).isEmpty();
        assertThat(again(document)).isEqualTo(text);
    }

    private static Provision inner(String words) {
        return new Provision(ProvisionId.next(), Level.TABLE, null, words, words, Layout.LINE, List.of());
    }

    @Test
    void textWithNothingInItComesBack() {
        LegalText text = Fixtures.text("");

        String document = AkomaNtosoWriter.write(text, Expression.of(text));

        assertThat(OasisSchema.objections(document)).isEmpty();
        assertThat(again(document)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            第一条　停车场应当开放。            | 格式完好
            <html/>                        | 根元素应为
            <akomaNtoso/>                  | 根元素应为
            <!DOCTYPE akomaNtoso [<!ENTITY a "b">]><akomaNtoso xmlns="NS"><act>&a;</act></akomaNtoso> | DTD
            <!DOCTYPE akomaNtoso SYSTEM "file:///etc/passwd"><akomaNtoso xmlns="NS"/>                | DTD
            <akomaNtoso xmlns="NS"><act>&a;</act></akomaNtoso>       | 实体
            <akomaNtoso xmlns="NS"/>                                 | 没有内容
            <akomaNtoso xmlns="NS"><judgment/></akomaNtoso>          | 不是 act 或 bill
            <akomaNtoso xmlns="NS"><act><meta/></act></akomaNtoso>   | 不是由条文导出
            <akomaNtoso xmlns="NS"><act/><act/></akomaNtoso>         | 只能有一份文本
            <akomaNtoso xmlns="NS"><act><body>散落的文字</body></act></akomaNtoso>                       | 元素之间有文字
            <akomaNtoso xmlns="NS"><act><body><tome wId="x"/></body></act></akomaNtoso>              | 无法读入
            <akomaNtoso xmlns="NS"><act><body><article/></body></act></akomaNtoso>                   | 没有永久标识
            <akomaNtoso xmlns="NS"><act><body><article wId="x"/></body></act></akomaNtoso>           | 不是永久标识
            <akomaNtoso xmlns="NS"><act><body><paragraph wId="ID"/><paragraph wId="ID"/></body></act></akomaNtoso> | 出现了两次
            <akomaNtoso xmlns="NS"><act><body><article wId="ID"><num>一</num></article></body></act></akomaNtoso>  | 不是数字
            <akomaNtoso xmlns="NS"><act></akomaNtoso>                                                | 格式完好
            """)
    void whatIsNotOursIsRefusedInWords(String document, String reason) {
        String whole = document.replace("NS", Vocabulary.NAMESPACE)
                .replace("\"ID\"", "\"00000000-0000-0000-0000-000000000001\"");

        assertThat(AkomaNtosoReader.read(whole.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        AkomaNtosoReading.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason).hasLineCount(1));
    }

    @Test
    void whatIsTooDeepIsRefusedBeforeTheStackEnds() {
        assertThat(AkomaNtosoReader.read(nested(70))).isEqualTo(new AkomaNtosoReading.Refused("第 1 行：元素嵌套超过 60 层"));
        assertThat(AkomaNtosoReader.read(nested(50_000))).isInstanceOf(AkomaNtosoReading.Refused.class);
    }

    private static byte[] nested(int levels) {
        StringBuilder deep = new StringBuilder("<akomaNtoso xmlns=\"" + Vocabulary.NAMESPACE + "\"><act><body>");
        for (int level = 0; level < levels; level++) {
            deep.append("<paragraph wId=\"").append(new UUID(0, level)).append("\">");
        }
        deep.append("</paragraph>".repeat(levels)).append("</body></act></akomaNtoso>");
        return deep.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static LegalText again(String document) {
        return switch (AkomaNtosoReader.read(document.getBytes(StandardCharsets.UTF_8))) {
            case AkomaNtosoReading.Read read -> read.text();
            case AkomaNtosoReading.Refused refused -> throw new AssertionError(refused.reason());
        };
    }
}
