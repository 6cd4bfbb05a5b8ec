package org.tiaowen.comments.grouping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionId;

/** Reads the rows of the grouping tables. */
final class GroupRows {

    static final String GROUPS = """
            select g.id, g.consultation, g.representative, g.chosen_by_person, g.received, g.persons, g.texts
            from opinion_group g
            """;

    static final String MEMBERS = """
            select m.opinion, m.comment, m.relation, m.reason from opinion_grouping m
            where m.in_group = :group
            order by m.opinion <> :representative, m.closeness, m.opinion limit :most
            """;

    private GroupRows() {}

    static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                new GroupId(row.getObject("id", UUID.class)),
                new ConsultationId(row.getObject("consultation", UUID.class)),
                new OpinionId(row.getObject("representative", UUID.class)),
                row.getBoolean("chosen_by_person"),
                new GroupCounts(row.getInt("received"), row.getInt("persons"), row.getInt("texts")),
                List.of());
    }

    static GroupMember member(ResultSet row, int number) throws SQLException {
        return new GroupMember(
                opinion(row, number),
                new CommentId(row.getObject("comment", UUID.class)),
                GroupRelation.valueOf(row.getString("relation")),
                row.getString("reason"));
    }

    static GroupDecision decision(ResultSet row, int number) throws SQLException {
        return new GroupDecision(
                GroupDecision.Kind.valueOf(row.getString("kind")),
                opinion(row, number),
                new GroupId(row.getObject("of_group", UUID.class)),
                row.getString("reason"),
                row.getString("by_user"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static GroupId id(ResultSet row, int number) throws SQLException {
        return new GroupId(row.getObject(1, UUID.class));
    }

    static OpinionId opinion(ResultSet row, int number) throws SQLException {
        return new OpinionId(row.getObject("opinion", UUID.class));
    }
}
