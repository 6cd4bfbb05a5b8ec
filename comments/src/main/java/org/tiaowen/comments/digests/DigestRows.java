package org.tiaowen.comments.digests;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.grouping.GroupCounts;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Span;
import org.tiaowen.drafting.articles.ProvisionId;

/** What digests are made of, from the database. */
@Component
class DigestRows {

    private static final String SEEN = " and s.publicity <> 'WITHHELD'\n";

    private static final String HERE = """
            here as (
                select distinct o.id, o.comment from comment_link l
                join comment_opinion o on o.id = l.opinion and o.current
                join comment c on c.id = o.comment and c.consultation = :consultation
                join comment_shown s on s.comment = o.comment""" + SEEN + """
                where l.clause = any (:clauses))
            """;

    private final JdbcClient jdbc;

    DigestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many opinions say each word. */
    record Words(Map<String, Integer> counts, int opinions) {}

    /** What was said on these clauses; {@code shown} of the opinions stand in comments that are not withheld. */
    record Counted(ClauseCounts counts, Map<Stance, Integer> stances, int shown) {}

    Counted counts(ConsultationId consultation, List<UUID> clauses) {
        return statement("""
                        with meant as (
                            select distinct o.id, o.comment from comment_link l
                            join comment_opinion o on o.id = l.opinion and o.current
                            join comment c on c.id = o.comment and c.consultation = :consultation
                            where l.clause = any (:clauses))
                        select count(*) as opinions, count(distinct m.comment) as comments,
                            count(distinct coalesce(encode(p.person, 'hex'), cast(m.comment as text))) as persons,
                            count(*) filter (where f.opinion is null) as undecided,
                            count(*) filter (where s.publicity <> 'WITHHELD') as shown,
                            count(*) filter (where t.stance = 'SUPPORT') as support,
                            count(*) filter (where t.stance = 'OPPOSE') as oppose,
                            count(*) filter (where t.stance = 'SUGGEST') as suggest,
                            count(*) filter (where t.stance = 'ASK') as ask,
                            count(*) filter (where t.stance = 'UNCLEAR') as unclear
                        from meant m
                        join comment_shown s on s.comment = m.comment
                        left join comment_person p on p.comment = m.comment
                        left join opinion_fate f on f.opinion = m.id
                        left join opinion_stance t on t.opinion = m.id
                        """, consultation, clauses)
                .query((row, n) -> {
                    Map<Stance, Integer> stances = new EnumMap<>(Stance.class);
                    for (Stance stance : Stance.values()) {
                        stances.put(stance, row.getInt(stance.name().toLowerCase(Locale.ROOT)));
                    }
                    return new Counted(
                            new ClauseCounts(
                                    row.getInt("opinions"),
                                    row.getInt("comments"),
                                    row.getInt("persons"),
                                    row.getInt("undecided")),
                            stances,
                            row.getInt("shown"));
                })
                .single();
    }

    /** How many published comments speak of each of these, or of anything inside it; those of which none speaks are missing. */
    Map<ProvisionId, Integer> published(ConsultationId consultation, Map<ProvisionId, List<UUID>> inside) {
        List<UUID> clauses = new ArrayList<>();
        List<UUID> gathered = new ArrayList<>();
        inside.forEach((whole, parts) -> parts.forEach(part -> {
            clauses.add(part);
            gathered.add(whole.value());
        }));
        Map<ProvisionId, Integer> counts = new HashMap<>();
        statement("""
                        select t.gathered, count(distinct o.comment) as comments
                        from unnest(:clauses, :gathered) as t (clause, gathered)
                        join comment_link l on l.clause = t.clause
                        join comment_opinion o on o.id = l.opinion and o.current
                        join comment c on c.id = o.comment and c.consultation = :consultation
                        join comment_shown s on s.comment = o.comment and s.publicity = 'PUBLISHED'
                        group by t.gathered
                        """, consultation, clauses)
                .param("gathered", gathered.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(new ProvisionId(row.getObject("gathered", UUID.class)), row.getInt("comments"));
                });
        return Map.copyOf(counts);
    }

    Words words(ConsultationId consultation) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select word, count(*) as opinions from opinion_stance t
                        join comment_opinion o on o.id = t.opinion and o.current
                        join comment_shown s on s.comment = o.comment""" + SEEN + """
                        cross join unnest(t.words) word
                        where t.consultation = :consultation group by word
                        """).param("consultation", consultation.value()).query(row -> {
            counts.put(row.getString("word"), row.getInt("opinions"));
        });
        int opinions = jdbc.sql("""
                        select count(*) from opinion_stance t
                        join comment_opinion o on o.id = t.opinion and o.current
                        join comment_shown s on s.comment = o.comment""" + SEEN + """
                        where t.consultation = :consultation
                        """)
                .param("consultation", consultation.value())
                .query(Integer.class)
                .single();
        return new Words(counts, opinions);
    }

    Map<String, Integer> words(ConsultationId consultation, List<UUID> clauses) {
        Map<String, Integer> counts = new HashMap<>();
        statement("with " + HERE + """
                select word, count(*) as opinions from here
                join opinion_stance t on t.opinion = here.id cross join unnest(t.words) word group by word
                """, consultation, clauses).query(row -> {
            counts.put(row.getString("word"), row.getInt("opinions"));
        });
        return counts;
    }

    /** The opinions nearest to the middle of the groups with most opinions here. */
    List<Quotation> quotations(ConsultationId consultation, List<UUID> clauses) {
        return statement("with " + HERE + """
                , largest as (
                    select m.in_group, count(*) as opinions from here join opinion_grouping m on m.opinion = here.id
                    group by m.in_group order by count(*) desc, m.in_group limit :most)
                select q.opinion, q.comment, o.start_at, o.end_at, s.words, coalesce(t.stance, 'UNCLEAR') as stance,
                    g.id, g.received, g.persons, g.texts
                from largest join opinion_group g on g.id = largest.in_group
                cross join lateral (
                    select m.opinion, m.comment from opinion_grouping m join here on here.id = m.opinion
                    where m.in_group = g.id order by m.opinion <> g.representative, m.closeness, m.opinion limit 1) q
                join comment_opinion o on o.id = q.opinion
                join comment_shown s on s.comment = q.comment
                left join opinion_stance t on t.opinion = q.opinion
                order by largest.opinions desc, g.id
                """, consultation, clauses)
                .param("most", ClauseDigests.MOST_QUOTATIONS)
                .query((row, n) -> new Quotation(
                        new OpinionId(row.getObject("opinion", UUID.class)),
                        new CommentId(row.getObject("comment", UUID.class)),
                        new Span(row.getInt("start_at"), row.getInt("end_at")).of(row.getString("words")),
                        Stance.valueOf(row.getString("stance")),
                        new GroupId(row.getObject("id", UUID.class)),
                        new GroupCounts(row.getInt("received"), row.getInt("persons"), row.getInt("texts"))))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, ConsultationId consultation, List<UUID> clauses) {
        return jdbc.sql(sql).param("consultation", consultation.value()).param("clauses", clauses.toArray(UUID[]::new));
    }
}
