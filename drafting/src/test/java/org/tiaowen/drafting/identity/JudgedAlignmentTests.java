package org.tiaowen.drafting.identity;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Relations drawn from neighbouring versions of real laws, each judged by a language model that read both texts. The
 * resource holds coordinates and verdicts only: a clause of one text, and the clauses of the other it comes from or went
 * to. 300 were judged before the alignment got its present form and were in view when it did; those with the seed 20261201
 * were drawn from what it found afterwards.
 */
@Execution(ExecutionMode.CONCURRENT)
class JudgedAlignmentTests {

    private enum Outcome {
        /** Attached to a clause that was judged to be its counterpart, or rightly to none. */
        RIGHT,
        /** Attached, but a person is asked; or left alone with the counterpart named, and a person is asked. */
        ASKED,
        /** Left alone although it has a counterpart, and nobody is asked. */
        MISSED,
        /** Attached to a clause that is not its counterpart, and nobody is asked. */
        WRONG,
        /** The text is read otherwise since it was judged, and has no such clause any more. */
        GONE
    }

    private static final int MOST_MISSED = 27;
    private static final int MOST_GONE = 5;

    /** How one draw came out. */
    private static final class Tally {
        private final Map<Outcome, Integer> matches = new EnumMap<>(Outcome.class);
        private final Map<Outcome, Integer> alone = new EnumMap<>(Outcome.class);
        private final Map<Outcome, Integer> doubtful = new EnumMap<>(Outcome.class);
        private final List<String> report = new ArrayList<>();
        private int silentOnAmounts;

        private void add(Outcome outcome, JsonNode judged) {
            boolean one =
                    !judged.get("true_old").isEmpty() && !judged.get("true_new").isEmpty();
            boolean certain = !judged.get("verdict").asString().equals("DOUBTFUL");
            (certain ? one ? matches : alone : doubtful).merge(outcome, 1, Integer::sum);
            silentOnAmounts += outcome == Outcome.WRONG && judged.get("amount").asBoolean() ? 1 : 0;
            if (outcome != Outcome.RIGHT && outcome != Outcome.ASKED) {
                report.add(outcome + " " + judged);
            }
        }

        private int both(Outcome outcome) {
            return matches.getOrDefault(outcome, 0) + alone.getOrDefault(outcome, 0);
        }

        private void print(String name) {
            report.forEach(System.out::println);
            System.out.printf(
                    "%s: with a counterpart %s, without %s, judged doubtful %s%n", name, matches, alone, doubtful);
        }
    }

    private record Pair(Side old, Side current, Lineage lineage) {}

    private record Side(LegalText text, Places places) {
        static Side read(Path file) throws IOException {
            LegalText text = TextReader.read(Files.readString(file)).text();
            return new Side(text, Places.of(text));
        }

        String name(ProvisionId id) {
            return places.designation(id).orElse("");
        }

        Optional<ProvisionId> find(Level level, String designation) {
            return text.walk()
                    .filter(clause ->
                            clause.level() == level && name(clause.id()).equals(designation))
                    .map(Provision::id)
                    .findFirst();
        }
    }

    @Test
    void judgedClausesOfRealLawsAreAttachedRightlyOrAsked() throws IOException {
        Path data = SharedData.require("versions").resolve("..");
        Map<String, Pair> pairs = new HashMap<>();
        var seen = new Tally();
        var unseen = new Tally();
        for (JsonNode judged : judged()) {
            String files = judged.get("old_file").asString() + " "
                    + judged.get("new_file").asString();
            Pair pair = pairs.get(files);
            if (pair == null) {
                pair = pair(data, judged);
                pairs.put(files, pair);
            }
            (judged.has("seed") ? unseen : seen).add(outcome(pair, judged), judged);
        }
        seen.print("judged beforehand");
        unseen.print("drawn afterwards");
        for (Tally tally : List.of(seen, unseen)) {
            assertThat(tally.silentOnAmounts).isZero();
            assertThat(tally.both(Outcome.WRONG))
                    .as("wrong attachments nobody is asked about")
                    .isLessThanOrEqualTo(1);
            assertThat(tally.matches.getOrDefault(Outcome.MISSED, 0)).isLessThanOrEqualTo(MOST_MISSED);
            assertThat(tally.both(Outcome.GONE)).isLessThanOrEqualTo(MOST_GONE);
        }
    }

    private static Pair pair(Path data, JsonNode judged) throws IOException {
        Side old = Side.read(data.resolve(judged.get("old_file").asString()));
        Side current = Side.read(data.resolve(judged.get("new_file").asString()));
        return new Pair(old, current, Alignment.of(old.text(), current.text()));
    }

    /** Told from the clause the verdict is about: the old one where there is one, else the new one. */
    private static Outcome outcome(Pair pair, JsonNode judged) {
        Level level = Level.valueOf(judged.get("level").asString());
        boolean fromOld = !judged.get("old").isNull();
        Side here = fromOld ? pair.old() : pair.current();
        Side there = fromOld ? pair.current() : pair.old();
        String name = judged.get(fromOld ? "old" : "new").asString();
        Optional<ProvisionId> found = here.find(level, name);
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        ProvisionId id = found.orElseThrow();
        Set<String> truth = Stream.concat(
                        judged.get(fromOld ? "true_new" : "true_old")
                                .valueStream()
                                .map(JsonNode::asString),
                        Stream.ofNullable(
                                judged.get("verdict").asString().equals("RIGHT")
                                        ? judged.get(fromOld ? "new" : "old")
                                                .asStringOpt()
                                                .orElse(null)
                                        : null))
                .collect(toSet());
        List<LineageRelation> relations =
                fromOld ? pair.lineage().from(id) : pair.lineage().to(id);
        Function<LineageRelation, Optional<ProvisionId>> other =
                fromOld ? LineageRelation::current : LineageRelation::old;
        boolean asked = relations.stream().anyMatch(LineageRelation::ambiguous);
        List<String> attached = relations.stream()
                .map(other)
                .flatMap(Optional::stream)
                .map(there::name)
                .toList();
        if (truth.isEmpty()) {
            return attached.isEmpty() ? asked ? Outcome.ASKED : Outcome.RIGHT : asked ? Outcome.ASKED : Outcome.WRONG;
        }
        if (attached.stream().anyMatch(one -> truth.stream().anyMatch(two -> within(one, two)))) {
            return asked ? Outcome.ASKED : Outcome.RIGHT;
        }
        if (attached.isEmpty()) {
            boolean named = relations.stream()
                    .flatMap(relation -> relation.rivals().stream())
                    .map(rival -> there.name(fromOld ? rival.after() : rival.before()))
                    .anyMatch(one -> truth.stream().anyMatch(two -> within(one, two)));
            return asked && named ? Outcome.ASKED : Outcome.MISSED;
        }
        return asked ? Outcome.ASKED : Outcome.WRONG;
    }

    /** 第十二条 was attached and 第十二条第二款 is meant, or the other way round. */
    private static boolean within(String one, String other) {
        return one.equals(other) || (!one.isEmpty() && (one.startsWith(other) || other.startsWith(one)));
    }

    private static List<JsonNode> judged() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JudgedAlignmentTests.class.getResourceAsStream("judged-alignment.jsonl")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(JsonMapper.shared()::readTree).toList();
        }
    }
}
