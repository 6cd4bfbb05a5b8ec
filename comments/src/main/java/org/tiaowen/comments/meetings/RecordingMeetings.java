package org.tiaowen.comments.meetings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.StorableText;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.intake.MeetingId;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.word.WordReader;

/** Entering a meeting: keeps it with its minutes, and proposes how they fall into speeches. Thread-safe. */
@Component
public class RecordingMeetings {

    private final MeetingStore store;
    private final Consultations consultations;
    private final ContactPoints contactPoints;
    private final PersonalData personalData;
    private final Clock clock;

    RecordingMeetings(
            MeetingStore store,
            Consultations consultations,
            ContactPoints contactPoints,
            PersonalData personalData,
            Clock clock) {
        this.store = store;
        this.consultations = consultations;
        this.contactPoints = contactPoints;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Recorded, Refused {}

    /**
     * The meeting is kept.
     *
     * @param speeches how many the program proposes
     */
    public record Recorded(Meeting meeting, int speeches) implements Outcome {}

    /** It was refused, for all these reasons; nothing was stored. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    private record ReadMinutes(String text, NewMeeting.Minutes.@Nullable Docx file) {

        @Nullable
        String fileName() {
            if (file == null) {
                return null;
            }
            String name = file.fileName().strip();
            int tooMuch = name.length() - NewMeeting.LONGEST_NAME;
            return tooMuch > 0 ? name.substring(tooMuch) : name;
        }
    }

    private record Checked(ReadMinutes minutes, List<Problem> problems) {}

    /** What is wrong with it; stores nothing. */
    public List<Problem> check(NewMeeting entered) {
        return List.copyOf(checked(entered).problems());
    }

    private Checked checked(NewMeeting entered) {
        List<Problem> problems = new ArrayList<>(problems(entered));
        ReadMinutes minutes = read(entered.minutes(), problems);
        if (minutes.text().isBlank()
                && problems.stream().noneMatch(problem -> problem.field().equals("file"))) {
            problems.add(Problem.at("minutes", "minutes.empty"));
        }
        if (minutes.text().length() > NewMeeting.LONGEST_MINUTES) {
            problems.add(Problem.at("minutes", "too-long", NewMeeting.LONGEST_MINUTES));
        }
        if (!StorableText.is(minutes.text())) {
            problems.add(Problem.at("minutes", "text.not-text"));
        }
        return new Checked(minutes, problems);
    }

    /**
     * Enters a meeting.
     *
     * @param by the acting user's name
     */
    @Transactional
    public Outcome record(NewMeeting entered, String by) {
        Checked checked = checked(entered);
        if (!checked.problems().isEmpty()) {
            return new Refused(checked.problems());
        }
        ReadMinutes minutes = checked.minutes();
        Meeting meeting = new Meeting(
                MeetingId.next(),
                entered.consultation(),
                entered.contactPoint(),
                entered.kind(),
                entered.on(),
                personalData.masked(entered.place().strip()),
                entered.host().strip(),
                entered.heads(),
                personalData.masked(entered.topics().strip()),
                minutes.fileName(),
                by,
                clock.instant());
        store.add(
                meeting,
                minutes.text(),
                minutes.file() == null ? null : minutes.file().bytes());
        List<ProposedSpeech> proposed = MinutesSplitter.split(minutes.text());
        store.propose(meeting.id(), proposed);
        return new Recorded(meeting, proposed.size());
    }

    private List<Problem> problems(NewMeeting meeting) {
        List<Problem> problems = new ArrayList<>();
        if (consultations
                .find(meeting.consultation())
                .filter(found -> consultations.stateOf(found) != ConsultationState.ANNOUNCED)
                .isEmpty()) {
            problems.add(Problem.at("consultation", "consultation.unknown"));
        }
        if (contactPoints.find(meeting.contactPoint()).isEmpty()) {
            problems.add(Problem.at("contactPoint", "contact-point.unknown"));
        }
        if (meeting.on().isAfter(contactPoints.today())) {
            problems.add(Problem.at("on", "collected.in-future"));
        }
        filled("place", meeting.place(), problems);
        filled("host", meeting.host(), problems);
        if (meeting.heads() < 1 || meeting.heads() > NewMeeting.MOST_HEADS) {
            problems.add(Problem.at("heads", "heads.out-of-range", NewMeeting.MOST_HEADS));
        }
        if (meeting.topics().length() > NewMeeting.LONGEST_TOPICS) {
            problems.add(Problem.at("topics", "too-long", NewMeeting.LONGEST_TOPICS));
        }
        return problems;
    }

    private static void filled(String field, String value, List<Problem> problems) {
        if (value.isBlank()) {
            problems.add(Problem.at(field, field + ".empty"));
        }
        if (value.length() > NewMeeting.LONGEST_NAME) {
            problems.add(Problem.at(field, "too-long", NewMeeting.LONGEST_NAME));
        }
    }

    private static ReadMinutes read(NewMeeting.Minutes minutes, List<Problem> problems) {
        return switch (minutes) {
            case NewMeeting.Minutes.Typed typed -> new ReadMinutes(typed.text(), null);
            case NewMeeting.Minutes.Docx docx ->
                switch (WordReader.read(docx.bytes())) {
                    case FileReading.Lines lines -> new ReadMinutes(lines.text(), docx);
                    case FileReading.Refused refused -> {
                        problems.add(Problem.at("file", "file.unreadable", refused.reason()));
                        yield new ReadMinutes("", null);
                    }
                };
        };
    }
}
