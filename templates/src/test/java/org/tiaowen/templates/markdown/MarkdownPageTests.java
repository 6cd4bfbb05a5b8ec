package org.tiaowen.templates.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownPageTests {

    @Test
    void usualMarkdownBecomesHtml() {
        String html =
                MarkdownPage.toSafeHtml("# 公告\n\n现将**草案**公布，\n请提意见。\n\n- 一\n- 二\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n");

        assertThat(html).contains("<h1>公告</h1>", "<strong>草案</strong>", "<br />\n请提意见。", "<li>一</li>", "<td>1</td>");
    }

    @Test
    void linksOpenNothingButWebAndMail() {
        assertThat(MarkdownPage.toSafeHtml("[网站](https://example.org/)"))
                .contains("href=\"https://example.org/\"")
                .contains("nofollow", "noopener");
        assertThat(MarkdownPage.toSafeHtml("[坏](javascript:alert(1))")).doesNotContain("javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
                        "<iframe src='https://example.org'></iframe>",
                "<p style='position:fixed'>x</p>", "![图](https://example.org/x.png)", "<svg onload=alert(1)>"
            })
    void nothingThatRunsLoadsOrStylesGetsThrough(String hostile) {
        assertThat(MarkdownPage.toSafeHtml(hostile)).doesNotContain("<script", "<img", "<iframe", "<svg", " style=");
    }

    @Test
    void longTextIsShownAsTyped() {
        String html = MarkdownPage.toSafeHtml("<b>" + "[".repeat(MarkdownPage.LONGEST));

        assertThat(html).startsWith("<pre>&lt;b&gt;[[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "*", "_", "`", "<", "> ", "- ", "![", "](", "|", "\\", "# "})
    void hostileTextTakesSecondsAtMost(String piece) {
        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(MarkdownPage.toSafeHtml(piece.repeat(20_000 / piece.length())))
                        .isNotNull());
    }
}
