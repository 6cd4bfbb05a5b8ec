package org.tiaowen.drafting.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.TextReader;

class FormalitiesTests {

    @Test
    void organIsTheOneThatAmendedTheLawLast() {
        Formalities formalities =
                of("（2019年3月1日试验市第四届人民代表大会第二次会议通过　根据2023年5月6日试验市第五届人民代表大会常务委员会第七次会议" + "《关于修改〈试验市停车条例〉的决定》修正）");

        assertThat(formalities.organ()).isEqualTo("试验市人民代表大会常务委员会");
        assertThat(formalities.meeting()).isEqualTo("试验市人民代表大会常务委员会第××次会议");
        assertThat(formalities.effective()).isEqualTo(Formalities.PLACEHOLDERS.effective());
    }

    @Test
    void lawThatTellsNoOrganLeavesEverythingToBeFilledIn() {
        assertThat(of("")).isEqualTo(Formalities.PLACEHOLDERS);
    }

    private static Formalities of(String note) {
        return Formalities.of(
                TextReader.read("试验市停车条例\n" + note + "\n\n第一条　停车应当有序。\n").text());
    }
}
