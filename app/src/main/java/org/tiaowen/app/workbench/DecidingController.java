package org.tiaowen.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.worklists.OpinionRow;
import org.tiaowen.comments.worklists.OpinionRows;

/** Decides in the same words on opinions that were ticked, on a whole group, or on all a filter means. */
@Controller
@RequestMapping("/workbench/{id}/decision")
class DecidingController {

    /** So many are shown word for word; the rest is counted. */
    private static final int SHOWN = 20;

    private final Desks desks;
    private final OpinionRows rows;
    private final DecidingOpinions deciding;
    private final DecisionForms forms;
    private final CommentProblems problems;
    private final Clock clock;

    DecidingController(
            Desks desks,
            OpinionRows rows,
            DecidingOpinions deciding,
            DecisionForms forms,
            CommentProblems problems,
            Clock clock) {
        this.desks = desks;
        this.rows = rows;
        this.deciding = deciding;
        this.forms = forms;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    String form(
            @PathVariable ConsultationId id,
            FilterParameters asked,
            Selection selection,
            HttpServletResponse response,
            Model model) {
        return selection.isNothing()
                ? refused(id, asked, selection, DecisionForm.EMPTY, selection.problems(Set.of()), response, model)
                : form(id, asked, selection, DecisionForm.EMPTY, model);
    }

    private String form(
            ConsultationId id, FilterParameters asked, Selection selection, DecisionForm form, Model model) {
        Desk desk = desks.of(id, "opinions", model);
        Instant now = clock.instant();
        Selection fresh = new Selection(selection.opinion(), selection.all(), null, null, selection.back());
        Map<OpinionId, Integer> seen = fresh.seen(id, asked, rows, now);
        List<OpinionRow> shown = rows.find(seen.keySet().stream().limit(SHOWN).toList());
        model.addAttribute("filter", asked);
        model.addAttribute("ticked", printed(seen, selection));
        model.addAttribute("all", selection.isAll());
        model.addAttribute("count", seen.size());
        model.addAttribute("expected", Selection.mark(seen.keySet()));
        model.addAttribute(
                "answered",
                seen.values().stream().filter(revision -> revision > 0).count());
        model.addAttribute("rows", shown);
        model.addAttribute("seenAt", now);
        model.addAttribute("form", form);
        model.addAttribute("back", selection.backOr(desk.address() + "/opinions" + asked.query()));
        forms.add(model);
        return "workbench/decision";
    }

    private static List<String> printed(Map<OpinionId, Integer> seen, Selection selection) {
        return selection.isAll()
                ? List.of()
                : seen.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .toList();
    }

    @PostMapping
    String decide(
            @PathVariable ConsultationId id,
            FilterParameters asked,
            Selection selection,
            DecisionForm form,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Map<OpinionId, Integer> seen = selection.seen(id, asked, rows, clock.instant());
        desks.mustHold(id, seen.keySet());
        Problems found = form.missing().and(selection.problems(seen.keySet()));
        if (!found.isEmpty()) {
            return refused(id, asked, selection, form, found, response, model);
        }
        return switch (deciding.decideAll(seen, form.decision(), form.replaces(), principal.getName())) {
            case DecidingOpinions.Refused refused ->
                refused(id, asked, selection, form, problems.of(refused.problems()), response, model);
            case DecidingOpinions.AllDecided all -> {
                List<Answer> faster =
                        all.left().stream().filter(left -> unseen(left, seen)).toList();
                if (!faster.isEmpty()) {
                    response.setStatus(HttpServletResponse.SC_CONFLICT);
                    yield conflict(id, all, faster, form, selection, model);
                }
                flash.addFlashAttribute("decidedCount", all.decided().size());
                flash.addFlashAttribute("leftCount", all.left().size());
                flash.addFlashAttribute("promises", form.decision().outcome().promisesChange());
                yield "redirect:" + selection.backOr("/workbench/" + id + "/opinions" + asked.query());
            }
        };
    }

    private static boolean unseen(Answer left, Map<OpinionId, Integer> seen) {
        return left.revision() > seen.getOrDefault(left.opinion(), 0);
    }

    private String refused(
            ConsultationId id,
            FilterParameters asked,
            Selection selection,
            DecisionForm form,
            Problems found,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        model.addAttribute("problems", found);
        return form(id, asked, selection, form, model);
    }

    /**
     * Both are shown: what the others decided meanwhile, and what was typed here. Only what is shown can be replaced; what was
     * left alone because nobody asked to replace it is counted.
     */
    private String conflict(
            ConsultationId id,
            DecidingOpinions.AllDecided all,
            List<Answer> faster,
            DecisionForm form,
            Selection selection,
            Model model) {
        Desk desk = desks.of(id, "opinions", model);
        List<OpinionRow> theirs = rows.find(faster.stream()
                .map(Answer::opinion)
                .limit(OpinionRows.LARGEST_PAGE)
                .toList());
        model.addAttribute("decidedNow", all.decided().size());
        model.addAttribute("theirs", theirs);
        model.addAttribute("leftCount", all.left().size() - theirs.size());
        model.addAttribute("ticked", Selection.printed(theirs));
        model.addAttribute("form", form);
        model.addAttribute("back", selection.backOr(desk.address() + "/opinions"));
        return "workbench/decision-conflict";
    }
}
