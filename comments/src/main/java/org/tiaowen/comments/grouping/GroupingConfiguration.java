package org.tiaowen.comments.grouping;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tiaowen.comments.clauselinks.CommentsLinked;
import org.tiaowen.comments.queues.QueueWorker;

/** The worker that groups opinions. */
@Configuration
class GroupingConfiguration {

    @Bean
    QueueWorker groupingWorker(GroupingOpinions grouping, @Value("${tiaowen.comments.workers:true}") boolean enabled) {
        return new QueueWorker("grouping-worker", grouping::groupSome, enabled);
    }

    /** Wakes it once comments are linked. */
    @Component
    static class GroupingBell {

        private final QueueWorker worker;

        GroupingBell(@Qualifier("groupingWorker") QueueWorker worker) {
            this.worker = worker;
        }

        @TransactionalEventListener
        void on(CommentsLinked linked) {
            worker.wake();
        }
    }
}
