package org.tiaowen.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.HouseOfTheTests.Person;
import org.tiaowen.app.pages.Walk;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.grouping.Groups;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.ReceivingComments;
import org.tiaowen.comments.placements.Placements;
import org.tiaowen.comments.worklists.OpinionFilter;
import org.tiaowen.comments.worklists.OpinionRows;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;

/** A drafter's day: from the digest of a clause over a whole group to the change, the published answer and the door. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WorkbenchBrowserTests {

    private static final Duration ANALYSIS = Duration.ofMinutes(2);

    private static final String DEMAND = "听取意见的时间太短，建议改为不少于四十五日。";

    private final int port;
    private final ApplicationContext context;
    private final HouseOfTheTests house;

    @Autowired
    WorkbenchBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.context = context;
        this.house = new HouseOfTheTests(context);
    }

    @Test
    void drafterDecidesForAGroupCarriesItOutPublishesAndIsToldWhatIsStillOpen() throws InterruptedException {
        Consultation consultation = house.consultation(Duration.ofDays(30));
        ConsultationId id = consultation.id();
        LegalText text = context.getBean(Versions.class).text(consultation.version());
        Provision period = Places.of(text).at(Place.ofArticle(8, 0)).getFirst();
        for (String words : List.of(DEMAND, DEMAND, DEMAND, "第八条不必改，这样很好。")) {
            receive(consultation, period, words);
        }
        waitFor(() -> rows().count(OpinionFilter.of(id)) == 4
                && context.getBean(Groups.class).count(id) >= 2);
        Person drafter = house.person(Role.DRAFTER);
        String bench = "/workbench/" + id;
        try (Walk walk = Walk.begin(port, "workbench", 1280)) {
            walk.signIn(drafter.username(), drafter.password());
            walk.open("/workbench").look("1-list");
            walk.open(bench).look("2-desk");
            walk.open(bench + "/clauses").look("3-clauses");
            walk.open(bench + "/clauses/" + period.id()).look("4-clause");
            assertThat(said(walk)).contains("4 个意见点", "来件 3");

            decideForTheGroup(walk);
            carryOut(walk, consultation, bench);

            walk.open(bench + "/answers").look("8-answers");
            walk.press("button[name=all]");
            assertThat(said(walk)).contains("已公布 3 个答复");

            walk.open(bench + "/closing")
                    .press("form[action$='/closing'] button")
                    .look("9-closing-refused");
            assertThat(said(walk)).contains("不能办结");

            decideOnTheOther(walk, bench);
            walk.open(bench + "/statistics").look("12-statistics");
            assertThat(walk.page()
                            .locator("a[href*='measure=CARRIED_OUT']")
                            .first()
                            .textContent())
                    .contains("3");
            walk.press("a[href*='measure=CARRIED_OUT']").look("13-rows");
            assertThat(walk.page().locator(".list > li").count()).isEqualTo(3);
        }
        everyPageFitsATelephone(drafter, bench, period);
    }

    private void decideForTheGroup(Walk walk) {
        walk.press(".group:has-text('来件 3') a.button:has-text('整组决定')").look("5-decision");
        assertThat(said(walk)).contains("处理 3 个意见点");
        walk.send();
        assertThat(walk.page().locator("#summary").textContent()).contains("请选择采纳情况");
        walk.page().check("#chosen-ADOPTED");
        walk.page().fill("#reason", "采纳，改为四十五日。");
        walk.press("form[action$='/decision'] button[type=submit]").look("6-decided");
        assertThat(said(walk)).contains("已对 3 个意见点作出决定");
    }

    private void carryOut(Walk walk, Consultation consultation, String bench) throws InterruptedException {
        String second = HouseOfTheTests.regulation(1).replace("不少于三十日", "不少于四十五日");
        assertThat(second).isNotEqualTo(HouseOfTheTests.regulation(1));
        assertThat(context.getBean(WorkingCopies.class)
                        .save(consultation.draft(), TextReader.read(second).text(), 1, "test"))
                .isInstanceOf(Saving.Saved.class);
        context.getBean(Versions.class).commit(consultation.draft(), VersionLabel.SECOND_READING, "", "test");
        waitFor(() -> context.getBean(Placements.class).isWorkedOut(consultation.id()));
        walk.open(bench + "/promises").look("7-promises");
        assertThat(said(walk)).contains("3 个意见点采纳尚未落实", "四十五日");
        walk.press("form[action$='/promises'] button[type=submit]");
        assertThat(said(walk)).contains("已为 3 个意见点确认落实的修改");
    }

    private void decideOnTheOther(Walk walk, String bench) {
        walk.open(bench + "/opinions?standing=UNDECIDED").look("10-undecided");
        walk.press("button:has-text('对选中的作决定')");
        assertThat(said(walk)).contains("请先在列表中选中意见点");
        walk.press("main a:has-text('返回')");
        walk.page().check("input[name=opinion]");
        walk.press("button:has-text('对选中的作决定')").look("11-one");
        walk.page().check("#chosen-NOT_ADOPTED");
        walk.page().fill("#reason", "多数意见希望延长。");
        walk.press("form[action$='/decision'] button[type=submit]");
        assertThat(said(walk)).contains("已对 1 个意见点作出决定");
    }

    private void everyPageFitsATelephone(Person drafter, String bench, Provision period) {
        try (Walk walk = Walk.begin(port, "workbench", 390)) {
            walk.signIn(drafter.username(), drafter.password());
            walk.open(bench).look("desk");
            walk.open(bench + "/clauses/" + period.id()).look("clause");
            for (String page : List.of(
                    "opinions",
                    "groups",
                    "placements",
                    "promises",
                    "answers",
                    "overdue",
                    "statistics",
                    "closing",
                    "papers")) {
                walk.open(bench + "/" + page).look(page);
            }
            walk.open(bench + "/groups").press(".groups a[href*='/groups/']").look("group");
            walk.press(".said-by a").look("opinion");
        }
    }

    private static String said(Walk walk) {
        return walk.page().locator("main").textContent();
    }

    private OpinionRows rows() {
        return context.getBean(OpinionRows.class);
    }

    private void receive(Consultation consultation, Provision clause, String words) {
        assertThat(context.getBean(ReceivingComments.class)
                        .receive(new NewComment(
                                consultation.id(),
                                new CommentTarget.OnClause(clause.id()),
                                words,
                                "",
                                List.of(),
                                "",
                                "",
                                "",
                                new CommentSource.Public())))
                .isInstanceOf(ReceivingComments.Received.class);
    }

    private static void waitFor(BooleanSupplier come) throws InterruptedException {
        Instant end = Instant.now().plus(ANALYSIS);
        while (!come.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("did not come within " + ANALYSIS);
            }
            Thread.sleep(300);
        }
    }
}
