package org.tiaowen.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTermsTests {

    private static final Segmenter SEGMENTER = new Segmenter(LegalLexicon.bundled());

    @Test
    void threeFormsWithoutPunctuation() {
        SearchTerms terms = termsOf("停车，收费。");

        assertThat(terms.characters()).containsExactly("停", "车", "收", "费");
        assertThat(terms.words()).containsExactly("停车", "收费");
        assertThat(terms.bigrams()).containsExactly("停车", "收费");
    }

    @Test
    void chineseAndArabicAmountsAreTheSameTerm() {
        assertThat(termsOf("罚款二百元").words()).isEqualTo(termsOf("罚款200元").words());
        assertThat(termsOf("罚款二百元").bigrams()).isEqualTo(termsOf("罚款２００元").bigrams());
        assertThat(termsOf("第十二条").words()).containsExactly("第12条");
    }

    @Test
    void ordinaryWordsThatHoldNumeralsStayAsTheyAre() {
        assertThat(termsOf("一般应当统一管理").words()).contains("一般", "统一");
    }

    @Test
    void traditionalAndSimplifiedAreTheSameTerm() {
        assertThat(termsOf("停車場").bigrams()).isEqualTo(termsOf("停车场").bigrams());
    }

    @Test
    void capitalsAndWidthsAreFolded() {
        assertThat(termsOf("ＡＰＰ缴费").characters()).startsWith("app");
    }

    @Test
    void bigramsStopAtPunctuationAndALoneCharacterStandsAlone() {
        assertThat(termsOf("车、船").bigrams()).containsExactly("车", "船");
    }

    @Test
    void noTermHoldsABlankOrIsTooLong() {
        SearchTerms terms =
                termsOf("a".repeat(2_000) + " 停车\u3000收费\t" + "9".repeat(700) + "𠮷".repeat(300) + "\uD800");

        for (List<String> form : List.of(terms.characters(), terms.words(), terms.bigrams())) {
            assertThat(form).isNotEmpty().allSatisfy(term -> {
                assertThat(term).doesNotContainAnyWhitespaces().isNotEmpty();
                assertThat(term.length()).isLessThanOrEqualTo(SearchTerms.LONGEST_TERM);
            });
        }
    }

    @Test
    void rareCharactersAreOneCharacterEach() {
        assertThat(termsOf("𠮷𠂤").characters()).containsExactly("𠮷", "𠂤");
        assertThat(termsOf("𠮷𠂤").bigrams()).containsExactly("𠮷𠂤");
    }

    @Test
    void joinedTermsSplitAgainAtBlanks() {
        List<String> words = termsOf("公共停车场 收费标准").words();

        assertThat(SearchTerms.joined(words).split(" ")).containsExactlyElementsOf(words);
    }

    @Test
    void numbersAreReadInEveryForm() {
        assertThat(Numbers.inDigits("二千零二十四")).isEqualTo("2024");
        assertThat(Numbers.inDigits("二〇二四年")).isEqualTo("2024年");
        assertThat(Numbers.inDigits("十")).isEqualTo("10");
        assertThat(Numbers.inDigits("五万元")).isEqualTo("50000元");
        assertThat(Numbers.inDigits("一亿二千万")).isEqualTo("120000000");
        assertThat(Numbers.inDigits("五万亿")).isEqualTo("5000000000000");
        assertThat(Numbers.inDigits("十".repeat(300))).isNotEmpty();
        assertThat(Numbers.inDigits("九".repeat(300))).isEqualTo("九".repeat(300));
        assertThat(Numbers.inDigits("亿".repeat(300))).isNotEmpty();
    }

    private static SearchTerms termsOf(String text) {
        return SearchTerms.of(SEGMENTER.segment(text));
    }
}
