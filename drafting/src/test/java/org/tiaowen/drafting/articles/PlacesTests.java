package org.tiaowen.drafting.articles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTests {

    @Test
    void anArticleUnderAFinalChapterWithoutNumberHasItsPlace() {
        LegalText text = TextReader.read("""
                停车规定

                第一章　总则

                第一条　为了规范停车，制定本规定。

                附则

                第二条　本规定自公布之日起施行。
                """).text();
        assertThat(Places.of(text).at(Place.ofArticle(2, 0))).hasSize(1);
    }

    @Test
    void anArticleOfAnAnnexHasNone() {
        LegalText text = TextReader.read("""
                停车规定

                第一条　为了规范停车，制定本规定。

                附件：停车场章程

                第一条　停车场收费公示。
                """).text();
        assertThat(Places.of(text).at(Place.ofArticle(1, 0))).hasSize(1);
    }
}
