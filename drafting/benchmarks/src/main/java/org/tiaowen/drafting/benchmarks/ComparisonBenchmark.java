package org.tiaowen.drafting.benchmarks;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.Patch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.comparison.Comparison;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.Lineage;

/** The two newest texts of the law of which there is most, compared. */
@State(Scope.Benchmark)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
@BenchmarkMode(Mode.AverageTime)
public class ComparisonBenchmark {

    private static final LegalText NOTHING = TextReader.read("").text();

    private Path oldFile = Path.of("");
    private Path newFile = Path.of("");
    private List<Integer> oldCharacters = List.of();
    private List<Integer> newCharacters = List.of();
    private List<String> oldLines = List.of();
    private List<String> newLines = List.of();
    private LegalText oldText = NOTHING;
    private LegalText newText = NOTHING;
    private Lineage lineage = new Lineage(List.of());

    /** Loads and aligns the two texts. */
    @Setup
    public void load() {
        List<Path> pair = RealTexts.largestPair();
        oldFile = pair.getFirst();
        newFile = pair.getLast();
        String oldWords = RealTexts.read(oldFile);
        String newWords = RealTexts.read(newFile);
        oldCharacters = oldWords.chars().boxed().toList();
        newCharacters = newWords.chars().boxed().toList();
        oldLines = oldWords.lines().toList();
        newLines = newWords.lines().toList();
        oldText = TextReader.read(oldWords).text();
        newText = TextReader.read(newWords).text();
        lineage = Alignment.of(oldText, newText);
    }

    /** Which clause became which, and the words of each. */
    @Benchmark
    public Comparison tiaowen() {
        return Comparison.of(oldText, newText, Alignment.of(oldText, newText));
    }

    /** The words alone, where the lineage is known, as between two versions of a draft. */
    @Benchmark
    public Comparison tiaowenKnownLineage() {
        return Comparison.of(oldText, newText, lineage);
    }

    /** java-diff-utils line by line: which lines differ, no words. */
    @Benchmark
    public Patch<String> javaDiffUtilsLines() {
        return DiffUtils.diff(oldLines, newLines);
    }

    /** java-diff-utils character by character, the whole text at once; takes so long that once must do. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Patch<Integer> javaDiffUtilsCharacters() {
        return DiffUtils.diff(oldCharacters, newCharacters);
    }

    /** {@code git diff --word-diff}, every character a word; the start of a process is in it. */
    @Benchmark
    public int gitWordDiff() throws IOException, InterruptedException {
        return git("diff", "--no-index", "--word-diff", "--word-diff-regex=.", oldFile.toString(), newFile.toString());
    }

    /** What starting git alone takes. */
    @Benchmark
    public int gitStarted() throws IOException, InterruptedException {
        return git("--version");
    }

    private static int git(String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder("git");
        command.command().addAll(List.of(arguments));
        return command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
