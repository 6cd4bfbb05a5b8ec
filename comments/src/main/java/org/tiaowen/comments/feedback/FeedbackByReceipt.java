package org.tiaowen.comments.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.adoption.CarryingOut;
import org.tiaowen.comments.clauselinks.ClauseLink;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.consultations.ClauseWords;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.feedback.Feedback.Fate;
import org.tiaowen.comments.feedback.Feedback.LinkedClause;
import org.tiaowen.comments.feedback.Feedback.Progress;
import org.tiaowen.comments.feedback.Feedback.Wording;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.Originals;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.placements.Placement;
import org.tiaowen.comments.placements.Placements;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.search.index.PublicVersions;

/** Looks up a comment and its fate by its receipt; also what is withheld from others. Thread-safe. */
@Component
public class FeedbackByReceipt {

    private final Comments comments;
    private final Originals originals;
    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final Versions versions;
    private final PublicVersions publicVersions;
    private final LinkedOpinions opinions;
    private final Placements placements;
    private final Answers answers;
    private final Evaluations evaluations;
    private final LookingBack lookingBack;
    private final ReportingImplementation reporting;

    FeedbackByReceipt(
            Comments comments,
            Originals originals,
            Consultations consultations,
            ConsultedTexts texts,
            Versions versions,
            PublicVersions publicVersions,
            LinkedOpinions opinions,
            Placements placements,
            Answers answers,
            Evaluations evaluations,
            LookingBack lookingBack,
            ReportingImplementation reporting) {
        this.comments = comments;
        this.originals = originals;
        this.consultations = consultations;
        this.texts = texts;
        this.versions = versions;
        this.publicVersions = publicVersions;
        this.opinions = opinions;
        this.placements = placements;
        this.answers = answers;
        this.evaluations = evaluations;
        this.lookingBack = lookingBack;
        this.reporting = reporting;
    }

    /** What became of the comment with that receipt; empty where there is no such receipt. */
    public Optional<Feedback> find(ReceiptNumber receipt) {
        return comments.find(receipt).map(this::feedback);
    }

    private Feedback feedback(Comment comment) {
        Consultation consultation = consultations.find(comment.consultation()).orElseThrow();
        String original = originals.ofHolder(comment.receipt()).orElseThrow();
        List<LinkedOpinion> linked = opinions.of(comment.id());
        Worded then = worded(
                consultation.versionNumber(), texts.of(consultation.version()).orElseThrow());
        Optional<Version> newest = newestPublic(consultation);
        List<Fate> fates = linked.stream()
                .map(opinion -> fate(opinion, original, then, newest))
                .toList();
        return new Feedback(comment, original, consultation, progress(comment, fates), fates);
    }

    private Fate fate(LinkedOpinion opinion, String original, Worded then, Optional<Version> newest) {
        OpinionId id = opinion.opinion().id();
        Optional<Answer> answer = answers.publishedOf(id);
        return new Fate(
                asSent(opinion.opinion(), original),
                newest.map(version -> sinceThen(opinion, then, version)).orElseGet(() -> unchanged(opinion, then)),
                answer,
                evaluations.ofHolder(id),
                evaluations.openRounds(id),
                lookingBack.ofHolder(id),
                answer.filter(given -> given.outcome().promisesChange())
                        .flatMap(Answer::carryingOut)
                        .flatMap(this::carriedOut),
                answer.isEmpty()
                        ? List.of()
                        : reporting.on(id).stream()
                                .filter(report -> report.version() == null)
                                .toList());
    }

    /** A deleted clause is shown as it stood before, without words. */
    private Optional<Wording> carriedOut(CarryingOut carryingOut) {
        return versions.find(carryingOut.version()).filter(this::isReadable).flatMap(version -> {
            Optional<Wording> changed =
                    worded(version.number(), versions.text(version.id())).wording(carryingOut.clause());
            return changed.isPresent()
                    ? changed
                    : versions.find(version.draft(), version.number() - 1)
                            .flatMap(before -> worded(version.number(), versions.text(before.id()))
                                    .wording(carryingOut.clause()))
                            .map(gone -> new Wording(gone.versionNumber(), gone.designation(), ""));
        });
    }

    private boolean isReadable(Version version) {
        return version.label().equals(VersionLabel.PROMULGATED) || publicVersions.isPublic(version.id());
    }

    /** The holder reads his own words, not the masked ones. */
    private static Opinion asSent(Opinion opinion, String original) {
        return new Opinion(
                opinion.id(), opinion.comment(), opinion.span(), opinion.span().of(original));
    }

    /** Receipts are looked up by anybody: what no consultation has opened yet is not for them. */
    private Optional<Version> newestPublic(Consultation consultation) {
        return versions.list(consultation.draft()).stream()
                .filter(version -> version.number() > consultation.versionNumber())
                .filter(this::isReadable)
                .max(Comparator.comparingInt(Version::number));
    }

    private Progress progress(Comment comment, List<Fate> fates) {
        long answered = fates.stream().filter(fate -> fate.answer().isPresent()).count();
        if (answered > 0) {
            return answered == fates.size() ? Progress.ANSWERED : Progress.PARTLY_ANSWERED;
        }
        return opinions.isAnalysed(comment.id()) ? Progress.ANALYSED : Progress.RECEIVED;
    }

    private static List<LinkedClause> unchanged(LinkedOpinion opinion, Worded then) {
        return opinion.links().stream()
                .map(ClauseLink::clause)
                .flatMap(clause ->
                        then.wording(clause).stream().map(wording -> new LinkedClause(clause, wording, wording, false)))
                .toList();
    }

    /** Clauses become others, several, or none: the placements know, and whoever has not been told yet is told so. */
    private List<LinkedClause> sinceThen(LinkedOpinion opinion, Worded then, Version newest) {
        Worded now = worded(newest.number(), texts.of(newest.id()).orElseThrow());
        Map<ProvisionId, Placement> placed = placements.at(opinion.opinion().id(), newest.id()).stream()
                .collect(Collectors.toMap(Placement::source, Function.identity()));
        List<LinkedClause> clauses = new ArrayList<>();
        for (ClauseLink link : opinion.links()) {
            Optional<Wording> wording = then.wording(link.clause());
            Placement placement = placed.get(link.clause());
            if (wording.isEmpty()) {
                continue;
            }
            if (placement == null || placement.open() || placement.targets().isEmpty()) {
                boolean open = placement == null || placement.open();
                clauses.add(new LinkedClause(link.clause(), wording.orElseThrow(), null, open));
                continue;
            }
            placement
                    .targets()
                    .forEach(target -> clauses.add(new LinkedClause(
                            link.clause(),
                            wording.orElseThrow(),
                            now.wording(target).orElse(null),
                            false)));
        }
        return List.copyOf(clauses);
    }

    private static Worded worded(int number, LegalText text) {
        return new Worded(number, text, Places.of(text));
    }

    /** A version with its places. */
    private record Worded(int number, LegalText text, Places places) {

        Optional<Wording> wording(ProvisionId id) {
            return text.find(id)
                    .map(provision ->
                            new Wording(number, places.designation(id).orElse(""), ClauseWords.of(provision)));
        }
    }
}
