package org.tiaowen.comments.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Publicity;
import org.tiaowen.comments.privacy.PersonalData;

/**
 * Moderating comments — 审核: publishing them, withholding them from the public and restoring them; each step is kept with
 * its reason, nothing is deleted. Thread-safe.
 */
@Component
public class ModeratingComments {

    /** Longer reasons belong into a file note. */
    public static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ModeratingComments(JdbcClient jdbc, PersonalData personalData, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.clock = clock;
        this.events = events;
    }

    /**
     * One step of the log.
     *
     * @param publicity what the comment became
     * @param reason empty only where a comment was published
     */
    public record Step(CommentId comment, Publicity publicity, String reason, String by, Instant at) {}

    /**
     * Shows comments to the public that wait for it; those that are published or withheld already stay as they are.
     *
     * @param by the acting user's name
     * @return those that were published now
     */
    @Transactional
    public List<CommentId> publish(Collection<CommentId> comments, String by) {
        List<CommentId> published = comments.stream()
                .distinct()
                .filter(comment -> changed(comment, List.of(Publicity.PENDING), Publicity.PUBLISHED, "", by))
                .toList();
        if (!published.isEmpty()) {
            events.publishEvent(new CommentsPublished(published, by));
        }
        return published;
    }

    /**
     * Withholds a comment from the public.
     *
     * @param reason not blank, at most {@link #LONGEST_REASON} characters
     * @param by the acting user's name
     * @return false where it was withheld already; nothing was changed then
     */
    @Transactional
    public boolean withhold(CommentId comment, String reason, String by) {
        String kept = checked(reason);
        boolean changed =
                changed(comment, List.of(Publicity.PENDING, Publicity.PUBLISHED), Publicity.WITHHELD, kept, by);
        if (changed) {
            events.publishEvent(new CommentWithheld(comment, kept, by));
        }
        return changed;
    }

    /**
     * Gives a withheld comment to the public.
     *
     * @param reason not blank, at most {@link #LONGEST_REASON} characters
     * @param by the acting user's name
     * @return false where it was not withheld; nothing was changed then
     */
    @Transactional
    public boolean restore(CommentId comment, String reason, String by) {
        String kept = checked(reason);
        boolean changed = changed(comment, List.of(Publicity.WITHHELD), Publicity.PUBLISHED, kept, by);
        if (changed) {
            events.publishEvent(new CommentRestored(comment, kept, by));
        }
        return changed;
    }

    /** What was done with a comment, the earliest first. */
    public List<Step> historyOf(CommentId comment) {
        return jdbc.sql("select * from comment_moderation where comment = :comment order by id")
                .param("comment", comment.value())
                .query(ModeratingComments::step)
                .list();
    }

    /** Why a comment is withheld now; empty where it is not. */
    public Optional<String> reasonOf(CommentId comment) {
        return historyOf(comment).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.publicity() == Publicity.WITHHELD)
                .map(Step::reason);
    }

    private boolean changed(CommentId comment, List<Publicity> from, Publicity to, String reason, String by) {
        int changed = jdbc.sql("""
                        update comment_shown set publicity = :to where comment = :comment and publicity in (:from)
                        """)
                .param("to", to.name())
                .param("comment", comment.value())
                .param("from", from.stream().map(Publicity::name).toList())
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into comment_moderation (comment, publicity, reason, by_user, at)
                        values (:comment, :publicity, :reason, :by, :at)
                        """)
                .param("comment", comment.value())
                .param("publicity", to.name())
                .param("reason", reason)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /** Whoever the reason names is hidden in what is kept of it, for drafters read it too. */
    private String checked(String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "withholding and restoring want a reason of at most " + LONGEST_REASON + " characters");
        }
        return personalData.masked(reason.strip());
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                new CommentId(row.getObject("comment", UUID.class)),
                Publicity.valueOf(row.getString("publicity")),
                row.getString("reason"),
                row.getString("by_user"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
