package org.tiaowen.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SentencesTests {

    @Test
    void sentencesKeepTheirMarksAndOffsets() {
        String text = "  停车太贵了！建议降价。\n公园也应开放；谢谢";

        List<Sentence> sentences = Sentences.of(text);

        assertThat(sentences).extracting(Sentence::text).containsExactly("停车太贵了！", "建议降价。", "公园也应开放；", "谢谢");
        assertThat(sentences)
                .allSatisfy(s -> assertThat(text.substring(s.start(), s.end())).isEqualTo(s.text()));
    }

    @Test
    void closingQuotesAndBracketsBelongToTheSentence() {
        assertThat(Sentences.of("他说：“不行。”我同意（真的！）。"))
                .extracting(Sentence::text)
                .containsExactly("他说：“不行。”", "我同意（真的！）。");
    }

    @Test
    void ellipsesAndRepeatedMarksEndOneSentence() {
        assertThat(Sentences.of("太吵了……怎么办？？！好")).extracting(Sentence::text).containsExactly("太吵了……", "怎么办？？！", "好");
    }

    @Test
    void decimalPointsAndAddressesStayWhole() {
        assertThat(Sentences.of("涨了3.5倍，见www.example.com")).hasSize(1);
    }

    @Test
    void blanksAreNoSentences() {
        assertThat(Sentences.of(" \u3000\r\n\t\uFEFF")).isEmpty();
        assertThat(Sentences.of("")).isEmpty();
    }

    @Test
    void quotesBehindALineBreakOpenTheNextSentence() {
        assertThat(Sentences.of("第一句\n”第二句")).extracting(Sentence::text).containsExactly("第一句", "”第二句");
    }

    @Test
    @Timeout(5)
    void hostileTextsTakeLinearTime() {
        assertThat(Sentences.of("。".repeat(200_000))).hasSize(1);
        assertThat(Sentences.of("。停".repeat(100_000))).hasSize(100_001);
        assertThat(Sentences.of(" ".repeat(200_000))).isEmpty();
    }
}
