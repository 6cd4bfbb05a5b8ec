package org.tiaowen.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.adoption.AssigningOpinions;
import org.tiaowen.comments.adoption.Assignment;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.worklists.OpinionRows;

/** Gives opinions into somebody's hands with a last day, or takes them back. */
@Controller
@RequestMapping("/workbench/{id}/assignment")
class AssigningController {

    /** What is proposed as the last day; anything from today on may be chosen. */
    private static final int USUAL_DAYS = 10;

    private final Desks desks;
    private final OpinionRows rows;
    private final AssigningOpinions assigning;
    private final DecisionForms forms;
    private final CommentProblems problems;
    private final Clock clock;

    AssigningController(
            Desks desks,
            OpinionRows rows,
            AssigningOpinions assigning,
            DecisionForms forms,
            CommentProblems problems,
            Clock clock) {
        this.desks = desks;
        this.rows = rows;
        this.assigning = assigning;
        this.forms = forms;
        this.problems = problems;
        this.clock = clock;
    }

    /** What is typed into the form. */
    record Form(String assignee, @Nullable LocalDate dueOn, String note) {}

    @GetMapping
    String form(
            @PathVariable ConsultationId id,
            FilterParameters asked,
            Selection selection,
            HttpServletResponse response,
            Model model) {
        LocalDate usual = LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE).plusDays(USUAL_DAYS);
        Form form = new Form("", usual, "");
        return selection.isNothing()
                ? refused(id, asked, selection, form, selection.problems(Set.of()), response, model)
                : form(id, asked, selection, form, model);
    }

    private String form(ConsultationId id, FilterParameters asked, Selection selection, Form form, Model model) {
        Desk desk = desks.of(id, "opinions", model);
        Map<OpinionId, Integer> seen = selection.seen(id, asked, rows, clock.instant());
        model.addAttribute("filter", asked);
        model.addAttribute("ticked", selection.isAll() ? List.of() : selection.opinion());
        model.addAttribute("all", selection.isAll());
        model.addAttribute("count", seen.size());
        model.addAttribute("expected", Selection.mark(seen.keySet()));
        model.addAttribute("form", form);
        model.addAttribute("back", selection.backOr(desk.address() + "/opinions" + asked.query()));
        forms.add(model);
        return "workbench/assignment";
    }

    @PostMapping
    String assign(
            @PathVariable ConsultationId id,
            FilterParameters asked,
            Selection selection,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean takeBack,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Map<OpinionId, Integer> seen = selection.seen(id, asked, rows, clock.instant());
        desks.mustHold(id, seen.keySet());
        Form form = new Form(to, dueOn, note);
        Problems found = selection.problems(seen.keySet());
        if (dueOn == null && !takeBack) {
            found = found.and(Problem.at("dueOn", "bench.problem.due"));
        }
        if (!found.isEmpty()) {
            return refused(id, asked, selection, form, found, response, model);
        }
        AssigningOpinions.Outcome outcome = takeBack || dueOn == null
                ? assigning.takeBack(seen.keySet(), note, principal.getName())
                : assigning.assign(task(seen, asked, selection, to, dueOn, note), principal.getName());
        return switch (outcome) {
            case AssigningOpinions.Assigned assigned -> {
                flash.addFlashAttribute("assignedCount", assigned.changed());
                yield "redirect:" + selection.backOr("/workbench/" + id + "/opinions" + asked.query());
            }
            case AssigningOpinions.Refused refused ->
                refused(id, asked, selection, form, problems.of(refused.problems()), response, model);
        };
    }

    private static AssigningOpinions.Task task(
            Map<OpinionId, Integer> seen,
            FilterParameters asked,
            Selection selection,
            String to,
            LocalDate dueOn,
            String note) {
        Assignment.Scope scope = Assignment.Scope.SELECTION;
        UUID of = null;
        var clause = asked.clause();
        var group = asked.group();
        if (selection.isAll() && group != null) {
            scope = Assignment.Scope.GROUP;
            of = group.value();
        } else if (selection.isAll() && clause != null && asked.isPlain()) {
            scope = Assignment.Scope.CLAUSE;
            of = clause.value();
        }
        return new AssigningOpinions.Task(seen.keySet(), scope, of, to, dueOn, note);
    }

    private String refused(
            ConsultationId id,
            FilterParameters asked,
            Selection selection,
            Form form,
            Problems found,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        model.addAttribute("problems", found);
        return form(id, asked, selection, form, model);
    }
}
