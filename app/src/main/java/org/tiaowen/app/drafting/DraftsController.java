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
import org.springframework.util.MultiValueMap;
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
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.LineageCorrections;
import org.tiaowen.drafting.versions.StorableText;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.templates.lines.TrackedChanges;

/** The list of drafts, and bringing in a new one: first looked at, then kept. */
@Controller
@RequestMapping("/drafts")
class DraftsController {

    private final Drafts drafts;
    private final Versions versions;
    private final WorkingCopies copies;
    private final LineageCorrections corrections;
    private final Consultations consultations;

    DraftsController(
            Drafts drafts,
            Versions versions,
            WorkingCopies copies,
            LineageCorrections corrections,
            Consultations consultations) {
        this.drafts = drafts;
        this.versions = versions;
        this.copies = copies;
        this.corrections = corrections;
        this.consultations = consultations;
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
    String form(Model model) {
        return form("", "", model);
    }

    private static String form(String title, String text, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("text", FormText.shown(text));
        return "drafting/new";
    }

    /** Shows what was recognised, before anything is kept. */
    @PostMapping("/preview")
    String preview(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "ACCEPTED") TrackedChanges changes,
            @RequestParam(defaultValue = "") Set<Repair.Kind> keep,
            @RequestParam MultiValueMap<String, String> fields,
            Model model)
            throws IOException {
        String typed = FormText.sent(text);
        boolean hasFile = file != null && !file.isEmpty();
        ImportedFile imported = file != null && hasFile
                ? ImportedFile.of(file, changes)
                : new ImportedFile.Text(typed, NoticedInFile.sent(fields.getOrDefault("noticed", List.of())));
        return switch (imported) {
            case ImportedFile.Unreadable unreadable -> {
                model.addAttribute("problems", unreadable.problems());
                yield form(title, typed, model);
            }
            case ImportedFile.Text source -> {
                Problems problems = problemsOf(source.text(), hasFile ? "file" : "text");
                if (problems.isEmpty()) {
                    yield preview(title, source.text(), source.findings(), new RepairChoice(keep), model);
                }
                model.addAttribute("problems", problems);
                yield form(title, typed, model);
            }
        };
    }

    private static String preview(String title, String source, List<Finding> ofFile, RepairChoice choice, Model model) {
        Reading reading = TextReader.read(source, choice);
        ReadingView view = ReadingView.of(reading, source, ofFile);
        String recognised = reading.text().title();
        model.addAttribute("title", title.isBlank() ? recognised : title.strip());
        model.addAttribute("source", FormText.shown(source));
        model.addAttribute("law", LawText.of(reading.text()));
        model.addAttribute("enactments", EnactmentsView.of(reading.text()));
        model.addAttribute("reading", view);
        model.addAttribute("kept", choice.kept());
        model.addAttribute("switches", view.switches(choice));
        model.addAttribute("noticed", NoticedInFile.shown(ofFile));
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
        Problems problems = problemsOf(text, "text");
        if (title.isBlank() || title.strip().length() > Draft.LONGEST_TITLE) {
            problems = problems.and(Problem.at("title", "import.problem.title", Draft.LONGEST_TITLE));
        }
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
            return preview(title, text, List.of(), choice, model);
        }
        Draft draft = drafts.create(title, TextReader.read(text, choice).text(), principal.getName());
        return "redirect:/drafts/" + draft.id();
    }

    private static Problems problemsOf(String source, String field) {
        if (source.isBlank()) {
            return Problems.of(Problem.at(field, "import.problem.empty"));
        }
        int bad = StorableText.firstUnstorable(source);
        return bad < 0
                ? Problems.NONE
                : Problems.of(Problem.at(field, "import.problem.character", (int) source.charAt(bad), bad));
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
