package org.tiaowen.app.collecting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPointTree;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.forwarding.Chain;
import org.tiaowen.comments.forwarding.Chains;
import org.tiaowen.comments.forwarding.Standing;
import org.tiaowen.comments.forwarding.Step;
import org.tiaowen.comments.forwarding.StepKind;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.renditions.Rendition;
import org.tiaowen.comments.renditions.Renditions;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.comparison.WordRun;

/**
 * A comment on its way, ready for a page.
 *
 * @param origin the name of the point that brought it in; empty for the public
 * @param station the name of the point it is at; empty for the committee
 * @param at that point; null for the committee
 * @param reason why it is kept back or was returned; empty otherwise
 * @param clause how the clause pointed at is cited; empty for the whole
 */
record ChainView(
        Comment comment,
        String origin,
        String station,
        @Nullable ContactPointId at,
        Standing standing,
        Instant since,
        String reason,
        String clause,
        @Nullable Rendition summary,
        List<Stop> stops,
        List<Copy> copies) {

    ChainView {
        stops = List.copyOf(stops);
        copies = List.copyOf(copies);
    }

    /**
     * One line of the timeline.
     *
     * @param from name of the station; empty for the committee
     * @param to name of the station it went to; empty for the committee
     */
    record Stop(StepKind kind, String from, String to, String reason, String by, Instant at) {}

    /**
     * A rendition with what it changed.
     *
     * @param point the name of the point whose staff wrote it; empty for the committee
     */
    record Copy(Rendition rendition, String point, List<WordRun> difference) {}

    /** The id of a checkbox. */
    public String field() {
        return "comment-" + comment.id();
    }

    /** Makes them. Thread-safe. */
    @Component
    static class Views {

        private final Comments comments;
        private final Chains chains;
        private final ContactPoints contactPoints;
        private final Renditions renditions;
        private final Consultations consultations;
        private final ConsultedTexts texts;

        Views(
                Comments comments,
                Chains chains,
                ContactPoints contactPoints,
                Renditions renditions,
                Consultations consultations,
                ConsultedTexts texts) {
            this.comments = comments;
            this.chains = chains;
            this.contactPoints = contactPoints;
            this.renditions = renditions;
            this.consultations = consultations;
            this.texts = texts;
        }

        ChainView of(CommentId id) {
            return of(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
        }

        /** In the same order; those that are not there are left out. */
        List<ChainView> of(List<CommentId> ids) {
            ContactPointTree tree = contactPoints.tree();
            Map<CommentId, Comment> found =
                    comments.find(ids).stream().collect(Collectors.toMap(Comment::id, Function.identity()));
            Map<ConsultationId, Optional<Places>> places = new HashMap<>();
            return ids.stream()
                    .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                    .map(comment -> view(comment, chains.of(comment.id()).orElseThrow(), tree, places))
                    .toList();
        }

        private ChainView view(
                Comment comment, Chain chain, ContactPointTree tree, Map<ConsultationId, Optional<Places>> places) {
            List<Step> steps = chain.steps();
            Standing standing = chain.now().standing();
            boolean told = standing == Standing.KEPT_BACK || standing == Standing.RETURNED;
            return new ChainView(
                    comment,
                    name(tree, chain.origin()),
                    name(tree, chain.now().point()),
                    chain.now().point(),
                    standing,
                    chain.now().since(),
                    told ? steps.getLast().reason() : "",
                    clause(comment, places),
                    Optional.ofNullable(chain.now().summary())
                            .flatMap(renditions::find)
                            .orElse(null),
                    steps.stream()
                            .map(step -> new Stop(
                                    step.kind(),
                                    name(tree, step.from()),
                                    name(tree, step.to()),
                                    step.reason(),
                                    step.by(),
                                    step.at()))
                            .toList(),
                    renditions.of(comment.id()).stream()
                            .map(rendition -> new Copy(
                                    rendition, name(tree, rendition.contactPoint()), renditions.difference(rendition)))
                            .toList());
        }

        private String clause(Comment comment, Map<ConsultationId, Optional<Places>> places) {
            return comment.target()
                    .pointedClause()
                    .flatMap(clause -> places.computeIfAbsent(comment.consultation(), this::places)
                            .flatMap(known -> known.designation(clause)))
                    .orElse("");
        }

        private Optional<Places> places(ConsultationId id) {
            return consultations
                    .find(id)
                    .flatMap(consultation -> texts.of(consultation.version()))
                    .map(Places::of);
        }

        private static String name(ContactPointTree tree, @Nullable ContactPointId point) {
            return Optional.ofNullable(point)
                    .flatMap(tree::find)
                    .map(ContactPoint::name)
                    .orElse("");
        }
    }
}
