package org.tiaowen.comments.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.ChinaDays;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.adoption.Assignment;
import org.tiaowen.comments.adoption.Assignments;
import org.tiaowen.comments.clauselinks.ClauseLink;
import org.tiaowen.comments.clauselinks.LinkMethod;
import org.tiaowen.comments.clauselinks.LinkStanding;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.counting.CountedChanges;
import org.tiaowen.comments.counting.KeptCounts;
import org.tiaowen.comments.digests.Stance;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Span;
import org.tiaowen.drafting.articles.ProvisionId;

/** The opinions that are meant by a filter: how many, and page by page. Thread-safe; changes nothing. */
@Component
public class OpinionRows {

    /** A page never has more. */
    public static final int LARGEST_PAGE = 200;

    /** What is done to all rows of a filter is done to so many at most. */
    public static final int LARGEST_SELECTION = 50_000;

    private static final String ROWS = """
            select o.id, o.comment, o.start_at, o.end_at, w.words, w.publicity, c.registry_number, c.received_at, c.channel,
                c.person_kind, p.name as contact_point_name, s.stance, g.in_group, gg.received as group_size
            from comment_opinion o
            join comment c on c.id = o.comment
            join comment_shown w on w.comment = c.id
            left join contact_point p on p.id = c.contact_point
            left join opinion_stance s on s.opinion = o.id
            left join opinion_grouping g on g.opinion = o.id
            left join opinion_group gg on gg.id = g.in_group
            """;

    private static final int MOST_KEPT = 500;

    private final JdbcClient jdbc;
    private final FilterConditions conditions;
    private final Answers answers;
    private final Assignments assignments;
    private final Clock clock;
    private final KeptCounts<Asked, Long> counts;
    private final KeptCounts<AskedPage, List<OpinionId>> pages;
    private final KeptCounts<Asked, HandlingCounts> handled;

    OpinionRows(
            JdbcClient jdbc,
            FilterConditions conditions,
            Answers answers,
            Assignments assignments,
            CountedChanges changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.answers = answers;
        this.assignments = assignments;
        this.clock = clock;
        this.counts = new KeptCounts<>(changes, MOST_KEPT);
        this.pages = new KeptCounts<>(changes, MOST_KEPT);
        this.handled = new KeptCounts<>(changes, MOST_KEPT);
    }

    /** What is counted, and the day on which it is overdue or not. */
    private record Asked(OpinionFilter filter, LocalDate today) {}

    private record AskedPage(OpinionFilter filter, LocalDate today, long from, int size) {}

    /** How many opinions are meant. */
    public long count(OpinionFilter filter) {
        return counts.of(filter.consultation(), new Asked(filter, today()), () -> counted(filter));
    }

    private long counted(OpinionFilter filter) {
        return filled(
                        "select count(*) from comment_opinion o join comment c on c.id = o.comment "
                                + conditions.of(filter),
                        filter)
                .query(Long.class)
                .single();
    }

    /**
     * The opinions that are meant, those of the newest comments first.
     *
     * @param page from 0
     * @param size at most {@value #LARGEST_PAGE}
     */
    public List<OpinionRow> find(OpinionFilter filter, int page, int size) {
        int most = Math.clamp(size, 1, LARGEST_PAGE);
        long from = (long) Math.max(0, page) * most;
        // the database would look at every opinion for the rows of a page that has none
        return count(filter) <= from
                ? List.of()
                : find(pages.of(
                        filter.consultation(),
                        new AskedPage(filter, today(), from, most),
                        () -> page(filter, from, most)));
    }

    private List<OpinionId> page(OpinionFilter filter, long from, int most) {
        return filled(
                        "select o.id from comment_opinion o join comment c on c.id = o.comment "
                                + conditions.of(filter)
                                + " order by c.received_at desc, c.id, o.start_at limit :size offset :from",
                        filter)
                .param("size", most)
                .param("from", from)
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The identities of all that are meant, at most {@value #LARGEST_SELECTION}. */
    public List<OpinionId> ids(OpinionFilter filter) {
        return filled(
                        "select o.id from comment_opinion o join comment c on c.id = o.comment " + conditions.of(filter)
                                + " order by c.received_at, c.id, o.start_at limit :most",
                        filter)
                .param("most", LARGEST_SELECTION)
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * The identities of all that are meant, at most {@value #LARGEST_SELECTION}, with the revision of the answer each had at
     * that moment; 0 where there was none.
     */
    public Map<OpinionId, Integer> seen(OpinionFilter filter, Instant at) {
        Map<OpinionId, Integer> seen = new LinkedHashMap<>();
        filled("""
                        select o.id, coalesce((select max(a.revision) from comment_answer a
                            where a.opinion = o.id and a.answered_at <= :at), 0)
                        from comment_opinion o join comment c on c.id = o.comment
                        """ + conditions.of(filter) + " order by c.received_at, c.id, o.start_at limit :most", filter)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", LARGEST_SELECTION)
                .query(row -> {
                    seen.put(new OpinionId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return seen;
    }

    /** These opinions in this order; those that do not exist are left out. */
    public List<OpinionRow> find(Collection<OpinionId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<OpinionId, List<ClauseLink>> links = links(ids);
        Map<OpinionId, Answer> answered = answers.of(ids);
        Map<OpinionId, Assignment> assigned = assignments.of(ids);
        Map<OpinionId, OpinionRow> found = new HashMap<>();
        jdbc.sql(ROWS + "where o.id = any (cast(:ids as uuid[]))")
                .param("ids", texts(ids))
                .query((row, n) -> read(row, links, answered, assigned))
                .list()
                .forEach(row -> found.put(row.opinion().id(), row));
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** How far a consultation is handled. */
    public HandlingCounts counts(ConsultationId consultation) {
        LocalDate today = today();
        return handled.of(
                consultation, new Asked(OpinionFilter.of(consultation), today), () -> counted(consultation, today));
    }

    private HandlingCounts counted(ConsultationId consultation, LocalDate today) {
        return jdbc.sql("""
                        select count(*) as opinions,
                            count(*) filter (where l.opinion is null) as unlinked,
                            count(*) filter (where f.opinion is null) as undecided,
                            count(*) filter (where f.published_revision is distinct from f.revision) as unpublished,
                            count(*) filter (where f.published_revision = f.revision) as published,
                            count(*) filter (where f.outcome in ('ADOPTED', 'PARTLY_ADOPTED')
                                and f.carried_version is null) as without_change,
                            count(*) filter (where f.opinion is null and h.opinion is null) as unassigned,
                            count(*) filter (where f.opinion is null and h.due_on < :today) as overdue
                        from comment_opinion o
                        join comment c on c.id = o.comment
                        left join (select opinion from comment_link group by opinion) l on l.opinion = o.id
                        left join opinion_fate f on f.opinion = o.id
                        left join opinion_assigned h on h.opinion = o.id
                        where o.current and c.consultation = :consultation
                        """)
                .param("consultation", consultation.value())
                .param("today", today)
                .query((row, n) -> new HandlingCounts(
                        row.getLong("opinions"),
                        row.getLong("unlinked"),
                        row.getLong("undecided"),
                        row.getLong("unpublished"),
                        row.getLong("published"),
                        row.getLong("without_change"),
                        row.getLong("unassigned"),
                        row.getLong("overdue")))
                .single();
    }

    private StatementSpec filled(String sql, OpinionFilter filter) {
        return jdbc.sql(sql).params(conditions.parameters(filter, today()));
    }

    private LocalDate today() {
        return ChinaDays.of(clock.instant());
    }

    private Map<OpinionId, List<ClauseLink>> links(Collection<OpinionId> ids) {
        Map<OpinionId, List<ClauseLink>> links = new HashMap<>();
        jdbc.sql("""
                        select opinion, clause, standing, method, score from comment_link
                        where opinion = any (cast(:ids as uuid[])) order by standing, score desc nulls last, clause
                        """).param("ids", texts(ids)).query(row -> {
            String method = row.getString("method");
            links.computeIfAbsent(new OpinionId(row.getObject("opinion", UUID.class)), opinion -> new ArrayList<>())
                    .add(new ClauseLink(
                            new ProvisionId(row.getObject("clause", UUID.class)),
                            LinkStanding.valueOf(row.getString("standing")),
                            method == null ? null : LinkMethod.valueOf(method),
                            row.getObject("score", Double.class)));
        });
        return links;
    }

    private static OpinionRow read(
            ResultSet row,
            Map<OpinionId, List<ClauseLink>> links,
            Map<OpinionId, Answer> answers,
            Map<OpinionId, Assignment> assignments)
            throws SQLException {
        OpinionId id = new OpinionId(row.getObject("id", UUID.class));
        Span span = new Span(row.getInt("start_at"), row.getInt("end_at"));
        String words = row.getString("words");
        String text = span.of(words);
        String kind = row.getString("person_kind");
        String stance = row.getString("stance");
        UUID group = row.getObject("in_group", UUID.class);
        CommentId comment = new CommentId(row.getObject("comment", UUID.class));
        return new OpinionRow(
                new Opinion(id, comment, span, text),
                Comment.reference(comment, row.getString("registry_number")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.getString("channel")),
                kind == null ? null : PersonKind.valueOf(kind),
                orEmpty(row.getString("contact_point_name")),
                "WITHHELD".equals(row.getString("publicity")),
                !words.strip().equals(text.strip()),
                links.getOrDefault(id, List.of()),
                stance == null ? null : Stance.valueOf(stance),
                group == null ? null : new GroupId(group),
                row.getInt("group_size"),
                Optional.ofNullable(answers.get(id)),
                Optional.ofNullable(assignments.get(id)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String[] texts(Collection<OpinionId> ids) {
        return ids.stream().map(OpinionId::toString).toArray(String[]::new);
    }
}
