package org.tiaowen.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tiaowen.app.embedded.StartUpConsole;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationPapers;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.Publishing;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointKind;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.Terms;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.library.AddingLawTexts;
import org.tiaowen.drafting.versions.Committing;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;

/**
 * Loads the demonstration content into an empty database; a start that was broken off is continued by the next.
 *
 * <p>What a first page needs is there before the platform is ready; comments, answers and the second version follow in the
 * background.
 */
@Component
@ConditionalOnBooleanProperty(name = "tiaowen.demo", matchIfMissing = true)
@Order(0)
class DemoLoading implements ApplicationRunner, DisposableBean {

    /** The points were there before the consultation that is brought in with its past. */
    private static final int YEARS_APPOINTED = 2;

    /** So long ago the consultation opened, so that there is something to look at. */
    private static final int DAYS_OPEN = 21;

    /** So long it stays open, so that there is something to try. */
    private static final int DAYS_LEFT = 14;

    /** （草案征求意见稿） belongs to a version, not to the draft. */
    private static final Pattern STAGE = Pattern.compile("（草案[^）]*）$");

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoading.class);

    private final DemoSteps steps;
    private final DemoAccounts accounts;
    private final DemoComments comments;
    private final DemoHandling handling;
    private final DemoFollowUp followUp;
    private final Drafts drafts;
    private final WorkingCopies copies;
    private final Versions versions;
    private final Consultations consultations;
    private final ContactPoints contactPoints;
    private final AddingLawTexts laws;
    private final Clock clock;
    private volatile boolean stopping;
    private Thread background = new Thread(() -> {});

    DemoLoading(
            DemoSteps steps,
            DemoAccounts accounts,
            DemoComments comments,
            DemoHandling handling,
            DemoFollowUp followUp,
            Drafts drafts,
            WorkingCopies copies,
            Versions versions,
            Consultations consultations,
            ContactPoints contactPoints,
            AddingLawTexts laws,
            Clock clock) {
        this.laws = laws;
        this.steps = steps;
        this.accounts = accounts;
        this.comments = comments;
        this.handling = handling;
        this.followUp = followUp;
        this.drafts = drafts;
        this.copies = copies;
        this.versions = versions;
        this.consultations = consultations;
        this.contactPoints = contactPoints;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (steps.begun().isEmpty()) {
            if (!drafts.list().isEmpty()) {
                return;
            }
            steps.begin(clock.instant().toString());
        }
        if (steps.finished()) {
            return;
        }
        Instant begun = steps.begun().map(Instant::parse).orElseThrow();
        List<ContactPoint> points = appoint();
        tell(accounts.open(points));
        DemoContent.laws().forEach(law -> laws.add(law, "demo"));
        DraftId regulation = draft("regulation", DemoContent.firstVersion());
        commit("regulation-1", regulation, VersionLabel.FOR_COMMENT, "常委会会议第一次审议后修改，公开征求意见");
        commit("decision-1", draft("decision", DemoContent.decision()), VersionLabel.FIRST_READING, "提请常委会会议审议");
        Consultation consultation = consult(regulation, begun);
        StartUpConsole.step("演示内容已就位，意见随后载入 demonstration content is in place; its comments follow");
        background = Thread.ofPlatform()
                .name("demonstration")
                .daemon()
                .start(() -> loadTheRest(regulation, consultation, points, begun));
    }

    private void loadTheRest(DraftId regulation, Consultation consultation, List<ContactPoint> points, Instant begun) {
        try {
            List<CommentId> received = comments.receive(consultation, points, begun, () -> stopping);
            if (!stopping) {
                StartUpConsole.step("演示意见已载入 " + received.size() + " demonstration comments are loaded");
                revise(regulation);
                LegalText newest =
                        versions.text(versions.latest(regulation).orElseThrow().id());
                handling.handle(received, newest, () -> stopping);
                if (!stopping) {
                    followUp.follow(consultation.id(), received);
                }
            }
            if (!stopping) {
                steps.finish();
                StartUpConsole.step("演示内容已全部载入 the demonstration content is complete");
            }
        } catch (RuntimeException failed) {
            if (!stopping) {
                LOG.error("the demonstration content was not loaded to its end", failed);
                StartUpConsole.step(
                        "演示内容没有全部载入，下次启动时继续 the demonstration content is not complete; the next start goes on");
            }
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        background.interrupt();
        background.join(Duration.ofSeconds(5));
    }

    private List<ContactPoint> appoint() {
        List<ContactPoint> points = new ArrayList<>();
        LocalDate from = contactPoints.today().minusYears(YEARS_APPOINTED);
        for (DemoContent.DemoContactPoint point : DemoContent.contactPoints()) {
            steps.once("contact-point-" + point.code(), () -> {
                contactPoints.appoint(point.code(), terms(point, from), DemoAccounts.DRAFTER);
                return point.code();
            });
        }
        contactPoints.all().stream()
                .filter(point -> point.code().startsWith("YZ-"))
                .forEach(points::add);
        return points;
    }

    private Terms terms(DemoContent.DemoContactPoint point, LocalDate from) {
        Terms terms = Terms.contactPoint(point.name(), point.district(), from);
        if (point.kind() != null) {
            terms = terms.as(ContactPointKind.valueOf(point.kind()));
        }
        return contactPoints.all().stream()
                .filter(above -> above.code().equals(point.parent()))
                .findFirst()
                .map(terms::under)
                .orElse(terms);
    }

    private void tell(List<String> opened) {
        if (opened.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder("\n  演示账号 Demonstration accounts (" + accounts.file() + ")\n");
        opened.forEach(line -> lines.append("    ").append(line).append('\n'));
        System.out.println(lines);
        System.out.flush();
    }

    private DraftId draft(String step, String source) {
        return DraftId.of(steps.once(step, () -> {
            var text = TextReader.read(source).text();
            String title = STAGE.matcher(text.title()).replaceFirst("");
            return drafts.create(title, text, DemoAccounts.DRAFTER).id().toString();
        }));
    }

    private void commit(String step, DraftId draft, VersionLabel label, String message) {
        steps.once(step, () -> switch (versions.commit(draft, label, message, DemoAccounts.DRAFTER)) {
            case Committing.Committed committed -> committed.version().id().toString();
            case Committing.NothingChanged unchanged -> unchanged.latest().id().toString();
            case Committing.SavedInBetween ignored -> "left to whoever edits it";
        });
    }

    private Consultation consult(DraftId regulation, Instant begun) {
        String id = steps.once("consultation", () -> {
            Version first = versions.find(regulation, 1).orElseThrow();
            LocalDate today = LocalDate.ofInstant(begun, ChinaTime.ZONE);
            LocalDate opens = today.minusDays(DAYS_OPEN);
            LocalDate lastDay = today.plusDays(DAYS_LEFT);
            ConsultationPapers papers = new ConsultationPapers(
                    first.title(),
                    DemoContent.notice(opens, lastDay),
                    DemoContent.explanation(opens),
                    opens.atStartOfDay(ChinaTime.ZONE).toInstant(),
                    lastDay.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant(),
                    Publishing.AT_ONCE);
            return switch (consultations.announce(
                    regulation, first.id(), first.number(), papers, DemoAccounts.DRAFTER)) {
                case Consultations.Announced announced ->
                    announced.consultation().id().toString();
                case Consultations.Refused refused ->
                    throw new IllegalStateException("the demonstration's consultation was refused: " + refused);
            };
        });
        return consultations
                .find(new ConsultationId(UUID.fromString(id)))
                .orElseThrow(() -> new IllegalStateException("the demonstration's consultation is gone: " + id));
    }

    /** The second version, with the clauses' ids carried over; not when somebody has begun to edit the draft. */
    private void revise(DraftId regulation) {
        steps.once("regulation-2", () -> {
            var text = TextReader.read(DemoContent.secondVersion()).text();
            return switch (copies.save(regulation, text, 1, DemoAccounts.DRAFTER)) {
                case Saving.Saved saved ->
                    String.valueOf(versions.commit(
                            regulation, VersionLabel.SECOND_READING, "根据各方面意见修改", DemoAccounts.DRAFTER));
                case Saving.Conflict conflict -> "left to whoever edits it";
            };
        });
    }
}
