package org.tiaowen.comments.placements;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tiaowen.comments.consultations.ConsultationAnnounced;
import org.tiaowen.comments.queues.QueueWorker;
import org.tiaowen.drafting.versions.LineageCorrected;
import org.tiaowen.drafting.versions.VersionPublished;

/** The worker that places the clauses of earlier versions in later ones. */
@Configuration
class PlacingConfiguration {

    @Bean
    QueueWorker placingWorker(PlacingClauses placing, @Value("${tiaowen.comments.workers:true}") boolean enabled) {
        return new QueueWorker("placing-worker", placing::placeSome, enabled);
    }

    /** Versions that an earlier edition of the program published have nobody else to ask for them. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> placingWhatIsMissing(PlacementQueue queue) {
        return ready -> queue.addMissing();
    }

    /** Wakes it once there is a pair to work out. */
    @Component
    static class PlacingBell {

        private final QueueWorker worker;

        PlacingBell(@Qualifier("placingWorker") QueueWorker worker) {
            this.worker = worker;
        }

        @TransactionalEventListener(
                classes = {
                    VersionPublished.class,
                    ConsultationAnnounced.class,
                    LineageCorrected.class,
                    PlacementDecided.class
                })
        void ring() {
            worker.wake();
        }
    }
}
