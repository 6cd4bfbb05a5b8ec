package org.tiaowen.comments.contactpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.contactpoints.ContactPoints.Recorded;
import org.tiaowen.comments.contactpoints.ContactPoints.StaffRecorded;

/** The tables of contact points and their staff. */
@Component
class ContactPointStore {

    private static final String COLUMNS = """
            select p.id, p.code, p.name, p.district, p.kind, p.parent, p.valid_from, p.valid_until from contact_point p
            """;

    private final JdbcClient jdbc;

    ContactPointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two changes at the same time, each harmless alone, could close a circle. */
    void lockTree() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('contact_point'))")
                .query((row, n) -> n)
                .list();
    }

    boolean add(ContactPoint point, String by, Instant at) {
        int added = jdbc.sql("""
                        insert into contact_point (id, code, name, district, kind, parent, valid_from, valid_until,
                            created_by, created_at)
                        values (:id, :code, :name, :district, :kind, :parent, :from, :until, :by, :at)
                        on conflict (code) do nothing
                        """)
                .param("id", point.id().value())
                .param("code", point.code())
                .param("name", point.name())
                .param("district", point.district())
                .param("kind", point.kind().name())
                .param("parent", value(point.parent()))
                .param("from", point.validFrom())
                .param("until", point.validUntil())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            record(point.id(), by, at);
        }
        return added == 1;
    }

    void change(ContactPoint point, String by, Instant at) {
        jdbc.sql("""
                        update contact_point set name = :name, district = :district, kind = :kind, parent = :parent,
                            valid_from = :from, valid_until = :until
                        where id = :id
                        """)
                .param("id", point.id().value())
                .param("name", point.name())
                .param("district", point.district())
                .param("kind", point.kind().name())
                .param("parent", value(point.parent()))
                .param("from", point.validFrom())
                .param("until", point.validUntil())
                .update();
        record(point.id(), by, at);
    }

    private void record(ContactPointId id, String by, Instant at) {
        jdbc.sql("""
                        insert into contact_point_change (contact_point, name, district, kind, parent, valid_from,
                            valid_until, by_user, at)
                        select id, name, district, kind, parent, valid_from, valid_until, :by, :at
                        from contact_point where id = :id
                        """)
                .param("id", id.value())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ContactPoint> find(ContactPointId id) {
        return jdbc.sql(COLUMNS + "where p.id = :id")
                .param("id", id.value())
                .query(ContactPointStore::read)
                .optional();
    }

    List<ContactPoint> all() {
        return jdbc.sql(COLUMNS + "order by p.code")
                .query(ContactPointStore::read)
                .list();
    }

    List<Recorded> history(ContactPointId id) {
        return jdbc.sql("select * from contact_point_change where contact_point = :id order by id")
                .param("id", id.value())
                .query((row, n) -> new Recorded(
                        new Terms(
                                row.getString("name"),
                                row.getString("district"),
                                ContactPointKind.valueOf(row.getString("kind")),
                                parent(row),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class)),
                        row.getString("by_user"),
                        at(row, "at")))
                .list();
    }

    void addStaff(ContactPointId contactPoint, String username, Post post, String by, Instant at) {
        jdbc.sql("""
                        insert into contact_point_staff (contact_point, username, post, added_by, added_at)
                        values (:point, :user, :post, :by, :at)
                        """)
                .param("point", contactPoint.value())
                .param("user", username)
                .param("post", post.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        recordStaff(contactPoint, username, post, by, at);
    }

    void removeStaff(String username, String by, Instant at) {
        jdbc.sql("delete from contact_point_staff where username = :user returning contact_point")
                .param("user", username)
                .query(UUID.class)
                .optional()
                .ifPresent(point -> recordStaff(new ContactPointId(point), username, null, by, at));
    }

    private void recordStaff(ContactPointId contactPoint, String username, @Nullable Post post, String by, Instant at) {
        jdbc.sql("""
                        insert into contact_point_staff_change (contact_point, username, post, by_user, at)
                        values (:point, :user, :post, :by, :at)
                        """)
                .param("point", contactPoint.value())
                .param("user", username)
                .param("post", post == null ? null : post.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ContactPoint> ofStaff(String username) {
        return jdbc.sql(COLUMNS + "join contact_point_staff s on s.contact_point = p.id where s.username = :user")
                .param("user", username)
                .query(ContactPointStore::read)
                .optional();
    }

    List<Staff> staffOf(ContactPointId contactPoint) {
        return jdbc.sql("""
                        select username, post, added_at from contact_point_staff where contact_point = :point
                        order by username
                        """)
                .param("point", contactPoint.value())
                .query((row, n) ->
                        new Staff(row.getString("username"), Post.valueOf(row.getString("post")), at(row, "added_at")))
                .list();
    }

    List<StaffRecorded> staffHistory(ContactPointId contactPoint) {
        return jdbc.sql("select * from contact_point_staff_change where contact_point = :point order by id")
                .param("point", contactPoint.value())
                .query((row, n) -> new StaffRecorded(
                        row.getString("username"),
                        Optional.ofNullable(row.getString("post")).map(Post::valueOf),
                        row.getString("by_user"),
                        at(row, "at")))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable UUID value(@Nullable ContactPointId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable ContactPointId parent(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent", UUID.class);
        return parent == null ? null : new ContactPointId(parent);
    }

    private static ContactPoint read(ResultSet row, int number) throws SQLException {
        return new ContactPoint(
                new ContactPointId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("district"),
                ContactPointKind.valueOf(row.getString("kind")),
                parent(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
