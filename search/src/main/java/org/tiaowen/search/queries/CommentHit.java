package org.tiaowen.search.queries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;

/**
 * A comment that was found.
 *
 * @param comment its identity
 * @param consultation where it was made
 * @param draft the draft it is on
 * @param version the version it is on
 * @param clauses the clauses it is linked to
 * @param source how it came
 * @param contactPoint the contact point that brought it
 * @param receivedAt when
 * @param published whether everybody may read it
 * @param withheld whether a person has kept it from the public
 * @param text all its words
 * @param fragments passages of its text with marks
 * @param answers passages with marks of the published answers to it, where they say what was asked for
 * @param score how well it fits, comparable within one search only
 */
public record CommentHit(
        UUID comment,
        UUID consultation,
        DraftId draft,
        VersionId version,
        List<ProvisionId> clauses,
        String source,
        Optional<UUID> contactPoint,
        Instant receivedAt,
        boolean published,
        boolean withheld,
        String text,
        List<Fragment> fragments,
        List<Fragment> answers,
        double score) {

    public CommentHit {
        clauses = List.copyOf(clauses);
        fragments = List.copyOf(fragments);
        answers = List.copyOf(answers);
    }
}
