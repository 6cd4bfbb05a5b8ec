package org.tiaowen.comments.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.Segmenter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the grouping on the labelled sets of duplicates and campaigns and prints the table of docs/measurements.md.
 * Skipped where the sets are absent.
 */
class GroupingMeasurementTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getenv("TIAOWEN_TEXTS")).orElse("../../shared/data"));
    private static final Path GOLD = DATA.resolve("gold/duplicates");

    private final Segmenter segmenter = new Segmenter(LegalLexicon.bundled());

    /** Right and all. */
    private static final class Share {
        private int right;
        private int all;

        void add(boolean isRight) {
            all++;
            right += isRight ? 1 : 0;
        }

        @Override
        public String toString() {
            return right + "/" + all;
        }
    }

    @Test
    void campaignsAreFoundAndNoLookAlikeIsMerged() throws IOException {
        List<String> texts = new ArrayList<>();
        List<String> demands = new ArrayList<>();
        for (JsonNode campaign : lines(GOLD.resolve("campaigns.dev.jsonl"))) {
            add(campaign.path("template"), campaign.path("group").asString(), texts, demands);
            campaign.path("variants")
                    .forEach(variant -> add(variant, campaign.path("group").asString(), texts, demands));
            campaign.path("must_not_merge")
                    .forEach(other -> add(other, other.path("id").asString(), texts, demands));
        }
        List<Integer> centres = centres(texts);
        Share found = new Share();
        int merged = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                boolean together = centres.get(i).equals(centres.get(j));
                if (demands.get(i).equals(demands.get(j))) {
                    found.add(together);
                } else {
                    merged += together ? 1 : 0;
                }
            }
        }
        System.out.println("campaigns: pairs found " + found + ", pairs of different demands merged " + merged);
        assertThat(merged).isZero();
        assertThat(found.right).isGreaterThan(found.all * 9 / 10);
    }

    @Test
    void realDuplicatesAreFoundWithoutMixingIssues() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonNode message : lines(DATA.resolve("comments/taidi2020_votes.jsonl"))) {
            texts.put(
                    message.path("id").asString(),
                    message.path("title").asString() + "。"
                            + message.path("body").asString());
        }
        List<Integer> centres = centres(List.copyOf(texts.values()));
        Map<String, Integer> centreOf = new LinkedHashMap<>();
        texts.keySet().forEach(id -> centreOf.put(id, centres.get(centreOf.size())));
        Map<String, Share> recall = new TreeMap<>();
        Map<String, String> groupOf = new LinkedHashMap<>();
        for (JsonNode group : lines(GOLD.resolve("real_groups.dev.jsonl"))) {
            List<String> ids = new ArrayList<>();
            group.path("ids").forEach(id -> ids.add(id.asString()));
            ids.forEach(id -> groupOf.put(id, group.path("group").asString()));
            pairs(ids, (one, other) -> recall.computeIfAbsent(
                            group.path("relation").asString(), relation -> new Share())
                    .add(same(centreOf, one, other)));
        }
        Share precision = new Share();
        pairs(List.copyOf(groupOf.keySet()), (one, other) -> {
            if (same(centreOf, one, other)) {
                precision.add(Objects.equals(groupOf.get(one), groupOf.get(other)));
            }
        });
        Share apart = new Share();
        for (JsonNode pair : lines(GOLD.resolve("real_hard_negatives.dev.jsonl"))) {
            apart.add(!same(
                    centreOf,
                    pair.path("pair").path(0).asString(),
                    pair.path("pair").path(1).asString()));
        }
        System.out.println("real messages: pairs found " + recall + ", pairs that are right " + precision
                + ", hard negatives kept apart " + apart);
        assertThat(precision.right).isGreaterThan(precision.all * 95 / 100);
        assertThat(apart.right).isGreaterThan(apart.all * 9 / 10);
    }

    private List<Integer> centres(List<String> texts) {
        TextGrouping grouping = new TextGrouping(segmenter);
        List<Integer> nodes = grouping.addAll(texts);
        Map<Integer, TextGrouping.Placed> placed = grouping.grouped();
        return nodes.stream()
                .map(node -> Objects.requireNonNull(placed.get(node)).centre())
                .toList();
    }

    private static boolean same(Map<String, Integer> centreOf, String one, String other) {
        return Objects.equals(centreOf.get(one), centreOf.get(other));
    }

    private static void pairs(List<String> ids, BiConsumer<String, String> action) {
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                action.accept(ids.get(i), ids.get(j));
            }
        }
    }

    private static void add(JsonNode text, String demand, List<String> texts, List<String> demands) {
        texts.add(text.path("text").asString());
        demands.add(demand);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        assumeTrue(Files.exists(file), "labelled sets are absent: " + file);
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }
}
