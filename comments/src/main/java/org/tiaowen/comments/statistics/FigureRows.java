package org.tiaowen.comments.statistics;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/** The rows behind each number. Thread-safe; changes nothing. */
@Component
public class FigureRows {

    private final Facts facts;

    FigureRows(Facts facts) {
        this.facts = facts;
    }

    /**
     * The rows of a figure, those received last first; effects with the most opinions first.
     *
     * @param page from 0
     */
    public List<Row> of(Slice slice, Measure measure, int page, int size) {
        String where = " where " + measure.condition();
        String limit = " limit :size offset :from";
        return switch (measure.unit()) {
            case COMMENT ->
                page(
                        facts.ofComments(
                                slice,
                                "select comment from facts" + where + " order by received_at desc, comment" + limit),
                        page,
                        size,
                        (row, n) -> new Row.OfComment(new CommentId(row.getObject("comment", UUID.class))));
            case PERSON ->
                page(
                        facts.ofComments(slice, """
                                select (array_agg(comment order by received_at, comment))[1] as comment, count(*) as comments
                                from facts where %s group by person order by max(received_at) desc, 1
                                """.formatted(measure.condition()) + limit),
                        page,
                        size,
                        (row, n) -> new Row.OfPerson(
                                new CommentId(row.getObject("comment", UUID.class)), row.getLong("comments")));
            case OPINION ->
                page(
                        facts.ofOpinions(
                                slice,
                                "select opinion, comment from facts" + where + " order by received_at desc, opinion"
                                        + limit),
                        page,
                        size,
                        (row, n) -> new Row.OfOpinion(
                                new OpinionId(row.getObject("opinion", UUID.class)),
                                new CommentId(row.getObject("comment", UUID.class))));
            case GROUP ->
                page(
                        facts.ofOpinions(slice, """
                                select in_group, (array_agg(opinion order by received_at, opinion))[1] as opinion,
                                    count(*) as opinions
                                from facts where %s group by in_group order by count(*) desc, in_group
                                """.formatted(measure.condition()) + limit),
                        page,
                        size,
                        (row, n) -> new Row.OfGroup(
                                row.getObject("in_group", UUID.class),
                                new OpinionId(row.getObject("opinion", UUID.class)),
                                row.getLong("opinions")));
            case ARTICLE ->
                page(
                        facts.ofOpinions(slice, """
                                select carried_version, carried_article, count(*) as opinions
                                from facts where %s group by carried_version, carried_article
                                order by count(*) desc, carried_version, carried_article
                                """.formatted(measure.condition()) + limit),
                        page,
                        size,
                        (row, n) -> new Row.OfArticle(
                                new VersionId(row.getObject("carried_version", UUID.class)),
                                new ProvisionId(row.getObject("carried_article", UUID.class)),
                                row.getLong("opinions")));
        };
    }

    private static List<Row> page(
            JdbcClient.StatementSpec statement,
            int page,
            int size,
            org.springframework.jdbc.core.RowMapper<? extends Row> mapper) {
        return List.copyOf(statement
                .param("size", size)
                .param("from", (long) page * size)
                .query(mapper)
                .list());
    }
}
