package org.tiaowen.app.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.LineCorrections;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.drafting.versions.WorkingCopy;
import org.tiaowen.templates.imports.DraftImport;
import org.tiaowen.templates.imports.DraftImportId;
import org.tiaowen.templates.imports.DraftImports;
import org.tiaowen.templates.imports.ImportTarget;
import org.tiaowen.templates.imports.ImportTarget.NewDraft;
import org.tiaowen.templates.imports.ImportTarget.NextRevision;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.texts.TextFile;

/** A file on its way into a draft: its original beside what was recognised, corrected until it is stored or thrown away. */
@Controller
@RequestMapping("/drafts")
class ImportsController {

    private final DraftImports imports;
    private final Drafts drafts;
    private final WorkingCopies copies;

    ImportsController(DraftImports imports, Drafts drafts, WorkingCopies copies) {
        this.imports = imports;
        this.drafts = drafts;
        this.copies = copies;
    }

    /** A file that is to be the next revision of a working copy. */
    @PostMapping("/{id}/working-copy/imports")
    String begin(
            @PathVariable DraftId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "ACCEPTED") TrackedChanges changes,
            Principal by,
            RedirectAttributes flash)
            throws IOException {
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(id));
        Problems problems = Problems.of(Problem.at("file", "import.problem.file"));
        if (file != null && !file.isEmpty()) {
            TextFile sent = ImportedFile.sent(file);
            switch (ImportReading.of(sent, changes, RepairChoice.ALL, LineCorrections.NONE)) {
                case ImportReading.Read read -> {
                    var target = new NextRevision(id, copies.load(id).revision());
                    DraftImport begun = imports.begin(sent, changes, target, draft.title(), by.getName());
                    return "redirect:/drafts/imports/" + begun.id();
                }
                case ImportReading.Unreadable unreadable -> problems = unreadable.problems();
            }
        }
        flash.addFlashAttribute(WorkingCopyController.REFUSED_FILE, problems);
        return "redirect:/drafts/" + id + "/working-copy";
    }

    @GetMapping("/imports/{draftImport}")
    String preview(
            @PathVariable DraftImportId draftImport,
            @RequestParam(defaultValue = "1") int page,
            Principal by,
            Model model) {
        return preview(existing(draftImport, by), page, model);
    }

    private String preview(DraftImport one, int page, Model model) {
        ImportReading reading = ImportReading.of(imports.file(one), one.changes(), one.repairs(), one.corrections());
        switch (reading) {
            case ImportReading.Read read -> {
                ReadingView view = ReadingView.of(
                        read.reading(), read.lines().text(), read.lines().findings());
                model.addAttribute("view", ImportView.of(read, one.corrections(), page));
                model.addAttribute("roles", ImportView.roles());
                model.addAttribute("levelsStand", read.levelsStand());
                model.addAttribute("reading", view);
                model.addAttribute("switches", view.switches(one.repairs()));
                model.addAttribute("recognised", read.reading().text().title());
            }
            case ImportReading.Unreadable unreadable -> model.addAttribute("problems", unreadable.problems());
        }
        model.addAttribute("one", one);
        if (one.target() instanceof NextRevision next) {
            drafts.find(next.draft()).ifPresent(draft -> model.addAttribute("draft", draft));
        }
        return "drafting/import";
    }

    /** Keeps what was said of the lines and recognises the text anew. */
    @PostMapping("/imports/{draftImport}")
    String renew(
            @PathVariable DraftImportId draftImport,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") Set<Repair.Kind> keep,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> fields,
            Principal by) {
        DraftImport one = existing(draftImport, by);
        imports.change(
                one,
                shortened(title),
                new RepairChoice(keep),
                ImportForm.sent(one.corrections(), fields),
                one.target());
        return "redirect:/drafts/imports/" + one.id() + "?page=" + page;
    }

    /** Stores what was looked at; where something was changed since, that is shown first. */
    @PostMapping("/imports/{draftImport}/storing")
    String store(
            @PathVariable DraftImportId draftImport,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") Set<Repair.Kind> keep,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "1") int here,
            @RequestParam MultiValueMap<String, String> fields,
            Principal by,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        DraftImport one = existing(draftImport, by);
        var repairs = new RepairChoice(keep);
        LineCorrections corrections = ImportForm.sent(one.corrections(), fields);
        boolean changed = !corrections.equals(one.corrections()) || !repairs.equals(one.repairs());
        Problems problems = Problems.NONE;
        if (changed) {
            imports.change(one, shortened(title), repairs, corrections, one.target());
        }
        if (changed || seen != one.revision()) {
            problems = Problems.of(Problem.at("lines", "import.problem.changed"));
        }
        if (one.target() instanceof NewDraft) {
            problems = DraftChecks.title(title).and(problems);
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return refused(existing(draftImport, by), problems, here, model);
        }
        return switch (ImportReading.of(imports.file(one), one.changes(), repairs, corrections)) {
            case ImportReading.Unreadable unreadable -> refused(one, unreadable.problems(), here, model);
            case ImportReading.Read read -> {
                LegalText text = read.reading().text();
                yield switch (one.target()) {
                    case NewDraft any -> begin(one, title, read.levelsStand() ? text.renewed() : text);
                    case NextRevision next -> save(one, next, text, here, response, model, flash);
                };
            }
        };
    }

    private String begin(DraftImport one, String title, LegalText text) {
        Optional<Draft> draft = imports.finish(one, () -> Optional.of(drafts.create(title, text, one.by())));
        return "redirect:/drafts" + draft.map(begun -> "/" + begun.id()).orElse("");
    }

    private String save(
            DraftImport one,
            NextRevision next,
            LegalText text,
            int here,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<WorkingCopy> saved =
                imports.finish(one, () -> switch (copies.save(next.draft(), text, next.revision(), one.by())) {
                    case Saving.Saved done -> Optional.of(done.copy());
                    case Saving.Conflict conflict -> Optional.empty();
                });
        if (saved.isPresent()) {
            flash.addFlashAttribute("saved", saved.get().revision());
            return "redirect:/drafts/" + next.draft() + "/working-copy";
        }
        WorkingCopy newest = copies.load(next.draft());
        ImportTarget after = new NextRevision(next.draft(), newest.revision());
        imports.change(one, one.title(), one.repairs(), one.corrections(), after);
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        Problem problem =
                Problem.at("", "import.problem.savedInBetween", newest.savedBy(), newest.revision(), next.revision());
        return imports.find(one.id(), one.by())
                .map(again -> refused(again, Problems.of(problem), here, model))
                .orElse("redirect:/drafts/" + next.draft() + "/working-copy");
    }

    private String refused(DraftImport one, Problems problems, int page, Model model) {
        model.addAttribute("problems", problems);
        return preview(one, page, model);
    }

    @PostMapping("/imports/{draftImport}/discarding")
    String discard(@PathVariable DraftImportId draftImport, Principal by) {
        DraftImport one = existing(draftImport, by);
        imports.discard(one);
        return switch (one.target()) {
            case NewDraft any -> "redirect:/drafts/new";
            case NextRevision next -> "redirect:/drafts/" + next.draft() + "/working-copy";
        };
    }

    private DraftImport existing(DraftImportId id, Principal by) {
        return imports.find(id, by.getName()).orElseThrow(() -> new NotFound(id));
    }

    private static String shortened(String title) {
        return DraftChecks.title(title).isEmpty() ? title.strip() : "";
    }
}
