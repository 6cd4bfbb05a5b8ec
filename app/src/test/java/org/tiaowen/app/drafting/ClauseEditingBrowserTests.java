package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.HouseOfTheTests.Person;
import org.tiaowen.app.pages.Walk;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.WorkingCopies;

/** A drafter edits the working copy clause by clause, in a browser without JavaScript. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClauseEditingBrowserTests {

    private static final String MISPLACED = "停车应当有序。\n第二章　错放的标题";

    private final int port;
    private final HouseOfTheTests house;
    private final WorkingCopies copies;

    @Autowired
    ClauseEditingBrowserTests(@LocalServerPort int port, ApplicationContext context, WorkingCopies copies) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
        this.copies = copies;
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void clausesAreEditedOneByOneAndKeepTheirIdentity(int width) {
        Person drafter = house.person(Role.DRAFTER);
        Version version = house.version();
        DraftId draft = version.draft();
        String clauses = "/drafts/" + draft + "/working-copy/clauses";
        Provision second = article(draft, 2);
        Provision third = article(draft, 3);
        try (Walk walk = Walk.beginWithoutScript(port, "clauses", width)) {
            walk.signIn(drafter.username(), drafter.password()).open(clauses).look("1-all");

            walk.open(clauses + "/" + second.id()).look("2-one");
            walk.page().locator("details:has(#insert-text) > summary").click();
            walk.page().fill("#insert-text", "停车设施应当符合下列要求：\n（一）标志清楚；\n（二）照明完好。");
            walk.press("form:has(#insert-text) button");
            assertThat(walk.page().locator(".notice.good").textContent()).contains("第 2 次修改");
            assertThat(article(draft, 4).id()).isEqualTo(third.id());
            assertThat(article(draft, 3).children().getFirst().children()).hasSize(2);

            walk.open(clauses + "/" + second.id());
            walk.page().fill("#text", MISPLACED);
            walk.send().look("3-refused");
            assertThat(walk.page().locator("#summary a[href='#text']").textContent())
                    .contains("不能夹带章、节标题");
            assertThat(walk.page().inputValue("#text")).isEqualTo(MISPLACED);

            walk.open(clauses + "/" + third.id());
            walk.page().locator("details:has(#with) > summary").click();
            walk.page().selectOption("#with", second.id().toString());
            walk.press("form:has(#with) button").look("4-moved");
            assertThat(article(draft, 3).id()).isEqualTo(third.id());
            assertThat(walk.page().url()).endsWith("#c-" + third.id());
        }
    }

    private Provision article(DraftId draft, int ordinal) {
        LegalText text = copies.load(draft).text();
        return text.walk()
                .filter(one -> one.level() == Level.ARTICLE
                        && one.number() != null
                        && one.number().ordinal() == ordinal)
                .findFirst()
                .orElseThrow();
    }
}
