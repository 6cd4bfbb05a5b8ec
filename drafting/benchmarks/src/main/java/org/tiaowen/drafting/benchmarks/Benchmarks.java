package org.tiaowen.drafting.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;

/** Tells what a clause costs in memory, then hands over to JMH. */
public final class Benchmarks {

    private static final int COLLECTIONS = 4;

    private Benchmarks() {}

    /**
     * Runs them.
     *
     * @param arguments those of JMH
     */
    public static void main(String[] arguments) throws IOException {
        tellMemory();
        org.openjdk.jmh.Main.main(arguments);
    }

    /** All laws held as trees at once: the heap in use before and after. */
    private static void tellMemory() {
        List<String> laws = RealTexts.laws();
        long characters = laws.stream().mapToLong(String::length).sum();
        List<LegalText> trees = new ArrayList<>(laws.size());
        long before = used();
        laws.forEach(law -> trees.add(TextReader.read(law).text()));
        long held = used() - before;
        long clauses = trees.stream().mapToLong(tree -> tree.walk().count()).sum();
        System.out.printf(
                "%d laws of %,d characters held as trees: %,d provisions, %,d bytes, %d bytes each, %.2f a character%n",
                trees.size(), characters, clauses, held, held / clauses, (double) held / characters);
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
