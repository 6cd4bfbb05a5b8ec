package org.tiaowen.comments.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.MovableClock;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.AssigningOpinions;
import org.tiaowen.comments.adoption.Assignment;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.adoption.TyingChanges;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.worklists.OpinionFilter.Standing;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;

class OpinionRowsIntegrationTests {

    private static final LocalDate DUE = LocalDate.parse("2026-11-30");

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final ConsultationId id = lanterns.consultation().id();
    private final OpinionRows rows = CommentsPlatform.bean(OpinionRows.class);
    private final RowsByGroup groups = CommentsPlatform.bean(RowsByGroup.class);
    private final List<OpinionId> opinions = new ArrayList<>();

    /** Six opinions: adopted and changed, adopted without a change, refused as a draft, late, assigned, and one left alone. */
    @BeforeEach
    void opinionsOfEveryStanding() {
        for (String words : List.of("第四条熄灯太早。", "第五条厕所太少，应当增加。", "第六条罚款太重。", "第三条材料太多。", "第三条期限太长。", "支持制定这个条例。")) {
            opinions.add(lanterns.opinion(words));
        }
        decide(0, AnswerOutcome.ADOPTED);
        decide(1, AnswerOutcome.PARTLY_ADOPTED);
        decide(2, AnswerOutcome.NOT_ADOPTED);
        PublishingAnswers publishing = CommentsPlatform.bean(PublishingAnswers.class);
        publishing.publish(Map.of(opinions.get(0), 1, opinions.get(1), 1), "li");
        Version next = lanterns.nextVersion(VersionLabel.FIRST_READING, "每日二十二时前", "每日二十三时前");
        CommentsPlatform.bean(TyingChanges.class)
                .tie(opinions.get(0), next.id(), lanterns.article(4).id(), "", "li");
        assign(3, DUE);
        assign(4, DUE.plusDays(30));
        CommentsPlatform.clock().advance(Duration.ofDays(14));
    }

    @AfterEach
    void timeStandsWhereItStood() {
        CommentsPlatform.clock().set(MovableClock.START);
    }

    @Test
    void everyNumberOpensToExactlyItsRows() {
        HandlingCounts counts = rows.counts(id);
        Map<Standing, Long> numbers = Map.of(
                Standing.UNLINKED, counts.unlinked(),
                Standing.UNDECIDED, counts.undecided(),
                Standing.DECIDED, counts.decided(),
                Standing.UNPUBLISHED, counts.unpublished(),
                Standing.PUBLISHED, counts.published(),
                Standing.WITHOUT_CHANGE, counts.withoutChange(),
                Standing.UNASSIGNED, counts.unassigned(),
                Standing.OVERDUE, counts.overdue());

        assertThat(numbers).containsOnlyKeys(Standing.values());
        numbers.forEach((standing, number) -> {
            OpinionFilter filter = OpinionFilter.of(id).standing(standing);
            assertThat(rows.count(filter)).as("%s", standing).isEqualTo(number);
            assertThat(rows.find(filter, 0, 100)).as("%s", standing).hasSize(number.intValue());
            assertThat(rows.ids(filter)).as("%s", standing).hasSize(number.intValue());
        });
    }

    @Test
    void rowsStandWhereTheyWereHandled() {
        assertThat(ids(Standing.PUBLISHED)).containsExactlyInAnyOrder(opinions.get(0), opinions.get(1));
        assertThat(ids(Standing.UNPUBLISHED)).containsExactly(opinions.get(2));
        assertThat(ids(Standing.WITHOUT_CHANGE)).containsExactly(opinions.get(1));
        assertThat(ids(Standing.OVERDUE)).containsExactly(opinions.get(3));
        assertThat(ids(Standing.UNASSIGNED)).containsExactly(opinions.get(5));
        assertThat(ids(Standing.UNDECIDED)).containsExactlyInAnyOrderElementsOf(opinions.subList(3, 6));
    }

    @Test
    void answerWrittenAnewIsADraftUntilItIsPublishedToo() {
        CommentsPlatform.bean(DecidingOpinions.class)
                .decide(opinions.get(0), Decision.of(AnswerOutcome.NOT_ADOPTED, "重新研究。"), 1, "li");

        assertThat(ids(Standing.PUBLISHED)).containsExactly(opinions.get(1));
        assertThat(ids(Standing.UNPUBLISHED)).containsExactlyInAnyOrder(opinions.get(0), opinions.get(2));
        assertThat(rows.counts(id).published()).isEqualTo(1);
    }

    @Test
    void opinionIsOverdueFromTheDayAfterItsLastWithoutAnythingBeingWritten() {
        CommentsPlatform.clock().set(MovableClock.START);
        assertThat(rows.counts(id).overdue()).isZero();

        CommentsPlatform.clock().advance(Duration.ofDays(60));

        assertThat(rows.counts(id).overdue()).isEqualTo(2);
    }

    @Test
    void groupsHoldEveryOpinionOnce() {
        List<GroupRow> all = groups.find(OpinionFilter.of(id), 0, 100);

        assertThat(all).hasSize((int) groups.count(OpinionFilter.of(id)));
        assertThat(all.stream().mapToLong(GroupRow::opinions).sum())
                .isEqualTo(rows.counts(id).opinions());
        assertThat(all.stream().mapToLong(GroupRow::undecided).sum())
                .isEqualTo(rows.counts(id).undecided());
    }

    private List<OpinionId> ids(Standing standing) {
        return rows.ids(OpinionFilter.of(id).standing(standing));
    }

    private void decide(int opinion, AnswerOutcome outcome) {
        assertThat(CommentsPlatform.bean(DecidingOpinions.class)
                        .decide(opinions.get(opinion), Decision.of(outcome, "如此。"), 0, "li"))
                .isInstanceOf(DecidingOpinions.Decided.class);
    }

    private void assign(int opinion, LocalDate due) {
        assertThat(CommentsPlatform.bean(AssigningOpinions.class)
                        .assign(
                                new AssigningOpinions.Task(
                                        List.of(opinions.get(opinion)),
                                        Assignment.Scope.SELECTION,
                                        null,
                                        "wang",
                                        due,
                                        ""),
                                "li"))
                .isInstanceOf(AssigningOpinions.Assigned.class);
    }
}
