package org.tiaowen.drafting.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;

/** Text made of what citations are made of takes time in proportion to its length, in a comment and in a law. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileCitationsTests {

    private static final int SIZE = 1_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(strings = {"第", "前", "、", "《", "（", "前款", "第一条、"})
    void aMillionCharactersAreReadInTime(String piece) {
        assertReadInTime(piece.repeat(SIZE / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "》",
                "一",
                "本",
                "下列",
                "第一条至",
                "前款、",
                "第一",
                "《》第一条",
                "附件一、",
                "各该条",
                "“",
                "那一条",
                "关于甲的规定",
                "第一条第一款至",
                "一、（一）",
                "（以下简称《甲》）",
                "中华人民共和国",
                "刑法第一条"
            })
    void repeatedFormsAreReadInTime(String piece) {
        assertReadInTime(piece.repeat(SIZE / 10 / piece.length()));
    }

    @Test
    void anArticleOfVeryManyParagraphsThatCiteTheOneBeforeIsReadInTime() {
        LegalText text =
                TextReader.read("第一条　甲。\n" + "依照前款规定。\n".repeat(40_000)).text();

        Assertions.assertTimeout(
                LIMIT, () -> assertThat(Citations.of(text).all()).hasSize(40_000));
    }

    private static void assertReadInTime(String words) {
        CitationFinder finder = CitationFinder.in(
                TextReader.read("第一章　总则\n第一条　甲：\n（一）乙。\n第二条　丙。\n").text());

        Assertions.assertTimeout(LIMIT, () -> assertThat(finder.find(words)).isNotNull());
        LegalText text = TextReader.read("第一条　甲" + words + "。\n").text();
        Assertions.assertTimeout(
                LIMIT, () -> assertThat(Citations.of(text).all()).isNotNull());
    }
}
