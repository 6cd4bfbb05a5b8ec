package org.tiaowen.drafting.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.library.LibraryOfTheTests.DUTY;
import static org.tiaowen.drafting.library.LibraryOfTheTests.FEE;
import static org.tiaowen.drafting.library.LibraryOfTheTests.FINE;
import static org.tiaowen.drafting.library.LibraryOfTheTests.SCOPE;
import static org.tiaowen.drafting.library.LibraryOfTheTests.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.ProvisionId;

/** What people know better of the texts of a law. */
class CorrectingLawsIntegrationTests {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final LibraryOfTheTests house = new LibraryOfTheTests();
    private final String name = "云州市堤防管理条例第" + COUNTER.incrementAndGet() + "号样本";

    private String of(int year, String... articles) {
        return text(name, year + "年3月1日云州市第五届人民代表大会常务委员会第九次会议通过", articles);
    }

    private String told(String tag, String author) {
        return """
                ---
                author: %s
                tag:
                  - %s
                ---

                # %s
                第一条　%s
                """.formatted(author, tag, name, SCOPE);
    }

    @Test
    void sameWordsToldAnewAreUpdatedAndARepealedTextDoesNotComeBack() {
        LawText first = house.added("a.md", told("有效", "云州市人大"));
        house.events.clear();

        LawAdding repealed = house.adding.add(new LawSource("b.md", told("已废止", "云州市人民代表大会常务委员会")), "test");
        LawAdding older = house.adding.add(new LawSource("a.md", told("有效", "云州市人民代表大会常务委员会")), "test");

        LawText known = house.library.text(first.id()).orElseThrow();
        assertThat(repealed).isEqualTo(new LawAdding.Updated(known));
        assertThat(older).isEqualTo(new LawAdding.Known(known));
        assertThat(known.validityOn(LocalDate.of(2030, 1, 1))).isEqualTo(Validity.REPEALED);
        assertThat(house.library.find(first.law()).orElseThrow().organ()).isEqualTo("云州市人民代表大会常务委员会");
        assertThat(house.events).containsExactly(new LawTextCorrected(first.law(), first.id(), List.of(first.id())));
        assertThat(house.correcting.list(first.law())).singleElement().satisfies(one -> assertThat(one.file())
                .isEqualTo("b.md"));
    }

    @Test
    void whatAPersonKnowsOfATextIsKeptWithTheReasonAndStandsAgainstCollections() {
        LawText first = house.added("a(2010-03-01).txt", of(2010, SCOPE));
        LawText second = house.added("a(2012-03-01).txt", of(2012, SCOPE, FEE));
        LawFacts known = LawFacts.of(second);
        LawFacts right = new LawFacts(
                "云州市人民政府",
                LocalDate.of(2011, 3, 1),
                LocalDate.of(2011, 3, 1),
                known.promulgated(),
                LocalDate.of(2011, 5, 1),
                Validity.REPEALED);

        assertThat(house.correcting.correct(second.id(), right, "clerk", "公报第3号"))
                .isInstanceOf(LawCorrecting.Corrected.class);

        LawText corrected = house.library.text(second.id()).orElseThrow();
        assertThat(LawFacts.of(corrected)).isEqualTo(right);
        assertThat(house.library.text(first.id()).orElseThrow().nextFrom()).isEqualTo(LocalDate.of(2011, 5, 1));
        assertThat(house.library.find(first.law()).orElseThrow().organ()).isEqualTo("云州市人民政府");
        assertThat(house.correcting.list(first.law())).singleElement().satisfies(one -> assertThat(
                        List.of(one.before(), one.after(), one.reason(), one.by()))
                .containsExactly(known, right, "公报第3号", "clerk"));
        assertThat(house.library.turnedBetween(LocalDate.of(2011, 4, 30), LocalDate.of(2011, 5, 1)))
                .contains(first.id(), second.id());
        String collected = of(2012, SCOPE, FEE).replaceFirst("^", "---\nauthor: 别的机关\n---\n");
        assertThat(house.adding.add(new LawSource("a(2012-03-01).md", collected), "test"))
                .isEqualTo(new LawAdding.Known(corrected));
    }

    @Test
    void correctionOfATextTellsEverythingThatIsWrongWithIt() {
        LawText first = house.added("a(2010-03-01).txt", of(2010, SCOPE));
        LawText second = house.added("a(2012-03-01).txt", of(2012, SCOPE, FEE));
        LawFacts early = new LawFacts("机".repeat(201), first.dated(), null, null, null, null);

        assertThat(house.correcting.correct(second.id(), early, "clerk", " "))
                .isEqualTo(new LawCorrecting.Refused(List.of(
                        LawCorrecting.Problem.NO_REASON,
                        LawCorrecting.Problem.ORGAN_TOO_LONG,
                        LawCorrecting.Problem.OUT_OF_ORDER)));
        assertThat(house.correcting.correct(second.id(), LawFacts.of(second), "clerk", "看错了"))
                .isEqualTo(new LawCorrecting.Refused(List.of(LawCorrecting.Problem.NOTHING_NEW)));
    }

    @Test
    void personSaysWhichClauseOfTheTextBeforeAClauseContinues() {
        LawText first = house.added("a(2010-03-01).txt", of(2010, SCOPE, FEE, FINE));
        LawText second = house.added("a(2020-03-01).txt", of(2020, SCOPE, DUTY));
        ProvisionId duty = house.article(second, 2);
        ProvisionId fine = house.article(first, 3);
        assertThat(house.lineage.choice(second.id(), duty).orElseThrow().clauses())
                .extracting(LawClause::designation)
                .containsExactly("第一条", "第二条", "第三条");
        assertThat(house.lineage.choice(first.id(), fine)).isEmpty();

        assertThat(house.lineage.keep(second.id(), duty, Optional.of(fine), "clerk", " "))
                .isEqualTo(new CorrectingLawLineage.Refused(true, List.of()));
        assertThat(house.lineage.keep(second.id(), duty, Optional.of(fine), "clerk", "修改说明写明"))
                .isInstanceOf(CorrectingLawLineage.Corrected.class);

        assertThat(house.lineage.choice(second.id(), duty).orElseThrow().chosen())
                .containsExactly(fine);
        assertThat(house.library.historyOf(duty))
                .extracting(state -> state.clause().map(LawClause::designation).orElse(""))
                .containsExactly("第三条", "第二条");
        assertThat(house.lineage.keep(second.id(), duty, Optional.empty(), "clerk", "其实是新的"))
                .isInstanceOf(CorrectingLawLineage.Corrected.class);
        assertThat(house.library.historyOf(duty)).hasSize(1);
    }
}
