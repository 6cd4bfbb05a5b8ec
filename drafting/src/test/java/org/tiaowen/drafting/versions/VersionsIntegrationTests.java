package org.tiaowen.drafting.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tiaowen.drafting.Fixtures.LANTERNS;
import static org.tiaowen.drafting.Fixtures.article;
import static org.tiaowen.drafting.Fixtures.text;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.comparison.ClauseChange;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.EditOutcome.Edited;
import org.tiaowen.drafting.editing.Editing;
import org.tiaowen.drafting.editing.TypedClause;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.versions.Committing.Committed;
import org.tiaowen.drafting.versions.Committing.NothingChanged;
import org.tiaowen.drafting.versions.Saving.Conflict;
import org.tiaowen.drafting.versions.Saving.Saved;

class VersionsIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03.456789Z");

    private final DraftingDatabase database = new DraftingDatabase(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Drafts drafts = database.drafts;
    private final WorkingCopies workingCopies = database.workingCopies;
    private final Versions versions = database.versions;

    @Test
    void draftIsFoundWithItsFirstWorkingCopy() {
        LegalText text = text(LANTERNS);

        Draft draft = drafts.create(" 云岭市灯会管理条例 ", text, "li");

        assertThat(drafts.find(draft.id())).contains(draft);
        assertThat(drafts.list()).contains(draft);
        assertThat(draft.title()).isEqualTo("云岭市灯会管理条例");
        assertThat(workingCopies.load(draft.id())).isEqualTo(new WorkingCopy(draft.id(), 1, text, "li", NOW));
        assertThat(versions.latest(draft.id())).isEmpty();
    }

    @Test
    void savedTextKeepsTheIdsOfItsClauses() {
        Draft draft = lanterns();
        ProvisionId materials =
                article(workingCopies.load(draft.id()).text(), 4).id();

        var saved = saved(workingCopies.save(draft.id(), text(withNewThirdArticle()), 1, "wang"));

        assertThat(saved.copy().revision()).isEqualTo(2);
        assertThat(article(saved.copy().text(), 5).id()).isEqualTo(materials);
        assertThat(workingCopies.load(draft.id())).isEqualTo(saved.copy());
        assertThat(saved.lineage().from(materials)).singleElement().satisfies(relation -> assertThat(relation.kind())
                .isEqualTo(LineageKind.RENUMBERED));
    }

    @Test
    void saverWhoStartedFromAnOlderRevisionGetsAllThreeTexts() {
        Draft draft = lanterns();
        workingCopies.save(draft.id(), text(LANTERNS.replace("三十日", "二十日")), 1, "wang");

        Saving saving = workingCopies.save(draft.id(), text(LANTERNS.replace("阻燃", "不燃")), 1, "li");

        assertThat(saving).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.theirs().savedBy()).isEqualTo("wang");
            assertThat(TextWriter.write(conflict.theirs().text())).contains("二十日");
            assertThat(TextWriter.write(conflict.mine())).contains("不燃");
            assertThat(conflict.base()).hasValueSatisfying(base -> assertThat(TextWriter.write(base.text()))
                    .isEqualTo(LANTERNS));
        });
        assertThat(workingCopies.load(draft.id()).revision()).isEqualTo(2);
    }

    @Test
    void revisionThatNeverWasIsAConflictWithoutBase() {
        Draft draft = lanterns();

        assertThat(workingCopies.save(draft.id(), text(LANTERNS), 99, "li"))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.base()).isEmpty());
    }

    @Test
    void ofTwoSaversAtOnceOneIsSavedAndOneToldOfTheConflict() throws Exception {
        for (int round = 0; round < 20; round++) {
            Draft draft = lanterns();
            List<Saving> outcomes = atOnce(
                    () -> workingCopies.save(draft.id(), text(LANTERNS.replace("三十日", "二十日")), 1, "wang"),
                    () -> workingCopies.save(draft.id(), text(LANTERNS.replace("三十日", "十五日")), 1, "li"));

            assertThat(outcomes).hasAtLeastOneElementOfType(Saved.class).hasAtLeastOneElementOfType(Conflict.class);
            assertThat(workingCopies.load(draft.id()).revision()).isEqualTo(2);
        }
    }

    @Test
    void commitDuringASaveFixesOneOfTheTwoTextsAndItsClauses() throws Exception {
        for (int round = 0; round < 20; round++) {
            Draft draft = lanterns();
            String edited = LANTERNS.replace("三十日", "二十日");
            atOnce(
                    () -> workingCopies.save(draft.id(), text(edited), 1, "wang"),
                    () -> versions.commit(draft.id(), VersionLabel.FOR_COMMENT, "", "li"));

            Version version = versions.latest(draft.id()).orElseThrow();
            assertThat(TextWriter.write(versions.text(version.id()))).isIn(LANTERNS, edited);
            assertThat(versions.clauses(version.id()))
                    .extracting(VersionClause::id)
                    .containsExactlyElementsOf(versions.text(version.id())
                            .walk()
                            .map(Provision::id)
                            .toList());
        }
    }

    @Test
    void ofTwoCommitsAtOnceTheSecondFindsNothingChanged() throws Exception {
        Draft draft = lanterns();

        List<Committing> outcomes = atOnce(
                () -> versions.commit(draft.id(), VersionLabel.FOR_COMMENT, "", "wang"),
                () -> versions.commit(draft.id(), VersionLabel.FIRST_READING, "", "li"));

        assertThat(outcomes)
                .hasAtLeastOneElementOfType(Committed.class)
                .hasAtLeastOneElementOfType(NothingChanged.class);
        assertThat(versions.list(draft.id())).hasSize(1);
    }

    @Test
    void committedVersionIsFoundAndTold() {
        Draft draft = lanterns();

        Version version = commit(draft, VersionLabel.FOR_COMMENT);

        assertThat(version.number()).isEqualTo(1);
        assertThat(version.createdAt()).isEqualTo(NOW);
        assertThat(versions.find(version.id())).contains(version);
        assertThat(versions.find(draft.id(), 1)).contains(version);
        assertThat(versions.list(draft.id())).containsExactly(version);
        assertThat(TextWriter.write(versions.text(version.id()))).isEqualTo(LANTERNS);
        assertThat(database.events).containsExactly(new VersionPublished(draft.id(), version.id(), version.number()));
    }

    @Test
    void commitOfARevisionThatIsNoLongerTheLatestIsRefused() {
        Draft draft = lanterns();
        WorkingCopy seen = workingCopies.load(draft.id());
        workingCopies.save(draft.id(), text(LANTERNS.replace("三十日", "二十日")), seen.revision(), "wang");

        Committing committing = versions.commit(draft.id(), seen.revision(), VersionLabel.FOR_COMMENT, "", "li");

        assertThat(committing).isEqualTo(new Committing.SavedInBetween(workingCopies.load(draft.id())));
        assertThat(versions.list(draft.id())).isEmpty();
        assertThat(versions.commit(draft.id(), seen.revision() + 1, VersionLabel.FOR_COMMENT, "", "li"))
                .isInstanceOf(Committed.class);
    }

    @Test
    void commitWithoutAnyChangeIsRefused() {
        Draft draft = lanterns();
        Version first = commit(draft, VersionLabel.FOR_COMMENT);

        assertThat(versions.commit(draft.id(), VersionLabel.FIRST_READING, "", "li"))
                .isEqualTo(new NothingChanged(first));
        assertThat(database.events).hasSize(1);
    }

    @Test
    void clauseIsFoundThroughAllVersionsWhateverItsNumber() {
        Draft draft = lanterns();
        commit(draft, VersionLabel.FOR_COMMENT);
        ProvisionId materials =
                article(workingCopies.load(draft.id()).text(), 4).id();
        workingCopies.save(draft.id(), text(withNewThirdArticle()), 1, "li");
        commit(draft, VersionLabel.FIRST_READING);
        workingCopies.save(draft.id(), text(withNewThirdArticle().replace("阻燃", "不燃")), 2, "li");
        commit(draft, VersionLabel.SECOND_READING);
        workingCopies.save(draft.id(), text(LANTERNS.substring(0, LANTERNS.indexOf("第四条"))), 3, "li");
        commit(draft, VersionLabel.FOR_VOTE);

        List<ClauseState> history = versions.historyOf(materials);

        assertThat(history)
                .extracting(state -> state.version().label(), ClauseState::kind, state -> state.clause()
                        .map(VersionClause::designation)
                        .orElse("-"))
                .containsExactly(
                        tuple(VersionLabel.FOR_COMMENT, LineageKind.NEW, "第四条"),
                        tuple(VersionLabel.FIRST_READING, LineageKind.RENUMBERED, "第五条"),
                        tuple(VersionLabel.SECOND_READING, LineageKind.AMENDED, "第五条"),
                        tuple(VersionLabel.FOR_VOTE, LineageKind.DELETED, "-"));
        assertThat(versions.historyOf(ProvisionId.next())).isEmpty();
    }

    @Test
    void versionsAreComparedByTheIdsOfTheirClauses() {
        Draft draft = lanterns();
        Version first = commit(draft, VersionLabel.FOR_COMMENT);
        workingCopies.save(draft.id(), text(withNewThirdArticle()), 1, "li");
        Version second = commit(draft, VersionLabel.FIRST_READING);

        assertThat(versions.compare(first.id(), second.id()).changes())
                .filteredOn(change -> change.level() == Level.ARTICLE)
                .extracting(ClauseChange::kind)
                .containsExactly(
                        LineageKind.UNCHANGED,
                        LineageKind.UNCHANGED,
                        LineageKind.NEW,
                        LineageKind.RENUMBERED,
                        LineageKind.RENUMBERED);
    }

    @Test
    void doubtOfASaveIsToldAgainInTheComparisonOfTheVersions() {
        String penalty = "第%s条　违反本条例规定，擅自移动、损坏%s的，由区文化主管部门责令改正；拒不改正的，处五千元以下罚款。\n";
        Draft draft = drafts.create("处罚", text(penalty.formatted("一", "灯具") + penalty.formatted("二", "电线")), "li");
        Version first = commit(draft, VersionLabel.FOR_COMMENT);
        String others = penalty.formatted("一", "竹架") + penalty.formatted("二", "烛台");
        saved(workingCopies.save(draft.id(), text(others), 1, "li"));
        saved(workingCopies.save(draft.id(), text(others + "\n"), 2, "li"));
        Version second = commit(draft, VersionLabel.FIRST_READING);

        assertThat(versions.lineage(first.id(), second.id()).orElseThrow().relations())
                .filteredOn(relation -> relation.level() == Level.ARTICLE)
                .hasSize(2)
                .allMatch(LineageRelation::ambiguous);
        assertThat(versions.compare(first.id(), second.id()).changes())
                .filteredOn(change -> change.level() == Level.ARTICLE)
                .allMatch(ClauseChange::ambiguous);
        assertThat(versions.lineage(second.id(), first.id()).orElseThrow().relations())
                .filteredOn(relation -> relation.level() == Level.ARTICLE)
                .hasSize(2)
                .allMatch(LineageRelation::ambiguous);
    }

    @Test
    void lineageOfDistantVersionsIsComposedOfTheSteps() {
        Draft draft = lanterns();
        Version first = commit(draft, VersionLabel.FOR_COMMENT);
        workingCopies.save(draft.id(), text(withNewThirdArticle()), 1, "li");
        commit(draft, VersionLabel.FIRST_READING);
        workingCopies.save(draft.id(), text(LANTERNS.replace("阻燃", "不燃")), 2, "li");
        Version third = commit(draft, VersionLabel.FOR_VOTE);

        assertThat(versions.lineage(first.id(), third.id()).orElseThrow().relations())
                .filteredOn(relation -> relation.level() == Level.ARTICLE)
                .extracting(LineageRelation::kind)
                .containsExactly(
                        LineageKind.UNCHANGED, LineageKind.UNCHANGED, LineageKind.UNCHANGED, LineageKind.AMENDED);
        assertThat(versions.lineage(
                        first.id(), commit(lanterns(), VersionLabel.FOR_COMMENT).id()))
                .as("versions of two drafts have no lineage")
                .isEmpty();
    }

    @Test
    void clausesOfAVersionCarryTheirPlace() {
        Draft draft = lanterns();
        Version version = commit(draft, VersionLabel.FOR_COMMENT);
        Provision item = article(versions.text(version.id()), 3)
                .children()
                .getFirst()
                .children()
                .getLast();

        assertThat(versions.clause(version.id(), item.id())).hasValueSatisfying(clause -> {
            assertThat(clause.designation()).isEqualTo("第三条第一款第二项");
            assertThat(clause.place()).isEqualTo(new Place(3, 0, 1, 2, null));
            assertThat(clause.number()).isEqualTo("（二）");
            assertThat(clause.text()).isEqualTo("有与规模相适应的安全人员。");
        });
    }

    @Test
    void databaseItselfRefusesToChangeAVersion() {
        Draft draft = lanterns();
        Version version = commit(draft, VersionLabel.FOR_COMMENT);

        for (String statement : List.of(
                "update draft_version set message = 'x'",
                "delete from draft_clause",
                "delete from draft_lineage",
                "update draft_working_copy set saved_by = 'x'",
                "truncate draft_version cascade")) {
            assertThatThrownBy(() -> database.jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("is immutable");
        }
        assertThat(versions.find(version.id())).contains(version);
    }

    @Test
    void failureOfTheStoreIsToldInItsOwnWords() {
        Draft draft = lanterns();

        // PostgreSQL refuses the character in the author's name halfway through the transaction
        assertThatThrownBy(() -> versions.commit(draft.id(), VersionLabel.FOR_COMMENT, "", "li\u0000"))
                .isInstanceOf(DraftStoreUnavailable.class)
                .hasMessageContaining("fixing a version of draft");
        assertThat(versions.list(draft.id())).isEmpty();
        assertThat(database.events).isEmpty();
    }

    @Test
    void unstorableTextIsRefusedBeforeAnythingIsWritten() {
        int before = drafts.list().size();

        assertThatThrownBy(() -> drafts.create("灯\u0000会", text(LANTERNS), "li"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+0000 at offset 1");
        assertThatThrownBy(() -> drafts.create("灯会\ud83c", text(LANTERNS), "li"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(drafts.list()).hasSize(before);
    }

    @Test
    void splitMadeByAnEditIsToldByTheVersionThoughItsWordsWereWrittenAnewSince() {
        Draft draft = lanterns();
        versions.commit(draft.id(), 1, VersionLabel.FOR_COMMENT, "", "li");
        LegalText first = workingCopies.load(draft.id()).text();
        ProvisionId conditions = article(first, 3).id();
        Edited split = (Edited) Editing.apply(first, new Edit.SplitAt(conditions, List.of(1)));
        workingCopies.save(draft.id(), split.text(), split.lineage(), 1, "li");
        Provision report = article(split.text(), 4);
        Edited anew = (Edited) Editing.apply(
                split.text(),
                new Edit.Replace(
                        report.id(),
                        TypedClause.read(Level.ARTICLE, "灯会结束后应当清理场地。").getFirst()));
        workingCopies.save(draft.id(), anew.text(), anew.lineage(), 2, "li");

        var committed = (Committed) versions.commit(draft.id(), 3, VersionLabel.FIRST_READING, "", "li");

        Version before = versions.find(draft.id(), 1).orElseThrow();
        assertThat(versions.lineage(before.id(), committed.version().id())
                        .orElseThrow()
                        .to(report.id()))
                .extracting(LineageRelation::kind, LineageRelation::before)
                .containsExactly(tuple(LineageKind.SPLIT, conditions));
    }

    private Draft lanterns() {
        return drafts.create("云岭市灯会管理条例", text(LANTERNS), "li");
    }

    private Version commit(Draft draft, VersionLabel label) {
        Committing committing = versions.commit(draft.id(), label, "说明", "li");
        assertThat(committing).isInstanceOf(Committed.class);
        return ((Committed) committing).version();
    }

    private static Saved saved(Saving saving) {
        assertThat(saving).isInstanceOf(Saved.class);
        return (Saved) saving;
    }

    private static String withNewThirdArticle() {
        return LANTERNS.replace("第四条", "第五条").replace("第三条", "第三条　灯会由市文化主管部门统一编制年度计划。\n第四条");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> List<T> atOnce(Callable<? extends T>... works) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(works.length)) {
            List<Future<T>> futures = Arrays.stream(works)
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return (T) work.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
