package org.tiaowen.comments.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.StorableText;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationOpened;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.comments.privacy.WordsOfStaff;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.VersionPublished;
import org.tiaowen.drafting.versions.Versions;

/**
 * Reporting what became of the answers' promises, which opens the second round of evaluation: staff report it in words, for
 * one opinion or a whole consultation; a later version that the public may read, and a 公布稿, report it by themselves.
 * Thread-safe.
 */
@Component
public class ReportingImplementation {

    static final int LONGEST_WORDS = 5_000;

    private final Consultations consultations;
    private final Opinions opinions;
    private final Comments comments;
    private final Versions versions;
    private final WordsOfStaff wordsOfStaff;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportingImplementation(
            Consultations consultations,
            Opinions opinions,
            Comments comments,
            Versions versions,
            WordsOfStaff wordsOfStaff,
            JdbcClient jdbc,
            Clock clock) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.comments = comments;
        this.versions = versions;
        this.wordsOfStaff = wordsOfStaff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Report — 落实情况.
     *
     * @param opinion null where it is about the whole consultation
     * @param version the later version that reports it; null where staff did
     * @param words empty where a version reports it
     * @param disclosure what was chosen about personal data in the words
     */
    public record Report(
            UUID id,
            ConsultationId consultation,
            @Nullable OpinionId opinion,
            @Nullable VersionId version,
            String words,
            Disclosure disclosure,
            String by,
            Instant at) {}

    /** What came of it. */
    public sealed interface Outcome permits Reported, Refused {}

    /** It stands, and the second round is open. */
    public record Reported(Report report) implements Outcome {}

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Staff report on everything that was promised in a consultation, in words without personal data. */
    @Transactional
    public Outcome report(ConsultationId consultation, String words, String by) {
        return report(consultation, words, Disclosure.NONE, by);
    }

    /** The same in words of which {@code chosen} tells what to do with personal data in them. */
    @Transactional
    public Outcome report(ConsultationId consultation, String words, Disclosure chosen, String by) {
        boolean known = consultations.find(consultation).isPresent();
        return report(known ? Optional.of(consultation) : Optional.empty(), null, words, chosen, by);
    }

    /** Staff report on what one opinion was promised, in words without personal data. */
    @Transactional
    public Outcome report(OpinionId opinion, String words, String by) {
        return report(opinion, words, Disclosure.NONE, by);
    }

    /** The same in words of which {@code chosen} tells what to do with personal data in them. */
    @Transactional
    public Outcome report(OpinionId opinion, String words, Disclosure chosen, String by) {
        Optional<ConsultationId> consultation = opinions.find(opinion)
                .flatMap(found -> comments.find(found.comment()))
                .map(comment -> comment.consultation());
        return report(consultation, opinion, words, chosen, by);
    }

    /** What was reported on an opinion or on the whole of its consultation, the earliest first. */
    public List<Report> on(OpinionId opinion) {
        return jdbc.sql("""
                        select r.* from implementation_report r
                        join comment_opinion o on o.id = :opinion
                        join comment c on c.id = o.comment and c.consultation = r.consultation
                        where r.opinion is null or r.opinion = o.id order by r.at, r.id
                        """)
                .param("opinion", opinion.value())
                .query(ReportingImplementation::read)
                .list();
    }

    /** What was reported on the whole of a consultation, the earliest first. */
    public List<Report> on(ConsultationId consultation) {
        return jdbc.sql("""
                        select * from implementation_report
                        where consultation = :consultation and opinion is null order by at, id
                        """)
                .param("consultation", consultation.value())
                .query(ReportingImplementation::read)
                .list();
    }

    private static Report read(ResultSet row, int number) throws SQLException {
        UUID about = row.getObject("opinion", UUID.class);
        UUID version = row.getObject("version", UUID.class);
        return new Report(
                row.getObject("id", UUID.class),
                new ConsultationId(row.getObject("consultation", UUID.class)),
                about == null ? null : new OpinionId(about),
                version == null ? null : new VersionId(version),
                row.getString("words"),
                Disclosure.valueOf(row.getString("disclosure")),
                row.getString("by_user"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    @EventListener
    void on(ConsultationOpened opened) {
        versions.find(opened.version()).ifPresent(this::reportedBy);
    }

    @EventListener
    void on(VersionPublished published) {
        versions.find(published.version())
                .filter(version -> version.label().equals(VersionLabel.PROMULGATED))
                .ifPresent(this::reportedBy);
    }

    private void reportedBy(Version version) {
        DraftId draft = version.draft();
        consultations.of(draft).stream()
                .filter(earlier -> earlier.versionNumber() < version.number())
                .forEach(earlier -> store(byVersion(earlier, version)));
    }

    private Report byVersion(Consultation consultation, Version version) {
        return new Report(
                UUID.randomUUID(),
                consultation.id(),
                null,
                version.id(),
                "",
                Disclosure.NONE,
                version.author(),
                clock.instant());
    }

    private Outcome report(
            Optional<ConsultationId> consultation,
            @Nullable OpinionId opinion,
            String words,
            Disclosure chosen,
            String by) {
        List<Problem> problems = new ArrayList<>();
        if (consultation.isEmpty()) {
            problems.add(
                    opinion == null
                            ? Problem.at("consultation", "consultation.unknown")
                            : Problem.at("opinion", "opinion.unknown"));
        }
        if (words.isBlank()) {
            problems.add(Problem.at("words", "report.empty"));
        }
        if (words.length() > LONGEST_WORDS) {
            problems.add(Problem.at("words", "too-long", LONGEST_WORDS));
        }
        if (!StorableText.is(words)) {
            problems.add(Problem.at("words", "text.not-text"));
        }
        wordsOfStaff.check(Map.of("words", words), chosen, problems);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Report report = new Report(
                UUID.randomUUID(),
                consultation.orElseThrow(),
                opinion,
                null,
                wordsOfStaff.kept(words, chosen),
                wordsOfStaff.settled(List.of(words), chosen, by),
                by,
                clock.instant());
        store(report);
        return new Reported(report);
    }

    private void store(Report report) {
        OpinionId opinion = report.opinion();
        VersionId version = report.version();
        jdbc.sql("""
                        insert into implementation_report (id, consultation, opinion, version, words, disclosure, by_user, at)
                        values (:id, :consultation, :opinion, :version, :words, :disclosure, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", report.id())
                .param("consultation", report.consultation().value())
                .param("opinion", opinion == null ? null : opinion.value(), Types.OTHER)
                .param("version", version == null ? null : version.value(), Types.OTHER)
                .param("words", report.words())
                .param("disclosure", report.disclosure().name())
                .param("by", report.by())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
