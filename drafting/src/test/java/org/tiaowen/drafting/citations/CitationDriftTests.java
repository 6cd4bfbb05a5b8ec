package org.tiaowen.drafting.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.citations.Drifted.Kind;
import org.tiaowen.drafting.identity.Alignment;

class CitationDriftTests {

    private static final String PARKING = "停车场经营者应当在入口处明码标价并公示收费依据";
    private static final String LIGHTS = "停车场应当配备照明和消防设施并保持完好有效";
    private static final String DISABLED = "残疾人机动车凭证件免费停放于专用泊位";
    private static final String FINE = "由城市管理部门责令限期改正，处五百元罚款";

    private static String three(String last) {
        return "第一条　%s。\n第二条　%s。\n第三条　%s。\n".formatted(PARKING, LIGHTS, last);
    }

    @Test
    void citationFollowsItsArticleToItsNewNumber() {
        CitationDrift drift = drift(
                three("违反本条例第二条规定的，" + FINE),
                "第一条　%s。\n第二条　%s。\n第三条　%s。\n第四条　违反本条例第二条规定的，%s。\n".formatted(PARKING, DISABLED, LIGHTS, FINE));

        assertThat(drift.drifted()).singleElement().satisfies(drifted -> {
            assertThat(drifted.kind()).isEqualTo(Kind.MOVED);
            assertThat(drifted.words()).isEqualTo("本条例第二条");
            assertThat(drifted.proposal()).contains("本条例第三条");
            assertThat(drifted.certain()).isTrue();
            assertThat(drifted.leadsTo())
                    .extracting(Resolution.Target::designation)
                    .containsExactly("第二条");
        });
    }

    @Test
    void rewritesAreCarriedOutAndNothingElseChanges() {
        String old = three("违反本条例第一条、第二条规定的，" + FINE);
        LegalText now =
                read("第一条　%s。\n第二条　%s。\n第三条　%s。\n第四条　违反本条例第一条、第二条规定的，%s。\n".formatted(DISABLED, PARKING, LIGHTS, FINE));
        LegalText before = read(old);

        CitationDrift drift = CitationDrift.between(before, now, Alignment.of(before, now));

        assertThat(TextWriter.write(drift.applied(now, Drifted::certain)))
                .isEqualTo(TextWriter.write(now).replace("第一条、第二条规定", "第二条、第三条规定"));
    }

    @Test
    void rewriteThatAPersonDoesNotWantIsTakenBack() {
        LegalText before = read("第一条　%s。\n第二条　%s。\n第三条　违反本条例第一条规定的，%s。\n".formatted(PARKING, LIGHTS, FINE));
        LegalText now =
                read("第一条　%s。\n第二条　%s。\n第三条　%s。\n第四条　违反本条例第一条规定的，%s。\n".formatted(DISABLED, PARKING, LIGHTS, FINE));
        CitationDrift drift = CitationDrift.between(before, now, Alignment.of(before, now));

        LegalText rewritten = drift.applied(now, Drifted::certain);

        assertThat(rewritten).isNotEqualTo(now);
        assertThat(drift.applied(rewritten, unwanted -> false)).isEqualTo(now);
    }

    @Test
    void wordsThatStillLeadToTheirClauseAreNoDrift() {
        CitationDrift drift = drift(
                three("违反本条例第一条规定的，" + FINE),
                "第一条　%s。\n第二条　%s。\n第三条　%s。\n第四条　违反本条例第一条规定的，%s。\n".formatted(PARKING, DISABLED, LIGHTS, FINE));

        assertThat(drift.drifted()).isEmpty();
        assertThat(drift.examined()).isOne();
    }

    @Test
    void citationOfADeletedArticleNeedsAPerson() {
        CitationDrift drift =
                drift(three("违反本条例第二条规定的，" + FINE), "第一条　%s。\n第二条　违反本条例第二条规定的，%s。\n".formatted(PARKING, FINE));

        assertThat(drift.drifted()).singleElement().satisfies(drifted -> {
            assertThat(drifted.kind()).isEqualTo(Kind.VANISHED);
            assertThat(drifted.proposal()).isEmpty();
            assertThat(drifted.certain()).isFalse();
        });
    }

    @Test
    void paragraphPutInBetweenTurnsThePrecedingOneIntoANumber() {
        CitationDrift drift = drift(
                "第一条　%s。\n违反前款规定的，%s。\n".formatted(PARKING, FINE),
                "第一条　%s。\n%s。\n违反前款规定的，%s。\n".formatted(PARKING, DISABLED, FINE));

        assertThat(drift.drifted()).singleElement().satisfies(drifted -> {
            assertThat(drifted.kind()).isEqualTo(Kind.SHIFTED);
            assertThat(drifted.proposal()).contains("本条第一款");
            assertThat(drifted.certain())
                    .as("the new paragraph may be meant too")
                    .isFalse();
        });
    }

    @Test
    void rangeThatEmbracesANewArticleIsTold() {
        CitationDrift drift = drift(
                "第一条　%s。\n第二条　%s。\n第三条　违反本条例第一条至第二条规定的，%s。\n".formatted(PARKING, LIGHTS, FINE),
                "第一条　%s。\n第二条　%s。\n第三条　%s。\n第四条　违反本条例第一条至第二条规定的，%s。\n".formatted(PARKING, DISABLED, LIGHTS, FINE));

        assertThat(drift.drifted()).singleElement().satisfies(drifted -> {
            assertThat(drifted.kind()).isEqualTo(Kind.EMBRACING);
            assertThat(drifted.proposal()).contains("本条例第一条至第三条");
            assertThat(drifted.certain()).isFalse();
        });
    }

    @Test
    void listThatGainedAnItemIsTold() {
        CitationDrift drift = drift(
                "第一条　有下列行为之一的，" + FINE + "：\n（一）占用消防通道的；\n（二）遮挡号牌的。\n",
                "第一条　有下列行为之一的，" + FINE + "：\n（一）占用消防通道的；\n（二）遮挡号牌的；\n（三）私划泊位收取费用的。\n");

        assertThat(drift.drifted()).singleElement().satisfies(drifted -> {
            assertThat(drifted.kind()).isEqualTo(Kind.EMBRACING);
            assertThat(drifted.proposal()).isEmpty();
        });
    }

    @Test
    void clausesRestatedWithTheNewNumbersAreLeftAlone() {
        LegalText old = read(three("违反本条例第二条规定的，" + FINE));
        LegalText now =
                read("第一条　%s。\n第二条　%s。\n第三条　%s。\n第四条　违反本条例第二条规定的，%s。\n".formatted(PARKING, DISABLED, LIGHTS, FINE));
        Set<ProvisionId> restated = now.walk()
                .filter(provision -> provision.text().contains("违反"))
                .map(Provision::id)
                .collect(Collectors.toSet());

        assertThat(CitationDrift.between(old, now, Alignment.of(old, now), restated)
                        .drifted())
                .isEmpty();
    }

    @Test
    void citationsOfOtherLawsDoNotDrift() {
        CitationDrift drift = drift(
                three("依照《中华人民共和国消防法》第二条处罚，" + FINE),
                "第一条　%s。\n第二条　%s。\n第三条　%s。\n第四条　依照《中华人民共和国消防法》第二条处罚，%s。\n".formatted(PARKING, DISABLED, LIGHTS, FINE));

        assertThat(drift.drifted()).isEmpty();
    }

    private static CitationDrift drift(String old, String current) {
        LegalText before = read(old);
        LegalText now = read(current);
        return CitationDrift.between(before, now, Alignment.of(before, now));
    }

    private static LegalText read(String body) {
        return TextReader.read("临江市停车管理条例\n\n" + body).text();
    }
}
