package org.tiaowen.comments.counting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;

/** Tells whether something changed that is counted, from the lines that triggers write. Thread-safe; changes nothing. */
@Component
public class CountedChanges {

    private final JdbcClient jdbc;

    CountedChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How things stand in the caller's snapshot; never the same again once something was changed.
     *
     * @param lines which changes are told of, in the consultation and in all of them
     * @param own whether the caller's transaction may have changed something itself, and may yet
     */
    record Stamp(String lines, boolean own) {}

    /** How things stand now in each of these consultations. */
    Map<ConsultationId, Stamp> now(Collection<ConsultationId> consultations) {
        Map<ConsultationId, Stamp> stamps = new HashMap<>();
        jdbc.sql("""
                        select asked.consultation, pg_current_xact_id_if_assigned() is not null as own,
                            (select coalesce(string_agg(cast(l.id as text), ' ' order by l.id), '') from counted_change l
                                where l.consultation in (asked.consultation, '00000000-0000-0000-0000-000000000000')) as lines
                        from unnest(:consultations) as asked (consultation)
                        """)
                .param(
                        "consultations",
                        consultations.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .query(row -> {
                    stamps.put(
                            new ConsultationId(row.getObject("consultation", UUID.class)),
                            new Stamp(row.getString("lines"), row.getBoolean("own")));
                });
        return stamps;
    }
}
