package org.tiaowen.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
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
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.library.AddingLawTexts;
import org.tiaowen.drafting.library.LawAdding;
import org.tiaowen.drafting.library.LawSource;
import org.tiaowen.drafting.library.LawText;
import org.tiaowen.drafting.library.Library;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;

/** A folder of laws comes in, and everybody reads them, clause by clause. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LibraryBrowserTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final String DUTY = "停车场经营者应当在出入口的显著位置公布收费标准、服务时间和监督电话，并按照规定使用收费票据。";
    private static final String TERM = "本条例所称公共停车场，是指根据规划建设，供不特定车辆停放的场所。";

    private final int port;
    private final ApplicationContext context;
    private final HouseOfTheTests house;
    private final String name = "河州市公共停车场第" + COUNTER.incrementAndGet() + "号条例";

    @Autowired
    LibraryBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.context = context;
        this.house = new HouseOfTheTests(context);
    }

    private static String text(String title, int year, String... articles) {
        StringBuilder text =
                new StringBuilder(title).append("\n（").append(year).append("年3月1日河州市人民代表大会常务委员会通过）\n第一章　总则\n");
        for (int i = 0; i < articles.length; i++) {
            text.append(Place.ofArticle(i + 1, 0).printed())
                    .append("　")
                    .append(articles[i])
                    .append('\n');
        }
        return text.toString();
    }

    private LawText added(String title, int year, String... articles) {
        LawSource source = new LawSource(title + "(" + year + "-03-01).txt", text(title, year, articles));
        return switch (context.getBean(AddingLawTexts.class).add(source, "test")) {
            case LawAdding.Added added -> added.text();
            case LawAdding other -> throw new AssertionError(other);
        };
    }

    private ProvisionId article(LawText text, int article) {
        return Places.of(context.getBean(Library.class).tree(text.id()).orElseThrow())
                .at(Place.ofArticle(article, 0))
                .getFirst()
                .id();
    }

    private static FilePayload file(String name, String words) {
        return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(end);
            Thread.sleep(300);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void drafterTakesAFolderInAndEverybodyReadsIt(int width) throws InterruptedException {
        Person drafter = house.person(Role.DRAFTER);
        String title = name + "之" + width;
        FilePayload[] files = {
            file(title + "(2012-03-01).txt", text(title, 2012, "为了规范停车，制定本条例。", DUTY)),
            file(title + "(2020-03-01).md", "# " + text(title, 2020, "为了规范停车，制定本条例。", TERM, DUTY + "违反前条规定的，责令改正。")),
            file("读我.txt", "你好，这不是法规。"),
        };
        try (Walk walk = Walk.begin(port, "library", width)) {
            walk.signIn(drafter.username(), drafter.password()).open("/library/imports");
            walk.page().setInputFiles("#file", files);
            walk.page().locator("main form button[type=submit]").click();
            walk.look("1-refused");
            assertThat(walk.page().locator("#summary").textContent())
                    .contains("读我.txt")
                    .contains("没有读出任何一条");

            walk.page().setInputFiles("#file", files);
            walk.page().check("#rest");
            walk.page().locator("main form button[type=submit]").click();
            eventually(() -> walk.page().locator("#progress").textContent().contains("已完成"));
            walk.look("2-taken");
            assertThat(walk.page().locator("#progress").textContent()).contains("新增 2 个文本");

            walk.open("/library?title=" + title).press("main table a").press("main ol h2 a");
            walk.press("main .actions a[href$='/facts']");
            walk.page().selectOption("#stated", "REPEALED");
            walk.page().fill("#inForceFrom", "2020-05-01");
            walk.page().fill("#reason", "云州市人大常委会公报第3号");
            walk.page().locator("main form button[type=submit]").click();
            walk.look("3-corrected");
            assertThat(walk.page().locator("#corrections ~ ol").textContent())
                    .contains("公报第3号")
                    .contains("已废止")
                    .contains("2020-05-01");
        }
        try (Walk walk = Walk.beginWithoutScript(port, "reader", width)) {
            walk.open("/library?title=" + title)
                    .look("1-laws")
                    .press("main table a")
                    .look("2-law");
            assertThat(walk.page().locator("h2 .tag").allTextContents()).containsExactly("已废止", "已修改");
            walk.press("main ol h2 a").look("3-text");
            walk.page().locator(".article-number a").nth(2).click();
            walk.look("4-clause");
            Page page = walk.page();
            assertThat(page.locator("h1").textContent()).contains(title).contains("第三条");
            assertThat(page.locator(".timeline li").count()).isEqualTo(2);
            assertThat(page.locator(".timeline .designation").allTextContents()).containsExactly("第三条", "第二条");
            assertThat(page.locator(".timeline ins").first().textContent()).contains("违反前条规定");
            assertThat(page.locator("#cites ~ ul").textContent()).contains("第二条");
        }
    }

    @Test
    void readerSeesWhatCitesAClauseWhatItDefinesAndTheSameRuleElsewhere() throws InterruptedException {
        LawText law = added(name, 2015, TERM, DUTY, "公共停车场的规划由市人民政府批准。");
        LawText other = added(
                name + "实施办法",
                2018,
                "根据《" + name + "》，制定本办法。",
                DUTY.replace("监督电话", "投诉电话"),
                "违反《" + name + "》第二条规定的，处二百元罚款。");
        try (Walk walk = Walk.begin(port, "clause", 1280)) {
            eventually(() -> {
                walk.open("/clauses/" + article(law, 2));
                return walk.page().locator("#similar ~ ul li").count() > 0;
            });
            walk.look("1-similar");
            Page page = walk.page();
            assertThat(page.locator("#citedBy ~ ul").textContent()).contains(name + "实施办法 第三条");
            assertThat(page.locator("#similar ~ ul").textContent()).contains(name + "实施办法");
            assertThat(String.join("", page.locator("#similar ~ ul ins").allTextContents()))
                    .contains("投诉");

            walk.open("/clauses/" + article(law, 1)).look("2-term");
            assertThat(page.locator("#terms ~ dl").textContent())
                    .contains("公共停车场")
                    .contains("第三条");

            walk.open("/clauses/" + article(other, 3));
            assertThat(page.locator("#cites ~ ul a").first().getAttribute("href"))
                    .isEqualTo("/clauses/" + article(law, 2));
        }
    }

    @Test
    void clauseOfADraftIsNotForThePublic() {
        Version version = house.version();
        ProvisionId clause = Places.of(context.getBean(Versions.class).text(version.id()))
                .at(Place.ofArticle(2, 0))
                .getFirst()
                .id();
        try (Walk walk = Walk.begin(port, "nobody", 390)) {
            walk.open("/clauses/" + clause);
            assertThat(walk.page().url()).endsWith("/login");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void clauseOfALongLawWithManyTextsIsReadable(int width) {
        String title = name + "长" + width;
        String[] articles = new String[300];
        for (int i = 0; i < articles.length; i++) {
            articles[i] = "第" + (i + 1) + "项工作由有关部门按照职责分工负责，" + DUTY;
        }
        LawText newest = added(title, 2000, articles);
        for (int year = 2001; year < 2009; year++) {
            articles[7] = articles[7].replace("有关部门", year + "年起由有关部门");
            newest = added(title, year, articles);
        }
        try (Walk walk = Walk.beginWithoutScript(port, "longlaw", width)) {
            walk.open("/library/" + newest.law() + "/texts/" + newest.id()).look("1-text");
            walk.open("/clauses/" + article(newest, 8)).look("2-clause");
            assertThat(walk.page().locator(".timeline li").count()).isEqualTo(9);
        }
    }
}
