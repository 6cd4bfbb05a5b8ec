package org.tiaowen.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.comments.adoption.AdoptedWithoutChange;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.adoption.AssigningOpinions;
import org.tiaowen.comments.adoption.Assignment;
import org.tiaowen.comments.adoption.ProposedChange;
import org.tiaowen.comments.adoption.ProposingChanges;
import org.tiaowen.comments.adoption.TyingChanges;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.feedback.EvaluatingAnswers;
import org.tiaowen.comments.feedback.Evaluations;
import org.tiaowen.comments.feedback.Grade;
import org.tiaowen.comments.feedback.LookBack.Finding;
import org.tiaowen.comments.feedback.LookingBack;
import org.tiaowen.comments.feedback.ReportingImplementation;
import org.tiaowen.comments.feedback.Round;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;

/**
 * What follows the demonstration's answers: adopted opinions are tied to their changes but for a few, some people evaluate in
 * both rounds and one is not satisfied, somebody looks back, and one assignment is overdue.
 */
@Component
class DemoFollowUp {

    /** A change of the linked clause itself; weaker proposals are left for whoever tries the platform. */
    private static final double SURE = 0.45;

    private static final List<Said> FIRST = List.of(
            new Said(Grade.SATISFIED, "答复说得清楚，条文也改了。"),
            new Said(Grade.DISSATISFIED, "只说了原则，没有说什么时候办。"),
            new Said(Grade.BASICALLY_SATISFIED, ""));
    private static final List<Said> SECOND =
            List.of(new Said(Grade.SATISFIED, "看到修改后的条文了。"), new Said(Grade.BASICALLY_SATISFIED, ""));

    private final DemoSteps steps;
    private final Comments comments;
    private final Opinions opinions;
    private final Answers answers;
    private final AdoptedWithoutChange lacking;
    private final ProposingChanges proposing;
    private final TyingChanges tying;
    private final AssigningOpinions assigning;
    private final ReportingImplementation reporting;
    private final EvaluatingAnswers evaluating;
    private final Evaluations evaluations;
    private final LookingBack lookingBack;
    private final Clock clock;

    DemoFollowUp(
            DemoSteps steps,
            Comments comments,
            Opinions opinions,
            Answers answers,
            AdoptedWithoutChange lacking,
            ProposingChanges proposing,
            TyingChanges tying,
            AssigningOpinions assigning,
            ReportingImplementation reporting,
            EvaluatingAnswers evaluating,
            Evaluations evaluations,
            LookingBack lookingBack,
            Clock clock) {
        this.steps = steps;
        this.comments = comments;
        this.opinions = opinions;
        this.answers = answers;
        this.lacking = lacking;
        this.proposing = proposing;
        this.tying = tying;
        this.assigning = assigning;
        this.reporting = reporting;
        this.evaluating = evaluating;
        this.evaluations = evaluations;
        this.lookingBack = lookingBack;
        this.clock = clock;
    }

    private record Said(Grade grade, String words) {}

    /** An answered opinion with the receipt of its comment. */
    private record Answered(ReceiptNumber receipt, OpinionId opinion) {}

    /** Everything that follows, once. */
    void follow(ConsultationId consultation, List<CommentId> received) {
        steps.once("follow-up-changes", () -> {
            tie(consultation);
            return "tied";
        });
        steps.once("follow-up-evaluations", () -> {
            List<Answered> answered = answered(received);
            reporting.report(consultation, "所采纳的意见已经写入第二版草案，将随草案提请审议。", DemoAccounts.DRAFTER);
            evaluate(answered, Round.ANSWER, FIRST);
            evaluate(promised(answered), Round.CARRYING_OUT, SECOND);
            promised(answered).stream().findFirst().ifPresent(this::lookBack);
            return Integer.toString(answered.size());
        });
        steps.once("follow-up-assignment", () -> {
            assign(received);
            return "assigned";
        });
    }

    private void tie(ConsultationId consultation) {
        List<OpinionId> adopted = lacking.of(consultation, 0, 200);
        proposing.of(adopted).forEach((opinion, proposed) -> {
            ProposedChange first = proposed.getFirst();
            if (first.score() >= SURE) {
                tying.tie(opinion, first.version(), first.clause(), "", DemoAccounts.DRAFTER);
            }
        });
    }

    private List<Answered> answered(List<CommentId> received) {
        List<Answered> answered = new ArrayList<>();
        for (CommentId comment : received) {
            for (Opinion opinion : opinions.of(comment)) {
                if (answers.publishedOf(opinion.id()).isPresent()) {
                    answered.add(
                            new Answered(comments.find(comment).orElseThrow().receipt(), opinion.id()));
                }
            }
        }
        return answered;
    }

    private List<Answered> promised(List<Answered> answered) {
        return answered.stream()
                .filter(one -> evaluations.openRounds(one.opinion()).stream()
                        .anyMatch(open -> open.round() == Round.CARRYING_OUT))
                .toList();
    }

    private void evaluate(List<Answered> answered, Round round, List<Said> all) {
        for (int i = 0; i < Math.min(answered.size(), all.size()); i++) {
            Said said = all.get(i);
            Answered one = answered.get(i);
            int revision = answers.publishedOf(one.opinion()).orElseThrow().revision();
            evaluating.evaluate(
                    one.receipt(),
                    new EvaluatingAnswers.Said(one.opinion(), revision, round, said.grade(), said.words()));
        }
    }

    private void lookBack(Answered one) {
        lookingBack.lookBack(one.opinion(), Finding.PARTLY_KEPT, "条文已经修改，配套办法尚未出台，将继续跟进。", DemoAccounts.DRAFTER);
    }

    private void assign(List<CommentId> received) {
        Optional<OpinionId> undecided = received.stream()
                .flatMap(comment -> opinions.of(comment).stream())
                .map(Opinion::id)
                .filter(opinion -> answers.of(opinion).isEmpty())
                .findFirst();
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE).minusDays(1);
        undecided.ifPresent(opinion -> assigning.takeOver(
                new AssigningOpinions.Task(
                        List.of(opinion),
                        Assignment.Scope.SELECTION,
                        null,
                        DemoAccounts.DRAFTER,
                        yesterday,
                        "请会同有关部门研究后提出处理建议。"),
                DemoAccounts.DRAFTER,
                clock.instant().minus(Duration.ofDays(10))));
    }
}
