package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.amendments.Formalities;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.derivation.ChangeForm;

class WishedInstrumentTests {

    private static final ProvisionId CHANGE = new ProvisionId(new UUID(0, 1));
    private static final ProvisionId OTHER = new ProvisionId(new UUID(0, 2));

    @Test
    void lastChoiceCounts() {
        WishedInstrument wish = wish(List.of(CHANGE + ":WORDS", OTHER + ":PARAGRAPH"), CHANGE + ":ARTICLE");

        assertThat(wish.choices())
                .containsEntry(CHANGE, ChangeForm.ARTICLE)
                .containsEntry(OTHER, ChangeForm.PARAGRAPH)
                .hasSize(2);
        assertThat(wish(wish.choicesSent(), "").choices()).isEqualTo(wish.choices());
    }

    @Test
    void choiceIsLeftToTheRuleAgain() {
        assertThat(wish(List.of(CHANGE + ":WORDS"), WishedInstrument.withdrawn(CHANGE))
                        .choices())
                .isEmpty();
    }

    @Test
    void whatIsNoChoiceCountsAsNone() {
        assertThat(wish(List.of("", ":", "x:WORDS", CHANGE + ":SENTENCE", CHANGE.toString()), "nonsense")
                        .choices())
                .isEmpty();
    }

    @Test
    void whatIsNotToldIsAPlaceholderAndWhatIsEmptyStaysEmpty() {
        var wish = new WishedInstrument(null, null, "", null, null, " 公布之日 ", null, null);

        Formalities told = wish.formalities(Formalities.PLACEHOLDERS);
        assertThat(told.organ()).isEmpty();
        assertThat(told.meeting()).isEqualTo(Formalities.PLACEHOLDERS.meeting());
        assertThat(told.effective()).isEqualTo("公布之日");
    }

    private static WishedInstrument wish(List<String> chosen, String choose) {
        return new WishedInstrument(null, null, null, null, null, null, chosen, choose);
    }
}
