package org.tiaowen.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.tiaowen.app.account.Accounts;
import org.tiaowen.app.account.Role;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationPapers;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.versions.Committing;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;

/** What walks begin with. Each call makes something new, for the database is shared by all tests of a run. */
public final class HouseOfTheTests {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final String BY = "test";

    private final ApplicationContext context;

    /** Builds with the beans of that application. */
    public HouseOfTheTests(ApplicationContext context) {
        this.context = context;
    }

    /** Somebody who can sign in. */
    public record Person(String username, String password) {}

    /** The invented regulation of the demonstration, in its first or second state. */
    public static String regulation(int state) {
        try {
            return new ClassPathResource("demo/regulation-" + state + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody new with that role. */
    public Person person(Role role) {
        return person(role, null);
    }

    /** Somebody new who works for a contact point. */
    public Person staffOf(ContactPoint point) {
        return person(Role.CONTACT_POINT, point.id());
    }

    private Person person(Role role, @Nullable ContactPointId point) {
        String username = "walker" + COUNTER.incrementAndGet();
        Accounts.Opening opening = new Accounts.Opening(username, "测试人员", Set.of(role), point);
        return switch (context.getBean(Accounts.class).openReady(opening, BY)) {
            case Accounts.Open open -> new Person(open.username(), open.password());
            case Accounts.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** A new contact point. */
    public ContactPoint contactPoint() {
        String code = "WALK-" + COUNTER.incrementAndGet();
        return switch (context.getBean(ContactPoints.class).appoint(code, "江陵区临江街道基层立法联系点", "江陵区", BY)) {
            case ContactPoints.Appointed appointed -> appointed.contactPoint();
            case ContactPoints.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** A draft of the regulation with one version. */
    public Version version() {
        Draft draft = context.getBean(Drafts.class)
                .create("云州市停车管理条例", TextReader.read(regulation(1)).text(), BY);
        return switch (context.getBean(Versions.class).commit(draft.id(), VersionLabel.FOR_COMMENT, "", BY)) {
            case Committing.Committed committed -> committed.version();
            case Committing.NothingChanged unchanged -> unchanged.latest();
            case Committing.SavedInBetween saved -> throw new IllegalStateException(saved.toString());
        };
    }

    /** A draft with a version of each of these texts; the labels are those of the usual way. */
    public DraftId draft(String... texts) {
        List<VersionLabel> labels = List.of(
                VersionLabel.FOR_COMMENT,
                VersionLabel.FIRST_READING,
                VersionLabel.SECOND_READING,
                VersionLabel.FOR_VOTE);
        Draft draft = context.getBean(Drafts.class)
                .create("测试条例", TextReader.read(texts[0]).text(), BY);
        for (int i = 0; i < texts.length; i++) {
            if (i > 0) {
                var saving = context.getBean(WorkingCopies.class)
                        .save(draft.id(), TextReader.read(texts[i]).text(), i, BY);
                assertThat(saving).isInstanceOf(Saving.Saved.class);
            }
            assertThat(context.getBean(Versions.class).commit(draft.id(), labels.get(i), "", BY))
                    .isInstanceOf(Committing.Committed.class);
        }
        return draft.id();
    }

    /** A consultation on a new version that began ten days ago. */
    public Consultation consultation(Duration fromNowToItsEnd) {
        Version version = version();
        Instant end = Instant.now().plus(fromNowToItsEnd);
        return announced(context.getBean(Consultations.class)
                .announce(
                        version.draft(),
                        version.id(),
                        version.number(),
                        papers(version, Instant.now().minus(Duration.ofDays(10)), end),
                        BY));
    }

    /** One that has just ended. */
    public Consultation closedConsultation() {
        Consultation open = consultation(Duration.ofDays(1));
        Version version = context.getBean(Versions.class).find(open.version()).orElseThrow();
        return announced(context.getBean(Consultations.class)
                .change(open.id(), papers(version, open.opensAt(), Instant.now()), 1, BY));
    }

    private static ConsultationPapers papers(Version version, Instant opens, Instant end) {
        return new ConsultationPapers(version.title(), "## 公告\n\n现将草案公布，请提出意见。", "## 说明\n\n为什么要立这部法规。", opens, end);
    }

    private static Consultation announced(Consultations.Announcement announcement) {
        return switch (announcement) {
            case Consultations.Announced announced -> announced.consultation();
            case Consultations.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
