package org.tiaowen.drafting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.AmendmentReader;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.consolidation.AmendmentCases.Case;
import org.tiaowen.drafting.generated.Seeds;

/**
 * Instruments that contradict themselves, were copied badly or are meant to do harm: never an exception, and no text without
 * the reason for every clause that is another in it.
 *
 * <p>Exactly: each modification has one outcome; each clause that is new, gone, moved or worded otherwise is touched by an
 * outcome or listed as consequential; clauses nobody touched keep their order; each line that tells to change something is
 * in an instruction or told as unread ({@link Explained}). An instrument that lost a line without a trace is another
 * instrument, and is carried out as it reads.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileDecisionsTests {

    private static final int MUTATIONS = 1_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MANY = 10_000;

    private static final String LAW = """
            云岭市停车条例
            第一章　总则
            第一条　停车场应当明码标价。
            第二条　停车场应当符合下列条件：
            （一）有标志；
            （二）有照明；
            （三）有专人。
            不符合前款规定条件的，不得开放。
            第二章　责任
            第三条　违反第一条规定的，处一千元罚款。
            第四条　违反第二条第一款第二项规定的，处二千元罚款。
            """;

    private record Hostile(String name, String decision) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> contradicting() {
        return List.of(
                hostile("deleted, then amended", "删去第一条。", "将第一条修改为：“停车场应当登记。”"),
                hostile("amended, then deleted", "将第一条修改为：“停车场应当登记。”", "删去第一条。"),
                hostile("deleted twice", "删去第二条第一款第一项。", "删去第二条第一款第一项。"),
                hostile("amended twice", "将第一条修改为：“停车场应当登记。”", "将第一条修改为：“停车场应当备案。”"),
                hostile("article and its paragraph", "将第二条修改为：“停车场应当登记。”", "将第二条第二款修改为：“不得开放。”"),
                hostile("words in deleted words", "删去第一条中的“明码标价”。", "将第一条中的“明码”修改为“公开”。"),
                hostile("one number for two", "将第一条改为第三条。", "将第二条改为第三条。"),
                hostile("two numbers for one", "将第一条改为第三条。", "将第一条改为第四条。"),
                hostile("a circle", "将第一条改为第二条。", "将第二条改为第三条。", "将第三条改为第一条。"),
                hostile("into itself", "将第二章并入第二章。"),
                hostile("chapter into its article", "将第一章改为第一条第一款。"),
                hostile("number out of range", "将第九千九百九十九条修改为：“停车场应当登记。”"),
                hostile("far number for a new one", "增加一条，作为第九千九百九十九条：“停车场应当登记。”"),
                hostile("number zero", "将第零条修改为：“停车场应当登记。”"),
                hostile("range backwards", "删去第四条至第一条。"),
                hostile("everything", "删去第一条至第四条。", "删去第一章、第二章。"),
                hostile("chapter for an article", "将第一条修改为：“第三章　保障", "“第一条　停车场应当登记。”"),
                hostile("items for an article", "将第一条修改为：“（一）有标志；", "“（二）有照明。”"),
                hostile("article for an item", "将第二条第一款第一项修改为：“第九条　停车场应当登记。", "“第十条　停车场应当备案。”"),
                hostile("empty quotation", "将第一条修改为：“”"),
                hostile("quotation never closed", "将第一条修改为：“停车场应当登记。", "删去第二条。", "删去第三条。"),
                hostile("quotation closed twice", "将第一条修改为：“停车场应当登记。””"),
                hostile("quotation without opening", "将第一条修改为：停车场应当登记。”"),
                hostile("words that stand everywhere", "将本条例中的“停车场”修改为“停车场停车场”。"),
                hostile("swaps in a circle", "将本条例中的“标志”修改为“照明”，“照明”修改为“标志”。"),
                hostile("empty words", "将第一条中的“”修改为“登记”。"),
                hostile("split into none", "将第二条改为零条，修改为：“停车场应当登记。”"),
                hostile("split into more than quoted", "将第一条改为三条，作为第一条、第二条、第三条，修改为：“第一条　停车场应当登记。”"),
                hostile("article and law of another name", "将《云岭市公园条例》第一条修改为：“停车场应当登记。”"),
                hostile("instruction within a quotation", "将第一条修改为：“删去第二条。", "“二、删去第三条。”"),
                hostile("lines that are no clause", "将第二条第一款第一项修改为：“（一）有标志；", "第三条　停车场应当登记。", "附件", "| 甲 | 乙 |”"));
    }

    private static Hostile hostile(String name, String... instructions) {
        return new Hostile(name, decision(List.of(instructions)));
    }

    /** A decision of these instructions; lines that open a quotation or look like text belong to the one before. */
    private static String decision(List<String> lines) {
        var numbered = new StringBuilder("""
                云岭市人民代表大会常务委员会关于修改《云岭市停车条例》的决定
                云岭市第六届人民代表大会常务委员会第十二次会议决定对《云岭市停车条例》作如下修改：
                """);
        int number = 0;
        for (String line : lines) {
            boolean told = line.startsWith("将") || line.startsWith("删去") || line.startsWith("增加");
            numbered.append(told ? Numerals.chinese(++number) + "、" : "")
                    .append(line)
                    .append('\n');
        }
        return numbered + """
                本决定自公布之日起施行。
                《云岭市停车条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。
                """;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradicting")
    void contradictionIsToldAndNeverGuessed(Hostile hostile) {
        Consolidation consolidation = carriedOut(LAW, hostile.decision());

        assertThat(consolidation.outcomes()).isNotEmpty();
    }

    @Test
    void tenThousandInstructionsAreCarriedOut() {
        String law = "云岭市停车条例\n"
                + IntStream.rangeClosed(1, MANY)
                        .mapToObj(i -> "第" + Numerals.chinese(i) + "条　停车场应当登记" + i + "次。\n")
                        .collect(Collectors.joining());
        List<String> amended = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> i % 3 == 0
                        ? "删去第" + Numerals.chinese(i) + "条。"
                        : "将第" + Numerals.chinese(i) + "条修改为：“停车场应当备案" + i + "次。”")
                .toList();

        Consolidation consolidation =
                Assertions.assertTimeoutPreemptively(LIMIT, () -> carriedOut(law, decision(amended)));

        assertThat(consolidation.complete()).isTrue();
        assertThat(consolidation.after().provisions()).hasSize(MANY - MANY / 3);
    }

    @Test
    void marksWithoutEndTakeTimeInProportion() {
        for (String unit : List.of(
                "“",
                "”",
                "“”",
                "‘",
                "（一）",
                "一、",
                "第一条",
                "将第一条",
                "将第一条修改为：“",
                "修改为",
                "第一条、",
                "增加一条，作为第一条：“甲”",
                "删去第一条至第四条。",
                "《",
                "\n“",
                "\n一、“",
                "在“甲”后增加",
                "其中的“甲”修改为“乙”，")) {
            Assertions.assertTimeoutPreemptively(
                    LIMIT,
                    () -> {
                        carriedOut(LAW, decision(List.of(unit.repeat(100_000 / unit.length()))));
                        carriedOut(LAW, decision(List.of("将第一条修改为：" + unit.repeat(100_000 / unit.length()))));
                    },
                    unit);
        }
    }

    @Test
    void mutatedInstrumentsChangeNothingUntold() {
        List<Case> cases = AmendmentCases.all();
        Map<String, Integer> ends = new TreeMap<>();
        Seeds.check("mutated invented instruments", MUTATIONS, seed -> {
            Case one = cases.get(Math.floorMod(seed, cases.size()));
            mutate(one.before(), one.decision(), seed, ends);
        });
        System.out.println(ends);
    }

    @Test
    void mutatedRealInstrumentsChangeNothingUntold() {
        List<AmendmentSets.Amended> sets = AmendmentSets.all();
        Map<String, Integer> ends = new TreeMap<>();
        Seeds.check("mutated real instruments", MUTATIONS / 10, seed -> {
            AmendmentSets.Amended one = sets.get(Math.floorMod(seed, sets.size()));
            mutate(one.before(), one.decisions().getFirst(), seed, ends);
        });
        System.out.println(ends);
    }

    private static void mutate(String law, String decision, long seed, Map<String, Integer> ends) {
        Consolidation clean = carriedOut(law, decision);
        String mutation = MutatedInstruments.of(decision, seed);
        AmendingInstrument instrument = AmendmentReader.read(mutation);
        if (AmendedLaws.of(instrument, clean.before()).size() != 1) {
            ends.merge("law not found", 1, Integer::sum);
            return;
        }
        Consolidation mutated = carriedOut(law, mutation);
        boolean same = TextDifference.first(mutated.after(), clean.after()).isEmpty();
        boolean told = !mutated.complete()
                || !instrument.unread().isEmpty()
                || !instrument.findings().isEmpty()
                || !mutated.remarks().isEmpty()
                || mutated.outcomes().stream().anyMatch(HostileDecisionsTests::remarked);
        String end = (same ? "same text" : "another text") + (told ? ", with a finding" : ", as it reads");
        ends.merge(end, 1, Integer::sum);
    }

    private static boolean remarked(Outcome outcome) {
        return switch (outcome) {
            case Outcome.CarriedOut done -> !done.remarks().isEmpty();
            case Outcome.NotCarriedOut not -> true;
        };
    }

    /** The instrument carried out, with all that has to hold for any. */
    private static Consolidation carriedOut(String law, String decision) {
        LegalText text = TextReader.read(law).text();
        AmendingInstrument instrument = AmendmentReader.read(decision);
        LawAmendment amendment = AmendedLaws.of(instrument, text).stream()
                .findFirst()
                .orElseGet(() -> instrument.laws().isEmpty()
                        ? new LawAmendment(text.title(), List.of(), null)
                        : instrument.laws().getFirst());
        Consolidation consolidation = Consolidation.of(text, amendment);
        List<String> missing = Explained.missing(decision, instrument, amendment, consolidation);
        assertThat(missing)
                .as(() -> "%s%n%s".formatted(shortened(decision), Objects.toString(consolidation.remarks())))
                .isEmpty();
        ConsolidationText.print(instrument, amendment, consolidation);
        ConsolidationJson.print(instrument, amendment, consolidation);
        return consolidation;
    }

    private static String shortened(String decision) {
        return decision.length() < 3_000 ? decision : decision.substring(0, 3_000) + "…";
    }
}
