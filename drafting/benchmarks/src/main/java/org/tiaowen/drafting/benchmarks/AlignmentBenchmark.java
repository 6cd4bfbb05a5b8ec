package org.tiaowen.drafting.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.Lineage;

/** The longest law against itself, and against itself with all its articles in another order. */
@State(Scope.Benchmark)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
@BenchmarkMode(Mode.AverageTime)
public class AlignmentBenchmark {

    private static final long SEED = 20261123;
    private static final LegalText NOTHING = TextReader.read("").text();

    private LegalText text = NOTHING;
    private LegalText same = NOTHING;
    private LegalText shuffled = NOTHING;

    /** Loads the law and shuffles its articles. */
    @Setup
    public void load() {
        String law = RealTexts.largestLaw();
        text = TextReader.read(law).text();
        same = TextReader.read(law).text();
        List<Provision> articles = new ArrayList<>(TextReader.read(law)
                .text()
                .walk()
                .filter(provision -> provision.level() == Level.ARTICLE)
                .toList());
        Collections.shuffle(articles, new Random(SEED));
        shuffled = new LegalText(text.kind(), text.front(), text.title(), articles, text.end());
    }

    /** Nothing changed. */
    @Benchmark
    public Lineage unchanged() {
        return Alignment.of(text, same);
    }

    /** Everything moved. */
    @Benchmark
    public Lineage shuffled() {
        return Alignment.of(text, shuffled);
    }
}
