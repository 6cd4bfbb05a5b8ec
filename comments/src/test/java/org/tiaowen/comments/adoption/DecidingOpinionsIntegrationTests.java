package org.tiaowen.comments.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.privacy.Disclosure;

class DecidingOpinionsIntegrationTests {

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final DecidingOpinions deciding = CommentsPlatform.bean(DecidingOpinions.class);
    private final Answers answers = CommentsPlatform.bean(Answers.class);

    private static final Decision REFUSAL = Decision.of(AnswerOutcome.NOT_ADOPTED, "夜间噪声的国家标准如此。");

    @Test
    void everyDecisionSaysWhyAndWhatItsOutcomeWants() {
        OpinionId opinion = lanterns.opinion("第四条太早了");

        assertThat(problems(opinion, Decision.of(AnswerOutcome.ADOPTED, " "))).containsExactly("reason.empty");
        assertThat(problems(opinion, Decision.of(AnswerOutcome.REFERRED, "不属于本条例")))
                .containsExactly("department.empty");
        assertThat(problems(opinion, Decision.of(AnswerOutcome.ALREADY_PROVIDED, "第五条已有规定")))
                .containsExactly("provided.empty");
        assertThat(problems(opinion, new Decision(AnswerOutcome.ADOPTED, "采纳", "市公安局", null, "噪声污染防治法")))
                .containsExactlyInAnyOrder("department.unwanted", "provided.unwanted");
        assertThat(problems(opinion, Decision.providedBy(org.tiaowen.drafting.articles.ProvisionId.next(), "第五条已有规定")))
                .containsExactly("clause.unknown");
        assertThat(answers.of(opinion)).isEmpty();
    }

    @Test
    void eachOfTheFiveOutcomesIsKeptWithWhatItNames() {
        OpinionId opinion = lanterns.opinion("第四条太早了");

        decide(opinion, Decision.referredTo("市公安局", "属于治安管理"), 0);
        assertThat(answers.of(opinion).orElseThrow().decision().department()).isEqualTo("市公安局");
        decide(opinion, Decision.providedBy(lanterns.article(5).id(), "第五条已有规定"), 1);
        assertThat(answers.of(opinion).orElseThrow().decision().providedClause())
                .isEqualTo(lanterns.article(5).id());
        decide(opinion, Decision.providedIn("《噪声污染防治法》第六十四条", "上位法已有规定"), 2);
        decide(opinion, REFUSAL, 3);
        decide(opinion, Decision.of(AnswerOutcome.PARTLY_ADOPTED, "周末延长"), 4);
        decide(opinion, Decision.of(AnswerOutcome.ADOPTED, "采纳"), 5);

        assertThat(answers.historyOf(opinion))
                .extracting(Answer::outcome)
                .containsExactly(
                        AnswerOutcome.REFERRED,
                        AnswerOutcome.ALREADY_PROVIDED,
                        AnswerOutcome.ALREADY_PROVIDED,
                        AnswerOutcome.NOT_ADOPTED,
                        AnswerOutcome.PARTLY_ADOPTED,
                        AnswerOutcome.ADOPTED);
    }

    @Test
    void wordsWithPersonalDataAreRefusedWithWhatWasFoundUntilSomebodyChooses() {
        OpinionId opinion = lanterns.opinion("第四条太早了");
        Decision asked = Decision.of(AnswerOutcome.NOT_ADOPTED, "属于行政处罚，请拨打023-63219908查询。");

        assertThat(((DecidingOpinions.Refused) deciding.decide(opinion, asked, 0, "li")).problems())
                .containsExactly(
                        Problem.at("reason", "personal-data.found", "023-63219908", 11),
                        Problem.at("disclosure", "personal-data.choose"));
        assertThat(answers.of(opinion)).isEmpty();

        decide(opinion, asked.with(Disclosure.HIDE), 0);
        assertThat(answers.of(opinion).orElseThrow().decision())
                .isEqualTo(Decision.of(AnswerOutcome.NOT_ADOPTED, "属于行政处罚，请拨打＊＊＊＊＊＊＊＊＊＊＊＊查询。")
                        .with(Disclosure.HIDE));
        decide(opinion, asked.with(Disclosure.KEEP), 1);
        assertThat(answers.of(opinion).orElseThrow().decision()).isEqualTo(asked.with(Disclosure.KEEP));
    }

    @Test
    void nothingIsWrittenDownAsChosenWhereThereWasNothingToChoose() {
        OpinionId opinion = lanterns.opinion("第四条太早了");

        decide(opinion, REFUSAL.with(Disclosure.KEEP), 0);

        assertThat(answers.of(opinion).orElseThrow().decision()).isEqualTo(REFUSAL);
    }

    @Test
    void whoHasNotSeenTheNewestAnswerIsShownIt() {
        OpinionId opinion = lanterns.opinion("第四条太早了");
        decide(opinion, REFUSAL, 0);

        assertThat(deciding.decide(opinion, Decision.of(AnswerOutcome.ADOPTED, "采纳"), 0, "wang"))
                .isInstanceOfSatisfying(
                        DecidingOpinions.Conflict.class,
                        conflict -> assertThat(conflict.theirs().by()).isEqualTo("li"));
    }

    @Test
    void revisionThatWasNeverGivenCannotHaveBeenSeen() {
        OpinionId opinion = lanterns.opinion("第四条太早了");

        assertThat(deciding.decide(opinion, REFUSAL, 3, "li"))
                .isInstanceOfSatisfying(DecidingOpinions.Refused.class, refused -> assertThat(refused.problems())
                        .containsExactly(Problem.at("seen", "answer.never-given")));
    }

    @Test
    void wholeSetIsDecidedInTheSameWordsAndWhatWasDecidedBeforeIsLeftAndTold() {
        List<OpinionId> opinions = Stream.of("第四条太早了", "第四条应当更晚", "第四条可以更晚", "第四条不好")
                .map(lanterns::opinion)
                .toList();
        decide(opinions.get(1), Decision.of(AnswerOutcome.ADOPTED, "采纳"), 0);
        Map<OpinionId, Integer> seen = seen(opinions);

        DecidingOpinions.AllDecided first =
                (DecidingOpinions.AllDecided) deciding.decideAll(seen, REFUSAL, false, "li");

        assertThat(first.decided()).containsExactly(opinions.get(0), opinions.get(2), opinions.get(3));
        assertThat(first.left()).singleElement().satisfies(left -> {
            assertThat(left.opinion()).isEqualTo(opinions.get(1));
            assertThat(left.outcome()).isEqualTo(AnswerOutcome.ADOPTED);
        });
        seen.replaceAll((opinion, revision) -> 1);
        DecidingOpinions.AllDecided second =
                (DecidingOpinions.AllDecided) deciding.decideAll(seen, REFUSAL, true, "li");
        assertThat(second.decided()).hasSize(4);
        assertThat(answers.of(opinions).values()).extracting(Answer::outcome).containsOnly(AnswerOutcome.NOT_ADOPTED);
    }

    @Test
    void oneUnknownOpinionRefusesTheWholeSet() {
        OpinionId opinion = lanterns.opinion("第四条太早了");

        assertThat(deciding.decideAll(seen(List.of(opinion, OpinionId.next())), REFUSAL, false, "li"))
                .isInstanceOf(DecidingOpinions.Refused.class);
        assertThat(answers.of(opinion)).isEmpty();
    }

    @Test
    void answersAreNeverAltered() {
        OpinionId opinion = lanterns.opinion("第四条太早了");
        decide(opinion, REFUSAL, 0);

        assertThatThrownBy(() -> CommentsPlatform.jdbc()
                        .sql("update comment_answer set reason = '' where opinion = :opinion")
                        .param("opinion", opinion.value())
                        .update())
                .hasMessageContaining("keeps every line");
    }

    private void decide(OpinionId opinion, Decision decision, int seen) {
        assertThat(deciding.decide(opinion, decision, seen, "li")).isInstanceOf(DecidingOpinions.Decided.class);
    }

    private static Map<OpinionId, Integer> seen(List<OpinionId> opinions) {
        Map<OpinionId, Integer> seen = new LinkedHashMap<>();
        opinions.forEach(opinion -> seen.put(opinion, 0));
        return seen;
    }

    private List<String> problems(OpinionId opinion, Decision decision) {
        return ((DecidingOpinions.Refused) deciding.decide(opinion, decision, 0, "li"))
                .problems().stream()
                        .map(problem -> problem.key().substring("comments.problem.".length()))
                        .toList();
    }
}
