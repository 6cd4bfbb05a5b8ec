package org.tiaowen.comments.contactpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.PointsOfTheTests;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.ReceivingComments;

class ContactPointsIntegrationTests {

    private final ContactPoints contactPoints = CommentsPlatform.bean(ContactPoints.class);
    private final PointsOfTheTests points = PointsOfTheTests.appointed();

    private static Terms termsOf(ContactPoint point) {
        return new Terms(
                point.name(), point.district(), point.kind(), point.parent(), point.validFrom(), point.validUntil());
    }

    @Test
    void treeTellsWhoReportsToWhom() {
        ContactPointTree tree = contactPoints.tree();

        assertThat(tree.above(points.collectionPoint().id())).containsExactly(points.contactPoint(), points.district());
        assertThat(tree.subtree(points.district().id()))
                .containsExactly(
                        points.district().id(),
                        points.contactPoint().id(),
                        points.collectionPoint().id());
        assertThat(tree.branches())
                .contains(
                        new ContactPointTree.Branch(points.district(), 0),
                        new ContactPointTree.Branch(points.collectionPoint(), 2));
    }

    @Test
    void pointCannotReportToOneBelowItself() {
        ContactPoint other = PointsOfTheTests.appoint(
                Terms.contactPoint("另一联系点", "", PointsOfTheTests.APPOINTED).under(points.contactPoint()));

        ContactPoints.Change change = contactPoints.change(
                points.contactPoint().id(), termsOf(points.contactPoint()).under(other), "admin");

        assertThat(((ContactPoints.Refused) change).problems())
                .extracting(Problem::key)
                .containsExactly("comments.problem.parent.below");
        assertThat(contactPoints.find(points.contactPoint().id())).contains(points.contactPoint());
    }

    @Test
    void districtCannotReportToAContactPointNorAPointStandBelowACollectionPoint() {
        Terms district = Terms.contactPoint("某区", "", PointsOfTheTests.APPOINTED)
                .as(ContactPointKind.DISTRICT)
                .under(points.contactPoint());
        assertThat(contactPoints.appoint("NEVER-APPOINTED", district, "admin"))
                .isInstanceOf(ContactPoints.Refused.class);

        ContactPoints.Change change = contactPoints.change(
                points.contactPoint().id(), termsOf(points.contactPoint()).as(ContactPointKind.DISTRICT), "admin");
        assertThat(change).isInstanceOf(ContactPoints.Changed.class);
        change = contactPoints.change(
                points.district().id(), termsOf(points.district()).as(ContactPointKind.COLLECTION_POINT), "admin");
        assertThat(((ContactPoints.Refused) change).problems())
                .extracting(Problem::key)
                .containsExactly("comments.problem.kind.above");
    }

    @Test
    void everyStateOfAPointAndItsStaffStaysInItsHistory() {
        ContactPointId id = points.contactPoint().id();
        contactPoints.change(id, termsOf(points.contactPoint()).until(LocalDate.parse("2026-12-31")), "root");

        assertThat(contactPoints.history(id))
                .extracting(recorded -> recorded.terms().validUntil(), ContactPoints.Recorded::by)
                .containsExactly(tuple(null, "admin"), tuple(LocalDate.parse("2026-12-31"), "root"));

        String user = "u" + UUID.randomUUID();
        contactPoints.addStaff(id, user, Post.LIAISON, "admin");
        contactPoints.addStaff(points.district().id(), user, Post.LEADER, "admin");

        assertThat(contactPoints.postsOf(id)).isEmpty();
        assertThat(contactPoints.ofStaff(user)).contains(points.district());
        assertThat(contactPoints.staffHistory(id))
                .extracting(ContactPoints.StaffRecorded::post)
                .containsExactly(Optional.of(Post.LIAISON), Optional.empty());
    }

    @Test
    void endedPointTakesNoNewCommentsAndItsOldOnesStay() {
        LanternConsultation lanterns = LanternConsultation.open();
        ContactPoint point = points.collectionPoint();
        lanterns.receive(lanterns.commentFrom(point, "1", "早点熄灯"));
        contactPoints.change(point.id(), termsOf(point).until(LocalDate.parse("2026-11-19")), "admin");

        ReceivingComments.Outcome outcome =
                CommentsPlatform.bean(ReceivingComments.class).receive(lanterns.commentFrom(point, "2", "晚点熄灯"));

        assertThat(((ReceivingComments.Refused) outcome).problems())
                .extracting(Problem::key)
                .containsExactly("comments.problem.contact-point.ended");
        assertThat(CommentsPlatform.bean(Comments.class).count(point.id())).isEqualTo(1);
    }

    @Test
    void pointTakesNothingBeforeItsFirstDay() {
        LanternConsultation lanterns = LanternConsultation.open();
        ContactPoint point = PointsOfTheTests.appoint(Terms.contactPoint("明年的联系点", "", LocalDate.parse("2027-01-01")));

        ReceivingComments.Outcome outcome =
                CommentsPlatform.bean(ReceivingComments.class).receive(lanterns.commentFrom(point, "1", "早点熄灯"));

        assertThat(((ReceivingComments.Refused) outcome).problems())
                .extracting(Problem::key)
                .containsExactly("comments.problem.contact-point.not-yet-appointed");
    }
}
