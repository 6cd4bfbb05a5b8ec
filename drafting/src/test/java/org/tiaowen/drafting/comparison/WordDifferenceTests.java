package org.tiaowen.drafting.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiaowen.drafting.comparison.WordRun.Op;

class WordDifferenceTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            灯会应当报告。           | 灯会可以报告。             | 灯会[-应当-]{+可以+}报告。
            提前三十日报告           | 提前二十日报告             | 提前[-三十-]{+二十+}日报告
            处五千元罚款             | 处五万元罚款               | 处[-五千-]{+五万+}元罚款
            依照第十二条第二款处理   | 依照第十三条第二款处理     | 依照[-第十二条第二款-]{+第十三条第二款+}处理
            农业主管部门             | 农业农村主管部门           | 农业{+农村+}主管部门
            没有违法所得的           | 没有违法所得或者违法所得少的 | 没有违法所得{+或者违法所得少+}的
            百分之五以上             | 百分之十以上               | [-百分之五-]{+百分之十+}以上
            使用 LED 灯具            | 使用 OLED 灯具             | 使用 [-LED-]{+OLED+} 灯具
            甲、乙、丙               | 甲、丙                     | 甲、[-乙、-]丙
            举办灯会                 | 焰火燃放                   | [-举办灯会-]{+焰火燃放+}
            灯会                     | 灯会                       | 灯会
            """)
    void wordsAreMarkedWhereAReaderExpectsThem(String old, String current, String marked) {
        assertThat(marked(old, current)).isEqualTo(marked);
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
        assertThat(WordDifference.between("甲".repeat(200_000), "乙".repeat(200_000)))
                .hasSize(2);
        assertThat(WordDifference.between("甲乙".repeat(100_000), "乙甲".repeat(100_000)))
                .isNotEmpty();
        assertThat(WordDifference.between("第".repeat(100_000), "一".repeat(100_000)))
                .isNotEmpty();
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

    private static String without(java.util.List<WordRun> runs, Op op) {
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
