package org.tiaowen.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every official paper, as whoever may have it downloads it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PapersIntegrationTests {

    private static final String PAIR = "?from=1&to=2";

    private final int port;
    private final ApplicationContext context;
    private ThingsAtTheDoors things;

    @Autowired
    @SuppressWarnings("NullAway.Init") // things are made before each test
    PapersIntegrationTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.context = context;
    }

    @BeforeEach
    void makeThings() {
        things = new ThingsAtTheDoors(context);
    }

    private Caller caller(Actor actor) throws IOException, InterruptedException {
        return Caller.signedIn(port, Objects.requireNonNull(things.person(actor)));
    }

    private static String word(Caller caller, String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = caller.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.body()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private static String page(Caller caller, String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = caller.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsPutBeforeThePublicIsThereForEverybody() throws Exception {
        Caller anybody = Caller.anybody(port);
        String here = "/consultations/" + things.consultation;

        assertThat(word(anybody, here + "/text.docx")).contains("征求意见稿", "第一条");
        assertThat(word(anybody, here + "/notice.docx")).contains("附件1", "附件2");
        assertThat(word(anybody, here + "/explanation.docx")).contains("的说明");
        assertThat(page(anybody, here + "/text.html")).contains("<h1>");
        assertThat(anybody.get(here + "/text.exe").statusCode()).isEqualTo(404);
    }

    @Test
    void feedbackTellsPublishedAnswersAndCountsTheOthers() throws Exception {
        assertThat(page(Caller.anybody(port), "/consultations/" + things.consultation + "/feedback.html"))
                .contains("采纳情况的反馈", "已公开的意见共");
        assertThat(page(caller(Actor.OWN), "/contact-point/consultations/" + things.consultation + "/feedback.html"))
                .contains("河坝镇联系点", "共收到意见", "第五条收费标准应当听证。", "已公布答复 1 条");
    }

    @Test
    void slipsOfABatchLeadToItsReceipts() throws Exception {
        String slips = things.address("/contact-point/batches/{batch}/slips.html", Actor.OWN);

        ThingsAtTheDoors.eventually(() -> {
            try {
                return page(caller(Actor.OWN), slips).contains("登记号 B-1");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(page(caller(Actor.OWN), slips)).contains("TW-", "<svg");
    }

    @Test
    void whatIsDerivedFromVersionsIsThereForDrafters() throws Exception {
        Caller drafter = caller(Actor.DRAFTER);
        String here = "/drafts/" + things.draft + "/amendment";

        assertThat(word(drafter, here + "/instrument.docx" + PAIR)).contains("决定");
        assertThat(word(drafter, here + "/table.docx" + PAIR)).contains("修改前", "修改后");
        assertThat(word(drafter, here + "/report-on-changes.docx" + PAIR)).contains("修改情况的汇报", "【修改的理由】");
        assertThat(word(drafter, here + "/report-on-result.docx" + PAIR)).contains("审议结果的报告");
        assertThat(word(drafter, here + "/chain.docx")).contains("第1稿", "第2稿");
        assertThat(word(drafter, "/drafts/" + things.draft + "/versions/2/text.docx"))
                .contains("第一条");
        assertThat(word(drafter, "/workbench/" + things.consultation + "/statistics/table.docx"))
                .contains("意见内容");
    }

    @Test
    void aPdfCarriesItsFonts() throws Exception {
        HttpResponse<byte[]> answer = Caller.anybody(port).get("/consultations/" + things.consultation + "/text.pdf");

        assumeTrue(answer.statusCode() != 501, "skipped: no Chinese font is installed here");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("/FontFile3");
    }

    @Test
    void pagesOfferEveryFormat() throws Exception {
        List<String> endings = List.of("docx", "pdf", "html");
        String page = page(Caller.anybody(port), "/consultations/" + things.consultation);

        assertThat(endings.stream().map(ending -> "/text." + ending).collect(Collectors.toList()))
                .allMatch(page::contains);
    }
}
