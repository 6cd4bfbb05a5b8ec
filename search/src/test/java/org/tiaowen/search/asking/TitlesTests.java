package org.tiaowen.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTests {

    private static final Titles LIBRARY = Titles.of(List.of(
            "江州市停车管理条例",
            "江州市停车场收费管理办法",
            "江州市绿化条例",
            "江州市城市园林绿化条例",
            "江州市食品生产加工小作坊和食品摊贩管理条例",
            "江州市物业管理条例（修订草案）",
            "中华人民共和国公司法"));

    @ParameterizedTest
    @CsvSource({
        "江州市停车管理条例, FULL, 江州市停车管理条例",
        "停车管理条例, WITHOUT_PLACE, 江州市停车管理条例",
        "绿化条例, WITHOUT_PLACE, 江州市绿化条例",
        "园林绿化条例, STRETCH, 江州市城市园林绿化条例",
        "小作坊和摊贩条例, SHORT, 江州市食品生产加工小作坊和食品摊贩管理条例",
        "物业管理条例, WITHOUT_PLACE, 江州市物业管理条例（修订草案）",
        "公司法, FULL, 中华人民共和国公司法",
        "海州市公司法, WITHOUT_PLACE, 中华人民共和国公司法",
        "停车收費管理辦法, SHORT, 江州市停车场收费管理办法"
    })
    void lawIsFoundByWhateverNameItIsCalled(String name, Naming.How how, String title) {
        Naming naming = LIBRARY.resolve(name);

        assertThat(naming.how()).isEqualTo(how);
        assertThat(naming.titles()).startsWith(title);
    }

    @ParameterizedTest
    @CsvSource({"养犬管理条例", "条例", "法", "理车停条例"})
    void otherNamesAreUnknown(String name) {
        assertThat(LIBRARY.resolve(name).isKnown()).isFalse();
    }

    @Test
    void lawsOfOneNameAreCountedBeyondThoseThatAreTold() {
        Titles many = Titles.of(IntStream.range(0, Titles.MOST_NAMED + 5)
                .mapToObj(i -> (char) ('甲' + i) + "州市停车管理条例")
                .toList());

        Naming naming = many.resolve("停车管理条例");

        assertThat(naming.titles()).hasSize(Titles.MOST_NAMED);
        assertThat(naming.called()).isEqualTo(Titles.MOST_NAMED + 5);
        assertThat(naming.isCut()).isTrue();
        assertThat(LIBRARY.resolve("停车管理条例").isCut()).isFalse();
    }

    @Test
    void slipOfThePenLeadsToTheNearestTitle() {
        assertThat(LIBRARY.nearest("停车管里条例")).contains("江州市停车管理条例");
        assertThat(LIBRARY.nearest("绿话条例")).contains("江州市绿化条例");
        assertThat(LIBRARY.nearest("航道条例")).isEmpty();
    }

    @Test
    void titlesAreProposedWhileTyping() {
        assertThat(LIBRARY.beginning("停车", 5)).containsExactly("江州市停车管理条例", "江州市停车场收费管理办法");
        assertThat(LIBRARY.beginning("tcgl", 5)).containsExactly("江州市停车管理条例");
        assertThat(LIBRARY.beginning("tingche", 1)).containsExactly("江州市停车管理条例");
        assertThat(LIBRARY.beginning("绿化", 5)).containsExactly("江州市绿化条例", "江州市城市园林绿化条例");
        assertThat(LIBRARY.beginning("", 5)).isEmpty();
    }

    @Test
    void everyAbbreviationLeadsToItsLawWhenThatIsThere() {
        Map<String, String> table = Abbreviations.bundled().entries();
        Titles all = Titles.of(table.values());

        assertThat(table).hasSizeGreaterThan(200).allSatisfy((name, full) -> {
            assertThat(name).matches("\\p{IsHan}{2,12}");
            assertThat(full).matches("\\p{IsHan}{2,40}(?:法|法典|条例|规则)");
            assertThat(all.resolve(name).titles()).first().isEqualTo(full);
            Understood understood = BoxReading.of(name + " 第三条", all);
            assertThat(understood.citation().flatMap(Part.Citation::law).map(law -> law.titles()
                            .getFirst()))
                    .contains(full);
            assertThat(understood.remarks()).isEmpty();
        });
    }
}
