package org.tiaowen.search.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxReadingTests {

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
        "江州 管线条例 六十条第二款 罚则, 江州 管线条例, 第六十条第二款, 罚则",
        "管线条例 违反第二十四条 法律责任, 管线条例, 第二十四条, 违反 法律责任",
        "第十二条, '', 第十二条, ''",
        "本条例第十二条 罚款, '', 第十二条, 罚款",
        "停车 收费 第 12 条, '', 第十二条, 停车 收费"
    })
    void citationIsReadInEveryForm(String typed, String title, String clause, String words) {
        Understood understood = BoxReading.of(typed);

        assertThat(understood.citation().map(CitedClause::printed)).isEqualTo(Optional.of(clause));
        assertThat(understood.title()).isEqualTo(title);
        assertThat(understood.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"停车 收费", "修一条路", "两条建议", "停车管理条例", "第零条", "第条", "十条例", "第九九九九九九九九九九条", "条条框框", "提三条意见"})
    void whatOnlyLooksLikeACitationIsWords(String typed) {
        Understood understood = BoxReading.of(typed);

        assertThat(understood.citation()).isEmpty();
        assertThat(understood.words()).isEqualTo(typed);
    }

    @Test
    void blanksAreEvenedOutAndLongTextsCutAtACharacter() {
        assertThat(BoxReading.of("  停车\u3000\t 收费 ").text()).isEqualTo("停车 收费");
        Understood cut = BoxReading.of("𠮷".repeat(600));
        assertThat(cut.cut()).isTrue();
        assertThat(cut.text()).isEqualTo("𠮷".repeat(Understood.LONGEST));
    }

    @Test
    @Timeout(5)
    void hostileTextsAreReadInTime() {
        BoxReading.of("第一".repeat(100_000) + "条");
        BoxReading.of("第十二条".repeat(100_000));
        BoxReading.of("条例".repeat(100_000));
        BoxReading.of("第 ".repeat(100_000));
    }
}
