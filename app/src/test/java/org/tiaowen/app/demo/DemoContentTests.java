package org.tiaowen.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tiaowen.app.demo.DemoContent.DemoComment;
import org.tiaowen.app.demo.DemoContent.DemoContactPoint;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.AmendmentReader;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.consolidation.AmendedLaws;
import org.tiaowen.drafting.consolidation.Consolidation;
import org.tiaowen.drafting.consolidation.Outcome;
import org.tiaowen.drafting.library.AddingLawTexts;

class DemoContentTests {

    private final LegalText first = TextReader.read(DemoContent.firstVersion()).text();
    private final LegalText second =
            TextReader.read(DemoContent.secondVersion()).text();
    private final List<DemoComment> comments = DemoContent.comments();

    @Test
    void theTextsReadWithoutFindings() {
        for (String source : List.of(DemoContent.firstVersion(), DemoContent.secondVersion(), DemoContent.decision())) {
            Reading reading = TextReader.read(source);
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.repairs()).isEmpty();
        }
    }

    @Test
    void nothingSpeaksAgainstTheLaws() {
        assertThat(DemoContent.laws()).hasSize(5).allSatisfy(law -> assertThat(AddingLawTexts.problem(law))
                .isEmpty());
    }

    @Test
    void theExampleDecisionIsCarriedOutToItsLastInstruction() {
        AmendingInstrument decision = AmendmentReader.read(DemoContent.amendment());
        assertThat(decision.unread()).isEmpty();
        assertThat(AmendedLaws.of(decision, second)).singleElement().satisfies(amendment -> {
            Consolidation consolidation = Consolidation.of(second, amendment);
            assertThat(consolidation.outcomes()).hasSizeGreaterThan(11).allSatisfy(outcome -> assertThat(outcome)
                    .isInstanceOf(Outcome.CarriedOut.class));
            assertThat(consolidation.consequential().certain()).isNotEmpty();
        });
    }

    @Test
    void thereAreThreeHundredCommentsFromWebAndContactPoints() {
        assertThat(comments).hasSize(300);
        assertThat(comments.stream().filter(comment -> comment.contactPoint() != null))
                .hasSize(110);
    }

    @Test
    void everyCommentPointsAtAClauseThatIsThereAndQuotesWhatItSays() {
        assertThat(comments).allSatisfy(comment -> assertThatCode(() -> DemoComments.target(comment, first))
                .doesNotThrowAnyException());
    }

    @Test
    void whatComesFromContactPointsIsComplete() {
        List<String> codes =
                DemoContent.contactPoints().stream().map(DemoContactPoint::code).toList();
        List<DemoComment> registered = comments.stream()
                .filter(comment -> comment.contactPoint() != null)
                .toList();
        assertThat(registered).allSatisfy(comment -> {
            assertThat(codes).contains(comment.contactPoint());
            assertThat(Optional.ofNullable(comment.channel()).flatMap(Channel::ofPrinted))
                    .isPresent();
            assertThat(Optional.ofNullable(comment.person()).flatMap(PersonKind::ofPrinted))
                    .isPresent();
        });
        assertThat(registered.stream().map(DemoComment::registry).collect(Collectors.toSet()))
                .hasSameSizeAs(registered);
    }

    @Test
    void everyAnswerSpeaksOfAnArticleOfTheSecondVersion() {
        Places places = Places.of(second);
        assertThat(comments.stream().flatMap(comment -> comment.allAnswers().stream()))
                .hasSizeGreaterThan(50)
                .allSatisfy(answer -> {
                    assertThat(answer.outcome()).isIn("ADOPTED", "PARTLY_ADOPTED", "NOT_ADOPTED");
                    Integer article = answer.article2();
                    if (article != null) {
                        assertThat(places.at(Place.ofArticle(article, 0))).isNotEmpty();
                    }
                });
    }

    @Test
    void thePapersNameTheDaysOfTheConsultation() {
        LocalDate opens = LocalDate.of(2026, 11, 2);
        String notice = DemoContent.notice(opens, LocalDate.of(2026, 12, 7));
        assertThat(notice).contains("2026年11月2日至2026年12月7日").doesNotContain("{{");
        assertThat(DemoContent.explanation(opens))
                .contains("截至2025年底", "2025年7月启动", "2026年10月对草案")
                .doesNotContain("{{");
    }
}
