package org.tiaowen.comments.clauselinks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.search.index.CommentDocument;

/** What became of comments, as the index has it: one question for a whole batch. */
@Component
class HandlingRows {

    private static final String HANDLING = """
            select o.comment,
                array_agg(distinct s.stance order by s.stance) filter (where s.stance is not null) as stances,
                array_agg(distinct f.outcome order by f.outcome) filter (where f.outcome is not null) as decisions,
                array_agg(distinct f.published_outcome order by f.published_outcome)
                    filter (where f.published_outcome is not null) as published_decisions,
                array_agg(distinct a.reason order by a.reason) filter (where a.reason is not null) as answers
            from comment_opinion o
            left join opinion_stance s on s.opinion = o.id
            left join opinion_fate f on f.opinion = o.id
            left join comment_answer a on a.opinion = o.id and a.revision = f.published_revision
            where o.current and o.comment = any (cast(:comments as uuid[]))
            group by o.comment""";

    private final JdbcClient jdbc;
    private final PersonalData personalData;

    HandlingRows(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** Comments without opinions are missing. */
    Map<CommentId, CommentDocument.Handling> of(Collection<CommentId> comments) {
        Map<CommentId, CommentDocument.Handling> found = new HashMap<>();
        jdbc.sql(HANDLING)
                .param("comments", comments.stream().map(CommentId::value).toArray(UUID[]::new))
                .query((row, n) -> found.put(new CommentId(row.getObject("comment", UUID.class)), handling(row)))
                .list();
        return found;
    }

    private CommentDocument.Handling handling(ResultSet row) throws SQLException {
        return new CommentDocument.Handling(
                texts(row.getArray("stances")),
                texts(row.getArray("decisions")),
                texts(row.getArray("published_decisions")),
                // Staff answer a person, and may call them by name.
                texts(row.getArray("answers")).stream()
                        .map(personalData::masked)
                        .toList());
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
