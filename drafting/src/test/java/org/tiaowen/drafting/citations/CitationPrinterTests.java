package org.tiaowen.drafting.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiaowen.drafting.SharedData;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.citations.Citations.Occurrence;
import org.tiaowen.drafting.citations.Resolution.Found;
import org.tiaowen.drafting.citations.Resolution.Target;

class CitationPrinterTests {

    private static final LegalText REGULATION = TextReader.read("""
                    临江市停车管理条例

                    第一章　总则
                    第一条　本条例适用于停车。
                    第二条　停车场应当：
                    （一）明码标价；
                    （二）公示依据；
                    （三）出具票据。
                    前款规定由市人民政府解释。
                    夜间减半收费。
                    第二章　收费
                    第三条　甲。
                    第四条　乙。
                    第四条之一　丙。
                    第五条　丁。
                    第三章　罚则
                    第六条　违反本条例第三条规定的，罚款。
                    """).text();

    private final CitationPrinter printer = CitationPrinter.in(REGULATION);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            第三条                                   | 第六条第一款 | 本条例第三条
            第三条,第四条,第四条之一                 | 第六条第一款 | 本条例第三条至第四条之一
            第三条,第五条                            | 第六条第一款 | 本条例第三条和第五条
            第二条第一款第一项,第二条第一款第三项    | 第六条第一款 | 本条例第二条第一款第一项和第三项
            第二条第一款                             | 第二条第二款 | 前款
            第二条第一款第二项                       | 第二条第二款 | 前款第二项
            第二条第一款,第二条第二款                | 第二条第三款 | 前两款
            第二条第三款                             | 第二条第一款 | 本条第三款
            第二章                                   | 第一条第一款 | 本条例第二章
            """)
    void printsInTheHabitOfTheText(String targets, String in, String words) {
        assertThat(printer.print(ids(targets), id(in))).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            违反第9条规定            | 1 | 第四条          | 第4条
            违反本条例第三条第（一）项 | 2 | 第二条第一款第二项 | 本条例第二条第（二）项
            违反第三条、第四条和第六条 | 2 | 第一条,第二条,第三条 | 第一条、第二条和第三条
            违反第三、四条规定        | 2 | 第五条,第六条   | 第五、六条
            """)
    void keepsTheHabitOfTheWordsThatStoodThere(String words, int start, String targets, String rewritten) {
        int from = words.indexOf('第') == 2 ? 2 : words.indexOf("本条例");
        int end = words.endsWith("规定") ? words.length() - 2 : words.length();

        assertThat(printer.reprint(words, from, end, ids(targets), id("第六条第一款")))
                .contains(rewritten);
    }

    @Test
    void relativeFormIsGivenUpWhereItIsNoLongerTrue() {
        assertThat(printer.reprint("前款规定", 0, 2, ids("第二条第一款"), id("第二条第三款"))).contains("本条第一款");
        assertThat(printer.reprint("前款规定", 0, 2, ids("第三条第一款"), id("第二条第三款"))).contains("本条例第三条第一款");
    }

    @Test
    void clauseOfAnotherTextCannotBePrinted() {
        assertThatThrownBy(() -> printer.print(List.of(ProvisionId.next()), id("第一条第一款")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no provision");
    }

    @ParameterizedTest
    @ValueSource(longs = {20261123, 20261124, 20261125, 20261126})
    void whatIsPrintedIsFoundAgainInGeneratedTexts(long seed) {
        Random random = new Random(seed);
        LegalText text = TextReader.read(generated(random)).text();
        CitationPrinter generatedPrinter = CitationPrinter.in(text);
        CitationFinder finder = CitationFinder.in(text);
        List<Provision> named = text.walk()
                .filter(node -> node.level() != Level.PREAMBLE && node.number() != null)
                .toList();
        List<Provision> speaking =
                text.walk().filter(node -> node.level() == Level.PARAGRAPH).toList();
        int printed = 0;
        for (int i = 0; i < 400; i++) {
            Set<ProvisionId> targets = new LinkedHashSet<>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                targets.add(named.get(random.nextInt(named.size())).id());
            }
            ProvisionId in = speaking.get(random.nextInt(speaking.size())).id();
            Optional<String> words = generatedPrinter.print(List.copyOf(targets), in);
            words.ifPresent(found -> assertThat(targets(finder, found, in))
                    .as("seed %d, %s", seed, found)
                    .isEqualTo(targets));
            printed += words.isPresent() ? 1 : 0;
        }
        System.out.printf("seed %d: printed %d of 400 random citations%n", seed, printed);
        assertThat(printed).isGreaterThan(380);
    }

    @Test
    void whatIsPrintedIsFoundAgainInRealTexts() throws IOException {
        Path laws = SharedData.require("laws");
        int cited = 0;
        int printed = 0;
        int same = 0;
        List<String> unprinted = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(laws)) {
            files = walk.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            LegalText text = TextReader.read(Files.readString(file)).text();
            CitationPrinter real = CitationPrinter.in(text);
            for (Occurrence occurrence : Citations.of(text).all()) {
                if (occurrence.citation().resolution() instanceof Found found
                        && !occurrence.words().equals("下列")) {
                    cited++;
                    List<ProvisionId> ids = found.targets().stream()
                            .map(target -> target.provision().id())
                            .toList();
                    Optional<String> words = real.print(ids, occurrence.in().id());
                    printed += words.isPresent() ? 1 : 0;
                    same += words.equals(Optional.of(occurrence.words())) ? 1 : 0;
                    words.ifPresent(again -> assertThat(targets(
                                    real.finder(), again, occurrence.in().id()))
                            .isEqualTo(new LinkedHashSet<>(ids)));
                    if (words.isEmpty()) {
                        unprinted.add(file.getFileName() + " " + occurrence.words());
                    }
                }
            }
        }
        System.out.printf(
                "citations printed from identities and found again: %d of %d, in the very words %d%n",
                printed, cited, same);
        unprinted.stream().limit(20).forEach(System.out::println);
        assertThat(printed).isGreaterThan(cited * 999 / 1000);
    }

    /** Chapters of articles with one to three paragraphs, some with items, some articles inserted later. */
    private static String generated(Random random) {
        StringBuilder text = new StringBuilder("生成条例\n\n");
        int article = 0;
        for (int chapter = 1; chapter <= 4; chapter++) {
            text.append("第").append("一二三四".charAt(chapter - 1)).append("章　生成\n");
            for (int n = random.nextInt(6) + 1; n > 0; n--) {
                article++;
                String number = "第" + Numerals.chinese(article) + "条";
                text.append(number).append("　甲").append(random.nextBoolean() ? "：\n（一）乙；\n（二）丙。\n" : "。\n");
                for (int p = random.nextInt(3); p > 0; p--) {
                    text.append("丁").append(random.nextInt(3) == 0 ? "：\n（一）戊；\n（二）己；\n（三）庚。\n" : "。\n");
                }
                if (random.nextInt(5) == 0) {
                    text.append(number).append("之一　辛。\n");
                }
            }
        }
        return text.toString();
    }

    private static Set<ProvisionId> targets(CitationFinder finder, String words, ProvisionId in) {
        Set<ProvisionId> ids = new LinkedHashSet<>();
        finder.resolveIn(words, in).stream()
                .flatMap(resolved -> resolved.citation().resolution().targets().stream())
                .map(Target::provision)
                .forEach(provision -> ids.add(provision.id()));
        return ids;
    }

    private static List<ProvisionId> ids(String designations) {
        return Stream.of(designations.split(",")).map(CitationPrinterTests::id).toList();
    }

    private static ProvisionId id(String designation) {
        Places places = Places.of(REGULATION);
        return REGULATION
                .walk()
                .map(Provision::id)
                .filter(id -> places.designation(id).equals(Optional.of(designation.strip())))
                .findFirst()
                .orElseThrow();
    }
}
