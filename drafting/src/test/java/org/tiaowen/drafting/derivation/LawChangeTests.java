package org.tiaowen.drafting.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.identity.Lineage;

class LawChangeTests {

    @Test
    void stageOfADraftIsNoPartOfTheLaw() {
        LawChange change = between("试验市停车条例（草案征求意见稿）", "试验市停车条例（草案二次审议稿）");

        assertThat(change.title()).isEqualTo("试验市停车条例");
        assertThat(change.after().title()).isEqualTo("试验市停车条例");
        assertThat(TextWriter.write(change.after())).startsWith("试验市停车条例\n");
    }

    @Test
    void otherBracketsBelongToTheTitle() {
        assertThat(between("民用航空规则（试行）", "民用航空规则（试行）").title()).isEqualTo("民用航空规则（试行）");
        assertThat(between("最高法院解释（二）", "最高法院解释（二）").title()).isEqualTo("最高法院解释（二）");
    }

    private static LawChange between(String oldTitle, String newTitle) {
        LegalText before = text(oldTitle);
        LegalText after = text(newTitle);
        return LawChange.ofDraft(before, after, Lineage.byIds(before, after));
    }

    private static LegalText text(String title) {
        return TextReader.read(title + "\n\n第一条　为了规范停车秩序，制定本规则。\n").text();
    }
}
