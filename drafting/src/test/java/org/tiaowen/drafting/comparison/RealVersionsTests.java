package org.tiaowen.drafting.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.comparison.WordRun.Op;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.ClauseText;
import org.tiaowen.drafting.identity.Identities;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageKind;

/** Every pair of neighbouring dates of the laws in {@code versions/}: prints a table of what became of the articles. */
@Execution(ExecutionMode.CONCURRENT)
class RealVersionsTests {

    private record Pair(String name, LegalText old, LegalText current) {}

    @Test
    void neighbouringVersionsOfRealLawsAreComparedWithoutLoss() throws IOException {
        List<Pair> pairs = pairs(SharedData.require("versions"));
        var articles = new EnumMap<LineageKind, Integer>(LineageKind.class);
        int ambiguous = 0;
        int following = 0;
        long nanos = 0;
        for (Pair pair : pairs) {
            long start = System.nanoTime();
            Comparison comparison = Comparison.of(pair.old(), pair.current());
            nanos += System.nanoTime() - start;

            assertEveryClauseIsTold(pair, comparison);
            boolean same = compact(pair.old()).equals(compact(pair.current()));
            assertThat(comparison.nothingChanged()).as(pair.name()).isEqualTo(same);
            following += (int) comparison.changes().stream()
                    .filter(ClauseChange::consequential)
                    .filter(ClauseChange::isTopical)
                    .count();
            comparison
                    .count(change -> change.level() == Level.ARTICLE)
                    .forEach((kind, count) -> articles.merge(kind, count, Integer::sum));
            ambiguous += (int) comparison.changes().stream()
                    .filter(change -> change.level() == Level.ARTICLE && change.ambiguous())
                    .count();
        }
        System.out.printf(
                "%d pairs, articles: %s, ambiguous %d, only citations renumbered %d, %d ms for aligning and comparing all%n",
                pairs.size(), articles, ambiguous, following, nanos / 1_000_000);
        assertThat(pairs).hasSizeGreaterThan(100);
    }

    @Test
    void alignmentOfRealLawsIsTheSameOnEveryRun() throws IOException {
        for (Pair pair :
                pairs(SharedData.require("versions")).stream().limit(60).toList()) {
            Lineage once = Alignment.of(pair.old(), pair.current());

            assertThat(Alignment.of(pair.old(), pair.current())).as(pair.name()).isEqualTo(once);
            LegalText carried = Identities.carry(pair.current(), once);
            assertThat(carried.walk().map(Provision::id)).as(pair.name()).doesNotHaveDuplicates();
            assertThat(carried.walk().map(ClauseText::of).toList())
                    .as(pair.name())
                    .isEqualTo(pair.current().walk().map(ClauseText::of).toList());
        }
    }

    private static void assertEveryClauseIsTold(Pair pair, Comparison comparison) {
        assertThat(told(comparison, true)).as(pair.name()).containsOnlyKeys(ids(pair.old()));
        assertThat(told(comparison, false)).as(pair.name()).containsOnlyKeys(ids(pair.current()));
        for (ClauseChange change : comparison.changes()) {
            assertThat(without(change, Op.INSERT))
                    .as(pair.name())
                    .isEqualTo(change.old() == null ? "" : change.old().text());
            assertThat(without(change, Op.DELETE))
                    .as(pair.name())
                    .isEqualTo(change.current() == null ? "" : change.current().text());
        }
    }

    private static String compact(LegalText text) {
        return TextWriter.write(text)
                .codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<ProvisionId, Long> told(Comparison comparison, boolean old) {
        return comparison.changes().stream()
                .flatMap(change -> Stream.ofNullable(old ? change.old() : change.current()))
                .collect(Collectors.groupingBy(ComparedClause::id, Collectors.counting()));
    }

    private static ProvisionId[] ids(LegalText text) {
        return text.walk().map(Provision::id).toArray(ProvisionId[]::new);
    }

    private static String without(ClauseChange change, Op op) {
        return change.words().stream()
                .filter(run -> run.op() != op)
                .map(WordRun::text)
                .collect(Collectors.joining());
    }

    private static List<Pair> pairs(Path folder) throws IOException {
        var pairs = new ArrayList<Pair>();
        try (Stream<Path> titles = Files.list(folder)) {
            for (Path title : titles.sorted().toList()) {
                try (Stream<Path> dates = Files.list(title)) {
                    List<Path> files = dates.sorted().toList();
                    for (int i = 0; i + 1 < files.size(); i++) {
                        pairs.add(new Pair(
                                title.getFileName() + " " + files.get(i + 1).getFileName(),
                                read(files.get(i)),
                                read(files.get(i + 1))));
                    }
                }
            }
        }
        return pairs;
    }

    private static LegalText read(Path file) throws IOException {
        return TextReader.read(Files.readString(file)).text();
    }
}
