package org.tiaowen.drafting.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiaowen.drafting.articles.Numerals;

/** Hostile instruments are read in proportion to their length, without an exception and without losing a character. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileInstrumentsTests {

    private static final int SIZE = 100_000;
    private static final int INSTRUCTIONS = 10_000;

    record Hostile(String name, String instructions) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> hostile() {
        List<String> repeated = List.of(
                "“",
                "”",
                "“甲\n",
                "《",
                "（一）",
                "第",
                "第一、",
                "第一条、",
                "将",
                "将第一条，",
                "在",
                "增加一条，",
                "“甲”、",
                "“甲”修改为“乙”，",
                "改为第二条，",
                "改为两条，",
                "作为第一款，",
                "为了甲，",
                "对第一条",
                "顺序",
                "除第一条",
                "删去",
                "，",
                "。",
                "\n",
                "一、",
                "1.",
                "中的",
                "其中的",
                "合并，",
                "并入第二条，",
                "移至第三章，",
                "列入本章，",
                "包括第一条，",
                "内容如下：",
                "顺延，",
                "本决定自今日起施行。\n",
                "条文顺序作相应调整。\n",
                "　");
        List<Hostile> hostile = repeated.stream()
                .map(words -> new Hostile(words.strip(), "一、将第一条" + words.repeat(SIZE / words.length())))
                .collect(Collectors.toList());
        hostile.add(new Hostile("instructions", numbered("、将第一条修改为：“甲。”\n")));
        hostile.add(new Hostile("unclosed instructions", numbered("、将第一条修改为：“甲。\n")));
        hostile.add(new Hostile("laws", numbered("、将《甲条例》第一条、《乙条例》第二条中的“甲”修改为“乙”。\n")));
        hostile.add(new Hostile(
                "laws in one sentence",
                "一、将"
                        + IntStream.range(0, INSTRUCTIONS)
                                .mapToObj(i -> "《甲" + i + "条例》第一条、")
                                .collect(Collectors.joining())
                        + "中的“甲”修改为“乙”。"));
        hostile.add(new Hostile("nested numbers", "一、\n（一）\n1.\n（1）\n①\n".repeat(INSTRUCTIONS)));
        return hostile;
    }

    private static String numbered(String instruction) {
        return IntStream.rangeClosed(1, INSTRUCTIONS)
                .mapToObj(i -> Numerals.chinese(i) + instruction)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingIsLost(Hostile hostile) {
        String source = Told.decision(hostile.instructions());
        AmendingInstrument instrument = AmendmentReader.read(source);
        assertThat(Coverage.uncovered(source, instrument)).isEmpty();
    }

    /** Statements put together at random out of true pieces: {@code seed} is told where it fails. */
    @Test
    void anyOrderOfWordsIsReadWithoutLosingACharacter() {
        List<String> pieces = List.of(
                "将",
                "在",
                "第一条",
                "第二款",
                "第三条第一项、第二项",
                "中的",
                "其中的",
                "“甲”",
                "“（一）乙。”",
                "修改为",
                "改为",
                "：",
                "，",
                "；",
                "。",
                "\n",
                "增加一条",
                "增加一款",
                "作为",
                "第四条",
                "第五章",
                "章名",
                "删去",
                "合并",
                "并入",
                "单作一条",
                "分为两款",
                "移至",
                "之后",
                "前",
                "序言",
                "第一自然段",
                "名称",
                "本条例",
                "该条",
                "均",
                "分别",
                "包括",
                "列入本章",
                "内容如下",
                "（一）",
                "二、",
                "三、",
                "原",
                "《某市公园条例》",
                "对部分条文作以下修改：",
                "条文顺序作相应调整",
                "除",
                "“",
                "”",
                "一句",
                "第二句",
                "附件",
                "顺延",
                "为了甲，",
                "不知所云");
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            String words = IntStream.range(0, 2 + random.nextInt(40))
                    .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            String source = random.nextBoolean() ? Told.decision("一、" + words) : words;
            AmendingInstrument instrument = AmendmentReader.read(source);
            assertThat(Coverage.uncovered(source, instrument))
                    .as("seed " + seed + ": " + source)
                    .isEmpty();
        }
    }
}
