package org.tiaowen.comments.renditions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.CommentId;

/** The tables of renditions. */
@Component
class RenditionStore {

    private static final String COLUMNS = """
            select r.*, array(select o.comment from comment_rendition_of o where o.rendition = r.id order by o.position)
                as comments
            from comment_rendition r
            """;

    private final JdbcClient jdbc;

    RenditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean areOfOneConsultation(List<CommentId> comments) {
        return jdbc.sql("""
                        select count(*) = :expected and count(distinct consultation) = 1 from comment
                        where id = any (:comments)
                        """)
                .param("expected", comments.size())
                .param("comments", values(comments))
                .query(Boolean.class)
                .single();
    }

    void add(Rendition rendition) {
        jdbc.sql("""
                        insert into comment_rendition (id, kind, language, words, words_sha256, contact_point, by_user, at)
                        values (:id, :kind, :language, :words, sha256(convert_to(:words, 'UTF8')), :point, :by, :at)
                        """)
                .param("id", rendition.id().value())
                .param("kind", rendition.kind().name())
                .param("language", rendition.language())
                .param("words", rendition.words())
                .param(
                        "point",
                        rendition.contactPoint() == null
                                ? null
                                : rendition.contactPoint().value())
                .param("by", rendition.by())
                .param("at", rendition.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into comment_rendition_of (rendition, comment, position)
                        select :id, c.comment, c.position
                        from unnest(cast(:comments as uuid[])) with ordinality as c (comment, position)
                        """)
                .param("id", rendition.id().value())
                .param("comments", values(rendition.of()))
                .update();
    }

    Optional<Rendition> find(RenditionId id) {
        return jdbc.sql(COLUMNS + "where r.id = :id")
                .param("id", id.value())
                .query(RenditionStore::read)
                .optional();
    }

    List<Rendition> of(CommentId comment) {
        return jdbc.sql(COLUMNS + """
                        where r.id in (select o.rendition from comment_rendition_of o where o.comment = :comment)
                        order by r.at, r.number
                        """)
                .param("comment", comment.value())
                .query(RenditionStore::read)
                .list();
    }

    private static UUID[] values(List<CommentId> comments) {
        return comments.stream().map(CommentId::value).toArray(UUID[]::new);
    }

    private static Rendition read(ResultSet row, int number) throws SQLException {
        UUID point = row.getObject("contact_point", UUID.class);
        return new Rendition(
                new RenditionId(row.getObject("id", UUID.class)),
                RenditionKind.valueOf(row.getString("kind")),
                Arrays.stream((UUID[]) row.getArray("comments").getArray())
                        .map(CommentId::new)
                        .toList(),
                row.getString("language"),
                row.getString("words"),
                point == null ? null : new ContactPointId(point),
                row.getString("by_user"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
