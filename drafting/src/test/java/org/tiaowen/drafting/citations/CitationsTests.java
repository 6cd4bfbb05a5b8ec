package org.tiaowen.drafting.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.citations.Citations.Occurrence;

class CitationsTests {

    private static final LegalText REGULATION = TextReader.read("""
                    临江市公园管理条例

                    第一条 为了加强公园管理，根据《中华人民共和国城乡规划法》第三十五条的规定，制定本条例。
                    第二条 公园应当免费开放。
                    前款规定不适用于专类公园。
                    第三条 违反本条例第二条第一款规定的，责令改正。
                    第四条 第二条、第三条自2027年1月1日起施行。
                    """).text();

    private final Citations citations = Citations.of(REGULATION);

    @Test
    void citationsIntoAClauseComeFromEveryProvisionThatNamesIt() {
        assertThat(citations.into(article(2))).extracting(Occurrence::words).containsExactly("本条例第二条第一款", "第二条、第三条");
    }

    @Test
    void aClauseIsNotToldToCiteItself() {
        assertThat(citations.outOf(article(2))).isEmpty();
    }

    @Test
    void citationsOfOtherLawsAreToldWithTheirTitle() {
        assertThat(citations.outOf(article(1)))
                .extracting(occurrence -> occurrence.citation().resolution())
                .singleElement()
                .isInstanceOfSatisfying(Resolution.External.class, external -> assertThat(external.title())
                        .isEqualTo("中华人民共和国城乡规划法"));
    }

    @Test
    void anUnknownClauseCitesNothingAndIsCitedByNothing() {
        assertThat(List.of(
                        citations.outOf(ProvisionId.next()).size(),
                        citations.into(ProvisionId.next()).size()))
                .containsOnly(0);
    }

    private static ProvisionId article(int ordinal) {
        return REGULATION
                .walk()
                .filter(provision -> provision.level() == Level.ARTICLE)
                .skip(ordinal - 1)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
