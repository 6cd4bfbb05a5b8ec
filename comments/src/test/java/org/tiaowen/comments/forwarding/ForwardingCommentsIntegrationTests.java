package org.tiaowen.comments.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.PointsOfTheTests;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.Post;
import org.tiaowen.comments.contactpoints.Terms;
import org.tiaowen.comments.forwarding.ForwardingComments.Done;
import org.tiaowen.comments.forwarding.ForwardingComments.Outcome;
import org.tiaowen.comments.forwarding.ForwardingComments.Refused;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.renditions.Renditions;

class ForwardingCommentsIntegrationTests {

    private final ForwardingComments forwarding = CommentsPlatform.bean(ForwardingComments.class);
    private final Chains chains = CommentsPlatform.bean(Chains.class);
    private final LanternConsultation lanterns = LanternConsultation.open();
    private final PointsOfTheTests points = PointsOfTheTests.appointed();
    private final ContactPointId collection = points.collectionPoint().id();
    private final ContactPointId contact = points.contactPoint().id();
    private final ContactPointId district = points.district().id();

    private int number;

    private CommentId said(ContactPoint at, String words) {
        return lanterns.receive(lanterns.commentFrom(at, "F-" + ++number, words))
                .comment();
    }

    private CommentId saidBelow() {
        return said(points.collectionPoint(), "灯会太晚了" + number);
    }

    private Station stationOf(CommentId comment) {
        return chains.of(comment).orElseThrow().now();
    }

    private static List<String> keys(Outcome outcome) {
        return ((Refused) outcome).problems().stream().map(Problem::key).toList();
    }

    @Test
    void commentWaitsAtItsPointUntilForwardedThreeLevelsUp() {
        CommentId comment = saidBelow();
        assertThat(stationOf(comment).point()).isEqualTo(collection);
        assertThat(stationOf(comment).standing()).isEqualTo(Standing.WAITING);

        assertThat(forwarding.forward(List.of(comment), collection, "xin")).isEqualTo(new Done(1, contact, null));
        assertThat(forwarding.forward(List.of(comment), contact, "lian")).isEqualTo(new Done(1, district, null));
        assertThat(forwarding.forward(List.of(comment), district, "qu")).isEqualTo(new Done(1, null, null));

        Chain chain = chains.of(comment).orElseThrow();
        assertThat(chain.now().standing()).isEqualTo(Standing.ARRIVED);
        assertThat(chain.origin()).isEqualTo(collection);
        assertThat(chain.steps()).extracting(Step::by).containsExactly("xin", "lian", "qu");
        assertThat(chain.steps()).extracting(Step::to).containsExactly(contact, district, null);
    }

    @Test
    void commentFromThePublicOrFromAPointWithoutASuperiorHasArrivedAtOnce() {
        CommentId open = lanterns.receive(lanterns.comment("太晚了")).comment();
        CommentId atTop = said(points.district(), "太晚了");

        assertThat(stationOf(open).standing()).isEqualTo(Standing.ARRIVED);
        assertThat(stationOf(atTop).standing()).isEqualTo(Standing.ARRIVED);
        assertThat(chains.of(atTop).orElseThrow().origin()).isEqualTo(district);
    }

    @Test
    void whatIsKeptBackShowsItsReasonAndCanBeForwardedLater() {
        CommentId comment = saidBelow();

        assertThat(keys(forwarding.keepBack(List.of(comment), collection, " ", "xin")))
                .containsExactly("comments.problem.reason.empty");
        forwarding.keepBack(List.of(comment), collection, "与草案无关", "xin");

        assertThat(stationOf(comment).standing()).isEqualTo(Standing.KEPT_BACK);
        assertThat(chains.keptBack(lanterns.consultation().id(), Set.of(), 0, 10))
                .containsExactly(comment);

        forwarding.forward(List.of(comment), collection, "xin");
        assertThat(stationOf(comment).point()).isEqualTo(contact);
        assertThat(chains.of(comment).orElseThrow().steps().getFirst().reason()).isEqualTo("与草案无关");
    }

    @Test
    void listIsMovedWholeOrNotAtAll() {
        CommentId first = saidBelow();
        CommentId second = saidBelow();
        forwarding.forward(List.of(first), collection, "xin");

        Outcome outcome = forwarding.forward(List.of(first, second), collection, "xin");

        assertThat(keys(outcome)).containsExactly("comments.problem.comment.not-here");
        assertThat(stationOf(second).point()).isEqualTo(collection);
        assertThat(keys(forwarding.forward(List.of(), collection, "xin")))
                .containsExactly("comments.problem.comments.none");
    }

    @Test
    void summaryTravelsWithItsCommentsAndTouchesNoneOfThem() {
        CommentId first = saidBelow();
        CommentId second = saidBelow();
        Comments comments = CommentsPlatform.bean(Comments.class);
        long received = comments.count(lanterns.consultation().id(), Audience.STAFF);

        Done done = (Done) forwarding.summarise(List.of(second, first), collection, "zh-CN", "居民希望早些熄灯。", "xin");

        assertThat(comments.count(lanterns.consultation().id(), Audience.STAFF)).isEqualTo(received);
        assertThat(stationOf(first)).isEqualTo(stationOf(second));
        assertThat(stationOf(first).summary()).isEqualTo(done.summary());
        assertThat(CommentsPlatform.bean(Renditions.class).of(first))
                .singleElement()
                .satisfies(summary -> assertThat(summary.of()).containsExactlyInAnyOrder(first, second));
        assertThat(keys(forwarding.summarise(List.of(first), contact, "zh-CN", "", "lian")))
                .containsExactly("comments.problem.rendition.empty");
        assertThat(stationOf(first).point()).isEqualTo(contact);
    }

    @Test
    void returnedCommentIsBackWhereItCameFromWithTheReason() {
        CommentId comment = saidBelow();
        forwarding.forward(List.of(comment), collection, "xin");
        forwarding.forward(List.of(comment), contact, "lian");
        forwarding.forward(List.of(comment), district, "qu");

        assertThat(forwarding.giveBack(List.of(comment), null, "请补充地点", "drafter"))
                .isInstanceOf(Done.class);
        assertThat(stationOf(comment).point()).isEqualTo(district);
        assertThat(forwarding.giveBack(List.of(comment), district, "请补充地点", "qu"))
                .isInstanceOf(Done.class);
        assertThat(stationOf(comment).point()).isEqualTo(contact);
        assertThat(stationOf(comment).standing()).isEqualTo(Standing.RETURNED);
        forwarding.giveBack(List.of(comment), contact, "请补充地点", "lian");
        assertThat(keys(forwarding.giveBack(List.of(comment), collection, "请补充地点", "xin")))
                .containsExactly("comments.problem.comment.came-from-nowhere");

        forwarding.forward(List.of(comment), collection, "xin");
        assertThat(chains.counts(contact)).containsEntry(Standing.WAITING, 1L);
    }

    @Test
    void endedPointAboveHoldsNothingUp() {
        CommentId comment = saidBelow();
        CommentsPlatform.bean(ContactPoints.class)
                .change(
                        contact,
                        Terms.contactPoint("河湾街道联系点", "云岭区", PointsOfTheTests.APPOINTED)
                                .under(points.district())
                                .until(LocalDate.parse("2026-06-30")),
                        "admin");

        forwarding.forward(List.of(comment), collection, "xin");

        assertThat(stationOf(comment).point()).isEqualTo(district);
    }

    @Test
    void committeeTakesUpWhatWaitsAtAPointWhereNobodyIsLeft() {
        CommentId comment = saidBelow();
        ContactPoints contactPoints = CommentsPlatform.bean(ContactPoints.class);
        contactPoints.addStaff(collection, "xin-" + collection, Post.LEADER, "admin");
        assertThat(keys(forwarding.fetchUp(comment, " ", "li")))
                .containsExactly("comments.problem.comment.at-work", "comments.problem.reason.empty");

        ContactPoint point = points.collectionPoint();
        contactPoints.change(
                collection,
                new Terms(
                        point.name(),
                        point.district(),
                        point.kind(),
                        point.parent(),
                        point.validFrom(),
                        LocalDate.parse("2026-06-30")),
                "admin");
        assertThat(forwarding.fetchUp(comment, "联系点已经撤销", "li")).isEqualTo(new Done(1, null, null));

        Chain chain = chains.of(comment).orElseThrow();
        assertThat(chain.now().standing()).isEqualTo(Standing.ARRIVED);
        assertThat(chain.steps()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(StepKind.FETCHED);
            assertThat(step.from()).isEqualTo(collection);
        });
    }

    @Test
    void pointsAboveMayFollowAndPointsBesideMayNot() {
        CommentId comment = saidBelow();
        PointsOfTheTests others = PointsOfTheTests.appointed();
        var tree = CommentsPlatform.bean(ContactPoints.class).tree();

        assertThat(chains.mayFollow(comment, tree.subtree(district))).isTrue();
        assertThat(chains.mayFollow(comment, tree.subtree(others.district().id())))
                .isFalse();
        assertThat(chains.at(collection, lanterns.consultation().id(), EnumSet.of(Standing.WAITING), 0, 10))
                .containsExactly(comment);
        assertThat(chains.waiting(collection))
                .containsExactly(Map.entry(lanterns.consultation().id(), 1L));
        forwarding.forward(List.of(comment), collection, "xin");
        assertThat(chains.sentOnBy(collection, lanterns.consultation().id(), 0, 10))
                .containsExactly(comment);
    }

    @Test
    void noStepCanBeAltered() {
        CommentId comment = saidBelow();
        forwarding.keepBack(List.of(comment), collection, "与草案无关", "xin");

        assertThatThrownBy(() -> CommentsPlatform.jdbc()
                        .sql("update comment_step set reason = '' where comment = :id")
                        .param("id", comment.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
