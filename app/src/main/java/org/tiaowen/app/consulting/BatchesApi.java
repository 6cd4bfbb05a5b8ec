package org.tiaowen.app.consulting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.api.ApiRefusal.Fault;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.intake.BatchId;
import org.tiaowen.comments.intake.BatchProblem;
import org.tiaowen.comments.intake.BatchProgress;
import org.tiaowen.comments.intake.BatchTemplates;
import org.tiaowen.comments.intake.Batches;
import org.tiaowen.comments.intake.OfflinePackages;
import org.tiaowen.comments.intake.ReceivingBatches;

/** Whole spreadsheets of comments from contact points, for machines. */
@RestController
@RequestMapping("/api/v1/consultations/{id}/comments")
@Tag(name = "批量录入 Batches")
class BatchesApi {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_ROWS = 10_000;

    private final ShownConsultations consultations;
    private final ContactPoints contactPoints;
    private final BatchTemplates templates;
    private final OfflinePackages packages;
    private final ReceivingBatches receiving;
    private final Batches batches;

    BatchesApi(
            ShownConsultations consultations,
            ContactPoints contactPoints,
            BatchTemplates templates,
            OfflinePackages packages,
            ReceivingBatches receiving,
            Batches batches) {
        this.consultations = consultations;
        this.contactPoints = contactPoints;
        this.templates = templates;
        this.packages = packages;
        this.receiving = receiving;
        this.batches = batches;
    }

    /** A spreadsheet that was accepted and is being worked through. */
    record Accepted(UUID batch, int rows) {}

    /**
     * How far a batch has come.
     *
     * @param rowsReceived became comments
     * @param rowsKnown had been received before under the same registry number; nothing was stored for them
     * @param finishedAt null while it is not finished
     */
    record Progress(
            UUID batch,
            String fileName,
            String uploadedBy,
            Instant uploadedAt,
            int rowsTotal,
            int rowsDone,
            int rowsReceived,
            int rowsKnown,
            @Nullable Instant finishedAt,
            List<Row> rows) {}

    /** What became of a row; no receipt while it waits. */
    record Row(int row, String registryNumber, @Nullable String receipt, boolean known) {}

    @GetMapping(path = "/batch-template", produces = XLSX)
    @Operation(summary = "下载批量录入模板 Download the template of the spreadsheet")
    @ApiResponse(responseCode = "200", description = "模板 The template")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    ResponseEntity<byte[]> template(@PathVariable ConsultationId id) {
        Consultation consultation = consultations.shown(id);
        return workbook(consultation.title(), templates.of(consultation));
    }

    @GetMapping(path = "/offline-package", produces = XLSX)
    @Operation(
            summary = "下载离线包 Download an offline package for the caller's contact point",
            description = "没有网络时填写，之后用批量录入交回；截止以前收集的，截止以后也收，并标明逾期。"
                    + " Filled in without a connection and sent in as a batch; what was collected in time is received"
                    + " after closing too, marked as late.")
    @ApiResponse(responseCode = "200", description = "离线包 The package")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    ResponseEntity<byte[]> offlinePackage(@PathVariable ConsultationId id, Principal by) {
        Consultation consultation = consultations.shown(id);
        ContactPoint point = contactPoints
                .find(CommentsApi.contactPointOf(contactPoints, by))
                .orElseThrow();
        return workbook("离线包 " + consultation.title(), packages.prepare(consultation, point, by.getName()));
    }

    private static ResponseEntity<byte[]> workbook(String name, byte[] file) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(file);
    }

    @PostMapping(path = "/batch", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "批量录入意见 Bring in a whole spreadsheet",
            description = "有一处错误，全部不收；所有错误按行、列一次列出。同一登记号只收一次。"
                    + " One fault and nothing is received; all faults are listed by row and column. A registry number is"
                    + " received once.")
    @ApiResponse(responseCode = "202", description = "已经接受，进度见 Location Accepted; progress at Location")
    @ApiResponse(responseCode = "422", description = "表格有误，按行列列出所有问题 Faults, all of them with row and column")
    ResponseEntity<Accepted> receive(
            @PathVariable ConsultationId id,
            @Parameter(description = ".xlsx、.csv、.docx（可以多份）、.zip") @RequestPart("file") List<MultipartFile> file,
            Principal by) {
        Consultation consultation = consultations.shown(id);
        ContactPointId point = CommentsApi.contactPointOf(contactPoints, by);
        return switch (receiving.receive(consultation.id(), point, SentFiles.of(file), by.getName())) {
            case ReceivingBatches.Accepted accepted ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/consultations/" + id + "/comments/batches/" + accepted.batch()))
                        .body(new Accepted(accepted.batch().value(), accepted.rows()));
            case ReceivingBatches.Refused refused -> throw refusal(refused.problems());
        };
    }

    private static ApiRefusal refusal(List<BatchProblem> problems) {
        ApiRefusal refusal = new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        for (BatchProblem found : problems) {
            Map<String, Object> place =
                    found.row() == 0 ? Map.of() : Map.of("row", found.row(), "column", found.cell());
            String field = found.column().isEmpty() ? "file" : found.column();
            refusal.because(
                    new Fault(field, found.problem().key(), found.problem().arguments(), place));
        }
        return refusal;
    }

    @GetMapping("/batches/{batch}")
    @Operation(summary = "批量录入的进度和各行回执 Progress of a batch and the receipts of its rows")
    @ApiResponse(responseCode = "200", description = "进度 The progress")
    @ApiResponse(responseCode = "404", description = "没有这一批，或者不属于本联系点 No such batch of the caller's contact point")
    Progress progress(@PathVariable ConsultationId id, @PathVariable BatchId batch, Principal by) {
        ContactPointId point = CommentsApi.contactPointOf(contactPoints, by);
        BatchProgress found = batches.find(batch)
                .filter(each -> each.contactPoint().equals(point))
                .filter(each -> each.consultation().equals(id))
                .orElseThrow(() -> new NotFound(batch));
        return new Progress(
                found.id().value(),
                found.fileName(),
                found.uploadedBy(),
                found.uploadedAt(),
                found.rowsTotal(),
                found.rowsDone(),
                found.rowsReceived(),
                found.rowsKnown(),
                found.finishedAt(),
                batches.rows(batch, 0, MOST_ROWS).stream().map(BatchesApi::row).toList());
    }

    private static Row row(BatchProgress.Row row) {
        var receipt = row.receipt();
        return new Row(row.row(), row.registryNumber(), receipt == null ? null : receipt.printed(), row.known());
    }
}
