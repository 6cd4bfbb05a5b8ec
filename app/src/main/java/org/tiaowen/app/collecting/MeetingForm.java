package org.tiaowen.app.collecting;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.meetings.MeetingKind;
import org.tiaowen.comments.meetings.NewMeeting;

/** What is typed about a meeting, kept when something is wrong; a file has to be chosen again. */
record MeetingForm(
        @Nullable MeetingKind kind,
        @Nullable String on,
        @Nullable String place,
        @Nullable String host,
        @Nullable String heads,
        @Nullable String topics,
        @Nullable String minutes) {

    static MeetingForm empty(LocalDate today) {
        return new MeetingForm(MeetingKind.SYMPOSIUM, today.toString(), "", "", "", "", "");
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(filled(on)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    NewMeeting meeting(ConsultationId consultation, ContactPointId point, LocalDate day, @Nullable MultipartFile file)
            throws IOException {
        return new NewMeeting(
                consultation,
                point,
                kind == null ? MeetingKind.OTHER : kind,
                day,
                filled(place),
                filled(host),
                count(),
                filled(topics),
                file != null && !file.isEmpty()
                        ? new NewMeeting.Minutes.Docx(filled(file.getOriginalFilename()), file.getBytes())
                        : new NewMeeting.Minutes.Typed(filled(minutes)));
    }

    private int count() {
        try {
            return Integer.parseInt(filled(heads).strip());
        } catch (NumberFormatException noCount) {
            return 0;
        }
    }

    private static String filled(@Nullable String value) {
        return value == null ? "" : value;
    }
}
