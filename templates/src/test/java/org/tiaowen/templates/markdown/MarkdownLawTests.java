package org.tiaowen.templates.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;

class MarkdownLawTests {

    private static final String LAW = """
            临江市灯会条例
            （2025年3月1日临江市人民代表大会通过）

            第一章　总则
            第一条（立法目的）　为了规范灯会\\*活动\\*，制定本条例。
            第二款的内容在这里。
            第一节　举办
            第二条之一　举办灯会应当：
            （一）有场地；
            （二）有\\[人员\\]。

            附件：灯具目录
            """;

    @Test
    void headingsAreHeadingsAndMarksInTheTextAreEscaped() {
        assertThat(MarkdownLaw.write(text(LAW)))
                .startsWith("# 临江市灯会条例\n\n（2025年3月1日")
                .contains(
                        "\n\n## 第一章　总则\n\n",
                        "\n\n### 第一节　举办\n\n",
                        "**第一条**（立法目的）　为了规范灯会\\*活动\\*，",
                        "\n\n（二）有\\[人员\\]。\n\n");
    }

    @Test
    void readAgainItHasTheSameWordsNumbersAndLevels() {
        LegalText again = text(MarkdownLaw.write(text(LAW)));

        assertThat(told(again)).isEqualTo(told(text(LAW)));
        assertThat(again.title()).isEqualTo("临江市灯会条例");
    }

    private static LegalText text(String source) {
        return TextReader.read(source).text();
    }

    private static List<String> told(LegalText text) {
        return text.walk()
                .map(provision -> provision.level() + " " + provision.number() + provision.caption() + provision.text())
                .toList();
    }
}
