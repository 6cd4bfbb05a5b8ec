package org.tiaowen.drafting.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.citations.Resolution.Ambiguous;
import org.tiaowen.drafting.citations.Resolution.Dangling;
import org.tiaowen.drafting.citations.Resolution.Found;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The labelled comments of the shared data: opinion by opinion, the clauses its citations name against those labelled.
 *
 * <p>Opinions that describe a clause and cite none (form {@code desc}) are found where the describing word stands in one
 * article only; the others need the content, which is the linker's business: they count as missed here and are left out
 * in a second figure.
 */
class GoldCitationsTests {

    private int right;
    private int wrong;
    private int missed;
    private int missedDescriptions;
    private int invalidRight;
    private int invalids;
    private int noneRight;
    private int nones;
    private final TreeMap<String, List<String>> errors = new TreeMap<>();

    @Test
    void citationsOfTheLabelledCommentsAreFound() throws IOException {
        Path folder = SharedData.require("gold").resolve("linking");
        CitationFinder finder =
                CitationFinder.in(TextReader.read(Files.readString(folder.resolve("regulations/invented-1.md")))
                        .text());
        for (String line : Files.readAllLines(folder.resolve("citations-dev.jsonl"))) {
            JsonNode comment = JsonMapper.shared().readTree(line);
            List<Citation> citations = finder.find(comment.get("text").asString());
            for (JsonNode opinion : comment.get("opinions")) {
                score(comment, opinion, citations);
            }
        }
        report();
        double f1 = 2.0 * right / (2.0 * right + wrong + missed);
        assertThat(f1).as("F1 on explicit citations").isGreaterThan(0.98);
        assertThat(invalidRight).isEqualTo(invalids);
        assertThat(noneRight).isEqualTo(nones);
    }

    private void score(JsonNode comment, JsonNode opinion, List<Citation> citations) {
        int start = opinion.get("span").get(0).asInt();
        int end = opinion.get("span").get(1).asInt();
        Set<String> found = new HashSet<>();
        Set<String> dangling = new HashSet<>();
        for (Citation citation : citations) {
            if (citation.start() >= start && citation.start() < end) {
                collect(citation.resolution(), found, dangling);
            }
        }
        Set<String> wanted = new HashSet<>();
        opinion.get("targets").forEach(target -> wanted.add(designation(target)));
        String kind = opinion.get("kind").asString();
        String form = opinion.get("form").asString();
        boolean exact;
        switch (kind) {
            case "explicit" -> {
                exact = found.equals(wanted) && dangling.isEmpty();
                long hits = wanted.stream().filter(found::contains).count();
                right += (int) hits;
                wrong += (int) (found.size() - hits) + dangling.size();
                missed += (int) (wanted.size() - hits);
                missedDescriptions += form.startsWith("desc") ? (int) (wanted.size() - hits) : 0;
            }
            case "invalid" -> {
                exact = found.isEmpty() && dangling.equals(wanted);
                invalids++;
                invalidRight += exact ? 1 : 0;
            }
            default -> {
                exact = found.isEmpty() && dangling.isEmpty();
                nones++;
                noneRight += exact ? 1 : 0;
                wrong += found.size();
            }
        }
        if (!exact) {
            errors.computeIfAbsent(kind + " " + form, unused -> new ArrayList<>())
                    .add(comment.get("id").asString() + " wanted " + wanted + " found " + found + dangling);
        }
    }

    private static void collect(Resolution resolution, Set<String> found, Set<String> dangling) {
        if (resolution instanceof Found named) {
            named.targets().forEach(target -> found.add(target.designation()));
        } else if (resolution instanceof Ambiguous named) {
            named.targets().forEach(target -> found.add(target.designation()));
        } else if (resolution instanceof Dangling named) {
            named.targets().forEach(target -> found.add(target.designation()));
            named.missing().forEach(missing -> dangling.add(missing.asked()));
        }
    }

    private static String designation(JsonNode target) {
        if (target.has("annex")) {
            return "附件";
        }
        StringBuilder designation = new StringBuilder();
        append(designation, target, "chapter", "章");
        append(designation, target, "article", "条");
        if (target.path("suffix").asInt(0) > 0) {
            designation.append('之').append(Numerals.chinese(target.get("suffix").asInt()));
        }
        append(designation, target, "paragraph", "款");
        append(designation, target, "item", "项");
        return designation.toString();
    }

    private static void append(StringBuilder designation, JsonNode target, String field, String unit) {
        if (target.path(field).asInt(0) > 0) {
            designation
                    .append('第')
                    .append(Numerals.chinese(target.get(field).asInt()))
                    .append(unit);
        }
    }

    private void report() {
        double precision = right / (double) (right + wrong);
        double recall = right / (double) (right + missed);
        double cited = right / (double) (right + missed - missedDescriptions);
        System.out.printf(
                "explicit: precision %.3f, recall %.3f, F1 %.3f (%d right, %d wrong, %d missed)%n",
                precision, recall, 2 * precision * recall / (precision + recall), right, wrong, missed);
        System.out.printf(
                "  without descriptions: recall %.3f, F1 %.3f%n", cited, 2 * precision * cited / (precision + cited));
        System.out.printf("invalid: %d of %d right; none: %d of %d right%n", invalidRight, invalids, noneRight, nones);
        errors.forEach((form, lines) -> lines.forEach(line -> System.out.println("  " + form + ": " + line)));
    }
}
