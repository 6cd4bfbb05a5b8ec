package org.tiaowen.drafting.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiaowen.drafting.Fixtures.LANTERNS;
import static org.tiaowen.drafting.Fixtures.article;
import static org.tiaowen.drafting.Fixtures.text;

import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;

class TypedClauseTests {

    @Test
    void wordsOfAnArticleAreTypedWithoutItsNumberAndReadBack() {
        Provision conditions = article(text(LANTERNS), 3);

        String words = TypedClause.words(conditions);

        assertThat(words).isEqualTo("""
                举办灯会，应当具备下列条件：
                （一）有固定的举办场地；
                （二）有与规模相适应的安全人员。
                举办人应当在灯会开始三十日前向区文化主管部门报告。""");
        assertThat(TypedClause.read(Level.ARTICLE, words))
                .singleElement()
                .satisfies(read -> assertThat(TypedClause.words(read)).isEqualTo(words));
    }

    @Test
    void furtherNumbersMakeFurtherArticles() {
        assertThat(TypedClause.read(Level.ARTICLE, "甲。\n第二条　乙。")).hasSize(2);
    }

    @Test
    void pointsAndHeadingsOfADecisionAreTypedToo() {
        assertThat(TypedClause.read(Level.POINT, "坚持便民。设置指引。\n另起一段。"))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.text()).isEqualTo("坚持便民。设置指引。");
                    assertThat(point.children()).hasSize(1);
                });
        assertThat(TypedClause.read(Level.HEADING, "加强监督")).hasSize(1);
    }

    @Test
    void wordsThatAreNoClauseOfTheLevelAreNotTaken() {
        assertThat(TypedClause.read(Level.ARTICLE, "甲。\n第二章　总则\n第二条　乙。")).isEmpty();
        assertThat(TypedClause.read(Level.ARTICLE, "  \n")).isEmpty();
        assertThat(TypedClause.read(Level.CHAPTER, "总则")).isEmpty();
    }
}
