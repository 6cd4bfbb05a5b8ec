package org.tiaowen.comments.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who read what is sealed, when and why; a line is never altered. Thread-safe. */
@Component
public class ReadingLog {

    private static final int MOST_OF_ONE = 100;

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final Clock clock;

    ReadingLog(JdbcClient jdbc, PersonalData personalData, Clock clock) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.clock = clock;
    }

    /**
     * One reading.
     *
     * @param subject what was read: {@code comment}, {@code comment_author}
     * @param of the identity of the comment
     * @param by the reader's name; empty for the holder of the receipt
     */
    public record Reading(String subject, UUID of, String by, Purpose purpose, Instant at) {}

    /** Keeps a reading, in the transaction of the caller where there is one; to be called before anything is shown. */
    public void keep(String subject, UUID of, String by, Purpose purpose) {
        jdbc.sql("""
                        insert into privacy_reading (subject, of, by_user, kind, purpose, at)
                        values (:subject, :of, :by, :kind, :purpose, :at)
                        """)
                .param("subject", subject)
                .param("of", of)
                .param("by", by)
                .param("kind", purpose.kind().name())
                .param("purpose", personalData.masked(purpose.words()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The readings, the newest first, those of holders of receipts left out. */
    public List<Reading> ofStaff(int page, int size) {
        return jdbc.sql("""
                        select * from privacy_reading where kind <> 'OWN_WORDS' order by id desc
                        limit :size offset :from
                        """)
                .param("size", size)
                .param("from", (long) page * size)
                .query(ReadingLog::read)
                .list();
    }

    /** How many readings by staff there are. */
    public long countOfStaff() {
        return jdbc.sql("select count(*) from privacy_reading where kind <> 'OWN_WORDS'")
                .query(Long.class)
                .single();
    }

    /**
     * The readings of one comment, its author and whatever else carries its identity, the newest first, at most
     * {@value #MOST_OF_ONE}: whoever holds the receipt may look as often as he likes.
     */
    public List<Reading> of(UUID id) {
        return jdbc.sql("select * from privacy_reading where of = :of order by id desc limit :most")
                .param("of", id)
                .param("most", MOST_OF_ONE)
                .query(ReadingLog::read)
                .list();
    }

    private static Reading read(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getString("subject"),
                row.getObject("of", UUID.class),
                row.getString("by_user"),
                new Purpose(Purpose.Kind.valueOf(row.getString("kind")), row.getString("purpose")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
