package org.tiaowen.comments.placements;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.counting.CountedChanges;
import org.tiaowen.comments.counting.KeptCounts;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;

/**
 * The placements of links, put together from links, what became of their clauses, and decisions.
 *
 * <p>The newest decision up to the version counts. One made in the version itself holds unless the lineage was corrected to
 * something else since; one made in an earlier version is carried on by the lineage from there, and waits while that is not
 * worked out.
 */
@Component
class PlacementRows {

    static final String WITHDRAWN = "WITHDRAWN";

    /** What asks a person, and of several clauses a person chose the gravest is told; in the order of the enum. */
    private static final String GRAVITY =
            "array['KEPT', 'MOVED', 'KEPT_CHANGED', 'MERGED', 'SPLIT', 'SOURCE_DELETED', 'AMBIGUOUS']";

    private static final String ASKS = "('SPLIT', 'SOURCE_DELETED', 'AMBIGUOUS')";

    private static final String EVER_DECIDED =
            "exists (select 1 from placement_decision e where e.opinion = l.opinion and e.source = l.clause)";

    private static final String LINKS = """
            with link as (
                select l.opinion, l.clause as source, o.comment, o.start_at
                from comment_link l
                join comment_opinion o on o.id = l.opinion and o.current
                join comment c on c.id = o.comment
                where c.consultation = :consultation
                    and (cast(:opinions as uuid[]) is null or l.opinion = any (:opinions))
                    and (cast(:sources as uuid[]) is null or l.clause = any (:sources)
                        or (:decidedToo and exists (select 1 from placement_decision d
                            where d.opinion = l.opinion and d.source = l.clause)))
                    and WHICH
            ), told as (
                select link.*, p.status as own_status, p.targets as own_targets, p.choices as own_choices,
                    d.id as decision, d.version as decided_in, d.targets as decided, d.status_then, d.targets_then,
                    d.reason, d.by_user, d.at,
                    d.id is not null and d.version <> :version and cardinality(d.targets) > 0 as carried
                from link
                join clause_placement p
                    on p.from_version = :from and p.to_version = :version and p.source = link.source
                left join lateral (
                    select * from placement_decision said
                    where said.opinion = link.opinion and said.source = link.source
                        and said.version_number <= :number and said.kind <> 'WITHDRAWN'
                        and not exists (select 1 from placement_decision later
                            where later.opinion = said.opinion and later.source = said.source
                                and later.version_number = said.version_number and later.id > said.id)
                    order by said.version_number desc limit 1
                ) d on true
            ), settled as (
                select told.*,
                    case
                        when carried then coalesce(
                            (select (GRAVITY)[max(array_position(GRAVITY, f.status))] from clause_placement f
                                where f.from_version = decided_in and f.to_version = :version
                                    and f.source = any (decided)),
                            'AMBIGUOUS')
                        else own_status
                    end as status
                from told
            ), placed as (
                select settled.*,
                    case
                        when carried then
                            (select coalesce(array_agg(distinct t), '{}') from clause_placement f, unnest(f.targets) t
                                where f.from_version = decided_in and f.to_version = :version
                                    and f.source = any (decided))
                        when decision is not null then decided
                        else own_targets
                    end as targets,
                    case
                        when carried then
                            (select coalesce(array_agg(distinct t), '{}') from clause_placement f, unnest(f.choices) t
                                where f.from_version = decided_in and f.to_version = :version
                                    and f.source = any (decided))
                        else own_choices
                    end as choices,
                    case
                        when decision is null or carried then status in ASKS
                        when decided_in = :version then (status_then, targets_then) <> (own_status, own_targets)
                            and (own_status in ASKS or decided <> own_targets)
                        else false
                    end as open
                from settled
            )
            """.replace("GRAVITY", GRAVITY).replace("ASKS", ASKS);

    private static final String PLACED = LINKS.replace("WHICH", "true");

    private static final String DECIDED = LINKS.replace("WHICH", EVER_DECIDED);

    /** The links nobody ever decided on are placed as their clauses are, so that counting them asks for no single one. */
    private static final String ALONE = """
            , alone as (
                select p.source, p.status, p.targets || p.choices as choices, counted.links
                from (select l.clause, count(*) as links
                    from comment_link l
                    join comment_opinion o on o.id = l.opinion and o.current
                    join comment c on c.id = o.comment
                    where c.consultation = :consultation and not EVER_DECIDED
                    group by l.clause) counted
                join clause_placement p
                    on p.from_version = :from and p.to_version = :version and p.source = counted.clause
            )
            """.replace("EVER_DECIDED", EVER_DECIDED);

    private static final int MOST_KEPT = 50;

    private final JdbcClient jdbc;
    private final KeptCounts<Pair, Map<PlacementStatus, Long>> counts;
    private final KeptCounts<Pair, List<Alike>> questions;

    PlacementRows(JdbcClient jdbc, CountedChanges changes) {
        this.jdbc = jdbc;
        this.counts = new KeptCounts<>(changes, MOST_KEPT);
        this.questions = new KeptCounts<>(changes, MOST_KEPT);
    }

    /** All links of a consultation in a later version. */
    private record Pair(ConsultationId consultation, VersionId version) {

        static Pair of(Consultation consultation, Version version) {
            return new Pair(consultation.id(), version.id());
        }
    }

    /**
     * Which links are asked for.
     *
     * @param opinions null for all
     * @param sources null for all
     * @param decidedToo with {@code sources}: those a person decided on as well, whatever they are on
     */
    record Asked(
            Consultation consultation,
            Version version,
            @Nullable Collection<OpinionId> opinions,
            @Nullable Collection<ProvisionId> sources,
            boolean decidedToo) {

        static Asked all(Consultation consultation, Version version) {
            return new Asked(consultation, version, null, null, false);
        }

        Asked of(Collection<OpinionId> some) {
            return new Asked(consultation, version, some, sources, decidedToo);
        }

        Asked on(Collection<ProvisionId> some) {
            return new Asked(consultation, version, opinions, some, decidedToo);
        }

        Asked onOrDecided(Collection<ProvisionId> some) {
            return new Asked(consultation, version, opinions, some, true);
        }
    }

    /** In the order of the comments' texts. */
    List<Placement> list(Asked asked) {
        return statement(PLACED + "select * from placed order by comment, start_at, source", asked)
                .query((row, n) -> placement(row, asked.version().id()))
                .list();
    }

    /** The waiting ones first. */
    List<Placement> page(Asked asked, int page, int size) {
        return statement(PLACED + """
                        select * from placed order by open desc, comment, start_at, opinion
                        limit :size offset :skipped
                        """, asked)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, n) -> placement(row, asked.version().id()))
                .list();
    }

    /** The waiting ones, in the order of {@code clauses}. */
    List<Placement> open(Asked asked, List<ProvisionId> clauses, int page, int size) {
        return statement(PLACED + """
                        select * from placed where open
                        order by array_position(:clauses, source), source, comment, start_at, opinion
                        limit :size offset :skipped
                        """, asked)
                .param("clauses", values(clauses))
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, n) -> placement(row, asked.version().id()))
                .list();
    }

    long countOpen(Consultation consultation, Version version) {
        return questions(consultation, version).stream().mapToLong(Alike::open).sum();
    }

    Map<PlacementStatus, Long> counts(Consultation consultation, Version version) {
        return counts.of(
                consultation.id(), Pair.of(consultation, version), () -> counted(Asked.all(consultation, version)));
    }

    private Map<PlacementStatus, Long> counted(Asked asked) {
        Map<PlacementStatus, Long> counts = new EnumMap<>(PlacementStatus.class);
        statement(DECIDED + ALONE + """
                        select status, cast(sum(links) as bigint) as links
                        from (select status, 1 as links from placed union all select status, links from alone) one
                        group by status
                        """, asked).query(row -> {
            counts.put(PlacementStatus.valueOf(row.getString("status")), row.getLong("links"));
        });
        return Map.copyOf(counts);
    }

    /**
     * The links on one clause that are placed alike.
     *
     * @param choices targets and choices together, the targets first
     */
    record Alike(ProvisionId source, PlacementStatus status, List<ProvisionId> choices, long links, long open) {

        Alike {
            choices = List.copyOf(choices);
        }
    }

    /** The clauses with links that wait, or that were decided on. */
    List<Alike> questions(Consultation consultation, Version version) {
        return questions.of(
                consultation.id(), Pair.of(consultation, version), () -> asking(Asked.all(consultation, version)));
    }

    private List<Alike> asking(Asked asked) {
        return statement(DECIDED + ALONE + """
                        select source, own_status, choices, cast(sum(links) as bigint) as links,
                            cast(sum(waiting) as bigint) as open
                        from (
                            select source, own_status, own_targets || own_choices as choices, 1 as links,
                                case when open then 1 else 0 end as waiting
                            from placed where open or decision is not null
                            union all
                            select source, status, choices, links, links from alone where status in ASKS) one
                        group by source, own_status, choices
                        """.replace("ASKS", ASKS), asked)
                .query((row, n) -> new Alike(
                        new ProvisionId(row.getObject("source", UUID.class)),
                        PlacementStatus.valueOf(row.getString("own_status")),
                        clauses(row, "choices"),
                        row.getLong("links"),
                        row.getLong("open")))
                .list();
    }

    /** The opinions that stand on one of these clauses, sure ones only. */
    List<OpinionId> on(Asked asked, Collection<ProvisionId> clauses) {
        return statement(PLACED + "select distinct opinion from placed where not open and targets && :clauses", asked)
                .param("clauses", values(clauses))
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The opinions linked to one of these clauses of the version that was before the public. */
    List<OpinionId> linked(ConsultationId consultation, Collection<ProvisionId> clauses) {
        return jdbc.sql("""
                        select distinct l.opinion from comment_link l
                        join comment_opinion o on o.id = l.opinion and o.current
                        join comment c on c.id = o.comment
                        where c.consultation = :consultation and l.clause = any (:clauses)
                        """)
                .param("consultation", consultation.value())
                .param("clauses", values(clauses))
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The clauses of an earlier version that stand, or may stand, on one of these. */
    List<ProvisionId> sourcesOf(VersionId from, VersionId to, Collection<ProvisionId> clauses) {
        return jdbc.sql("""
                        select source from clause_placement
                        where from_version = :from and to_version = :to and targets && :clauses
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("clauses", values(clauses))
                .query((row, n) -> new ProvisionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** What became of one clause; empty while the pair is not worked out. */
    Optional<ClausePlacement> clause(VersionId from, VersionId to, ProvisionId source) {
        return jdbc.sql("""
                        select * from clause_placement
                        where from_version = :from and to_version = :to and source = :source
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("source", source.value())
                .query((row, n) -> new ClausePlacement(
                        source,
                        PlacementStatus.valueOf(row.getString("status")),
                        clauses(row, "targets"),
                        clauses(row, "choices")))
                .optional();
    }

    boolean isWorkedOut(VersionId from, VersionId to) {
        return jdbc.sql("""
                        select exists (select 1 from placement_pair where from_version = :from and to_version = :to)
                            and not exists (select 1 from placement_task where to_version = :to)
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .query(Boolean.class)
                .single();
    }

    private StatementSpec statement(String sql, Asked asked) {
        Collection<OpinionId> opinions = asked.opinions();
        Collection<ProvisionId> sources = asked.sources();
        return jdbc.sql(sql)
                .param("consultation", asked.consultation().id().value())
                .param("from", asked.consultation().version().value())
                .param("version", asked.version().id().value())
                .param("number", asked.version().number())
                .param(
                        "opinions",
                        opinions == null
                                ? null
                                : opinions.stream().map(OpinionId::value).toArray(UUID[]::new),
                        Types.ARRAY)
                .param("sources", sources == null ? null : values(sources), Types.ARRAY)
                .param("decidedToo", asked.decidedToo());
    }

    static UUID[] values(Collection<ProvisionId> clauses) {
        return clauses.stream().map(ProvisionId::value).toArray(UUID[]::new);
    }

    private static Placement placement(ResultSet row, VersionId version) throws SQLException {
        return new Placement(
                new OpinionId(row.getObject("opinion", UUID.class)),
                new ProvisionId(row.getObject("source", UUID.class)),
                version,
                PlacementStatus.valueOf(row.getString("status")),
                clauses(row, "targets"),
                clauses(row, "choices"),
                row.getBoolean("open"),
                decision(row),
                Optional.empty());
    }

    private static Optional<PlacementDecision> decision(ResultSet row) throws SQLException {
        Long id = row.getObject("decision", Long.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new PlacementDecision(
                        id,
                        new VersionId(row.getObject("decided_in", UUID.class)),
                        clauses(row, "decided"),
                        PlacementStatus.valueOf(row.getString("status_then")),
                        row.getString("reason"),
                        row.getString("by_user"),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    private static List<ProvisionId> clauses(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((Object[]) array.getArray())
                .map(id -> new ProvisionId((UUID) id))
                .toList();
    }
}
