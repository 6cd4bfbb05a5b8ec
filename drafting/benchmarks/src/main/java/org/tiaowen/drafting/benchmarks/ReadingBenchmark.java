package org.tiaowen.drafting.benchmarks;

import java.util.List;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.tiaowen.drafting.articles.TextReader;

/** Reading every dated law once, beside cutting the same texts into lines and reading them as Markdown. */
@State(Scope.Benchmark)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class ReadingBenchmark {

    private List<String> texts = List.of();
    private List<String> paragraphs = List.of();
    private final Parser markdown = Parser.builder().build();

    /** How many characters were read, told per second. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Read {
        /** UTF-16 units. */
        public long characters;
    }

    /** Loads the texts. */
    @Setup
    public void load() {
        texts = RealTexts.versions();
        paragraphs = texts.stream().map(text -> text.replace("\n", "\n\n")).toList();
    }

    /** {@link TextReader}: the tree, the findings, the repairs. */
    @Benchmark
    public void tiaowen(Read read, Blackhole hole) {
        for (String text : texts) {
            hole.consume(TextReader.read(text));
            read.characters += text.length();
        }
    }

    /** The least anybody can do: cut into lines. */
    @Benchmark
    public void splitByLines(Read read, Blackhole hole) {
        for (String text : texts) {
            hole.consume(text.split("\n"));
            read.characters += text.length();
        }
    }

    /** commonmark-java, each line a paragraph. */
    @Benchmark
    public void commonmark(Read read, Blackhole hole) {
        for (int i = 0; i < texts.size(); i++) {
            hole.consume(markdown.parse(paragraphs.get(i)));
            read.characters += texts.get(i).length();
        }
    }
}
