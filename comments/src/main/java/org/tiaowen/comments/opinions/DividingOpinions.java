package org.tiaowen.comments.opinions;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.intake.CommentId;

/**
 * Splitting and joining opinions by a person; every earlier opinion stays on record, and a comment that a person divided is never
 * divided anew by the program. An opinion whose answer was published is neither split nor joined, for the answer, and what the
 * person said of it, is about these words; another answer can be given instead. Thread-safe.
 */
@Component
public class DividingOpinions {

    private final Opinions opinions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DividingOpinions(Opinions opinions, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.opinions = opinions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Divided, Refused {}

    /** These are opinions of the comment now. */
    public record Divided(List<Opinion> opinions) implements Outcome {

        public Divided {
            opinions = List.copyOf(opinions);
        }
    }

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** What was done. */
    public enum Kind {
        /** 拆分: one opinion became several. */
        SPLIT,
        /** 合并: neighbours became one. */
        JOINED
    }

    /** One step of the history of a comment's opinions. */
    public record Division(Kind kind, List<Opinion> before, List<Opinion> after, String by, Instant at) {

        public Division {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * Splits a current opinion in two; blanks around the border belong to neither.
     *
     * @param offset UTF-16 offset in the words of the comment, inside the opinion's span
     * @param by the acting user's name
     */
    @Transactional
    public Outcome split(OpinionId id, int offset, String by) {
        Optional<Opinion> found = opinions.find(id);
        if (found.isEmpty()) {
            return new Refused(List.of(Problem.at("opinion", "opinion.unknown")));
        }
        Opinion opinion = found.orElseThrow();
        List<Opinion> current = opinions.lockedOf(opinion.comment());
        if (!current.contains(opinion)) {
            return new Refused(List.of(Problem.at("opinion", "opinion.not-current")));
        }
        int at = offset - opinion.span().start();
        String words = opinion.text();
        if (at <= 0
                || at >= words.length()
                || Character.isLowSurrogate(words.charAt(at))
                || words.substring(0, at).isBlank()
                || words.substring(at).isBlank()) {
            return new Refused(List.of(Problem.at("offset", "opinion.no-border")));
        }
        List<Span> parts = List.of(trimmed(opinion, 0, at), trimmed(opinion, at, words.length()));
        return divided(Kind.SPLIT, List.of(opinion), parts, current, by);
    }

    /**
     * Joins two current opinions between which no other one stands, with the words between them.
     *
     * @param by the acting user's name
     */
    @Transactional
    public Outcome join(OpinionId one, OpinionId other, String by) {
        List<Opinion> both = Stream.of(one, other)
                .distinct()
                .flatMap(id -> opinions.find(id).stream())
                .sorted(Comparator.comparingInt(opinion -> opinion.span().start()))
                .toList();
        if (both.size() < 2) {
            return new Refused(List.of(Problem.at("opinion", "opinion.unknown")));
        }
        Opinion first = both.getFirst();
        Opinion second = both.getLast();
        List<Opinion> current = opinions.lockedOf(first.comment());
        if (!current.containsAll(both)) {
            return new Refused(List.of(Problem.at("opinion", "opinion.not-current")));
        }
        if (current.indexOf(second) != current.indexOf(first) + 1) {
            return new Refused(List.of(Problem.at("opinion", "opinion.not-neighbours")));
        }
        Span whole = new Span(
                first.span().start(), Math.max(first.span().end(), second.span().end()));
        return divided(Kind.JOINED, both, List.of(whole), current, by);
    }

    /** What persons did with the opinions of a comment, the earliest first. */
    public List<Division> historyOf(CommentId comment) {
        List<Line> lines = jdbc.sql("select * from comment_opinion_division where comment = :comment order by id")
                .param("comment", comment.value())
                .query((row, n) -> new Line(
                        Kind.valueOf(row.getString("kind")),
                        ids(row.getArray("before")),
                        ids(row.getArray("after")),
                        row.getString("by_user"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        Map<OpinionId, Opinion> named = opinions
                .find(lines.stream()
                        .flatMap(line -> Stream.concat(line.before().stream(), line.after().stream()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Opinion::id, Function.identity()));
        return lines.stream()
                .map(line -> new Division(
                        line.kind(), named(line.before(), named), named(line.after(), named), line.by(), line.at()))
                .toList();
    }

    private Outcome divided(Kind kind, List<Opinion> before, List<Span> into, List<Opinion> current, String by) {
        if (isAnyAnswered(before)) {
            return new Refused(List.of(Problem.at("opinion", "opinion.answered")));
        }
        CommentId comment = before.getFirst().comment();
        List<Span> spans = Stream.concat(
                        current.stream()
                                .filter(opinion -> !before.contains(opinion))
                                .map(Opinion::span),
                        into.stream())
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList();
        opinions.split(Map.of(comment, spans));
        List<Opinion> after = opinions.of(comment).stream()
                .filter(opinion -> into.contains(opinion.span()))
                .toList();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into comment_opinion_division (comment, kind, before, after, by_user, at)
                        values (:comment, :kind, :before, :after, :by, :at)
                        """)
                .param("comment", comment.value())
                .param("kind", kind.name())
                .param("before", values(before))
                .param("after", values(after))
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new OpinionsDivided(comment, before, after, by, now));
        return new Divided(after);
    }

    private boolean isAnyAnswered(List<Opinion> asked) {
        return jdbc.sql("select exists (select 1 from answer_publication where opinion = any (:opinions))")
                .param("opinions", values(asked))
                .query(Boolean.class)
                .single();
    }

    /** A line of the table. */
    private record Line(Kind kind, List<OpinionId> before, List<OpinionId> after, String by, Instant at) {}

    private static List<Opinion> named(List<OpinionId> ids, Map<OpinionId, Opinion> named) {
        return ids.stream().map(id -> Objects.requireNonNull(named.get(id))).toList();
    }

    private static UUID[] values(Collection<Opinion> opinions) {
        return OpinionId.values(opinions.stream().map(Opinion::id).toList());
    }

    private static List<OpinionId> ids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(id -> new OpinionId((UUID) id))
                .toList();
    }

    /** The stretch of an opinion's text without the blanks around it. */
    private static Span trimmed(Opinion opinion, int from, int to) {
        String words = opinion.text();
        int start = from;
        int end = to;
        while (isBlank(words.charAt(start))) {
            start++;
        }
        while (isBlank(words.charAt(end - 1))) {
            end--;
        }
        int base = opinion.span().start();
        return new Span(base + start, base + end);
    }

    /** As {@link String#isBlank} has it, so that what is not blank has a first character. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character);
    }
}
