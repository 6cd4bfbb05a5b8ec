package org.tiaowen.comments.clauselinks;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tiaowen.comments.intake.CommentsReceived;
import org.tiaowen.comments.queues.QueueWorker;

/** The worker that analyses comments. */
@Configuration
class LinkingConfiguration {

    /** Linking is most of the work on a comment; more threads than these leave too little for who reads pages meanwhile. */
    private static final int MOST_THREADS = 4;

    @Bean
    QueueWorker linkingWorker(LinkingComments linking, @Value("${tiaowen.comments.workers:true}") boolean enabled) {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        return new QueueWorker("linking-worker", threads, linking::linkSome, enabled);
    }

    /** Lets what an earlier edition of the linker analysed be analysed again. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> linkingAgain(LinkingComments linking) {
        return ready -> linking.againWhereOutdated();
    }

    /** Wakes it once a comment is committed. */
    @Component
    static class LinkingBell {

        private final QueueWorker worker;

        LinkingBell(@Qualifier("linkingWorker") QueueWorker worker) {
            this.worker = worker;
        }

        @TransactionalEventListener
        void on(CommentsReceived received) {
            worker.wake();
        }
    }
}
