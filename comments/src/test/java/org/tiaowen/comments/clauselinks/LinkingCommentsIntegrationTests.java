package org.tiaowen.comments.clauselinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.MovableClock;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.feedback.Feedback;
import org.tiaowen.comments.feedback.FeedbackByReceipt;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.moderation.ModeratingComments;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.index.CommentDocument;
import org.tiaowen.search.index.CommentDocuments;

class LinkingCommentsIntegrationTests {

    private final LinkingComments linking = CommentsPlatform.bean(LinkingComments.class);
    private final LinkingQueue queue = CommentsPlatform.bean(LinkingQueue.class);
    private final LinkedOpinions opinions = CommentsPlatform.bean(LinkedOpinions.class);
    private final DecidingLinks deciding = CommentsPlatform.bean(DecidingLinks.class);
    private LanternConsultation lanterns;

    @BeforeEach
    void emptyQueue() {
        // other tests receive comments at later times, and a comment is due when it was received
        CommentsPlatform.clock().advance(Duration.ofDays(365));
        linkAll();
        CommentsPlatform.clock().set(MovableClock.START);
        lanterns = LanternConsultation.open();
    }

    @Test
    void commentIsSplitAndLinkedByWhatItsAuthorPointedAtCitedOrSaid() {
        Receipt receipt = lanterns.receive(
                lanterns.comment(new CommentTarget.OnClause(lanterns.article(4).id()), "二十二时太早了。另外第六条的罚款五百元太轻，起不到作用。"));
        assertThat(opinions.of(receipt.comment())).isEmpty();
        assertThat(opinions.isAnalysed(receipt.comment())).isFalse();

        linkAll();

        assertThat(opinions.of(receipt.comment()))
                .extracting(
                        linked -> linked.opinion().text(),
                        linked -> linked.proposals().getFirst().method(),
                        linked -> linked.links().getFirst().clause())
                .containsExactly(
                        tuple(
                                "二十二时太早了。",
                                LinkMethod.POINTED,
                                lanterns.article(4).id()),
                        tuple(
                                "第六条的罚款五百元太轻，起不到作用。",
                                LinkMethod.CITATION,
                                lanterns.article(6).id()));
        assertThat(opinions.isAnalysed(receipt.comment())).isTrue();
    }

    @Test
    void danglingCitationIsKeptAsAFindingAndLinksNothing() {
        Receipt receipt = lanterns.receive(lanterns.comment("第八十八条应当删去。"));

        linkAll();

        assertThat(opinions.of(receipt.comment()).getFirst().links()).isEmpty();
        assertThat(opinions.findings(receipt.comment())).singleElement().satisfies(finding -> assertThat(
                        List.of(finding.kind(), finding.words()))
                .containsExactly(LinkFinding.Kind.DANGLING, "第八十八条"));
    }

    @Test
    void twoWorkersAnalyseEachCommentOnce() throws Exception {
        List<CommentId> received = java.util.stream.IntStream.range(0, 250)
                .mapToObj(i ->
                        lanterns.receive(lanterns.comment("第四条的熄灯时间，建议" + i)).comment())
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(threads.submit(this::linkAll), threads.submit(this::linkAll));
            for (Future<?> one : both) {
                one.get();
            }
        }

        assertThat(received)
                .allSatisfy(comment -> assertThat(opinions.isAnalysed(comment)).isTrue());
        assertThat(received)
                .allSatisfy(comment -> assertThat(opinions.of(comment)).hasSize(1));
        assertThat(opinions.count(OpinionQuery.of(lanterns.consultation().id(), Audience.STAFF)
                        .onClause(lanterns.article(4).id())))
                .isEqualTo(250);
    }

    @Test
    void workerThatWasKilledLeavesTheCommentForTheNext() {
        Receipt receipt = lanterns.receive(lanterns.comment("第四条太早了"));

        CommentsPlatform.bean(TransactionTemplate.class).executeWithoutResult(killed -> {
            linking.linkSome();
            killed.setRollbackOnly();
        });
        assertThat(opinions.of(receipt.comment())).isEmpty();
        linkAll();

        assertThat(opinions.of(receipt.comment())).hasSize(1);
    }

    @Test
    void analysingAgainKeepsOpinionsProposalsAndDecisions() {
        Receipt receipt = lanterns.receive(lanterns.comment("第四条太早了"));
        linkAll();
        LinkedOpinion before = opinions.of(receipt.comment()).getFirst();
        deciding.correct(
                before.opinion().id(),
                lanterns.article(4).id(),
                lanterns.article(5).id(),
                "li");

        queue.add(List.of(receipt.comment()));
        linkAll();

        LinkedOpinion after = opinions.of(receipt.comment()).getFirst();
        assertThat(after.opinion()).isEqualTo(before.opinion());
        assertThat(after.proposals()).isEqualTo(before.proposals());
        assertThat(after.links())
                .extracting(ClauseLink::clause)
                .containsExactly(lanterns.article(5).id());
    }

    @Test
    void commentAnalysedByAnEarlierEditionIsAnalysedAgain() {
        Receipt receipt = lanterns.receive(lanterns.comment("第四条太早了"));
        queue.done(List.of(receipt.comment()));
        CommentsPlatform.jdbc()
                .sql(
                        "insert into comment_analysis (comment, edition, analysed_at, findings) values (:id, 0, now(), '')")
                .param("id", receipt.comment().value())
                .update();

        assertThat(linking.againWhereOutdated()).isEqualTo(1);
        linkAll();

        assertThat(opinions.of(receipt.comment()).getFirst().proposals()).hasSize(1);
        assertThat(linking.againWhereOutdated()).isZero();
    }

    @Test
    void machinesProposalStaysVisibleBesideThePersonsDecision() {
        OpinionId opinion = opinionOn("第四条太早了");
        ProvisionId fourth = lanterns.article(4).id();

        deciding.confirm(opinion, fourth, "li");
        deciding.add(opinion, lanterns.article(6).id(), "li");
        deciding.remove(opinion, fourth, "wang");

        LinkedOpinion linked = opinions.find(opinion).orElseThrow();
        assertThat(linked.proposals()).extracting(ProposedLink::clause).containsExactly(fourth);
        assertThat(linked.decisions())
                .extracting(LinkDecision::kind, LinkDecision::by)
                .containsExactly(
                        tuple(LinkDecision.Kind.CONFIRMED, "li"),
                        tuple(LinkDecision.Kind.ADDED, "li"),
                        tuple(LinkDecision.Kind.REMOVED, "wang"));
        assertThat(linked.links())
                .extracting(ClauseLink::clause, ClauseLink::standing)
                .containsExactly(tuple(lanterns.article(6).id(), LinkStanding.ADDED));
        assertThatThrownBy(() -> CommentsPlatform.jdbc()
                        .sql("update comment_link_proposal set score = 0 where opinion = :id")
                        .param("id", opinion.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void linkToAClauseOfAnotherTextIsRefused() {
        OpinionId opinion = opinionOn("第四条太早了");

        assertThat(deciding.add(opinion, ProvisionId.next(), "li"))
                .isEqualTo(new DecidingLinks.Refused(List.of(Problem.at("clause", "clause.unknown"))));
        assertThat(deciding.confirm(opinion, lanterns.article(1).id(), "li"))
                .isEqualTo(new DecidingLinks.Refused(List.of(Problem.at("clause", "clause.not-linked"))));
    }

    @Test
    void withheldCommentIsNeitherCountedNorShownToThePublic() {
        Receipt shown = lanterns.receive(lanterns.comment("第三条第一款第二项的预案要公开"));
        Receipt withheld = lanterns.receive(lanterns.comment("第三条骂人的话"));
        linkAll();
        ProvisionId third = lanterns.article(3).id();
        var consultation = lanterns.consultation().id();
        ModeratingComments moderating = CommentsPlatform.bean(ModeratingComments.class);
        moderating.publish(List.of(shown.comment(), withheld.comment()), "shen");
        OpinionQuery published = OpinionQuery.of(consultation, Audience.PUBLIC).onClause(third);
        assertThat(opinions.count(published)).isEqualTo(2);

        moderating.withhold(withheld.comment(), "辱骂他人", "shen");

        assertThat(opinions.count(published)).isEqualTo(1);
        assertThat(opinions.find(OpinionQuery.of(consultation, Audience.EXPERTS).onClause(third), 0, 10))
                .extracting(linked -> linked.comment().id())
                .containsExactly(shown.comment());
        assertThat(opinions.count(OpinionQuery.on(third, Audience.STAFF))).isEqualTo(2);
        assertThat(documentOf(withheld).published()).isFalse();
        moderating.restore(withheld.comment(), "误判", "shen");
        assertThat(documentOf(withheld).published()).isTrue();
    }

    @Test
    void unlinkedOpinionsAreFound() {
        Receipt receipt = lanterns.receive(lanterns.comment("支持，辛苦了"));
        linkAll();

        assertThat(opinions.find(
                        OpinionQuery.of(lanterns.consultation().id(), Audience.STAFF)
                                .unlinked(),
                        0,
                        10))
                .extracting(linked -> linked.comment().id())
                .containsExactly(receipt.comment());
    }

    @Test
    void documentForTheIndexHoldsEveryWordAndNothingPersonal() {
        var plain = lanterns.comment("提两点意见：一是第四条太早；二是第五条的厕所太少。");
        Receipt receipt = lanterns.receive(new org.tiaowen.comments.intake.NewComment(
                plain.consultation(), plain.target(), plain.text(), "赵小明", "13800000000", "", plain.source()));
        linkAll();

        CommentDocument document = documentOf(receipt);

        assertThat(String.join("", document.opinions())).isEqualTo(plain.text());
        assertThat(document.clauses())
                .containsExactly(lanterns.article(4).id(), lanterns.article(5).id());
        assertThat(document.toString()).doesNotContain("赵小明").doesNotContain("13800000000");
        assertThat(indexTasks(receipt)).isOne();
    }

    @Test
    void commentThatCannotBeAnalysedNowIsIndexedAsItCame() {
        Receipt receipt = lanterns.receive(lanterns.comment("第四条太早了"));
        assertThat(indexTasks(receipt)).isZero();

        queue.failed(receipt.comment(), new IllegalStateException("out of order"));

        assertThat(indexTasks(receipt)).isOne();
        assertThat(documentOf(receipt).opinions()).containsExactly("第四条太早了");
    }

    private static int indexTasks(Receipt receipt) {
        return CommentsPlatform.jdbc()
                .sql("select count(*) from search_task where key = :key")
                .param("key", receipt.comment().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void holderOfTheReceiptSeesTheFateOfTheComment() {
        FeedbackByReceipt feedback = CommentsPlatform.bean(FeedbackByReceipt.class);
        DecidingOpinions deciding = CommentsPlatform.bean(DecidingOpinions.class);
        Receipt receipt = lanterns.receive(lanterns.comment("第四条太早了"));
        assertThat(feedback.find(receipt.number()).orElseThrow().progress()).isEqualTo(Feedback.Progress.RECEIVED);
        linkAll();
        assertThat(feedback.find(receipt.number()).orElseThrow().progress()).isEqualTo(Feedback.Progress.ANALYSED);
        OpinionId opinion = opinions.of(receipt.comment()).getFirst().opinion().id();

        deciding.decide(opinion, Decision.of(AnswerOutcome.NOT_ADOPTED, "夜间噪声的国家标准如此。"), 0, "li");
        assertThat(deciding.decide(opinion, Decision.of(AnswerOutcome.ADOPTED, "……"), 0, "wang"))
                .isInstanceOf(DecidingOpinions.Conflict.class);
        deciding.decide(opinion, Decision.of(AnswerOutcome.PARTLY_ADOPTED, "周末延长到二十三时。"), 1, "wang");
        CommentsPlatform.bean(PublishingAnswers.class).publish(opinion, 2, "wang");

        Feedback found = feedback.find(receipt.number()).orElseThrow();
        assertThat(found.progress()).isEqualTo(Feedback.Progress.ANSWERED);
        assertThat(found.fates()).singleElement().satisfies(fate -> {
            assertThat(fate.answer().orElseThrow().outcome()).isEqualTo(AnswerOutcome.PARTLY_ADOPTED);
            assertThat(fate.clauses().getFirst().then().designation()).isEqualTo("第四条");
            assertThat(fate.clauses().getFirst().isChanged()).isFalse();
        });
    }

    private CommentDocument documentOf(Receipt receipt) {
        return CommentsPlatform.bean(CommentDocuments.class)
                .find(List.of(receipt.comment().value()))
                .getFirst();
    }

    private OpinionId opinionOn(String words) {
        Receipt receipt = lanterns.receive(lanterns.comment(words));
        linkAll();
        return opinions.of(receipt.comment()).getFirst().opinion().id();
    }

    private void linkAll() {
        while (linking.linkSome()) {}
    }
}
