package org.tiaowen.app.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.comparison.ClauseChange;
import org.tiaowen.drafting.versions.Committing;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.ExportingVersions;
import org.tiaowen.drafting.versions.StorableText;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;

/** Fixing versions, looking at one, and two side by side. */
@Controller
@RequestMapping("/drafts/{id}")
class VersionsController {

    /** The labels on offer; any other words may be typed. */
    static final List<VersionLabel> USUAL = List.of(
            VersionLabel.FOR_COMMENT,
            VersionLabel.FIRST_READING,
            VersionLabel.SECOND_READING,
            VersionLabel.FOR_VOTE,
            VersionLabel.PROMULGATED);

    private static final int LONGEST_MESSAGE = 2000;

    private final Drafts drafts;
    private final Versions versions;
    private final WorkingCopies copies;
    private final OpenQuestions questions;
    private final ExportingVersions exporting;

    VersionsController(
            Drafts drafts,
            Versions versions,
            WorkingCopies copies,
            OpenQuestions questions,
            ExportingVersions exporting) {
        this.drafts = drafts;
        this.versions = versions;
        this.copies = copies;
        this.questions = questions;
        this.exporting = exporting;
    }

    @GetMapping("/versions/new")
    String form(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String message,
            Model model) {
        return filled(id, label, message, model);
    }

    private String filled(DraftId id, String label, String message, Model model) {
        model.addAttribute("draft", existing(id));
        model.addAttribute("copy", copies.load(id));
        model.addAttribute("open", questions.of(id));
        model.addAttribute("usual", USUAL);
        model.addAttribute("label", label);
        model.addAttribute("message", FormText.shown(message));
        return "drafting/commit";
    }

    @PostMapping("/versions")
    String commit(
            @PathVariable DraftId id,
            @RequestParam String label,
            @RequestParam String message,
            @RequestParam int revision,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        existing(id);
        Problems problems = problemsOf(label, message);
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
            return filled(id, label, message, model);
        }
        return switch (versions.commit(
                id, revision, new VersionLabel(label), FormText.sent(message).strip(), principal.getName())) {
            case Committing.Committed committed -> {
                flash.addFlashAttribute("committed", true);
                yield "redirect:/drafts/%s/versions/%d"
                        .formatted(id, committed.version().number());
            }
            case Committing.SavedInBetween saved -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute(
                        "problems",
                        Problems.of(Problem.at(
                                "",
                                "commit.problem.savedInBetween",
                                saved.copy().savedBy(),
                                saved.copy().revision())));
                yield filled(id, label, message, model);
            }
            case Committing.NothingChanged unchanged -> {
                model.addAttribute(
                        "problems",
                        Problems.of(Problem.at(
                                "",
                                "commit.problem.nothingChanged",
                                unchanged.latest().number(),
                                unchanged.latest().label().value())));
                yield filled(id, label, message, model);
            }
        };
    }

    private static Problems problemsOf(String label, String message) {
        Problems problems = Problems.NONE;
        boolean labelIsStorable = StorableText.firstUnstorable(label) < 0;
        if (label.isBlank() || label.strip().length() > VersionLabel.LONGEST || !labelIsStorable) {
            problems = problems.and(Problem.at("label", "commit.problem.label", VersionLabel.LONGEST));
        }
        if (message.length() > LONGEST_MESSAGE || StorableText.firstUnstorable(message) >= 0) {
            problems = problems.and(Problem.at("message", "commit.problem.message", LONGEST_MESSAGE));
        }
        return problems;
    }

    @GetMapping("/versions/{number}")
    String version(@PathVariable DraftId id, @PathVariable int number, Model model) {
        Version version = existing(id, number);
        model.addAttribute("draft", existing(id));
        model.addAttribute("version", version);
        model.addAttribute("law", LawText.of(versions.text(version.id())));
        return "drafting/version";
    }

    @GetMapping("/versions/{number}/akn")
    ResponseEntity<byte[]> akomaNtoso(@PathVariable DraftId id, @PathVariable int number) {
        return AkomaNtosoFile.of(existing(id, number), exporting);
    }

    @GetMapping("/comparison")
    String compare(
            @PathVariable DraftId id,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(defaultValue = "changed") String show,
            Model model) {
        Version older = existing(id, from);
        Version newer = existing(id, to);
        var comparison = versions.compare(older.id(), newer.id());
        boolean all = show.equals("all");
        model.addAttribute(
                "openDoubts",
                comparison.changes().stream().filter(ClauseChange::ambiguous).count());
        model.addAttribute("draft", existing(id));
        model.addAttribute("versions", versions.list(id));
        model.addAttribute("from", older);
        model.addAttribute("to", newer);
        model.addAttribute("all", all);
        model.addAttribute("comparison", all ? ComparisonView.all(comparison) : ComparisonView.changed(comparison));
        return "drafting/comparison";
    }

    private Draft existing(DraftId id) {
        return drafts.find(id).orElseThrow(() -> new NotFound(id));
    }

    private Version existing(DraftId id, int number) {
        return versions.find(id, number).orElseThrow(() -> new NotFound(id + " version " + number));
    }
}
