package org.tiaowen.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColloquialismsTests {

    @Test
    void everyEntryNamesTermsOfLawForAnExpressionFoundInASentence() {
        assertThat(Colloquialisms.bundled().entries()).isNotEmpty().allSatisfy((everyday, legal) -> {
            assertThat(everyday).matches("\\p{IsHan}{1,8}");
            assertThat(legal).isNotEmpty().doesNotHaveDuplicates().allSatisfy(term -> assertThat(term)
                    .matches("\\p{IsHan}{1,16}")
                    .isNotEqualTo(everyday));
            assertThat(Colloquialisms.bundled().in("请问" + everyday + "归谁管？")).contains(everyday);
        });
    }
}
