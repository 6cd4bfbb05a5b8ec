package org.tiaowen.drafting.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiaowen.drafting.comparison.WordRun.Op;

@Execution(ExecutionMode.CONCURRENT)
class WordDifferenceTests {

    @ParameterizedTest
    @MethodSource("readersMarks")
    void wordsAreMarkedWhereAReaderExpectsThem(String marked) {
        String old = marked.replaceAll("\\{\\+.*?\\+}", "").replaceAll("\\[-|-]", "");
        String current = marked.replaceAll("\\[-.*?-]", "").replaceAll("\\{\\+|\\+}", "");

        assertThat(marked(old.replace('⏎', '\n'), current.replace('⏎', '\n')).replace('\n', '⏎'))
                .isEqualTo(marked);
    }

    static List<String> readersMarks() throws IOException {
        try (var marks = WordDifferenceTests.class.getResourceAsStream("reader-marks.txt")) {
            return new String(marks.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void emptySideIsAllInsertedOrAllDeleted() {
        assertThat(WordDifference.between("", "灯会")).containsExactly(new WordRun(Op.INSERT, "灯会"));
        assertThat(WordDifference.between("灯会", "")).containsExactly(new WordRun(Op.DELETE, "灯会"));
        assertThat(WordDifference.between("", "")).isEmpty();
    }

    @Test
    void shortTextInFrontOfALongAdditionIsKept() {
        String old = "专项资金的使用期限为二年。";

        assertThat(WordDifference.between(old, old + "\n" + "期满后需要继续使用的，应当提出申请。".repeat(10)))
                .startsWith(new WordRun(Op.EQUAL, old));
    }

    @Test
    void bothTextsCanBeReadOffTheRuns() {
        long seed = 7;
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String old = randomText(random);
            String current = randomText(random);
            var runs = WordDifference.between(old, current);

            assertThat(without(runs, Op.INSERT))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(old);
            assertThat(without(runs, Op.DELETE))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(current);
            assertThat(runs).noneMatch(run -> run.text().isEmpty());
        }
    }

    @Test
    @Timeout(60)
    void longTextsAreComparedInReasonableTime() {
        String sentence = "举办人应当在灯会开始三十日前向主管部门报告；";
        String old = sentence.repeat(10_000);

        assertThat(WordDifference.between(old, old.replace("三十日", "二十日"))).hasSizeGreaterThan(1);
    }

    @Test
    @Timeout(60)
    void hostileTextsAreComparedInReasonableTime() {
        int length = 300_000;
        var random = new Random(3);
        String some = letters(random, length, "甲乙丙丁");
        String other = letters(random, length, "甲乙丙丁");

        assertThat(WordDifference.between("甲".repeat(length), "乙".repeat(length)))
                .hasSize(2);
        assertThat(WordDifference.between("甲乙".repeat(length / 2), "甲丙".repeat(length / 2)))
                .isNotEmpty();
        assertThat(WordDifference.between("甲乙".repeat(length / 2), "乙甲".repeat(length / 2)))
                .isNotEmpty();
        assertThat(WordDifference.between(some, other)).isNotEmpty();
        assertThat(WordDifference.between("第".repeat(length), "一".repeat(length)))
                .hasSize(2);
        assertThat(WordDifference.between("第一、".repeat(length / 3), "、一第".repeat(length / 3)))
                .isNotEmpty();
    }

    private static String letters(Random random, int length, String alphabet) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String marked(String old, String current) {
        return WordDifference.between(old, current).stream()
                .map(run -> switch (run.op()) {
                    case EQUAL -> run.text();
                    case DELETE -> "[-" + run.text() + "-]";
                    case INSERT -> "{+" + run.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    private static String without(List<WordRun> runs, Op op) {
        return runs.stream().filter(run -> run.op() != op).map(WordRun::text).collect(Collectors.joining());
    }

    private static String randomText(Random random) {
        String alphabet = "灯会，。第一二条款A1\n之（）\ud83c\udfee";
        int[] points = alphabet.codePoints().toArray();
        return random.ints(random.nextInt(12), 0, points.length)
                .mapToObj(i -> Character.toString(points[i]))
                .collect(Collectors.joining());
    }
}
