package org.tiaowen.app.consulting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.Walk;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.feedback.FeedbackByReceipt;
import org.tiaowen.comments.feedback.LookBack.Finding;
import org.tiaowen.comments.feedback.LookingBack;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.feedback.ReportingImplementation;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.opinions.OpinionId;

/** Whoever holds a receipt evaluates twice, on a phone. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EvaluatingBrowserTests {

    private static final int PHONE = 390;
    private static final Duration ANALYSIS = Duration.ofSeconds(60);

    private final int port;
    private final ApplicationContext context;
    private final HouseOfTheTests house;

    @Autowired
    EvaluatingBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.context = context;
        this.house = new HouseOfTheTests(context);
    }

    @Test
    void answerAndWhatBecameOfItAreEvaluatedAndALookBackIsAnswered() throws InterruptedException {
        Consultation consultation = house.consultation(Duration.ofDays(30));
        try (Walk walk = Walk.begin(port, "evaluating", PHONE)) {
            walk.open("/consultations/" + consultation.id() + "/comment");
            walk.page().fill("#text", "第八条第三款听取意见的时间建议不少于四十五日。");
            walk.send();
            String number = walk.page().locator(".receipt").textContent();
            OpinionId opinion = opinionOf(ReceiptNumber.read(number).orElseThrow());
            answer(opinion);

            walk.open("/receipts/" + number);
            walk.press("form[action$='/evaluations'] button[type=submit]");
            assertThat(walk.page().locator("#summary").textContent()).contains("请选择满意程度");
            walk.page().check("#DISSATISFIED-ANSWER-" + opinion);
            walk.page().fill("#words-ANSWER-" + opinion, "没有说明理由");
            walk.press("form[action$='/evaluations'] button[type=submit]").look("1-first");
            assertThat(walk.page().locator("main").textContent()).contains("您的评价已经记下", "不满意", "没有说明理由");
            assertThat(walk.page().locator("form[action$='/evaluations']").count())
                    .isZero();

            context.getBean(ReportingImplementation.class).report(opinion, "已经写入第二版草案。", "li");
            walk.open("/receipts/" + number);
            walk.page().check("#SATISFIED-CARRYING_OUT-" + opinion);
            walk.press("form[action$='/evaluations'] button[type=submit]").look("2-second");
            assertThat(walk.page().locator("main").textContent()).contains("对落实情况的评价", "已经写入第二版草案。");

            context.getBean(LookingBack.class).lookBack(opinion, Finding.KEPT, "已经按新规定执行。", "li");
            walk.open("/receipts/" + number);
            walk.page().locator("form[action*='/look-backs/'] textarea").fill("确实如此");
            walk.press("form[action*='/look-backs/'] button[type=submit]").look("3-looked-back");
            assertThat(walk.page().locator("main").textContent()).contains("已落实", "确实如此");
        }
    }

    private void answer(OpinionId opinion) {
        context.getBean(DecidingOpinions.class)
                .decide(opinion, Decision.of(AnswerOutcome.ADOPTED, "已经写入第八条第三款。"), 0, "li");
        context.getBean(PublishingAnswers.class).publish(opinion, 1, "li");
    }

    private OpinionId opinionOf(ReceiptNumber number) throws InterruptedException {
        FeedbackByReceipt feedback = context.getBean(FeedbackByReceipt.class);
        Instant end = Instant.now().plus(ANALYSIS);
        while (Instant.now().isBefore(end)) {
            var fates = feedback.find(number).orElseThrow().fates();
            if (!fates.isEmpty()) {
                return fates.getFirst().opinion().id();
            }
            Thread.sleep(500);
        }
        throw new AssertionError("not analysed within " + ANALYSIS);
    }
}
