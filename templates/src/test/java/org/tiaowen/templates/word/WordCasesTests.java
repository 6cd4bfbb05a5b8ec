package org.tiaowen.templates.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.FileReading.Lines;
import org.tiaowen.templates.lines.FileReading.Refused;
import org.tiaowen.templates.lines.TrackedChanges;

/**
 * Invented documents as Word and WPS make them, each with the lines or the tree of the law it has to become:
 * {@code src/test/resources/word}. The {@code .doc} files there were written by LibreOffice, which cannot say that the
 * articles of {@code lists.doc} never restart; that flag was set by hand.
 */
class WordCasesTests {

    private static final int FEWEST = 40;

    private static final int FEWEST_TREES = 40;

    /** A document and what is expected of it, by the names of the sections. */
    record Case(String title, Map<String, String> sections) {

        TrackedChanges choice() {
            return TrackedChanges.valueOf(
                    sections.getOrDefault("choice", "ACCEPTED").strip());
        }

        /** The file that is named, or the one that is made of the sections. */
        byte[] bytes() {
            String file = sections.getOrDefault("file", "").strip();
            return file.isEmpty() ? WordFile.of(sections).bytes() : resource(file);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Case> cases() {
        return Stream.of("lists", "changes", "content", "quirks", "old")
                .flatMap(name -> cases(new String(resource(name + ".txt"), StandardCharsets.UTF_8)));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(WordCasesTests.class.getResourceAsStream("/word/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cases on the class path", e);
        }
    }

    private static Stream<Case> cases(String text) {
        return Stream.of(text.split("(?m)^=== ", -1))
                .filter(one -> !one.isBlank())
                .map(one -> {
                    String[] parts = one.split("(?m)^--- ", -1);
                    Map<String, String> sections = new LinkedHashMap<>();
                    for (int i = 1; i < parts.length; i++) {
                        int end = parts[i].indexOf('\n');
                        sections.put(parts[i].substring(0, end).strip(), parts[i].substring(end + 1));
                    }
                    sections.computeIfPresent("namespace", (name, value) -> value.strip());
                    return new Case(parts[0].strip(), sections);
                });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void documentBecomesTheseLinesAndThisTree(Case one) {
        FileReading reading = WordReader.read(one.bytes(), one.choice());
        if (one.sections().containsKey("refused")) {
            assertThat(reading)
                    .isEqualTo(new Refused(one.sections().get("refused").strip()));
            return;
        }
        Lines lines = assertThat(reading)
                .asInstanceOf(InstanceOfAssertFactories.type(Lines.class))
                .actual();
        if (one.sections().containsKey("lines")) {
            assertThat(lines.text()).isEqualTo(one.sections().get("lines"));
        }
        if (one.sections().containsKey("tree")) {
            assertThat(LawDrawing.of(lines.text())).isEqualTo(one.sections().get("tree"));
        }
        assertThat(lines.origins()).hasSize((int) lines.text().lines().count());
        if (one.sections().containsKey("findings")) {
            assertThat(lines.findings()).extracting(Finding::message).isEqualTo(linesOf(one, "findings"));
        }
        if (one.sections().containsKey("remarks")) {
            assertThat(lines.remarks())
                    .extracting(remark -> remark.kind() + " " + remark.from() + "-" + remark.to() + " "
                            + remark.author() + "：" + remark.words())
                    .isEqualTo(linesOf(one, "remarks"));
        }
    }

    private static List<String> linesOf(Case one, String section) {
        return one.sections().getOrDefault(section, "").lines().toList();
    }

    @Test
    void thereAreAsManyCasesAsWerePromised() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(cases().filter(one -> one.sections().containsKey("tree"))).hasSizeGreaterThanOrEqualTo(FEWEST_TREES);
    }

    @Test
    void everyCaseSaysWhatIsExpected() {
        assertThat(cases())
                .allMatch(one -> Stream.of("lines", "tree", "refused").anyMatch(one.sections()::containsKey));
    }
}
