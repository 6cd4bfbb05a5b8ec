package org.tiaowen.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.library.AddingLawTexts;
import org.tiaowen.drafting.library.LawAdding;
import org.tiaowen.drafting.library.LawSource;
import org.tiaowen.drafting.library.LawText;
import org.tiaowen.search.SearchIntegrationTest;
import org.tiaowen.search.queries.CitingDrafts;
import org.tiaowen.search.queries.Reader;
import org.tiaowen.search.queries.SimilarClause;
import org.tiaowen.search.queries.SimilarClauses;

/** Texts of the library on their way into the index, and the clauses elsewhere that say the same. */
class LawTextsIntegrationTests extends SearchIntegrationTest {

    private static final String DUTY = "砂石经营者应当在料场的显著位置公布销售价格、服务时间和监督电话，并按照规定使用过磅票据。";

    private final String name = "河州市" + UUID.randomUUID() + "砂石条例";

    @Autowired
    private AddingLawTexts adding;

    @Autowired
    private LawTexts laws;

    @Autowired
    private SimilarClauses similar;

    @Autowired
    private CitingDrafts citing;

    private LawText added(String title, String day, String... articles) {
        StringBuilder text = new StringBuilder(title).append('\n');
        for (int i = 0; i < articles.length; i++) {
            text.append("第")
                    .append("一二三四五".charAt(i))
                    .append("条　")
                    .append(articles[i])
                    .append('\n');
        }
        return switch (adding.add(new LawSource(title + "(" + day + ").txt", text.toString()), "test")) {
            case LawAdding.Added added -> added.text();
            case LawAdding other -> throw new AssertionError(other);
        };
    }

    @Test
    void laterTextTakesThePlaceOfTheEarlier() {
        LawText first = added(name, "2015-03-01", DUTY);
        assertThat(laws.find(first.id().value()).orElseThrow().publicity().latest())
                .isTrue();

        LawText second = added(name, "2020-03-01", DUTY, "本条例自2020年5月1日起施行。");

        IndexedText before = laws.find(first.id().value()).orElseThrow();
        IndexedText after = laws.find(second.id().value()).orElseThrow();
        assertThat(before.publicity()).isEqualTo(new IndexedText.Publicity(true, false, false));
        assertThat(before.validity()).isEqualTo(IndexedText.Validity.AMENDED);
        assertThat(after.work())
                .isEqualTo(
                        new IndexedText.Work(IndexedText.Origin.LAW, first.law().value(), 2));
        assertThat(after.label()).isEqualTo("2020-03-01");
        assertThat(after.validity()).isEqualTo(IndexedText.Validity.IN_FORCE);
        assertThat(laws.idsAfter(null, Integer.MAX_VALUE))
                .contains(first.id().value(), second.id().value());
    }

    @Test
    void sameRuleInAnotherLawIsFoundWithTheWordsThatDiffer() {
        LawText one = added(name, "2015-03-01", DUTY, "砂石经营者应当遵守安全生产的规定，保护河道。");
        LawText other = added(name + "实施办法", "2018-03-01", DUTY.replace("监督电话", "投诉电话"));
        UUID own = one.law().value();
        UUID elsewhere = other.law().value();

        await("the other is found", () -> found(own)
                .anyMatch(clause -> clause.work().equals(elsewhere)));

        assertThat(found(own)).extracting(SimilarClause::work).doesNotContain(own);
        SimilarClause clause = found(own)
                .filter(candidate -> candidate.work().equals(elsewhere))
                .findFirst()
                .orElseThrow();
        assertThat(clause.likeness()).isGreaterThan(0.9);
        assertThat(clause.words())
                .anyMatch(run -> run.op() == WordRun.Op.INSERT && run.text().contains("投诉"));
    }

    @Test
    void clauseOfADraftIsFoundByTheArticleOfALawItCites() {
        ProvisionId cites = Places.of(
                        versions.text(draftOf(PARKING.replace("任何单位和个人", "依照《" + name + "》第二条之一的规定，任何单位和个人"))
                                .id()))
                .at(Place.ofArticle(4, 0))
                .getFirst()
                .id();

        await("it is found", () -> !citing.of("《" + name + "》", 2, 1, Reader.STAFF, 5)
                .orElse(List.of())
                .isEmpty());

        assertThat(citing.of(name, 2, 1, Reader.STAFF, 5).orElseThrow())
                .singleElement()
                .satisfies(one -> assertThat(one.clause()).isEqualTo(cites));
        assertThat(citing.of(name, 2, 0, Reader.STAFF, 5)).hasValue(List.of());
        assertThat(citing.of(name, 2, 1, Reader.PUBLIC, 5)).hasValue(List.of());
    }

    /** Texts of other tests say the same, too. */
    private Stream<SimilarClause> found(UUID own) {
        return similar.find(DUTY, own, Reader.PUBLIC, 50).orElse(List.of()).stream();
    }
}
