package org.tiaowen.comments.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.ChinaDays;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;

/** What should have been done by now and was not. Thread-safe; changes nothing. */
@Component
public class Overdue {

    private static final String OPINIONS = """
            from comment_opinion o
            join comment c on c.id = o.comment and c.consultation = :consultation
            join consultation s on s.id = c.consultation
            left join opinion_fate f on f.opinion = o.id
            """;

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Clock clock;

    Overdue(JdbcClient jdbc, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What is overdue. */
    public enum Kind {
        /** 分办超期: an opinion was to be handled by its assignee and is not decided. */
        ASSIGNMENT,
        /** 答复超期: an opinion has no published answer. */
        ANSWER,
        /** 未收回的第一次评价. */
        EVALUATION_OF_ANSWER,
        /** 未收回的第二次评价. */
        EVALUATION_OF_CARRYING_OUT,
        /** 重新答复超期: whoever spoke was not satisfied and has no renewed answer. */
        RENEWED_ANSWER
    }

    /**
     * One thing that is overdue.
     *
     * @param dueOn the last day it had, in China
     * @param assignee who has the opinion now; empty where nobody has
     */
    public record Item(OpinionId opinion, LocalDate dueOn, String assignee) {}

    /**
     * What is overdue in a consultation, the longest overdue first.
     *
     * @param page from 0
     */
    public List<Item> of(ConsultationId consultation, Kind kind, int page, int size) {
        return statement(
                        consultation,
                        kind,
                        "select o.id, %s as moment, coalesce(h.assignee, '') as assignee ".formatted(moment(kind)),
                        " order by moment, o.id limit :size offset :from")
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, n) -> new Item(
                        new OpinionId(row.getObject("id", UUID.class)),
                        kind == Kind.ASSIGNMENT
                                ? row.getObject("moment", LocalDate.class)
                                : due(
                                        kind,
                                        row.getObject("moment", OffsetDateTime.class)
                                                .toInstant()),
                        row.getString("assignee")))
                .list();
    }

    /** How many {@link #of} lists. */
    public long count(ConsultationId consultation, Kind kind) {
        return statement(consultation, kind, "select count(*) ", "")
                .query(Long.class)
                .single();
    }

    /** How many of each kind. */
    public Map<Kind, Long> counts(ConsultationId consultation) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, count(consultation, kind));
        }
        return counts;
    }

    private JdbcClient.StatementSpec statement(ConsultationId consultation, Kind kind, String columns, String order) {
        String open =
                switch (kind) {
                    case ASSIGNMENT, ANSWER, RENEWED_ANSWER -> "";
                    case EVALUATION_OF_ANSWER -> join(1);
                    case EVALUATION_OF_CARRYING_OUT -> join(2);
                };
        Instant now = clock.instant();
        JdbcClient.StatementSpec statement = jdbc.sql(columns + OPINIONS + open
                        + " left join opinion_assigned h on h.opinion = o.id where o.current and " + condition(kind)
                        + order)
                .param("consultation", consultation.value());
        return kind == Kind.ASSIGNMENT
                ? statement.param("today", Deadlines.day(now))
                : statement.param(
                        "before",
                        Deadlines.overdueBefore(
                                        now,
                                        day -> due(
                                                kind, ChinaDays.beginning(day).toInstant()))
                                .atOffset(ZoneOffset.UTC));
    }

    private static String join(int round) {
        return " join (" + Evaluations.OPENED + ") opened on opened.opinion = o.id and opened.round = " + round;
    }

    private static String moment(Kind kind) {
        return switch (kind) {
            case ASSIGNMENT -> "h.due_on";
            case ANSWER -> "s.closes_at";
            case EVALUATION_OF_ANSWER, EVALUATION_OF_CARRYING_OUT -> "opened.opened_at";
            case RENEWED_ANSWER -> "f.evaluated_1_at";
        };
    }

    private static String condition(Kind kind) {
        return switch (kind) {
            case ASSIGNMENT -> "h.due_on < :today and f.opinion is null";
            case ANSWER -> "f.published_revision is null and s.closes_at < :before";
            case EVALUATION_OF_ANSWER -> "f.grade_1 is null and opened.opened_at < :before";
            case EVALUATION_OF_CARRYING_OUT -> "f.grade_2 is null and opened.opened_at < :before";
            case RENEWED_ANSWER -> "f.grade_1 = 'DISSATISFIED' and f.evaluated_1_at < :before";
        };
    }

    private LocalDate due(Kind kind, Instant moment) {
        return switch (kind) {
            case ASSIGNMENT -> throw new IllegalArgumentException("an assignment names its own last day");
            case ANSWER -> deadlines.answerDue(moment);
            case EVALUATION_OF_ANSWER, EVALUATION_OF_CARRYING_OUT -> deadlines.evaluationDue(moment);
            case RENEWED_ANSWER -> deadlines.renewedAnswerDue(moment);
        };
    }
}
