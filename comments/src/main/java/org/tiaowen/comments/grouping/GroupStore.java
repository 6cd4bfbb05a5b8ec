package org.tiaowen.comments.grouping;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.grouping.GroupedConsultation.Change;
import org.tiaowen.comments.grouping.GroupedConsultation.Moved;
import org.tiaowen.comments.grouping.GroupedConsultation.Standing;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionId;

/** The tables of groups: what the program found, what persons decided, and what follows from both. */
@Component
class GroupStore {

    private static final int ROWS_A_STATEMENT = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    GroupStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Map<ConsultationId, List<CommentId>> consultations(List<CommentId> comments) {
        Map<ConsultationId, List<CommentId>> byConsultation = new LinkedHashMap<>();
        jdbc.sql("select id, consultation from comment where id = any (:ids) order by consultation, received_at, id")
                .param("ids", comments.stream().map(CommentId::value).toArray(UUID[]::new))
                .query(row -> {
                    byConsultation
                            .computeIfAbsent(
                                    new ConsultationId(row.getObject("consultation", UUID.class)),
                                    id -> new ArrayList<>())
                            .add(new CommentId(row.getObject("id", UUID.class)));
                });
        return byConsultation;
    }

    /** One at a time writes groups of a consultation or decides on them, for as long as the transaction lasts. */
    void lock(ConsultationId consultation) {
        lock(consultation.value().getLeastSignificantBits());
    }

    /** One instance of the program at a time looks for groups in a consultation, for as long as the transaction lasts. */
    void reserve(ConsultationId consultation) {
        lock(consultation.value().getMostSignificantBits());
    }

    private void lock(long key) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:key)) locked")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    /** Raised whenever what was found in the consultation changes: another instance may have grouped since. */
    long revision(ConsultationId consultation) {
        return jdbc.sql("select revision from opinion_grouping_revision where consultation = :consultation")
                .param("consultation", consultation.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private long nextRevision(ConsultationId consultation) {
        return jdbc.sql("""
                        insert into opinion_grouping_revision (consultation, revision) values (:consultation, 1)
                        on conflict (consultation) do update set revision = opinion_grouping_revision.revision + 1
                        returning revision
                        """)
                .param("consultation", consultation.value())
                .query(Long.class)
                .single();
    }

    /** The opinions of a consultation that were grouped, the earliest first, with what the program found. */
    Map<OpinionId, Standing> found(ConsultationId consultation) {
        Map<OpinionId, Standing> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.opinion, m.found_group, m.found_relation, m.found_reason, m.closeness
                        from opinion_grouping m join comment c on c.id = m.comment
                        where m.consultation = :consultation order by c.received_at, c.id, m.opinion
                        """).param("consultation", consultation.value()).query(row -> {
            found.put(
                    new OpinionId(row.getObject("opinion", UUID.class)),
                    new Standing(
                            new GroupId(row.getObject("found_group", UUID.class)),
                            GroupRelation.valueOf(row.getString("found_relation")),
                            row.getString("found_reason"),
                            row.getInt("closeness")));
        });
        return found;
    }

    List<OpinionId> grouped(Collection<CommentId> comments) {
        return jdbc.sql("select opinion from opinion_grouping where comment = any (:comments)")
                .param("comments", comments.stream().map(CommentId::value).toArray(UUID[]::new))
                .query(GroupRows::opinion)
                .list();
    }

    /** Keeps what the program found, and works out what holds; tells the revision it is from now on. */
    long keep(ConsultationId consultation, Change change, Set<OpinionId> gone) {
        List<Moved> moved = change.moved();
        Set<UUID> groups = new LinkedHashSet<>(
                groupsOf(moved.stream().map(one -> one.opinion().value()).toList()));
        groups.addAll(groupsOf(gone.stream().map(OpinionId::value).toList()));
        batch(
                """
                insert into opinion_group (id, consultation, representative) values (?, ?, ?)
                on conflict (id) do update set representative = excluded.representative
                where not opinion_group.chosen_by_person
                """,
                change.firsts().entrySet().stream()
                        .map(group -> new Object[] {
                            group.getKey().value(),
                            consultation.value(),
                            group.getValue().value()
                        })
                        .toList());
        move(consultation, moved);
        if (!gone.isEmpty()) {
            jdbc.sql("delete from opinion_grouping where opinion = any (:gone)")
                    .param("gone", OpinionId.values(gone))
                    .update();
        }
        change.firsts().keySet().forEach(group -> groups.add(group.value()));
        moved.forEach(one -> groups.add(one.to().group().value()));
        groups.addAll(followDecisions(
                consultation, moved.stream().map(one -> one.opinion().value()).toList()));
        count(groups);
        return nextRevision(consultation);
    }

    private void move(ConsultationId consultation, List<Moved> moved) {
        jdbc.sql("""
                        insert into opinion_grouping (opinion, comment, consultation, found_group, found_relation,
                            found_reason, text_key, edition, in_group, relation, reason, closeness)
                        select o.id, o.comment, :consultation, one.in_group, one.relation,
                            one.reason, convert_to(one.text_key, 'UTF8'), :edition, one.in_group, one.relation, one.reason,
                            one.closeness
                        from unnest(:opinions, :groups, :relations, :reasons, :texts, :closeness)
                            as one (opinion, in_group, relation, reason, text_key, closeness)
                        join comment_opinion o on o.id = one.opinion
                        on conflict (opinion) do update set found_group = excluded.found_group,
                            found_relation = excluded.found_relation, found_reason = excluded.found_reason,
                            text_key = excluded.text_key, edition = excluded.edition,
                            in_group = excluded.in_group, relation = excluded.relation, reason = excluded.reason,
                            closeness = excluded.closeness
                        """)
                .param("consultation", consultation.value())
                .param("edition", TextGrouping.EDITION)
                .param("opinions", column(moved, UUID[]::new, one -> one.opinion()
                        .value()))
                .param(
                        "groups",
                        column(moved, UUID[]::new, one -> one.to().group().value()))
                .param(
                        "relations",
                        column(moved, String[]::new, one -> one.to().relation().name()))
                .param("reasons", column(moved, String[]::new, one -> one.to().reason()))
                .param("texts", column(moved, String[]::new, one -> one.text().toString()))
                .param("closeness", column(moved, Integer[]::new, one -> one.to()
                        .closeness()))
                .update();
    }

    private static <T> T[] column(List<Moved> moved, IntFunction<T[]> array, Function<Moved, T> value) {
        return moved.stream().map(value).toArray(array);
    }

    void decide(ConsultationId consultation, GroupDecision decision) {
        jdbc.sql("""
                        insert into opinion_grouping_decision (kind, opinion, of_group, reason, by_user, at)
                        values (:kind, :opinion, :group, :reason, :by, :at)
                        """)
                .param("kind", decision.kind().name())
                .param("opinion", decision.opinion().value())
                .param("group", decision.group().value())
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
        List<UUID> opinion = List.of(decision.opinion().value());
        Set<UUID> groups = new LinkedHashSet<>(groupsOf(opinion));
        groups.addAll(followDecisions(consultation, opinion));
        groups.addAll(groupsOf(opinion));
        count(groups);
    }

    /** The consultation of an opinion that was grouped. */
    Optional<ConsultationId> consultationOf(OpinionId opinion) {
        return jdbc.sql("select consultation from opinion_grouping where opinion = :opinion")
                .param("opinion", opinion.value())
                .query((row, n) -> new ConsultationId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Moves opinions where persons put them. Tells the groups they are in now. */
    private Set<UUID> followDecisions(ConsultationId consultation, List<UUID> opinions) {
        Map<UUID, PersonsPlace> places = new LinkedHashMap<>();
        jdbc.sql("""
                        select d.opinion, d.kind, d.of_group, d.reason, m.in_group,
                            m.found_group, m.found_relation, m.found_reason
                        from opinion_grouping_decision d join opinion_grouping m on m.opinion = d.opinion
                        where d.opinion = any (:opinions) and d.kind <> 'REPRESENTS'
                        order by d.opinion, d.id
                        """).param("opinions", opinions.toArray(UUID[]::new)).query(row -> {
            PersonsPlace undecided = new PersonsPlace(
                    row.getObject("opinion", UUID.class),
                    row.getObject("in_group", UUID.class),
                    row.getObject("found_group", UUID.class),
                    row.getString("found_relation"),
                    row.getString("found_reason"));
            places.computeIfAbsent(undecided.opinion(), opinion -> undecided)
                    .follow(
                            GroupDecision.Kind.valueOf(row.getString("kind")),
                            row.getObject("of_group", UUID.class),
                            row.getString("reason"));
        });
        List<PersonsPlace> moved =
                places.values().stream().filter(PersonsPlace::moves).toList();
        batch(
                "insert into opinion_group (id, consultation, representative) values (?, ?, ?) on conflict do nothing",
                moved.stream()
                        .map(place -> new Object[] {place.group(), consultation.value(), place.opinion()})
                        .toList());
        batch(
                "update opinion_grouping set in_group = ?, relation = ?, reason = ?, closeness = ? where opinion = ?",
                moved.stream()
                        .map(place -> new Object[] {
                            place.group(),
                            place.relation().name(),
                            place.reason(),
                            place.relation().distance(),
                            place.opinion()
                        })
                        .toList());
        return moved.stream().map(PersonsPlace::group).collect(Collectors.toSet());
    }

    private Set<UUID> groupsOf(List<UUID> opinions) {
        return new LinkedHashSet<>(
                jdbc.sql("select distinct in_group from opinion_grouping where opinion = any (:opinions)")
                        .param("opinions", opinions.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Counts members anew and lets somebody who is in the group stand for it. */
    private void count(Collection<UUID> groups) {
        jdbc.sql("""
                        with members as (
                            select g.id, count(distinct m.comment) as received, count(distinct m.text_key) as texts,
                                count(distinct coalesce(encode(p.person, 'hex'), m.comment::text)) as persons
                            from opinion_group g
                            left join opinion_grouping m on m.in_group = g.id
                            left join comment_person p on p.comment = m.comment
                            where g.id = any (:groups) group by g.id),
                        chosen as (
                            select distinct on (d.of_group) d.of_group as id, d.opinion
                            from opinion_grouping_decision d join opinion_grouping m
                                on m.opinion = d.opinion and m.in_group = d.of_group
                            where d.of_group = any (:groups) and d.kind = 'REPRESENTS'
                            order by d.of_group, d.id desc),
                        nearest as (
                            select distinct on (m.in_group) m.in_group as id, m.opinion
                            from opinion_grouping m join opinion_group g on g.id = m.in_group
                            where m.in_group = any (:groups)
                            order by m.in_group, m.opinion <> g.representative, m.closeness, m.opinion)
                        update opinion_group g set received = case when members.texts = 0 then 0 else members.received end,
                            texts = members.texts,
                            persons = case when members.texts = 0 then 0 else members.persons end,
                            representative = coalesce(chosen.opinion, nearest.opinion, g.representative),
                            chosen_by_person = chosen.opinion is not null
                        from members left join chosen on chosen.id = members.id
                            left join nearest on nearest.id = members.id
                        where g.id = members.id
                        """).param("groups", groups.toArray(UUID[]::new)).update();
    }

    private void batch(String sql, List<Object[]> rows) {
        for (int start = 0; start < rows.size(); start += ROWS_A_STATEMENT) {
            template.batchUpdate(sql, rows.subList(start, Math.min(rows.size(), start + ROWS_A_STATEMENT)));
        }
    }
}
