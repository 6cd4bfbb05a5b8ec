package org.tiaowen.comments.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.CommentId;

class KeptCountsIntegrationTests {

    private static final LanternConsultation LANTERNS = LanternConsultation.open();
    private static final ConsultationId HERE = LANTERNS.consultation().id();
    private static final ConsultationId ELSEWHERE =
            LanternConsultation.open().consultation().id();
    private static final CommentId COMMENT =
            LANTERNS.receive(LANTERNS.comment("建议延长亮灯的时间。")).comment();
    private static final UUID OPINION = UUID.randomUUID();
    private static final AtomicInteger EDITION = new AtomicInteger(1_000_000);

    private final KeptCounts<String, Integer> kept = new KeptCounts<>(CommentsPlatform.bean(CountedChanges.class), 2);
    private final AtomicInteger counted = new AtomicInteger();
    private final TransactionTemplate transactions = CommentsPlatform.bean(TransactionTemplate.class);

    static {
        CommentsPlatform.jdbc()
                .sql(
                        "insert into comment_opinion (id, comment, start_at, end_at, current) values (:id, :comment, 0, 1, false)")
                .param("id", OPINION)
                .param("comment", COMMENT.value())
                .update();
    }

    @Test
    void numberIsCountedOnceWhileNothingChanges() {
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("b")).isEqualTo(2);
    }

    @Test
    void numberIsCountedAgainAfterAnythingCountedChanged() {
        ask("a");

        change();

        assertThat(ask("a")).isEqualTo(2);
        assertThat(ask("a")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update comment_shown set publicity = publicity where comment = :comment",
                "insert into comment_link (opinion, clause, standing) values (:opinion, gen_random_uuid(), 'ADDED')",
                "delete from comment_link where opinion = :opinion",
                "update contact_point set name = name"
            })
    void numberIsCountedAgainWhereverTheChangeStands(String change) {
        addLink();
        ask("a");

        CommentsPlatform.jdbc()
                .sql(change)
                .param("comment", COMMENT.value())
                .param("opinion", OPINION)
                .update();

        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void numberHoldsWhileOtherConsultationsChange() {
        kept.of(ELSEWHERE, "a", counted::incrementAndGet);

        change();

        assertThat(kept.of(ELSEWHERE, "a", counted::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void statementThatMeetsNoRowChangesNothing() {
        ask("a");

        CommentsPlatform.jdbc()
                .sql("update comment_link set standing = standing where false")
                .update();

        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackChangesNothing() {
        ask("a");

        transactions.executeWithoutResult(taken -> {
            change();
            taken.setRollbackOnly();
        });

        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void numberCountedWhileAnEarlierChangeWasUnderWayHoldsNoLongerAfterIt() {
        transactions.executeWithoutResult(earlier -> {
            change();
            CompletableFuture.runAsync(KeptCountsIntegrationTests::change).join();
            CompletableFuture.runAsync(() -> ask("a")).join();
            CompletableFuture.runAsync(() -> assertThat(ask("a")).isEqualTo(1)).join();
        });

        assertThat(ask("a")).isEqualTo(2);
        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void whoeverChangesSeesOwnNumbersAndKeepsNone() {
        ask("a");

        transactions.executeWithoutResult(own -> {
            change();
            assertThat(ask("a")).isEqualTo(2);
            assertThat(ask("a")).isEqualTo(3);
            own.setRollbackOnly();
        });

        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void questionAskedLongestAgoIsForgottenFirst() {
        ask("a");
        ask("b");
        ask("a");

        ask("c");

        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("b")).isEqualTo(4);
    }

    @Test
    void whoAsksWhatAnotherIsCountingGetsTheSameNumber() {
        CountDownLatch counting = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> kept.of(HERE, "a", () -> {
            counting.countDown();
            await(released);
            return counted.incrementAndGet();
        }));
        await(counting);
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> ask("a"));

        released.countDown();

        assertThat(first.join()).isEqualTo(1);
        assertThat(second.join()).isEqualTo(1);
    }

    @Test
    void failureOfOneIsNotThatOfTheNext() {
        assertThatThrownBy(() -> kept.of(HERE, "a", () -> {
                    throw new IllegalStateException("cannot be counted");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void ofSeveralOnlyThoseAreCountedThatChanged() {
        Map<String, ConsultationId> both = Map.of("a", HERE, "b", ELSEWHERE);
        assertThat(kept.of(both, this::each)).containsOnlyKeys("a", "b").containsValues(1, 2);

        change();

        assertThat(kept.of(both, keys -> {
                    assertThat(keys).containsExactly("a");
                    return Map.of("a", 7);
                }))
                .containsEntry("a", 7)
                .containsKey("b");
    }

    @Test
    void linesOfOldChangesAreClearedAway() {
        for (int i = 0; i < 50; i++) {
            change();
        }

        assertThat(CommentsPlatform.jdbc()
                        .sql("select count(*) from counted_change where consultation = :here")
                        .param("here", HERE.value())
                        .query(Long.class)
                        .single())
                .isLessThan(10);
    }

    private int ask(String question) {
        return kept.of(HERE, question, counted::incrementAndGet);
    }

    private Map<String, Integer> each(Collection<String> keys) {
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> counted.incrementAndGet()));
    }

    private static void change() {
        CommentsPlatform.jdbc()
                .sql(
                        "insert into comment_analysis (comment, edition, analysed_at, findings) values (:comment, :edition, now(), '')")
                .param("comment", COMMENT.value())
                .param("edition", EDITION.incrementAndGet())
                .update();
    }

    private static void addLink() {
        CommentsPlatform.jdbc()
                .sql(
                        "insert into comment_link (opinion, clause, standing) values (:opinion, gen_random_uuid(), 'ADDED')")
                .param("opinion", OPINION)
                .update();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
