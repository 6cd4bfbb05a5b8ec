package org.tiaowen.drafting.articles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTests {

    private static final LegalText LANTERNS = TextReader.read("""
                    灯会条例
                    第一章　总则
                    第一条　灯会应当安全。
                    附　则
                    第二条　本条例自公布之日起施行。
                    附件一　收费标准
                    第一条　收费应当明示。
                    """).text();

    @Test
    void articleUnderTheUnnumberedLastChapterHasAPlace() {
        assertThat(Places.of(LANTERNS).at(Place.ofArticle(2, 0))).hasSize(1);
    }

    @Test
    void articleOfAnAnnexHasNoPlaceAndIsCalledAfterTheAnnex() {
        Places places = Places.of(LANTERNS);
        Provision inAnnex = LANTERNS.walk()
                .filter(provision -> provision.level() == Level.ARTICLE)
                .reduce((first, last) -> last)
                .orElseThrow();

        assertThat(places.of(inAnnex.id())).isEmpty();
        assertThat(places.designation(inAnnex.id())).contains("附件一第一条");
        assertThat(places.at(Place.ofArticle(1, 0))).hasSize(1);
    }
}
