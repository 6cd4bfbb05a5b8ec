package org.tiaowen.comments.clauselinks;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;

/** The opinions with their links: of a clause, of a consultation, of a comment. Thread-safe; changes nothing. */
@Component
public class LinkedOpinions {

    private static final String MATCHING = """
            from comment_opinion o join comment c on c.id = o.comment join comment_shown s on s.comment = c.id
            where o.current
                and (cast(:consultation as uuid) is null or c.consultation = :consultation)
                and s.publicity in (:seen)
                and not (:unlinkedOnly and exists (select 1 from comment_link l where l.opinion = o.id))
                and (not :byClause or exists (
                    select 1 from comment_link l where l.opinion = o.id and l.clause in (:clauses)))
            """;

    private final JdbcClient jdbc;
    private final Opinions opinions;
    private final Comments comments;
    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final LinkStore links;

    LinkedOpinions(
            JdbcClient jdbc,
            Opinions opinions,
            Comments comments,
            Consultations consultations,
            ConsultedTexts texts,
            LinkStore links) {
        this.jdbc = jdbc;
        this.opinions = opinions;
        this.comments = comments;
        this.consultations = consultations;
        this.texts = texts;
        this.links = links;
    }

    /**
     * Opinions, those of the newest comments first.
     *
     * @param page from 0
     */
    public List<LinkedOpinion> find(OpinionQuery query, int page, int size) {
        return find(statement(
                        "select o.id " + MATCHING
                                + " order by c.received_at desc, c.id, o.start_at limit :size offset :from",
                        query)
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .list());
    }

    /** How many opinions there are. */
    public long count(OpinionQuery query) {
        return statement("select count(*) " + MATCHING, query).query(Long.class).single();
    }

    /** How many of these opinions are current and there for that audience. */
    public long count(Collection<OpinionId> ids, Audience audience) {
        return jdbc.sql("""
                        select count(*) from comment_opinion o join comment_shown s on s.comment = o.comment
                        where o.current and o.id = any (:ids) and s.publicity in (:seen)
                        """)
                .param("ids", ids.stream().map(OpinionId::value).toArray(UUID[]::new))
                .param("seen", audience.seen())
                .query(Long.class)
                .single();
    }

    /** The opinion with that identity. */
    public Optional<LinkedOpinion> find(OpinionId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those of the opinions that there are, in the order they are asked for. */
    public List<LinkedOpinion> find(List<OpinionId> ids) {
        List<Opinion> found = opinions.find(ids);
        Map<CommentId, Comment> commentOf =
                comments.find(found.stream().map(Opinion::comment).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Comment::id, Function.identity()));
        Map<OpinionId, List<ClauseLink>> held = links.links(ids);
        Map<OpinionId, List<ProposedLink>> proposed = links.proposals(ids);
        Map<OpinionId, List<LinkDecision>> decided = links.decisions(ids);
        Map<OpinionId, LinkedOpinion> linked = new HashMap<>();
        for (Opinion opinion : found) {
            Comment comment = commentOf.get(opinion.comment());
            if (comment != null) {
                linked.put(
                        opinion.id(),
                        new LinkedOpinion(
                                opinion,
                                comment,
                                held.getOrDefault(opinion.id(), List.of()),
                                proposed.getOrDefault(opinion.id(), List.of()),
                                decided.getOrDefault(opinion.id(), List.of())));
            }
        }
        return ids.stream().flatMap(id -> Stream.ofNullable(linked.get(id))).toList();
    }

    /** The opinions of a comment in the order of its text; none while it is not analysed. */
    public List<LinkedOpinion> of(CommentId comment) {
        return find(opinions.of(comment).stream().map(Opinion::id).toList());
    }

    /** Whether the comment has been analysed. */
    public boolean isAnalysed(CommentId comment) {
        return jdbc.sql("select exists (select 1 from comment_analysis where comment = :comment)")
                .param("comment", comment.value())
                .query(Boolean.class)
                .single();
    }

    /** The citations of a comment that led nowhere, as the last analysis found them. */
    public List<LinkFinding> findings(CommentId comment) {
        return jdbc
                .sql("select findings from comment_analysis where comment = :comment order by edition desc limit 1")
                .param("comment", comment.value())
                .query((row, n) -> row.getString(1))
                .optional()
                .stream()
                .flatMap(String::lines)
                .map(LinkFinding::of)
                .toList();
    }

    /** How many comments wait for being analysed. */
    public long waiting() {
        return jdbc.sql("select count(*) from comment_linking_task")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(String sql, OpinionQuery query) {
        Set<UUID> clauses = new LinkedHashSet<>();
        query.clause().ifPresent(clause -> {
            clauses.add(clause.value());
            versions(query).forEach(consultation -> texts.of(consultation.version())
                    .flatMap(text -> text.find(clause))
                    .ifPresent(found ->
                            found.walk().forEach(part -> clauses.add(part.id().value()))));
        });
        return jdbc.sql(sql)
                .param(
                        "consultation",
                        query.consultation().map(ConsultationId::value).orElse(null),
                        java.sql.Types.OTHER)
                .param("seen", query.audience().seen())
                .param("unlinkedOnly", query.unlinkedOnly())
                .param("byClause", query.clause().isPresent())
                .param("clauses", clauses.isEmpty() ? Set.of(new UUID(0, 0)) : clauses);
    }

    private Collection<Consultation> versions(OpinionQuery query) {
        return query.consultation()
                .map(id -> (Collection<Consultation>)
                        consultations.find(id).stream().toList())
                .orElseGet(consultations::all);
    }
}
