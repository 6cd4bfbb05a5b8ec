package org.tiaowen.comments.clauselinks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The letters whose clauses are known: the four regulations of {@code gold/linking} and four more that we labelled
 * ourselves, by the same rules, so that nothing is fitted to the four alone. Ours are kept as coordinates in {@code
 * labelled-letters.tsv}: the file of the regulation, the list and the number of the message, its articles, best first.
 */
final class LabelledLetters {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OURS = "labelled-letters.tsv";

    private LabelledLetters() {}

    /** All of them, in the form of {@code gold/linking/dev.jsonl}; the regulation is a path below the data. */
    static List<JsonNode> all(Path data) {
        List<JsonNode> all = new ArrayList<>();
        lines(data.resolve("gold/linking/dev.jsonl"))
                .forEach(line -> all.add(((ObjectNode) line)
                        .put(
                                "regulation",
                                "gold/linking/regulations/"
                                        + line.path("regulation").asString())));
        all.addAll(ours(data));
        return all;
    }

    /** Those we labelled. */
    static List<JsonNode> ours(Path data) {
        Map<String, Map<String, JsonNode>> messages = new HashMap<>();
        List<JsonNode> ours = new ArrayList<>();
        for (String line : resource()) {
            String[] fields = line.split("\t", -1);
            JsonNode message = Objects.requireNonNull(messages.computeIfAbsent(
                            fields[1], list -> byId(data.resolve("comments/taidi2020_" + list + ".jsonl")))
                    .get(fields[2]));
            ObjectNode labelled = JSON.createObjectNode()
                    .put("regulation", fields[0])
                    .put("message_id", fields[2])
                    .put(
                            "text",
                            message.path("title").asString() + "\n"
                                    + message.path("body").asString())
                    .put("off_topic", fields[3].isEmpty());
            var articles = labelled.putArray("articles");
            Stream.of(fields[3].split(" ", -1))
                    .filter(number -> !number.isEmpty())
                    .forEach(number -> articles.add(Integer.parseInt(number)));
            ours.add(labelled);
        }
        return ours;
    }

    /** The title of a regulation, from the name of its file. */
    static String title(String file) {
        return Path.of(file).getFileName().toString().replaceAll("(\\([0-9-]*\\))?\\.md$", "");
    }

    private static Map<String, JsonNode> byId(Path file) {
        Map<String, JsonNode> messages = new HashMap<>();
        lines(file).forEach(message -> messages.put(message.path("id").asString(), message));
        return messages;
    }

    private static List<JsonNode> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> resource() {
        try (var in = Objects.requireNonNull(LabelledLetters.class.getResourceAsStream(OURS))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
