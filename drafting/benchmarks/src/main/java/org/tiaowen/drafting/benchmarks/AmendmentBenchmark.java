package org.tiaowen.drafting.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.AmendmentReader;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.benchmarks.RealTexts.Amended;
import org.tiaowen.drafting.consolidation.Consolidation;
import org.tiaowen.drafting.derivation.Derivation;
import org.tiaowen.drafting.derivation.Drafting;
import org.tiaowen.drafting.derivation.LawChange;

/** The longest law with the longest of its decisions: carried out, and written from the two texts. */
@State(Scope.Benchmark)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
@BenchmarkMode(Mode.AverageTime)
public class AmendmentBenchmark {

    private String before = "";
    private String decision = "";
    private String after = "";

    /** Loads the texts; decisions in front of the longest are carried out, those behind it left out. */
    @Setup
    public void load() {
        Amended amended = RealTexts.longestAmended();
        decision = amended.longestDecision();
        before = amended.before();
        for (String earlier : amended.decisions()) {
            if (earlier.equals(decision)) {
                break;
            }
            before = TextWriter.write(carriedOut(before, earlier).after());
        }
        Consolidation consolidation = carriedOut(before, decision);
        after = TextWriter.write(consolidation.after());
        System.out.printf(
                "law of %,d characters, decision of %,d, %d modifications, all carried out: %s%n",
                before.length(),
                decision.length(),
                consolidation.outcomes().size(),
                consolidation.complete());
    }

    /** Reading the law and the decision, and nothing more. */
    @Benchmark
    public void readLawAndDecision(Blackhole hole) {
        hole.consume(TextReader.read(before));
        hole.consume(AmendmentReader.read(decision));
    }

    /** Reading the law before and after, and nothing more. */
    @Benchmark
    public void readBeforeAndAfter(Blackhole hole) {
        hole.consume(TextReader.read(before));
        hole.consume(TextReader.read(after));
    }

    /** Reading law and decision and carrying it out, citations and all. */
    @Benchmark
    public Consolidation readAndCarryOut() {
        return carriedOut(before, decision);
    }

    /** Reading both texts of the law and writing the instrument, proof and all. */
    @Benchmark
    public Derivation readAndDerive() {
        LegalText old = TextReader.read(before).text();
        LegalText current = TextReader.read(after).text();
        return Derivation.of(LawChange.of(old, current), Drafting.amendment());
    }

    private static Consolidation carriedOut(String law, String decision) {
        AmendingInstrument instrument = AmendmentReader.read(decision);
        return Consolidation.of(TextReader.read(law).text(), instrument.laws().getFirst());
    }
}
