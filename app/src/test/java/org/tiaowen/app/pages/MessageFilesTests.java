package org.tiaowen.app.pages;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.amendments.InstrumentForm;
import org.tiaowen.drafting.articles.Enactment;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.LineRole;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.citations.Drifted;
import org.tiaowen.drafting.consolidation.Obstacle;
import org.tiaowen.drafting.derivation.ChangeForm;
import org.tiaowen.drafting.identity.Correcting;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.MatchReason;

/** No text on a page escapes the message files, and both languages say the same things. */
class MessageFilesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern KEY = Pattern.compile("[#]\\{([A-Za-z0-9_.-]+)[}(]");
    private static final Pattern NAMED_KEY = Pattern.compile("#messages\\.msg\\('([A-Za-z0-9_.-]+)'[),]");
    private static final Pattern CODE_KEY =
            Pattern.compile("(?:Problem\\.at\\(\\s*\"[^\"]*\",\\s*|\\bsay\\(\\s*)\"([A-Za-z0-9_.-]+)\"");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
    private static final Pattern INLINE = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]");
    private static final Pattern LETTERS = Pattern.compile("[\\p{IsHan}A-Za-z]{2,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern DEFINED = Pattern.compile("(?m)^([A-Za-z0-9._-]+)=");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:title|alt|placeholder|aria-label|data-name|label)=\"[^\"]*\\p{L}[^\"]*\"");

    private final Properties chinese = messages("messages.properties");
    private final Properties english = messages("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
    }

    @Test
    void noKeyIsWrittenTwice() {
        Set<String> twice = new TreeSet<>();
        for (String name : List.of("messages.properties", "messages_en.properties")) {
            Set<String> once = new TreeSet<>();
            DEFINED.matcher(read(RESOURCES.resolve(name)))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !once.add(key))
                    .forEach(key -> twice.add(name + ": " + key));
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void bothLanguagesFillInTheSameArguments() {
        List<String> different = chinese.stringPropertyNames().stream()
                .filter(key -> !arguments(chinese.getProperty(key)).equals(arguments(english.getProperty(key))))
                .toList();
        assertThat(different).isEmpty();
    }

    @Test
    void everyKeyATemplateNamesExists() {
        Set<String> missing = new TreeSet<>();
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            for (Pattern pattern : List.of(KEY, NAMED_KEY)) {
                missing.addAll(missing(pattern, template));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyTheCodeNamesExists() {
        Set<String> missing = new TreeSet<>();
        for (Path source : files(SOURCES, ".java")) {
            missing.addAll(missing(CODE_KEY, source));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKindTheEngineTellsHasItsWords() {
        Map<String, Enum<?>[]> kinds = Map.ofEntries(
                entry("finding.", Finding.Kind.values()),
                entry("repair.", Repair.Kind.values()),
                entry("level.", Level.values()),
                entry("lineage.", LineageKind.values()),
                entry("reason.", MatchReason.values()),
                entry("correspondence.problem.", Correcting.Problem.values()),
                entry("drift.", Drifted.Kind.values()),
                entry("enactment.", Enactment.Act.values()),
                entry("obstacle.", Obstacle.values()),
                entry("derivation.form.", InstrumentForm.values()),
                entry("derivation.told.", ChangeForm.values()));
        Set<String> missing = new TreeSet<>();
        for (LineRole role : LineRole.values()) {
            if (role.level().isEmpty() && !chinese.containsKey("line." + role.name())) {
                missing.add("line." + role.name());
            }
        }
        kinds.forEach((prefix, constants) -> {
            for (Enum<?> constant : constants) {
                String key = prefix + constant.name();
                Stream.of(key, prefix.equals("finding.") ? key + ".name" : key)
                        .filter(name -> !chinese.containsKey(name))
                        .forEach(missing::add);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateSpeaksForItself() {
        List<String> spoken = new ArrayList<>();
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            String page = COMMENT.matcher(read(template)).replaceAll("");
            String words = INLINE.matcher(TAG.matcher(page).replaceAll("\n")).replaceAll("");
            collect(LETTERS, words, template, spoken);
            collect(SPOKEN_ATTRIBUTE, page, template, spoken);
            collect(HAN, page, template, spoken);
        }
        assertThat(spoken).isEmpty();
    }

    @Test
    void noScriptSpeaksForItself() {
        List<String> spoken = new ArrayList<>();
        for (Path script : files(RESOURCES.resolve("static/js"), ".js")) {
            collect(HAN, read(script), script, spoken);
        }
        assertThat(spoken).isEmpty();
    }

    @Test
    void theGuardSeesTemplatesAndSources() {
        assertThat(files(RESOURCES.resolve("templates"), ".html")).hasSizeGreaterThan(10);
        assertThat(files(SOURCES, ".java")).hasSizeGreaterThan(10);
        assertThat(chinese).hasSizeGreaterThan(100);
    }

    private static void collect(Pattern pattern, String text, Path file, List<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(file + ": " + matcher.group().strip());
        }
    }

    private Set<String> missing(Pattern pattern, Path file) {
        Set<String> missing = new TreeSet<>();
        Matcher matcher = pattern.matcher(read(file));
        while (matcher.find()) {
            boolean whole = !matcher.group(1).endsWith(".");
            if (whole && !chinese.containsKey(matcher.group(1))) {
                missing.add(file + ": " + matcher.group(1));
            }
        }
        return missing;
    }

    private static Set<String> arguments(String message) {
        return PLACEHOLDER.matcher(message).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties messages(String name) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
