package org.tiaowen.comments.placements;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.clauselinks.ClauseLink;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.placements.PlacementRows.Asked;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** Where the links of opinions stand in the versions after the one that was before the public. Thread-safe; changes nothing. */
@Component
public class Placements {

    private final PlacementRows rows;
    private final SelectedWords selected;
    private final Consultations consultations;
    private final Comments comments;
    private final Opinions opinions;
    private final LinkedOpinions links;
    private final Versions versions;

    Placements(
            PlacementRows rows,
            SelectedWords selected,
            Consultations consultations,
            Comments comments,
            Opinions opinions,
            LinkedOpinions links,
            Versions versions) {
        this.rows = rows;
        this.selected = selected;
        this.consultations = consultations;
        this.comments = comments;
        this.opinions = opinions;
        this.links = links;
        this.versions = versions;
    }

    /**
     * The links of an opinion as they stand in a version: that of its consultation, where every link is {@code KEPT}, or a later
     * one. Empty for other versions, for an opinion that is not current, and while the pair of versions is not worked out.
     */
    public List<Placement> at(OpinionId opinion, VersionId version) {
        Optional<Comment> comment = opinions.find(opinion).flatMap(found -> comments.find(found.comment()));
        Optional<Consultation> consultation = comment.flatMap(found -> consultations.find(found.consultation()));
        if (consultation.isEmpty()) {
            return List.of();
        }
        if (consultation.orElseThrow().version().equals(version)) {
            return links.find(opinion).stream()
                    .flatMap(found -> found.links().stream())
                    .map(link -> asConsulted(opinion, link, comment.orElseThrow(), version))
                    .toList();
        }
        return later(consultation.orElseThrow(), version)
                .map(found ->
                        rows.list(Asked.all(consultation.orElseThrow(), found).of(List.of(opinion))))
                .orElse(List.of())
                .stream()
                .map(placement -> selected.in(placement, comment.orElseThrow(), consultation.orElseThrow()))
                .toList();
    }

    /** How many links of a consultation have which status in a later version; statuses without any are missing. */
    public Map<PlacementStatus, Long> counts(ConsultationId id, VersionId version) {
        return asked(id, version)
                .map(asked -> rows.counts(asked.consultation(), asked.version()))
                .orElse(Map.of());
    }

    /** How many links of a consultation wait for a person in a later version. */
    public long open(ConsultationId id, VersionId version) {
        return asked(id, version)
                .map(asked -> rows.countOpen(asked.consultation(), asked.version()))
                .orElse(0L);
    }

    /** How many links of a consultation wait for a person in the newest version of its draft. */
    public long open(ConsultationId id) {
        return newestAfter(id).map(newest -> open(id, newest)).orElse(0L);
    }

    /** Whether it is known what became of the clauses of the consultation's version in the newest one of its draft. */
    public boolean isWorkedOut(ConsultationId id) {
        return newestAfter(id)
                .map(newest ->
                        rows.isWorkedOut(consultations.find(id).orElseThrow().version(), newest))
                .orElse(true);
    }

    /** The newest version of the draft of a consultation; empty where that is the one before the public. */
    public Optional<VersionId> newestAfter(ConsultationId id) {
        return laterThan(id).stream()
                .max(Comparator.comparingInt(Version::number))
                .map(Version::id);
    }

    /** The versions of the draft of a consultation after the one before the public, the oldest first. */
    public List<Version> laterThan(ConsultationId id) {
        return consultations.find(id).stream()
                .flatMap(consultation -> versions.list(consultation.draft()).stream()
                        .filter(version -> version.number() > consultation.versionNumber()))
                .toList();
    }

    /**
     * The opinions whose links stand on any of these clauses in a version, waiting ones left out, whichever version of the draft
     * they were given on.
     */
    public List<OpinionId> on(VersionId id, Set<ProvisionId> clauses) {
        Optional<Version> version = versions.find(id);
        Set<OpinionId> found = new LinkedHashSet<>();
        version.ifPresent(there -> consultations.of(there.draft()).forEach(consultation -> {
            if (consultation.version().equals(id)) {
                found.addAll(rows.linked(consultation.id(), clauses));
            } else if (consultation.versionNumber() < there.number()) {
                List<ProvisionId> sources = rows.sourcesOf(consultation.version(), id, clauses);
                found.addAll(rows.on(Asked.all(consultation, there).onOrDecided(sources), clauses));
            }
        }));
        return List.copyOf(found);
    }

    private Optional<Asked> asked(ConsultationId id, VersionId version) {
        return consultations.find(id).flatMap(consultation -> later(consultation, version)
                .map(found -> Asked.all(consultation, found)));
    }

    private Optional<Version> later(Consultation consultation, VersionId version) {
        return versions.find(version)
                .filter(found -> found.draft().equals(consultation.draft()))
                .filter(found -> found.number() > consultation.versionNumber());
    }

    private static Placement asConsulted(OpinionId opinion, ClauseLink link, Comment comment, VersionId version) {
        Optional<WordsPlace> words = comment.target() instanceof CommentTarget.OnWords on
                        && on.clause().equals(link.clause())
                ? Optional.of(new WordsPlace(WordsPlace.State.EXACT, on.clause(), on.start(), on.end(), on.quote()))
                : Optional.empty();
        return new Placement(
                opinion,
                link.clause(),
                version,
                PlacementStatus.KEPT,
                List.of(link.clause()),
                List.of(),
                false,
                Optional.empty(),
                words);
    }
}
