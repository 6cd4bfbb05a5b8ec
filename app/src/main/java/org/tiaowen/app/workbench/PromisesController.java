package org.tiaowen.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.adoption.ProposedChange;
import org.tiaowen.comments.adoption.ProposingChanges;
import org.tiaowen.comments.adoption.TyingChanges;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.worklists.GroupRow;
import org.tiaowen.comments.worklists.OpinionFilter;
import org.tiaowen.comments.worklists.OpinionFilter.Standing;
import org.tiaowen.comments.worklists.OpinionRows;
import org.tiaowen.comments.worklists.RowsByGroup;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/** What was adopted and has no change of the text behind it: the program proposes which it was, a person ties the two. */
@Controller
@RequestMapping("/workbench/{id}/promises")
class PromisesController {

    /** Each asks the comparison of every later version. */
    private static final int GROUPS_A_PAGE = 5;

    private final Desks desks;
    private final RowsByGroup groups;
    private final OpinionRows rows;
    private final ProposingChanges proposing;
    private final TyingChanges tying;
    private final CommentProblems problems;

    PromisesController(
            Desks desks,
            RowsByGroup groups,
            OpinionRows rows,
            ProposingChanges proposing,
            TyingChanges tying,
            CommentProblems problems) {
        this.desks = desks;
        this.groups = groups;
        this.rows = rows;
        this.proposing = proposing;
        this.tying = tying;
        this.problems = problems;
    }

    /** A promise without a change, once for all that say the same, and what may have kept it. */
    record Promised(GroupRow group, List<ProposedChange> changes) {

        Promised {
            changes = List.copyOf(changes);
        }
    }

    @GetMapping
    String promises(@PathVariable ConsultationId id, @RequestParam(defaultValue = "1") int page, Model model) {
        desks.of(id, "promises", model);
        OpinionFilter lacking = OpinionFilter.of(id).standing(Standing.WITHOUT_CHANGE);
        int shown = Math.max(1, page);
        long count = groups.count(lacking);
        List<GroupRow> found = groups.find(lacking, shown - 1, GROUPS_A_PAGE);
        Map<OpinionId, List<ProposedChange>> proposed = proposing.of(found.stream()
                .map(group -> group.representative().opinion().id())
                .toList());
        model.addAttribute(
                "promised",
                found.stream()
                        .map(group -> new Promised(
                                group,
                                proposed.getOrDefault(
                                        group.representative().opinion().id(), List.of())))
                        .toList());
        model.addAttribute("count", rows.count(lacking));
        model.addAttribute("page", shown);
        model.addAttribute("more", (long) shown * GROUPS_A_PAGE < count);
        return "workbench/promises";
    }

    /**
     * Ties one opinion, or all that lack a change in a group.
     *
     * @param change version and clause, parted by a colon
     */
    @PostMapping
    String tie(
            @PathVariable ConsultationId id,
            FilterParameters asked,
            @RequestParam(required = false) @Nullable OpinionId opinion,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        int colon = change.indexOf(':');
        var group = asked.group();
        if (colon < 0 || (opinion == null && group == null)) {
            response.setStatus(422);
            model.addAttribute("problems", Problems.of(Problem.at("", "bench.promises.problem.change")));
            return promises(id, 1, model);
        }
        VersionId version = new VersionId(UUID.fromString(change.substring(0, colon)));
        ProvisionId clause = new ProvisionId(UUID.fromString(change.substring(colon + 1)));
        List<OpinionId> meant = opinion == null && group != null
                ? rows.ids(OpinionFilter.of(id).in(group).standing(Standing.WITHOUT_CHANGE))
                : opinion == null ? List.of() : List.of(opinion);
        desks.mustHold(id, meant);
        return switch (tying.tieAll(meant, version, clause, note, principal.getName())) {
            case TyingChanges.AllTied all -> {
                flash.addFlashAttribute("tiedCount", all.tied().size());
                yield "redirect:"
                        + new Selection(null, null, null, null, back).backOr("/workbench/" + id + "/promises");
            }
            case TyingChanges.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield promises(id, 1, model);
            }
        };
    }
}
