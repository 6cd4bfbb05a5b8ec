package org.tiaowen.comments.clauselinks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.clauselinks.AnalysedComment.AnalysedOpinion;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.opinions.Span;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Analyses received comments: splits them into opinions, links these to clauses and keeps what was found. Analysing a
 * comment again changes nothing unless the linker is of a newer edition; what persons decided always stays, and with it the
 * opinions it was decided on.
 */
@Component
public class LinkingComments {

    private static final Logger LOG = LoggerFactory.getLogger(LinkingComments.class);

    /** About half a second of work, so that a killed worker leaves little to do again. */
    private static final int COMMENTS_A_TRANSACTION = 400;

    private final LinkingQueue queue;
    private final Comments comments;
    private final Consultations consultations;
    private final ClauseLinkers linkers;
    private final Opinions opinions;
    private final LinkStore links;
    private final JdbcTemplate template;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LinkingComments(
            LinkingQueue queue,
            Comments comments,
            Consultations consultations,
            ClauseLinkers linkers,
            Opinions opinions,
            LinkStore links,
            JdbcTemplate template,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.comments = comments;
        this.consultations = consultations;
        this.linkers = linkers;
        this.opinions = opinions;
        this.links = links;
        this.template = template;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Lets every comment be analysed again that an earlier edition of the program analysed; tells how many wait. */
    public int againWhereOutdated() {
        return queue.addOutdated();
    }

    /** Whether comments wait that can be analysed now. */
    public boolean isDue() {
        return queue.isDue();
    }

    /** Analyses some of the waiting comments; false when none waits. */
    boolean linkSome() {
        try {
            return linked(COMMENTS_A_TRANSACTION);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("analysing comments one by one, for one of them cannot be analysed", e);
            return oneByOne();
        }
    }

    private boolean linked(int most) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<CommentId> claimed = queue.claim(most);
            link(claimed);
            return !claimed.isEmpty();
        }));
    }

    /** So that one that fails does not hold up the others. */
    private boolean oneByOne() {
        for (int i = 0; i < COMMENTS_A_TRANSACTION; i++) {
            List<CommentId> tried = new ArrayList<>();
            try {
                transaction.executeWithoutResult(status -> {
                    tried.addAll(queue.claim(1));
                    link(tried);
                });
            } catch (RuntimeException | StackOverflowError e) {
                if (tried.isEmpty()) {
                    throw e;
                }
                LOG.warn("comment {} will be analysed later", tried.getFirst(), e);
                queue.failed(tried.getFirst(), e);
            }
            if (tried.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Analyses comments in the caller's transaction, whether they wait or not. */
    void link(List<CommentId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<CommentId, AnalysedComment> analysed = analysed(comments.find(ids));
        keepAnalyses(analysed);
        Map<CommentId, List<Span>> spans = new LinkedHashMap<>();
        analysed.forEach((id, comment) -> spans.put(
                id, comment.opinions().stream().map(AnalysedOpinion::span).toList()));
        Map<CommentId, List<OpinionId>> split = opinions.split(spans);
        Map<OpinionId, List<ProposedLink>> proposals = new LinkedHashMap<>();
        analysed.forEach((id, comment) -> {
            List<OpinionId> ofComment = split.getOrDefault(id, List.of());
            for (int i = 0; i < ofComment.size(); i++) {
                proposals.put(ofComment.get(i), comment.opinions().get(i).links());
            }
        });
        links.propose(ClauseLinker.EDITION, proposals);
        links.settle(proposals.keySet());
        queue.done(ids);
        events.publishEvent(new CommentsLinked(ids));
    }

    private Map<CommentId, AnalysedComment> analysed(List<Comment> comments) {
        Map<ConsultationId, ClauseLinker> linkerOf = new HashMap<>();
        Map<CommentId, AnalysedComment> analysed = new LinkedHashMap<>();
        Map<CommentId, List<Span>> held =
                opinions.heldByPersons(comments.stream().map(Comment::id).toList());
        for (Comment comment : comments) {
            ClauseLinker linker = linkerOf.computeIfAbsent(
                    comment.consultation(),
                    id -> linkers.of(consultations.find(id).orElseThrow().version()));
            String quote = comment.target() instanceof CommentTarget.OnWords words ? words.quote() : "";
            Optional<ProvisionId> pointed = comment.target().pointedClause();
            List<Span> spans = held.get(comment.id());
            analysed.put(
                    comment.id(),
                    spans == null
                            ? linker.analyse(comment.words(), pointed, quote)
                            : linker.analyse(comment.words(), pointed, quote, spans));
        }
        return analysed;
    }

    private void keepAnalyses(Map<CommentId, AnalysedComment> analysed) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        template.batchUpdate("""
                insert into comment_analysis (comment, edition, analysed_at, findings) values (?, ?, ?, ?)
                on conflict do nothing
                """, analysed.entrySet(), COMMENTS_A_TRANSACTION, (statement, of) -> {
            statement.setObject(1, of.getKey().value());
            statement.setInt(2, ClauseLinker.EDITION);
            statement.setObject(3, now);
            statement.setString(
                    4, of.getValue().findings().stream().map(LinkFinding::line).collect(Collectors.joining("\n")));
        });
    }
}
