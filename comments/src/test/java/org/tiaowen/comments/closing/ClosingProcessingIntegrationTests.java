package org.tiaowen.comments.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.MovableClock;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.clauselinks.LinkingForTests;
import org.tiaowen.comments.closing.ClosingProcessing.Done;
import org.tiaowen.comments.closing.ClosingProcessing.Refused;
import org.tiaowen.comments.closing.ClosingProcessing.Step;
import org.tiaowen.comments.closing.ClosingProcessing.StillOpen;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.feedback.AnsweringOpinions;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.moderation.ModeratingComments;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.placements.PlacementSteps;

class ClosingProcessingIntegrationTests {

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final ConsultationId id = lanterns.consultation().id();
    private final ClosingProcessing closing = CommentsPlatform.bean(ClosingProcessing.class);

    @AfterEach
    void clockGoesBack() {
        CommentsPlatform.clock().set(MovableClock.START);
    }

    @Test
    void closingIsRefusedStepByStepUntilNothingIsOpen() {
        CommentId comment = receive("第四条熄灯太早");
        assertOpen(OpeningKind.STILL_RECEIVING, OpeningKind.COMMENTS_NOT_ANALYSED, OpeningKind.COMMENTS_TO_MODERATE);

        CommentsPlatform.clock().advance(Duration.ofDays(31));
        LinkingForTests.linkAll();
        assertOpen(OpeningKind.COMMENTS_TO_MODERATE, OpeningKind.OPINIONS_WITHOUT_DECISION);

        CommentsPlatform.bean(ModeratingComments.class).publish(List.of(comment), "mo");
        PlacementSteps.splitArticleFour(lanterns);
        assertOpen(OpeningKind.VERSIONS_NOT_PLACED, OpeningKind.OPINIONS_WITHOUT_DECISION);
        PlacementSteps.placeAll();
        assertOpen(OpeningKind.PLACEMENTS_OPEN, OpeningKind.OPINIONS_WITHOUT_DECISION);
        PlacementSteps.decideAll(lanterns);

        decideAndPublish(comment, false);
        assertOpen(OpeningKind.ANSWERS_NOT_PUBLISHED);
        CommentsPlatform.bean(PublishingAnswers.class).publishAll(id, "wang");

        assertThat(closing.openness(id).isNothing()).isTrue();
        assertThat(closing.close(id, "已全部答复", "wang")).isInstanceOf(Done.class);
        assertThat(closing.isClosed(id)).isTrue();
        assertThat(closing.close(id, "", "wang")).isInstanceOf(Refused.class);
        assertThat(closing.historyOf(id)).extracting(Step::closed, Step::by).containsExactly(tuple(true, "wang"));
    }

    @Test
    void everyNumberOpensDownToItsRows() {
        for (int i = 0; i < 5; i++) {
            receive("第四条熄灯太早，第" + i + "次说");
        }
        Openness openness = closing.openness(id);
        openness.counts().forEach((kind, count) -> {
            assertThat(closing.rows(id, kind, 0, 100)).hasSize(count.intValue());
            assertThat(closing.rows(id, kind, 1, 100)).isEmpty();
        });
        assertThat(openness.of(OpeningKind.COMMENTS_TO_MODERATE)).isEqualTo(5);
        assertThat(closing.rows(id, OpeningKind.COMMENTS_TO_MODERATE, 1, 3)).hasSize(2);
    }

    @Test
    void reopeningWantsAReasonAndIsKept() {
        closed();

        assertThat(closing.reopen(id, " ", "li")).isInstanceOf(Refused.class);
        assertThat(closing.reopen(id, "漏了一件来信", "li")).isInstanceOf(Done.class);
        assertThat(closing.reopen(id, "漏了一件来信", "li")).isInstanceOf(Refused.class);
        assertThat(closing.isClosed(id)).isFalse();
        assertThat(closing.historyOf(id))
                .extracting(Step::closed, Step::reason)
                .containsExactly(tuple(true, ""), tuple(false, "漏了一件来信"));
    }

    @Test
    void laterVersionThatLeavesALinkOpenOpensTheProcessingAgainAndOneThatDoesNotLeavesItClosed() {
        closed();
        PlacementSteps.renumber(lanterns);
        PlacementSteps.placeAll();
        assertThat(closing.isClosed(id)).isTrue();

        PlacementSteps.splitArticleFour(lanterns);
        PlacementSteps.placeAll();

        assertThat(closing.isClosed(id)).isFalse();
        assertThat(closing.historyOf(id).getLast())
                .satisfies(step -> assertThat(step.by()).isEmpty())
                .satisfies(step -> assertThat(step.reason()).isEqualTo(ReopeningByItself.PLACED));
    }

    @Test
    void closingWaitsForWhatOpensSomethingAtThatMoment() {
        Opinion opinion = CommentsPlatform.bean(Opinions.class).of(closed()).getFirst();
        PlacementSteps.splitArticleFour(lanterns);
        PlacementSteps.placeAll();
        PlacementSteps.decideAll(lanterns);
        assertThat(closing.openness(id).isNothing()).isTrue();

        CompletableFuture<ClosingProcessing.Outcome> closed = CommentsPlatform.bean(TransactionTemplate.class)
                .execute(status -> {
                    PlacementSteps.withdraw(lanterns, opinion.id());
                    CompletableFuture<ClosingProcessing.Outcome> closes =
                            CompletableFuture.supplyAsync(() -> closing.close(id, "", "wang"));
                    while (!closes.isDone() && !somebodyWaits()) {
                        Thread.onSpinWait();
                    }
                    return closes;
                });

        assertThat(closed.join()).isInstanceOf(StillOpen.class);
        assertThat(closing.isClosed(id)).isFalse();
    }

    private static boolean somebodyWaits() {
        return CommentsPlatform.jdbc()
                .sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void commentThatOnlyWaitsToBeAnalysedAgainLeavesTheProcessingClosed() {
        CommentId comment = closed();
        LinkingForTests.letWait(comment);
        assertThat(closing.openness(id).isNothing()).isTrue();

        LinkingForTests.linkAll();

        assertThat(closing.isClosed(id)).isTrue();
    }

    @Test
    void lateCommentOpensTheProcessingAgain() {
        ContactPoint point = LanternConsultation.contactPoint();
        closed();
        lanterns.receive(lanterns.commentFrom(point, "R-1", "第五条厕所太少"));

        assertThat(closing.isClosed(id)).isFalse();
        assertThat(closing.historyOf(id).getLast().reason()).isEqualTo(ReopeningByItself.RECEIVED);
    }

    @Test
    void newDraftOfAnAnswerOpensTheProcessingAgainAndOnePublishedAtOnceLeavesItClosed() {
        Opinion opinion = CommentsPlatform.bean(Opinions.class).of(closed()).getFirst();
        Decision anew = Decision.of(AnswerOutcome.ADOPTED, "改为二十三时");

        CommentsPlatform.bean(AnsweringOpinions.class).answer(opinion.id(), anew, 1, "wang");
        assertThat(closing.isClosed(id)).isTrue();

        CommentsPlatform.bean(DecidingOpinions.class).decide(opinion.id(), anew, 2, "wang");
        assertThat(closing.isClosed(id)).isFalse();
        assertThat(closing.historyOf(id).getLast().reason()).isEqualTo(ReopeningByItself.CHANGED);
    }

    private CommentId closed() {
        CommentId comment =
                receive(new CommentTarget.OnClause(lanterns.article(4).id()), "第四条熄灯太早");
        LinkingForTests.linkAll();
        CommentsPlatform.clock().advance(Duration.ofDays(31));
        CommentsPlatform.bean(ModeratingComments.class).publish(List.of(comment), "mo");
        decideAndPublish(comment, true);
        assertThat(closing.close(id, "", "wang")).isInstanceOf(Done.class);
        return comment;
    }

    private void decideAndPublish(CommentId comment, boolean publish) {
        for (Opinion opinion : CommentsPlatform.bean(Opinions.class).of(comment)) {
            CommentsPlatform.bean(DecidingOpinions.class)
                    .decide(opinion.id(), Decision.of(AnswerOutcome.NOT_ADOPTED, "与消防规定不一致"), 0, "wang");
        }
        if (publish) {
            CommentsPlatform.bean(PublishingAnswers.class).publishAll(id, "wang");
        }
    }

    private void assertOpen(OpeningKind... kinds) {
        assertThat(closing.openness(id).counts()).containsOnlyKeys(kinds);
        assertThat(closing.close(id, "", "wang")).isInstanceOf(StillOpen.class);
        assertThat(closing.isClosed(id)).isFalse();
    }

    private CommentId receive(String words) {
        return receive(new CommentTarget.OnClause(lanterns.article(4).id()), words);
    }

    private CommentId receive(CommentTarget target, String words) {
        Receipt receipt = lanterns.receive(lanterns.comment(target, words));
        return CommentsPlatform.bean(Comments.class)
                .find(receipt.number())
                .orElseThrow()
                .id();
    }
}
