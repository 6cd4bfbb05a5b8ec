package org.tiaowen.comments.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.opinions.OpinionId;

class AssigningOpinionsIntegrationTests {

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final AssigningOpinions assigning = CommentsPlatform.bean(AssigningOpinions.class);
    private final Assignments assignments = CommentsPlatform.bean(Assignments.class);
    private final Recommending recommending = CommentsPlatform.bean(Recommending.class);

    private static final LocalDate DUE = LocalDate.parse("2099-01-15");
    private static final Decision ADVICE = Decision.of(AnswerOutcome.ADOPTED, "建议采纳。");

    @Test
    void opinionsGoToAnotherAndEveryLineIsKept() {
        List<OpinionId> opinions = List.of(lanterns.opinion("第四条太早了"), lanterns.opinion("第四条应当更晚"));
        assertThat(assign(opinions, "zhao")).isEqualTo(new AssigningOpinions.Assigned(2));
        assertThat(assign(opinions, "zhao")).isEqualTo(new AssigningOpinions.Assigned(0));

        assign(opinions.subList(0, 1), "qian");
        assigning.takeBack(opinions.subList(1, 2), "休假", "li");

        assertThat(assignments.of(opinions)).hasSize(1);
        assertThat(assignments.of(opinions.getFirst()).orElseThrow().assignee()).isEqualTo("qian");
        assertThat(assignments.historyOf(opinions.getFirst()))
                .extracting(Assignment::assignee)
                .containsExactly("zhao", "qian");
        assertThat(assignments.historyOf(opinions.get(1)))
                .extracting(Assignment::assignee)
                .containsExactly("zhao", null);
    }

    @Test
    void dayThatHasPassedAndNobodyAreRefused() {
        OpinionId opinion = lanterns.opinion("第四条太早了");
        var task = new AssigningOpinions.Task(
                List.of(opinion), Assignment.Scope.SELECTION, null, "", LocalDate.parse("2020-01-01"), "");

        assertThat(assigning.assign(task, "li"))
                .isEqualTo(new AssigningOpinions.Refused(
                        List.of(Problem.at("assignee", "assignee.unknown"), Problem.at("dueOn", "due.in-past"))));
    }

    @Test
    void onlyTheAssigneeRecommendsAndNothingIsDecidedByIt() {
        OpinionId opinion = lanterns.opinion("第四条太早了");
        assertThat(recommending.recommend(opinion, ADVICE, 0, "zhao")).isInstanceOf(Recommending.Refused.class);
        assign(List.of(opinion), "zhao");

        assertThat(recommending.recommend(opinion, ADVICE, 0, "zhao")).isInstanceOf(Recommending.Recommended.class);
        assertThat(recommending.recommend(opinion, ADVICE, 0, "zhao")).isInstanceOf(Recommending.Conflict.class);
        assertThat(recommending.recommend(opinion, ADVICE, 7, "zhao")).isInstanceOf(Recommending.Refused.class);

        assertThat(CommentsPlatform.bean(Recommendations.class).historyOf(opinion))
                .hasSize(1);
        assertThat(CommentsPlatform.bean(Answers.class).of(opinion)).isEmpty();
        assertThat(assignments.loads(lanterns.consultation().id())).containsExactly(new Assignments.Load("zhao", 1, 1));
        CommentsPlatform.bean(DecidingOpinions.class).decide(opinion, ADVICE, 0, "li");
        assertThat(assignments.loads(lanterns.consultation().id())).containsExactly(new Assignments.Load("zhao", 1, 0));
    }

    private AssigningOpinions.Outcome assign(List<OpinionId> opinions, String assignee) {
        return assigning.assign(
                new AssigningOpinions.Task(opinions, Assignment.Scope.SELECTION, null, assignee, DUE, "请研究"), "li");
    }
}
