package org.tiaowen.comments.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.MovableClock;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.AssigningOpinions;
import org.tiaowen.comments.adoption.Assignment;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.feedback.EvaluatingAnswers.Said;
import org.tiaowen.comments.feedback.LookBack.Finding;
import org.tiaowen.comments.feedback.Overdue.Kind;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.drafting.versions.VersionLabel;

class EvaluatingAnswersIntegrationTests {

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final DecidingOpinions deciding = CommentsPlatform.bean(DecidingOpinions.class);
    private final PublishingAnswers publishing = CommentsPlatform.bean(PublishingAnswers.class);
    private final EvaluatingAnswers evaluating = CommentsPlatform.bean(EvaluatingAnswers.class);
    private final Evaluations evaluations = CommentsPlatform.bean(Evaluations.class);
    private final ReportingImplementation reporting = CommentsPlatform.bean(ReportingImplementation.class);
    private final LookingBack lookingBack = CommentsPlatform.bean(LookingBack.class);
    private final Overdue overdue = CommentsPlatform.bean(Overdue.class);
    private final FeedbackByReceipt feedback = CommentsPlatform.bean(FeedbackByReceipt.class);

    private final Receipt receipt = lanterns.receive(lanterns.comment("第四条太早了"));
    private final OpinionId opinion = lanterns.opinionOf(receipt);

    @AfterEach
    void timeStandsWhereItStood() {
        CommentsPlatform.clock().set(MovableClock.START);
    }

    @Test
    void answerIsADraftUntilAPersonPublishesItAndTheEarlierOneIsReadUntilThen() {
        decide(AnswerOutcome.NOT_ADOPTED, 0);
        assertThat(fate().answer()).isEmpty();
        assertThat(publishing.publish(opinion, 7, "li")).isInstanceOf(PublishingAnswers.Refused.class);

        publishing.publish(opinion, 1, "li");
        decide(AnswerOutcome.ADOPTED, 1);

        assertThat(fate().answer().orElseThrow().outcome()).isEqualTo(AnswerOutcome.NOT_ADOPTED);
        assertThat(publishing.drafts(lanterns.consultation().id())).containsExactly(opinion);
        assertThat(publishing.publishAll(lanterns.consultation().id(), "li").opinions())
                .containsExactly(opinion);
        assertThat(fate().answer().orElseThrow().outcome()).isEqualTo(AnswerOutcome.ADOPTED);
        assertThat(publishing.publishAll(lanterns.consultation().id(), "li").opinions())
                .isEmpty();
    }

    @Test
    void answeringDecidesAndPublishesInOneStepOrNotAtAll() {
        AnsweringOpinions answering = CommentsPlatform.bean(AnsweringOpinions.class);
        Decision refusal = Decision.of(AnswerOutcome.NOT_ADOPTED, "夜间噪声的国家标准如此。");

        assertThat(answering.answer(opinion, refusal, 0, "li"))
                .isInstanceOfSatisfying(DecidingOpinions.Decided.class, decided -> {
                    assertThat(decided.answer().decision()).isEqualTo(refusal);
                    assertThat(decided.answer().isPublished()).isTrue();
                });
        decide(AnswerOutcome.ADOPTED, 1);

        assertThat(answering.answer(opinion, refusal, 1, "li"))
                .isInstanceOfSatisfying(
                        DecidingOpinions.Conflict.class,
                        conflict -> assertThat(conflict.theirs().outcome()).isEqualTo(AnswerOutcome.ADOPTED));
        assertThat(fate().answer().orElseThrow().outcome()).isEqualTo(AnswerOutcome.NOT_ADOPTED);
    }

    @Test
    void answerIsEvaluatedOnceForEachRevisionAndNeverAltered() {
        assertThat(evaluate(1, Round.ANSWER, Grade.SATISFIED)).isInstanceOf(EvaluatingAnswers.Refused.class);
        answer(AnswerOutcome.NOT_ADOPTED, 0);

        assertThat(evaluate(1, Round.ANSWER, Grade.DISSATISFIED)).isInstanceOf(EvaluatingAnswers.Evaluated.class);
        assertThat(evaluate(1, Round.ANSWER, Grade.SATISFIED)).isInstanceOf(EvaluatingAnswers.Refused.class);
        assertThatThrownBy(() -> CommentsPlatform.jdbc()
                        .sql("update answer_evaluation set grade = 'SATISFIED'")
                        .update())
                .hasMessageContaining("keeps every line");

        answer(AnswerOutcome.ADOPTED, 1);
        assertThat(evaluate(1, Round.ANSWER, Grade.SATISFIED)).isInstanceOf(EvaluatingAnswers.Refused.class);
        assertThat(evaluate(2, Round.ANSWER, Grade.SATISFIED)).isInstanceOf(EvaluatingAnswers.Evaluated.class);
        assertThat(evaluations.of(opinion))
                .extracting(Evaluation::grade)
                .containsExactly(Grade.DISSATISFIED, Grade.SATISFIED);
    }

    @Test
    void secondRoundOpensWhenThePromulgatedTextOrAReportTellsWhatBecameOfIt() {
        answer(AnswerOutcome.ADOPTED, 0);
        assertThat(evaluate(1, Round.CARRYING_OUT, Grade.SATISFIED)).isInstanceOf(EvaluatingAnswers.Refused.class);

        lanterns.nextVersion(VersionLabel.FIRST_READING, "每日二十二时前", "每日二十三时前");
        assertThat(openRounds()).containsExactly(Round.ANSWER);
        lanterns.nextVersion(VersionLabel.PROMULGATED, "每日二十三时前", "每日二十三时三十分前");
        assertThat(openRounds()).containsExactly(Round.ANSWER, Round.CARRYING_OUT);
        assertThat(evaluate(1, Round.CARRYING_OUT, Grade.BASICALLY_SATISFIED))
                .isInstanceOf(EvaluatingAnswers.Evaluated.class);
        assertThat(openRounds()).containsExactly(Round.ANSWER);
    }

    @Test
    void answerThatPromisesNothingHasNoSecondRound() {
        answer(AnswerOutcome.NOT_ADOPTED, 0);
        reporting.report(lanterns.consultation().id(), "条例已经公布施行。", "li");

        assertThat(openRounds()).containsExactly(Round.ANSWER);
    }

    @Test
    void referredOpinionIsEvaluatedWhenStaffReportOnIt() {
        deciding.decide(opinion, Decision.referredTo("市公安局", "属于治安管理"), 0, "li");
        publishing.publish(opinion, 1, "li");
        lanterns.nextVersion(VersionLabel.PROMULGATED, "每日二十二时前", "每日二十三时前");
        assertThat(openRounds()).containsExactly(Round.ANSWER);

        reporting.report(opinion, "市公安局已经开展整治。", "li");

        assertThat(openRounds()).containsExactly(Round.ANSWER, Round.CARRYING_OUT);
    }

    @Test
    void whatIsSaidOfAnAnswerIsReadMaskedByOthersAndAsItWasSaidByItsHolder() {
        answer(AnswerOutcome.NOT_ADOPTED, 0);
        String said = "没有说明理由，请打13980706077找我";
        evaluating.evaluate(receipt.number(), new Said(opinion, 1, Round.ANSWER, Grade.DISSATISFIED, said));
        var back = (LookingBack.Kept) lookingBack.lookBack(opinion, LookBack.Finding.KEPT, "已经执行。", "li");
        lookingBack.reply(receipt.number(), back.lookBack().id(), said);

        assertThat(evaluations.of(opinion).getFirst().words())
                .startsWith("没有说明理由")
                .doesNotContain("13980706077");
        assertThat(lookingBack.of(opinion).getFirst().reply()).doesNotContain("13980706077");
        assertThat(fate().evaluations().getFirst().words()).isEqualTo(said);
        assertThat(fate().lookBacks().getFirst().reply()).isEqualTo(said);
    }

    @Test
    void receiptOfAnotherCommentIsNoKey() {
        answer(AnswerOutcome.ADOPTED, 0);
        Receipt other = lanterns.receive(lanterns.comment("第五条很好"));

        assertThat(evaluating.evaluate(other.number(), new Said(opinion, 1, Round.ANSWER, Grade.SATISFIED, "")))
                .isInstanceOf(EvaluatingAnswers.Refused.class);
    }

    @Test
    void contactPointThatBroughtTheCommentInTellsThePersonAndEntersTheEvaluation() {
        ContactPoint point = LanternConsultation.contactPoint();
        ContactPoint other = LanternConsultation.contactPoint();
        CommentsPlatform.bean(ContactPoints.class).addStaff(point.id(), "sun-" + point.code(), "admin");
        CommentsPlatform.bean(ContactPoints.class).addStaff(other.id(), "sun-" + other.code(), "admin");
        OpinionId collected = lanterns.opinionOf(lanterns.receive(lanterns.commentFrom(point, "R-1", "第四条应当推迟到二十三时")));
        deciding.decide(collected, Decision.of(AnswerOutcome.ADOPTED, "采纳。"), 0, "li");
        publishing.publish(collected, 1, "li");
        ReturnedAnswers returned = CommentsPlatform.bean(ReturnedAnswers.class);

        assertThat(returned.of(point.id(), true, 0, 10))
                .extracting(ReturnedAnswers.Returned::opinion)
                .containsExactly(collected);
        assertThat(returned.of(other.id(), false, 0, 10)).isEmpty();
        assertThat(returned.passOn(collected, 1, Channel.VISIT, "", "sun-" + other.code()))
                .isInstanceOf(ReturnedAnswers.Refused.class);
        assertThat(returned.passOn(collected, 1, Channel.VISIT, "上门", "sun-" + point.code()))
                .isInstanceOf(ReturnedAnswers.Passed.class);
        assertThat(returned.count(point.id(), true)).isZero();
        assertThat(returned.count(point.id(), false)).isEqualTo(1);

        Said said = new Said(collected, 1, Round.ANSWER, Grade.SATISFIED, "很快");
        assertThat(evaluating.evaluateFor(said, "sun-" + other.code())).isInstanceOf(EvaluatingAnswers.Refused.class);
        assertThat(evaluating.evaluateFor(said, "sun-" + point.code()))
                .isInstanceOfSatisfying(EvaluatingAnswers.Evaluated.class, evaluated -> {
                    assertThat(evaluated.evaluation().enteredBy()).isEqualTo("sun-" + point.code());
                    assertThat(evaluated.evaluation().contactPoint()).isEqualTo(point.id());
                });
    }

    @Test
    void everythingThatIsLateIsListedTheDayAfterItsLastDay() {
        OpinionId waiting = lanterns.opinion("第五条应当细化");
        CommentsPlatform.bean(AssigningOpinions.class)
                .assign(
                        new AssigningOpinions.Task(
                                List.of(waiting),
                                Assignment.Scope.SELECTION,
                                null,
                                "zhao",
                                LocalDate.parse("2026-12-01"),
                                ""),
                        "li");
        answer(AnswerOutcome.ADOPTED, 0);
        assertThat(overdue.counts(lanterns.consultation().id()).values()).containsOnly(0L);

        CommentsPlatform.clock().set(MovableClock.START.plus(Duration.ofDays(40)));
        assertThat(late(Kind.ASSIGNMENT)).containsExactly(waiting);
        assertThat(late(Kind.EVALUATION_OF_ANSWER)).containsExactly(opinion);
        assertThat(late(Kind.ANSWER)).isEmpty();
        evaluate(1, Round.ANSWER, Grade.DISSATISFIED);
        assertThat(late(Kind.EVALUATION_OF_ANSWER)).isEmpty();

        CommentsPlatform.clock().set(MovableClock.START.plus(Duration.ofDays(130)));
        assertThat(late(Kind.ANSWER)).containsExactly(waiting);
        assertThat(late(Kind.RENEWED_ANSWER)).containsExactly(opinion);
        answer(AnswerOutcome.PARTLY_ADOPTED, 1);
        assertThat(late(Kind.RENEWED_ANSWER)).isEmpty();
    }

    @Test
    void secondEvaluationThatIsNotReturnedIsListed() {
        answer(AnswerOutcome.ADOPTED, 0);
        reporting.report(lanterns.consultation().id(), "条例已经公布施行。", "li");
        CommentsPlatform.clock().set(MovableClock.START.plus(Duration.ofDays(40)));

        assertThat(overdue.of(lanterns.consultation().id(), Kind.EVALUATION_OF_CARRYING_OUT, 0, 10))
                .containsExactly(new Overdue.Item(opinion, LocalDate.parse("2026-12-21"), ""));
    }

    @Test
    void staffLookBackAndWhoeverSpokeAnswersOnce() {
        LookingBack looking = CommentsPlatform.bean(LookingBack.class);
        assertThat(looking.lookBack(opinion, Finding.KEPT, "已经实行。", "li")).isInstanceOf(LookingBack.Refused.class);
        answer(AnswerOutcome.ADOPTED, 0);

        LookBack found =
                ((LookingBack.Kept) looking.lookBack(opinion, Finding.PARTLY_KEPT, "周末仍有噪声。", "li")).lookBack();
        Receipt other = lanterns.receive(lanterns.comment("第五条很好"));
        assertThat(looking.reply(other.number(), found.id(), "是的")).isInstanceOf(LookingBack.Refused.class);
        assertThat(looking.reply(receipt.number(), found.id(), "确实如此")).isInstanceOf(LookingBack.Kept.class);
        assertThat(looking.reply(receipt.number(), found.id(), "再说一次")).isInstanceOf(LookingBack.Refused.class);

        assertThat(fate().lookBacks()).singleElement().satisfies(shown -> {
            assertThat(shown.finding()).isEqualTo(Finding.PARTLY_KEPT);
            assertThat(shown.reply()).isEqualTo("确实如此");
        });
    }

    @Test
    void reportsAndLookBacksWithPersonalDataWaitForSomebodyToChoose() {
        answer(AnswerOutcome.ADOPTED, 0);
        LookingBack looking = CommentsPlatform.bean(LookingBack.class);
        String words = "已经整改，可拨打023-63219909反映。";

        assertThat(((ReportingImplementation.Refused) reporting.report(opinion, words, "li")).problems())
                .extracting(Problem::field)
                .containsExactly("words", "disclosure");
        assertThat(((LookingBack.Refused) looking.lookBack(opinion, Finding.KEPT, words, "li")).problems())
                .extracting(Problem::field)
                .containsExactly("words", "disclosure");

        reporting.report(opinion, words, Disclosure.KEEP, "li");
        looking.lookBack(opinion, Finding.KEPT, words, Disclosure.HIDE, "li");
        assertThat(reporting.on(opinion)).singleElement().satisfies(report -> {
            assertThat(report.words()).isEqualTo(words);
            assertThat(report.disclosure()).isEqualTo(Disclosure.KEEP);
        });
        assertThat(looking.of(opinion))
                .singleElement()
                .satisfies(back -> assertThat(back.words()).contains("＊＊＊").doesNotContain("63219909"));
    }

    private List<OpinionId> late(Kind kind) {
        List<OpinionId> late = overdue.of(lanterns.consultation().id(), kind, 0, 100).stream()
                .map(Overdue.Item::opinion)
                .toList();
        assertThat(overdue.count(lanterns.consultation().id(), kind)).isEqualTo(late.size());
        return late;
    }

    private Feedback.Fate fate() {
        return feedback.find(receipt.number()).orElseThrow().fates().getFirst();
    }

    private List<Round> openRounds() {
        return evaluations.openRounds(opinion).stream()
                .map(Evaluations.OpenRound::round)
                .toList();
    }

    private EvaluatingAnswers.Outcome evaluate(int revision, Round round, Grade grade) {
        return evaluating.evaluate(receipt.number(), new Said(opinion, revision, round, grade, ""));
    }

    private void decide(AnswerOutcome outcome, int seen) {
        assertThat(deciding.decide(opinion, Decision.of(outcome, "理由如此。"), seen, "li"))
                .isInstanceOf(DecidingOpinions.Decided.class);
    }

    private void answer(AnswerOutcome outcome, int seen) {
        decide(outcome, seen);
        assertThat(publishing.publish(opinion, seen + 1, "li")).isInstanceOf(PublishingAnswers.Published.class);
    }
}
