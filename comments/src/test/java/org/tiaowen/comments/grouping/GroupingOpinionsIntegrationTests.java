package org.tiaowen.comments.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.clauselinks.LinkingForTests;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.comparison.WordRun;

class GroupingOpinionsIntegrationTests {

    private static final String EARLY = "第四条规定灯会二十二时熄灯太早，建议改为二十三时，外地游客刚刚吃完晚饭。";

    private final Groups groups = CommentsPlatform.bean(Groups.class);
    private final GroupingDecisions deciding = CommentsPlatform.bean(GroupingDecisions.class);
    private LanternConsultation lanterns;

    @BeforeEach
    void open() {
        lanterns = LanternConsultation.open();
    }

    @Test
    void commentsThatSayTheSameAreOneGroupAndAnotherNumberIsNot() {
        OpinionId first = opinion(EARLY);
        OpinionId second = opinion("您好！" + EARLY + "谢谢！");
        OpinionId third = opinion(EARLY.replace("二十三时", "二十四时"));

        Group group = groups.groupOf(first).orElseThrow();

        assertThat(group.members()).extracting(GroupMember::opinion).containsExactlyInAnyOrder(first, second);
        assertThat(group.counts()).isEqualTo(new GroupCounts(2, 2, 1));
        assertThat(groups.groupOf(third).orElseThrow().id()).isNotEqualTo(group.id());
        assertThat(groups.of(consultation(), 0, 10)).hasSize(2).first().isEqualTo(group);
        assertThat(groups.count(consultation())).isEqualTo(2);
        assertThat(groups.of(consultation(), lanterns.article(4).id(), 0, 10)).hasSize(2);
    }

    @Test
    void groupKeepsItsIdentityAsMembersComeIn() {
        OpinionId first = opinion(EARLY);
        GroupId before = groups.groupOf(first).orElseThrow().id();

        opinion(EARLY + "望采纳！");
        OpinionId third = opinion(EARLY.replace("刚刚", "才"));

        assertThat(groups.groupOf(third).orElseThrow().id()).isEqualTo(before);
        assertThat(groups.find(before).orElseThrow().counts()).isEqualTo(new GroupCounts(3, 3, 2));
        assertThat(groups.difference(third)).extracting(WordRun::op).contains(WordRun.Op.EQUAL);
    }

    @Test
    void memberThatIsTakenOutStaysOutAndTheProgramsGroupIsKeptBeside() {
        OpinionId first = opinion(EARLY);
        OpinionId second = opinion(EARLY);
        GroupId together = groups.groupOf(first).orElseThrow().id();

        GroupingDecisions.Outcome outcome = deciding.takeOut(second, together, "他说的是春节", "li");
        OpinionId third = opinion(EARLY + "谢谢");

        assertThat(outcome).isInstanceOf(GroupingDecisions.Decided.class);
        assertThat(groups.groupOf(second).orElseThrow().members())
                .extracting(GroupMember::opinion)
                .containsExactly(second);
        assertThat(groups.opinions(together)).containsExactlyInAnyOrder(first, third);
        assertThat(groups.decisions(together))
                .extracting(GroupDecision::kind, GroupDecision::by)
                .containsExactly(tuple(GroupDecision.Kind.TAKEN_OUT, "li"));
        assertThat(CommentsPlatform.jdbc()
                        .sql("select found_group from opinion_grouping where opinion = :id")
                        .param("id", second.value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(together.value());
    }

    @Test
    void personPutsAnOpinionInAGroupAndChoosesTheRepresentative() {
        OpinionId first = opinion(EARLY);
        OpinionId other = opinion("晚上十点就关灯，白天又没有什么好看的。");
        GroupId group = groups.groupOf(first).orElseThrow().id();

        deciding.add(other, group, "也是嫌太早", "wang");
        deciding.represent(other, group, "wang");

        Group now = groups.find(group).orElseThrow();
        assertThat(now.representative()).isEqualTo(other);
        assertThat(now.chosenByPerson()).isTrue();
        assertThat(now.counts()).isEqualTo(new GroupCounts(2, 2, 2));
        assertThat(now.members()).extracting(GroupMember::relation).contains(GroupRelation.ADDED_BY_PERSON);
        assertThat(deciding.add(other, group, "", "wang"))
                .isInstanceOfSatisfying(GroupingDecisions.Refused.class, refused -> assertThat(refused.problems())
                        .hasSize(2));
    }

    @Test
    void opinionThatAPersonPutInAGroupCanBeTakenOutAgain() {
        OpinionId first = opinion(EARLY);
        OpinionId other = opinion("晚上十点就关灯，白天又没有什么好看的。");
        GroupId group = groups.groupOf(first).orElseThrow().id();
        GroupId own = groups.groupOf(other).orElseThrow().id();
        deciding.add(other, group, "也是嫌太早", "wang");

        deciding.takeOut(other, group, "说的是白天", "li");

        assertThat(groups.groupOf(other).orElseThrow().id()).isEqualTo(own);
        assertThat(groups.opinions(group)).containsExactly(first);
        opinion(EARLY + "谢谢");
        assertThat(groups.groupOf(other).orElseThrow().id()).isEqualTo(own);
    }

    @Test
    void opinionTakenOutOfItsFoundGroupAndLaterOfAnotherStaysApart() {
        OpinionId first = opinion(EARLY);
        OpinionId second = opinion(EARLY);
        GroupId together = groups.groupOf(first).orElseThrow().id();
        GroupId elsewhere =
                groups.groupOf(opinion("晚上十点就关灯，白天又没有什么好看的。")).orElseThrow().id();
        deciding.takeOut(second, together, "他说的是春节", "li");
        deciding.add(second, elsewhere, "也说白天", "li");

        deciding.takeOut(second, elsewhere, "没有说白天", "li");

        assertThat(groups.opinions(together)).containsExactly(first);
        assertThat(groups.groupOf(second).orElseThrow().members())
                .extracting(GroupMember::opinion)
                .containsExactly(second);
    }

    @Test
    void whoSawAnOpinionInAnotherGroupDecidesNothing() {
        OpinionId first = opinion(EARLY);
        OpinionId second = opinion(EARLY);
        GroupId together = groups.groupOf(first).orElseThrow().id();
        GroupId elsewhere =
                groups.groupOf(opinion("晚上十点就关灯，白天又没有什么好看的。")).orElseThrow().id();
        deciding.add(second, elsewhere, "也说白天", "li");

        assertThat(List.of(
                        deciding.takeOut(second, together, "他说的是春节", "wang"),
                        deciding.represent(second, together, "wang")))
                .allSatisfy(outcome -> assertThat(((GroupingDecisions.Refused) outcome).problems())
                        .containsExactly(Problem.at("opinion", "opinion.in-another-group")));
        assertThat(groups.groupOf(second).orElseThrow().id()).isEqualTo(elsewhere);
    }

    @Test
    void groupsAreTheSameAfterARestart() {
        OpinionId first = opinion(EARLY);
        opinion(EARLY.replace("刚刚", "才"));
        Group before = groups.groupOf(first).orElseThrow();

        CommentsPlatform.bean(GroupingOpinions.class).forget();
        OpinionId third = opinion("尊敬的领导：" + EARLY);

        assertThat(groups.groupOf(third).orElseThrow().id()).isEqualTo(before.id());
        assertThat(groups.opinions(before.id())).hasSize(3);
    }

    @Test
    void whatAnotherInstanceGroupedIsSeen() {
        GroupingOpinions here = CommentsPlatform.bean(GroupingOpinions.class);
        GroupingOpinions there = CommentsPlatform.another(GroupingOpinions.class);
        OpinionId first = opinion(EARLY, here);
        OpinionId second = opinion(EARLY.replace("刚刚", "才"), there);
        OpinionId third = opinion("您好！" + EARLY.replace("刚刚", "才") + "谢谢！", here);

        assertThat(groups.opinions(groups.groupOf(first).orElseThrow().id()))
                .containsExactlyInAnyOrder(first, second, third);
    }

    private ConsultationId consultation() {
        return lanterns.consultation().id();
    }

    private OpinionId opinion(String words) {
        return opinion(words, CommentsPlatform.bean(GroupingOpinions.class));
    }

    private OpinionId opinion(String words, GroupingOpinions worker) {
        var receipt = lanterns.receive(lanterns.comment(words));
        LinkingForTests.linkAll();
        while (worker.groupSome()) {}
        return CommentsPlatform.bean(LinkedOpinions.class).of(receipt.comment()).stream()
                .toList()
                .getFirst()
                .opinion()
                .id();
    }
}
