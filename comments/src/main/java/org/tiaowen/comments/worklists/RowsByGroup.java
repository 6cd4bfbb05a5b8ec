package org.tiaowen.comments.worklists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.ChinaDays;
import org.tiaowen.comments.counting.CountedChanges;
import org.tiaowen.comments.counting.KeptCounts;
import org.tiaowen.comments.grouping.GroupCounts;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.comments.opinions.OpinionId;

/** The same opinions gathered by group: one row for all that say the same. Thread-safe; changes nothing. */
@Component
public class RowsByGroup {

    private static final int MOST_KEPT = 200;

    private static final String MEANT = """
            from comment_opinion o
            join comment c on c.id = o.comment
            left join opinion_grouping og on og.opinion = o.id
            """;

    private final JdbcClient jdbc;
    private final FilterConditions conditions;
    private final OpinionRows rows;
    private final Clock clock;
    private final KeptCounts<Asked, Long> counts;
    private final KeptCounts<Asked, List<Found>> pages;

    RowsByGroup(JdbcClient jdbc, FilterConditions conditions, OpinionRows rows, CountedChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.rows = rows;
        this.clock = clock;
        this.counts = new KeptCounts<>(changes, MOST_KEPT);
        this.pages = new KeptCounts<>(changes, MOST_KEPT);
    }

    /** What is asked, and the day on which it is overdue or not; a page of 0 rows where only their number is asked. */
    private record Asked(OpinionFilter filter, LocalDate today, int page, int size) {}

    /** In how many groups the opinions are that are meant. */
    public long count(OpinionFilter filter) {
        return counts.of(filter.consultation(), new Asked(filter, today(), 0, 0), () -> counted(filter));
    }

    private long counted(OpinionFilter filter) {
        return jdbc.sql("select count(distinct coalesce(og.in_group, o.id)) " + MEANT + conditions.of(filter))
                .params(conditions.parameters(filter, today()))
                .query(Long.class)
                .single();
    }

    /**
     * The groups of the opinions that are meant, those with most comments first.
     *
     * @param page from 0
     * @param size at most {@value OpinionRows#LARGEST_PAGE}
     */
    public List<GroupRow> find(OpinionFilter filter, int page, int size) {
        int most = Math.clamp(size, 1, OpinionRows.LARGEST_PAGE);
        List<Found> found = pages.of(
                filter.consultation(), new Asked(filter, today(), page, most), () -> found(filter, page, most));
        Map<OpinionId, OpinionRow> representatives = new HashMap<>();
        rows.find(found.stream().map(Found::representative).toList())
                .forEach(row -> representatives.put(row.opinion().id(), row));
        List<GroupRow> groups = new ArrayList<>();
        for (Found group : found) {
            OpinionRow representative = representatives.get(group.representative());
            if (representative != null) {
                groups.add(new GroupRow(group.id, representative, group.counts, group.opinions, group.undecided));
            }
        }
        return List.copyOf(groups);
    }

    private List<Found> found(OpinionFilter filter, int page, int most) {
        return jdbc.sql("""
                        with meant as (
                            select coalesce(og.in_group, o.id) as gathered, og.in_group, count(*) as opinions,
                                count(*) filter (where not exists (
                                select 1 from opinion_fate f where f.opinion = o.id)) as undecided
                            %s %s group by 1, 2)
                        select m.*, coalesce(gg.representative, m.gathered) as representative,
                            coalesce(gg.received, 1) as received, coalesce(gg.persons, 1) as persons,
                            coalesce(gg.texts, 1) as texts
                        from meant m left join opinion_group gg on gg.id = m.in_group
                        order by received desc, m.gathered limit :size offset :from
                        """.formatted(MEANT, conditions.of(filter)))
                .params(conditions.parameters(filter, today()))
                .param("size", most)
                .param("from", (long) Math.max(0, page) * most)
                .query((row, n) -> new Found(
                        group(row.getObject("in_group", UUID.class)),
                        new OpinionId(row.getObject("representative", UUID.class)),
                        new GroupCounts(row.getInt("received"), row.getInt("persons"), row.getInt("texts")),
                        row.getLong("opinions"),
                        row.getLong("undecided")))
                .list();
    }

    private static @Nullable GroupId group(@Nullable UUID id) {
        return id == null ? null : new GroupId(id);
    }

    private record Found(
            @Nullable GroupId id, OpinionId representative, GroupCounts counts, long opinions, long undecided) {}

    private LocalDate today() {
        return ChinaDays.of(clock.instant());
    }
}
