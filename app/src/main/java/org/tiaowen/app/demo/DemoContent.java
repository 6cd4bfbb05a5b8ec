package org.tiaowen.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.library.LawSource;
import tools.jackson.databind.json.JsonMapper;

/** The invented texts under {@code demo/}. */
final class DemoContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");

    /** Drafting begins that long before the public is heard. */
    private static final int MONTHS_OF_DRAFTING = 16;

    private DemoContent() {}

    /**
     * A comment.
     *
     * @param contactPoint code of the contact point that brought it, null for what came over the web; so are registry
     *     number, channel and kind of person
     * @param target the clause of the first version it points at
     * @param quote the words selected there
     * @param day days since the opening, of the 30 the consultation was written for
     * @param answers the first to the first opinion, and so on
     */
    record DemoComment(
            @Nullable String contactPoint,
            @Nullable String registry,
            @Nullable String channel,
            @Nullable String person,
            @Nullable String name,
            @Nullable DemoTarget target,
            @Nullable String quote,
            String text,
            double day,
            @Nullable List<DemoAnswer> answers) {

        List<DemoAnswer> allAnswers() {
            return Objects.requireNonNullElse(answers, List.of());
        }
    }

    /** A clause by its place in the first version. */
    record DemoTarget(
            int article,
            @Nullable Integer paragraph,
            @Nullable Integer item) {}

    /**
     * An answer.
     *
     * @param outcome ADOPTED, PARTLY_ADOPTED or NOT_ADOPTED
     * @param article2 the article of the second version it speaks of
     */
    record DemoAnswer(
            String outcome, String reason, @Nullable Integer article2) {}

    /**
     * A contact point; those above stand before those below.
     *
     * @param kind as {@code ContactPointKind} names it; null for an ordinary contact point
     * @param parent code of the point it reports to; null where it reports to the committee itself
     */
    record DemoContactPoint(
            String code,
            String name,
            String district,
            @Nullable String kind,
            @Nullable String parent,
            String address,
            String contact) {}

    /** Existing law of the same invented city and its province; the names of the files tell the days. */
    static List<LawSource> laws() {
        return Stream.of(
                        "parking-lots_2009-08-20.txt",
                        "parking-lots_2016-11-25.txt",
                        "property_2014-03-27.txt",
                        "property_2022-09-30.txt",
                        "province-parking_2021-05-28.txt")
                .map(name -> new LawSource(name, text("library/" + name)))
                .toList();
    }

    static String firstVersion() {
        return text("regulation-1.txt");
    }

    static String secondVersion() {
        return text("regulation-2.txt");
    }

    static String decision() {
        return text("decision-1.txt");
    }

    /** A decision that amends the second version, not loaded: a person tries it. */
    static String amendment() {
        return text("amendment-1.txt");
    }

    /** The notice of a consultation from {@code opens} to {@code lastDay}, both included. */
    static String notice(LocalDate opens, LocalDate lastDay) {
        return text("notice.md").replace("{{opensOn}}", DAY.format(opens)).replace("{{closesOn}}", DAY.format(lastDay));
    }

    /** The explanation, with the questions to the public behind it. */
    static String explanation(LocalDate opens) {
        String explanation = text("explanation.md")
                .replace("{{lastYear}}", String.valueOf(opens.getYear() - 1))
                .replace("{{begunIn}}", MONTH.format(YearMonth.from(opens).minusMonths(MONTHS_OF_DRAFTING)))
                .replace("{{reviewedIn}}", MONTH.format(YearMonth.from(opens).minusMonths(1)));
        return explanation.stripTrailing() + "\n\n" + text("questions.md");
    }

    /** In the order they came in. */
    static List<DemoComment> comments() {
        return text("comments.jsonl")
                .lines()
                .map(line -> JSON.readValue(line, DemoComment.class))
                .toList();
    }

    static List<DemoContactPoint> contactPoints() {
        return List.of(JSON.readValue(text("contact-points.json"), DemoContactPoint[].class));
    }

    private static String text(String name) {
        try (InputStream stream = DemoContent.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("not packaged: demo/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
