package org.tiaowen.app.drafting;

import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.drafting.articles.LineCorrections;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.LineageCorrections;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.templates.imports.DraftImports;
import org.tiaowen.templates.imports.ImportTarget.NewDraft;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.texts.TextFile;

/** The list of drafts, and bringing in a new one: first looked at, then kept. */
@Controller
@RequestMapping("/drafts")
class DraftsController {

    private final Drafts drafts;
    private final Versions versions;
    private final WorkingCopies copies;
    private final LineageCorrections corrections;
    private final Consultations consultations;
    private final DraftImports imports;

    DraftsController(
            Drafts drafts,
            Versions versions,
            WorkingCopies copies,
            LineageCorrections corrections,
            Consultations consultations,
            DraftImports imports) {
        this.drafts = drafts;
        this.versions = versions;
        this.copies = copies;
        this.corrections = corrections;
        this.consultations = consultations;
        this.imports = imports;
    }

    /** A draft in the list. */
    record Row(Draft draft, Optional<Version> latest) {}

    @GetMapping
    String list(Model model) {
        List<Row> rows = drafts.list().stream()
                .map(draft -> new Row(draft, versions.latest(draft.id())))
                .toList();
        model.addAttribute("rows", rows);
        return "drafting/drafts";
    }

    @GetMapping("/new")
    String form(Principal by, Model model) {
        return form("", "", by, model);
    }

    private String form(String title, String text, Principal by, Model model) {
        model.addAttribute("unfinished", imports.of(by.getName()));
        model.addAttribute("title", title);
        model.addAttribute("text", FormText.shown(text));
        return "drafting/new";
    }

    /** Shows what was recognised, before anything is stored; a file has a preview of its own. */
    @PostMapping("/preview")
    String preview(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "ACCEPTED") TrackedChanges changes,
            @RequestParam(defaultValue = "") Set<Repair.Kind> keep,
            Principal by,
            Model model)
            throws IOException {
        String typed = FormText.sent(text);
        if (file != null && !file.isEmpty()) {
            TextFile sent = ImportedFile.sent(file);
            return switch (ImportReading.of(sent, changes, RepairChoice.ALL, LineCorrections.NONE)) {
                case ImportReading.Read read -> {
                    String name = DraftChecks.title(title).isEmpty() ? title.strip() : "";
                    yield "redirect:/drafts/imports/"
                            + imports.begin(sent, changes, new NewDraft(), name, by.getName())
                                    .id();
                }
                case ImportReading.Unreadable unreadable -> {
                    model.addAttribute("problems", unreadable.problems());
                    yield form(title, typed, by, model);
                }
            };
        }
        Problems problems = DraftChecks.text("text", typed);
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
            return form(title, typed, by, model);
        }
        return preview(title, typed, new RepairChoice(keep), model);
    }

    private static String preview(String title, String source, RepairChoice choice, Model model) {
        Reading reading = TextReader.read(source, choice);
        ReadingView view = ReadingView.of(reading, source, List.of());
        String recognised = reading.text().title();
        model.addAttribute("title", title.isBlank() ? recognised : title.strip());
        model.addAttribute("source", FormText.shown(source));
        model.addAttribute("law", LawText.of(reading.text()));
        model.addAttribute("enactments", EnactmentsView.of(reading.text()));
        model.addAttribute("reading", view);
        model.addAttribute("kept", choice.kept());
        model.addAttribute("switches", view.switches(choice));
        return "drafting/preview";
    }

    @PostMapping
    String create(
            @RequestParam String title,
            @RequestParam String source,
            @RequestParam(defaultValue = "") Set<Repair.Kind> keep,
            Principal principal,
            Model model) {
        RepairChoice choice = new RepairChoice(keep);
        String text = FormText.sent(source);
        Problems problems = DraftChecks.text("text", text);
        if (title.isBlank() || title.strip().length() > Draft.LONGEST_TITLE) {
            problems = problems.and(Problem.at("title", "import.problem.title", Draft.LONGEST_TITLE));
        }
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
            return preview(title, text, choice, model);
        }
        Draft draft = drafts.create(title, TextReader.read(text, choice).text(), principal.getName());
        return "redirect:/drafts/" + draft.id();
    }

    @GetMapping("/{id}")
    String draft(@PathVariable DraftId id, Model model) {
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(id));
        model.addAttribute("draft", draft);
        List<Version> all = versions.list(id);
        model.addAttribute("versions", all.reversed());
        model.addAttribute("openDoubts", openDoubts(all));
        model.addAttribute("enactments", EnactmentsView.of(copies.load(id).text()));
        model.addAttribute("consultations", consultations.of(id));
        return "drafting/draft";
    }

    /** By number of the newer version, how many matches with the one before it are still doubtful. */
    private Map<Integer, Integer> openDoubts(List<Version> all) {
        Map<Integer, Integer> open = new HashMap<>();
        for (int i = 1; i < all.size(); i++) {
            open.put(
                    all.get(i).number(),
                    corrections.doubts(all.get(i - 1).id(), all.get(i).id()).size());
        }
        return open;
    }
}
