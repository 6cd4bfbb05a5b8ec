package org.tiaowen.comments.adoption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.ClauseChange;
import org.tiaowen.drafting.comparison.ComparedClause;
import org.tiaowen.drafting.comparison.Comparison;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** How the text of a draft changed after it was put before the public, version by version. */
@Component
class LaterChanges {

    /** What a comparison tells of a clause that is a change of the text; another number alone is none. */
    private static final Set<LineageKind> CHANGES = EnumSet.of(
            LineageKind.AMENDED,
            LineageKind.MOVED,
            LineageKind.SPLIT,
            LineageKind.MERGED,
            LineageKind.DELETED,
            LineageKind.NEW);

    private final Opinions opinions;
    private final Comments comments;
    private final Consultations consultations;
    private final Versions versions;

    LaterChanges(Opinions opinions, Comments comments, Consultations consultations, Versions versions) {
        this.opinions = opinions;
        this.comments = comments;
        this.consultations = consultations;
        this.versions = versions;
    }

    /** One version compared with the version before it. */
    record Step(Version version, Comparison comparison) {}

    /** The steps behind the consulted version, the earliest first. */
    List<Step> after(Consultation consultation) {
        List<Version> later = versions.list(consultation.draft()).stream()
                .filter(version -> version.number() >= consultation.versionNumber())
                .sorted(Comparator.comparingInt(Version::number))
                .toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < later.size(); i++) {
            Version version = later.get(i);
            steps.add(new Step(version, versions.compare(later.get(i - 1).id(), version.id())));
        }
        return steps;
    }

    /** Where the opinion was made. */
    Consultation consultationOf(OpinionId opinion) {
        return opinions.find(opinion)
                .flatMap(found -> comments.find(found.comment()))
                .flatMap(comment -> consultations.find(comment.consultation()))
                .orElseThrow(() -> new IllegalArgumentException("no opinion " + opinion));
    }

    /**
     * What happened to a clause.
     *
     * @param article the article around it, in the same text; the clause itself where there is none
     */
    record Happened(LineageKind kind, ProvisionId article) {}

    /** What happened to the clause in that version, a later one than the consulted; empty for nothing. */
    Optional<Happened> in(Consultation consultation, VersionId version, ProvisionId clause) {
        Optional<Version> found = versions.find(version)
                .filter(later ->
                        later.draft().equals(consultation.draft()) && later.number() > consultation.versionNumber());
        return found.flatMap(later -> versions.find(later.draft(), later.number() - 1))
                .flatMap(before -> versions.compare(before.id(), version).changes().stream()
                        .filter(LaterChanges::isChange)
                        .filter(change -> clause.equals(told(change).id()))
                        .map(change -> new Happened(
                                change.kind(),
                                articleAround(versions.text(change.current() == null ? before.id() : version), clause)))
                        .findFirst());
    }

    private static ProvisionId articleAround(LegalText text, ProvisionId clause) {
        return text.walk()
                .filter(provision -> provision.level() == Level.ARTICLE || provision.level() == Level.POINT)
                .filter(article -> article.walk().map(Provision::id).anyMatch(clause::equals))
                .map(Provision::id)
                .findFirst()
                .orElse(clause);
    }

    static boolean isChange(ClauseChange change) {
        return CHANGES.contains(change.kind());
    }

    /** The clause a change is named by: the new one, and the old one where there is no new one. */
    static ComparedClause told(ClauseChange change) {
        ComparedClause current = change.current();
        ComparedClause old = change.old();
        if (current != null) {
            return current;
        }
        if (old != null) {
            return old;
        }
        throw new IllegalStateException("a change has a clause on one side at least");
    }
}
