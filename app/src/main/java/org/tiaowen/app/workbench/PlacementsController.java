package org.tiaowen.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.placements.DecidingPlacements;
import org.tiaowen.comments.placements.Placement;
import org.tiaowen.comments.placements.PlacementDecision;
import org.tiaowen.comments.placements.PlacementWorklist;
import org.tiaowen.comments.placements.Placements;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** Where opinions stand when the text has moved on: old wording beside new ones, and a person says which is meant. */
@Controller
@RequestMapping("/workbench/{id}/placements")
class PlacementsController {

    private static final int LINKS_A_PAGE = 50;

    private final Desks desks;
    private final Placements placements;
    private final PlacementWorklist worklist;
    private final DecidingPlacements deciding;
    private final Versions versions;
    private final CommentProblems problems;

    PlacementsController(
            Desks desks,
            Placements placements,
            PlacementWorklist worklist,
            DecidingPlacements deciding,
            Versions versions,
            CommentProblems problems) {
        this.desks = desks;
        this.placements = placements;
        this.worklist = worklist;
        this.deciding = deciding;
        this.versions = versions;
        this.problems = problems;
    }

    /** The clauses of a version by the way one cites them. */
    record Names(Places places) {

        /** The clauses as one cites them. */
        public String of(List<ProvisionId> clauses) {
            return clauses.stream()
                    .map(clause -> places.designation(clause).orElse(""))
                    .collect(Collectors.joining("、"));
        }
    }

    /**
     * A link in question.
     *
     * @param seen id of the decision that is shown; 0 where there is none
     * @param decidedBy empty where nobody decided
     * @param targets where it stands by that decision
     * @param proposal what the program proposes; empty where nothing is ahead
     */
    record Row(Opinion opinion, boolean open, long seen, String decidedBy, String targets, String proposal) {}

    @GetMapping
    String cases(@PathVariable ConsultationId id, Model model) {
        desks.of(id, "placements", model);
        Optional<Version> newest = placements.newestAfter(id).flatMap(versions::find);
        model.addAttribute("version", newest.orElse(null));
        model.addAttribute("workedOut", placements.isWorkedOut(id));
        newest.ifPresent(version -> {
            model.addAttribute("statuses", placements.counts(id, version.id()));
            model.addAttribute("cases", worklist.cases(id, version.id()));
        });
        return "workbench/placements";
    }

    @GetMapping("/{clause}")
    String one(
            @PathVariable ConsultationId id,
            @PathVariable ProvisionId clause,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return one(id, clause, page, Set.of(), "", model);
    }

    private String one(
            ConsultationId id, ProvisionId clause, int page, Set<String> chosen, String reason, Model model) {
        desks.of(id, "placements", model);
        Version version = placements.newestAfter(id).flatMap(versions::find).orElseThrow(() -> new NotFound(clause));
        PlacementWorklist.Case one = worklist.cases(id, version.id()).stream()
                .filter(found -> found.source().clause().equals(clause))
                .findFirst()
                .orElseThrow(() -> new NotFound(clause));
        LegalText text = versions.text(version.id());
        Names names = new Names(Places.of(text));
        int shown = Math.max(1, page);
        List<PlacementWorklist.Question> questions =
                worklist.questions(id, version.id(), clause, shown - 1, LINKS_A_PAGE);
        Map<String, Integer> proposed = proposals(questions);
        model.addAttribute("one", one);
        model.addAttribute("version", version);
        model.addAttribute("names", names);
        model.addAttribute("newLaw", LawText.of(text));
        model.addAttribute(
                "questions",
                questions.stream().map(question -> row(question, names)).toList());
        model.addAttribute("proposed", proposed);
        model.addAttribute("chosen", chosen);
        model.addAttribute("reason", reason);
        model.addAttribute("page", shown);
        model.addAttribute("more", (long) shown * LINKS_A_PAGE < one.links());
        return "workbench/placement";
    }

    /** For how many of the links the program proposes which clause. */
    private static Map<String, Integer> proposals(List<PlacementWorklist.Question> questions) {
        Map<String, Integer> proposed = new HashMap<>();
        questions.forEach(question ->
                question.proposed().ifPresent(clause -> proposed.merge(clause.toString(), 1, Integer::sum)));
        return proposed;
    }

    private static Row row(PlacementWorklist.Question question, Names names) {
        Placement placement = question.placement();
        Optional<PlacementDecision> decision = placement.decision();
        return new Row(
                question.opinion(),
                placement.open(),
                decision.map(PlacementDecision::id).orElse(0L),
                decision.map(PlacementDecision::by).orElse(""),
                names.of(placement.targets()),
                question.proposed().map(List::of).map(names::of).orElse(""));
    }

    @PostMapping("/{clause}")
    String decide(
            @PathVariable ConsultationId id,
            @PathVariable ProvisionId clause,
            @RequestParam UUID version,
            @RequestParam(defaultValue = "decide") String action,
            @RequestParam(required = false) @Nullable List<ProvisionId> target,
            @RequestParam(required = false) @Nullable List<String> link,
            @RequestParam(defaultValue = "") String reason,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        List<ProvisionId> targets = new ArrayList<>();
        if (target != null) {
            target.stream().filter(Objects::nonNull).distinct().forEach(targets::add);
        }
        List<DecidingPlacements.Link> links = link == null
                ? List.of()
                : link.stream().map(PlacementsController::read).toList();
        desks.mustHold(id, links.stream().map(DecidingPlacements.Link::opinion).toList());
        VersionId in = new VersionId(version);
        String by = principal.getName();
        DecidingPlacements.Outcome outcome = action.equals("withdraw")
                ? deciding.withdraw(clause, in, links, reason, by)
                : deciding.decide(clause, in, links, targets, reason, by);
        Set<String> chosen = targets.stream().map(ProvisionId::toString).collect(Collectors.toSet());
        return switch (outcome) {
            case DecidingPlacements.Decided decided -> {
                flash.addFlashAttribute("placedCount", decided.placements().size());
                boolean open = worklist.cases(id, in).stream()
                        .anyMatch(found -> found.source().clause().equals(clause) && found.open() > 0);
                yield "redirect:/workbench/" + id + "/placements" + (open ? "/" + clause : "");
            }
            case DecidingPlacements.Conflict conflict -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("theirs", conflict.theirs());
                yield one(id, clause, 1, chosen, reason, model);
            }
            case DecidingPlacements.Refused refused -> {
                response.setStatus(422);
                Problems found = problems.of(refused.problems());
                model.addAttribute("problems", found);
                yield one(id, clause, 1, chosen, reason, model);
            }
        };
    }

    private static DecidingPlacements.Link read(String printed) {
        int colon = printed.indexOf(':');
        return new DecidingPlacements.Link(
                new OpinionId(UUID.fromString(printed.substring(0, colon))),
                Long.parseLong(printed.substring(colon + 1)));
    }
}
