package org.tiaowen.comments.meetings;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.MeetingId;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.comments.privacy.ReadingLog;

/** The meetings that were entered. Thread-safe; changes nothing. */
@Component
public class Meetings {

    private final MeetingStore store;
    private final ReadingLog readings;

    Meetings(MeetingStore store, ReadingLog readings) {
        this.store = store;
        this.readings = readings;
    }

    /**
     * The minutes and how they are split now, with the names in them.
     *
     * @param text as it was entered
     * @param speeches in the order of the minutes
     */
    public record Minutes(String text, List<Speech> speeches) {

        public Minutes {
            speeches = List.copyOf(speeches);
        }
    }

    /**
     * How far the speeches of a meeting are.
     *
     * @param speeches those that are or will be received
     * @param received those that have been
     */
    public record Progress(Meeting meeting, int speeches, int received) {

        /** Whether nothing is left to be received. */
        public boolean isDone() {
            return received == speeches;
        }
    }

    /** The meeting with that identity. */
    public Optional<Meeting> find(MeetingId id) {
        return store.find(id);
    }

    /** The meetings a point held, the latest first. */
    public List<Progress> of(ContactPointId contactPoint, int page, int size) {
        return store.of(contactPoint, page, size);
    }

    /** The meetings held on a consultation, the latest first. */
    public List<Progress> of(ConsultationId consultation) {
        return store.of(consultation);
    }

    /**
     * The minutes; the reading is logged. Whether the user may read them is the caller's question.
     *
     * @param by the reader's name
     * @throws java.util.NoSuchElementException when there is no such meeting
     */
    @Transactional
    public Minutes minutes(MeetingId id, String by, Purpose purpose) {
        String text = store.minutes(id).orElseThrow();
        readings.keep(MeetingStore.TABLE, id.value(), by, purpose);
        return new Minutes(text, store.speeches(id));
    }
}
