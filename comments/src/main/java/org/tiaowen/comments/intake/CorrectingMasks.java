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
import org.tiaowen.comments.privacy.Masking;
import org.tiaowen.comments.privacy.PersonalData;
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
    private final PersonalData data;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CorrectingMasks(
            JdbcClient jdbc, Sealing sealing, PersonalData data, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.data = data;
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

    /** What is masked of the words now. */
    public List<PersonalFinding> current(CommentId comment) {
        List<MaskingRevision> history = historyOf(comment);
        return history.isEmpty() ? List.of() : history.getLast().findings();
    }

    /** What came of a correction. */
    public sealed interface Outcome permits Corrected, Overtaken, NotFound {}

    /** It holds. */
    public record Corrected(int revision) implements Outcome {}

    /** Somebody else was faster, or there is no such comment; nothing was changed. */
    public record Overtaken() implements Outcome {}

    /** These words stand neither in the comment nor in its proposed wording; nothing was changed. */
    public record NotFound(List<String> words) implements Outcome {

        public NotFound {
            words = List.copyOf(words);
        }
    }

    /**
     * What shall be masked from now on, instead of what is.
     *
     * @param kept stretches of the words that stay masked
     * @param keptOfWording those of the proposed wording
     * @param more words to mask wherever they stand, in half or full width and whatever the blanks; blank ones are passed
     *     over
     */
    public record Wish(List<PersonalFinding> kept, List<PersonalFinding> keptOfWording, List<String> more) {

        public Wish {
            kept = List.copyOf(kept);
            keptOfWording = List.copyOf(keptOfWording);
            more = more.stream()
                    .map(String::strip)
                    .filter(words -> !words.isEmpty())
                    .toList();
        }
    }

    /**
     * Masks exactly this from now on.
     *
     * @param seen the revision the person looked at
     * @param reason not blank; kept with personal data masked
     */
    @Transactional
    public Outcome correct(CommentId comment, int seen, Wish wish, String reason, String by) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a correction wants a reason of at most " + LONGEST_REASON);
        }
        Optional<Integer> revision = jdbc.sql("select masking from comment_shown where comment = :id for update")
                .param("id", comment.value())
                .query(Integer.class)
                .optional();
        if (revision.isEmpty() || revision.get() != seen) {
            return new Overtaken();
        }
        String original = original(comment);
        String wording = originalWording(comment);
        List<String> missing = wish.more().stream()
                .filter(words -> Masking.byHand(original, words).isEmpty()
                        && Masking.byHand(wording, words).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            return new NotFound(missing);
        }
        keep(
                comment,
                seen + 1,
                masked(original, wish.kept(), wish.more()),
                masked(wording, wish.keptOfWording(), wish.more()),
                reason,
                by);
        events.publishEvent(new MaskingCorrected(comment, by));
        return new Corrected(seen + 1);
    }

    private static MaskedWords masked(String original, List<PersonalFinding> kept, List<String> more) {
        List<PersonalFinding> findings = new ArrayList<>(kept);
        more.forEach(words -> findings.addAll(Masking.byHand(original, words)));
        findings.sort(Comparator.comparingInt(PersonalFinding::start));
        return new MaskedWords(Masking.of(original, findings), findings);
    }

    private void keep(
            CommentId comment, int revision, MaskedWords words, MaskedWords wording, String reason, String by) {
        jdbc.sql("""
                        insert into comment_masking (comment, revision, stretches, wording_stretches, reason, by_user, at)
                        values (:comment, :revision, :stretches, :wording, :reason, :by, :at)
                        """)
                .param("comment", comment.value())
                .param("revision", revision)
                .param("stretches", words.lines())
                .param("wording", wording.lines())
                .param("reason", data.masked(reason.strip()))
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update comment_shown set words = :words, wording = nullif(:wording, ''), masking = :revision
                        where comment = :id
                        """)
                .param("words", words.words())
                .param("wording", wording.words())
                .param("revision", revision)
                .param("id", comment.value())
                .update();
    }

    private String originalWording(CommentId comment) {
        return jdbc.sql("select sealed from comment_wording where comment = :id")
                .param("id", comment.value())
                .query((row, n) -> row.getBytes("sealed"))
                .optional()
                .map(envelope -> sealing.open(Originals.WORDING, comment.value(), envelope))
                .orElse("");
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
                MaskedWords.findings(row.getString("wording_stretches")),
                row.getString("reason"),
                row.getString("by_user"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
