package org.tiaowen.comments.clauselinks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColloquialismsTests {

    @Test
    void everyEntryNamesTermsOfLawForAnExpressionFoundInASentence() {
        assertThat(Colloquialisms.bundled().entries()).isNotEmpty().allSatisfy((everyday, legal) -> {
            assertThat(everyday).matches("\\p{IsHan}{1,8}");
            assertThat(legal).isNotEmpty().doesNotHaveDuplicates().allSatisfy(term -> assertThat(term)
                    .matches("\\p{IsHan}{1,16}"));
            assertThat(Colloquialisms.bundled().legalTermsFor("请问" + everyday + "归谁管？"))
                    .containsAll(legal);
        });
    }
}
