package org.tiaowen.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.feedback.LookBack;
import org.tiaowen.comments.feedback.LookingBack;
import org.tiaowen.comments.feedback.ReportingImplementation;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.comments.worklists.OpinionRow;
import org.tiaowen.comments.worklists.OpinionRows;

/** After the answers: what became of what they promised is reported, and looked at again later — 落实情况与回头看. */
@Controller
class FollowingUpController {

    private static final int ROWS_A_PAGE = 20;

    private final Desks desks;
    private final OpinionPage opinionPage;
    private final OpinionRows rows;
    private final LookingBack lookingBack;
    private final ReportingImplementation reporting;
    private final CommentProblems problems;

    FollowingUpController(
            Desks desks,
            OpinionPage opinionPage,
            OpinionRows rows,
            LookingBack lookingBack,
            ReportingImplementation reporting,
            CommentProblems problems) {
        this.desks = desks;
        this.opinionPage = opinionPage;
        this.rows = rows;
        this.lookingBack = lookingBack;
        this.reporting = reporting;
        this.problems = problems;
    }

    /** Which opinions are listed. */
    enum Shown {
        WAITING,
        DONE
    }

    /** An opinion with the last look back at it; null where nobody looked yet. */
    record Looked(OpinionRow row, @Nullable LookBack lookBack) {}

    @GetMapping("/workbench/{id}/following-up")
    String followingUp(
            @PathVariable ConsultationId id,
            @RequestParam(defaultValue = "WAITING") Shown show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return followingUp(id, show, Math.max(1, page), "", Disclosure.NONE, model);
    }

    private String followingUp(ConsultationId id, Shown show, int page, String typed, Disclosure chosen, Model model) {
        desks.of(id, "following-up", model);
        Map<Shown, Long> counts = Map.of(
                Shown.WAITING, lookingBack.countWaiting(id),
                Shown.DONE, lookingBack.count(id));
        model.addAttribute("reports", reporting.on(id));
        model.addAttribute("typed", typed);
        model.addAttribute("disclosure", chosen);
        model.addAttribute("counts", counts);
        model.addAttribute("kinds", Shown.values());
        model.addAttribute("show", show);
        model.addAttribute("looked", show == Shown.DONE ? done(id, page) : waiting(id, page));
        model.addAttribute("page", page);
        model.addAttribute("more", (long) page * ROWS_A_PAGE < counts.getOrDefault(show, 0L));
        return "workbench/following-up";
    }

    private List<Looked> waiting(ConsultationId id, int page) {
        return rows.find(lookingBack.waiting(id, page - 1, ROWS_A_PAGE)).stream()
                .map(row -> new Looked(row, null))
                .toList();
    }

    private List<Looked> done(ConsultationId id, int page) {
        List<LookBack> found = lookingBack.in(id, page - 1, ROWS_A_PAGE);
        Map<OpinionId, OpinionRow> about = rows
                .find(found.stream().map(LookBack::opinion).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.opinion().id(), Function.identity()));
        return found.stream()
                .flatMap(lookBack ->
                        Stream.ofNullable(about.get(lookBack.opinion())).map(row -> new Looked(row, lookBack)))
                .toList();
    }

    @PostMapping("/workbench/{id}/following-up")
    String report(
            @PathVariable ConsultationId id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "NONE") Disclosure disclosure,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return switch (reporting.report(id, words, disclosure, principal.getName())) {
            case ReportingImplementation.Reported reported -> {
                flash.addFlashAttribute("said", "followup.reported");
                yield "redirect:/workbench/" + id + "/following-up";
            }
            case ReportingImplementation.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield followingUp(id, Shown.WAITING, 1, words, disclosure, model);
            }
        };
    }

    @PostMapping("/opinions/{id}/reports")
    String report(
            @PathVariable OpinionId id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "NONE") Disclosure disclosure,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return switch (reporting.report(id, words, disclosure, principal.getName())) {
            case ReportingImplementation.Reported reported -> told(id, "followup.reported", flash);
            case ReportingImplementation.Refused refused ->
                refused(id, problems.of(refused.problems()), "report", words, disclosure, response, model);
        };
    }

    @PostMapping("/opinions/{id}/look-backs")
    String lookBack(
            @PathVariable OpinionId id,
            @RequestParam(required = false) LookBack.@Nullable Finding finding,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "NONE") Disclosure disclosure,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (finding == null) {
            Problems missing = Problems.of(Problem.at("finding", "followup.problem.finding"));
            return refused(id, missing, "lookBack", words, disclosure, response, model);
        }
        return switch (lookingBack.lookBack(id, finding, words, disclosure, principal.getName())) {
            case LookingBack.Kept kept -> told(id, "followup.lookedBack", flash);
            case LookingBack.Refused refused ->
                refused(id, problems.of(refused.problems()), "lookBack", words, disclosure, response, model);
        };
    }

    private static String told(OpinionId id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return "redirect:/opinions/" + id + "#following-up";
    }

    /** The page has several fields of these names: those that were sent are named with their form. */
    private String refused(
            OpinionId id,
            Problems found,
            String form,
            String words,
            Disclosure chosen,
            HttpServletResponse response,
            Model model) {
        Map<String, String> fields = Map.of("words", form + "Words", "disclosure", form + "Disclosure");
        response.setStatus(422);
        model.addAttribute(
                "problems",
                new Problems(found.all().stream()
                        .map(problem -> new Problem(
                                fields.getOrDefault(problem.field(), problem.field()),
                                problem.key(),
                                problem.arguments()))
                        .toList()));
        model.addAttribute(form + "Words", words);
        model.addAttribute(form + "Disclosure", chosen);
        return opinionPage.show(id, model);
    }
}
