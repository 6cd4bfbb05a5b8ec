package org.tiaowen.comments.consultations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiaowen.comments.queues.QueueWorker;

/** The worker that notices opening times. */
@Configuration
class ConsultationsConfiguration {

    @Bean
    QueueWorker openingWorker(
            OpeningConsultations opening, @Value("${tiaowen.comments.workers:true}") boolean enabled) {
        return new QueueWorker("opening-worker", opening::tellOpened, enabled);
    }
}
