package org.tiaowen.search.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;

/**
 * A comment as it is searched. Nothing in it tells who its author is: no name, no address, no telephone number, and no
 * receipt number, with which one could look up what the author alone may see.
 *
 * @param id the comment
 * @param consultation where it was made
 * @param draft the draft it is on
 * @param version the version it is on
 * @param opinions its text, cut into opinions; the whole text as one while it is not analysed yet
 * @param clauses every clause it is linked to
 * @param source how it came: web, contact point, batch …
 * @param contactPoint the contact point that brought it, if one did
 * @param receivedAt when it was received
 * @param published whether everybody may read it
 * @param withheld whether a person has kept it from the public; found by staff alone, not by experts
 * @param handling what became of it so far
 */
public record CommentDocument(
        UUID id,
        UUID consultation,
        DraftId draft,
        VersionId version,
        List<String> opinions,
        List<ProvisionId> clauses,
        String source,
        @Nullable UUID contactPoint,
        Instant receivedAt,
        boolean published,
        boolean withheld,
        Handling handling) {

    public CommentDocument {
        opinions = List.copyOf(opinions);
        clauses = List.copyOf(clauses);
    }

    /**
     * What became of a comment.
     *
     * @param stances what its opinions want (SUPPORT …), each once
     * @param decisions what was decided on its opinions (ADOPTED …), each once, published or not
     * @param publishedDecisions those of them everybody may know
     * @param publishedAnswers the reasons of the published answers
     */
    public record Handling(
            List<String> stances,
            List<String> decisions,
            List<String> publishedDecisions,
            List<String> publishedAnswers) {

        /** Nothing yet. */
        public static final Handling NONE = new Handling(List.of(), List.of(), List.of(), List.of());

        public Handling {
            stances = List.copyOf(stances);
            decisions = List.copyOf(decisions);
            publishedDecisions = List.copyOf(publishedDecisions);
            publishedAnswers = List.copyOf(publishedAnswers);
        }
    }
}
