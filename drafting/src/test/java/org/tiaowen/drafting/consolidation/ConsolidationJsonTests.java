package org.tiaowen.drafting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.InstrumentForm;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Passage;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.citations.CitationDrift;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;
import org.tiaowen.drafting.identity.Lineage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConsolidationJsonTests {

    private static final LegalText LAW =
            TextReader.read("河道条例\n第一条　河道应当保持畅通。\n第二条　违反第一条规定的，责令改正。\n").text();
    private static final Target FIRST = new Target.Clause(new Pointer(List.of(new Step(Unit.ARTICLE, 1, 0, 1, 0))));
    private static final Modification REPEAL = new Modification.Repeal(passage(2, "删去第一条"), List.of(FIRST));
    private static final Modification SWAP =
            new Modification.WordSubstitution(passage(8, "其中的修改为"), FIRST, "通行", "畅行", 2);
    private static final Instruction INSTRUCTION =
            new Instruction("一、", passage(0, "一、删去第一条，其中的修改为"), List.of(REPEAL, SWAP));
    private static final LawAmendment AMENDMENT = new LawAmendment("河道条例", List.of(INSTRUCTION), null);
    private static final AmendingInstrument INSTRUMENT = new AmendingInstrument(
            InstrumentForm.DECISION, "修改河道条例的决定", List.of(AMENDMENT), List.of(passage(40, "其他事项从略")));

    @Test
    void everyModificationIsToldWithPlaceAndOutcome() {
        Provision first = LAW.provisions().getFirst();
        Provision second = LAW.provisions().getLast();
        LegalText after = new LegalText(LAW.kind(), LAW.front(), LAW.title(), List.of(second), LAW.end());
        Lineage lineage = Lineage.byIds(LAW, after);
        var consolidation = new Consolidation(
                LAW,
                after,
                lineage,
                List.of(
                        new Outcome.CarriedOut(INSTRUCTION, REPEAL, List.of(first.id()), List.of("请核对")),
                        new Outcome.NotCarriedOut(INSTRUCTION, SWAP, Obstacle.WORDS_MISSING, "没有“通行”", second.id())),
                CitationDrift.between(LAW, after, lineage),
                List.of("缺第一条"));

        JsonNode json = JsonMapper.shared().readTree(ConsolidationJson.print(INSTRUMENT, AMENDMENT, consolidation));

        assertThat(json.get("complete").asBoolean()).isFalse();
        assertThat(json.at("/instructions/0/number").asString()).isEqualTo("一、");
        assertThat(json.at("/instructions/0/carriedOut").asBoolean()).isFalse();
        JsonNode repeal = json.at("/instructions/0/modifications/0");
        assertThat(repeal.get("kind").asString()).isEqualTo("Repeal");
        assertThat(repeal.get("start").asInt()).isEqualTo(2);
        assertThat(repeal.get("targets").values())
                .extracting(JsonNode::asString)
                .containsExactly("第一条");
        assertThat(repeal.get("outcome").asString()).isEqualTo("CARRIED_OUT");
        assertThat(repeal.get("expected").isNull()).isTrue();
        assertThat(repeal.at("/touched/0/designation").asString()).isEqualTo("第一条");
        assertThat(repeal.at("/touched/0/side").asString()).isEqualTo("old");
        assertThat(repeal.at("/remarks/0").asString()).isEqualTo("请核对");
        JsonNode swap = json.at("/instructions/0/modifications/1");
        assertThat(swap.get("expected").asInt()).isEqualTo(2);
        assertThat(swap.get("reason").asString()).isEqualTo("WORDS_MISSING");
        assertThat(swap.at("/nearest/designation").asString()).isEqualTo("第二条");
        assertThat(json.at("/consequential/0/kind").asString()).isEqualTo("VANISHED");
        assertThat(json.at("/consequential/0/rewrite").isNull()).isTrue();
        assertThat(json.at("/remarks/0").asString()).isEqualTo("缺第一条");
        assertThat(json.at("/unread/0/words").asString()).isEqualTo("其他事项从略");
    }

    private static Passage passage(int start, String words) {
        return new Passage(start, start + words.length(), words);
    }
}
