package org.tiaowen.comments;

import java.time.Duration;
import java.util.UUID;
import org.tiaowen.comments.clauselinks.LinkingForTests;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationPapers;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.intake.ReceivingComments;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.versions.Committing;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.drafting.versions.WorkingCopy;

/** A consultation on an invented regulation about lanterns, open for thirty days from now. */
public record LanternConsultation(Consultation consultation, LegalText text) {

    public static final String LANTERNS = """
            云岭市灯会管理条例（草案）

            第一章　总则

            第一条　为了规范灯会活动，保障公共安全，制定本条例。

            第二条　本市行政区域内灯会的举办和管理，适用本条例。

            第二章　举办

            第三条　举办灯会应当向所在地公安机关提出申请，并提交下列材料：
            （一）活动方案；
            （二）安全应急预案；
            （三）场地使用证明。
            公安机关应当自受理之日起七个工作日内作出决定。

            第四条　灯会每日二十二时前应当熄灯。春节期间可以延长至二十四时。

            第五条　灯会现场应当设置公共厕所和垃圾收集容器，摊贩应当在划定的区域内经营。

            第三章　法律责任

            第六条　违反本条例第四条规定的，由城市管理部门责令改正，处五百元以上二千元以下罚款。

            第七条　本条例自2027年1月1日起施行。
            """;

    /** A new draft, its first version, and the consultation on it. */
    public static LanternConsultation open() {
        return open(LANTERNS);
    }

    /** The same on another invented text. */
    public static LanternConsultation open(String words) {
        Draft draft = CommentsPlatform.bean(Drafts.class)
                .create("云岭市灯会管理条例", TextReader.read(words).text(), "li");
        Committing.Committed committed = (Committing.Committed)
                CommentsPlatform.bean(Versions.class).commit(draft.id(), VersionLabel.FOR_COMMENT, "", "li");
        Version version = committed.version();
        Consultations.Announced announced = (Consultations.Announced) CommentsPlatform.bean(Consultations.class)
                .announce(draft.id(), version.id(), version.number(), papers(), "li");
        return new LanternConsultation(
                announced.consultation(), CommentsPlatform.bean(Versions.class).text(version.id()));
    }

    public static ConsultationPapers papers() {
        return new ConsultationPapers(
                "云岭市灯会管理条例公开征求意见",
                "欢迎提出意见。",
                "制定的必要性……",
                CommentsPlatform.clock().instant(),
                CommentsPlatform.clock().instant().plus(Duration.ofDays(30)));
    }

    public static ContactPoint contactPoint() {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return ((ContactPoints.Appointed)
                        CommentsPlatform.bean(ContactPoints.class).appoint(code, "河湾社区联系点", "云岭区", "admin"))
                .contactPoint();
    }

    public Provision article(int ordinal) {
        return Places.of(text).at(Place.ofArticle(ordinal, 0)).getFirst();
    }

    public NewComment comment(String words) {
        return comment(new CommentTarget.OnWhole(), words);
    }

    public NewComment comment(CommentTarget target, String words) {
        return new NewComment(consultation.id(), target, words, "", "", "", new CommentSource.Public());
    }

    public NewComment commentFrom(ContactPoint contactPoint, String registryNumber, String words) {
        return new NewComment(
                consultation.id(),
                new CommentTarget.OnWhole(),
                words,
                "",
                "",
                "",
                new CommentSource.FromContactPoint(
                        contactPoint.id(),
                        registryNumber,
                        new CommentSource.Collection(
                                Channel.MEETING, PersonKind.RESIDENT, java.time.LocalDate.parse("2026-11-20")),
                        "staff"));
    }

    /** The first opinion of a comment that was received and analysed. */
    public OpinionId opinionOf(Receipt receipt) {
        LinkingForTests.linkAll();
        return CommentsPlatform.bean(Opinions.class)
                .of(receipt.comment())
                .getFirst()
                .id();
    }

    /** The first opinion of somebody's comment in these words. */
    public OpinionId opinion(String words) {
        return opinionOf(receive(comment(words)));
    }

    /** The next version, with some words in the place of others. */
    public Version nextVersion(VersionLabel label, String words, String instead) {
        WorkingCopies copies = CommentsPlatform.bean(WorkingCopies.class);
        WorkingCopy copy = copies.load(consultation.draft());
        String changed = TextWriter.write(copy.text()).replace(words, instead);
        copies.save(consultation.draft(), TextReader.read(changed).text(), copy.revision(), "li");
        return ((Committing.Committed)
                        CommentsPlatform.bean(Versions.class).commit(consultation.draft(), label, "", "li"))
                .version();
    }

    public Receipt receive(NewComment comment) {
        return ((ReceivingComments.Received)
                        CommentsPlatform.bean(ReceivingComments.class).receive(comment))
                .receipt();
    }
}
