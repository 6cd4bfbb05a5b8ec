package org.tiaowen.app.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tiaowen.app.account.PeopleNames;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.adoption.Assignments;
import org.tiaowen.comments.adoption.ProposingChanges;
import org.tiaowen.comments.adoption.Recommendation;
import org.tiaowen.comments.adoption.Recommendations;
import org.tiaowen.comments.adoption.TyingChanges;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.forwarding.Chains;
import org.tiaowen.comments.intake.Redlines;
import org.tiaowen.comments.opinions.DividingOpinions;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.placements.Placement;
import org.tiaowen.comments.placements.Placements;
import org.tiaowen.comments.renditions.Renditions;
import org.tiaowen.comments.worklists.OpinionRows;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** Everything about one opinion on one page. Thread-safe. */
@Component
class OpinionPage {

    private final Desks desks;
    private final LinkedOpinions linked;
    private final Opinions opinions;
    private final OpinionRows rows;
    private final Answers answers;
    private final Assignments assignments;
    private final Recommendations recommendations;
    private final ProposingChanges proposing;
    private final TyingChanges tying;
    private final DividingOpinions dividing;
    private final Placements placements;
    private final Renditions renditions;
    private final Chains chains;
    private final Versions versions;
    private final Redlines redlines;
    private final DecisionForms forms;
    private final OpinionFollowUp followUp;
    private final PeopleNames people;

    OpinionPage(
            Desks desks,
            LinkedOpinions linked,
            Opinions opinions,
            OpinionRows rows,
            Answers answers,
            Assignments assignments,
            Recommendations recommendations,
            ProposingChanges proposing,
            TyingChanges tying,
            DividingOpinions dividing,
            Placements placements,
            Renditions renditions,
            Chains chains,
            Versions versions,
            Redlines redlines,
            DecisionForms forms,
            OpinionFollowUp followUp,
            PeopleNames people) {
        this.desks = desks;
        this.linked = linked;
        this.opinions = opinions;
        this.rows = rows;
        this.answers = answers;
        this.assignments = assignments;
        this.recommendations = recommendations;
        this.proposing = proposing;
        this.tying = tying;
        this.dividing = dividing;
        this.placements = placements;
        this.renditions = renditions;
        this.chains = chains;
        this.versions = versions;
        this.redlines = redlines;
        this.forms = forms;
        this.followUp = followUp;
        this.people = people;
    }

    /** A version the opinion came through, and where it stands there. */
    record Stop(Version version, List<Standing> standings) {

        Stop {
            standings = List.copyOf(standings);
        }
    }

    /** A placement with its clauses as one cites them. */
    record Standing(Placement placement, String source, String targets) {}

    /**
     * A stretch of a comment.
     *
     * @param opinion the opinion it is; empty for what belongs to none
     */
    record Stretch(String words, Optional<OpinionId> opinion) {}

    /**
     * What happened, one line of the history; the sentence stands under its key in the message files.
     *
     * @param by the account
     */
    record Happening(Instant at, String by, String key, String words) {}

    String show(OpinionId id, Model model) {
        DecisionForm form = answers.of(id)
                .map(answer -> DecisionForm.of(answer.decision()))
                .or(() -> recommendations.of(id).map(last -> DecisionForm.of(last.decision())))
                .orElse(DecisionForm.EMPTY);
        int seen = answers.of(id).map(Answer::revision).orElse(0);
        return show(id, form, seen, model);
    }

    /**
     * The page.
     *
     * @param form what stands in the form of the decision
     * @param seen the revision of the answer it was written against
     */
    String show(OpinionId id, DecisionForm form, int seen, Model model) {
        LinkedOpinion found = linked.find(id).orElseThrow(() -> new NotFound(id));
        Desk desk = desks.of(found.comment().consultation(), "opinions", model);
        Optional<Answer> answer = answers.of(id);
        List<Opinion> all = opinions.of(found.comment().id());
        model.addAttribute("view", OpinionView.of(found, desk.places(), answer));
        model.addAttribute("row", rows.find(List.of(id)).stream().findFirst().orElse(null));
        model.addAttribute("redline", redlines.of(found.comment()));
        model.addAttribute("stretches", stretches(found.comment().words(), all));
        addNeighbours(id, found, all, model);
        model.addAttribute("form", form);
        model.addAttribute("seen", seen);
        model.addAttribute("assignment", assignments.of(id).orElse(null));
        Optional<Recommendation> recommendation = recommendations.of(id);
        model.addAttribute("recommendation", recommendation.orElse(null));
        model.addAttribute(
                "recommended", recommendation.map(Recommendation::revision).orElse(0));
        model.addAttribute("answer", answer.orElse(null));
        model.addAttribute(
                "changes",
                answer.filter(given -> given.outcome().promisesChange())
                        .map(given -> proposing.of(id))
                        .orElse(List.of()));
        answer.flatMap(Answer::carryingOut)
                .ifPresent(tied -> addTied(tied.version().value(), tied.clause(), model));
        model.addAttribute("stops", stops(id, desk));
        model.addAttribute("renditions", renditions.of(found.comment().id()));
        model.addAttribute("chain", chains.of(found.comment().id()).orElse(null));
        model.addAttribute("divisions", dividing.historyOf(found.comment().id()));
        model.addAttribute("answerHistory", answers.historyOf(id).reversed());
        model.addAttribute("history", history(id));
        followUp.add(id, model);
        forms.add(model);
        return "workbench/opinion";
    }

    private void addTied(UUID version, ProvisionId clause, Model model) {
        versions.find(new VersionId(version)).ifPresent(found -> {
            model.addAttribute("tiedVersion", found);
            model.addAttribute(
                    "tiedClause",
                    Places.of(versions.text(found.id())).designation(clause).orElse(""));
        });
    }

    private static void addNeighbours(OpinionId id, LinkedOpinion found, List<Opinion> all, Model model) {
        List<OpinionId> ids = all.stream().map(Opinion::id).toList();
        int at = ids.indexOf(id);
        model.addAttribute("current", at >= 0);
        model.addAttribute("before", at > 0 ? all.get(at - 1) : null);
        model.addAttribute("after", at >= 0 && at + 1 < all.size() ? all.get(at + 1) : null);
        model.addAttribute("cuts", Cut.of(found.opinion()));
    }

    /** The whole comment, cut into its opinions and what stands between them. */
    static List<Stretch> stretches(String words, List<Opinion> opinions) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (Opinion opinion : opinions) {
            int start = opinion.span().start();
            if (start < from) {
                continue;
            }
            if (start > from) {
                stretches.add(new Stretch(words.substring(from, start), Optional.empty()));
            }
            stretches.add(new Stretch(opinion.text(), Optional.of(opinion.id())));
            from = opinion.span().end();
        }
        if (from < words.length()) {
            stretches.add(new Stretch(words.substring(from), Optional.empty()));
        }
        return stretches;
    }

    private List<Stop> stops(OpinionId id, Desk desk) {
        List<Stop> stops = new ArrayList<>();
        for (Version version : versions.list(desk.consultation().draft()).stream()
                .filter(one -> one.number() > desk.consultation().versionNumber())
                .sorted(Comparator.comparingInt(Version::number))
                .toList()) {
            List<Placement> standing = placements.at(id, version.id());
            if (!standing.isEmpty()) {
                PlacementsController.Names names =
                        new PlacementsController.Names(Places.of(versions.text(version.id())));
                stops.add(new Stop(
                        version,
                        standing.stream()
                                .map(one -> new Standing(one, desk.designation(one.source()), names.of(one.targets())))
                                .toList()));
            }
        }
        return stops;
    }

    private List<Happening> history(OpinionId id) {
        List<Happening> all = new ArrayList<>();
        assignments.historyOf(id).forEach(one -> {
            String to = one.assignee();
            String due = one.dueOn() == null ? "" : " " + one.dueOn();
            all.add(
                    to == null
                            ? new Happening(one.at(), one.by(), "history.takenBack", one.note())
                            : new Happening(
                                    one.at(), one.by(), "history.assigned", people.of(to) + due + " " + one.note()));
        });
        recommendations
                .historyOf(id)
                .forEach(one -> all.add(new Happening(
                        one.at(),
                        one.by(),
                        "history.recommended",
                        one.decision().reason())));
        answers.historyOf(id).forEach(one -> {
            all.add(new Happening(one.at(), one.by(), "history.decided." + one.outcome(), one.reason()));
            Instant published = one.publishedAt();
            if (published != null) {
                all.add(new Happening(
                        published, Objects.requireNonNullElse(one.publishedBy(), ""), "history.published", ""));
            }
        });
        tying.historyOf(id)
                .forEach(one -> all.add(new Happening(
                        one.at(), one.by(), one.change() == null ? "history.untied" : "history.tied", one.note())));
        all.sort(Comparator.comparing(Happening::at).reversed());
        return all;
    }
}
