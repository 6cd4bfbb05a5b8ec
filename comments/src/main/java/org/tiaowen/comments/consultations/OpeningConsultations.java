package org.tiaowen.comments.consultations;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.search.index.ClauseIndexing;

/**
 * Notices when the opening time of a consultation has come, and tells it once: the version under consultation is public
 * from then on, whatever becomes of the times later.
 */
@Component
class OpeningConsultations {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Versions versions;
    private final ClauseIndexing index;
    private final ApplicationEventPublisher events;

    OpeningConsultations(
            JdbcClient jdbc, Clock clock, Versions versions, ClauseIndexing index, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.versions = versions;
        this.index = index;
        this.events = events;
    }

    /**
     * Tells every consultation whose opening time has come and was not told yet.
     *
     * @return false: nothing is left to do before the next opening time
     */
    @Transactional
    boolean tellOpened() {
        List<ConsultationOpened> opened = jdbc.sql(
                        "update consultation set opened_at = :now where opened_at is null and opens_at <= :now returning id, version")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> new ConsultationOpened(
                        new ConsultationId(row.getObject("id", UUID.class)),
                        new VersionId(row.getObject("version", UUID.class))))
                .list();
        for (ConsultationOpened event : opened) {
            versions.find(event.version()).ifPresent(index::publicityChanged);
            events.publishEvent(event);
        }
        return false;
    }

    @EventListener
    void on(ConsultationAnnounced announced) {
        tellOpened();
    }

    @EventListener
    void on(ConsultationChanged changed) {
        tellOpened();
    }
}
