package org.tiaowen.comments.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;

/**
 * Counting: what a slice of a consultation holds, as a whole and part by part. All numbers of one answer are of one moment.
 * Thread-safe; changes nothing.
 */
@Component
public class Statistics {

    private static final String OF_COMMENTS = columns(Measure::isOfComments);
    private static final String OF_OPINIONS = columns(measure -> !measure.isOfComments());

    private final Facts facts;
    private final ContactPoints contactPoints;

    Statistics(Facts facts, ContactPoints contactPoints) {
        this.facts = facts;
        this.contactPoints = contactPoints;
    }

    /** All numbers of a slice. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Sheet of(Slice slice) {
        Map<String, Map<Measure, Long>> found = new LinkedHashMap<>();
        read(
                facts.ofComments(slice, "select '' as part, " + OF_COMMENTS + " from facts"),
                Measure::isOfComments,
                found);
        read(
                facts.ofOpinions(slice, "select '' as part, " + OF_OPINIONS + " from facts"),
                measure -> !measure.isOfComments(),
                found);
        return new Sheet(slice, found.getOrDefault("", Map.of()));
    }

    /** The same part by part, in the order of the text, of the codes, of the channels and kinds, of the days; empty parts are left out. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Sheet> by(Dimension dimension, Slice slice) {
        return switch (dimension) {
            case CLAUSE -> byClause(slice);
            case CONTACT_POINT -> byContactPoint(slice);
            case CHANNEL ->
                grouped(slice, "channel", found -> Arrays.stream(Channel.values())
                        .map(Part.By::new));
            case PERSON_KIND ->
                grouped(
                        slice,
                        "coalesce(person_kind, '')",
                        found -> Stream.concat(
                                Arrays.stream(PersonKind.values()).map(Part.SaidBy::new),
                                Stream.of(new Part.SaidByUnknown())));
            case DAY ->
                grouped(
                        slice,
                        "cast(day as text)",
                        found -> found.stream().sorted().map(LocalDate::parse).map(Part.On::new));
        };
    }

    /** How long it took to answer. */
    public AnsweringTime answeringTime(Slice slice) {
        return facts.ofOpinions(slice, """
                        select count(*) as base,
                            percentile_cont(0.5) within group (order by days) as median,
                            percentile_cont(0.9) within group (order by days) as ninety
                        from (select extract(epoch from answered_at - received_at) / 86400.0 as days
                            from facts where published_revision is not null) answered
                        """)
                .query((row, n) ->
                        new AnsweringTime(row.getLong("base"), row.getDouble("median"), row.getDouble("ninety")))
                .single();
    }

    /**
     * One sheet for each value.
     *
     * @param parts the parts there can be, in order, from the values that were found
     */
    private List<Sheet> grouped(Slice slice, String key, Function<Set<String>, Stream<? extends Part>> parts) {
        Map<String, Map<Measure, Long>> found = new LinkedHashMap<>();
        String group = "select " + key + " as part, ";
        read(facts.ofComments(slice, group + OF_COMMENTS + " from facts group by 1"), Measure::isOfComments, found);
        read(
                facts.ofOpinions(slice, group + OF_OPINIONS + " from facts group by 1"),
                measure -> !measure.isOfComments(),
                found);
        List<Sheet> sheets = new ArrayList<>();
        parts.apply(found.keySet()).forEach(part -> {
            Map<Measure, Long> numbers = found.get(value(part));
            if (numbers != null) {
                sheets.add(new Sheet(slice.in(part), numbers));
            }
        });
        return List.copyOf(sheets);
    }

    private static String value(Part part) {
        return part.key().substring(part.key().indexOf(':') + 1);
    }

    private List<Sheet> byClause(Slice slice) {
        LegalText text = facts.textOf(slice.consultation());
        List<UUID> around = new ArrayList<>();
        List<UUID> inside = new ArrayList<>();
        text.walk().forEach(provision -> provision.walk().map(Provision::id).forEach(part -> {
            around.add(provision.id().value());
            inside.add(part.value());
        }));
        Map<String, Map<Measure, Long>> found = new LinkedHashMap<>();
        readClauses(slice, around, inside, found);
        List<Sheet> sheets = new ArrayList<>();
        text.walk().map(Provision::id).forEach(id -> {
            Map<Measure, Long> numbers = found.get(id.toString());
            if (numbers != null) {
                sheets.add(new Sheet(slice.in(new Part.OnClause(id)), numbers));
            }
        });
        Sheet unlinked = of(slice.in(new Part.OnNoClause()));
        if (unlinked.number(Measure.OPINIONS) > 0) {
            sheets.add(unlinked);
        }
        return List.copyOf(sheets);
    }

    /** An opinion that is linked to several clauses inside another counts there once. */
    private void readClauses(Slice slice, List<UUID> around, List<UUID> inside, Map<String, Map<Measure, Long>> found) {
        String closure = ", tree as (select * from unnest(:around, :inside) as t (clause, part)) ";
        read(
                facts.ofComments(slice, closure + """
                                , pairs as (select distinct t.clause, o.comment from comment_link l
                                    join comment_opinion o on o.id = l.opinion and o.current
                                    join facts f on f.comment = o.comment
                                    join tree t on t.part = l.clause)
                                select cast(pairs.clause as text) as part, %s
                                from pairs join facts on facts.comment = pairs.comment group by pairs.clause
                                """.formatted(OF_COMMENTS))
                        .param("around", around.toArray(UUID[]::new))
                        .param("inside", inside.toArray(UUID[]::new)),
                Measure::isOfComments,
                found);
        read(
                facts.ofOpinions(slice, closure + """
                                , pairs as (select distinct t.clause, l.opinion from comment_link l
                                    join facts f on f.opinion = l.opinion
                                    join tree t on t.part = l.clause)
                                select cast(pairs.clause as text) as part, %s
                                from pairs join facts on facts.opinion = pairs.opinion group by pairs.clause
                                """.formatted(OF_OPINIONS))
                        .param("around", around.toArray(UUID[]::new))
                        .param("inside", inside.toArray(UUID[]::new)),
                measure -> !measure.isOfComments(),
                found);
    }

    private List<Sheet> byContactPoint(Slice slice) {
        String below = """
                , below as (
                    with recursive b as (
                        select id as point, id as part from contact_point
                        union select b.point, p.id from contact_point p join b on p.parent = b.part)
                    select * from b)
                select cast(below.point as text) as part, %s from below
                join facts on facts.contact_point = below.part group by below.point
                """;
        Map<String, Map<Measure, Long>> found = new LinkedHashMap<>();
        read(facts.ofComments(slice, below.formatted(OF_COMMENTS)), Measure::isOfComments, found);
        read(facts.ofOpinions(slice, below.formatted(OF_OPINIONS)), measure -> !measure.isOfComments(), found);
        List<Sheet> sheets = contactPoints.all().stream()
                .map(ContactPoint::id)
                .filter(id -> found.containsKey(id.toString()))
                .map(id -> new Sheet(slice.in(new Part.Under(id)), found.getOrDefault(id.toString(), Map.of())))
                .collect(Collectors.toCollection(ArrayList::new));
        Sheet direct = of(slice.in(new Part.FromNoPoint()));
        if (direct.number(Measure.RECEIVED) > 0) {
            sheets.add(direct);
        }
        return List.copyOf(sheets);
    }

    private static void read(
            JdbcClient.StatementSpec statement, Predicate<Measure> measures, Map<String, Map<Measure, Long>> found) {
        List<Measure> counted = Arrays.stream(Measure.values()).filter(measures).toList();
        RowCallbackHandler reader = row -> keep(row, counted, found);
        statement.query(reader);
    }

    private static void keep(ResultSet row, List<Measure> counted, Map<String, Map<Measure, Long>> found)
            throws SQLException {
        Map<Measure, Long> numbers = found.computeIfAbsent(row.getString("part"), part -> new EnumMap<>(Measure.class));
        for (Measure measure : counted) {
            numbers.put(measure, row.getLong(measure.name()));
        }
    }

    private static String columns(Predicate<Measure> measures) {
        return Arrays.stream(Measure.values())
                .filter(measures)
                .map(measure -> measure.counted() + " as " + measure.name())
                .collect(Collectors.joining(", "));
    }
}
