package org.tiaowen.comments.contactpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;

/** The contact points and their staff. Thread-safe. */
@Component
public class ContactPoints {

    static final int LONGEST_NAME = 100;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
    private static final String COLUMNS = "select p.id, p.code, p.name, p.district from contact_point p ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactPoints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of appointing a contact point. */
    public sealed interface Appointment permits Appointed, Refused {}

    /** It is appointed. */
    public record Appointed(ContactPoint contactPoint) implements Appointment {}

    /** It was refused, for all these reasons; nothing was stored. */
    public record Refused(List<Problem> problems) implements Appointment {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Appoints a contact point.
     *
     * @param code capital letters, digits and dashes, up to 20; not used by another
     * @param by the acting user's name
     */
    @Transactional
    public Appointment appoint(String code, String name, String district, String by) {
        List<Problem> problems = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            problems.add(Problem.at("code", "code.malformed"));
        }
        if (name.isBlank()) {
            problems.add(Problem.at("name", "name.empty"));
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(Problem.at("name", "too-long", LONGEST_NAME));
        }
        if (district.length() > LONGEST_NAME) {
            problems.add(Problem.at("district", "too-long", LONGEST_NAME));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        ContactPoint contactPoint = new ContactPoint(ContactPointId.next(), code, name.strip(), district.strip());
        int added = jdbc.sql("""
                        insert into contact_point (id, code, name, district, created_by, created_at)
                        values (:id, :code, :name, :district, :by, :at)
                        on conflict (code) do nothing
                        """)
                .param("id", contactPoint.id().value())
                .param("code", code)
                .param("name", contactPoint.name())
                .param("district", contactPoint.district())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return added == 1 ? new Appointed(contactPoint) : new Refused(List.of(Problem.at("code", "code.taken", code)));
    }

    /** The contact point with that identity. */
    public Optional<ContactPoint> find(ContactPointId id) {
        return jdbc.sql(COLUMNS + "where p.id = :id")
                .param("id", id.value())
                .query(ContactPoints::read)
                .optional();
    }

    /** All contact points, by code. */
    public List<ContactPoint> all() {
        return jdbc.sql(COLUMNS + "order by p.code").query(ContactPoints::read).list();
    }

    /** Makes a user staff of a contact point; whoever was staff of another moves. */
    @Transactional
    public void addStaff(ContactPointId contactPoint, String username, String by) {
        jdbc.sql("""
                        insert into contact_point_staff (contact_point, username, added_by, added_at)
                        values (:point, :user, :by, :at)
                        on conflict (username) do update
                        set contact_point = excluded.contact_point, added_by = excluded.added_by,
                            added_at = excluded.added_at
                        """)
                .param("point", contactPoint.value())
                .param("user", username)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The user is staff of no contact point from now on. */
    @Transactional
    public void removeStaff(String username) {
        jdbc.sql("delete from contact_point_staff where username = :user")
                .param("user", username)
                .update();
    }

    /** The contact point whose staff that user is. */
    public Optional<ContactPoint> ofStaff(String username) {
        return jdbc.sql(COLUMNS + "join contact_point_staff s on s.contact_point = p.id where s.username = :user")
                .param("user", username)
                .query(ContactPoints::read)
                .optional();
    }

    /** The names of a contact point's staff. */
    public List<String> staffOf(ContactPointId contactPoint) {
        return jdbc.sql("select username from contact_point_staff where contact_point = :point order by username")
                .param("point", contactPoint.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static ContactPoint read(ResultSet row, int number) throws SQLException {
        return new ContactPoint(
                new ContactPointId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("district"));
    }
}
