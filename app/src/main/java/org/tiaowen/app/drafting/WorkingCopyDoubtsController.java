package org.tiaowen.app.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.identity.DoubtfulMatch;
import org.tiaowen.drafting.identity.LineageCorrection;
import org.tiaowen.drafting.versions.CorrectingWorkingCopy;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.LineageCorrections;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.drafting.versions.WorkingCopy;

/** What is doubtful about the clauses of the working copy, answered before a version is fixed. */
@Controller
@RequestMapping("/drafts/{id}/working-copy/correspondence")
class WorkingCopyDoubtsController {

    private final Drafts drafts;
    private final Versions versions;
    private final WorkingCopies copies;
    private final LineageCorrections corrections;
    private final Messages messages;

    WorkingCopyDoubtsController(
            Drafts drafts, Versions versions, WorkingCopies copies, LineageCorrections corrections, Messages messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.copies = copies;
        this.corrections = corrections;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable DraftId id, Model model) {
        Draft draft = existing(id);
        WorkingCopy copy = copies.load(id);
        Optional<Version> since = versions.latest(id);
        model.addAttribute("draft", draft);
        model.addAttribute("copy", copy);
        List<DoubtfulMatch> doubts = corrections.doubts(id);
        model.addAttribute("doubtCount", doubts.size());
        model.addAttribute("doubts", CorrespondenceView.doubts(doubts));
        model.addAttribute(
                "asking",
                new CorrespondenceView.Asking(
                        "/drafts/" + id + "/working-copy/correspondence",
                        since.map(version -> version.label().value()).orElseGet(() -> messages.say("copy.first")),
                        messages.say("copy.title"),
                        Map.of("revision", String.valueOf(copy.revision())),
                        ""));
        return "drafting/copy-correspondence";
    }

    @PostMapping
    String decide(
            @PathVariable DraftId id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String why,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        existing(id);
        Optional<LineageCorrection> chosen = CorrectionField.sent(answer);
        Problems problems = DraftChecks.note("", why);
        if (chosen.isEmpty()) {
            problems = problems.and(Problem.at("", "correspondence.problem.nothing"));
        }
        if (problems.isEmpty()) {
            List<LineageCorrection> said = List.of(chosen.orElseThrow());
            switch (corrections.correct(
                    id, said, revision, principal.getName(), FormText.sent(why).strip())) {
                case CorrectingWorkingCopy.Corrected corrected -> {
                    flash.addFlashAttribute("kept", corrected.copy().revision());
                    return "redirect:/drafts/" + id + "/working-copy/correspondence";
                }
                case CorrectingWorkingCopy.Refused refused ->
                    problems = Objections.told(
                            refused.objections(),
                            ClauseNames.in(before(id)),
                            ClauseNames.in(copies.load(id).text()));
                case CorrectingWorkingCopy.Overtaken overtaken ->
                    problems = Problems.of(Problem.at(
                            "",
                            "correspondence.problem.overtaken",
                            overtaken.theirs().savedBy()));
            }
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("problems", problems);
        model.addAttribute("typedAnswer", answer);
        model.addAttribute("typedWhy", FormText.shown(why));
        return show(id, model);
    }

    /** What the working copy is told from: the last version, or the first revision while there is none. */
    private LegalText before(DraftId id) {
        return versions.latest(id)
                .map(version -> versions.text(version.id()))
                .or(() -> copies.find(id, 1).map(WorkingCopy::text))
                .orElseThrow(() -> new NotFound(id));
    }

    private Draft existing(DraftId id) {
        return drafts.find(id).orElseThrow(() -> new NotFound(id));
    }
}
