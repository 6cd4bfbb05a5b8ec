package org.tiaowen.comments.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.Identities;
import org.tiaowen.drafting.identity.Lineage;

/**
 * A link on every clause of generated regulations, five hundred in either test, followed through two to four generated versions: where the names in the
 * clause went is known, and a link must stand there or wait for a person. Seeds are printed with what is wrong.
 */
class GeneratedPlacementsTests {

    private static final int HISTORIES = Integer.getInteger("histories", 500);

    @Test
    void noLinkStandsWhereItsClauseDidNotGoWhenClausesAreEditedOneByOne() {
        Tally tally = new Tally();
        for (long seed = 1; seed <= HISTORIES; seed++) {
            follow(seed, false, tally);
        }
        tally.print("edited clause by clause");
        assertThat(tally.wrong).isEmpty();
        assertThat(tally.needless.size()).isLessThan((int) (tally.placed / 20));
        assertThat(tally.broader).isLessThan(tally.placed / 50);
    }

    @Test
    void noLinkStandsWhereItsClauseDidNotGoWhenWholeTextsAreTyped() {
        Tally tally = new Tally();
        for (long seed = 1; seed <= HISTORIES; seed++) {
            follow(seed, true, tally);
        }
        tally.print("typed as whole texts");
        assertThat(tally.wrong).isEmpty();
        assertThat(tally.needless.size()).isLessThan((int) (tally.placed / 10));
        assertThat(tally.broader).isLessThan(tally.placed / 50);
    }

    private static void follow(long seed, boolean typed, Tally tally) {
        GeneratedHistory history = new GeneratedHistory(seed);
        LegalText first = TextReader.read(history.first()).text();
        LegalText now = first;
        Lineage whole = Lineage.byIds(first, first);
        int steps = 2 + (int) (seed % 3);
        for (int step = 0; step < steps; step++) {
            GeneratedHistory.Next edited = history.next(now);
            LegalText next = edited.text();
            Lineage lineage = edited.lineage();
            if (typed) {
                LegalText read = TextReader.read(TextWriter.write(next)).text();
                Identities.Carried carried = Identities.carrying(read, Alignment.of(now, read));
                next = carried.text();
                lineage = carried.lineage();
            }
            whole = whole.then(lineage);
            now = next;
        }
        check(seed, first, now, whole.asToldBy(first, now), typed, tally);
    }

    private static void check(long seed, LegalText first, LegalText last, Lineage lineage, boolean typed, Tally tally) {
        Map<ProvisionId, Set<String>> before = GeneratedHistory.named(first);
        Map<ProvisionId, Set<String>> after = GeneratedHistory.named(last);
        Map<ProvisionId, Provision> currents = new HashMap<>();
        last.walk().forEach(clause -> currents.put(clause.id(), clause));
        Set<String> all = new HashSet<>();
        after.values().forEach(all::addAll);
        first.walk().forEach(clause -> tally.levels.put(clause.id(), clause.level()));
        for (ClausePlacement placement : ClausePlacements.of(first, last, lineage)) {
            Set<String> surviving = new LinkedHashSet<>(before.getOrDefault(placement.source(), Set.of()));
            surviving.retainAll(all);
            Level level = Objects.requireNonNull(tally.levels.get(placement.source()));
            List<ProvisionId> holding = after.entrySet().stream()
                    .filter(clause -> !surviving.isEmpty() && clause.getValue().containsAll(surviving))
                    .map(Map.Entry::getKey)
                    .toList();
            String told =
                    "seed " + seed + ": " + level + " " + before.get(placement.source()) + " " + placement.status();
            if (placement.status().asksAPerson()) {
                tally.open++;
                if (holding.stream()
                        .anyMatch(clause ->
                                Objects.requireNonNull(currents.get(clause)).level() == level)) {
                    tally.needless.add(told);
                }
                continue;
            }
            tally.placed++;
            ProvisionId target = placement.targets().getFirst();
            // a clause whose words a drafter replaced one after the other is still the clause, and known by its id
            boolean emptied = !typed && surviving.isEmpty() && target.equals(placement.source());
            if (placement.targets().size() != 1 || !(emptied || holding.contains(target))) {
                tally.wrong.add(told + " → " + after.get(target) + ", surviving " + surviving);
            } else if (Objects.requireNonNull(currents.get(target)).level().compareTo(level) < 0
                    && !target.equals(placement.source())) {
                tally.broader++;
            }
        }
    }

    /** What came of all histories. */
    private static final class Tally {
        private final List<String> wrong = new ArrayList<>();
        private final List<String> needless = new ArrayList<>();
        private long placed;
        private long open;
        private long broader;
        private final Map<ProvisionId, Level> levels = new HashMap<>();

        void print(String how) {
            System.out.printf(
                    "%d histories %s: %d links placed (%d on a wider clause), %d wait for a person (%d need not), %d wrong%n",
                    HISTORIES, how, placed, broader, open, needless.size(), wrong.size());
            needless.stream().limit(20).forEach(System.out::println);
            wrong.stream().limit(20).forEach(System.out::println);
        }
    }
}
