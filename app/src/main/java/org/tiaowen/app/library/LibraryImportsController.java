package org.tiaowen.app.library;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.library.LibraryImport;
import org.tiaowen.drafting.library.LibraryImportId;
import org.tiaowen.drafting.library.LibraryImports;

/** Taking folders and archives of texts into the library. */
@Controller
@RequestMapping("/library/imports")
class LibraryImportsController {

    private static final int SHOWN = 20;
    private static final int ROWS_A_PAGE = 100;

    private final LibraryImports imports;

    LibraryImportsController(LibraryImports imports) {
        this.imports = imports;
    }

    @GetMapping
    String form(Model model) {
        return form(model, Problems.NONE);
    }

    private String form(Model model, Problems problems) {
        model.addAttribute("problems", problems);
        model.addAttribute("imports", imports.list(SHOWN));
        return "library/imports";
    }

    /** With one problem nothing is taken in, unless the sender has seen them and wants the rest. */
    @PostMapping
    String receive(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean rest,
            Principal by,
            HttpServletResponse response,
            Model model) {
        Shipment shipment = Shipment.of(file);
        boolean refused = !shipment.faults().isEmpty() && !rest;
        if (refused || shipment.sources().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", shipment.faults());
            model.addAttribute("readable", shipment.sources().size());
            return form(
                    model,
                    shipment.faults().isEmpty()
                            ? Problems.of(Problem.at("file", "library.problem.NO_FILE"))
                            : Problems.NONE);
        }
        return "redirect:/library/imports/" + imports.start(shipment.name(), shipment.sources(), by.getName());
    }

    @GetMapping("/{id}")
    String show(@PathVariable LibraryImportId id, @RequestParam(defaultValue = "1") int page, Model model) {
        LibraryImport job = imports.find(id).orElseThrow(() -> new NotFound(id));
        int at = Math.clamp(page, 1, 100_000);
        model.addAttribute("job", job);
        model.addAttribute("rows", imports.rows(id, (at - 1) * ROWS_A_PAGE, ROWS_A_PAGE));
        model.addAttribute("page", at);
        model.addAttribute("more", at * ROWS_A_PAGE < job.textsTotal());
        if (!job.isFinished()) {
            model.addAttribute("refreshSeconds", 3);
        }
        return "library/import";
    }

    @GetMapping("/{id}/progress")
    String progress(@PathVariable LibraryImportId id, HttpServletResponse response, Model model) {
        LibraryImport job = imports.find(id).orElseThrow(() -> new NotFound(id));
        model.addAttribute("job", job);
        if (job.isFinished()) {
            // what became of the texts is worth a whole page
            response.setHeader("HX-Refresh", "true");
        }
        return "library/import :: progress";
    }
}
