package org.tiaowen.comments.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.MovableClock;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.adoption.TyingChanges;
import org.tiaowen.comments.clauselinks.DecidingLinks;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.feedback.EvaluatingAnswers;
import org.tiaowen.comments.feedback.Grade;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.feedback.Round;
import org.tiaowen.comments.intake.Receipt;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;

class StatisticsIntegrationTests {

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final Statistics statistics = CommentsPlatform.bean(Statistics.class);
    private final FigureRows rows = CommentsPlatform.bean(FigureRows.class);
    private final Map<ContactPointId, Sheet> owns = new HashMap<>();
    private final Slice whole = Slice.of(lanterns.consultation().id());

    @AfterEach
    void timeStandsWhereItStood() {
        CommentsPlatform.clock().set(MovableClock.START);
    }

    @ParameterizedTest
    @ValueSource(longs = {20261123, 77})
    void everyNumberOpensDownToItsRowsAndSumsAgreeAtEveryLevelAfterAnySteps(long seed) {
        HandlingByChance history = new HandlingByChance(lanterns, seed);
        history.receive(25);
        for (int round = 0; round < 3; round++) {
            history.steps(25);
            // one connection for all of them: opening one takes longer than counting
            CommentsPlatform.bean(TransactionTemplate.class).executeWithoutResult(counting -> assertCounts(seed));
        }
    }

    private void assertCounts(long seed) {
        owns.clear();
        Sheet sheet = statistics.of(whole);
        assertRowsOf(sheet, seed);
        assertSums(sheet, seed);
        for (Dimension dimension : Dimension.values()) {
            List<Sheet> parts = statistics.by(dimension, whole);
            assertParts(dimension, sheet, parts, seed);
            parts.forEach(part -> assertSums(part, seed));
            parts.stream().limit(4).forEach(part -> assertRowsOf(part, seed));
        }
    }

    @Test
    void opinionOnTwoClausesCountsOnceOnWhatHoldsBoth() {
        Receipt receipt = lanterns.receive(lanterns.comment("第四条和第五条都应当更加明确。"));
        OpinionId opinion = lanterns.opinionOf(receipt);
        DecidingLinks links = CommentsPlatform.bean(DecidingLinks.class);
        links.add(opinion, lanterns.article(4).id(), "li");
        links.add(opinion, lanterns.article(5).id(), "li");

        List<Sheet> clauses = statistics.by(Dimension.CLAUSE, whole);

        assertThat(clauses)
                .allSatisfy(sheet -> assertThat(sheet.number(Measure.OPINIONS)).isEqualTo(1));
        assertThat(clauses).hasSize(3);
    }

    @Test
    void evaluationsNotReturnedAreLeftOutOfTheRateAndShown() {
        List<Receipt> receipts = IntStream.range(0, 4)
                .mapToObj(i -> lanterns.receive(lanterns.comment("第四条太早" + i)))
                .toList();
        List<OpinionId> opinions = receipts.stream().map(lanterns::opinionOf).toList();
        opinions.forEach(opinion -> CommentsPlatform.bean(DecidingOpinions.class)
                .decide(opinion, Decision.of(AnswerOutcome.ADOPTED, "采纳。"), 0, "li"));
        CommentsPlatform.clock().advance(Duration.ofDays(2));
        CommentsPlatform.bean(PublishingAnswers.class)
                .publishAll(lanterns.consultation().id(), "li");
        evaluate(receipts.get(0), opinions.get(0), Grade.SATISFIED);
        evaluate(receipts.get(1), opinions.get(1), Grade.DISSATISFIED);

        Sheet sheet = statistics.of(whole);

        assertThat(sheet.satisfiedWithAnswers()).isEqualTo(new Rate(1, 2, 2));
        assertThat(sheet.satisfiedWithAnswers().value()).isEqualTo(0.5);
        assertThat(sheet.satisfiedWithCarryingOut()).isEqualTo(new Rate(0, 0, 0));
        assertThat(sheet.carriedOut()).isEqualTo(new Rate(0, 4, 0));
        assertThat(statistics.answeringTime(whole)).isEqualTo(new AnsweringTime(4, 2, 2));
    }

    @Test
    void twoParagraphsOfOneArticleAreOneArticleChanged() {
        List<OpinionId> opinions = List.of(lanterns.opinion("第四条太早"), lanterns.opinion("第四条春节也太早"));
        opinions.forEach(opinion -> CommentsPlatform.bean(DecidingOpinions.class)
                .decide(opinion, Decision.of(AnswerOutcome.ADOPTED, "采纳。"), 0, "li"));
        Version next = lanterns.nextVersion(VersionLabel.FIRST_READING, "每日二十二时前", "每日二十三时前");
        CommentsPlatform.bean(TyingChanges.class)
                .tieAll(opinions, next.id(), lanterns.article(4).id(), "", "li");

        assertThat(statistics.of(whole).number(Measure.ARTICLES_CHANGED)).isEqualTo(1);
        assertThat(rows.of(whole, Measure.ARTICLES_CHANGED, 0, 10))
                .containsExactly(
                        new Row.OfArticle(next.id(), lanterns.article(4).id(), 2));
    }

    @Test
    void partsAreFoundAgainByTheirNamesAndOtherNamesNameNothing() {
        List<Part> parts = List.of(
                new Part.OnClause(lanterns.article(4).id()),
                new Part.OnNoClause(),
                new Part.FromNoPoint(),
                new Part.By(Channel.LETTER),
                new Part.SaidBy(PersonKind.DEPUTY),
                new Part.SaidByUnknown(),
                new Part.On(LocalDate.parse("2026-11-23")));

        assertThat(parts).allSatisfy(part -> assertThat(Part.of(part.key())).contains(part));
        assertThat(List.of("", "clause", "clause:x", "channel:NONE", "day:2026-13-01", "who:1"))
                .allSatisfy(name -> assertThat(Part.of(name)).isEmpty());
    }

    private void evaluate(Receipt receipt, OpinionId opinion, Grade grade) {
        assertThat(CommentsPlatform.bean(EvaluatingAnswers.class)
                        .evaluate(receipt.number(), new EvaluatingAnswers.Said(opinion, 1, Round.ANSWER, grade, "")))
                .isInstanceOf(EvaluatingAnswers.Evaluated.class);
    }

    private void assertRowsOf(Sheet sheet, long seed) {
        for (Figure figure : sheet.figures()) {
            List<Row> listed = rows.of(figure.slice(), figure.measure(), 0, 1_000);
            assertThat(listed)
                    .as("%s of %s, seed %d", figure.measure(), figure.slice().parts(), seed)
                    .hasSize((int) figure.number())
                    .doesNotHaveDuplicates();
        }
    }

    private static void assertSums(Sheet sheet, long seed) {
        assertSum(sheet, seed, Measure.RECEIVED, Measure.PUBLISHED, Measure.WITHHELD, Measure.PENDING);
        assertSum(sheet, seed, Measure.OPINIONS, Measure.LINKED, Measure.UNLINKED);
        assertSum(sheet, seed, Measure.OPINIONS, Measure.ANSWERED, Measure.UNANSWERED);
        assertSum(
                sheet,
                seed,
                Measure.OPINIONS,
                Measure.UNDECIDED,
                Measure.ADOPTED,
                Measure.PARTLY_ADOPTED,
                Measure.ALREADY_PROVIDED,
                Measure.NOT_ADOPTED,
                Measure.REFERRED);
        assertSum(
                sheet,
                seed,
                Measure.OPINIONS,
                Measure.SUPPORTING,
                Measure.OPPOSING,
                Measure.SUGGESTING,
                Measure.ASKING,
                Measure.STANCE_UNCLEAR);
        assertSum(
                sheet,
                seed,
                Measure.ANSWERED,
                Measure.SATISFIED_1,
                Measure.BASICALLY_SATISFIED_1,
                Measure.DISSATISFIED_1,
                Measure.NOT_EVALUATED_1);
        assertSum(
                sheet,
                seed,
                Measure.REPORTED,
                Measure.SATISFIED_2,
                Measure.BASICALLY_SATISFIED_2,
                Measure.DISSATISFIED_2,
                Measure.NOT_EVALUATED_2);
        assertThat(sheet.number(Measure.CARRIED_OUT) + sheet.number(Measure.LACKING_CHANGE))
                .isEqualTo(sheet.number(Measure.ADOPTED) + sheet.number(Measure.PARTLY_ADOPTED));
        assertThat(sheet.number(Measure.PERSONS)).isLessThanOrEqualTo(sheet.number(Measure.RECEIVED));
        assertThat(sheet.number(Measure.DISTINCT)).isLessThanOrEqualTo(sheet.number(Measure.OPINIONS));
        assertThat(sheet.number(Measure.ARTICLES_CHANGED)).isLessThanOrEqualTo(sheet.number(Measure.CARRIED_OUT));
    }

    private static void assertSum(Sheet sheet, long seed, Measure whole, Measure... parts) {
        long sum = 0;
        for (Measure part : parts) {
            sum += sheet.number(part);
        }
        assertThat(sum)
                .as("%s of %s, seed %d", whole, sheet.slice().parts(), seed)
                .isEqualTo(sheet.number(whole));
    }

    private void assertParts(Dimension dimension, Sheet sheet, List<Sheet> parts, long seed) {
        // the numbers of parts that share nothing add up where nothing is counted that several parts may have
        Set<Measure> additive = EnumSet.allOf(Measure.class);
        additive.removeIf(measure -> measure.unit() != Unit.COMMENT && measure.unit() != Unit.OPINION);
        for (Measure measure : additive) {
            switch (dimension) {
                case CHANNEL, PERSON_KIND, DAY ->
                    assertThat(parts.stream()
                                    .mapToLong(part -> part.number(measure))
                                    .sum())
                            .as("%s by %s, seed %d", measure, dimension, seed)
                            .isEqualTo(sheet.number(measure));
                case CONTACT_POINT -> assertTree(sheet, parts, measure, seed);
                case CLAUSE -> {
                    // an opinion may be on several clauses; each clause is held to its own slice below
                }
            }
        }
        parts.forEach(part ->
                assertThat(part).as("%s, seed %d", part.slice().parts(), seed).isEqualTo(statistics.of(part.slice())));
    }

    private Sheet own(ContactPoint point) {
        return owns.computeIfAbsent(point.id(), id -> statistics.of(whole.in(new Part.From(id))));
    }

    /** What is under a contact point is its own and that of those that report to it. */
    private void assertTree(Sheet sheet, List<Sheet> parts, Measure measure, long seed) {
        Map<ContactPointId, ContactPoint> tree = CommentsPlatform.bean(ContactPoints.class).all().stream()
                .collect(Collectors.toMap(ContactPoint::id, point -> point));
        long top = 0;
        for (Sheet part : parts) {
            switch (part.slice().parts().getFirst()) {
                case Part.Under under -> {
                    ContactPoint point = Objects.requireNonNull(tree.get(under.contactPoint()));
                    long below = parts.stream()
                            .filter(other -> other.slice().parts().getFirst() instanceof Part.Under lower
                                    && point.id()
                                            .equals(Objects.requireNonNull(tree.get(lower.contactPoint()))
                                                    .parent()))
                            .mapToLong(other -> other.number(measure))
                            .sum();
                    long own = own(point).number(measure);
                    assertThat(own + below)
                            .as("%s under %s, seed %d", measure, point.code(), seed)
                            .isEqualTo(part.number(measure));
                    top += point.parent() == null ? part.number(measure) : 0;
                }
                default -> top += part.number(measure);
            }
        }
        assertThat(top).as("%s of all, seed %d", measure, seed).isEqualTo(sheet.number(measure));
    }
}
