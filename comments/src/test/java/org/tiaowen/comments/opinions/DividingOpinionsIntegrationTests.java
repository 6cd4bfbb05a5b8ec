package org.tiaowen.comments.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.clauselinks.ClauseLink;
import org.tiaowen.comments.clauselinks.DecidingLinks;
import org.tiaowen.comments.clauselinks.LinkStanding;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.clauselinks.LinkingForTests;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.DividingOpinions.Divided;
import org.tiaowen.comments.opinions.DividingOpinions.Division;
import org.tiaowen.comments.opinions.DividingOpinions.Kind;
import org.tiaowen.comments.opinions.DividingOpinions.Refused;
import org.tiaowen.drafting.articles.ProvisionId;

class DividingOpinionsIntegrationTests {

    private static final String BOTH = "第四条规定的熄灯时间太早，而且第五条规定的厕所也太少";

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final DividingOpinions dividing = CommentsPlatform.bean(DividingOpinions.class);
    private final Opinions opinions = CommentsPlatform.bean(Opinions.class);
    private final ProvisionId hours = lanterns.article(4).id();
    private final ProvisionId stalls = lanterns.article(5).id();

    @Test
    void splitGivesEachPartTheLinksOfItsOwnWords() {
        CommentId comment = receive(BOTH);
        Opinion whole = onlyOpinionOf(comment);
        assertThat(clauses(whole)).containsExactlyInAnyOrder(hours, stalls);

        Divided divided = (Divided) dividing.split(whole.id(), BOTH.indexOf("而且"), "wang");

        assertThat(divided.opinions()).extracting(Opinion::text).containsExactly("第四条规定的熄灯时间太早，", "而且第五条规定的厕所也太少");
        assertThat(clauses(divided.opinions().getFirst())).containsExactly(hours);
        assertThat(clauses(divided.opinions().getLast())).containsExactly(stalls);
        assertThat(opinions.of(comment)).isEqualTo(divided.opinions());
        assertThat(opinions.find(whole.id())).contains(whole);
    }

    @Test
    void whatAPersonDecidedIsCarriedIntoThePartsAndBackIntoTheWhole() {
        CommentId comment = receive(BOTH);
        Opinion whole = onlyOpinionOf(comment);
        ProvisionId first = lanterns.article(1).id();
        CommentsPlatform.bean(DecidingLinks.class).add(whole.id(), first, "li");
        Divided divided = (Divided) dividing.split(whole.id(), BOTH.indexOf("而且"), "wang");
        OpinionId one = divided.opinions().getFirst().id();
        OpinionId other = divided.opinions().getLast().id();
        assertThat(standing(one, first)).isEqualTo(LinkStanding.ADDED);
        assertThat(standing(other, first)).isEqualTo(LinkStanding.ADDED);

        CommentsPlatform.bean(DecidingLinks.class).remove(one, hours, "li");
        CommentsPlatform.bean(DecidingLinks.class).remove(one, first, "li");
        Divided joined = (Divided) dividing.join(/* one= */ other, /* other= */ one, "wang");

        assertThat(joined.opinions()).containsExactly(whole);
        assertThat(clauses(whole)).containsExactlyInAnyOrder(first, stalls);
        assertThat(dividing.historyOf(comment)).extracting(Division::kind).containsExactly(Kind.SPLIT, Kind.JOINED);
    }

    @Test
    void laterAnalysisKeepsWhatAPersonDivided() {
        CommentId comment = receive(BOTH);
        Divided divided = (Divided) dividing.split(onlyOpinionOf(comment).id(), BOTH.indexOf("而且"), "wang");

        LinkingForTests.again(comment);

        assertThat(opinions.of(comment)).isEqualTo(divided.opinions());
        assertThat(clauses(divided.opinions().getFirst())).containsExactly(hours);
    }

    @Test
    void laterAnalysisKeepsTheOpinionsThatAPersonAnsweredOrLinked() {
        CommentId answered = receive(BOTH);
        CommentId linked = receive(BOTH);
        CommentId untouched = receive(BOTH);
        List<Opinion> before = splitAsBefore(answered);
        List<Opinion> beforeLinked = splitAsBefore(linked);
        splitAsBefore(untouched);
        answer(before.getFirst().id(), 0);
        CommentsPlatform.bean(DecidingLinks.class)
                .add(beforeLinked.getFirst().id(), lanterns.article(1).id(), "li");

        List.of(answered, linked, untouched).forEach(LinkingForTests::again);

        assertThat(opinions.of(answered)).isEqualTo(before);
        assertThat(opinions.of(linked)).isEqualTo(beforeLinked);
        assertThat(opinions.of(untouched)).extracting(Opinion::text).containsExactly(BOTH);
    }

    /** As an earlier edition would have split it. */
    private List<Opinion> splitAsBefore(CommentId comment) {
        opinions.split(Map.of(comment, List.of(new Span(0, 5), new Span(5, BOTH.length()))));
        return opinions.of(comment);
    }

    @Test
    void opinionWhoseAnswerIsPublishedIsNeitherSplitNorJoined() {
        CommentId comment = receive(BOTH);
        Divided two = (Divided) dividing.split(onlyOpinionOf(comment).id(), BOTH.indexOf("而且"), "wang");
        Opinion first = two.opinions().getFirst();
        Opinion second = two.opinions().getLast();
        answer(first.id(), 0);
        answer(second.id(), 0);
        CommentsPlatform.bean(PublishingAnswers.class).publish(first.id(), 1, "wang");
        answer(first.id(), 1);

        assertThat(List.of(
                        dividing.split(first.id(), first.span().start() + 3, "wang"),
                        dividing.join(second.id(), first.id(), "wang")))
                .allSatisfy(outcome -> assertThat(((Refused) outcome).problems())
                        .containsExactly(Problem.at("opinion", "opinion.answered")));
        assertThat(opinions.of(comment)).isEqualTo(two.opinions());
        assertThat(dividing.split(second.id(), second.span().start() + 3, "wang"))
                .isInstanceOf(Divided.class);
    }

    private static void answer(OpinionId opinion, int seen) {
        CommentsPlatform.bean(DecidingOpinions.class)
                .decide(opinion, Decision.of(AnswerOutcome.NOT_ADOPTED, "与消防规定不一致"), seen, "wang");
    }

    @Test
    void borderThatLeavesOnePartWithoutWordsIsRefused() {
        CommentId comment = receive("熄灯太早。　　");
        Opinion whole = onlyOpinionOf(comment);
        assertThat(List.of(
                        dividing.split(whole.id(), whole.span().start(), "wang"),
                        dividing.split(whole.id(), whole.span().end(), "wang"),
                        dividing.split(OpinionId.next(), 1, "wang")))
                .allMatch(Refused.class::isInstance);
        assertThat(opinions.of(comment)).containsExactly(whole);
    }

    @Test
    void opinionThatWasDividedMeanwhileIsNotDividedAgain() {
        Opinion whole = onlyOpinionOf(receive(BOTH));
        dividing.split(whole.id(), BOTH.indexOf("而且"), "wang");

        assertThat(dividing.split(whole.id(), 3, "li")).isInstanceOf(Refused.class);
    }

    @Test
    void onlyNeighboursOfOneCommentAreJoined() {
        CommentId comment = receive(BOTH);
        Opinion other = onlyOpinionOf(receive(BOTH));
        Opinion whole = onlyOpinionOf(comment);
        Divided two = (Divided) dividing.split(whole.id(), BOTH.indexOf("而且"), "wang");
        Opinion second = two.opinions().getLast();
        Divided three = (Divided) dividing.split(second.id(), second.span().start() + 5, "wang");

        assertThat(dividing.join(
                        two.opinions().getFirst().id(),
                        three.opinions().getLast().id(),
                        "wang"))
                .isInstanceOf(Refused.class);
        assertThat(dividing.join(two.opinions().getFirst().id(), other.id(), "wang"))
                .isInstanceOf(Refused.class);
        assertThat(dividing.join(other.id(), other.id(), "wang")).isInstanceOf(Refused.class);
    }

    private CommentId receive(String words) {
        var receipt = lanterns.receive(lanterns.comment(words));
        LinkingForTests.linkAll();
        return CommentsPlatform.bean(Comments.class)
                .find(receipt.number())
                .orElseThrow()
                .id();
    }

    private Opinion onlyOpinionOf(CommentId comment) {
        List<Opinion> all = opinions.of(comment);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<ProvisionId> clauses(Opinion opinion) {
        return links(opinion.id()).stream().map(ClauseLink::clause).toList();
    }

    private static LinkStanding standing(OpinionId opinion, ProvisionId clause) {
        return links(opinion).stream()
                .filter(link -> link.clause().equals(clause))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private static List<ClauseLink> links(OpinionId opinion) {
        return CommentsPlatform.bean(LinkedOpinions.class)
                .find(opinion)
                .orElseThrow()
                .links();
    }
}
