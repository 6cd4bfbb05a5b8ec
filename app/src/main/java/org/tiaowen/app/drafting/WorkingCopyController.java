package org.tiaowen.app.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.StorableText;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.drafting.versions.WorkingCopy;

/** The working copy as text, saved only when nobody else has saved since; else both texts are put together. */
@Controller
@RequestMapping("/drafts/{id}/working-copy")
class WorkingCopyController {

    /** What was wrong with a file that was to renew the working copy, on its way through a redirection. */
    static final String REFUSED_FILE = "refusedFile";

    private final Drafts drafts;
    private final WorkingCopies copies;
    private final OpenQuestions questions;

    WorkingCopyController(Drafts drafts, WorkingCopies copies, OpenQuestions questions) {
        this.drafts = drafts;
        this.copies = copies;
        this.questions = questions;
    }

    @GetMapping
    String edit(@PathVariable DraftId id, Model model) {
        Draft draft = existing(id);
        WorkingCopy copy = copies.load(id);
        if (model.getAttribute(REFUSED_FILE) instanceof Problems problems) {
            model.addAttribute("problems", problems);
        }
        return editor(draft, copy, TextWriter.write(copy.text()), model);
    }

    private String editor(Draft draft, WorkingCopy copy, String text, Model model) {
        // what a repair would change and still stands there was kept on purpose, and is kept again
        RepairChoice choice = new RepairChoice(
                TextReader.read(text).repairs().stream().map(Repair::kind).collect(Collectors.toSet()));
        Reading reading = TextReader.read(text, choice);
        model.addAttribute("switches", ReadingView.allSwitches(choice));
        model.addAttribute("draft", draft);
        model.addAttribute("copy", copy);
        model.addAttribute("open", questions.of(draft.id()));
        model.addAttribute("text", FormText.shown(text));
        model.addAttribute("reading", ReadingView.of(reading, text, List.of()));
        return "drafting/working-copy";
    }

    @PostMapping
    String save(
            @PathVariable DraftId id,
            @RequestParam String text,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") Set<Repair.Kind> keep,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Draft draft = existing(id);
        String before = copies.find(id, revision)
                .map(copy -> TextWriter.write(copy.text()))
                .orElse("");
        String mine = FormText.sent(text, before);
        int bad = StorableText.firstUnstorable(mine);
        if (mine.isBlank() || bad >= 0) {
            Problem problem = bad >= 0
                    ? Problem.at("text", "import.problem.character", (int) mine.charAt(bad), bad)
                    : Problem.at("text", "import.problem.empty");
            model.addAttribute("problems", Problems.of(problem));
            WorkingCopy copy = copies.find(id, revision).orElseGet(() -> copies.load(id));
            return editor(draft, copy, mine, model);
        }
        var choice = new RepairChoice(keep);
        Reading reading = TextReader.read(mine, choice);
        return switch (copies.save(id, reading.text(), revision, principal.getName())) {
            case Saving.Saved saved -> {
                flash.addFlashAttribute("saved", saved.copy().revision());
                flash.addFlashAttribute("made", ReadingView.of(reading, mine, List.of()));
                yield "redirect:/drafts/" + id + "/working-copy";
            }
            case Saving.Conflict conflict -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield SavingConflictController.page(draft, conflict, mine, choice, model);
            }
        };
    }

    private Draft existing(DraftId id) {
        return drafts.find(id).orElseThrow(() -> new NotFound(id));
    }
}
