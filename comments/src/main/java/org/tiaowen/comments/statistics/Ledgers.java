package org.tiaowen.comments.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.counting.CountedChanges;
import org.tiaowen.comments.counting.KeptCounts;
import org.tiaowen.comments.statistics.Line.OfComment;
import org.tiaowen.comments.statistics.Line.OfOpinion;
import org.tiaowen.drafting.articles.Provision;

/**
 * Reads the ledger of a consultation from the database: each comment and each opinion once, whatever is counted of them, and
 * again only after something changed. Thread-safe.
 */
@Component
class Ledgers {

    /** A ledger of 100,000 opinions takes some 15 MB. */
    private static final int MOST_KEPT = 3;

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String COMMENTS = """
            select comment, person, channel, coalesce(person_kind, '') as kind, contact_point, day, %s as measures from facts
            """.formatted(measures(Measure::isOfComments));

    private static final String OPINIONS = """
            select comment, opinion, in_group, cast(carried_version as text) || carried_article as article,
                case when published_revision is not null
                    then extract(epoch from answered_at - received_at) / 86400.0 end as days, %s as measures
            from facts
            """.formatted(measures(measure -> !measure.isOfComments()));

    private final Facts facts;
    private final JdbcClient jdbc;
    private final KeptCounts<ConsultationId, Ledger> kept;

    Ledgers(Facts facts, JdbcClient jdbc, CountedChanges changes) {
        this.facts = facts;
        this.jdbc = jdbc;
        this.kept = new KeptCounts<>(changes, MOST_KEPT);
    }

    /** The bits of the measures whose condition holds. */
    private static String measures(Predicate<Measure> which) {
        return Arrays.stream(Measure.values())
                .filter(which)
                .map(measure -> "(case when %s then %d else 0 end)".formatted(measure.condition(), measure.bit()))
                .collect(Collectors.joining(" + ", "cast(", " as bigint)"));
    }

    /** The ledger as it stands. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Ledger of(ConsultationId consultation) {
        return kept.of(consultation, consultation, () -> new Reading(consultation).ledger());
    }

    /** Numbers what is told apart, and gathers the opinions of each comment. */
    private final class Reading {

        private final Slice all;
        private final Map<UUID, Integer> places = new HashMap<>();
        private final Map<String, Integer> persons = new HashMap<>();
        private final Map<UUID, Integer> groups = new HashMap<>();
        private final Map<String, Integer> articles = new HashMap<>();
        private final Map<String, String> words = new HashMap<>();
        private final Map<UUID, ContactPointId> points = new HashMap<>();
        private final Map<String, LocalDate> days = new HashMap<>();
        private final Map<UUID, List<Integer>> links = new HashMap<>();
        private final Map<UUID, List<OfOpinion>> opinions = new HashMap<>();
        private final List<OfComment> comments = new ArrayList<>();

        Reading(ConsultationId consultation) {
            this.all = Slice.of(consultation);
            facts.textOf(consultation)
                    .walk()
                    .map(Provision::id)
                    .forEach(clause -> places.put(clause.value(), places.size()));
        }

        Ledger ledger() {
            jdbc.sql("""
                            select l.opinion, l.clause from comment_link l
                            join comment_opinion o on o.id = l.opinion and o.current
                            join comment c on c.id = o.comment where c.consultation = :consultation
                            """)
                    .param("consultation", all.consultation().value())
                    .withFetchSize(ROWS_AT_ONCE)
                    .query(row -> {
                        Integer place = places.get(row.getObject("clause", UUID.class));
                        if (place != null) {
                            links.computeIfAbsent(row.getObject("opinion", UUID.class), any -> new ArrayList<>(2))
                                    .add(place);
                        }
                    });
            facts.ofOpinions(all, OPINIONS).withFetchSize(ROWS_AT_ONCE).query(this::addOpinion);
            facts.ofComments(all, COMMENTS).withFetchSize(ROWS_AT_ONCE).query(this::addComment);
            return new Ledger(comments);
        }

        private void addOpinion(ResultSet row) throws SQLException {
            String article = row.getString("article");
            double days = row.getDouble("days");
            boolean isAnswered = !row.wasNull();
            OfOpinion opinion = new OfOpinion(
                    row.getLong("measures"),
                    number(groups, row.getObject("in_group", UUID.class)),
                    article == null ? -1 : number(articles, article),
                    isAnswered ? days : Double.NaN,
                    links.getOrDefault(row.getObject("opinion", UUID.class), List.of()));
            opinions.computeIfAbsent(row.getObject("comment", UUID.class), any -> new ArrayList<>(2))
                    .add(opinion);
        }

        private void addComment(ResultSet row) throws SQLException {
            UUID point = row.getObject("contact_point", UUID.class);
            comments.add(new OfComment(
                    row.getLong("measures"),
                    number(persons, row.getString("person")),
                    words.computeIfAbsent(row.getString("channel"), word -> word),
                    words.computeIfAbsent(row.getString("kind"), word -> word),
                    point == null ? null : points.computeIfAbsent(point, ContactPointId::new),
                    days.computeIfAbsent(row.getString("day"), LocalDate::parse),
                    opinions.getOrDefault(row.getObject("comment", UUID.class), List.of())));
        }

        private static <T> int number(Map<T, Integer> numbers, T what) {
            Integer known = numbers.putIfAbsent(what, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }
    }
}
