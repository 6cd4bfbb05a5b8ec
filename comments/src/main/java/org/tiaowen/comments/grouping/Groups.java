package org.tiaowen.comments.grouping;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;

/** The groups of a consultation as they hold now, the program's and the persons' decisions together. Thread-safe. */
@Component
public class Groups {

    /** What a page can show of one group; the counts are of all. */
    public static final int MOST_MEMBERS_SHOWN = 200;

    private final JdbcClient jdbc;
    private final Opinions opinions;

    Groups(JdbcClient jdbc, Opinions opinions) {
        this.jdbc = jdbc;
        this.opinions = opinions;
    }

    /**
     * Groups, those of the most comments first.
     *
     * @param page from 0
     */
    public List<Group> of(ConsultationId consultation, int page, int size) {
        return list("g.consultation = :consultation", consultation, null, page, size);
    }

    /** Groups with an opinion that is linked to the clause itself, those of the most comments first. */
    public List<Group> of(ConsultationId consultation, ProvisionId clause, int page, int size) {
        return list("""
                g.consultation = :consultation and exists (
                    select 1 from opinion_grouping m join comment_link l on l.opinion = m.opinion
                    where m.in_group = g.id and l.clause = :clause)
                """, consultation, clause, page, size);
    }

    /** Groups with one of these opinions, those of the most comments first. */
    public List<Group> with(ConsultationId consultation, Collection<OpinionId> opinions, int page, int size) {
        return jdbc
                .sql(GroupRows.GROUPS + """
                        where g.received > 0 and g.consultation = :consultation and g.id in (
                            select m.in_group from opinion_grouping m where m.opinion = any (:opinions))
                        order by g.received desc, g.id limit :size offset :from
                        """)
                .param("consultation", consultation.value())
                .param("opinions", opinions.stream().map(OpinionId::value).toArray(UUID[]::new))
                .param("size", size)
                .param("from", (long) page * size)
                .query(GroupRows::group)
                .list()
                .stream()
                .map(this::withMembers)
                .toList();
    }

    /** How many groups a consultation has. */
    public long count(ConsultationId consultation) {
        return jdbc.sql("select count(*) from opinion_group where consultation = :consultation and received > 0")
                .param("consultation", consultation.value())
                .query(Long.class)
                .single();
    }

    /** The group with that identity, while it has members. */
    public Optional<Group> find(GroupId id) {
        return jdbc.sql(GroupRows.GROUPS + "where g.id = :id and g.received > 0")
                .param("id", id.value())
                .query(GroupRows::group)
                .optional()
                .map(this::withMembers);
    }

    /** The group an opinion is in; empty while it has not been grouped. */
    public Optional<Group> groupOf(OpinionId opinion) {
        return jdbc.sql("select in_group from opinion_grouping where opinion = :opinion")
                .param("opinion", opinion.value())
                .query(GroupRows::id)
                .optional()
                .flatMap(this::find);
    }

    /** What persons decided on a group, the earliest first. */
    public List<GroupDecision> decisions(GroupId group) {
        return jdbc.sql("select * from opinion_grouping_decision where of_group = :group order by id")
                .param("group", group.value())
                .query(GroupRows::decision)
                .list();
    }

    /** Every opinion in a group, however many: what is done to a whole group is done to these. */
    public List<OpinionId> opinions(GroupId group) {
        return jdbc.sql("select opinion from opinion_grouping where in_group = :group order by opinion")
                .param("group", group.value())
                .query(GroupRows::opinion)
                .list();
    }

    /**
     * What a member says more or less than the representative: the words of the representative that it does not have as
     * deleted, its own as inserted; only equal words where it says the same.
     */
    public List<WordRun> difference(OpinionId member) {
        Optional<Opinion> own = opinions.find(member);
        Optional<Opinion> representative = jdbc.sql("""
                        select g.representative from opinion_grouping m join opinion_group g on g.id = m.in_group
                        where m.opinion = :opinion
                        """)
                .param("opinion", member.value())
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(opinions::find);
        return own.isEmpty() || representative.isEmpty()
                ? List.of()
                : WordDifference.between(representative.get().text(), own.get().text());
    }

    /** How many opinions wait for being grouped. */
    public long waiting() {
        return jdbc.sql("select count(*) from opinion_grouping_task")
                .query(Long.class)
                .single();
    }

    private List<Group> list(
            String where, ConsultationId consultation, @Nullable ProvisionId clause, int page, int size) {
        return jdbc
                .sql(GroupRows.GROUPS + "where g.received > 0 and " + where
                        + " order by g.received desc, g.id limit :size offset :from")
                .param("consultation", consultation.value())
                .param("clause", clause == null ? null : clause.value(), Types.OTHER)
                .param("size", size)
                .param("from", (long) page * size)
                .query(GroupRows::group)
                .list()
                .stream()
                .map(this::withMembers)
                .toList();
    }

    private Group withMembers(Group group) {
        List<GroupMember> members = jdbc.sql(GroupRows.MEMBERS)
                .param("group", group.id().value())
                .param("representative", group.representative().value())
                .param("most", MOST_MEMBERS_SHOWN)
                .query(GroupRows::member)
                .list();
        return new Group(
                group.id(),
                group.consultation(),
                group.representative(),
                group.chosenByPerson(),
                group.counts(),
                members);
    }
}
