package org.tiaowen.comments.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.counting.CountedChanges;
import org.tiaowen.comments.counting.KeptCounts;
import org.tiaowen.drafting.articles.ProvisionId;

/** The comments that were received. Thread-safe; changes nothing. */
@Component
public class Comments {

    private static final String COLUMNS = """
            select c.*, s.words, s.wording, s.publicity from comment c join comment_shown s on s.comment = c.id
            """;

    private static final Pattern SHORT_REFERENCE = Pattern.compile("(?i)(?:C-?)?([0-9a-f]{8})");
    private static final String NO_COMMENT = "00000000-0000-0000-0000-000000000000";

    private static final int MOST_KEPT = 200;

    private final JdbcClient jdbc;
    private final KeptCounts<ConsultationId, Map<Publicity, Long>> kept;

    Comments(JdbcClient jdbc, CountedChanges changes) {
        this.jdbc = jdbc;
        this.kept = new KeptCounts<>(changes, MOST_KEPT);
    }

    /**
     * Who spoke; for those who may know.
     *
     * @param name may be empty
     * @param contact may be empty
     */
    public record Author(String name, String contact) {}

    /** The comment with that identity, withheld or not. */
    public Optional<Comment> find(CommentId id) {
        return jdbc.sql(COLUMNS + "where c.id = :id")
                .param("id", id.value())
                .query(Comments::read)
                .optional();
    }

    /** Those of the comments that there are, in no order. */
    public List<Comment> find(Collection<CommentId> ids) {
        return jdbc.sql(COLUMNS + "where c.id = any (:ids)")
                .param("ids", CommentId.values(ids))
                .query(Comments::read)
                .list();
    }

    /** The consultation each of the comments was made in. */
    public Map<CommentId, ConsultationId> consultations(Collection<CommentId> ids) {
        Map<CommentId, ConsultationId> consultations = new HashMap<>();
        jdbc.sql("select id, consultation from comment where id = any (:ids)")
                .param("ids", CommentId.values(ids))
                .query(row -> {
                    consultations.put(
                            new CommentId(row.getObject("id", UUID.class)),
                            new ConsultationId(row.getObject("consultation", UUID.class)));
                });
        return consultations;
    }

    /** The comment with that receipt. */
    public Optional<Comment> find(ReceiptNumber receipt) {
        return jdbc.sql(COLUMNS + "where c.receipt = :receipt")
                .param("receipt", receipt.printed())
                .query(Comments::read)
                .optional();
    }

    /**
     * The comments of a consultation with that {@linkplain Comment#reference() reference}, as people type it. Several contact
     * points may give the same registry number.
     */
    public List<Comment> find(ConsultationId consultation, String reference) {
        String typed = reference.strip();
        Matcher begins = SHORT_REFERENCE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        boolean isShort = begins.matches();
        String low = isShort ? begins.group(1) + "-0000-0000-0000-000000000000" : NO_COMMENT;
        String high = isShort ? begins.group(1) + "-ffff-ffff-ffff-ffffffffffff" : NO_COMMENT;
        return jdbc.sql(COLUMNS + """
                        where c.consultation = :consultation and (c.registry_number = :typed
                            or c.registry_number is null and c.id between :low and :high)
                        order by c.received_at, c.id
                        """)
                .param("consultation", consultation.value())
                .param("typed", typed)
                .param("low", UUID.fromString(low))
                .param("high", UUID.fromString(high))
                .query(Comments::read)
                .list();
    }

    /**
     * The comments of a consultation that are there for that audience, the newest first.
     *
     * @param page from 0
     */
    public List<Comment> of(ConsultationId consultation, Audience audience, int page, int size) {
        return jdbc.sql(COLUMNS + """
                        where c.consultation = :consultation
                            and s.publicity in (:seen)
                        order by c.received_at desc, c.id limit :size offset :from
                        """)
                .param("consultation", consultation.value())
                .param("seen", audience.seen())
                .param("size", size)
                .param("from", (long) page * size)
                .query(Comments::read)
                .list();
    }

    /** How many comments of a consultation are there for that audience. */
    public long count(ConsultationId consultation, Audience audience) {
        return seen(counts(consultation), audience);
    }

    /** The same in several consultations. */
    public Map<ConsultationId, Long> count(Collection<ConsultationId> consultations, Audience audience) {
        return counts(consultations).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> seen(one.getValue(), audience)));
    }

    private static long seen(Map<Publicity, Long> counts, Audience audience) {
        return counts.entrySet().stream()
                .filter(one -> audience.sees(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The comments a contact point brought in, the newest first. */
    public List<Comment> of(ContactPointId contactPoint, int page, int size) {
        return jdbc.sql(COLUMNS + """
                        where c.contact_point = :point order by c.received_at desc, c.id limit :size offset :from
                        """)
                .param("point", contactPoint.value())
                .param("size", size)
                .param("from", (long) page * size)
                .query(Comments::read)
                .list();
    }

    /** How many comments a contact point brought in. */
    public long count(ContactPointId contactPoint) {
        return jdbc.sql("select count(*) from comment where contact_point = :point")
                .param("point", contactPoint.value())
                .query(Long.class)
                .single();
    }

    /**
     * The comments of a consultation in that state, those that wait longest first.
     *
     * @param page from 0
     */
    public List<Comment> of(ConsultationId consultation, Publicity publicity, int page, int size) {
        return jdbc.sql(COLUMNS + """
                        where c.consultation = :consultation and s.publicity = :publicity
                        order by c.received_at, c.id limit :size offset :from
                        """)
                .param("consultation", consultation.value())
                .param("publicity", publicity.name())
                .param("size", size)
                .param("from", (long) page * size)
                .query(Comments::read)
                .list();
    }

    /** How many comments of a consultation are in each state; their sum is what was received. */
    public Map<Publicity, Long> counts(ConsultationId consultation) {
        return Objects.requireNonNull(counts(List.of(consultation)).get(consultation));
    }

    /** The same in several consultations. */
    public Map<ConsultationId, Map<Publicity, Long>> counts(Collection<ConsultationId> consultations) {
        return kept.of(
                consultations.stream().distinct().collect(Collectors.toMap(Function.identity(), Function.identity())),
                this::counted);
    }

    private Map<ConsultationId, Map<Publicity, Long>> counted(Collection<ConsultationId> consultations) {
        Map<ConsultationId, Map<Publicity, Long>> counts = new HashMap<>();
        for (ConsultationId consultation : consultations) {
            Map<Publicity, Long> none = new EnumMap<>(Publicity.class);
            for (Publicity publicity : Publicity.values()) {
                none.put(publicity, 0L);
            }
            counts.put(consultation, none);
        }
        jdbc.sql("""
                        select c.consultation, s.publicity, count(*) as comments
                        from comment c join comment_shown s on s.comment = c.id
                        where c.consultation = any (:consultations) group by c.consultation, s.publicity
                        """)
                .param(
                        "consultations",
                        consultations.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .query(row -> {
                    Objects.requireNonNull(counts.get(new ConsultationId(row.getObject("consultation", UUID.class))))
                            .put(Publicity.valueOf(row.getString("publicity")), row.getLong("comments"));
                });
        counts.replaceAll((consultation, ofOne) -> Map.copyOf(ofOne));
        return counts;
    }

    private static Comment read(ResultSet row, int number) throws SQLException {
        UUID point = row.getObject("contact_point", UUID.class);
        UUID meeting = row.getObject("meeting", UUID.class);
        String kind = row.getString("person_kind");
        return new Comment(
                new CommentId(row.getObject("id", UUID.class)),
                new ConsultationId(row.getObject("consultation", UUID.class)),
                new ReceiptNumber(row.getString("receipt")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("words"),
                Objects.requireNonNullElse(row.getString("wording"), ""),
                target(row),
                Channel.valueOf(row.getString("channel")),
                kind == null ? null : PersonKind.valueOf(kind),
                collectedOn(row),
                meeting == null ? null : new MeetingId(meeting),
                point == null ? null : new ContactPointId(point),
                row.getString("registry_number"),
                row.getString("entered_by"),
                row.getBoolean("late"),
                Publicity.valueOf(row.getString("publicity")));
    }

    private static @Nullable LocalDate collectedOn(ResultSet row) throws SQLException {
        return row.getObject("collected_on", LocalDate.class);
    }

    private static CommentTarget target(ResultSet row) throws SQLException {
        UUID clause = row.getObject("clause", UUID.class);
        if (clause == null) {
            return new CommentTarget.OnWhole();
        }
        String quote = row.getString("quote");
        return quote == null
                ? new CommentTarget.OnClause(new ProvisionId(clause))
                : new CommentTarget.OnWords(
                        new ProvisionId(clause), quote, row.getInt("quote_start"), row.getInt("quote_end"));
    }
}
