package org.tiaowen.app.consulting;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.attachments.AttachmentType;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.intake.BatchId;
import org.tiaowen.comments.intake.BatchProblem;
import org.tiaowen.comments.intake.BatchProgress;
import org.tiaowen.comments.intake.BatchTemplates;
import org.tiaowen.comments.intake.Batches;
import org.tiaowen.comments.intake.OfflinePackages;
import org.tiaowen.comments.intake.ReceivingBatches;

/** Staff of a contact point bring in a whole spreadsheet, and see it being received. */
@Controller
@RequestMapping("/contact-point")
class BatchController {

    private static final int ROWS_A_PAGE = 200;

    private final ContactPoints contactPoints;
    private final ShownConsultations consultations;
    private final BatchTemplates templates;
    private final OfflinePackages packages;
    private final ReceivingBatches receiving;
    private final Batches batches;
    private final CommentProblems problems;

    BatchController(
            ContactPoints contactPoints,
            ShownConsultations consultations,
            BatchTemplates templates,
            OfflinePackages packages,
            ReceivingBatches receiving,
            Batches batches,
            CommentProblems problems) {
        this.contactPoints = contactPoints;
        this.consultations = consultations;
        this.templates = templates;
        this.packages = packages;
        this.receiving = receiving;
        this.batches = batches;
        this.problems = problems;
    }

    /** Something wrong in a spreadsheet, at its cell. */
    record Fault(int row, String cell, String column, Problem problem) {}

    @GetMapping("/consultations/{id}/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable ConsultationId id) {
        Consultation consultation = consultations.shown(id);
        return saved(AttachmentType.SPREADSHEET, consultation.title(), templates.of(consultation));
    }

    @GetMapping("/consultations/{id}/template.docx")
    ResponseEntity<byte[]> document(@PathVariable ConsultationId id) {
        Consultation consultation = consultations.shown(id);
        return saved(AttachmentType.WORD, "意见登记单", templates.document(consultation));
    }

    @GetMapping("/consultations/{id}/package.xlsx")
    ResponseEntity<byte[]> offlinePackage(@PathVariable ConsultationId id, Principal principal) {
        Consultation consultation = consultations.shown(id);
        ContactPoint point = ContactPointController.pointOf(contactPoints, principal);
        return saved(
                AttachmentType.SPREADSHEET,
                "离线包 " + point.name() + " " + consultation.title(),
                packages.prepare(consultation, point, principal.getName()));
    }

    private static ResponseEntity<byte[]> saved(AttachmentType type, String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + type.extension(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }

    @GetMapping("/consultations/{id}/batch")
    String form(@PathVariable ConsultationId id, Principal principal, Model model) {
        return form(consultations.shown(id), ContactPointController.pointOf(contactPoints, principal), model);
    }

    private String form(Consultation consultation, ContactPoint point, Model model) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("card", consultations.card(consultation));
        model.addAttribute("point", point);
        return "consulting/batch-upload";
    }

    @PostMapping("/consultations/{id}/batch")
    String receive(
            @PathVariable ConsultationId id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> fields,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        Consultation consultation = consultations.shown(id);
        ContactPoint point = ContactPointController.pointOf(contactPoints, principal);
        List<SentFile> files = SentFiles.of(fields);
        if (files.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("problems", Problems.of(Problem.at("file", "batch.problem.noFile")));
            return form(consultation, point, model);
        }
        return switch (receiving.receive(id, point.id(), files, principal.getName())) {
            case ReceivingBatches.Accepted accepted -> "redirect:/contact-point/batches/" + accepted.batch();
            case ReceivingBatches.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("fileName", files.getFirst().fileName());
                model.addAttribute(
                        "faults", refused.problems().stream().map(this::fault).toList());
                yield form(consultation, point, model);
            }
        };
    }

    private Fault fault(BatchProblem found) {
        Problem problem = problems.of(List.of(found.problem())).all().getFirst();
        return new Fault(found.row(), found.cell(), found.column(), problem);
    }

    @GetMapping("/batches/{batch}")
    String batch(
            @PathVariable BatchId batch, @RequestParam(defaultValue = "1") int page, Principal principal, Model model) {
        int shown = Math.max(1, page);
        BatchProgress progress = own(batch, principal);
        model.addAttribute("batch", progress);
        model.addAttribute("consultation", consultations.shown(progress.consultation()));
        model.addAttribute("rows", batches.rows(batch, shown - 1, ROWS_A_PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("more", (long) shown * ROWS_A_PAGE < progress.rowsTotal());
        if (!progress.isFinished()) {
            // for browsers without JavaScript; with it, htmx asks for the progress alone
            model.addAttribute("refreshSeconds", 3);
        }
        return "consulting/batch";
    }

    @GetMapping("/batches/{batch}/progress")
    String progress(@PathVariable BatchId batch, Principal principal, HttpServletResponse response, Model model) {
        BatchProgress progress = own(batch, principal);
        model.addAttribute("batch", progress);
        if (progress.isFinished()) {
            // the receipts of the rows are worth a whole page
            response.setHeader("HX-Refresh", "true");
        }
        return "consulting/batch :: progress";
    }

    private BatchProgress own(BatchId id, Principal principal) {
        ContactPoint point = ContactPointController.pointOf(contactPoints, principal);
        return batches.find(id)
                .filter(batch -> batch.contactPoint().equals(point.id()))
                .orElseThrow(() -> new NotFound(id));
    }
}
