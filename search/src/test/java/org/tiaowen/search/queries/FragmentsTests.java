package org.tiaowen.search.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;
import org.tiaowen.search.language.TermMarks;

class FragmentsTests {

    private static final Segmenter SEGMENTER = new Segmenter(LegalLexicon.bundled());

    @Test
    void shortTextIsShownWholeWithItsMarks() {
        List<Fragment> fragments = fragments("停车收费实行政府指导价。", "停车 收费");

        assertThat(fragments).singleElement().satisfies(fragment -> assertThat(fragment.runs())
                .containsExactly(new Fragment.Run("停车收费", true), new Fragment.Run("实行政府指导价。", false)));
    }

    @Test
    void longTextIsShownWhereItSaysWhatWasAsked() {
        String filler = "各级人民政府应当加强领导，完善制度，保障投入，落实责任。".repeat(10);
        String text = filler + "停车收费应当明码标价。" + filler;

        List<Fragment> fragments = fragments(text, "明码标价");

        assertThat(fragments).singleElement().satisfies(fragment -> {
            assertThat(fragment.text()).isEqualTo("停车收费应当明码标价。");
            assertThat(fragment.startsInside()).isTrue();
            assertThat(fragment.endsInside()).isTrue();
            assertThat(text.substring(fragment.start())).startsWith(fragment.text());
        });
    }

    @Test
    void amountsAreMarkedHoweverTheyAreWritten() {
        assertThat(fragments("处二百元以下罚款。", "200元").getFirst().runs()).contains(new Fragment.Run("二百元", true));
    }

    @Test
    void markupOfATextStaysText() {
        assertThat(fragments("停车<script>alert(1)</script>收费", "停车").getFirst().runs())
                .containsExactly(new Fragment.Run("停车", true), new Fragment.Run("<script>alert(1)</script>收费", false));
    }

    @Test
    void surrogatePairsAreNotCut() {
        List<Fragment> fragments = fragments("𠮷".repeat(200), "停车");

        assertThat(fragments.getFirst().text()).matches("(𠮷)+");
    }

    @Test
    void textWithoutMarksIsShownFromItsBeginning() {
        assertThat(fragments("物业服务企业应当公示。".repeat(30), "停车")).singleElement().satisfies(fragment -> {
            assertThat(fragment.start()).isZero();
            assertThat(fragment.endsInside()).isTrue();
        });
    }

    private static List<Fragment> fragments(String text, String question) {
        TermMarks marks = new TermMarks(SearchTerms.of(SEGMENTER.segment(question)));
        return Fragments.of(text, marks.in(text, SEGMENTER.segment(text)));
    }
}
