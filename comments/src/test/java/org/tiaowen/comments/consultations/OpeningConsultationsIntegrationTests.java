package org.tiaowen.comments.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.MovableClock;
import org.tiaowen.drafting.versions.VersionId;

class OpeningConsultationsIntegrationTests {

    private final OpeningConsultations opening = CommentsPlatform.bean(OpeningConsultations.class);
    private final OpenedVersions publicVersions = CommentsPlatform.bean(OpenedVersions.class);
    private final Consultations consultations = CommentsPlatform.bean(Consultations.class);

    @AfterEach
    void resetClock() {
        CommentsPlatform.clock().set(MovableClock.START);
    }

    @Test
    void versionIsPublicAsSoonAsItsConsultationIsOpen() {
        assertThat(publicVersions.isPublic(
                        LanternConsultation.open().consultation().version()))
                .isTrue();
    }

    @Test
    void versionWithoutAConsultationIsNotPublic() {
        assertThat(publicVersions.isPublic(VersionId.next())).isFalse();
    }

    @Test
    void versionBecomesPublicWhenTheOpeningTimeComesAndItsClausesAreQueuedOnce() {
        LanternConsultation lanterns = LanternConsultation.open();
        CommentsPlatform.clock().advance(Duration.ofDays(-3));
        Consultation later = announcedLater(lanterns.consultation());

        CommentsPlatform.clock().advance(Duration.ofDays(1));
        opening.tellOpened();
        assertThat(openedAt(later)).isZero();

        CommentsPlatform.clock().advance(Duration.ofDays(2));
        long before = queued(later.version());
        opening.tellOpened();
        assertThat(openedAt(later)).isEqualTo(1);
        long after = queued(later.version());
        assertThat(after).isGreaterThan(before);

        opening.tellOpened();
        assertThat(queued(later.version())).isEqualTo(after);
    }

    /** Another consultation on the same version, which opens when the fixtures' clock began. */
    private Consultation announcedLater(Consultation like) {
        ConsultationPapers papers = new ConsultationPapers(
                like.title(),
                like.notice(),
                like.explanation(),
                MovableClock.START,
                MovableClock.START.plus(Duration.ofDays(30)));
        return ((Consultations.Announced)
                        consultations.announce(like.draft(), like.version(), like.versionNumber(), papers, "li"))
                .consultation();
    }

    private static int openedAt(Consultation consultation) {
        return CommentsPlatform.jdbc()
                .sql("select count(opened_at) from consultation where id = :id")
                .param("id", consultation.id().value())
                .query(Integer.class)
                .single();
    }

    private static long queued(VersionId version) {
        return CommentsPlatform.jdbc()
                .sql("select count(*) from search_task where key = :version")
                .param("version", version.value())
                .query(Long.class)
                .single();
    }
}
