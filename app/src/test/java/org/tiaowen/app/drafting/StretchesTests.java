package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiaowen.app.drafting.Stretches.Stretch;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.comparison.WordRun.Op;

class StretchesTests {

    private static final String LONG = "停".repeat(60);

    @Test
    void longUnchangedLinesAreFoldedAndChangedOnesAreWhole() {
        List<Stretch> stretches = between(LONG + "\n短款\n改五日\n尾款", LONG + "\n短款\n改三日\n尾款");
        assertThat(stretches).extracting(Stretch::folded).containsExactly(2, 0, 0);
        assertThat(stretches.getFirst().beginning()).isEqualTo("停".repeat(10) + "…");
        assertThat(side(stretches.subList(1, 2), Op.DELETE)).isEqualTo("改五日");
        assertThat(side(stretches.subList(1, 2), Op.INSERT)).isEqualTo("改三日");
    }

    @Test
    void insertedLineLeavesTheLinesAroundItFolded() {
        List<Stretch> stretches = between(LONG + "\n" + LONG, LONG + "\n新款\n" + LONG);
        assertThat(stretches).filteredOn(stretch -> stretch.has(Op.DELETE)).allSatisfy(stretch -> assertThat(
                        side(List.of(stretch), Op.DELETE))
                .startsWith("停"));
        assertThat(stretches).anyMatch(stretch -> stretch.folded() == 1);
    }

    @ParameterizedTest
    @CsvSource({"甲/乙/丙, 甲/丙", "甲/丙, 甲/乙/丙", "甲/乙, 乙", "甲/乙, 甲", "甲乙/丙, 甲/乙丙", "甲, 甲/乙/丙", "甲/乙, 甲乙", "甲/乙/丙/丁, 甲/乙子/丁/丁"
    })
    void stretchesOfASideAreItsText(String old, String current) {
        List<Stretch> stretches = between(old.replace('/', '\n'), current.replace('/', '\n'));
        assertThat(side(stretches, Op.DELETE)).isEqualTo(old.replace('/', '\n'));
        assertThat(side(stretches, Op.INSERT)).isEqualTo(current.replace('/', '\n'));
    }

    private static List<Stretch> between(String old, String current) {
        return Stretches.of(WordDifference.between(old, current));
    }

    private static String side(List<Stretch> stretches, Op side) {
        return stretches.stream()
                .filter(stretch -> stretch.has(side))
                .map(stretch -> stretch.runs().stream()
                        .filter(run -> run.op() == Op.EQUAL || run.op() == side)
                        .map(WordRun::text)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
