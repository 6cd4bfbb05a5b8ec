package org.tiaowen.drafting.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTests {

    @ParameterizedTest
    @CsvSource({
        "一, 1",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "一百零三, 103",
        "一百一十, 110",
        "一百十二, 112",
        "一千二百六十, 1260",
        "一千零三, 1003",
        "二〇二六, 2026",
        "12, 12",
        "１２, 12",
        "两万, 20000",
        "一万零三十, 10030",
        "零, 0"
    })
    void readsTheFormsThatLegalTextsUse(String printed, int value) {
        assertThat(Numerals.read(printed)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "条", "一条", "十十", "百千", "9999999999", "一二三四五六七八九一二三四五六七八"})
    void refusesWhatIsNoNumber(String printed) {
        assertThat(Numerals.read(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "100, 一百", "101, 一百零一", "110, 一百一十", "1001, 一千零一", "10010, 一万零一十"})
    void writesTheFormThatArticlesCarry(int value, String printed) {
        assertThat(Numerals.chinese(value)).isEqualTo(printed);
    }

    @Test
    void readsBackEveryNumberInEveryHabit() {
        for (int value = 0; value <= 99_999; value++) {
            String written = Numerals.chinese(value);
            assertThat(Numerals.read(written)).as(written).hasValue(value);
            assertThat(Numerals.read(written.replace('零', '〇'))).as(written).hasValue(value);
            if (value > 0) {
                assertThat(Numerals.read(written.replace("零", ""))).as(written).hasValue(value);
            }
            assertThat(Numerals.read(written.replace('二', '两'))).as(written).hasValue(value);
            assertThat(Numerals.read(Integer.toString(value))).hasValue(value);
            assertThat(Numerals.read(fullWidth(value))).hasValue(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"一百零二, 102", "一百〇二, 102", "一百二, 102", "一百一十, 110", "一百十, 110", "廿, 20", "廿一, 21", "卅三, 33"})
    void readsTheOlderForms(String printed, int value) {
        assertThat(Numerals.read(printed)).hasValue(value);
    }

    private static String fullWidth(int value) {
        return Integer.toString(value)
                .chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void refusesToWriteANegativeNumber() {
        assertThatThrownBy(() -> Numerals.chinese(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
