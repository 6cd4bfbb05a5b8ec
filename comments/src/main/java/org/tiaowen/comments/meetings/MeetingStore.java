package org.tiaowen.comments.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.MeetingId;
import org.tiaowen.comments.meetings.Meetings.Progress;
import org.tiaowen.comments.opinions.Span;
import org.tiaowen.comments.privacy.Sealing;
import org.tiaowen.drafting.articles.ProvisionId;

/** The tables of meetings and speeches; minutes, their file with its name, and names of speakers are sealed in them. */
@Component
class MeetingStore {

    static final String TABLE = "meeting";
    private static final String SPEECHES = "meeting_speech";

    private static final String COLUMNS = """
            select m.id, m.consultation, m.contact_point, m.kind, m.held_on, m.place, m.host, m.heads, m.topics,
                m.sealed_name, m.entered_by, m.entered_at,
                (select count(*) from meeting_speech s where s.meeting = m.id and s.taken) as speeches,
                (select count(*) from meeting_speech s where s.meeting = m.id and s.comment is not null) as received
            from meeting m
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    MeetingStore(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void add(Meeting meeting, String minutes, byte @Nullable [] file) {
        UUID id = meeting.id().value();
        jdbc.sql("""
                        insert into meeting (id, consultation, contact_point, kind, held_on, place, host, heads, topics,
                            minutes, minutes_sha256, sealed_name, file, entered_by, entered_at)
                        values (:id, :consultation, :point, :kind, :on, :place, :host, :heads, :topics,
                            :minutes, sha256(convert_to(:text, 'UTF8')), :fileName, :file, :by, :at)
                        """)
                .param("id", id)
                .param("consultation", meeting.consultation().value())
                .param("point", meeting.contactPoint().value())
                .param("kind", meeting.kind().name())
                .param("on", meeting.on())
                .param("place", meeting.place())
                .param("host", meeting.host())
                .param("heads", meeting.heads())
                .param("topics", meeting.topics())
                .param("minutes", sealing.seal(TABLE, id, minutes))
                .param("text", minutes)
                .param("fileName", meeting.fileName() == null ? null : sealing.seal(TABLE, id, meeting.fileName()))
                .param("file", file == null ? null : sealing.seal(TABLE, id, file))
                .param("by", meeting.enteredBy())
                .param("at", meeting.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void propose(MeetingId meeting, List<ProposedSpeech> proposed) {
        for (int i = 0; i < proposed.size(); i++) {
            ProposedSpeech speech = proposed.get(i);
            add(
                    meeting,
                    new Speech(
                            i + 1, speech.words(), speech.speaker(), speech.personKind(), null, speech.taken(), null));
        }
    }

    private void add(MeetingId meeting, Speech speech) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meeting_speech (id, meeting, number, start_at, end_at, speaker, person_kind, clause, taken)
                        values (:id, :meeting, :number, :start, :end, :speaker, :kind, :clause, :taken)
                        """)
                .param("id", id)
                .param("meeting", meeting.value())
                .param("number", speech.number())
                .param("start", speech.words().start())
                .param("end", speech.words().end())
                .param("speaker", speech.speaker().isEmpty() ? null : sealing.seal(SPEECHES, id, speech.speaker()))
                .param(
                        "kind",
                        speech.personKind() == null ? null : speech.personKind().name())
                .param(
                        "clause",
                        speech.clause() == null ? null : speech.clause().value())
                .param("taken", speech.taken())
                .update();
    }

    /** Two people correcting the same minutes do it one after the other. */
    void lock(MeetingId meeting) {
        jdbc.sql("select id from meeting where id = :id for update")
                .param("id", meeting.value())
                .query(UUID.class)
                .single();
    }

    void replace(MeetingId meeting, List<Integer> numbers, List<Speech> speeches) {
        jdbc.sql("delete from meeting_speech where meeting = :meeting and number = any (:numbers)")
                .param("meeting", meeting.value())
                .param("numbers", numbers.toArray(Integer[]::new))
                .update();
        speeches.forEach(speech -> add(meeting, speech));
    }

    int nextNumber(MeetingId meeting) {
        return jdbc.sql("select max(number) + 1 from meeting_speech where meeting = :meeting")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }

    void received(MeetingId meeting, int number, CommentId comment) {
        jdbc.sql("""
                        update meeting_speech set comment = :comment
                        where meeting = :meeting and number = :number and comment is null
                        """)
                .param("meeting", meeting.value())
                .param("number", number)
                .param("comment", comment.value())
                .update();
    }

    Optional<Meeting> find(MeetingId id) {
        return jdbc.sql(COLUMNS + "where m.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row).meeting())
                .optional();
    }

    List<Progress> of(ContactPointId contactPoint, int page, int size) {
        return jdbc.sql(COLUMNS + """
                        where m.contact_point = :point order by m.held_on desc, m.entered_at desc, m.id
                        limit :size offset :from
                        """)
                .param("point", contactPoint.value())
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, n) -> read(row))
                .list();
    }

    List<Progress> of(ConsultationId consultation) {
        return jdbc.sql(COLUMNS
                        + "where m.consultation = :consultation order by m.held_on desc, m.entered_at desc, m.id")
                .param("consultation", consultation.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<String> minutes(MeetingId id) {
        return jdbc.sql("select minutes from meeting where id = :id")
                .param("id", id.value())
                .query((row, n) -> sealing.open(TABLE, id.value(), row.getBytes(1)))
                .optional();
    }

    List<Speech> speeches(MeetingId meeting) {
        return jdbc.sql("select * from meeting_speech where meeting = :meeting order by start_at")
                .param("meeting", meeting.value())
                .query((row, n) -> speech(row))
                .list();
    }

    Optional<Speech> speech(MeetingId meeting, int number) {
        return jdbc.sql("select * from meeting_speech where meeting = :meeting and number = :number")
                .param("meeting", meeting.value())
                .param("number", number)
                .query((row, n) -> speech(row))
                .optional();
    }

    private Speech speech(ResultSet row) throws SQLException {
        byte[] speaker = row.getBytes("speaker");
        String kind = row.getString("person_kind");
        UUID clause = row.getObject("clause", UUID.class);
        UUID comment = row.getObject("comment", UUID.class);
        return new Speech(
                row.getInt("number"),
                new Span(row.getInt("start_at"), row.getInt("end_at")),
                speaker == null ? "" : sealing.open(SPEECHES, row.getObject("id", UUID.class), speaker),
                kind == null ? null : PersonKind.valueOf(kind),
                clause == null ? null : new ProvisionId(clause),
                row.getBoolean("taken"),
                comment == null ? null : new CommentId(comment));
    }

    private Progress read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] fileName = row.getBytes("sealed_name");
        return new Progress(
                new Meeting(
                        new MeetingId(id),
                        new ConsultationId(row.getObject("consultation", UUID.class)),
                        new ContactPointId(row.getObject("contact_point", UUID.class)),
                        MeetingKind.valueOf(row.getString("kind")),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("host"),
                        row.getInt("heads"),
                        row.getString("topics"),
                        fileName == null ? null : sealing.open(TABLE, id, fileName),
                        row.getString("entered_by"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()),
                row.getInt("speeches"),
                row.getInt("received"));
    }
}
