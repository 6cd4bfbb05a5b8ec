package org.tiaowen.drafting.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tiaowen.drafting.Fixtures.article;
import static org.tiaowen.drafting.Fixtures.text;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.ClauseChange;
import org.tiaowen.drafting.identity.Correcting.Objection;
import org.tiaowen.drafting.identity.Correcting.Problem;
import org.tiaowen.drafting.identity.DoubtfulMatch;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageCorrection;
import org.tiaowen.drafting.identity.LineageCorrection.Gone;
import org.tiaowen.drafting.identity.LineageCorrection.SameClause;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.MatchReason;
import org.tiaowen.drafting.versions.Committing.Committed;
import org.tiaowen.drafting.versions.CorrectingWorkingCopy.Corrected;
import org.tiaowen.drafting.versions.CorrectingWorkingCopy.Overtaken;
import org.tiaowen.drafting.versions.KeepingCorrection.Kept;
import org.tiaowen.drafting.versions.Saving.Saved;

class LineageCorrectionsIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03.456789Z");
    private static final String PENALTY = "第%s条　违反本条例规定，擅自移动、损坏%s的，由区文化主管部门责令改正；拒不改正的，处五千元以下罚款。\n";

    private final DraftingDatabase database = new DraftingDatabase(Clock.fixed(NOW, ZoneOffset.UTC));
    private final WorkingCopies workingCopies = database.workingCopies;
    private final Versions versions = database.versions;
    private final LineageCorrections corrections = database.lineageCorrections;

    private Draft draft;
    private Version first;
    private Version second;

    @BeforeEach
    void twoVersionsInWhichEveryNounWasReplaced() {
        draft = database.drafts.create("处罚", text(penalties("灯具", "电线")), "li");
        first = commit(VersionLabel.FOR_COMMENT);
        save(penalties("竹架", "烛台"), 1);
        second = commit(VersionLabel.FIRST_READING);
    }

    @Test
    void doubtIsAskedWithEveryAnswerThatCanBeGiven() {
        List<DoubtfulMatch> doubts = articlesOf(corrections.doubts(first.id(), second.id()));

        assertThat(doubts).hasSize(2);
        DoubtfulMatch doubt = doubts.getFirst();
        assertThat(doubt.old().orElseThrow().designation()).isEqualTo("第一条");
        assertThat(doubt.choices())
                .extracting(
                        choice -> choice.before().designation(),
                        choice -> choice.after().designation(),
                        DoubtfulMatch.Choice::proposed)
                .startsWith(tuple("第一条", "第一条", true))
                .contains(tuple("第一条", "第二条", false), tuple("第二条", "第一条", false));
        assertThat(doubt.choices().getLast().score()).isBetween(0.3, 1.0);
        assertThat(doubt.gone()).isPresent();
        assertThat(doubt.fresh()).isPresent();
    }

    @Test
    void choosingAnotherClauseCorrectsTheLineageAndTheComparison() {
        LineageCorrection other = swapped();

        assertThat(corrections.keep(first.id(), second.id(), other, "wang", "同一违法行为"))
                .isInstanceOf(Kept.class);

        Lineage lineage = versions.lineage(first.id(), second.id()).orElseThrow();
        assertThat(relations(lineage))
                .filteredOn(relation -> relation.reason() == MatchReason.CORRECTED)
                .singleElement()
                .satisfies(relation -> assertThat(relation.after()).isEqualTo(articleId(second, 2)));
        assertThat(versions.compare(first.id(), second.id()).changes())
                .filteredOn(change -> change.level() == Level.ARTICLE && !change.ambiguous())
                .extracting(ClauseChange::kind)
                .containsExactly(LineageKind.AMENDED);
        assertThat(corrections.list(first.id(), second.id()))
                .extracting(KeptCorrection::correction, KeptCorrection::by, KeptCorrection::why, KeptCorrection::at)
                .containsExactly(tuple(other, "wang", "同一违法行为", NOW));
    }

    @Test
    void laterVersionsKeepTheCorrection() {
        corrections.keep(first.id(), second.id(), swapped(), "wang", "");
        save("第一条　为了规范灯会，制定本条例。\n" + penalties("竹架", "烛台").replace("第二条", "第三条").replace("第一条　违", "第二条　违"), 2);
        Version third = commit(VersionLabel.FOR_VOTE);

        Lineage whole = versions.lineage(first.id(), third.id()).orElseThrow();

        assertThat(whole.from(articleId(first, 1))).singleElement().satisfies(relation -> {
            assertThat(relation.after()).isEqualTo(articleId(third, 3));
            assertThat(relation.kind()).isEqualTo(LineageKind.AMENDED);
        });
        assertThat(versions.lineage(third.id(), first.id()).orElseThrow().to(articleId(first, 1)))
                .singleElement()
                .satisfies(relation -> assertThat(relation.before()).isEqualTo(articleId(third, 3)));
        assertThat(versions.historyOf(articleId(third, 3)))
                .extracting(state -> state.version().number(), ClauseState::kind, state -> state.clause()
                        .orElseThrow()
                        .designation())
                .containsExactly(
                        tuple(1, LineageKind.NEW, "第一条"),
                        tuple(2, LineageKind.AMENDED, "第二条"),
                        tuple(3, LineageKind.RENUMBERED, "第三条"));
    }

    @Test
    void wayOfAClauseBranchesWhereItWasSplitAndEndsWhereItIsGone() {
        corrections.keep(first.id(), second.id(), swapped(), "wang", "");
        corrections.keep(
                first.id(), second.id(), new SameClause(articleId(first, 1), articleId(second, 1)), "wang", "一条改为两条");
        save("第一条　为了规范灯会，制定本条例。\n", 2);
        Version third = commit(VersionLabel.FOR_VOTE);

        ClauseWay way = versions.wayOf(first.id(), articleId(first, 1));

        assertThat(way.stages())
                .extracting(ClauseWay.Stage::version, stage -> stage.clauses().stream()
                        .map(standing -> standing.clause().designation())
                        .toList())
                .containsExactly(
                        tuple(first, List.of("第一条")), tuple(second, List.of("第一条", "第二条")), tuple(third, List.of()));
        assertThat(way.stages().get(1).clauses().getFirst().origins())
                .singleElement()
                .satisfies(origin -> {
                    assertThat(origin.relation().kind()).isEqualTo(LineageKind.SPLIT);
                    assertThat(origin.before().orElseThrow().designation()).isEqualTo("第一条");
                });
        assertThat(versions.wayOf(second.id(), articleId(second, 2))
                        .stages()
                        .getFirst()
                        .clauses())
                .extracting(standing -> standing.clause().id())
                .containsExactly(articleId(first, 1));
    }

    @Test
    void changedDecisionTakesThePlaceOfTheFirstOneOnlyWhereItIsKept() {
        var same = new SameClause(articleId(first, 1), articleId(second, 1));
        var gone = new Gone(articleId(first, 1));
        Kept kept = kept(corrections.keep(first.id(), second.id(), same, "wang", ""));

        assertThat(corrections.change(
                        first.id(), second.id(), kept.correction().id(), new Gone(ProvisionId.next()), "li", ""))
                .isInstanceOf(KeepingCorrection.Refused.class);
        assertThat(corrections.list(first.id(), second.id())).containsExactly(kept.correction());

        assertThat(corrections.change(first.id(), second.id(), kept.correction().id(), gone, "li", "想清楚了"))
                .isInstanceOf(Kept.class);
        assertThat(corrections.list(first.id(), second.id()))
                .extracting(KeptCorrection::correction, KeptCorrection::by, KeptCorrection::why)
                .containsExactly(tuple(gone, "li", "想清楚了"));
    }

    @Test
    void contradictionIsRefusedUntilTheFirstWordIsTakenBack() {
        var same = new SameClause(articleId(first, 1), articleId(second, 1));
        var gone = new Gone(articleId(first, 1));
        Kept kept = kept(corrections.keep(first.id(), second.id(), same, "wang", ""));

        assertThat(corrections.keep(first.id(), second.id(), gone, "li", ""))
                .isEqualTo(new KeepingCorrection.Refused(List.of(new Objection(Problem.GONE_AND_NOT_GONE, same))));

        assertThat(corrections.withdraw(kept.correction().id(), "li")).isTrue();
        assertThat(corrections.withdraw(kept.correction().id(), "li")).isFalse();
        assertThat(corrections.withdraw(UUID.randomUUID(), "li")).isFalse();
        assertThat(corrections.keep(first.id(), second.id(), gone, "li", "")).isInstanceOf(Kept.class);
        assertThat(versions.lineage(first.id(), second.id()).orElseThrow().from(articleId(first, 1)))
                .singleElement()
                .satisfies(relation -> assertThat(relation.kind()).isEqualTo(LineageKind.DELETED));
    }

    @Test
    void sameWordSaidTwiceIsKeptOnce() {
        var same = new SameClause(articleId(first, 1), articleId(second, 1));
        Kept once = kept(corrections.keep(first.id(), second.id(), same, "wang", ""));

        assertThat(kept(corrections.keep(first.id(), second.id(), same, "li", ""))
                        .correction())
                .isEqualTo(once.correction());
        assertThat(corrections.list(first.id(), second.id())).hasSize(1);
    }

    @Test
    void onlyNeighboursAreCorrected() {
        assertThatThrownBy(() -> corrections.keep(second.id(), first.id(), swapped(), "li", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> corrections.doubts(second.id(), first.id()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void correctionInTheWorkingCopyGivesTheIdsBackInANewRevision() {
        save(penalties("门票", "摊位"), 2);
        WorkingCopy before = workingCopies.load(draft.id());
        assertThat(articlesOf(corrections.doubts(draft.id()))).hasSize(2);
        var crossed =
                new SameClause(articleId(second, 1), article(before.text(), 2).id());

        CorrectingWorkingCopy correcting =
                corrections.correct(draft.id(), List.of(crossed), before.revision(), "li", "位置互换");

        assertThat(correcting).isInstanceOfSatisfying(Corrected.class, corrected -> {
            assertThat(corrected.copy()).isEqualTo(workingCopies.load(draft.id()));
            assertThat(corrected.copy().revision()).isEqualTo(before.revision() + 1);
            assertThat(article(corrected.copy().text(), 2).id()).isEqualTo(articleId(second, 1));
            assertThat(article(corrected.copy().text(), 1).id()).isEqualTo(articleId(second, 2));
        });
        Version third = commit(VersionLabel.FOR_VOTE);
        assertThat(versions.lineage(second.id(), third.id()).orElseThrow().from(articleId(second, 1)))
                .singleElement()
                .satisfies(relation -> {
                    assertThat(relation.after()).isEqualTo(articleId(third, 2));
                    assertThat(relation.reason()).isEqualTo(MatchReason.CORRECTED);
                    assertThat(relation.ambiguous()).isFalse();
                });
    }

    @Test
    void clauseSaidToBeNewInTheWorkingCopyGetsAFreshId() {
        save(penalties("门票", "摊位"), 2);
        LegalText before = workingCopies.load(draft.id()).text();

        corrections.correct(draft.id(), List.of(new Gone(articleId(second, 1))), 3, "li", "");

        LegalText after = workingCopies.load(draft.id()).text();
        assertThat(article(after, 1).id()).isNotEqualTo(article(before, 1).id());
        assertThat(article(after, 2).id()).isEqualTo(articleId(second, 2));
        assertThat(after.walk().map(provision -> provision.id())).doesNotHaveDuplicates();
        Version third = commit(VersionLabel.FOR_VOTE);
        assertThat(versions.lineage(second.id(), third.id()).orElseThrow().from(articleId(second, 1)))
                .singleElement()
                .satisfies(relation -> assertThat(relation.kind()).isEqualTo(LineageKind.DELETED));
    }

    @Test
    void doubtConfirmedInTheWorkingCopyIsNotAskedAgain() {
        save(penalties("门票", "摊位"), 2);
        LegalText text = workingCopies.load(draft.id()).text();
        List<LineageCorrection> both = List.of(
                new SameClause(articleId(second, 1), article(text, 1).id()),
                new SameClause(articleId(second, 2), article(text, 2).id()));

        corrections.correct(draft.id(), both, 3, "li", "");

        assertThat(articlesOf(corrections.doubts(draft.id()))).isEmpty();
        Version third = commit(VersionLabel.FOR_VOTE);
        assertThat(articlesOf(corrections.doubts(second.id(), third.id()))).isEmpty();
    }

    @Test
    void laterSaveOfAConfirmedClauseIsAskedAnew() {
        save(penalties("门票", "摊位"), 2);
        LegalText text = workingCopies.load(draft.id()).text();
        corrections.correct(
                draft.id(),
                List.of(
                        new SameClause(articleId(second, 1), article(text, 1).id()),
                        new SameClause(articleId(second, 2), article(text, 2).id())),
                3,
                "li",
                "");

        save(penalties("苗木", "池塘"), 4);

        assertThat(articlesOf(corrections.doubts(draft.id()))).hasSize(2);
    }

    @Test
    void changingTakesBackNothingThatWasSaidOfOtherVersions() {
        Kept kept = kept(corrections.keep(first.id(), second.id(), swapped(), "wang", ""));
        save(penalties("门票", "摊位"), 2);
        Version third = commit(VersionLabel.FOR_VOTE);

        corrections.change(second.id(), third.id(), kept.correction().id(), new Gone(articleId(second, 1)), "li", "");

        assertThat(corrections.list(first.id(), second.id())).containsExactly(kept.correction());
    }

    @Test
    void correctionOfAnOlderRevisionIsOvertaken() {
        save(penalties("门票", "摊位"), 2);

        assertThat(corrections.correct(draft.id(), List.of(swapped()), 2, "li", ""))
                .isEqualTo(new Overtaken(workingCopies.load(draft.id())));
    }

    private SameClause swapped() {
        return new SameClause(articleId(first, 1), articleId(second, 2));
    }

    private ProvisionId articleId(Version version, int ordinal) {
        return article(versions.text(version.id()), ordinal).id();
    }

    private static List<LineageRelation> relations(Lineage lineage) {
        return lineage.relations().stream()
                .filter(relation -> relation.level() == Level.ARTICLE)
                .toList();
    }

    private static List<DoubtfulMatch> articlesOf(List<DoubtfulMatch> doubts) {
        return doubts.stream()
                .filter(doubt -> doubt.relation().level() == Level.ARTICLE)
                .toList();
    }

    private static String penalties(String one, String other) {
        return PENALTY.formatted("一", one) + PENALTY.formatted("二", other);
    }

    private void save(String source, int revision) {
        assertThat(workingCopies.save(draft.id(), text(source), revision, "li")).isInstanceOf(Saved.class);
    }

    private Version commit(VersionLabel label) {
        Committing committing = versions.commit(draft.id(), label, "", "li");
        assertThat(committing).isInstanceOf(Committed.class);
        return ((Committed) committing).version();
    }

    private static Kept kept(KeepingCorrection keeping) {
        assertThat(keeping).isInstanceOf(Kept.class);
        return (Kept) keeping;
    }
}
