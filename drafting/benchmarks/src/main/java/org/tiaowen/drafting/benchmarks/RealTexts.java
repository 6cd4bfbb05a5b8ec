package org.tiaowen.drafting.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The real texts that are measured with: {@code ../shared/data}, or the folder {@code TIAOWEN_TEXTS} names. */
final class RealTexts {

    private static final Path FOLDER =
            Path.of(Optional.ofNullable(System.getenv("TIAOWEN_TEXTS")).orElse("../shared/data"));

    private RealTexts() {}

    /** Every dated text of a law, clean plain text. */
    static List<String> versions() {
        return files("versions", ".txt").stream().map(RealTexts::read).toList();
    }

    /** Every law and regulation, in Markdown as found. */
    static List<String> laws() {
        return files("laws", ".md").stream().map(RealTexts::read).toList();
    }

    /** The longest of the laws. */
    static String largestLaw() {
        return laws().stream()
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new IllegalStateException("No laws in " + FOLDER.toAbsolutePath()));
    }

    /** The two newest texts of the law of which there is most. */
    static List<Path> largestPair() {
        return files("versions", ".txt").stream()
                .map(Path::getParent)
                .distinct()
                .map(RealTexts::newestTwo)
                .filter(pair -> pair.size() == 2)
                .max(Comparator.comparingLong(pair -> read(pair.getLast()).length()))
                .orElseThrow(() -> new IllegalStateException("No dated laws in " + FOLDER.toAbsolutePath()));
    }

    /** A law and what amended it, one decision after the other. */
    record Amended(String before, List<String> decisions) {

        int length() {
            return before.length()
                    + decisions.stream().mapToInt(String::length).sum();
        }

        String longestDecision() {
            return decisions.stream()
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow(() -> new IllegalStateException("A set without a decision"));
        }
    }

    /** The law that is longest together with what amended it. */
    static Amended longestAmended() {
        return files("amendments", "before.txt").stream()
                .map(file -> new Amended(read(file), decisions(Objects.requireNonNull(file.getParent()))))
                .max(Comparator.comparingInt(Amended::length))
                .orElseThrow(() -> new IllegalStateException("No amendments in " + FOLDER.toAbsolutePath()));
    }

    private static List<String> decisions(Path set) {
        try (Stream<Path> files = Files.list(set)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("decision"))
                    .sorted()
                    .map(RealTexts::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> newestTwo(Path law) {
        try (Stream<Path> dates = Files.list(law)) {
            List<Path> sorted = dates.sorted().toList();
            return sorted.subList(Math.max(0, sorted.size() - 2), sorted.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(String folder, String ending) {
        Path root = FOLDER.resolve(folder);
        if (!Files.isDirectory(root)) {
            throw new IllegalStateException(
                    "The benchmarks need the texts of the shared data; set TIAOWEN_TEXTS to their folder. Not found: "
                            + root.toAbsolutePath());
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
