package org.tiaowen.comments.grouping;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of groups: what the program found, what persons decided, and what follows from both. */
@Component
class GroupStore {

    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void decide(GroupDecision decision) {
        jdbc.sql("""
                        insert into opinion_grouping_decision (kind, opinion, of_group, reason, by_user, at)
                        values (:kind, :opinion, :group, :reason, :by, :at)
                        """)
                .param("kind", decision.kind().name())
                .param("opinion", decision.opinion().value())
                .param("group", decision.group().value())
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
