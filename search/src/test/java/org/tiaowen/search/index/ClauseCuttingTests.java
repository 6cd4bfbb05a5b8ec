package org.tiaowen.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.TextReader;

class ClauseCuttingTests {

    @Test
    void regulationIsCutIntoArticlesWithTheirHeadingsAndParts() {
        List<ClauseDocument> clauses = cut("""
                江州市停车管理条例

                第一章　总则

                第一条　为了加强停车管理，制定本条例。

                第二章　停车收费

                第二条　停车收费实行政府指导价。
                经营者应当做到下列事项：
                （一）明码标价；
                （二）出具票据。
                """);

        assertThat(clauses).extracting(ClauseDocument::number).containsExactly("第一条", "第二条");
        ClauseDocument second = clauses.get(1);
        assertThat(second.article()).isEqualTo(2);
        assertThat(second.headings()).singleElement().asString().contains("停车收费");
        assertThat(second.text()).isEqualTo("停车收费实行政府指导价。\n经营者应当做到下列事项：\n（一）明码标价；\n（二）出具票据。");
        assertThat(second.parts())
                .extracting(part -> second.text().substring(part.start(), part.end()))
                .containsExactly("停车收费实行政府指导价。", "经营者应当做到下列事项：", "（一）明码标价；", "（二）出具票据。");
        assertThat(second.parts()).extracting(ClauseDocument.Part::paragraph).containsExactly(1, 2, 2, 2);
        assertThat(second.parts()).extracting(ClauseDocument.Part::item).containsExactly(0, 0, 1, 2);
    }

    @Test
    void decisionIsCutIntoPointsAndWhatStandsAlone() {
        List<ClauseDocument> clauses = cut("""
                为了推进停车治理，作出如下决定：
                一、总体要求
                （一）坚持便民。方便群众停车。
                （二）坚持共治。鼓励错时共享。
                二、保障措施
                （三）加强监督。人大代表开展视察。
                本决定自公布之日起施行。
                """);

        assertThat(clauses)
                .extracting(ClauseDocument::level)
                .containsExactly(Level.PREAMBLE, Level.POINT, Level.POINT, Level.POINT, Level.EFFECTIVE);
        assertThat(clauses.get(3).headings()).singleElement().asString().contains("保障措施");
    }

    @Test
    void textWithoutAnyStructureIsCutIntoItsLines() {
        assertThat(cut("没有结构的一段话。")).singleElement().satisfies(clause -> assertThat(clause.text())
                .isEqualTo("没有结构的一段话。"));
        assertThat(cut("")).isEmpty();
    }

    private static List<ClauseDocument> cut(String source) {
        return ClauseCutting.of(TextReader.read(source).text());
    }
}
