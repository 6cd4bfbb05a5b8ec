package org.tiaowen.drafting.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiaowen.drafting.generated.Seeds;

@DisplayName("Writing amending instruments")
class AmendmentPrinterTests {

    private static final int CASES = 4_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "将第二条修改为：“公园免费开放。”",
                "将第二条改为第三条，修改为：“甲。\n“乙。”",
                "将第二条改为第三条，第二款修改为：“甲。”\n增加一款，作为第三款：“乙。”",
                "第六条增加一款，作为第二款：“甲。”\n第二款改为第三款，修改为：“乙。”",
                "将第四条改为第八条，第二项修改为：“（二）甲”。\n增加一项，作为第三项：“（三）乙”。",
                "增加两条，作为第五条、第六条：“第五条　甲。\n“第六条　乙。”",
                "增加三条，作为第五条至第七条：“第五条　甲。\n“第六条　乙。\n“第七条　丙。”",
                "删去第三条、第四条第二款。",
                "将第十八条改为第十九条，删去第二款。",
                "将第三条第一款中的“甲”修改为“乙”，“丙”修改为“丁”；在第二款中的“戊”后增加“己”。",
                "将第三条改为第四条，其中的“甲”修改为“乙”。",
                "将第九条、第十二条第一款、第二款中的“甲”修改为“乙”。",
                "将本条例中的“甲”修改为“乙”，“丙”修改为“丁”。",
                "将第三条改为两条，作为第三条、第四条，修改为：“第三条　甲。\n“第四条　乙。”",
                "将第二条第三款单作一条，作为第三条，修改为：“甲。”",
                "将第四条、第四十条第二款合并，作为第二条，修改为：“甲。”",
                "将第三章并入第二章。",
                "增加一章，作为第八章“公布”，包括第六十一条至第六十五条。",
                "将第五章章名修改为“监督”。",
                "将第二条修改为：“本条例所称公园，是指‘城市公园’。”"
            })
    void wordsOfTheNormsAreReadAndWrittenBackTheSame(String words) {
        LawAmendment law =
                AmendmentReader.read(Told.decision("一、" + words)).laws().getFirst();

        List<Modification> read = law.instructions().getFirst().modifications();

        assertThat(AmendmentPrinter.print(law.title(), read)).isEqualTo(words);
    }

    @Test
    void whatIsPrintedIsReadAsTheSameModifications() {
        Seeds.check("printed and read", CASES, seed -> {
            List<Modification> told = GeneratedModifications.instruction(seed);
            String words = AmendmentPrinter.print("某市公园条例", told);

            assertThat(Told.by("一、" + words + "\n二、删去第一百条。"))
                    .as(words)
                    .containsExactlyElementsOf(Stream.concat(told.stream().map(Told::of), Stream.of("删去 第一百条"))
                            .toList());
        });
    }

    @Test
    void instrumentOfSeveralLawsNamesEachOverItsInstructions() {
        AmendingInstrument read = AmendmentReader.read("""
                某市人民代表大会常务委员会关于修改《某市甲条例》、《某市乙条例》的决定
                某市人民代表大会常务委员会第三次会议决定：
                一、对《某市甲条例》作出修改
                （一）删去第三条。
                （二）将第四条中的“甲”修改为“乙”。
                二、对《某市乙条例》作出修改
                删去第五条。
                本决定自公布之日起施行。
                《某市甲条例》、《某市乙条例》根据本决定作相应修改，重新公布。
                """);

        String printed = AmendmentPrinter.print(read, Formalities.PLACEHOLDERS.titled("关于修改两部条例的决定"));

        assertThat(Told.of(AmendmentReader.read(printed))).isEqualTo(Told.of(read));
        assertThat(printed).contains("\n一、对《某市甲条例》作出修改\n（一）删去第三条。\n", "\n二、对《某市乙条例》作出修改\n删去第五条。\n");
    }

    @Test
    void smallChangesAreGatheredUnderOneNumber() {
        String instructions = """
                一、删去第三条。
                二、对部分条文作以下修改：
                （一）将第四条中的“甲”修改为“乙”。
                （二）将第五条中的“丙”修改为“丁”。""";
        AmendingInstrument read = AmendmentReader.read(Told.decision(instructions));

        assertThat(AmendmentPrinter.print(read, Formalities.PLACEHOLDERS)).contains("\n" + instructions + "\n本决定自");
    }

    @Test
    void linesWithoutWordsAreLeftOut() {
        AmendingInstrument read = AmendmentReader.read(Told.decision("删去第三条。"));

        assertThat(AmendmentPrinter.print(read, new Formalities("甲", "", "某会议", "", "")))
                .isEqualTo("甲\n某会议决定对《某市公园条例》作如下修改：\n删去第三条。\n《某市公园条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。\n");
    }
}
