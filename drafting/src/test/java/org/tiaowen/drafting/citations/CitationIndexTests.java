package org.tiaowen.drafting.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.citations.CitationIndex.Citing;

class CitationIndexTests {

    private static final CitationIndex INDEX = CitationIndex.of(List.of(
            text("中华人民共和国灯会法", "第一条　甲。\n第二条　乙：\n（一）丙；\n（二）丁。\n违反前款第二项的，罚款。\n第三条　戊。\n"),
            text("临江市灯会办法", "第一条　根据《中华人民共和国灯会法》（以下简称灯会法）第二条第一款第一项制定本办法。\n第二条　依照灯会法第一条至第三条办理。\n"),
            text("临山市灯会办法", "第一条　依照《灯会法》第三条办理，第二条除外。\n第二条　己。\n")));

    @Test
    void citationsFromOtherLawsAndFromTheLawItselfAreFound() {
        assertThat(INDEX.clausesCiting("灯会法", Place.ofArticle(2, 0)))
                .extracting(Citing::law, Citing::words)
                .containsExactly(
                        tuple("中华人民共和国灯会法", "前款第二项"),
                        tuple("临江市灯会办法", "《中华人民共和国灯会法》（以下简称灯会法）第二条第一款第一项"),
                        tuple("临江市灯会办法", "灯会法第一条至第三条"));
    }

    @Test
    void itemIsCitedByWhoNamesItOrAllAroundIt() {
        assertThat(INDEX.clausesCiting("《中华人民共和国灯会法》", new Place(2, 0, 1, 2, null)))
                .extracting(Citing::words)
                .containsExactly("前款第二项", "灯会法第一条至第三条");
    }

    @Test
    void lawNobodyCitesHasNone() {
        assertThat(INDEX.clausesCiting("灯塔法", Place.ofArticle(1, 0))).isEmpty();
    }

    private static LegalText text(String title, String body) {
        return TextReader.read(title + "\n\n" + body).text();
    }
}
