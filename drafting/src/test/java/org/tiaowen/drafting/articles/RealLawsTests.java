package org.tiaowen.drafting.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.SharedData;

/** Every law and regulation of the shared data is read without exception and without losing a character. */
class RealLawsTests {

    /** A line that a person would take for the first line of an article. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?m)^[ \\u3000>]*(?:\\*\\*第[零〇一二三四五六七八九十百千]{1,9}条(?:之[一二三四五六七八九十]{1,3})?\\*\\*"
                    + "|第[零〇一二三四五六七八九十百千]{1,9}条(?:之[一二三四五六七八九十]{1,3})?(?=[ \\u3000\\t]))");

    @Test
    void everyFileIsReadAndWrittenBack() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SharedData.require("laws"))) {
            files = walk.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        Map<Finding.Kind, Integer> findings = new EnumMap<>(Finding.Kind.class);
        Map<Finding.Kind, Integer> filesWith = new EnumMap<>(Finding.Kind.class);
        Map<Repair.Kind, Integer> repairs = new EnumMap<>(Repair.Kind.class);
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        int withFindings = 0;
        int otherCount = 0;
        for (Path file : files) {
            String source = Files.readString(file);
            Reading reading = TextReader.read(source);
            assertThat(TextWriter.write(reading.text()))
                    .as("%s", file)
                    .isEqualTo(Repair.apply(source, reading.repairs()));
            Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
            reading.findings().forEach(finding -> {
                findings.merge(finding.kind(), 1, Integer::sum);
                kinds.add(finding.kind());
            });
            kinds.forEach(kind -> filesWith.merge(kind, 1, Integer::sum));
            reading.repairs().forEach(repair -> repairs.merge(repair.kind(), 1, Integer::sum));
            reading.text().walk().forEach(provision -> levels.merge(provision.level(), 1, Integer::sum));
            withFindings += kinds.isEmpty() ? 0 : 1;
            long articles = reading.text()
                    .walk()
                    .filter(provision -> provision.level() == Level.ARTICLE)
                    .count();
            if (articles != ARTICLE.matcher(source).results().count()) {
                otherCount++;
                System.out.println("other number of articles than lines that begin like one: " + file.getFileName()
                        + ", " + articles + " read");
            }
        }
        System.out.printf(
                "%d files, %d with findings, %d with another number of articles than lines that begin like one%n",
                files.size(), withFindings, otherCount);
        findings.forEach(
                (kind, count) -> System.out.printf("  %-24s %5d in %4d files%n", kind, count, filesWith.get(kind)));
        System.out.println("repairs " + repairs);
        System.out.println("provisions " + levels);
        assertThat(files).isNotEmpty();
    }

    @Test
    void decisionOfTheCustomerIsReadAsItStands() throws IOException {
        String source = Files.readString(SharedData.require("seed-decision.txt"));

        Reading reading = TextReader.read(source);

        List<Provision> top = reading.text().provisions();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.repairs()).hasSize(6).allMatch(repair -> repair.kind() == Repair.Kind.BOOKMARK);
        assertThat(top)
                .extracting(Provision::level)
                .containsExactly(
                        Level.PREAMBLE,
                        Level.HEADING,
                        Level.HEADING,
                        Level.HEADING,
                        Level.HEADING,
                        Level.HEADING,
                        Level.HEADING,
                        Level.EFFECTIVE);
        assertThat(top.stream().map(heading -> heading.children().stream()
                        .filter(child -> child.level() == Level.POINT)
                        .count()))
                .containsExactly(0L, 0L, 4L, 2L, 3L, 3L, 2L, 0L);
        assertThat(TextWriter.write(reading.text())).isEqualTo(source.replaceAll("\\[bookmark:[^\\]]*\\]", ""));
    }
}
