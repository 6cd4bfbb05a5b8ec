package org.tiaowen.comments.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.ChinaDays;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.MovableClock;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.consultations.ClauseWords;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.intake.ReceivingComments.Outcome;
import org.tiaowen.comments.intake.ReceivingComments.Received;
import org.tiaowen.comments.intake.ReceivingComments.Refused;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

class ReceivingCommentsIntegrationTests {

    private static final Purpose MODERATING = new Purpose(Purpose.Kind.MODERATING, "核对");

    private final ReceivingComments receiving = CommentsPlatform.bean(ReceivingComments.class);
    private final Comments comments = CommentsPlatform.bean(Comments.class);
    private final LanternConsultation lanterns = LanternConsultation.open();

    @AfterEach
    void resetClock() {
        CommentsPlatform.clock().set(MovableClock.START);
    }

    @Test
    void commentIsKeptExactlyAsItWasSent() {
        String words = "  灯会太晚了，\r\n住在旁边睡不着！𠮷 ";

        Receipt receipt = lanterns.receive(lanterns.comment(words));

        Comment comment = comments.find(receipt.number()).orElseThrow();
        assertThat(comment.words()).isEqualTo(words);
        assertThat(CommentsPlatform.bean(Originals.class).read(comment.id(), "shen", MODERATING))
                .contains(words);
    }

    @Test
    void originalCannotBeAlteredOrDeletedEvenInTheDatabase() {
        Receipt receipt = lanterns.receive(lanterns.comment("灯会太晚了"));

        assertThatThrownBy(() -> CommentsPlatform.jdbc()
                        .sql("update comment set proof = sha256('x') where id = :id")
                        .param("id", receipt.comment().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never altered");
        assertThatThrownBy(() -> CommentsPlatform.jdbc()
                        .sql("delete from comment where id = :id")
                        .param("id", receipt.comment().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never altered");
    }

    @Test
    void closedConsultationRefusesAndSaysWhenItClosed() {
        Instant closed = lanterns.consultation().closesAt();
        CommentsPlatform.clock().set(closed);

        assertThat(receiving.receive(lanterns.comment("还来得及吗")))
                .isEqualTo(new Refused(List.of(Problem.at("consultation", "consultation.closed", closed))));
        assertThat(comments.count(lanterns.consultation().id(), Audience.STAFF)).isZero();
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        CommentsPlatform.clock().advance(Duration.ofDays(40));
        NewComment comment = new NewComment(
                lanterns.consultation().id(),
                new CommentTarget.OnClause(ProvisionId.next()),
                " ",
                "名".repeat(101),
                "\0",
                "",
                new CommentSource.Public());

        assertThat(((Refused) receiving.receive(comment)).problems())
                .extracting(Problem::key)
                .containsExactly(
                        "comments.problem.consultation.closed",
                        "comments.problem.text.empty",
                        "comments.problem.too-long",
                        "comments.problem.text.not-text",
                        "comments.problem.clause.unknown");
    }

    @Test
    void selectedWordsAreKeptWhenTheyStandInTheClause() {
        Provision article = lanterns.article(4);
        String words = ClauseWords.of(article);
        int start = words.indexOf("二十二时");

        Receipt receipt = lanterns.receive(
                lanterns.comment(new CommentTarget.OnWords(article.id(), "二十二时", start, start + 4), "太早"));

        assertThat(comments.find(receipt.comment()).orElseThrow().target())
                .isEqualTo(new CommentTarget.OnWords(article.id(), "二十二时", start, start + 4));
    }

    @Test
    void selectedWordsAreRefusedWhenTheyDoNotStandThere() {
        Provision article = lanterns.article(4);

        assertThat(receiving.receive(lanterns.comment(new CommentTarget.OnWords(article.id(), "二十三时", 0, 4), "太早")))
                .isEqualTo(new Refused(List.of(Problem.at("quote", "quote.not-in-clause"))));
    }

    @Test
    void doubleSubmitGetsOneReceipt() throws Exception {
        NewComment plain = lanterns.comment("只说一次");
        NewComment comment = new NewComment(
                plain.consultation(), plain.target(), plain.text(), "", "", "form-7", new CommentSource.Public());
        List<Callable<Outcome>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clicks.add(() -> receiving.receive(comment));
        }
        List<ReceiptNumber> numbers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Outcome> outcome : threads.invokeAll(clicks)) {
                numbers.add(((Received) outcome.get()).receipt().number());
            }
        }

        assertThat(numbers).hasSize(8).containsOnly(numbers.getFirst());
        assertThat(comments.count(lanterns.consultation().id(), Audience.STAFF)).isEqualTo(1);
    }

    @Test
    void otherWordsUnderAKnownKeyAreReceivedAsAnotherComment() {
        NewComment first = withKey(lanterns.comment("灯会太晚了"), "form-8");

        Receipt receipt = lanterns.receive(first);
        Receipt corrected = lanterns.receive(withKey(lanterns.comment("灯会太晚了，十点就应熄灯"), "form-8"));
        Receipt again = lanterns.receive(first);

        assertThat(corrected.number()).isNotEqualTo(receipt.number());
        assertThat(corrected.repeated()).isFalse();
        assertThat(comments.find(corrected.number()).orElseThrow().words()).isEqualTo("灯会太晚了，十点就应熄灯");
        assertThat(again.number()).isEqualTo(receipt.number());
    }

    @Test
    void keyOfAnotherContactPointDoesNotShowItsReceipt() {
        NewComment theirs = lanterns.commentFrom(LanternConsultation.contactPoint(), "001", "建议延长开放时间");
        NewComment ours = lanterns.commentFrom(LanternConsultation.contactPoint(), "001", "建议延长开放时间");

        assertThat(lanterns.receive(withKey(ours, "1")).number())
                .isNotEqualTo(lanterns.receive(withKey(theirs, "1")).number());
    }

    @Test
    void whatAContactPointCollectedInTimeIsReceivedLateAndMarked() {
        ContactPoint contactPoint = LanternConsultation.contactPoint();
        CommentsPlatform.clock().set(lanterns.consultation().closesAt().plus(Duration.ofDays(3)));

        Receipt late = lanterns.receive(lanterns.commentFrom(contactPoint, "L-1", "座谈会上说过的"));

        assertThat(comments.find(late.comment()).orElseThrow().late()).isTrue();
    }

    @Test
    void whatAContactPointCollectedAfterClosingIsRefusedWithTheReason() {
        Instant closed = lanterns.consultation().closesAt();
        CommentsPlatform.clock().set(closed.plus(Duration.ofDays(3)));
        NewComment comment = from(
                LanternConsultation.contactPoint(),
                new CommentSource.Collection(
                        Channel.VISIT, null, ChinaDays.of(closed).plusDays(1)));

        assertThat(receiving.receive(comment))
                .isEqualTo(new Refused(List.of(Problem.at("collectedOn", "collected.after-closing", closed))));
    }

    @Test
    void howAContactPointCameByACommentIsKept() {
        CommentSource.Collection collection = new CommentSource.Collection(
                Channel.MEETING, null, LocalDate.parse("2026-11-20"), "河湾社区活动室", "王信息员", MeetingId.next());

        Receipt receipt = lanterns.receive(from(LanternConsultation.contactPoint(), collection));

        Comment kept = comments.find(receipt.comment()).orElseThrow();
        assertThat(kept)
                .extracting(Comment::channel, Comment::personKind, Comment::collectedOn, Comment::meeting)
                .containsExactly(collection.channel(), collection.personKind(), collection.on(), collection.meeting());
        assertThat(CommentsPlatform.bean(Originals.class)
                        .collected(kept.id(), "shen", new Purpose(Purpose.Kind.MODERATING, "核对")))
                .contains(new Originals.Collected("河湾社区活动室", "王信息员"));
        assertThat(kept.late()).isFalse();
    }

    @Test
    void proposedWordingIsKeptAndNeedsAClause() {
        NewComment onClause =
                proposing(new CommentTarget.OnClause(lanterns.article(4).id()), "灯会每日二十一时前应当熄灯。");

        assertThat(comments.find(lanterns.receive(onClause).comment())
                        .orElseThrow()
                        .proposedWording())
                .isEqualTo("灯会每日二十一时前应当熄灯。");
        assertThat(receiving.receive(proposing(new CommentTarget.OnWhole(), "另写")))
                .isEqualTo(new Refused(List.of(Problem.at("proposedWording", "wording.no-clause"))));
    }

    private NewComment proposing(CommentTarget target, String wording) {
        return new NewComment(
                lanterns.consultation().id(),
                target,
                "太晚了",
                wording,
                List.of(),
                "",
                "",
                "",
                new CommentSource.Public());
    }

    private NewComment from(ContactPoint contactPoint, CommentSource.Collection collection) {
        return new NewComment(
                lanterns.consultation().id(),
                new CommentTarget.OnWhole(),
                "太晚了",
                "",
                "",
                "",
                new CommentSource.FromContactPoint(contactPoint.id(), "C-1", collection, "staff"));
    }

    private static NewComment withKey(NewComment comment, String key) {
        return new NewComment(
                comment.consultation(),
                comment.target(),
                comment.text(),
                comment.name(),
                comment.contact(),
                key,
                comment.source());
    }

    @Test
    void registryNumberIsReceivedOnce() {
        ContactPoint contactPoint = LanternConsultation.contactPoint();
        lanterns.receive(lanterns.commentFrom(contactPoint, "2026-001", "建议延长开放时间"));

        assertThat(receiving.receive(lanterns.commentFrom(contactPoint, "2026-001", "另一条")))
                .isEqualTo(new Refused(List.of(Problem.at("registryNumber", "registry-number.known", "2026-001"))));
        assertThat(receiving.receive(lanterns.commentFrom(LanternConsultation.contactPoint(), "2026-001", "别处的")))
                .isInstanceOf(Received.class);
    }

    @Test
    void receiptIsNotGivenInsideATransaction() {
        TransactionTemplate transaction = CommentsPlatform.bean(TransactionTemplate.class);

        assertThatThrownBy(() -> transaction.execute(status -> receiving.receive(lanterns.comment("早了"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void importKeepsTheTimeOfReceiving() {
        CommentsPlatform.clock().advance(Duration.ofDays(3));
        Instant earlier = MovableClock.START.plus(Duration.ofHours(5));

        Received received = (Received) receiving.takeOver(lanterns.comment("早先收到的"), earlier);

        assertThat(comments.find(received.receipt().comment()).orElseThrow().receivedAt())
                .isEqualTo(earlier);
    }

    @Test
    void staffFindACommentByItsReferenceAndNeverByItsReceipt() {
        ConsultationId here = lanterns.consultation().id();
        Receipt direct = lanterns.receive(lanterns.comment("直接说的"));
        lanterns.receive(lanterns.commentFrom(LanternConsultation.contactPoint(), "2026-001", "联系点报来的"));
        lanterns.receive(lanterns.commentFrom(LanternConsultation.contactPoint(), "2026-001", "别处报来的"));
        String reference = comments.find(direct.comment()).orElseThrow().reference();

        assertThat(reference).matches("C-[0-9A-F]{8}");
        for (String typed : List.of(reference, " " + reference.toLowerCase(Locale.ROOT), reference.substring(2))) {
            assertThat(comments.find(here, typed)).extracting(Comment::id).containsExactly(direct.comment());
        }
        assertThat(comments.find(here, "2026-001"))
                .extracting(Comment::words)
                .containsExactlyInAnyOrder("联系点报来的", "别处报来的");
        assertThat(comments.find(here, direct.number().printed())).isEmpty();
        assertThat(comments.find(here, "")).isEmpty();
        assertThat(comments.find(LanternConsultation.open().consultation().id(), reference))
                .isEmpty();
    }
}
