package org.tiaowen.comments.clauselinks;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.clauselinks.AnalysedComment.AnalysedOpinion;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;

/**
 * Analyses received comments: splits them into opinions, links these to clauses and keeps what was found. Analysing a
 * comment again changes nothing unless the linker is of a newer edition; what persons decided always stays.
 */
@Component
public class LinkingComments {

    private static final Logger LOG = LoggerFactory.getLogger(LinkingComments.class);

    /** Some milliseconds of work each, so that a killed worker leaves little to do again. */
    private static final int COMMENTS_A_TRANSACTION = 50;

    private final LinkingQueue queue;
    private final Comments comments;
    private final Consultations consultations;
    private final ClauseLinkers linkers;
    private final Opinions opinions;
    private final LinkStore links;
    private final JdbcClient jdbc;
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
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.comments = comments;
        this.consultations = consultations;
        this.linkers = linkers;
        this.opinions = opinions;
        this.links = links;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Lets every comment be analysed again that an earlier edition of the program analysed; tells how many wait. */
    public int againWhereOutdated() {
        return queue.addOutdated();
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
            claimed.forEach(this::link);
            return !claimed.isEmpty();
        }));
    }

    /** So that one that fails does not hold up the others. */
    private boolean oneByOne() {
        for (int i = 0; i < COMMENTS_A_TRANSACTION; i++) {
            CommentId[] tried = new CommentId[1];
            try {
                boolean some = Boolean.TRUE.equals(transaction.execute(status -> {
                    List<CommentId> claimed = queue.claim(1);
                    claimed.forEach(comment -> {
                        tried[0] = comment;
                        link(comment);
                    });
                    return !claimed.isEmpty();
                }));
                if (!some) {
                    return false;
                }
            } catch (RuntimeException | StackOverflowError e) {
                if (tried[0] == null) {
                    throw e;
                }
                LOG.warn("comment {} will be analysed later", tried[0], e);
                queue.failed(tried[0], e);
            }
        }
        return true;
    }

    private void link(CommentId id) {
        Comment comment = comments.find(id).orElseThrow();
        ClauseLinker linker = linkers.of(
                consultations.find(comment.consultation()).orElseThrow().version());
        String quote = comment.target() instanceof CommentTarget.OnWords words ? words.quote() : "";
        AnalysedComment analysed =
                linker.analyse(comment.original(), comment.target().pointedClause(), quote);
        keepAnalysis(id, analysed);
        List<OpinionId> ids = opinions.split(
                id, analysed.opinions().stream().map(AnalysedOpinion::span).toList());
        for (int i = 0; i < ids.size(); i++) {
            links.propose(
                    ids.get(i), ClauseLinker.EDITION, analysed.opinions().get(i).links());
            links.settle(ids.get(i));
        }
        queue.done(List.of(id));
        events.publishEvent(new CommentsLinked(List.of(id)));
    }

    private void keepAnalysis(CommentId id, AnalysedComment analysed) {
        jdbc.sql("""
                        insert into comment_analysis (comment, edition, analysed_at, findings)
                        values (:comment, :edition, :at, :findings)
                        on conflict do nothing
                        """)
                .param("comment", id.value())
                .param("edition", ClauseLinker.EDITION)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "findings",
                        analysed.findings().stream().map(LinkFinding::line).collect(Collectors.joining("\n")))
                .update();
    }
}
