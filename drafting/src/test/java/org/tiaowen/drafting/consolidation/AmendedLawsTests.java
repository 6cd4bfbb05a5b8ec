package org.tiaowen.drafting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.InstrumentForm;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;

class AmendedLawsTests {

    private static final AmendingInstrument PACKAGE =
            instrument("中华人民共和国停车场法", "云岭市河道条例", "关于适用停车场法若干问题的规定（二）", "关于适用停车场法若干问题的规定（三）");

    @Test
    void titleIsFoundWithoutTheCountryAndWithTitleMarks() {
        assertThat(titles(AmendedLaws.named(PACKAGE, "《停车场法》"))).containsExactly("中华人民共和国停车场法");
        assertThat(titles(AmendedLaws.named(PACKAGE, "中华人民共和国停车场 法"))).containsExactly("中华人民共和国停车场法");
        assertThat(titles(AmendedLaws.named(PACKAGE, "云岭市河道条例（2020年修正）"))).containsExactly("云岭市河道条例");
    }

    @Test
    void bracketsThatTellTwoTitlesApartAreKept() {
        assertThat(titles(AmendedLaws.named(PACKAGE, "关于适用停车场法若干问题的规定(三)"))).containsExactly("关于适用停车场法若干问题的规定（三）");
        assertThat(AmendedLaws.named(PACKAGE, "关于适用停车场法若干问题的规定")).hasSize(2);
    }

    @Test
    void lawThatTheInstrumentDoesNotAmendIsNotTakenForAnother() {
        assertThat(AmendedLaws.of(PACKAGE, text("云岭市公园条例"))).isEmpty();
        assertThat(AmendedLaws.of(instrument("云岭市河道条例"), text("云岭市公园条例"))).isEmpty();
    }

    @Test
    void onlyLawIsMeantWhereOneSideHasNoTitle() {
        assertThat(AmendedLaws.of(instrument(""), text("云岭市公园条例"))).hasSize(1);
        assertThat(AmendedLaws.of(
                        instrument("云岭市河道条例"),
                        TextReader.read("第一条　河道应当保持畅通。\n").text()))
                .hasSize(1);
    }

    private static LegalText text(String title) {
        return TextReader.read(title + "\n第一条　公园应当保持整洁。\n").text();
    }

    private static List<String> titles(List<LawAmendment> laws) {
        return laws.stream().map(LawAmendment::title).toList();
    }

    private static AmendingInstrument instrument(String... titles) {
        return new AmendingInstrument(
                InstrumentForm.DECISION,
                "",
                Arrays.stream(titles)
                        .map(title -> new LawAmendment(title, List.of(), null))
                        .toList(),
                List.of());
    }
}
