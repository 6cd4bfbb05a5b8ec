package org.tiaowen.comments.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.adoption.TyingChanges;
import org.tiaowen.comments.clauselinks.DecidingLinks;
import org.tiaowen.comments.clauselinks.LinkingForTests;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.contactpoints.Terms;
import org.tiaowen.comments.feedback.EvaluatingAnswers;
import org.tiaowen.comments.feedback.Grade;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.feedback.ReportingImplementation;
import org.tiaowen.comments.feedback.Round;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.moderation.ModeratingComments;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;

/** Steps taken by chance, the same for the same seed. */
final class HandlingByChance {

    private static final List<String> WORDS = List.of(
            "第四条的熄灯时间太早。",
            "第四条太早，第六条的罚款太轻。",
            "第五条应当增加公共厕所的数量。",
            "支持制定这个条例。",
            "第三条第一款的材料太多，第四条可以。",
            "第三条的期限太长，应当改为五个工作日。");

    private final LanternConsultation lanterns;
    private final Random random;
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<ContactPoint> points = new ArrayList<>();
    private int versions;

    HandlingByChance(LanternConsultation lanterns, long seed) {
        this.lanterns = lanterns;
        this.random = new Random(seed);
        points.add(LanternConsultation.contactPoint());
        points.add(under(points.get(0)));
        points.add(under(points.get(1)));
    }

    private ContactPoint under(ContactPoint superior) {
        ContactPoints all = CommentsPlatform.bean(ContactPoints.class);
        ContactPoint point = LanternConsultation.contactPoint();
        Terms terms = Terms.contactPoint(point.name(), "", LocalDate.parse("2026-01-01"))
                .under(superior);
        return ((ContactPoints.Changed) all.change(point.id(), terms, "admin")).contactPoint();
    }

    void receive(int number) {
        for (int i = 0; i < number; i++) {
            CommentsPlatform.clock().advance(Duration.ofHours(random.nextInt(14)));
            receipts.add(lanterns.receive(comment(i)));
        }
        LinkingForTests.linkAll();
    }

    private NewComment comment(int number) {
        String words = WORDS.get(random.nextInt(WORDS.size()));
        String contact = random.nextInt(3) == 0 ? "1390000000" + random.nextInt(4) : "";
        CommentSource source = random.nextBoolean()
                ? new CommentSource.Public()
                : new CommentSource.FromContactPoint(
                        points.get(random.nextInt(points.size())).id(),
                        "R-" + number,
                        new CommentSource.Collection(
                                random.nextBoolean() ? Channel.MEETING : Channel.VISIT,
                                random.nextInt(4) == 0 ? null : anyOf(PersonKind.values()),
                                LocalDate.parse("2026-11-23")),
                        "staff");
        return new NewComment(
                lanterns.consultation().id(), new CommentTarget.OnWhole(), words, "", contact, "", source);
    }

    void steps(int number) {
        for (int i = 0; i < number; i++) {
            step();
        }
    }

    private void step() {
        Receipt receipt = receipts.get(random.nextInt(receipts.size()));
        List<Opinion> opinions = CommentsPlatform.bean(Opinions.class).of(receipt.comment());
        OpinionId opinion = opinions.get(random.nextInt(opinions.size())).id();
        int revision = CommentsPlatform.bean(Answers.class)
                .of(opinion)
                .map(Answer::revision)
                .orElse(0);
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> decide(opinion, revision);
            case 3, 4 -> CommentsPlatform.bean(PublishingAnswers.class).publish(opinion, revision, "li");
            case 5 -> evaluate(receipt, opinion, revision);
            case 6 -> moderate(receipt);
            case 7 -> change(opinion);
            default ->
                CommentsPlatform.bean(DecidingLinks.class)
                        .add(opinion, lanterns.article(1 + random.nextInt(6)).id(), "li");
        }
    }

    private <T> T anyOf(T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private void decide(OpinionId opinion, int seen) {
        AnswerOutcome outcome = anyOf(AnswerOutcome.values());
        Decision decision =
                switch (outcome) {
                    case REFERRED -> Decision.referredTo("市公安局", "转办。");
                    case ALREADY_PROVIDED ->
                        Decision.providedBy(lanterns.article(2).id(), "已有规定。");
                    case ADOPTED, PARTLY_ADOPTED, NOT_ADOPTED -> Decision.of(outcome, "如此。");
                };
        assertThat(CommentsPlatform.bean(DecidingOpinions.class).decide(opinion, decision, seen, "li"))
                .isInstanceOf(DecidingOpinions.Decided.class);
    }

    private void evaluate(Receipt receipt, OpinionId opinion, int revision) {
        if (random.nextInt(4) == 0) {
            CommentsPlatform.bean(ReportingImplementation.class).report(opinion, "已经落实。", "li");
        }
        EvaluatingAnswers evaluating = CommentsPlatform.bean(EvaluatingAnswers.class);
        for (Round round : Round.values()) {
            Grade grade = anyOf(Grade.values());
            evaluating.evaluate(receipt.number(), new EvaluatingAnswers.Said(opinion, revision, round, grade, ""));
        }
    }

    private void moderate(Receipt receipt) {
        ModeratingComments moderating = CommentsPlatform.bean(ModeratingComments.class);
        switch (random.nextInt(3)) {
            case 0 -> moderating.publish(List.of(receipt.comment()), "mo");
            case 1 -> moderating.withhold(receipt.comment(), "含有个人信息", "mo");
            default -> moderating.restore(receipt.comment(), "已经遮盖", "mo");
        }
    }

    private void change(OpinionId opinion) {
        if (versions < 2) {
            versions++;
            lanterns.nextVersion(
                    VersionLabel.FIRST_READING,
                    versions == 1 ? "每日二十二时前" : "每日二十三时前",
                    versions == 1 ? "每日二十三时前" : "每日二十三时三十分前");
        }
        List<Version> all = CommentsPlatform.bean(Versions.class)
                .list(lanterns.consultation().draft());
        CommentsPlatform.bean(TyingChanges.class)
                .tie(opinion, all.getLast().id(), lanterns.article(4).id(), "", "li");
    }
}
