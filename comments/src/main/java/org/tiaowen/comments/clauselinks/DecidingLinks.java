package org.tiaowen.comments.clauselinks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.drafting.articles.ProvisionId;

/** A person's decisions on links; the program's proposals stay as they were. Thread-safe. */
@Component
public class DecidingLinks {

    private final Opinions opinions;
    private final Comments comments;
    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final LinkStore links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidingLinks(
            Opinions opinions,
            Comments comments,
            Consultations consultations,
            ConsultedTexts texts,
            LinkStore links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.opinions = opinions;
        this.comments = comments;
        this.consultations = consultations;
        this.texts = texts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Decided, Refused {}

    /** It is written down; these links hold now. */
    public record Decided(List<ClauseLink> links) implements Outcome {

        public Decided {
            links = List.copyOf(links);
        }
    }

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The opinion is about that clause, as the program proposed. */
    @Transactional
    public Outcome confirm(OpinionId opinion, ProvisionId clause, String by) {
        return decide(opinion, LinkDecision.Kind.CONFIRMED, clause, null, by);
    }

    /** The opinion is about another clause. */
    @Transactional
    public Outcome correct(OpinionId opinion, ProvisionId wrong, ProvisionId right, String by) {
        return decide(opinion, LinkDecision.Kind.CORRECTED, right, wrong, by);
    }

    /** The opinion is not about that clause. */
    @Transactional
    public Outcome remove(OpinionId opinion, ProvisionId clause, String by) {
        return decide(opinion, LinkDecision.Kind.REMOVED, clause, null, by);
    }

    /** The opinion is about that clause too. */
    @Transactional
    public Outcome add(OpinionId opinion, ProvisionId clause, String by) {
        return decide(opinion, LinkDecision.Kind.ADDED, clause, null, by);
    }

    private Outcome decide(
            OpinionId id, LinkDecision.Kind kind, ProvisionId clause, @Nullable ProvisionId insteadOf, String by) {
        Optional<Opinion> opinion = opinions.find(id);
        if (opinion.isEmpty()) {
            return new Refused(List.of(Problem.at("opinion", "opinion.unknown")));
        }
        if (!isInVersion(opinion.get(), clause)) {
            return new Refused(List.of(Problem.at("clause", "clause.unknown")));
        }
        links.lock(id);
        ProvisionId toBeLinked = insteadOf == null ? clause : insteadOf;
        boolean linked = links.links(id).stream().anyMatch(link -> link.clause().equals(toBeLinked));
        if (!linked && kind != LinkDecision.Kind.ADDED) {
            return new Refused(List.of(Problem.at("clause", "clause.not-linked")));
        }
        LinkDecision decision = new LinkDecision(kind, clause, insteadOf, by, clock.instant());
        links.decide(id, decision);
        links.settle(List.of(id));
        events.publishEvent(new LinkDecided(id, opinion.get().comment(), decision));
        return new Decided(links.links(id));
    }

    private boolean isInVersion(Opinion opinion, ProvisionId clause) {
        return comments.find(opinion.comment())
                .flatMap(comment -> consultations.find(comment.consultation()))
                .flatMap(consultation -> texts.of(consultation.version()))
                .flatMap(text -> text.find(clause))
                .isPresent();
    }
}
