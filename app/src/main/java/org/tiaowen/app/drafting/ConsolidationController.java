package org.tiaowen.app.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.amendments.AmendmentReader;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.consolidation.AmendedLaws;
import org.tiaowen.drafting.consolidation.Consolidation;
import org.tiaowen.drafting.consolidation.ConsolidationJson;
import org.tiaowen.drafting.consolidation.ConsolidationText;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.drafting.versions.WorkingCopy;

/** 执行修改决定: a decision carried out on the working copy, looked at, and then kept as its next revision. */
@Controller
@RequestMapping("/drafts/{id}/working-copy/consolidation")
class ConsolidationController {

    /** It goes through an address, which may not be long. */
    private static final int LONGEST_NOTE = 200;

    private final Drafts drafts;
    private final WorkingCopies copies;
    private final ModificationWords words;
    private final Messages messages;
    private final Optional<ExampleDecision> example;

    ConsolidationController(
            Drafts drafts,
            WorkingCopies copies,
            ModificationWords words,
            Messages messages,
            Optional<ExampleDecision> example) {
        this.drafts = drafts;
        this.copies = copies;
        this.words = words;
        this.messages = messages;
        this.example = example;
    }

    /**
     * What was sent with the form, on its way through the pages.
     *
     * @param law index of the law that was chosen, null while the titles tell it
     */
    record Sent(String decision, @Nullable Integer law) {

        SentDecision on(LegalText text) {
            return law == null ? SentDecision.on(text, decision) : SentDecision.chosen(law, decision);
        }
    }

    /** What a person decided about a result. */
    record Decided(Set<String> accept, boolean confirmed) {}

    @GetMapping
    String form(@PathVariable DraftId id, @RequestParam(required = false) @Nullable String example, Model model) {
        Draft draft = existing(id);
        WorkingCopy copy = copies.load(id);
        String decision = example == null ? "" : exampleFor(copy.text()).orElse("");
        return form(draft, copy, new Sent(decision, null), List.of(), model);
    }

    private String form(Draft draft, WorkingCopy copy, Sent sent, List<SentDecision.Law> laws, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("copy", copy);
        model.addAttribute("hasExample", exampleFor(copy.text()).isPresent());
        model.addAttribute("decision", FormText.shown(sent.decision()));
        model.addAttribute("laws", laws);
        model.addAttribute("chosenLaw", sent.law());
        return "drafting/consolidation";
    }

    /** The example is offered where it amends the very law. */
    private Optional<String> exampleFor(LegalText law) {
        return example.map(ExampleDecision::text)
                .filter(text -> AmendedLaws.of(AmendmentReader.read(text), law).size() == 1);
    }

    /** Carries it out and shows what came of it; nothing is stored. */
    @PostMapping
    String carryOut(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(required = false) @Nullable Integer law,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Draft draft = existing(id);
        WorkingCopy copy = copies.load(id);
        String typed = FormText.sent(decision);
        if (file == null || file.isEmpty()) {
            return result(draft, copy, new Sent(typed, law), Optional.empty(), response, model);
        }
        return switch (ImportedFile.of(file)) {
            case ImportedFile.Unreadable unreadable -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("problems", unreadable.problems());
                yield form(draft, copy, new Sent(typed, law), List.of(), model);
            }
            case ImportedFile.Text source ->
                result(draft, copy, new Sent(FormText.sent(source.text()), law), Optional.empty(), response, model);
        };
    }

    private String result(
            Draft draft,
            WorkingCopy copy,
            Sent sent,
            Optional<Decided> decided,
            HttpServletResponse response,
            Model model) {
        return switch (sent.on(copy.text())) {
            case SentDecision.Unclear unclear -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("problems", unclear.problems());
                yield form(draft, copy, sent, unclear.laws(), model);
            }
            case SentDecision.Meant meant -> {
                Consolidation consolidation = Consolidation.of(copy.text(), meant.amendment());
                model.addAttribute("result", ConsolidationView.of(meant, consolidation, words));
                model.addAttribute("accept", decided.map(Decided::accept).orElse(null));
                model.addAttribute("confirmed", decided.map(Decided::confirmed).orElse(false));
                model.addAttribute("law", meant.index());
                form(draft, copy, new Sent(sent.decision(), meant.index()), meant.laws(), model);
                yield "drafting/consolidated";
            }
        };
    }

    /** Carries it out on the very revision that was looked at, and stores the text with the rewrites that were ticked. */
    @PostMapping("/acceptance")
    String accept(
            @PathVariable DraftId id,
            @RequestParam String decision,
            @RequestParam int law,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") Set<String> accept,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirected) {
        Draft draft = existing(id);
        WorkingCopy copy = copies.find(id, revision).orElseThrow(() -> new NotFound(id + " revision " + revision));
        Sent sent = new Sent(FormText.sent(decision), law);
        Decided decided = new Decided(accept, confirmed);
        if (!(sent.on(copy.text()) instanceof SentDecision.Meant meant)) {
            return result(draft, copy, sent, Optional.of(decided), response, model);
        }
        Consolidation consolidation = Consolidation.of(copy.text(), meant.amendment());
        LegalText text = CitationCheckView.applied(consolidation.consequential(), consolidation.after(), accept);
        ConsolidationView view = ConsolidationView.of(meant, consolidation, words);
        Problems problems = problems(copy.text(), text, view, confirmed);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problems", problems);
            return result(draft, copy, sent, Optional.of(decided), response, model);
        }
        return switch (copies.save(id, text, consolidation.lineage(), revision, principal.getName())) {
            case Saving.Saved saved -> {
                redirected.addFlashAttribute("carriedOut", saved.copy().revision());
                redirected.addFlashAttribute("leftOpen", view.failures());
                redirected.addAttribute("label", messages.say("consolidation.label"));
                redirected.addAttribute("message", note(view));
                yield "redirect:/drafts/" + id + "/versions/new";
            }
            case Saving.Conflict conflict -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute(
                        "problems",
                        Problems.of(Problem.at(
                                "",
                                "consolidation.problem.changed",
                                conflict.theirs().savedBy(),
                                conflict.theirs().revision())));
                yield result(draft, conflict.theirs(), sent, Optional.empty(), response, model);
            }
        };
    }

    /** What the version says about itself; what was left open stands in it, so that it is not forgotten. */
    private String note(ConsolidationView view) {
        String note =
                messages.say("consolidation.note", view.name(), view.rows().size(), view.done());
        return view.failures().isEmpty()
                ? note
                : note
                        + messages.say(
                                "consolidation.note.open",
                                ShortWords.of(
                                        view.failures().stream()
                                                .map(ConsolidationView.Row::name)
                                                .collect(Collectors.joining("、")),
                                        LONGEST_NOTE));
    }

    private static Problems problems(LegalText before, LegalText after, ConsolidationView view, boolean confirmed) {
        if (after.equals(before)) {
            return Problems.of(Problem.at("", "consolidation.problem.nothing"));
        }
        return view.complete() || confirmed
                ? Problems.NONE
                : Problems.of(Problem.at("confirmed", "consolidation.problem.confirm"));
    }

    /** What came of every instruction, as a file. */
    @PostMapping("/findings")
    ResponseEntity<byte[]> findings(
            @PathVariable DraftId id,
            @RequestParam String decision,
            @RequestParam int law,
            @RequestParam int revision,
            @RequestParam(defaultValue = "txt") String format) {
        WorkingCopy copy = copies.find(id, revision).orElseThrow(() -> new NotFound(id + " revision " + revision));
        if (!(new Sent(FormText.sent(decision), law).on(copy.text()) instanceof SentDecision.Meant meant)) {
            return ResponseEntity.unprocessableContent().build();
        }
        Consolidation consolidation = Consolidation.of(copy.text(), meant.amendment());
        boolean json = format.equals("json");
        String file = json
                ? ConsolidationJson.print(meant.instrument(), meant.amendment(), consolidation)
                : ConsolidationText.print(meant.instrument(), meant.amendment(), consolidation);
        return Download.of(
                file,
                json ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN,
                messages.say("consolidation.findings.file") + (json ? ".json" : ".txt"));
    }

    private Draft existing(DraftId id) {
        return drafts.find(id).orElseThrow(() -> new NotFound(id));
    }
}
