package org.tiaowen.drafting.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.generated.GeneratedTexts;
import org.tiaowen.drafting.generated.Seeds;

/** What must hold for any three texts; each failure names the seed. */
@Execution(ExecutionMode.CONCURRENT)
class ThreeWayLawsTests {

    private static final int CASES = 300;

    @Test
    void whereOnlyOneSideChangedItsTextStands() {
        Seeds.check("only one side changed", CASES, seed -> {
            LegalText base = GeneratedTexts.plain(seed);
            LegalText changed = new RandomEdits(seed, "甲").edited(base, 6);

            assertMerged(seed, ThreeWayComparison.of(base, changed, base), changed);
            assertMerged(seed, ThreeWayComparison.of(base, base, changed), changed);
        });
    }

    @Test
    void whereBothMadeTheSameTheirTextStands() {
        Seeds.check("both made the same", CASES, seed -> {
            LegalText base = GeneratedTexts.plain(seed);
            LegalText changed = new RandomEdits(seed, "甲").edited(base, 6);

            assertMerged(seed, ThreeWayComparison.of(base, changed, changed), changed);
        });
    }

    @Test
    void bothSidesAreTreatedAlike() {
        Seeds.check("both sides alike", CASES, seed -> {
            LegalText base = GeneratedTexts.plain(seed);
            LegalText mine = new RandomEdits(seed, "甲").edited(base, 4);
            LegalText theirs = new RandomEdits(seed + 1, "乙").edited(base, 4);
            var one = ThreeWayComparison.of(base, mine, theirs);
            var other = ThreeWayComparison.of(base, theirs, mine);

            assertThat(kinds(other)).as("seed %d", seed).isEqualTo(kinds(one));
            if (one.conflicts().isEmpty()) {
                assertThat(TextWriter.write(other.merged()))
                        .as("seed %d", seed)
                        .isEqualTo(TextWriter.write(one.merged()));
            }
        });
    }

    @Test
    void nothingThatWasWrittenIsLostWithoutAConflict() {
        Seeds.check("nothing lost", CASES, seed -> {
            LegalText base = GeneratedTexts.plain(seed);
            var my = new RandomEdits(seed, "甲");
            var their = new RandomEdits(seed + 1, "乙");
            LegalText mine = my.edited(base, 4);
            LegalText theirs = their.edited(base, 4);
            var comparison = ThreeWayComparison.of(base, mine, theirs);
            if (!comparison.conflicts().isEmpty()) {
                return;
            }
            String merged = TextWriter.write(comparison.merged());

            assertThat(my.signed().stream().filter(TextWriter.write(mine)::contains))
                    .as("seed %d", seed)
                    .allMatch(merged::contains);
            assertThat(their.signed().stream().filter(TextWriter.write(theirs)::contains))
                    .as("seed %d", seed)
                    .allMatch(merged::contains);
            assertThat(comparison.merged().walk().map(Provision::id))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates();
        });
    }

    private static void assertMerged(long seed, ThreeWayComparison comparison, LegalText expected) {
        assertThat(comparison.conflicts()).as("seed %d", seed).isEmpty();
        assertThat(TextWriter.write(comparison.merged())).as("seed %d", seed).isEqualTo(TextWriter.write(expected));
    }

    private static List<String> kinds(ThreeWayComparison comparison) {
        return comparison.conflicts().stream()
                .map(conflict -> conflict.kind().name())
                .sorted()
                .toList();
    }
}
