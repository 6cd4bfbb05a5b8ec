package org.tiaowen.drafting.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** Invented texts full of clauses that resemble each other: none may be attached wrongly without a person being asked. */
class LookAlikeTests {

    private static final Pattern COORDINATES =
            Pattern.compile("([0-9]+)(?:\\+([0-9]+))?(?:\\.([0-9]+))?(?:\\.([0-9]+))?");

    private enum Outcome {
        RIGHT,
        REFUSED,
        WRONG
    }

    /** One line of what is expected: the clauses by number, empty where there is none, and the kind if it is told. */
    private record Expected(
            String old, String current, @Nullable LineageKind kind, String line) {

        private static final Pattern LINE = Pattern.compile("([0-9.+]*)-?>-?([0-9.+]*)(?: ([A-Z]+))?");

        static Expected parse(String line) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a line of what is expected: " + line);
            }
            String kind = matcher.group(3);
            return new Expected(
                    matcher.group(1), matcher.group(2), kind == null ? null : LineageKind.valueOf(kind), line);
        }
    }

    private record Case(String name, String old, String current, List<Expected> expected) {

        static Case parse(String source) {
            String[] parts = source.split("\n--- (?:old|new|expected)\n", -1);
            return new Case(
                    parts[0],
                    parts[1] + "\n",
                    parts[2] + "\n",
                    parts[3].lines()
                            .filter(line -> !line.isBlank())
                            .map(Expected::parse)
                            .toList());
        }
    }

    @Test
    void noLookAlikeIsAttachedWronglyWithoutAsking() {
        var count = new TreeMap<Outcome, Integer>();
        var report = new ArrayList<String>();
        List<Case> cases = cases();
        for (Case one : cases) {
            judge(one, count, report);
        }
        report.forEach(System.out::println);
        System.out.printf("look-alikes: %d cases, relations %s%n", cases.size(), count);
        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(report).filteredOn(line -> line.startsWith("WRONG")).isEmpty();
    }

    @Test
    void doubtNamesWhatCouldBeMeantInstead() {
        for (Case one : cases()) {
            LegalText old = text(one.old());
            LegalText current = text(one.current());
            assertThat(Alignment.of(old, current).relations())
                    .as(one.name())
                    .filteredOn(relation ->
                            relation.ambiguous() && relation.rivals().isEmpty())
                    .allSatisfy(relation -> assertThat(mostAlike(relation, old, current))
                            .as("nothing else in either text is like the two clauses")
                            .isLessThan(0.5));
        }
    }

    private static double mostAlike(LineageRelation relation, LegalText oldText, LegalText newText) {
        var frequencies = Outline.frequencies(oldText, newText);
        Outline old = Outline.of(oldText, frequencies);
        Outline current = Outline.of(newText, frequencies);
        Outline.Entry before = Objects.requireNonNull(old.find(relation.old().orElseThrow()));
        Outline.Entry after =
                Objects.requireNonNull(current.find(relation.current().orElseThrow()));
        return Stream.concat(
                        old.entries().stream()
                                .filter(other -> other != before && other.level() == after.level())
                                .map(after::similarity),
                        current.entries().stream()
                                .filter(other -> other != after && other.level() == before.level())
                                .map(before::similarity))
                .max(Double::compare)
                .orElse(0.0);
    }

    private static void judge(Case one, Map<Outcome, Integer> count, List<String> report) {
        LegalText old = text(one.old());
        LegalText current = text(one.current());
        Places oldPlaces = Places.of(old);
        Places newPlaces = Places.of(current);
        Lineage lineage = Alignment.of(old, current);
        for (Expected expected : one.expected()) {
            Optional<ProvisionId> from = find(old, oldPlaces, expected.old());
            Optional<ProvisionId> to = find(current, newPlaces, expected.current());
            List<LineageRelation> touching = Stream.concat(
                            from.stream().flatMap(id -> lineage.from(id).stream()),
                            to.stream().flatMap(id -> lineage.to(id).stream()))
                    .toList();
            Outcome outcome = touching.stream()
                    .filter(relation ->
                            relation.old().equals(from) && relation.current().equals(to))
                    .findFirst()
                    .map(relation -> relation.ambiguous()
                            ? Outcome.REFUSED
                            : expected.kind() == null || relation.kind() == expected.kind()
                                    ? Outcome.RIGHT
                                    : Outcome.WRONG)
                    .orElse(touching.stream().anyMatch(LineageRelation::ambiguous) ? Outcome.REFUSED : Outcome.WRONG);
            count.merge(outcome, 1, Integer::sum);
            if (outcome != Outcome.RIGHT) {
                report.add("%s %s: %s, found %s"
                        .formatted(outcome, one.name(), expected.line(), told(touching, oldPlaces, newPlaces)));
            }
        }
        for (LineageRelation relation : lineage.relations()) {
            boolean listed = one.expected().stream()
                    .anyMatch(expected -> find(old, oldPlaces, expected.old()).equals(relation.old())
                            && find(current, newPlaces, expected.current()).equals(relation.current()));
            if (relation.level() == Level.ARTICLE && !relation.ambiguous() && !listed) {
                count.merge(Outcome.WRONG, 1, Integer::sum);
                report.add("WRONG %s: %s".formatted(one.name(), told(List.of(relation), oldPlaces, newPlaces)));
            }
        }
    }

    private static String told(List<LineageRelation> relations, Places olds, Places currents) {
        var told = new StringBuilder();
        for (LineageRelation relation : relations) {
            told.append("%s %s>%s %.2f %s%s; "
                    .formatted(
                            relation.kind(),
                            relation.old().flatMap(olds::designation).orElse("-"),
                            relation.current().flatMap(currents::designation).orElse("-"),
                            relation.score(),
                            relation.reason(),
                            relation.ambiguous() ? " ?" : ""));
        }
        return told.toString();
    }

    private static Optional<ProvisionId> find(LegalText text, Places places, String coordinates) {
        if (coordinates.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = COORDINATES.matcher(coordinates);
        assertThat(matcher.matches()).as(coordinates).isTrue();
        var place = new Place(
                Integer.parseInt(matcher.group(1)),
                Objects.requireNonNullElse(number(matcher, 2), 0),
                number(matcher, 3),
                number(matcher, 4),
                null);
        List<Provision> there = places.at(place);
        assertThat(there).as("%s in %s", coordinates, text.title()).hasSize(1);
        return Optional.of(there.getFirst().id());
    }

    private static @Nullable Integer number(Matcher matcher, int group) {
        return matcher.group(group) == null ? null : Integer.valueOf(matcher.group(group));
    }

    private static List<Case> cases() {
        try (var stream = Objects.requireNonNull(LookAlikeTests.class.getResourceAsStream("look-alikes.txt"))) {
            String source = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(source.split("(?:^|\n)## ", -1))
                    .skip(1)
                    .map(Case::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
