package org.tiaowen.comments.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.comments.placements.LanternVersions.article;
import static org.tiaowen.comments.placements.LanternVersions.designation;
import static org.tiaowen.comments.placements.LanternVersions.placeAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.clauselinks.DecidingLinks;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.clauselinks.LinkingForTests;
import org.tiaowen.comments.consultations.ClauseWords;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.placements.DecidingPlacements.Link;
import org.tiaowen.comments.placements.PlacementWorklist.Case;
import org.tiaowen.comments.placements.PlacementWorklist.Question;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.Position;
import org.tiaowen.drafting.identity.DoubtfulMatch;
import org.tiaowen.drafting.versions.LineageCorrections;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.VersionPublished;

class PlacementsIntegrationTests {

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final LanternVersions drafting = LanternVersions.of(lanterns);
    private final Placements placements = CommentsPlatform.bean(Placements.class);
    private final PlacementWorklist worklist = CommentsPlatform.bean(PlacementWorklist.class);
    private final DecidingPlacements deciding = CommentsPlatform.bean(DecidingPlacements.class);

    private final Provision hours = lanterns.article(4);
    private final Provision stalls = lanterns.article(5);

    @BeforeEach
    void nothingWaits() {
        placeAll();
    }

    @Test
    void linkFollowsItsClauseWhenTheArticleIsRenumbered() {
        OpinionId opinion = opinionOn(hours, "熄灯太早");
        Version second = drafting.edited(
                new Edit.Insert(new Position.After(lanterns.article(1).id()), List.of(fresh())));
        placeAll();

        Placement placement = only(opinion, second);

        assertThat(placement.status()).isEqualTo(PlacementStatus.MOVED);
        assertThat(placement.targets()).containsExactly(hours.id());
        assertThat(designation(second.id(), placement.targets().getFirst())).isEqualTo("第五条");
        assertThat(placement.open()).isFalse();
    }

    @Test
    void linkStaysWhereNothingWasChangedAndTellsWhereWordsWere() {
        OpinionId kept = opinionOn(stalls, "厕所太少");
        OpinionId changed = opinionOn(hours, "熄灯太早");
        Version second = drafting.typed(text -> text.replace("二十二时前", "二十三时前"));
        placeAll();

        assertThat(only(kept, second).status()).isEqualTo(PlacementStatus.KEPT);
        assertThat(only(changed, second).status()).isEqualTo(PlacementStatus.KEPT_CHANGED);
        assertThat(placements.open(lanterns.consultation().id())).isZero();
    }

    @Test
    void nothingIsToldUntilThePairIsWorkedOut() {
        OpinionId opinion = opinionOn(hours, "熄灯太早");
        Version second = drafting.typed(text -> text.replace("二十二时前", "二十三时前"));

        assertThat(placements.at(opinion, second.id())).isEmpty();
        assertThat(placements.isWorkedOut(lanterns.consultation().id())).isFalse();
        placeAll();
        assertThat(placements.isWorkedOut(lanterns.consultation().id())).isTrue();
    }

    @Test
    void personChoosesWhichPartOfASplitClauseIsMeantAndTheWordsProposeIt() {
        OpinionId early = opinionOn(hours, "每日二十二时前熄灯太早了");
        OpinionId spring = opinionOn(hours, "春节期间延长至二十四时还不够");
        Version second = drafting.edited(split(hours, "灯会每日二十二时前应当熄灯。", "春节期间可以延长至二十四时。"));
        placeAll();

        Placement open = only(early, second);
        assertThat(open.status()).isEqualTo(PlacementStatus.SPLIT);
        assertThat(open.open()).isTrue();
        assertThat(open.targets()).hasSize(2);
        assertThat(placements.open(lanterns.consultation().id())).isEqualTo(2);

        Case asked = worklist.cases(lanterns.consultation().id(), second.id()).getFirst();
        assertThat(asked.source().designation()).isEqualTo("第四条");
        assertThat(asked.choices())
                .extracting(PlacementWorklist.Wording::designation)
                .containsExactly("第四条", "第五条");
        assertThat(asked.links()).isEqualTo(2);
        assertThat(asked.open()).isEqualTo(2);
        List<Question> questions = worklist.questions(lanterns.consultation().id(), second.id(), hours.id(), 0, 10);
        assertThat(questions)
                .filteredOn(question -> question.placement().opinion().equals(spring))
                .singleElement()
                .satisfies(question -> assertThat(question.proposed())
                        .contains(article(second.id(), 5).id()));
        assertThat(questions)
                .filteredOn(question -> question.placement().opinion().equals(early))
                .singleElement()
                .satisfies(question -> assertThat(question.proposed())
                        .contains(article(second.id(), 4).id()));

        ProvisionId part = article(second.id(), 5).id();
        assertThat(deciding.decide(hours.id(), second.id(), List.of(new Link(spring, 0)), List.of(part), "", "wang"))
                .isInstanceOf(DecidingPlacements.Decided.class);

        Placement decided = only(spring, second);
        assertThat(decided.open()).isFalse();
        assertThat(decided.targets()).containsExactly(part);
        assertThat(decided.status()).isEqualTo(PlacementStatus.SPLIT);
        assertThat(decided.decision().orElseThrow().by()).isEqualTo("wang");
        assertThat(placements.open(lanterns.consultation().id())).isEqualTo(1);
        assertThat(placements.on(second.id(), Set.of(part))).containsExactly(spring);
    }

    @Test
    void decisionIsCarriedIntoLaterVersionsAndNotAskedAgain() {
        OpinionId spring = opinionOn(hours, "春节期间延长至二十四时还不够");
        Version second = drafting.edited(split(hours, "灯会每日二十二时前应当熄灯。", "春节期间可以延长至二十四时。"));
        placeAll();
        ProvisionId part = article(second.id(), 5).id();
        deciding.decide(hours.id(), second.id(), List.of(new Link(spring, 0)), List.of(part), "", "wang");

        Version third = drafting.edited(
                new Edit.Insert(new Position.After(lanterns.article(1).id()), List.of(fresh())));
        placeAll();

        Placement later = only(spring, third);
        assertThat(later.open()).isFalse();
        assertThat(later.targets()).containsExactly(part);
        assertThat(later.status()).isEqualTo(PlacementStatus.MOVED);
        assertThat(later.decision().orElseThrow().version()).isEqualTo(second.id());
        assertThat(designation(third.id(), part)).isEqualTo("第六条");

        Version fourth = drafting.edited(new Edit.Remove(part));
        placeAll();
        assertThat(only(spring, fourth).status()).isEqualTo(PlacementStatus.SOURCE_DELETED);
        assertThat(only(spring, fourth).open()).isTrue();
    }

    @Test
    void twoWhoDecideAtOnceDoNotOverwriteEachOther() {
        OpinionId opinion = opinionOn(hours, "熄灯太早");
        Version second = drafting.edited(split(hours, "灯会每日二十二时前应当熄灯。", "春节期间可以延长至二十四时。"));
        placeAll();
        ProvisionId one = article(second.id(), 4).id();
        ProvisionId other = article(second.id(), 5).id();
        deciding.decide(hours.id(), second.id(), List.of(new Link(opinion, 0)), List.of(one), "", "wang");

        assertThat(deciding.decide(hours.id(), second.id(), List.of(new Link(opinion, 0)), List.of(other), "", "li"))
                .isInstanceOf(DecidingPlacements.Conflict.class);
        assertThat(only(opinion, second).targets()).containsExactly(one);

        long seen = only(opinion, second).decision().orElseThrow().id();
        deciding.decide(hours.id(), second.id(), List.of(new Link(opinion, seen)), List.of(one, other), "两条都有关", "li");
        assertThat(only(opinion, second).targets()).containsExactlyInAnyOrder(one, other);

        long now = only(opinion, second).decision().orElseThrow().id();
        deciding.withdraw(hours.id(), second.id(), List.of(new Link(opinion, now)), "重新考虑", "li");
        assertThat(only(opinion, second).open()).isTrue();
        assertThat(only(opinion, second).decision()).isEmpty();
    }

    @Test
    void linkOnADeletedParagraphWaitsWithItsArticleAsProposal() {
        Provision deadline = lanterns.article(3).children().get(1);
        OpinionId opinion = opinionOn(deadline, "七个工作日太长");
        Version second = drafting.edited(new Edit.Remove(deadline.id()));
        placeAll();

        Placement placement = only(opinion, second);
        assertThat(placement.status()).isEqualTo(PlacementStatus.SOURCE_DELETED);
        assertThat(placement.open()).isTrue();
        assertThat(placement.targets()).isEmpty();
        assertThat(placement.choices()).containsExactly(lanterns.article(3).id());

        assertThat(deciding.decide(hours.id(), second.id(), List.of(new Link(opinion, 0)), List.of(), "", "li"))
                .isInstanceOf(DecidingPlacements.Refused.class);
        deciding.decide(deadline.id(), second.id(), List.of(new Link(opinion, 0)), List.of(), "该款已删", "li");
        assertThat(only(opinion, second).open()).isFalse();
        assertThat(only(opinion, second).targets()).isEmpty();
    }

    @Test
    void mergedClausesStandOnTheOneClauseTheyBecame() {
        OpinionId early = opinionOn(hours, "熄灯太早");
        OpinionId toilets = opinionOn(stalls, "厕所太少");
        Version second = drafting.edited(new Edit.Merge(hours.id(), List.of(stalls.id())));
        placeAll();

        assertThat(only(early, second).status()).isEqualTo(PlacementStatus.MERGED);
        assertThat(only(toilets, second).targets()).containsExactly(hours.id());
        assertThat(only(toilets, second).status()).isEqualTo(PlacementStatus.MERGED);
        assertThat(placements.open(lanterns.consultation().id())).isZero();
        assertThat(placements.on(second.id(), Set.of(hours.id()))).containsExactlyInAnyOrder(early, toilets);
    }

    @Test
    void paragraphThatBecameAnArticleTakesItsLinksAlongAndTheArticleIsAsked() {
        Provision deadline = lanterns.article(3).children().get(1);
        OpinionId onParagraph = opinionOn(deadline, "七个工作日太长");
        OpinionId onArticle = opinionOn(lanterns.article(3), "受理之日起七个工作日太长");
        Version second = drafting.edited(new Edit.Lift(
                deadline.id(), new Position.After(lanterns.article(3).id())));
        placeAll();

        assertThat(only(onParagraph, second).targets()).containsExactly(deadline.id());
        assertThat(designation(second.id(), deadline.id())).isEqualTo("第四条");
        assertThat(only(onArticle, second).status()).isEqualTo(PlacementStatus.SPLIT);
        Question question = worklist.questions(
                        lanterns.consultation().id(),
                        second.id(),
                        lanterns.article(3).id(),
                        0,
                        10)
                .getFirst();
        assertThat(question.proposed()).contains(deadline.id());
    }

    @Test
    void selectedWordsAreFoundInsideTheMappedClauseOrToldToBeGone() {
        OpinionId untouched = opinionOnWords(hours, "春节期间", "太长");
        OpinionId edited = opinionOnWords(hours, "灯会每日二十二时前应当熄灯", "太早");
        OpinionId deleted = opinionOnWords(stalls, "，摊贩应当在划定的区域内经营", "不合理");
        Version second = drafting.typed(text -> text.replace("二十二时前", "二十三时前").replace("，摊贩应当在划定的区域内经营", ""));
        placeAll();

        WordsPlace exact = only(untouched, second).words().orElseThrow();
        assertThat(exact.state()).isEqualTo(WordsPlace.State.EXACT);
        assertThat(ClauseWords.of(article(second.id(), 4)).substring(exact.start(), exact.end()))
                .isEqualTo("春节期间");
        WordsPlace changed = only(edited, second).words().orElseThrow();
        assertThat(changed.state()).isEqualTo(WordsPlace.State.CHANGED);
        assertThat(changed.words()).isEqualTo("灯会每日二十三时前应当熄灯");
        assertThat(only(deleted, second).words().orElseThrow().state()).isEqualTo(WordsPlace.State.GONE);
    }

    @Test
    void selectedWordsOfAnItemAreFollowedToWhereTheItemStandsNow() {
        Provision materials = lanterns.article(3).children().getFirst();
        Provision plan = materials.children().getFirst();
        OpinionId opinion = opinionOnWords(lanterns.article(3), "活动方案", "要写什么");
        Version second = drafting.edited(new Edit.Move(plan.id(), new Position.LastIn(materials.id())));
        placeAll();

        WordsPlace words = only(opinion, second).words().orElseThrow();
        assertThat(words.state()).isEqualTo(WordsPlace.State.EXACT);
        assertThat(ClauseWords.of(article(second.id(), 3)).substring(words.start() - 3, words.end()))
                .endsWith("活动方案")
                .startsWith("（三）");
    }

    @Test
    void correctionOfTheLineageReachesTheLinksAndKeepsWhatPersonsSaid() {
        OpinionId opinion = opinionOn(hours, "熄灯太早");
        String strange = "第四条　燃放烟花应当遵守烟花爆竹安全管理的规定，不得在林区、加油站附近燃放。\n\n";
        Version second = drafting.typed(text -> text.replace("第四条　灯会每日二十二时前应当熄灯。春节期间可以延长至二十四时。\n\n", strange));
        placeAll();
        PlacementStatus before = only(opinion, second).status();
        ProvisionId fireworks = article(second.id(), 4).id();

        CommentsPlatform.bean(LineageCorrections.class)
                .keep(
                        lanterns.consultation().version(),
                        second.id(),
                        before == PlacementStatus.SOURCE_DELETED
                                ? new org.tiaowen.drafting.identity.LineageCorrection.SameClause(hours.id(), fireworks)
                                : new org.tiaowen.drafting.identity.LineageCorrection.Gone(hours.id()),
                        "wang",
                        "");
        assertThat(placements.isWorkedOut(lanterns.consultation().id())).isFalse();
        placeAll();

        Placement after = only(opinion, second);
        assertThat(after.status())
                .isEqualTo(
                        before == PlacementStatus.SOURCE_DELETED
                                ? PlacementStatus.KEPT_CHANGED
                                : PlacementStatus.SOURCE_DELETED);
    }

    @Test
    void doubtOfTheAlignmentIsAmbiguousUntilADrafterAnswersIt() {
        drafting.typed(text -> text.replace(
                "第五条　灯会现场应当设置公共厕所和垃圾收集容器，摊贩应当在划定的区域内经营。",
                "第五条　违反规定擅自移动灯具的，由区文化主管部门责令改正；拒不改正的，处五千元以下罚款。\n\n" + "第六条　违反规定擅自移动电线的，由区文化主管部门责令改正；拒不改正的，处五千元以下罚款。"));
        LanternConsultation later = consultationOnNewest();
        Version third = drafting.typed(text -> text.replace("移动灯具", "损坏竹架").replace("移动电线", "损坏烛台"));
        OpinionId opinion = opinionOn(later, article(later.consultation().version(), 5), "罚得太轻");
        placeAll();
        List<DoubtfulMatch> doubts = CommentsPlatform.bean(LineageCorrections.class)
                .doubts(later.consultation().version(), third.id());
        DoubtfulMatch doubt = doubts.stream()
                .filter(one -> one.relation().level() == Level.ARTICLE)
                .findFirst()
                .orElseThrow();

        Placement placement = placements.at(opinion, third.id()).getFirst();
        assertThat(placement.status()).isEqualTo(PlacementStatus.AMBIGUOUS);
        assertThat(placement.open()).isTrue();
        assertThat(placement.choices()).contains(article(third.id(), 6).id());

        CommentsPlatform.bean(LineageCorrections.class)
                .keep(
                        later.consultation().version(),
                        third.id(),
                        doubt.choices().getFirst().correction(),
                        "wang",
                        "");
        placeAll();
        assertThat(placements.at(opinion, third.id()).getFirst().status()).isEqualTo(PlacementStatus.KEPT_CHANGED);
    }

    @Test
    void laterCommentAndCorrectedLinkArePlacedAsSoonAsTheyAreThere() {
        Version second = drafting.edited(
                new Edit.Insert(new Position.After(lanterns.article(1).id()), List.of(fresh())));
        placeAll();

        OpinionId opinion = opinionOn(hours, "熄灯太早");
        assertThat(only(opinion, second).targets()).containsExactly(hours.id());

        CommentsPlatform.bean(DecidingLinks.class).correct(opinion, hours.id(), stalls.id(), "li");
        assertThat(only(opinion, second).targets()).containsExactly(stalls.id());
    }

    @Test
    void sameEventTwiceAndDoingItAgainGiveTheSameRows() {
        opinionOn(hours, "熄灯太早");
        Version second = drafting.edited(split(hours, "灯会每日二十二时前应当熄灯。", "春节期间可以延长至二十四时。"));
        placeAll();
        List<String> rows = rows(second.id());
        PlacementQueue queue = CommentsPlatform.bean(PlacementQueue.class);
        VersionPublished published =
                new VersionPublished(lanterns.consultation().draft(), second.id(), second.number());
        inTransaction(() -> queue.on(published));
        inTransaction(() -> queue.on(published));
        placeAll();

        assertThat(rows(second.id())).isEqualTo(rows).isNotEmpty();
    }

    @Test
    void killedInTheMiddleLeavesThePairWaitingAndNothingHalfDone() {
        OpinionId opinion = opinionOn(hours, "熄灯太早");
        Version second = drafting.edited(split(hours, "灯会每日二十二时前应当熄灯。", "春节期间可以延长至二十四时。"));
        PlacingClauses placing = CommentsPlatform.bean(PlacingClauses.class);
        new TransactionTemplate(CommentsPlatform.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> {
                    placing.placeSome();
                    status.setRollbackOnly();
                });

        assertThat(placements.at(opinion, second.id())).isEmpty();
        assertThat(rows(second.id())).isEmpty();
        assertThat(placements.isWorkedOut(lanterns.consultation().id())).isFalse();
        placeAll();
        assertThat(only(opinion, second).status()).isEqualTo(PlacementStatus.SPLIT);
    }

    @Test
    void versionThatIsTakenBackLeavesNothingToPlace() {
        opinionOn(hours, "熄灯太早");
        new TransactionTemplate(CommentsPlatform.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> {
                    drafting.typed(text -> text.replace("二十二时前", "二十三时前"));
                    status.setRollbackOnly();
                });
        assertThat(CommentsPlatform.bean(PlacingClauses.class).placeSome()).isFalse();
    }

    @Test
    void consultationAnnouncedOnAnEarlierVersionIsPlacedToo() {
        VersionId first = lanterns.consultation().version();
        Version second = drafting.typed(text -> text.replace("二十二时前", "二十三时前"));
        Version third = drafting.typed(text -> text.replace("二十三时前", "二十一时前"));
        placeAll();
        LanternConsultation late = consultationOn(second);
        placeAll();
        OpinionId opinion = opinionOn(late, hours, "熄灯太早");

        assertThat(placements.at(opinion, third.id())).hasSize(1);
        assertThat(placements.at(opinion, first)).isEmpty();
    }

    private LanternConsultation consultationOnNewest() {
        return consultationOn(CommentsPlatform.bean(org.tiaowen.drafting.versions.Versions.class)
                .latest(lanterns.consultation().draft())
                .orElseThrow());
    }

    private LanternConsultation consultationOn(Version version) {
        Consultations.Announced announced = (Consultations.Announced) CommentsPlatform.bean(Consultations.class)
                .announce(
                        lanterns.consultation().draft(),
                        version.id(),
                        version.number(),
                        LanternConsultation.papers(),
                        "li");
        return new LanternConsultation(announced.consultation(), LanternVersions.text(version.id()));
    }

    private OpinionId opinionOn(Provision clause, String words) {
        return opinionOn(lanterns, clause, words);
    }

    private static OpinionId opinionOn(LanternConsultation consultation, Provision clause, String words) {
        return opinion(consultation, new CommentTarget.OnClause(clause.id()), words);
    }

    private OpinionId opinionOnWords(Provision clause, String quote, String words) {
        int start = ClauseWords.of(clause).indexOf(quote);
        return opinion(lanterns, new CommentTarget.OnWords(clause.id(), quote, start, start + quote.length()), words);
    }

    private static OpinionId opinion(LanternConsultation consultation, CommentTarget target, String words) {
        NewComment comment = consultation.comment(target, words);
        var receipt = consultation.receive(comment);
        LinkingForTests.linkAll();
        var id = CommentsPlatform.bean(Comments.class)
                .find(receipt.number())
                .orElseThrow()
                .id();
        return CommentsPlatform.bean(LinkedOpinions.class)
                .of(id)
                .getFirst()
                .opinion()
                .id();
    }

    private Placement only(OpinionId opinion, Version version) {
        List<Placement> all = placements.at(opinion, version.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<String> rows(VersionId to) {
        return CommentsPlatform.jdbc()
                .sql("select * from clause_placement where to_version = :to order by source")
                .param("to", to.value())
                .query((row, n) -> row.getString("source")
                        + row.getString("status")
                        + row.getString("targets")
                        + row.getString("choices"))
                .list();
    }

    private static void inTransaction(Runnable work) {
        new TransactionTemplate(CommentsPlatform.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    private static Edit split(Provision article, String... parts) {
        List<Provision> made = new ArrayList<>();
        for (String part : parts) {
            made.add(read("第一条　" + part));
        }
        return new Edit.Split(article.id(), made);
    }

    private static Provision fresh() {
        return read("第一条　市人民政府应当加强对灯会工作的领导，将灯会经费纳入预算。");
    }

    private static Provision read(String article) {
        LegalText text = TextReader.read("云岭市办法\n\n" + article + "\n").text();
        return text.walk()
                .filter(one -> one.level() == Level.ARTICLE)
                .findFirst()
                .orElseThrow();
    }
}
