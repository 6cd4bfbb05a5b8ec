package org.tiaowen.drafting.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tiaowen.drafting.library.LibraryOfTheTests.DUTY;
import static org.tiaowen.drafting.library.LibraryOfTheTests.FEE;
import static org.tiaowen.drafting.library.LibraryOfTheTests.FINE;
import static org.tiaowen.drafting.library.LibraryOfTheTests.SCOPE;
import static org.tiaowen.drafting.library.LibraryOfTheTests.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageKind;

/** Texts into the library and out again, on a real PostgreSQL. */
class LibraryIntegrationTests {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final LibraryOfTheTests house = new LibraryOfTheTests();
    private final String name = "云州市泊位管理条例第" + COUNTER.incrementAndGet() + "号样本";

    private String of(int year, String... articles) {
        return text(name, year + "年3月1日云州市第五届人民代表大会常务委员会第九次会议通过", articles);
    }

    private static Set<ProvisionId> ids(LegalText text) {
        return Set.copyOf(text.walk().map(Provision::id).toList());
    }

    @Test
    void titleOrganAndDaysAreReadFromTheTextAndTheNameOfTheFile() {
        LawText text = house.added("法规/" + name + "(2019-11-29).md", of(2019, SCOPE, DUTY, "本条例自2020年1月1日起施行。"));

        assertThat(text.title()).isEqualTo(name);
        assertThat(text.dated()).isEqualTo(LocalDate.of(2019, 11, 29));
        assertThat(text.adopted()).isEqualTo(LocalDate.of(2019, 3, 1));
        assertThat(text.inForceFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(text.organ()).isEqualTo("云州市人民代表大会常务委员会");
        assertThat(text.validityOn(LocalDate.of(2019, 12, 31))).isEqualTo(Validity.NOT_YET);
        assertThat(text.validityOn(LocalDate.of(2020, 1, 1))).isEqualTo(Validity.IN_FORCE);
        assertThat(house.library.find(text.law()).orElseThrow().jurisdiction()).isEqualTo("云州市");
    }

    @Test
    void dataInFrontOfMarkdownTellsOrganDaysAndValidity() {
        String data = """
                ---
                title: %s
                publish_date: 2021-02-03T00:00:00.000Z
                effective_date: 2021-05-01T00:00:00.000Z
                author: 云州市人民代表大会
                tag:
                  - 已废止
                ---

                # %s

                第一条　%s
                """.formatted(name, name, SCOPE);

        LawText text = house.added("a.md", data);

        assertThat(text.organ()).isEqualTo("云州市人民代表大会");
        assertThat(text.promulgated()).isEqualTo(LocalDate.of(2021, 2, 3));
        assertThat(text.inForceFrom()).isEqualTo(LocalDate.of(2021, 5, 1));
        assertThat(text.validityOn(LocalDate.of(2024, 1, 1))).isEqualTo(Validity.REPEALED);
    }

    @Test
    void sameTextInAnotherFormatIsKnown() {
        LawText first = house.added(name + "(2019-11-29).txt", of(2019, SCOPE, DUTY));

        LawAdding again = house.adding.add(
                new LawSource("x.md", "# " + of(2019, SCOPE, DUTY).replace("第二条", "\n**第二条**")), "test");

        assertThat(again).isEqualTo(new LawAdding.Known(first));
        assertThat(house.library.texts(first.law())).hasSize(1);
    }

    @Test
    void textPutBetweenIsFollowedByItsWordsWhateverWasGuessedOverTheTimeBetween() {
        house.added("a(2010-03-01).txt", of(2010, SCOPE, FEE));
        LawText third = house.added("a(2020-03-01).txt", of(2020, SCOPE, DUTY));
        house.added("a(2015-03-01).txt", of(2015, SCOPE, FEE, DUTY));

        assertThat(house.library.historyOf(house.article(third, 2)))
                .extracting(state -> state.clause().map(LawClause::designation).orElse(""))
                .containsExactly("第三条", "第二条");
    }

    @Test
    void citationOfATextNobodyDatedLeadsToTheNewestText() {
        house.added("a(2010-03-01).txt", of(2010, SCOPE));
        LawText newest = house.added("a(2020-03-01).txt", of(2020, SCOPE, DUTY));
        String citing = "云州市无日期规定" + COUNTER.incrementAndGet();

        LawText undated = house.added("b.txt", text(citing, "", "依照《" + name + "》第二条公布。"));

        LegalText tree = house.library.tree(undated.id()).orElseThrow();
        assertThat(undated.dated()).isNull();
        assertThat(house.library.citationsOutOf(undated.id(), ids(tree)))
                .extracting(LawCitation::targetText)
                .containsExactly(newest.id());
    }

    @Test
    void otherWordsOfTheSameDayAreLeftToAPerson() {
        LawText first = house.added(name + "(2019-11-29).txt", of(2019, SCOPE, DUTY));

        LawAdding other = house.adding.add(new LawSource(name + "(2019-11-29).txt", of(2019, SCOPE, FEE)), "test");

        assertThat(other).isEqualTo(new LawAdding.DayTaken(first));
    }

    @Test
    void clauseKeepsItsIdThroughTheChainWhateverTheOrderOfTheTexts() {
        LawText newest = house.added(name + "(2022-01-01).txt", of(2022, SCOPE, FEE, DUTY, FINE));
        LawText oldest = house.added(name + "(2010-01-01).txt", of(2010, SCOPE, DUTY));
        LawText between =
                house.added(name + "(2016-01-01).txt", of(2016, SCOPE, DUTY.replace("位置和数量", "位置、数量和收费标准"), FINE));

        assertThat(house.library.texts(newest.law()))
                .extracting(LawText::id)
                .containsExactly(oldest.id(), between.id(), newest.id());
        ProvisionId duty = house.article(oldest, 2);
        assertThat(house.article(between, 2)).isEqualTo(duty);
        assertThat(house.article(newest, 3)).isEqualTo(duty);
        assertThat(house.article(between, 3))
                .as("new against the text before, known by the one after")
                .isEqualTo(house.article(newest, 4));
        List<LawClauseState> history = house.library.historyOf(duty);
        assertThat(history)
                .extracting(state -> state.clause().orElseThrow().designation())
                .containsExactly("第二条", "第二条", "第三条");
        assertThat(history)
                .extracting(LawClauseState::kind)
                .containsExactly(LineageKind.NEW, LineageKind.AMENDED, LineageKind.AMENDED);
        assertThat(house.library.texts(newest.law()))
                .extracting(text -> text.validityOn(LocalDate.of(2030, 1, 1)))
                .containsExactly(Validity.AMENDED, Validity.AMENDED, Validity.UNKNOWN);
    }

    @Test
    void idsOfTextsThatWereThereNeverChange() {
        LawText newest = house.added(name + "(2022-01-01).txt", of(2022, SCOPE, FEE, DUTY, FINE));
        Set<ProvisionId> before = ids(house.library.tree(newest.id()).orElseThrow());

        house.added(name + "(2010-01-01).txt", of(2010, SCOPE, DUTY));
        house.added(name + "(2016-01-01).txt", of(2016, DUTY, FINE, SCOPE));

        assertThat(ids(house.library.tree(newest.id()).orElseThrow())).isEqualTo(before);
    }

    @Test
    void goneClauseIsToldGone() {
        LawText first = house.added(name + "(2010-01-01).txt", of(2010, SCOPE, DUTY, FINE));
        house.added(name + "(2016-01-01).txt", of(2016, SCOPE, DUTY));

        List<LawClauseState> history = house.library.historyOf(house.article(first, 3));

        assertThat(history).extracting(LawClauseState::kind).containsExactly(LineageKind.NEW, LineageKind.DELETED);
        assertThat(history.getLast().clause()).isEmpty();
    }

    @Test
    void citationFollowsTheClauseOfTheTextThatWasTheNewestWhenItWasWritten() {
        LawText cited = house.added(name + "(2010-01-01).txt", of(2010, SCOPE, DUTY));
        house.added(name + "(2016-01-01).txt", of(2016, SCOPE, FEE, DUTY));
        String citing = name + "实施办法";
        LawText by = house.added(
                citing + "(2012-01-01).txt",
                text(citing, "2012年1月1日云州市人民代表大会常务委员会通过", "依照《" + name + "》第二条设置的泊位，适用本办法。"));

        List<LawCitation> into = house.library.citationsInto(List.of(house.article(cited, 2)), 0, 10);

        assertThat(into).extracting(LawCitation::text).containsExactly(by.id());
        assertThat(into.getFirst().targetDesignation()).isEqualTo("第二条");
        assertThat(house.library.historyOf(house.article(cited, 2))).hasSize(2);
    }

    @Test
    void citationWaitsForTheLawItNames() {
        String citing = name + "实施办法";
        LawText by = house.added(
                citing + "(2012-01-01).txt",
                text(citing, "2012年1月1日云州市人民代表大会常务委员会通过", "根据《" + name + "》，制定本办法。", "依照《" + name + "》第二条执行。"));
        Set<ProvisionId> all = ids(house.library.tree(by.id()).orElseThrow());
        assertThat(house.library.citationsOutOf(by.id(), all))
                .extracting(LawCitation::outcome, LawCitation::targetLaw)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LawCitation.Outcome.LAW, null),
                        org.assertj.core.groups.Tuple.tuple(LawCitation.Outcome.EXTERNAL, null));

        LawText cited = house.added(name + "(2010-01-01).txt", of(2010, SCOPE, DUTY));

        assertThat(house.library.citationsOutOf(by.id(), all))
                .extracting(LawCitation::targetLaw)
                .containsOnly(cited.law());
        assertThat(house.library.citationsInto(List.of(house.article(cited, 2)), 0, 10))
                .hasSize(1);
    }

    @Test
    void sameWordsInAnotherLawAreFound() {
        LawText one = house.added(name + "(2010-01-01).txt", of(2010, SCOPE, DUTY + name));
        String other = name + "二";
        LawText two = house.added(other + "(2010-01-01).txt", text(other, "", FEE, DUTY + name));

        assertThat(house.library.sameWords(one.law(), DUTY + name, 10))
                .extracting(LawClause::id)
                .containsExactly(house.article(two, 2));
    }

    @Test
    void wholeChainIsToldWhenATextIsAdded() {
        LawText first = house.added(name + "(2010-01-01).txt", of(2010, SCOPE, DUTY));
        house.events.clear();

        LawText second = house.added(name + "(2009-01-01).txt", of(2009, SCOPE));

        assertThat(house.events)
                .containsExactly(
                        new LawTextsAdded(first.law(), List.of(second.id()), List.of(second.id(), first.id())));
    }

    @Test
    void everyProblemIsTold() {
        List<LawProblem> problems = Stream.of(
                        new LawSource("空.txt", " \n"),
                        new LawSource("好(2010-01-01).txt", of(2010, SCOPE)),
                        new LawSource("信.txt", "你好，\n这不是法规。"),
                        new LawSource("坏.txt", "第一条　\0"),
                        new LawSource("名".repeat(1_000) + ".txt", "第一条　为了安全，制定本条例。"))
                .map(AddingLawTexts::problem)
                .flatMap(Optional::stream)
                .toList();

        assertThat(problems)
                .extracting(LawProblem::file)
                .startsWith("空.txt", "信.txt", "坏.txt")
                .hasSize(4);
        assertThat(problems)
                .extracting(LawProblem::kind)
                .containsExactly(
                        LawProblem.Kind.EMPTY,
                        LawProblem.Kind.NO_CLAUSES,
                        LawProblem.Kind.UNSTORABLE,
                        LawProblem.Kind.NO_TITLE);
    }

    @Test
    void importTellsWhatBecameOfEachTextAndDoingItAgainAddsNothing() {
        List<LawSource> folder = List.of(
                new LawSource(name + "(2010-01-01).txt", of(2010, SCOPE, DUTY)),
                new LawSource(name + "(2010-01-01)副本.txt", of(2010, SCOPE, DUTY)),
                new LawSource("信.txt", "你好"),
                new LawSource(name + "(2016-01-01).txt", of(2016, SCOPE, DUTY, FEE)));

        LibraryImport first = taken(folder);
        LibraryImport again = taken(folder);

        assertThat(first.isFinished()).isTrue();
        assertThat(List.of(first.textsDone(), first.added(), first.known(), first.open(), first.articles()))
                .containsExactly(4, 2, 1, 1, 5);
        assertThat(List.of(again.added(), again.known(), again.open())).containsExactly(0, 3, 1);
        assertThat(house.imports.rows(first.id(), 0, 10))
                .extracting(LibraryImport.Row::outcome)
                .first()
                .isEqualTo(LibraryImport.Outcome.REFUSED);
    }

    @Test
    void textTheProgramFailsAtIsToldAndTheOthersGoOn() {
        LibraryImportId id = house.failing.start(
                "样本",
                List.of(new LawSource(name + "(2010-01-01).txt", of(2010, SCOPE)), new LawSource("信.txt", "你好")),
                "test");
        while (house.failing.find(id).filter(LibraryImport::isFinished).isEmpty()) {
            assertThat(house.failing.takeNext()).isTrue();
        }

        assertThat(house.failing.rows(id, 0, 10))
                .extracting(LibraryImport.Row::outcome, LibraryImport.Row::note)
                .containsExactly(
                        tuple(LibraryImport.Outcome.FAILED, ""), tuple(LibraryImport.Outcome.REFUSED, "NO_CLAUSES"));
        assertThat(house.library.named(name)).isEmpty();
    }

    private LibraryImport taken(List<LawSource> folder) {
        LibraryImportId id = house.imports.start("样本", folder, "test");
        while (house.imports.find(id).filter(LibraryImport::isFinished).isEmpty()) {
            assertThat(house.imports.takeNext()).isTrue();
        }
        return house.imports.find(id).orElseThrow();
    }

    @Test
    void lawIsFoundByItsNameHoweverItIsWritten() {
        LawText text = house.added(name + "(2010-01-01).txt", of(2010, SCOPE));

        assertThat(house.library.named("《" + name + "》（2010年通过）")).map(Law::id).isEqualTo(Optional.of(text.law()));
        assertThat(house.library.list(new LawFilter(name, "", "云州市"), 0, 10)).hasSize(1);
        assertThat(house.library.count(new LawFilter(name, "人民法院", ""))).isZero();
    }
}
