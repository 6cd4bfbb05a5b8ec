package org.tiaowen.comments.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.CommentsPlatform;

class KeptCountsIntegrationTests {

    private final KeptCounts<String, Integer> kept = new KeptCounts<>(CommentsPlatform.bean(CountedChanges.class), 2);
    private final AtomicInteger counted = new AtomicInteger();
    private final TransactionTemplate transactions = CommentsPlatform.bean(TransactionTemplate.class);

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
    void numberIsNotKeptThatWasCountedWhileAnEarlierChangeWasUnderWay() {
        transactions.executeWithoutResult(earlier -> {
            change();
            CompletableFuture.runAsync(KeptCountsIntegrationTests::change).join();
            CompletableFuture.runAsync(() -> ask("a")).join();
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
    void linesOfOldChangesAreClearedAway() {
        for (int i = 0; i < 50; i++) {
            change();
        }

        assertThat(CommentsPlatform.jdbc()
                        .sql("select count(*) from counted_change")
                        .query(Long.class)
                        .single())
                .isLessThan(10);
    }

    private int ask(String question) {
        return kept.of(question, counted::incrementAndGet);
    }

    private static void change() {
        CommentsPlatform.jdbc()
                .sql("update opinion_group set received = received where false")
                .update();
    }
}
