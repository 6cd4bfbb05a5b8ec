package org.tiaowen.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tiaowen.app.demo.DemoContent.DemoAnswer;
import org.tiaowen.app.demo.DemoContent.DemoComment;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.clauselinks.ClauseLink;
import org.tiaowen.comments.clauselinks.DecidingLinks;
import org.tiaowen.comments.clauselinks.LinkMethod;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * What the demonstration's drafter does with the opinions, once the comments are analysed: confirms or corrects the links of
 * those that are answered, and answers them as written.
 */
@Component
class DemoHandling {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHandling.class);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final LinkedOpinions opinions;
    private final DecidingLinks deciding;
    private final DecidingOpinions answering;
    private final PublishingAnswers publishing;
    private final DemoSteps steps;

    DemoHandling(
            LinkedOpinions opinions,
            DecidingLinks deciding,
            DecidingOpinions answering,
            PublishingAnswers publishing,
            DemoSteps steps) {
        this.opinions = opinions;
        this.deciding = deciding;
        this.answering = answering;
        this.publishing = publishing;
        this.steps = steps;
    }

    /**
     * Handles all comments that have answers.
     *
     * @param received the comments in the order they are written down in
     * @param second the text of the second version, whose articles the answers name
     */
    void handle(List<CommentId> received, LegalText second, BooleanSupplier stopping) {
        List<DemoComment> all = DemoContent.comments();
        for (int i = 0; i < all.size() && !stopping.getAsBoolean(); i++) {
            List<DemoAnswer> answers = all.get(i).allAnswers();
            if (!answers.isEmpty() && awaitAnalysis(received.get(i), stopping)) {
                CommentId comment = received.get(i);
                steps.once("answers-" + DemoComments.key(i), () -> {
                    answer(opinions.of(comment), answers, second);
                    return comment.toString();
                });
            }
        }
    }

    private boolean awaitAnalysis(CommentId comment, BooleanSupplier stopping) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!opinions.isAnalysed(comment)) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("comment " + comment + " is still not analysed");
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Each answer goes to the opinion that is linked to the article it names, else to the longest that has none. */
    private void answer(List<LinkedOpinion> linked, List<DemoAnswer> answers, LegalText second) {
        List<LinkedOpinion> open = new ArrayList<>(linked);
        for (DemoAnswer answer : answers.size() > linked.size() ? List.of(joined(answers)) : answers) {
            Optional<Provision> article = articleOf(answer, second);
            Set<ProvisionId> inside = article.stream()
                    .flatMap(Provision::walk)
                    .map(Provision::id)
                    .collect(Collectors.toUnmodifiableSet());
            LinkedOpinion fitting = open.stream()
                    .filter(opinion -> opinion.links().stream().anyMatch(link -> inside.contains(link.clause())))
                    .findFirst()
                    .or(() -> open.stream()
                            .max(Comparator.comparingInt(
                                    opinion -> opinion.opinion().text().length())))
                    .orElseThrow(() -> new IllegalStateException("an answer without an opinion: " + answer));
            open.remove(fitting);
            settleLinks(fitting, article.map(Provision::id), inside);
            give(fitting.opinion().id(), answer);
        }
    }

    /** One answer for all, where the program saw fewer things asked for than were answered. */
    private static DemoAnswer joined(List<DemoAnswer> answers) {
        List<String> outcomes =
                answers.stream().map(DemoAnswer::outcome).distinct().toList();
        return new DemoAnswer(
                outcomes.size() == 1 ? outcomes.getFirst() : AnswerOutcome.PARTLY_ADOPTED.name(),
                answers.stream().map(DemoAnswer::reason).collect(Collectors.joining()),
                answers.getFirst().article2());
    }

    private static Optional<Provision> articleOf(DemoAnswer answer, LegalText second) {
        Integer number = answer.article2();
        return number == null
                ? Optional.empty()
                : Places.of(second).at(Place.ofArticle(number, 0)).stream().findFirst();
    }

    /**
     * Confirms the program's link to the article the answer names, or whatever link there is where it names none; corrects
     * a link that words alone had led to, and adds one where there is none.
     */
    private void settleLinks(LinkedOpinion opinion, Optional<ProvisionId> article, Set<ProvisionId> inside) {
        OpinionId id = opinion.opinion().id();
        Optional<ClauseLink> right = opinion.links().stream()
                .filter(link -> article.isEmpty() || inside.contains(link.clause()))
                .findFirst();
        if (right.isPresent()) {
            deciding.confirm(id, right.get().clause(), DemoAccounts.DRAFTER);
        } else if (article.isPresent() && opinion.links().isEmpty()) {
            settled(id, deciding.add(id, article.get(), DemoAccounts.DRAFTER));
        } else if (article.isPresent() && opinion.links().getFirst().method() == LinkMethod.CONTENT) {
            ProvisionId wrong = opinion.links().getFirst().clause();
            settled(id, deciding.correct(id, wrong, article.get(), DemoAccounts.DRAFTER));
        }
    }

    /** An article that is new in the second version is refused, for it was not before the public. */
    private static void settled(OpinionId opinion, DecidingLinks.Outcome outcome) {
        LOG.debug("link of opinion {}: {}", opinion, outcome);
    }

    private void give(OpinionId opinion, DemoAnswer answer) {
        AnswerOutcome outcome = AnswerOutcome.valueOf(answer.outcome());
        switch (answering.decide(opinion, Decision.of(outcome, answer.reason()), 0, DemoAccounts.DRAFTER)) {
            case DecidingOpinions.Decided decided ->
                publishing.publish(opinion, decided.answer().revision(), DemoAccounts.DRAFTER);
            case DecidingOpinions.Conflict conflict -> {
                // a person trying the platform was faster: the answer is theirs
            }
            case DecidingOpinions.Refused refused ->
                throw new IllegalStateException("an answer of the demonstration was refused: " + refused);
        }
    }
}
