package org.tiaowen.comments.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** What is counted, as SQL: one row for each comment of a slice, or one for each opinion that holds. */
@Component
class Facts {

    private static final String COMMENTS = """
            select c.id as comment, c.received_at, c.channel, c.person_kind, c.contact_point,
                cast(c.received_at at time zone 'Asia/Shanghai' as date) as day,
                w.publicity, coalesce(encode(p.person, 'hex'), cast(c.id as text)) as person,
                p.comment is not null as person_known
            from comment c
            join comment_shown w on w.comment = c.id
            left join comment_person p on p.comment = c.id
            where c.consultation = :consultation
            """;

    private static final String OPINIONS = """
            select o.id as opinion, c.id as comment, c.received_at, c.channel, c.person_kind, c.contact_point,
                cast(c.received_at at time zone 'Asia/Shanghai' as date) as day,
                exists (select 1 from comment_link l where l.opinion = o.id) as linked,
                coalesce(g.in_group, o.id) as in_group, s.stance,
                f.outcome, f.revision, f.answered_at, f.published_revision, f.published_outcome,
                f.carried_version, f.carried_article, f.grade_1, f.grade_2,
                coalesce(f.published_revision is not null and (
                    (f.published_outcome in ('ADOPTED', 'PARTLY_ADOPTED') and r.any_report)
                    or (f.published_outcome = 'REFERRED' and r.staff_report)
                    or (f.published_outcome in ('ADOPTED', 'PARTLY_ADOPTED', 'REFERRED') and exists (
                        select 1 from implementation_report own where own.opinion = o.id))), false) as reported
            from comment c
            join comment_opinion o on o.comment = c.id and o.current
            left join opinion_fate f on f.opinion = o.id
            left join opinion_grouping g on g.opinion = o.id
            left join opinion_stance s on s.opinion = o.id
            cross join (select count(*) > 0 as any_report, count(*) filter (where version is null) > 0 as staff_report
                from implementation_report where consultation = :consultation and opinion is null) r
            where c.consultation = :consultation
            """;

    private final JdbcClient jdbc;
    private final Consultations consultations;
    private final ConsultedTexts texts;

    Facts(JdbcClient jdbc, Consultations consultations, ConsultedTexts texts) {
        this.jdbc = jdbc;
        this.consultations = consultations;
        this.texts = texts;
    }

    /** A query over the comments of a slice, which it knows as {@code facts}. */
    JdbcClient.StatementSpec ofComments(Slice slice, String select) {
        return statement(slice, COMMENTS, false, select);
    }

    /** A query over the opinions of a slice, which it knows as {@code facts}. */
    JdbcClient.StatementSpec ofOpinions(Slice slice, String select) {
        return statement(slice, OPINIONS, true, select);
    }

    /** The text that was put before the public. */
    LegalText textOf(ConsultationId id) {
        return consultations
                .find(id)
                .map(Consultation::version)
                .flatMap(texts::of)
                .orElseThrow(() -> new IllegalArgumentException("no consultation " + id));
    }

    private JdbcClient.StatementSpec statement(Slice slice, String facts, boolean ofOpinions, String select) {
        StringBuilder sql = new StringBuilder("with facts as (").append(facts);
        Map<String, Object> parameters = new HashMap<>();
        List<Part> parts = slice.parts();
        for (int i = 0; i < parts.size(); i++) {
            sql.append(" and (")
                    .append(condition(slice, parts.get(i), ofOpinions, "part" + i, parameters))
                    .append(')');
        }
        JdbcClient.StatementSpec statement = jdbc.sql(
                        sql.append(") ").append(select).toString())
                .param("consultation", slice.consultation().value());
        parameters.forEach(statement::param);
        return statement;
    }

    private String condition(Slice slice, Part part, boolean ofOpinions, String name, Map<String, Object> parameters) {
        String parameter = ":" + name;
        return switch (part) {
            case Part.OnClause on -> {
                parameters.put(name, inside(slice, on.clause()));
                String links = "exists (select 1 from comment_link l where l.opinion = o.id and l.clause = any (%s))"
                        .formatted(parameter);
                yield ofOpinions ? links : ofSomeOpinion(links);
            }
            case Part.OnNoClause none -> {
                String links = "not exists (select 1 from comment_link l where l.opinion = o.id)";
                yield ofOpinions ? links : ofSomeOpinion(links);
            }
            case Part.Under under -> {
                parameters.put(name, under.contactPoint().value());
                yield """
                        c.contact_point in (with recursive below as (
                            select cast(%s as uuid) as id
                            union select p.id from contact_point p join below b on p.parent = b.id) select id from below)
                        """.formatted(parameter);
            }
            case Part.From from -> {
                parameters.put(name, from.contactPoint().value());
                yield "c.contact_point = " + parameter;
            }
            case Part.FromNoPoint none -> "c.contact_point is null";
            case Part.By by -> {
                parameters.put(name, by.channel().name());
                yield "c.channel = " + parameter;
            }
            case Part.SaidBy by -> {
                parameters.put(name, by.kind().name());
                yield "c.person_kind = " + parameter;
            }
            case Part.SaidByUnknown unknown -> "c.person_kind is null";
            case Part.On on -> {
                parameters.put(name, on.day());
                yield "cast(c.received_at at time zone 'Asia/Shanghai' as date) = " + parameter;
            }
        };
    }

    private static String ofSomeOpinion(String condition) {
        return "exists (select 1 from comment_opinion o where o.comment = c.id and o.current and " + condition + ")";
    }

    private UUID[] inside(Slice slice, ProvisionId clause) {
        List<UUID> ids = new ArrayList<>();
        textOf(slice.consultation())
                .find(clause)
                .ifPresent(found -> found.walk().map(Provision::id).forEach(id -> ids.add(id.value())));
        return ids.toArray(UUID[]::new);
    }
}
