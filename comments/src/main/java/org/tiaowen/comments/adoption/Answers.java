package org.tiaowen.comments.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.versions.VersionId;

/** The answers that were given, published or not. Thread-safe; changes nothing. */
@Component
public class Answers {

    private static final String COLUMNS = """
            select a.*, p.published_by, p.published_at, t.version, t.clause, t.change, t.by_user as tied_by, t.at as tied_at
            from comment_answer a
            left join answer_publication p on p.opinion = a.opinion and p.revision = a.revision
            left join lateral (
                select * from opinion_carried_out c where c.opinion = a.opinion order by c.id desc limit 1) t on true
            """;

    private static final String OPEN = """
            from comment_opinion o
            join comment c on c.id = o.comment
            left join opinion_fate f on f.opinion = o.id
            where o.current and c.consultation = :consultation and\s""";

    private static final String UNPUBLISHED = "f.published_revision is distinct from f.revision";

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer that holds now among staff; it may not be published yet. */
    public Optional<Answer> of(OpinionId opinion) {
        return jdbc.sql(COLUMNS + "where a.opinion = :opinion order by a.revision desc limit 1")
                .param("opinion", opinion.value())
                .query(Answers::read)
                .optional();
    }

    /** The answers that hold now; opinions without one are missing. */
    public Map<OpinionId, Answer> of(Collection<OpinionId> opinions) {
        Map<OpinionId, Answer> found = new HashMap<>();
        jdbc.sql(COLUMNS + "where a.opinion = any (cast(:opinions as uuid[])) order by a.revision")
                .param("opinions", OpinionId.values(opinions))
                .query(Answers::read)
                .list()
                .forEach(answer -> found.put(answer.opinion(), answer));
        return Map.copyOf(found);
    }

    /** The answer the person who spoke can read: the last one that was published. */
    public Optional<Answer> publishedOf(OpinionId opinion) {
        return jdbc.sql(COLUMNS
                        + "where a.opinion = :opinion and p.revision is not null order by a.revision desc limit 1")
                .param("opinion", opinion.value())
                .query(Answers::read)
                .optional();
    }

    /** The same of several opinions; those without a published answer are missing. */
    public Map<OpinionId, Answer> publishedOf(Collection<OpinionId> opinions) {
        Map<OpinionId, Answer> found = new HashMap<>();
        jdbc.sql(
                        COLUMNS
                                + "where a.opinion = any (cast(:opinions as uuid[])) and p.revision is not null order by a.revision")
                .param("opinions", OpinionId.values(opinions))
                .query(Answers::read)
                .list()
                .forEach(answer -> found.put(answer.opinion(), answer));
        return Map.copyOf(found);
    }

    /** Every revision, the earliest first. */
    public List<Answer> historyOf(OpinionId opinion) {
        return jdbc.sql(COLUMNS + "where a.opinion = :opinion order by a.revision")
                .param("opinion", opinion.value())
                .query(Answers::read)
                .list();
    }

    /** How many opinions of a consultation were decided how; outcomes that were never given are missing. */
    public Map<AnswerOutcome, Integer> counts(ConsultationId consultation) {
        Map<AnswerOutcome, Integer> counts = new EnumMap<>(AnswerOutcome.class);
        jdbc.sql("""
                        select f.outcome, count(*) as answers from opinion_fate f
                        join comment_opinion o on o.id = f.opinion and o.current
                        join comment c on c.id = o.comment
                        where c.consultation = :consultation group by f.outcome
                        """).param("consultation", consultation.value()).query(row -> {
            counts.put(AnswerOutcome.valueOf(row.getString("outcome")), row.getInt("answers"));
        });
        return counts;
    }

    /**
     * The opinions of a consultation nobody decided, those received first first.
     *
     * @param page from 0
     */
    public List<OpinionId> undecided(ConsultationId consultation, int page, int size) {
        return open(consultation, "f.opinion is null", page, size);
    }

    /** How many opinions of a consultation nobody decided. */
    public long countUndecided(ConsultationId consultation) {
        return countOpen(consultation, "f.opinion is null");
    }

    /**
     * The opinions of a consultation whose newest answer is a draft, those received first first.
     *
     * @param page from 0
     */
    public List<OpinionId> unpublished(ConsultationId consultation, int page, int size) {
        return open(consultation, UNPUBLISHED, page, size);
    }

    /** How many opinions of a consultation have a draft as their newest answer. */
    public long countUnpublished(ConsultationId consultation) {
        return countOpen(consultation, UNPUBLISHED);
    }

    private List<OpinionId> open(ConsultationId consultation, String condition, int page, int size) {
        return jdbc.sql("select o.id " + OPEN + condition + " order by c.received_at, o.id limit :size offset :from")
                .param("consultation", consultation.value())
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .list();
    }

    private long countOpen(ConsultationId consultation, String condition) {
        return jdbc.sql("select count(*) " + OPEN + condition)
                .param("consultation", consultation.value())
                .query(Long.class)
                .single();
    }

    private static Answer read(ResultSet row, int number) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new Answer(
                new OpinionId(row.getObject("opinion", UUID.class)),
                row.getInt("revision"),
                decision(row),
                row.getString("answered_by"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                published == null ? null : published.toInstant(),
                carryingOut(row));
    }

    static Decision decision(ResultSet row) throws SQLException {
        UUID clause = row.getObject("provided_clause", UUID.class);
        return new Decision(
                AnswerOutcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("department"),
                clause == null ? null : new ProvisionId(clause),
                row.getString("provided_in"),
                Disclosure.valueOf(row.getString("disclosure")));
    }

    private static Optional<CarryingOut> carryingOut(ResultSet row) throws SQLException {
        @Nullable UUID version = row.getObject("version", UUID.class);
        if (version == null) {
            return Optional.empty();
        }
        return Optional.of(new CarryingOut(
                new OpinionId(row.getObject("opinion", UUID.class)),
                new VersionId(version),
                new ProvisionId(row.getObject("clause", UUID.class)),
                LineageKind.valueOf(row.getString("change")),
                row.getString("tied_by"),
                row.getObject("tied_at", OffsetDateTime.class).toInstant()));
    }
}
