package org.tiaowen.comments.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueueWorkerTests {

    @Test
    void workerGoesOnAfterAnError() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch again = new CountDownLatch(1);
        QueueWorker worker = new QueueWorker(
                "test-worker",
                () -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new StackOverflowError("too deep");
                    }
                    again.countDown();
                    return false;
                },
                true);

        worker.start();
        try {
            assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            worker.stop();
        }
    }
}
