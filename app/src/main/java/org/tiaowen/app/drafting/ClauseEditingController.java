package org.tiaowen.app.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.EditOutcome.Edited;
import org.tiaowen.drafting.editing.EditOutcome.Refused;
import org.tiaowen.drafting.editing.Editing;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.StorableText;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.drafting.versions.WorkingCopy;

/** The working copy clause by clause: each form is one edit, after which every clause is known for what it was. */
@Controller
@RequestMapping("/drafts/{id}/working-copy/clauses")
class ClauseEditingController {

    private final Drafts drafts;
    private final WorkingCopies copies;

    ClauseEditingController(Drafts drafts, WorkingCopies copies) {
        this.drafts = drafts;
        this.copies = copies;
    }

    @GetMapping
    String all(@PathVariable DraftId id, Model model) {
        Draft draft = existing(id);
        WorkingCopy copy = copies.load(id);
        Set<String> edited = copy.text()
                .walk()
                .filter(one -> ClauseView.isEdited(one.level()))
                .map(one -> one.id().toString())
                .collect(Collectors.toSet());
        model.addAttribute("draft", draft);
        model.addAttribute("copy", copy);
        model.addAttribute("law", LawText.of(copy.text()));
        model.addAttribute("edited", edited);
        return "drafting/clauses";
    }

    @GetMapping("/{clause}")
    String one(@PathVariable DraftId id, @PathVariable ProvisionId clause, Model model) {
        WorkingCopy copy = load(id);
        return form(existing(id), copy, edited(copy.text(), clause), Problems.NONE, model);
    }

    @PostMapping("/{clause}")
    String carryOut(
            @PathVariable DraftId id,
            @PathVariable ProvisionId clause,
            @ModelAttribute ClauseEdit sent,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Draft draft = existing(id);
        WorkingCopy copy = copies.find(id, sent.revision()).orElseGet(() -> load(id));
        Provision target = edited(copy.text(), clause);
        Problems problems = checked(sent, target);
        if (problems.isEmpty()) {
            Edit edit = sent.on(target).orElseThrow();
            switch (Editing.apply(copy.text(), edit)) {
                case Edited edited -> {
                    switch (copies.save(id, edited.text(), edited.lineage(), copy.revision(), principal.getName())) {
                        case Saving.Saved saved -> {
                            flash.addFlashAttribute("saved", saved.copy().revision());
                            return "redirect:/drafts/%s/working-copy/clauses#c-%s".formatted(id, clause);
                        }
                        case Saving.Conflict conflict ->
                            problems = Problems.of(Problem.at(
                                    "",
                                    "edit.problem.changed",
                                    conflict.theirs().savedBy()));
                    }
                }
                case Refused refused ->
                    problems = Problems.of(new Problem(
                            sent.field(),
                            "edit.refused." + refused.reason(),
                            refused.args().stream().map(Object.class::cast).toList()));
            }
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("sent", sent);
        return form(draft, copy, target, problems, model);
    }

    private static Problems checked(ClauseEdit sent, Provision target) {
        int bad = StorableText.firstUnstorable(sent.typed());
        if (bad >= 0) {
            return Problems.of(Problem.at(
                    sent.field(), "import.problem.character", (int) sent.typed().charAt(bad), bad));
        }
        return sent.on(target).isPresent()
                ? Problems.NONE
                : Problems.of(Problem.at(sent.field(), "edit.problem.empty"));
    }

    private static String form(Draft draft, WorkingCopy copy, Provision clause, Problems problems, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("copy", copy);
        model.addAttribute("problems", problems);
        model.addAttribute("clause", ClauseView.of(clause, copy.text()));
        return "drafting/clause-editing";
    }

    private static Provision edited(LegalText text, ProvisionId clause) {
        return text.find(clause)
                .filter(found -> ClauseView.isEdited(found.level()))
                .orElseThrow(() -> new NotFound(clause));
    }

    private WorkingCopy load(DraftId id) {
        existing(id);
        return copies.load(id);
    }

    private Draft existing(DraftId id) {
        return drafts.find(id).orElseThrow(() -> new NotFound(id));
    }
}
