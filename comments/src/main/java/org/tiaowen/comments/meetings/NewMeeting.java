package org.tiaowen.comments.meetings;

import java.time.LocalDate;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;

/**
 * A meeting as its point enters it.
 *
 * @param topics may be empty
 * @param minutes typed or sent in
 */
public record NewMeeting(
        ConsultationId consultation,
        ContactPointId contactPoint,
        MeetingKind kind,
        LocalDate on,
        String place,
        String host,
        int heads,
        String topics,
        Minutes minutes) {

    /** Place, host, file name. */
    public static final int LONGEST_NAME = 100;

    public static final int LONGEST_TOPICS = 1_000;

    /** A day of speeches taken down word for word has about 60,000 characters. */
    public static final int LONGEST_MINUTES = 200_000;

    /** More heads than that are a typing mistake. */
    public static final int MOST_HEADS = 10_000;

    /** Minutes — 会议记录. */
    public sealed interface Minutes {

        /** Typed into a form. */
        record Typed(String text) implements Minutes {}

        /** A Word file. */
        final class Docx implements Minutes {

            private final String fileName;
            private final byte[] bytes;

            /** The file of that name; the bytes are not copied. */
            public Docx(String fileName, byte[] bytes) {
                this.fileName = fileName;
                this.bytes = bytes;
            }

            /** As the sender calls it. */
            public String fileName() {
                return fileName;
            }

            byte[] bytes() {
                return bytes;
            }
        }
    }
}
