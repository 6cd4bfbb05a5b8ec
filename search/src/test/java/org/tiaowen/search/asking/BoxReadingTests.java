package org.tiaowen.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxReadingTests {

    private static final Titles LIBRARY =
            Titles.of(List.of("江州市停车管理条例", "江州市城乡居民最低生活保障条例", "江州市城市管线条例", "中华人民共和国道路交通安全法"));

    @ParameterizedTest
    @CsvSource({
        "停车管理条例 第十二条, 停车管理条例, 第十二条, ''",
        "物业管理条例第十二条第二款, 物业管理条例, 第十二条第二款, ''",
        "公司法 15条, 公司法, 第十五条, ''",
        "公司法　第１５条, 公司法, 第十五条, ''",
        "《停车管理条例》第3条（四）项, 停车管理条例, 第三条第四项, ''",
        "志愿条例 第三十七条第（四）项, 志愿条例, 第三十七条第四项, ''",
        "刑法第一百三十四条之一, 刑法, 第一百三十四条之一, ''",
        "优化条例 §64, 优化条例, 第六十四条, ''",
        "保险条例 二十四条六项, 保险条例, 第二十四条第六项, ''",
        "民法典 1165条, 民法典, 第一千一百六十五条, ''",
        "停車管理條例 第十二條, 停车管理条例, 第十二条, ''",
        "江州 管线条例 六十条第二款 罚则, 江州 管线条例, 第六十条第二款, 罚则",
        "管线条例 违反第二十四条 法律责任, 管线条例, 第二十四条, 违反 法律责任",
        "第十二条, '', 第十二条, ''",
        "本条例第十二条 罚款, '', 第十二条, 罚款",
        "停车 收费 第 12 条, '', 第十二条, 停车 收费"
    })
    void citationIsReadInEveryForm(String typed, String title, String clause, String words) {
        Understood understood = BoxReading.of(typed, Titles.NONE);

        assertThat(understood.citation().map(cited -> cited.clause().printed())).isEqualTo(Optional.of(clause));
        assertThat(understood.title()).isEqualTo(title);
        assertThat(understood.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"停车 收费", "修一条路", "两条建议", "停车管理条例", "第条", "十条例", "条条框框", "提三条意见", "晚上10:00", "https://example"})
    void whatOnlyLooksLikeACitationIsWords(String typed) {
        Understood understood = BoxReading.of(typed, Titles.NONE);

        assertThat(understood.citation()).isEmpty();
        assertThat(understood.words()).isEqualTo(typed);
        assertThat(understood.remarks()).isEmpty();
    }

    @Test
    void everyPartIsReadAndTellsWhereItStands() {
        Understood understood =
                BoxReading.of("《停车管理条例》 收费 “公示价格” -免费 标题:停车 条:10..20 版本:一审稿 机关:江州市人大常委会 施行:2020..2024 意见:太贵", LIBRARY);

        assertThat(understood.remarks()).isEmpty();
        assertThat(understood.parts())
                .extracting(part -> part.getClass().getSimpleName() + " " + understood.typed(part))
                .containsExactly(
                        "Law 《停车管理条例》",
                        "Words 收费",
                        "Phrase “公示价格”",
                        "Without -免费",
                        "InTitle 标题:停车",
                        "NumberedFrom 条:10..20",
                        "OfVersion 版本:一审稿",
                        "OfOrgan 机关:江州市人大常委会",
                        "InForce 施行:2020..2024",
                        "SaidOf 意见:太贵");
    }

    @Test
    void lawIsRecognisedByItsNameWithoutBrackets() {
        Understood understood = BoxReading.of("停车管理条例 收费", LIBRARY);

        assertThat(understood.all(Part.Law.class).map(part -> part.law().titles()))
                .containsExactly(List.of("江州市停车管理条例"));
        assertThat(understood.words()).isEqualTo("收费");
        assertThat(BoxReading.of("道交法 酒后", LIBRARY).all(Part.Law.class).map(part -> part.law()
                        .titles()))
                .containsExactly(List.of("中华人民共和国道路交通安全法"));
        assertThat(BoxReading.of("低保条例 第八条", LIBRARY)
                        .citation()
                        .flatMap(Part.Citation::law)
                        .map(Naming::titles))
                .contains(List.of("江州市城乡居民最低生活保障条例"));
    }

    @Test
    void partIsTakenOutOrFoundLiterally() {
        Understood understood = BoxReading.of("停车 -免费 《停车管理条例》第三条", LIBRARY);
        Part without = understood.parts().get(1);
        Part cited = understood.parts().get(2);

        assertThat(understood.without(without)).isEqualTo("停车 《停车管理条例》第三条");
        assertThat(understood.verbatim(cited)).isEqualTo("停车 -免费 “停车管理条例第三条”");
        assertThat(BoxReading.of(understood.verbatim(cited), LIBRARY).citation())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "“停车, NOT_CLOSED",
        "《停车, NOT_CLOSED",
        "停车 “”, EMPTY",
        "标题:, EMPTY",
        "停车 -“”, EMPTY",
        "评论:太贵, UNKNOWN_FIELD",
        "条:很多, NO_NUMBER",
        "施行:去年, NO_DATE",
        "施行:2021-02-30, NO_DATE",
        "施行:2024..2020, TURNED",
        "条:20..10, TURNED",
        "停车管理条例 第零条, NO_SUCH_NUMBER",
        "-停车, ONLY_EXCLUDED",
        "？！…, NO_WORDS",
        "《停车管里条例》, UNKNOWN_LAW",
        "停车管里条例 第三条, UNKNOWN_LAW"
    })
    void everySlipIsToldInsteadOfLosingWhatWasTyped(String typed, Remark.Kind kind) {
        Understood understood = BoxReading.of(typed, LIBRARY);

        assertThat(understood.remarks()).extracting(Remark::kind).containsExactly(kind);
        assertThat(understood.remarks())
                .allSatisfy(remark -> assertThat(remark.span().end())
                        .isBetween(remark.span().start(), understood.text().length()));
    }

    @Test
    void mistypedLawAndFieldComeWithWhatWasProbablyMeant() {
        assertThat(BoxReading.of("停车管里条例 第三条", LIBRARY).remarks())
                .extracting(Remark::instead)
                .containsExactly("《江州市停车管理条例》 第三条");
        assertThat(BoxReading.of("停车 评论:太贵", LIBRARY).remarks())
                .extracting(Remark::instead)
                .containsExactly("停车 意见:太贵");
    }

    @ParameterizedTest
    @CsvSource({
        "2020..2024, 2020-01-01, 2024-12-31",
        "2020-2024, 2020-01-01, 2024-12-31",
        "2021年5月, 2021-05-01, 2021-05-31",
        "２０２１-０５-０１, 2021-05-01, 2021-05-01",
        "2021年5月1日至2022年, 2021-05-01, 2022-12-31",
        "二〇二一年五月, 2021-05-01, 2021-05-31",
        "2020.., 2020-01-01, ''",
        "..2019, '', 2019-12-31"
    })
    void daysAreReadInEveryHabit(String typed, String from, String until) {
        Part.InForce inForce = BoxReading.of("施行:" + typed, LIBRARY)
                .all(Part.InForce.class)
                .findFirst()
                .orElseThrow();

        assertThat(inForce.from().map(Object::toString).orElse("")).isEqualTo(from);
        assertThat(inForce.until().map(Object::toString).orElse("")).isEqualTo(until);
    }

    @Test
    void everydayExpressionsComeWithTheTermsOfLaw() {
        assertThat(BoxReading.of("遛狗要牵绳吗", LIBRARY).meanings())
                .extracting(Meaning::everyday)
                .contains("遛狗");
        assertThat(BoxReading.of("“遛狗”", LIBRARY).meanings()).isEmpty();
    }

    @Test
    void blanksAreEvenedOutAndLongTextsCutAtACharacter() {
        assertThat(BoxReading.of("  停车\u3000\t 收费 ", LIBRARY).text()).isEqualTo("停车 收费");
        Understood cut = BoxReading.of("𠮷".repeat(600), LIBRARY);
        assertThat(cut.cut()).isTrue();
        assertThat(cut.text()).isEqualTo("𠮷".repeat(Understood.LONGEST));
        assertThat(cut.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.TOO_LONG);
    }

    /** Every character typed is in a part or in a remark, whatever the order; the seed is printed when one is not. */
    @Test
    void nothingButBlanksAndPunctuationIsLost() {
        String[] pieces = {
            "停车", "收费", "“", "”", "\"", "《", "》", "-", "标题:", "条:", "条:12", "施行:", "2020..", "第十二条", "12条", "§3",
            "停车管理条例", "低保条例", " ", " ", "㍿", "ﷺ", "意见：", "xx:", "𠮷", "\uD800", "第零条", "，", "本条例"
        };
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(10); i >= 0; i--) {
                typed.append(pieces[random.nextInt(pieces.length)]);
            }
            Understood understood = BoxReading.of(typed.toString(), LIBRARY);
            boolean[] covered = new boolean[understood.text().length()];
            understood
                    .parts()
                    .forEach(part ->
                            mark(covered, part.span().start(), part.span().end()));
            understood
                    .remarks()
                    .forEach(remark ->
                            mark(covered, remark.span().start(), remark.span().end()));
            for (int i = 0; i < covered.length; i++) {
                assertThat(covered[i]
                                || !Character.isLetterOrDigit(understood.text().codePointAt(i)))
                        .as("seed %d: %s at %d", seed, understood, i)
                        .isTrue();
            }
        }
    }

    private static void mark(boolean[] covered, int from, int until) {
        for (int i = from; i < until; i++) {
            covered[i] = true;
        }
    }

    @Test
    @Timeout(5)
    void hostileTextsAreReadInTime() {
        for (String piece : List.of("第一", "第十二条", "条例", "第 ", "“", "《", "-", "标题:", "施行:2020.. ", "条例 ", "“”", "a:")) {
            BoxReading.of(piece.repeat(100_000), LIBRARY);
        }
    }

    @Test
    @Timeout(10)
    void hostileTextsAreReadInTimeWhateverTheLibraryHolds() {
        Titles country = Titles.of(IntStream.range(0, 20_000)
                .mapToObj(i -> "江州市第%d号地方公共设施建设和运营管理条例".formatted(i))
                .toList());

        for (String piece : List.of("法", "条例 ", "管理条例", "《某某市某某条理》", "某某市某某管里条例第一条 ", "标题:条例 ")) {
            BoxReading.of(piece.repeat(500), country);
        }
    }
}
