package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.tiaowen.app.drafting.SentDecision.Meant;
import org.tiaowen.app.drafting.SentDecision.Unclear;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;

class SentDecisionTests {

    private static final String DOGS = "试验市养犬条例";
    private static final String PACKAGE = """
            关于修改《%s》等两部地方性法规的决定

            一、对《%s》作出修改
            （一）将第一条修改为：“第一条　养犬应当文明。”
            二、对《%s》作出修改
            （一）将第二条修改为：“第二条　停车场应当公示价目。”
            """.formatted(DOGS, DOGS, AmendedLaw.TITLE);

    private final LegalText law = TextReader.read(AmendedLaw.BEFORE).text();

    @Test
    void lawIsFoundByItsTitleAlsoWhereADraftNamesItsStage() {
        LegalText draft = TextReader.read(AmendedLaw.BEFORE.replaceFirst("条例", "条例（草案二次审议稿）"))
                .text();
        assertThat(SentDecision.on(draft, AmendedLaw.DECISION)).isInstanceOf(Meant.class);
    }

    @Test
    void lawOfAPackageIsFoundAndTheOthersAreOffered() {
        SentDecision decision = SentDecision.on(law, PACKAGE);
        assertThat(decision)
                .asInstanceOf(InstanceOfAssertFactories.type(Meant.class))
                .satisfies(meant -> assertThat(meant.index()).isOne());
        assertThat(decision.laws()).extracting(SentDecision.Law::title).containsExactly(DOGS, AmendedLaw.TITLE);
        assertThat(SentDecision.chosen(0, PACKAGE)).isInstanceOf(Meant.class);
    }

    @Test
    void decisionOnOtherLawsNamesThem() {
        assertThat(SentDecision.named("试验市绿化条例", PACKAGE))
                .asInstanceOf(InstanceOfAssertFactories.type(Unclear.class))
                .satisfies(unclear -> {
                    assertThat(unclear.problems().at("law")).isNotEmpty();
                    assertThat(unclear.problems()
                                    .at("law")
                                    .getFirst()
                                    .arguments()
                                    .toString())
                            .contains(DOGS, AmendedLaw.TITLE);
                    assertThat(unclear.laws()).hasSize(2);
                });
    }

    @Test
    void textWithoutInstructionsIsNoDecision() {
        assertThat(SentDecision.on(law, AmendedLaw.BEFORE)).isInstanceOf(Unclear.class);
        assertThat(SentDecision.on(law, " \n")).isInstanceOf(Unclear.class);
        assertThat(SentDecision.chosen(7, AmendedLaw.DECISION)).isInstanceOf(Unclear.class);
    }
}
