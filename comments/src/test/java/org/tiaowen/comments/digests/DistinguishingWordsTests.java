package org.tiaowen.comments.digests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DistinguishingWordsTests {

    @Test
    void wordSaidMoreOftenHereStandsBeforeOneSaidEverywhere() {
        Map<String, Integer> here = Map.of("熄灯", 40, "灯会", 45, "游客", 12, "公园", 1);
        Map<String, Integer> all = Map.of("熄灯", 42, "灯会", 900, "游客", 60, "公园", 1);

        assertThat(DistinguishingWords.of(here, 50, all, 1_000))
                .extracting(DistinguishingWord::word)
                .startsWith("熄灯")
                .contains("游客")
                .doesNotContain("灯会", "公园");
    }

    @Test
    void nothingSetsThemApartWhereAllSpeakOfOneClause() {
        assertThat(DistinguishingWords.of(Map.of("熄灯", 10), 10, Map.of("熄灯", 10), 10))
                .isEmpty();
    }
}
