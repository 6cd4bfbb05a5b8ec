package org.tiaowen.app.consulting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.adoption.ProposedChange;
import org.tiaowen.comments.adoption.ProposingChanges;
import org.tiaowen.comments.adoption.TyingChanges;
import org.tiaowen.comments.clauselinks.ClauseLink;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.closing.ClosingProcessing;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationPapers;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointKind;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.Terms;
import org.tiaowen.comments.feedback.EvaluatingAnswers;
import org.tiaowen.comments.feedback.FeedbackByReceipt;
import org.tiaowen.comments.feedback.Grade;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.feedback.ReportingImplementation;
import org.tiaowen.comments.feedback.ReturnedAnswers;
import org.tiaowen.comments.feedback.Round;
import org.tiaowen.comments.forwarding.ChainCount;
import org.tiaowen.comments.forwarding.ChainCounts;
import org.tiaowen.comments.forwarding.Chains;
import org.tiaowen.comments.forwarding.ForwardingComments;
import org.tiaowen.comments.forwarding.Standing;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.meetings.MeetingKind;
import org.tiaowen.comments.meetings.NewMeeting;
import org.tiaowen.comments.meetings.ReceivingSpeeches;
import org.tiaowen.comments.meetings.RecordingMeetings;
import org.tiaowen.comments.moderation.ModeratingComments;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.placements.DecidingPlacements;
import org.tiaowen.comments.placements.Placement;
import org.tiaowen.comments.placements.PlacementStatus;
import org.tiaowen.comments.placements.PlacementWorklist;
import org.tiaowen.comments.placements.Placements;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.EditOutcome;
import org.tiaowen.drafting.editing.Editing;
import org.tiaowen.drafting.editing.Position;
import org.tiaowen.drafting.versions.Committing;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;

/** From the meeting in a village to the changed clause, and back to the people who spoke; with the real servers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FromVillageToClauseIntegrationTests {

    private static final String LAW = """
            青禾市河道管理条例（草案）

            第一条　为了加强河道管理，保障防洪安全，制定本条例。
            第二条　本市行政区域内河道的保护和利用，适用本条例。
            第三条　沿河村民委员会应当组织村民清理河岸垃圾，每月不少于二次。
            第四条　禁止在河道内游泳。禁止在河道管理范围内垦种。
            第五条　河道采砂应当取得许可，每日十九时至次日六时不得采砂。
            第六条　本条例自2027年3月1日起施行。
            """;

    private static final String MINUTES = """
            主持人：今天请大家就河道条例草案说说看法。
            村民刘桂香：第三条一个月清两次垃圾太多了，村里没有人手，建议改为每月一次。
            村民代表陈大勇：第四条不让下河游泳，夏天娃儿们咋办，建议划出安全水域。
            砂场老板周全：第五条晚上七点就停工太早，建议改到二十一时。
            """;

    private final ApplicationContext context;
    private final ContactPoint district;
    private final ContactPoint contactPoint;
    private final ContactPoint village;
    private final String officer;
    private final Consultation consultation;
    private final DraftId draft;
    private final LegalText asked;

    @Autowired
    FromVillageToClauseIntegrationTests(ApplicationContext context) {
        this.context = context;
        LocalDate day = bean(ContactPoints.class).today().minusDays(30);
        district = appoint(new Terms("青禾区", "青禾区", ContactPointKind.DISTRICT, null, day, null));
        contactPoint = appoint(Terms.contactPoint("河坝镇联系点", "青禾区", day).under(district));
        village = appoint(Terms.contactPoint("桥头村信息采集点", "青禾区", day)
                .as(ContactPointKind.COLLECTION_POINT)
                .under(contactPoint));
        HouseOfTheTests house = new HouseOfTheTests(context);
        officer = house.staffOf(village).username();
        draft = house.draft(LAW);
        Version first = bean(Versions.class).list(draft).getFirst();
        asked = bean(Versions.class).text(first.id());
        consultation = ((Consultations.Announced) bean(Consultations.class)
                        .announce(draft, first.id(), first.number(), papers(Duration.ofDays(20)), "起草"))
                .consultation();
    }

    @Test
    void whatIsSaidInAVillageReachesTheClauseAndTheAnswerReachesTheVillage() {
        List<Receipt> receipts = speechesOfTheMeeting();
        List<CommentId> comments = receipts.stream().map(Receipt::comment).toList();
        assertCounts(3, 0, 0, 3);

        threeLevelsUp(comments);
        assertCounts(3, 0, 0, 3);

        bean(ModeratingComments.class).publish(comments.subList(0, 2), "审核");
        bean(ModeratingComments.class).withhold(comments.get(2), "涉及经营者的商业信息", "审核");
        assertCounts(3, 2, 1, 0);
        bean(ModeratingComments.class).restore(comments.get(2), "本人同意公开", "审核");
        assertCounts(3, 3, 0, 0);

        List<OpinionId> opinions = linkedTo(comments, List.of(3, 4, 5));
        Version second = secondVersion();
        place(opinions, second);
        assertCounts(3, 3, 0, 0);

        decide(opinions, second);
        close();
        backToTheVillage(receipts, opinions);
        assertCounts(3, 3, 0, 0);
    }

    private List<Receipt> speechesOfTheMeeting() {
        NewMeeting meeting = new NewMeeting(
                consultation.id(),
                village.id(),
                MeetingKind.NEIGHBOURHOOD,
                bean(ContactPoints.class).today(),
                "桥头村院坝",
                "村支书",
                26,
                "河道条例草案",
                new NewMeeting.Minutes.Typed(MINUTES));
        RecordingMeetings.Recorded recorded = as(
                RecordingMeetings.Recorded.class, bean(RecordingMeetings.class).record(meeting, officer));
        ReceivingSpeeches.Outcome received =
                bean(ReceivingSpeeches.class).receive(recorded.meeting().id());
        assertThat(received.problems()).isEmpty();
        assertThat(received.receipts()).hasSize(3);
        assertThat(bean(ReceivingSpeeches.class)
                        .receive(recorded.meeting().id())
                        .receipts())
                .as("receiving them again gives the same receipts")
                .extracting(Receipt::number)
                .containsExactlyElementsOf(
                        received.receipts().stream().map(Receipt::number).toList());
        return received.receipts();
    }

    private void threeLevelsUp(List<CommentId> comments) {
        ForwardingComments forwarding = bean(ForwardingComments.class);
        as(ForwardingComments.Done.class, forwarding.forward(comments, village.id(), officer));
        as(
                ForwardingComments.Done.class,
                forwarding.keepBack(comments.subList(0, 1), contactPoint.id(), "与另一条意见相近，待核实", "镇联络员"));
        as(ForwardingComments.Done.class, forwarding.forward(comments.subList(1, 3), contactPoint.id(), "镇联络员"));
        assertThat(bean(Chains.class).keptBack(consultation.id(), java.util.Set.of(), 0, 10))
                .as("what is kept back stays visible")
                .containsExactly(comments.getFirst());
        as(ForwardingComments.Done.class, forwarding.forward(comments.subList(0, 1), contactPoint.id(), "镇联络员"));
        as(ForwardingComments.Done.class, forwarding.forward(comments, district.id(), "区人大"));
        assertThat(comments).allSatisfy(comment -> assertThat(
                        bean(Chains.class).of(comment).orElseThrow().now().standing())
                .isEqualTo(Standing.ARRIVED));
    }

    private List<OpinionId> linkedTo(List<CommentId> comments, List<Integer> articles) {
        LinkedOpinions linked = bean(LinkedOpinions.class);
        eventually(() -> comments.stream().allMatch(linked::isAnalysed));
        List<OpinionId> opinions = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            List<LinkedOpinion> split = linked.of(comments.get(i));
            assertThat(split).hasSize(1);
            assertThat(split.getFirst().links())
                    .extracting(ClauseLink::clause)
                    .containsExactly(article(asked, articles.get(i)).id());
            opinions.add(split.getFirst().opinion().id());
        }
        return opinions;
    }

    /** A new second article, so that all move; the fourth is split in two; the third is taken away. */
    private Version secondVersion() {
        WorkingCopies copies = bean(WorkingCopies.class);
        var copy = copies.load(draft);
        EditOutcome.Edited edited = (EditOutcome.Edited) Editing.apply(
                copy.text(),
                List.of(
                        new Edit.Insert(new Position.After(article(asked, 1).id()), List.of(read("各级河长负责组织河道巡查。"))),
                        new Edit.Remove(article(asked, 3).id()),
                        new Edit.Split(article(asked, 4).id(), List.of(read("禁止在划定的安全水域以外游泳。"), read("禁止在河道管理范围内垦种。"))),
                        new Edit.Replace(article(asked, 5).id(), read("河道采砂应当取得许可，每日二十一时至次日六时不得采砂。"))));
        copies.save(draft, edited.text(), edited.lineage(), copy.revision(), "起草");
        return ((Committing.Committed) bean(Versions.class).commit(draft, VersionLabel.FIRST_READING, "", "起草"))
                .version();
    }

    private void place(List<OpinionId> opinions, Version second) {
        Placements placements = bean(Placements.class);
        eventually(() -> placements.isWorkedOut(consultation.id()));
        assertThat(opinions)
                .flatExtracting(opinion -> placements.at(opinion, second.id()))
                .extracting(Placement::status)
                .containsExactly(PlacementStatus.SOURCE_DELETED, PlacementStatus.SPLIT, PlacementStatus.KEPT_CHANGED);
        assertThat(placements.open(consultation.id())).isEqualTo(2);

        PlacementWorklist.Question split = bean(PlacementWorklist.class)
                .questions(consultation.id(), second.id(), article(asked, 4).id(), 0, 10)
                .getFirst();
        DecidingPlacements deciding = bean(DecidingPlacements.class);
        as(
                DecidingPlacements.Decided.class,
                deciding.decide(
                        article(asked, 4).id(),
                        second.id(),
                        List.of(new DecidingPlacements.Link(opinions.get(1), 0)),
                        List.of(split.proposed().orElseThrow()),
                        "",
                        "起草"));
        as(
                DecidingPlacements.Decided.class,
                deciding.decide(
                        article(asked, 3).id(),
                        second.id(),
                        List.of(new DecidingPlacements.Link(opinions.get(0), 0)),
                        List.of(),
                        "条款已删去",
                        "起草"));
        assertThat(placements.open(consultation.id())).isZero();
    }

    private void decide(List<OpinionId> opinions, Version second) {
        DecidingOpinions deciding = bean(DecidingOpinions.class);
        List<AnswerOutcome> outcomes =
                List.of(AnswerOutcome.ADOPTED, AnswerOutcome.PARTLY_ADOPTED, AnswerOutcome.ADOPTED);
        for (int i = 0; i < opinions.size(); i++) {
            as(
                    DecidingOpinions.Decided.class,
                    deciding.decide(opinions.get(i), Decision.of(outcomes.get(i), "草案已按意见修改"), 0, "起草"));
            List<ProposedChange> changes = bean(ProposingChanges.class).of(opinions.get(i));
            assertThat(changes).as("the change behind opinion " + i).isNotEmpty();
            as(
                    TyingChanges.Tied.class,
                    bean(TyingChanges.class)
                            .tie(
                                    opinions.get(i),
                                    second.id(),
                                    changes.getFirst().clause(),
                                    "",
                                    "起草"));
        }
        assertThat(bean(ClosingProcessing.class).close(consultation.id(), "", "起草"))
                .as("answers are not published yet")
                .isInstanceOf(ClosingProcessing.StillOpen.class);
        assertThat(bean(PublishingAnswers.class)
                        .publishAll(consultation.id(), "起草")
                        .opinions())
                .containsExactlyInAnyOrderElementsOf(opinions);
    }

    private void close() {
        ConsultationPapers ended = new ConsultationPapers(
                consultation.title(),
                consultation.notice(),
                consultation.explanation(),
                consultation.opensAt(),
                Instant.now().minusSeconds(1));
        as(Consultations.Announced.class, bean(Consultations.class).change(consultation.id(), ended, 1, "起草"));
        as(ClosingProcessing.Done.class, bean(ClosingProcessing.class).close(consultation.id(), "", "起草"));
    }

    private void backToTheVillage(List<Receipt> receipts, List<OpinionId> opinions) {
        ReturnedAnswers returned = bean(ReturnedAnswers.class);
        assertThat(returned.of(village.id(), true, 0, 10))
                .extracting(ReturnedAnswers.Returned::opinion)
                .containsExactlyInAnyOrderElementsOf(opinions);
        EvaluatingAnswers evaluating = bean(EvaluatingAnswers.class);
        for (int i = 0; i < opinions.size(); i++) {
            OpinionId opinion = opinions.get(i);
            int revision = bean(Answers.class).of(opinion).orElseThrow().revision();
            as(ReturnedAnswers.Passed.class, returned.passOn(opinion, revision, Channel.VISIT, "上门告知", officer));
            as(
                    EvaluatingAnswers.Evaluated.class,
                    evaluating.evaluate(
                            receipts.get(i).number(),
                            new EvaluatingAnswers.Said(opinion, revision, Round.ANSWER, Grade.SATISFIED, "")));
        }
        as(
                ReportingImplementation.Reported.class,
                bean(ReportingImplementation.class).report(consultation.id(), "条例已经公布施行", "起草"));
        for (int i = 0; i < opinions.size(); i++) {
            int revision = bean(Answers.class).of(opinions.get(i)).orElseThrow().revision();
            as(
                    EvaluatingAnswers.Evaluated.class,
                    evaluating.evaluate(
                            receipts.get(i).number(),
                            new EvaluatingAnswers.Said(
                                    opinions.get(i), revision, Round.CARRYING_OUT, Grade.BASICALLY_SATISFIED, "")));
            assertThat(bean(FeedbackByReceipt.class)
                            .find(receipts.get(i).number())
                            .orElseThrow()
                            .fates()
                            .getFirst()
                            .evaluations())
                    .hasSize(2);
        }
        assertThat(returned.of(village.id(), true, 0, 10)).isEmpty();
    }

    /** received = published + withheld + pending, and a comment is counted once, at every level of the chain. */
    private void assertCounts(long received, long published, long withheld, long pending) {
        ChainCount whole = bean(ChainCounts.class).of(consultation.id());
        assertThat(List.of(whole.received(), whole.published(), whole.withheld(), whole.pending()))
                .containsExactly(received, published, withheld, pending);
        assertThat(whole.received()).isEqualTo(whole.published() + whole.withheld() + whole.pending());
        assertThat(List.of(village, contactPoint, district)).allSatisfy(point -> assertThat(
                        bean(ChainCounts.class).subtrees(consultation.id()).get(point.id()))
                .as(point.name())
                .isEqualTo(whole));
        assertThat(bean(Comments.class).count(consultation.id(), org.tiaowen.comments.intake.Audience.STAFF))
                .isEqualTo(received);
    }

    private ContactPoint appoint(Terms terms) {
        String code = "V" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return as(ContactPoints.Appointed.class, bean(ContactPoints.class).appoint(code, terms, "管理员"))
                .contactPoint();
    }

    private static ConsultationPapers papers(Duration fromNowToItsEnd) {
        Instant now = Instant.now();
        return new ConsultationPapers(
                "青禾市河道管理条例公开征求意见", "公告", "说明", now.minus(Duration.ofDays(10)), now.plus(fromNowToItsEnd));
    }

    private static Provision read(String words) {
        return article(TextReader.read("试验条例\n\n第一条　" + words + "\n").text(), 1);
    }

    private static Provision article(LegalText text, int number) {
        return Places.of(text).at(Place.ofArticle(number, 0)).getFirst();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static <T> T as(Class<T> wanted, Object outcome) {
        return assertThat(outcome).asInstanceOf(type(wanted)).actual();
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
