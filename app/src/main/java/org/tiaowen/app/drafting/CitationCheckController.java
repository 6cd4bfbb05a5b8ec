package org.tiaowen.app.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
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
import org.tiaowen.drafting.versions.CheckingCitations;
import org.tiaowen.drafting.versions.CitationCheck;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Saving;

/** 引用核对: the citations of the working copy that no longer say what they said, and their rewriting. */
@Controller
@RequestMapping("/drafts/{id}/working-copy/citations")
class CitationCheckController {

    private final Drafts drafts;
    private final CheckingCitations citations;

    CitationCheckController(Drafts drafts, CheckingCitations citations) {
        this.drafts = drafts;
        this.citations = citations;
    }

    @GetMapping
    String check(@PathVariable DraftId id, Model model) {
        Draft draft = existing(id);
        CitationCheck check = citations.check(id);
        model.addAttribute("draft", draft);
        model.addAttribute("copy", check.copy());
        model.addAttribute("since", check.since().orElse(null));
        model.addAttribute("check", CitationCheckView.of(check));
        return "drafting/citations";
    }

    @PostMapping
    String rewrite(
            @PathVariable DraftId id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") Set<String> accept,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        existing(id);
        Optional<Saving> saving = citations.rewrite(
                id, revision, drifted -> accept.contains(CitationCheckView.key(drifted)), principal.getName());
        if (saving.isEmpty()) {
            return refused("citations.problem.nothing", id, response, model);
        }
        return switch (saving.orElseThrow()) {
            case Saving.Saved saved -> {
                flash.addFlashAttribute("rewritten", saved.copy().revision());
                yield "redirect:/drafts/" + id + "/working-copy/citations";
            }
            case Saving.Conflict conflict -> refused("citations.problem.changed", id, response, model);
        };
    }

    private String refused(String key, DraftId id, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("problems", Problems.of(Problem.at("", key)));
        return check(id, model);
    }

    private Draft existing(DraftId id) {
        return drafts.find(id).orElseThrow(() -> new NotFound(id));
    }
}
