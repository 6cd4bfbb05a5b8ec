package org.tiaowen.drafting.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.SharedData;

/**
 * The real laws into the library: one in thirty, or all of them with {@code -Dtiaowen.library=all}, which prints how fast.
 */
class RealLawsIntegrationTests {

    private static final boolean ALL = "all".equals(System.getProperty("tiaowen.library", ""));
    private static final int EVERY = ALL ? 1 : 30;

    private final LibraryOfTheTests house = new LibraryOfTheTests();

    private static List<LawSource> every(Path folder) throws IOException {
        List<LawSource> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            int at = 0;
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (at++ % EVERY == 0) {
                    sources.add(new LawSource(folder.relativize(file).toString(), Files.readString(file)));
                }
            }
        }
        return sources;
    }

    @Test
    void realLawsComeIn() throws IOException {
        List<LawSource> laws = every(SharedData.require("laws"));
        List<LawSource> versions = every(SharedData.require("versions"));

        Map<LibraryImport.Outcome, Integer> came = new EnumMap<>(LibraryImport.Outcome.class);
        taken("laws", laws, came);
        taken("versions", versions, came);

        List<LawProblem> problems = laws.stream()
                .map(AddingLawTexts::problem)
                .flatMap(Optional::stream)
                .toList();
        // three of the 974 files have no words, six are resolutions of one sentence
        assertThat(problems).allMatch(one -> one.kind() == LawProblem.Kind.NO_CLAUSES);
        assertThat(problems).hasSizeLessThanOrEqualTo(laws.size() / 100);
        assertThat(came.getOrDefault(LibraryImport.Outcome.REFUSED, 0)).isEqualTo(problems.size());
        assertThat(came.get(LibraryImport.Outcome.ADDED)).isGreaterThan((laws.size() + versions.size()) * 3 / 4);
        // of a few laws none may cite another of them
        assertThat(citations(ALL ? "target is not null" : "cited <> ''")).isPositive();
    }

    private long citations(String condition) {
        return house.jdbc
                .sql("select count(*) from law_citation where outcome = 'EXTERNAL' and " + condition)
                .query(Long.class)
                .single();
    }

    private void taken(String name, List<LawSource> sources, Map<LibraryImport.Outcome, Integer> came) {
        Instant begin = Instant.now();
        LibraryImportId id = house.imports.start(name, sources, "test");
        while (house.imports.find(id).filter(LibraryImport::isFinished).isEmpty()) {
            house.imports.takeNext();
        }
        LibraryImport job = house.imports.find(id).orElseThrow();
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        house.imports.rows(id, 0, LibraryImports.MOST_TEXTS).forEach(row -> {
            came.merge(Objects.requireNonNull(row.outcome()), 1, Integer::sum);
            if (ALL && row.outcome() != LibraryImport.Outcome.ADDED) {
                System.out.println(row.outcome() + " " + row.file() + " " + row.note());
            }
        });
        if (ALL) {
            System.out.printf(
                    "%s: %d texts, %d added, %d known, %d open, %d articles in %.1f s: %.1f texts/s, %.0f articles/s%n",
                    name,
                    job.textsTotal(),
                    job.added(),
                    job.known(),
                    job.open(),
                    job.articles(),
                    seconds,
                    job.textsTotal() / seconds,
                    job.articles() / seconds);
        }
    }
}
