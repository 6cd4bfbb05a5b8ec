package org.tiaowen.comments.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.privacy.DatumKind;
import org.tiaowen.comments.privacy.Masking;
import org.tiaowen.comments.privacy.PersonalFinding;
import org.tiaowen.comments.privacy.Sealing;

/**
 * Correcting what is masked — 更正遮盖: a person masks more, or shows what was masked by mistake. Every revision is kept.
 * Thread-safe.
 */
@Component
public class CorrectingMasks {

    /** Longer reasons belong into a file note. */
    public static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CorrectingMasks(JdbcClient jdbc, Sealing sealing, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
        this.events = events;
    }

    /** The revisions of a comment, the earliest first; none where nothing was ever masked. */
    public List<MaskingRevision> historyOf(CommentId comment) {
        return jdbc.sql("select * from comment_masking where comment = :comment order by revision")
                .param("comment", comment.value())
                .query(CorrectingMasks::read)
                .list();
    }

    /** What is masked now. */
    public List<PersonalFinding> current(CommentId comment) {
        List<MaskingRevision> history = historyOf(comment);
        return history.isEmpty() ? List.of() : history.getLast().findings();
    }

    /**
     * Masks exactly these stretches and all places of these words from now on.
     *
     * @param seen the revision the person looked at
     * @param kept stretches of that revision that stay masked
     * @param more words to mask wherever they stand; blank ones are passed over
     * @param reason not blank
     * @return false where somebody else was faster, or there is no such comment; nothing was changed then
     */
    @Transactional
    public boolean correct(
            CommentId comment, int seen, List<PersonalFinding> kept, List<String> more, String reason, String by) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a correction wants a reason of at most " + LONGEST_REASON);
        }
        Optional<Integer> revision = jdbc.sql("select masking from comment_shown where comment = :id for update")
                .param("id", comment.value())
                .query(Integer.class)
                .optional();
        if (revision.isEmpty() || revision.get() != seen) {
            return false;
        }
        String original = original(comment);
        List<PersonalFinding> findings = new ArrayList<>(kept);
        for (String words : more) {
            add(original, words.strip(), findings);
        }
        findings.sort(Comparator.comparingInt(PersonalFinding::start));
        MaskedWords masked = new MaskedWords(Masking.of(original, findings), findings);
        jdbc.sql("""
                        insert into comment_masking (comment, revision, stretches, reason, by_user, at)
                        values (:comment, :revision, :stretches, :reason, :by, :at)
                        """)
                .param("comment", comment.value())
                .param("revision", seen + 1)
                .param("stretches", masked.lines())
                .param("reason", reason.strip())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update comment_shown set words = :words, masking = :revision where comment = :id")
                .param("words", masked.words())
                .param("revision", seen + 1)
                .param("id", comment.value())
                .update();
        events.publishEvent(new MaskingCorrected(comment, by));
        return true;
    }

    private static void add(String original, String words, List<PersonalFinding> into) {
        for (int at = original.indexOf(words); !words.isEmpty() && at >= 0; at = original.indexOf(words, at + 1)) {
            into.add(new PersonalFinding(DatumKind.OTHER, at, at + words.length(), "by-hand"));
        }
    }

    private String original(CommentId comment) {
        return jdbc.sql("select sealed, proof from comment where id = :id")
                .param("id", comment.value())
                .query((row, n) -> new SealedWords(row.getBytes("sealed"), row.getBytes("proof")))
                .single()
                .open(sealing, comment);
    }

    private static MaskingRevision read(ResultSet row, int number) throws SQLException {
        return new MaskingRevision(
                row.getInt("revision"),
                MaskedWords.findings(row.getString("stretches")),
                row.getString("reason"),
                row.getString("by_user"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
