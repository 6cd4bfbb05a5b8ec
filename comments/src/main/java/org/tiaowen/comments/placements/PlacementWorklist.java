package org.tiaowen.comments.placements;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ClauseWords;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.placements.PlacementRows.Asked;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.ClauseText;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** The links a person is asked about, clause by clause. Thread-safe; changes nothing. */
@Component
public class PlacementWorklist {

    /** A clause is proposed when it has so much more of the opinion's words than the next: two parts of three against one. */
    private static final double AHEAD = 1.0 / 3;

    private final PlacementRows rows;
    private final SelectedWords selected;
    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final Versions versions;
    private final Opinions opinions;
    private final Comments comments;

    PlacementWorklist(
            PlacementRows rows,
            SelectedWords selected,
            Consultations consultations,
            ConsultedTexts texts,
            Versions versions,
            Opinions opinions,
            Comments comments) {
        this.rows = rows;
        this.selected = selected;
        this.consultations = consultations;
        this.texts = texts;
        this.versions = versions;
        this.opinions = opinions;
        this.comments = comments;
    }

    /**
     * A clause as it reads in one version.
     *
     * @param designation 第十二条第二款
     * @param words of it and all inside it; the title alone for a heading
     */
    public record Wording(ProvisionId clause, String designation, String words) {}

    /**
     * The links on one clause that ask the same question.
     *
     * @param source as it was before the public
     * @param links how many there are, waiting or decided
     * @param open how many of them wait
     * @param choices the clauses that can be meant, those the program proposes first
     */
    public record Case(Wording source, PlacementStatus status, long links, long open, List<Wording> choices) {

        public Case {
            choices = List.copyOf(choices);
        }
    }

    /**
     * How well a clause fits an opinion.
     *
     * @param score its share of the words that the opinion has in common with some of the choices and not with all, from 0 to 1
     */
    public record Fit(ProvisionId clause, double score) {}

    /**
     * One link in question.
     *
     * @param fits every choice, the best first
     */
    public record Question(Placement placement, Opinion opinion, List<Fit> fits) {

        public Question {
            fits = List.copyOf(fits);
        }

        /**
         * The clause the program proposes: the one where the words stand that the author selected, else the one that is clearly
         * ahead of the others by the words of the opinion.
         */
        public Optional<ProvisionId> proposed() {
            Optional<ProvisionId> selected = placement
                    .words()
                    .filter(words -> words.state() == WordsPlace.State.EXACT)
                    .flatMap(words -> Optional.ofNullable(words.clause()));
            if (selected.isPresent() || fits.isEmpty()) {
                return selected;
            }
            double second = fits.size() > 1 ? fits.get(1).score() : 0;
            Fit first = fits.getFirst();
            return first.score() - second >= AHEAD ? Optional.of(first.clause()) : Optional.empty();
        }
    }

    /** The clauses of a consultation's version whose links ask a person in a later version, in reading order. */
    public List<Case> cases(ConsultationId id, VersionId version) {
        Optional<Asked> asked = asked(id, version);
        if (asked.isEmpty()) {
            return List.of();
        }
        Worded before = worded(asked.orElseThrow().consultation().version());
        Worded after = worded(version);
        return rows
                .questions(
                        asked.orElseThrow().consultation(), asked.orElseThrow().version())
                .stream()
                .sorted(Comparator.comparingInt(alike -> before.position(alike.source())))
                .map(alike -> new Case(
                        before.wording(alike.source()),
                        alike.status(),
                        alike.links(),
                        alike.open(),
                        alike.choices().stream().map(after::wording).toList()))
                .toList();
    }

    /**
     * The links on one of these clauses, the waiting ones first.
     *
     * @param page from 0
     */
    public List<Question> questions(ConsultationId id, VersionId version, ProvisionId source, int page, int size) {
        Optional<Asked> asked = asked(id, version);
        if (asked.isEmpty()) {
            return List.of();
        }
        Worded after = worded(version);
        Map<List<ProvisionId>, Fits> known = new HashMap<>();
        List<Placement> found = rows.page(asked.orElseThrow().on(List.of(source)), page, size);
        Map<OpinionId, Opinion> speaking = opinions
                .find(found.stream().map(Placement::opinion).toList())
                .stream()
                .collect(Collectors.toMap(Opinion::id, Function.identity()));
        Map<CommentId, Comment> around =
                comments
                        .find(speaking.values().stream()
                                .map(Opinion::comment)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Comment::id, Function.identity()));
        return found.stream()
                .map(placement -> {
                    Opinion opinion = Objects.requireNonNull(speaking.get(placement.opinion()));
                    Placement worded = selected.in(
                            placement,
                            Objects.requireNonNull(around.get(opinion.comment())),
                            asked.orElseThrow().consultation());
                    List<ProvisionId> choices = Stream.concat(
                                    placement.targets().stream(), placement.choices().stream())
                            .distinct()
                            .toList();
                    return new Question(
                            worded,
                            opinion,
                            known.computeIfAbsent(choices, after::fits).of(opinion.text()));
                })
                .toList();
    }

    /**
     * Every waiting link of a consultation in a later version, in reading order of the clauses.
     *
     * @param page from 0
     */
    public List<Placement> open(ConsultationId id, VersionId version, int page, int size) {
        return asked(id, version).map(asked -> open(asked, page, size)).orElse(List.of());
    }

    private List<Placement> open(Asked asked, int page, int size) {
        Set<ProvisionId> waiting = rows.questions(asked.consultation(), asked.version()).stream()
                .filter(alike -> alike.open() > 0)
                .map(PlacementRows.Alike::source)
                .collect(Collectors.toSet());
        List<ProvisionId> inOrder = worded(asked.consultation().version())
                .text()
                .walk()
                .map(Provision::id)
                .toList();
        return waiting.isEmpty() ? List.of() : rows.open(asked.on(waiting), inOrder, page, size);
    }

    private Optional<Asked> asked(ConsultationId id, VersionId version) {
        Optional<Version> found = versions.find(version);
        return consultations
                .find(id)
                .filter(consultation -> found.filter(later -> later.draft().equals(consultation.draft())
                                && later.number() > consultation.versionNumber())
                        .isPresent())
                .map(consultation -> Asked.all(consultation, found.orElseThrow()));
    }

    private Worded worded(VersionId version) {
        LegalText text = texts.of(version).orElseThrow();
        Map<ProvisionId, Provision> provisions = new LinkedHashMap<>();
        Map<ProvisionId, Integer> positions = new HashMap<>();
        text.walk().forEach(provision -> {
            positions.put(provision.id(), positions.size());
            provisions.put(provision.id(), provision);
        });
        return new Worded(text, Places.of(text), provisions, positions);
    }

    /** A version with its clauses by id. */
    private record Worded(
            LegalText text,
            Places places,
            Map<ProvisionId, Provision> provisions,
            Map<ProvisionId, Integer> positions) {

        int position(ProvisionId clause) {
            return positions.getOrDefault(clause, Integer.MAX_VALUE);
        }

        Wording wording(ProvisionId clause) {
            return new Wording(clause, places.designation(clause).orElse(""), words(clause));
        }

        Fits fits(List<ProvisionId> clauses) {
            Map<ProvisionId, String> words = new LinkedHashMap<>();
            clauses.forEach(clause -> words.put(clause, words(clause)));
            return new Fits(words);
        }

        private String words(ProvisionId clause) {
            Provision provision = provisions.get(clause);
            if (provision == null) {
                return "";
            }
            return ClauseText.isHeading(provision.level()) ? provision.text() : ClauseWords.of(provision);
        }
    }
}
