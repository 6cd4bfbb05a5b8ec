package org.tiaowen.drafting.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.LANTERNS;
import static org.tiaowen.drafting.Fixtures.article;
import static org.tiaowen.drafting.Fixtures.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextWriter;

/** Several edits that are carried out together or not at all, and what may be seen of a text under way. */
class EditGroupTests {

    private final LegalText law = text(LANTERNS);
    private final Editing editing = Editing.of(law);

    @Test
    void groupWithARefusalChangesNothingAtAll() {
        Provision third = article(law, 3);
        Provision fourth = article(law, 4);
        ProvisionId unknown = ProvisionId.next();
        List<Edit> edits = List.of(
                new Edit.Reword(fourth.id(), "阻燃材料", "难燃材料"),
                new Edit.Lift(third.children().getLast().id(), new Position.After(third.id())),
                new Edit.Merge(article(law, 1).id(), List.of(article(law, 2).id())),
                new Edit.Move(fourth.id(), new Position.Before(article(law, 1).id())),
                new Edit.Entitle("云岭市花灯会管理条例"),
                new Edit.Remove(unknown));

        assertThat(editing.carryOut(edits))
                .hasValueSatisfying(refused -> assertThat(refused.reason()).isEqualTo(Refusal.TARGET_MISSING));
        EditOutcome.Edited edited = editing.edited();
        assertThat(edited.text()).isEqualTo(law);
        assertThat(edited.descents()).isEmpty();
    }

    @Test
    void groupIsCarriedOutWholeAndEditsMayFollow() {
        assertThat(editing.carryOut(List.of(
                        new Edit.Remove(article(law, 2).id()),
                        new Edit.Reword(article(law, 4).id(), "阻燃材料", "难燃材料"))))
                .isEmpty();
        assertThat(editing.carryOut(new Edit.Remove(article(law, 1).id()))).isEmpty();

        assertThat(TextWriter.write(editing.edited().text())).contains("第二条　灯会所用灯具应当使用难燃材料");
    }

    @Test
    void rephrasedParagraphKeepsWhatStandsInsideIt() {
        Provision paragraph = article(law, 3).children().getFirst();

        assertThat(editing.carryOut(new Edit.Rephrase(paragraph.id(), "举办灯会，应当同时具备下列条件：")))
                .isEmpty();
        Provision now = article(editing.edited().text(), 3).children().getFirst();
        assertThat(now.text()).isEqualTo("举办灯会，应当同时具备下列条件：");
        assertThat(now.children()).isEqualTo(paragraph.children());
    }

    @Test
    void articlesAndTitlesAreNotRephrased() {
        for (ProvisionId id :
                List.of(article(law, 3).id(), law.provisions().getFirst().id())) {
            assertThat(editing.carryOut(new Edit.Rephrase(id, "举办灯会")))
                    .hasValueSatisfying(refused -> assertThat(refused.reason()).isEqualTo(Refusal.LEVEL_UNSUITED));
        }
    }

    @Test
    void textUnderWayTellsWhereItsClausesStand() {
        ProvisionId second = article(law, 2).id();
        ProvisionId chapter = law.provisions().getLast().id();
        editing.carryOut(new Edit.Move(second, new Position.FirstIn(chapter)));

        assertThat(editing.around(second)).contains(chapter);
        assertThat(editing.siblings(second)).startsWith(second, article(law, 3).id());
        assertThat(editing.find(second))
                .hasValueSatisfying(one -> assertThat(one.children()).hasSize(1));
        assertThat(editing.holds(ProvisionId.next())).isFalse();
        assertThat(editing.around(chapter)).isEmpty();
    }
}
