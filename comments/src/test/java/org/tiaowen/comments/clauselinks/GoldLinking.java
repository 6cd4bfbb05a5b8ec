package org.tiaowen.comments.clauselinks;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled set of {@code gold/linking}: read from beside the project, never part of it. */
final class GoldLinking {

    /** One labelled message. */
    record Message(String regulation, String text, List<Integer> articles, boolean offTopic) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    private GoldLinking(Path folder) {
        this.folder = folder;
    }

    /** The set, or the test that asks is skipped. */
    static GoldLinking orSkip() {
        Path folder = found().map(data -> data.resolve("gold/linking")).orElse(Path.of("absent"));
        assumeTrue(Files.isDirectory(folder), "skipped: no gold/linking in TIAOWEN_TEXTS or ../shared/data");
        return new GoldLinking(folder);
    }

    /** The folder of all data the set is part of. */
    Path data() {
        return folder.resolve("../..").normalize();
    }

    private static Optional<Path> found() {
        String named = System.getProperty("TIAOWEN_TEXTS", System.getenv().getOrDefault("TIAOWEN_TEXTS", ""));
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /** The messages by regulation, in the order of the file. */
    Map<String, List<Message>> messages() {
        Map<String, List<Message>> messages = new LinkedHashMap<>();
        for (JsonNode line : lines("dev.jsonl")) {
            List<Integer> articles = new ArrayList<>();
            line.path("articles").forEach(article -> articles.add(article.asInt()));
            String regulation = line.path("regulation").asString();
            messages.computeIfAbsent(regulation, name -> new ArrayList<>())
                    .add(new Message(
                            regulation,
                            line.path("text").asString(),
                            articles,
                            line.path("off_topic").asBoolean()));
        }
        return messages;
    }

    List<JsonNode> lines(String file) {
        try (var lines = Files.lines(folder.resolve(file))) {
            return lines.map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a regulation, by the name the set uses. */
    LegalText regulation(String name) {
        try {
            return TextReader.read(Files.readString(
                            folder.resolve("regulations").resolve(name.endsWith(".md") ? name : name + ".md")))
                    .text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
