package org.tiaowen.drafting.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the 题注 says, form by form: act, count, day, organ, session, document. */
class EnactmentsTests {

    record Example(String note, List<String> enactments) {
        @Override
        public String toString() {
            return note;
        }
    }

    static List<Example> examples() {
        return List.of(
                new Example("（2025年3月1日临江市第五届人民代表大会第三次会议通过）", List.of("PASSED 0 2025-03-01 临江市人民代表大会 第五届第三次会议 -")),
                new Example(
                        "(2025年3月1日 临江市第五届人民代表大会\n常务委员会第三次会议通过)",
                        List.of("PASSED 0 2025-03-01 临江市人民代表大会常务委员会 第五届第三次会议 -")),
                new Example("二〇二五年三月十一日临江市人民政府第57次常务会议审议通过", List.of("PASSED 0 2025-03-11 临江市人民政府 第57次常务会议 -")),
                new Example(
                        "2020年1月2日临江市第四届人民代表大会常务委员会第一次会议通过　根据2023年4月5日临江市第五届人民代表大会"
                                + "常务委员会第六次会议《关于修改〈临江市停车条例〉等三件地方性法规的决定》第一次修正\n2025年7月8日临江市第五届人民代表大会"
                                + "常务委员会第九次会议第二次修订",
                        List.of(
                                "PASSED 0 2020-01-02 临江市人民代表大会常务委员会 第四届第一次会议 -",
                                "AMENDED 1 2023-04-05 临江市人民代表大会常务委员会 第五届第六次会议 《关于修改〈临江市停车条例〉等三件地方性法规的决定》",
                                "REVISED 2 2025-07-08 临江市人民代表大会常务委员会 第五届第九次会议 -")),
                new Example(
                        "2020年1月2日临江自治县第四届人民代表大会第一次会议通过，2020年3月4日江州省第四届人民代表大会常务委员会第二次会议批准，" + "自2020年5月1日起施行",
                        List.of(
                                "PASSED 0 2020-01-02 临江自治县人民代表大会 第四届第一次会议 -",
                                "APPROVED 0 2020-03-04 江州省人民代表大会常务委员会 第四届第二次会议 -",
                                "IN_FORCE 0 2020-05-01 - - -")),
                new Example(
                        "（2020年1月2日临江市人民政府令第341号公布　2022年3月4日《临江市人民政府关于修改部分规章的决定》修订）",
                        List.of(
                                "PROMULGATED 0 2020-01-02 临江市人民政府 - 临江市人民政府令第341号",
                                "REVISED 0 2022-03-04 临江市人民政府 - 《临江市人民政府关于修改部分规章的决定》")),
                new Example(
                        "根据2021年1月2日临江市第四届人民代表大会常务委员会第一次会议通过的《关于修改〈停车条例〉的决定》、2022年3月4日临江市第四届"
                                + "人民代表大会常务委员会第二次会议通过的《停车条例修正案》修正",
                        List.of(
                                "AMENDED 0 2021-01-02 临江市人民代表大会常务委员会 第四届第一次会议 《关于修改〈停车条例〉的决定》",
                                "AMENDED 0 2022-03-04 临江市人民代表大会常务委员会 第四届第二次会议 《停车条例修正案》")),
                new Example(
                        "《临江市停车条例》已由临江市第五届人民代表大会第三次会议于2025年3月1日通过，现予公布，自2025年6月1日起施行。",
                        List.of(
                                "PASSED 0 2025-03-01 临江市人民代表大会 第五届第三次会议 -",
                                "PROMULGATED 0 2025-03-01 临江市人民代表大会 - -",
                                "IN_FORCE 0 2025-06-01 - - -")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyOrganDayAndActIsTold(Example example) {
        LegalText text = TextReader.read("临江市停车条例\n" + example.note() + "\n第一条　停车场应当开放。\n")
                .text();
        Enactments enactments = Enactments.of(
                new LegalText(text.kind(), "临江市停车条例\n" + example.note(), text.title(), text.provisions(), text.end()));

        assertThat(enactments.all()).extracting(EnactmentsTests::told).containsExactlyElementsOf(example.enactments());
        assertThat(enactments.unread()).isEmpty();
    }

    private static String told(Enactment enactment) {
        return String.join(
                " ",
                enactment.act().name(),
                Integer.toString(enactment.time()),
                enactment.date().toString(),
                orDash(enactment.organ()),
                orDash(enactment.session()),
                orDash(enactment.document()));
    }

    private static String orDash(String words) {
        return words.isEmpty() ? "-" : words;
    }
}
