package org.tiaowen.comments.placements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ClauseWords;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.CommentTarget.OnWords;
import org.tiaowen.comments.placements.WordsPlacing.Stretch;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Finds the words an author selected in the clauses a link stands on: by the paragraph or item they stand in where it is known
 * which one that is now, else in the words of the whole clause; never anywhere else.
 */
@Component
class SelectedWords {

    private final PlacementRows rows;
    private final ConsultedTexts texts;

    SelectedWords(PlacementRows rows, ConsultedTexts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** The same placement with the words of the comment's author, if they selected some of the linked clause. */
    Placement in(Placement placement, Comment comment, Consultation consultation) {
        return switch (comment.target()) {
            case CommentTarget.OnWhole whole -> placement;
            case CommentTarget.OnClause clause -> placement;
            case OnWords on ->
                on.clause().equals(placement.source())
                        ? with(placement, place(placement, on, consultation))
                        : placement;
        };
    }

    private static Placement with(Placement placement, WordsPlace words) {
        return new Placement(
                placement.opinion(),
                placement.source(),
                placement.version(),
                placement.status(),
                placement.targets(),
                placement.choices(),
                placement.open(),
                placement.decision(),
                Optional.of(words));
    }

    private WordsPlace place(Placement placement, OnWords selected, Consultation consultation) {
        LegalText after = texts.of(placement.version()).orElseThrow();
        Provision source = texts.of(consultation.version())
                .flatMap(text -> text.find(selected.clause()))
                .orElseThrow();
        List<Provision> targets = placement.targets().stream()
                .flatMap(target -> after.find(target).stream())
                .toList();
        return throughPart(source, selected, targets, consultation, placement)
                .orElseGet(() -> throughWhole(source, selected, targets));
    }

    /** The paragraph or item around the words has an identity of its own, and is followed by it. */
    private Optional<WordsPlace> throughPart(
            Provision source,
            OnWords selected,
            List<Provision> targets,
            Consultation consultation,
            Placement placement) {
        Map<ProvisionId, Integer> offsets = offsets(source);
        Optional<Provision> part = source.walk()
                .filter(one -> !one.text().isEmpty())
                .filter(one -> offset(offsets, one) <= selected.start()
                        && selected.end() <= offset(offsets, one) + one.text().length())
                .findFirst();
        Optional<ProvisionId> now = part.flatMap(
                        one -> rows.clause(consultation.version(), placement.version(), one.id()))
                .filter(one -> !one.status().asksAPerson())
                .map(one -> one.targets().getFirst());
        if (part.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        int start = selected.start() - offset(offsets, part.orElseThrow());
        for (Provision target : targets) {
            Optional<Provision> there = target.walk()
                    .filter(one -> one.id().equals(now.orElseThrow()))
                    .findFirst()
                    .filter(one -> !one.text().isEmpty());
            if (there.isPresent()) {
                Stretch stretch = WordsPlacing.follow(
                        part.orElseThrow().text(),
                        start,
                        start + selected.end() - selected.start(),
                        there.orElseThrow().text());
                return Optional.of(place(target, stretch, offset(offsets(target), there.orElseThrow())));
            }
        }
        return Optional.empty();
    }

    private static WordsPlace throughWhole(Provision source, OnWords selected, List<Provision> targets) {
        List<WordsPlace> places = new ArrayList<>();
        for (Provision target : targets) {
            Stretch stretch = WordsPlacing.follow(
                    ClauseWords.of(source), selected.start(), selected.end(), ClauseWords.of(target));
            places.add(place(target, stretch, 0));
        }
        return places.stream()
                .min((one, other) -> one.state().compareTo(other.state()))
                .orElseGet(WordsPlace::gone);
    }

    private static WordsPlace place(Provision target, Stretch stretch, int offset) {
        if (stretch.state() == WordsPlace.State.GONE) {
            return WordsPlace.gone();
        }
        int start = offset + stretch.start();
        int end = offset + stretch.end();
        return new WordsPlace(
                stretch.state(), target.id(), start, end, ClauseWords.of(target).substring(start, end));
    }

    private static int offset(Map<ProvisionId, Integer> offsets, Provision part) {
        return offsets.getOrDefault(part.id(), 0);
    }

    /** Where the own text of each provision begins in the words of {@code clause}. */
    private static Map<ProvisionId, Integer> offsets(Provision clause) {
        Map<ProvisionId, Integer> offsets = new HashMap<>();
        offsets.put(clause.id(), 0);
        int at = clause.text().length();
        for (Provision child : clause.children()) {
            at = gather(child, at, offsets);
        }
        return offsets;
    }

    private static int gather(Provision provision, int from, Map<ProvisionId, Integer> offsets) {
        int at = from == 0 ? 0 : from + 1;
        if (provision.number() != null) {
            at += provision.number().printed().length()
                    + provision.layout().gap().length();
        }
        offsets.put(provision.id(), at);
        at += provision.text().length();
        for (Provision child : provision.children()) {
            at = gather(child, at, offsets);
        }
        return at;
    }
}
