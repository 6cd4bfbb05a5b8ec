package org.tiaowen.app.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.drafting.versions.WorkingCopy;

/** Two drafters saved: what they made is put together clause by clause, and where it contradicts itself one chooses. */
@Controller
class SavingConflictController {

    private final Drafts drafts;
    private final WorkingCopies copies;

    SavingConflictController(Drafts drafts, WorkingCopies copies) {
        this.drafts = drafts;
        this.copies = copies;
    }

    @PostMapping("/drafts/{id}/working-copy/merge")
    String merge(
            @PathVariable DraftId id,
            @RequestParam int base,
            @RequestParam int revision,
            @RequestParam String text,
            @RequestParam(defaultValue = "") Set<Repair.Kind> keep,
            @RequestParam Map<String, String> form,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(id));
        WorkingCopy started = copies.find(id, base).orElseThrow(() -> new NotFound(id + " revision " + base));
        String mine = FormText.sent(text, TextWriter.write(started.text()));
        var repairs = new RepairChoice(keep);
        WorkingCopy latest = copies.load(id);
        if (latest.revision() != revision) {
            Problem problem = Problem.at("", "conflict.problem.again", latest.savedBy(), latest.revision());
            return again(draft, SavingConflict.of(started, latest, mine, repairs, Map.of()), problem, response, model);
        }
        SavingConflict conflict = SavingConflict.of(started, latest, mine, repairs, form);
        if (!conflict.problems().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problems", conflict.problems());
            return page(draft, conflict, model);
        }
        return switch (copies.save(id, conflict.merged(), revision, principal.getName())) {
            case Saving.Saved saved -> {
                flash.addFlashAttribute("saved", saved.copy().revision());
                yield "redirect:/drafts/" + id + "/working-copy";
            }
            case Saving.Conflict still -> {
                WorkingCopy theirs = still.theirs();
                Problem problem = Problem.at("", "conflict.problem.again", theirs.savedBy(), theirs.revision());
                yield again(
                        draft, SavingConflict.of(started, theirs, mine, repairs, Map.of()), problem, response, model);
            }
        };
    }

    private static String again(
            Draft draft, SavingConflict conflict, Problem problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("problems", Problems.of(problem));
        return page(draft, conflict, model);
    }

    /** The page for a conflict of saving; without the base only the whole texts can be shown. */
    static String page(Draft draft, Saving.Conflict conflict, String mine, RepairChoice repairs, Model model) {
        Optional<WorkingCopy> base = conflict.base();
        if (base.isPresent()) {
            return page(draft, SavingConflict.of(base.get(), conflict.theirs(), mine, repairs, Map.of()), model);
        }
        return page(draft, conflict.theirs(), mine, repairs, model);
    }

    private static String page(Draft draft, SavingConflict conflict, Model model) {
        model.addAttribute("conflict", conflict);
        return page(draft, conflict.theirs(), conflict.mine(), conflict.repairs(), model);
    }

    private static String page(Draft draft, WorkingCopy theirs, String mine, RepairChoice repairs, Model model) {
        model.addAttribute("kept", repairs.kept());
        model.addAttribute("draft", draft);
        model.addAttribute("theirs", theirs);
        model.addAttribute("theirText", FormText.shown(TextWriter.write(theirs.text())));
        model.addAttribute("mine", FormText.shown(mine));
        return "drafting/conflict";
    }
}
