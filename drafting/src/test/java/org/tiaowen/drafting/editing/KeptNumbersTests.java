package org.tiaowen.drafting.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.article;
import static org.tiaowen.drafting.Fixtures.text;
import static org.tiaowen.drafting.editing.EditedTexts.clause;
import static org.tiaowen.drafting.editing.EditedTexts.edited;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.editing.EditOutcome.Edited;

/** Laws whose articles keep their numbers for life, as those of the criminal code do. */
class KeptNumbersTests {

    private static final Provision NEW_ARTICLE = clause("第一条　灯会不收门票。\n老年人优先入场。\n", Level.ARTICLE);

    @Test
    void lawThatHasArticlesWithSuffixesKeepsItsNumbers() {
        LegalText code = text("第一条　甲。\n第一条之一　乙。\n第二条　丙。\n第三条　丁。\n");

        Edited edited = edited(
                code,
                new Edit.Insert(new Position.After(article(code, 2).id()), List.of(NEW_ARTICLE)),
                new Edit.Remove(article(code, 1).id()));

        assertThat(TextWriter.write(edited.text())).isEqualTo("""
                第一条之一　乙。
                第二条　丙。
                第二条之一　灯会不收门票。
                老年人优先入场。
                第三条　丁。
                """);
    }

    @Test
    void noNumberComesTwiceWhenAnArticleIsPutInFrontOfTheFirst() {
        LegalText code = text("第一条　甲。\n第一条之一　乙。\n第二条　丙。\n第三条　丁。\n");

        Edited edited = edited(
                code, new Edit.Insert(new Position.Before(article(code, 1).id()), List.of(NEW_ARTICLE)));

        assertThat(TextWriter.write(edited.text())).contains("第一条　灯会不收门票。", "第一条之一　甲。", "第一条之二　乙。", "第二条　丙。", "第三条　丁。");
    }

    @Test
    void firstPartOfASplitKeepsTheNumberWhereNumbersAreKept() {
        LegalText code = text("第一条　甲。\n第一条之一　乙。\n第二条　丙。\n丙丙。\n第三条　丁。\n");
        Provision other = clause("第一条　灯会用电另行规定。\n", Level.ARTICLE);
        Provision same = clause("第一条　丙。\n丙丙。\n", Level.ARTICLE);

        Edited edited = edited(code, new Edit.Split(article(code, 2).id(), List.of(other, same)));

        assertThat(TextWriter.write(edited.text())).contains("第一条之一　乙。\n第二条　灯会用电另行规定。\n第二条之一　丙。\n丙丙。\n第三条　丁。");
        assertThat(edited.text().find(article(code, 2).id()))
                .hasValueSatisfying(kept -> assertThat(TextWriter.write(kept)).startsWith("第二条之一"));
    }

    @Test
    void clauseThatIsMovedToWhereItStandsKeepsItsNumber() {
        LegalText code = text("第一条　甲。\n第一条之一　乙。\n第二条　丙。\n第三条　丁。\n");

        Edited edited = edited(
                code,
                new Edit.Move(
                        article(code, 2).id(),
                        new Position.Before(article(code, 3).id())));

        assertThat(edited.text()).isEqualTo(code);
    }

    @Test
    void articlesOfAChapterThatIsReplacedKeepTheirNumbersWhereNumbersAreKept() {
        LegalText code = text("第一章　甲\n第一条　乙。\n第一条之一　丙。\n第三条　丁。\n第二章　戊\n第四条　己。\n");
        Provision chapter = code.provisions().getFirst();

        Edited edited = edited(code, new Edit.Replace(chapter.id(), chapter));

        assertThat(edited.text()).isEqualTo(code);
    }
}
