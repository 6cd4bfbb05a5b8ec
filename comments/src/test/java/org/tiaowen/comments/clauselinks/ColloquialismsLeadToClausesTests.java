package org.tiaowen.comments.clauselinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.search.language.Colloquialisms;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.Segmenter;

class ColloquialismsLeadToClausesTests {

    private final Segmenter segmenter = new Segmenter(LegalLexicon.bundled());

    @Test
    void everyExpressionLeadsToTheClauseThatUsesItsTerm() {
        List<String> astray = new ArrayList<>();
        Colloquialisms.bundled()
                .entries()
                .forEach((everyday, legal) -> legal.forEach(term -> {
                    LegalText text = aRegulationOn(term);
                    Places places = Places.of(text);
                    ContentMatching matching = new ContentMatching(text, segmenter);
                    boolean found = matching.candidates("我来说说" + everyday + "。", 1).stream()
                            .anyMatch(first ->
                                    places.of(first.clause()).orElseThrow().article() == 3);
                    if (!found) {
                        astray.add(everyday + " → " + term);
                    }
                }));
        assertThat(astray).isEmpty();
    }

    private static LegalText aRegulationOn(String term) {
        return TextReader.read("""
                        某市条例

                        第一条 为了促进发展，根据实际，制定本条例。

                        第二条 每年五月第二周为宣传周。

                        第三条 %s，按照下列标准执行。

                        第四条 鼓励开展科学研究和国际交流。

                        第五条 本条例自公布之日起施行。
                        """.formatted(term)).text();
    }
}
