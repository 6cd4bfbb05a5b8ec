package org.tiaowen.app.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.api.ApiRefusal.Fault;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.drafting.library.CorrectingLawTexts;
import org.tiaowen.drafting.library.Law;
import org.tiaowen.drafting.library.LawCorrecting;
import org.tiaowen.drafting.library.LawFacts;
import org.tiaowen.drafting.library.LawFilter;
import org.tiaowen.drafting.library.LawId;
import org.tiaowen.drafting.library.LawText;
import org.tiaowen.drafting.library.LawTextId;
import org.tiaowen.drafting.library.Library;
import org.tiaowen.drafting.library.LibraryImport;
import org.tiaowen.drafting.library.LibraryImportId;
import org.tiaowen.drafting.library.LibraryImports;
import org.tiaowen.drafting.library.Validity;
import org.tiaowen.drafting.versions.LegalTextJson;
import tools.jackson.databind.JsonNode;

/** The library of existing law, for machines. */
@RestController
@RequestMapping("/api/v1/library")
@Tag(name = "法规库 Library")
class LibraryApi {

    private static final int MOST_LAWS = 200;
    private static final int MOST_ROWS = 1_000;
    private static final int DEEPEST = 10_000_000;
    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private final Library library;
    private final LibraryImports imports;
    private final CorrectingLawTexts correcting;
    private final Clock clock;

    LibraryApi(Library library, LibraryImports imports, CorrectingLawTexts correcting, Clock clock) {
        this.library = library;
        this.imports = imports;
        this.correcting = correcting;
        this.clock = clock;
    }

    /** Laws that meet the filter, by title. */
    record Laws(long total, int page, int size, List<LawInApi> laws) {}

    /** A law with its texts, the oldest first; a list of laws tells their number only. */
    record LawInApi(
            UUID id,
            String title,
            String organ,
            String jurisdiction,
            int textCount,
            @Nullable List<TextInApi> texts) {

        static LawInApi of(Law law, @Nullable List<TextInApi> texts) {
            return new LawInApi(law.id().value(), law.title(), law.organ(), law.jurisdiction(), law.texts(), texts);
        }
    }

    /**
     * One dated text.
     *
     * @param date the day by which it is known
     * @param inForceUntil the last day on which it applies
     * @param tree its provisions; in the answer for one text only
     */
    record TextInApi(
            UUID id,
            UUID law,
            String title,
            @Nullable LocalDate date,
            String organ,
            @Nullable LocalDate adopted,
            @Nullable LocalDate promulgated,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            Validity validity,
            String source,
            List<String> findings,
            @Nullable JsonNode tree) {}

    /** What was accepted and is being taken in; {@code passedOver} files were not, since the sender wanted the rest. */
    record Accepted(UUID id, int texts, int passedOver) {}

    /** How far an import has come; {@code open} texts are left to a person. */
    record Progress(
            UUID id,
            String name,
            Instant startedAt,
            int textsTotal,
            int textsDone,
            int added,
            int known,
            int open,
            int articles,
            @Nullable Instant finishedAt,
            List<Row> rows) {}

    /** What became of one text; no outcome while it waits. Those that are left to a person come first. */
    record Row(
            int position,
            String file,
            LibraryImport.@Nullable Outcome outcome,
            @Nullable UUID law,
            @Nullable UUID text,
            String note) {}

    @GetMapping
    @SecurityRequirements
    @Operation(summary = "法规库中的法规，按名称排列 The laws of the library, by title")
    @ApiResponse(responseCode = "200", description = "法规 The laws")
    Laws list(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String organ,
            @Parameter(description = "适用地域全称 · whole name of the place", example = "重庆市")
                    @RequestParam(defaultValue = "")
                    String place,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        LawFilter filter = new LawFilter(title, organ, place);
        int within = Math.clamp(size, 1, MOST_LAWS);
        int from = Math.clamp((long) page * within, 0, DEEPEST);
        return new Laws(
                library.count(filter),
                from / within,
                within,
                library.list(filter, from, within).stream()
                        .map(law -> LawInApi.of(law, null))
                        .toList());
    }

    @GetMapping("/{id}")
    @SecurityRequirements
    @Operation(summary = "一部法规和它的历次文本 A law and its texts")
    @ApiResponse(responseCode = "200", description = "法规 The law")
    @ApiResponse(responseCode = "404", description = "没有这部法规 No such law")
    LawInApi law(@PathVariable LawId id) {
        Law law = library.find(id).orElseThrow(() -> new NotFound(id));
        return LawInApi.of(
                law, library.texts(id).stream().map(text -> text(text, null)).toList());
    }

    @GetMapping("/{id}/texts/{text}")
    @SecurityRequirements
    @Operation(summary = "一个文本，逐条 One text, provision by provision")
    @ApiResponse(responseCode = "200", description = "文本 The text")
    @ApiResponse(responseCode = "404", description = "没有这个文本 No such text")
    TextInApi text(@PathVariable LawId id, @PathVariable LawTextId text) {
        LawText found = existing(id, text);
        return text(found, LegalTextJson.toJson(library.tree(text).orElseThrow(() -> new NotFound(text))));
    }

    private TextInApi text(LawText text, @Nullable JsonNode tree) {
        return new TextInApi(
                text.id().value(),
                text.law().value(),
                text.title(),
                text.dated(),
                text.organ(),
                text.adopted(),
                text.promulgated(),
                text.inForceFrom(),
                text.inForceUntil().orElse(null),
                text.validityOn(LocalDate.now(clock.withZone(DAYS))),
                text.source(),
                text.findings(),
                tree);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "批量入库 Take texts into the library",
            description = "有一个文件有问题，全部不收，所有问题一次列出；rest=true 时其余照收。同一文本只收一次。"
                    + " One faulty file and nothing is taken in, all faults are listed; with rest=true the others are."
                    + " The same text is taken in once.")
    @ApiResponse(responseCode = "202", description = "已经接受，进度见 Location Accepted; progress at Location")
    @ApiResponse(responseCode = "422", description = "文件有误，逐个列出 Faults, each with its file")
    ResponseEntity<Accepted> receive(
            @Parameter(description = ".md、.txt、.docx，或者这些文件的 .zip") @RequestPart("file") List<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean rest,
            Principal by) {
        Shipment shipment = Shipment.of(file);
        if (shipment.sources().isEmpty() || (!shipment.faults().isEmpty() && !rest)) {
            throw refusal(shipment.faults());
        }
        LibraryImportId id = imports.start(shipment.name(), shipment.sources(), by.getName());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/library/imports/" + id))
                .body(new Accepted(
                        id.value(), shipment.sources().size(), shipment.faults().size()));
    }

    /**
     * What is known of a text beside its words; days are empty where nobody knows.
     *
     * @param date the day by which it is known
     * @param validity what was said of it; none where the days tell it
     */
    record Facts(
            String organ,
            @Nullable LocalDate date,
            @Nullable LocalDate adopted,
            @Nullable LocalDate promulgated,
            @Nullable LocalDate inForceFrom,
            @Nullable Validity validity) {

        static Facts of(LawFacts facts) {
            return new Facts(
                    facts.organ(),
                    facts.dated(),
                    facts.adopted(),
                    facts.promulgated(),
                    facts.inForceFrom(),
                    facts.stated());
        }
    }

    /** What is known, and how it came to be known, the last correction first. */
    record FactsWithHistory(Facts facts, List<Correction> corrections) {}

    /** One correction; with {@code file} where the same words were brought in again. */
    record Correction(
            Facts before,
            Facts after,
            String reason,
            @Nullable String file,
            String by,
            Instant at) {}

    /** All facts, also those that stay, and why. */
    record FactsToKeep(
            @Nullable String organ,
            @Nullable LocalDate date,
            @Nullable LocalDate adopted,
            @Nullable LocalDate promulgated,
            @Nullable LocalDate inForceFrom,
            @Nullable Validity validity,
            @Nullable String reason) {}

    @GetMapping("/{id}/texts/{text}/facts")
    @Operation(summary = "文本信息和更正记录 What is known of a text, and its corrections")
    @ApiResponse(responseCode = "200", description = "信息 What is known")
    @ApiResponse(responseCode = "404", description = "没有这个文本 No such text")
    FactsWithHistory facts(@PathVariable LawId id, @PathVariable LawTextId text) {
        return facts(existing(id, text));
    }

    @PutMapping("/{id}/texts/{text}/facts")
    @Operation(
            summary = "更正文本信息：废止、制定机关、日期 Correct what is known: repealed, organ, days",
            description = "条文不变，更正前的信息留有记录。 The words stay; what was known before is kept.")
    @ApiResponse(responseCode = "200", description = "已更正 Corrected")
    @ApiResponse(responseCode = "404", description = "没有这个文本 No such text")
    @ApiResponse(responseCode = "422", description = "不能这样更正 Cannot be")
    FactsWithHistory correct(
            @PathVariable LawId id, @PathVariable LawTextId text, @RequestBody FactsToKeep body, Principal by) {
        existing(id, text);
        LawFacts facts = new LawFacts(
                Objects.requireNonNullElse(body.organ(), "").strip(),
                body.date(),
                body.adopted(),
                body.promulgated(),
                body.inForceFrom(),
                body.validity());
        return switch (correcting.correct(text, facts, by.getName(), Objects.requireNonNullElse(body.reason(), ""))) {
            case LawCorrecting.Corrected corrected -> facts(corrected.text());
            case LawCorrecting.Refused refused -> throw ApiRefusal.invalid(LawFactsForm.refused(refused.problems()));
        };
    }

    private FactsWithHistory facts(LawText text) {
        return new FactsWithHistory(
                Facts.of(LawFacts.of(text)),
                correcting.list(text.law()).stream()
                        .filter(one -> one.text().equals(text.id()))
                        .map(one -> new Correction(
                                Facts.of(one.before()),
                                Facts.of(one.after()),
                                one.reason(),
                                one.file(),
                                one.by(),
                                one.at()))
                        .toList());
    }

    private LawText existing(LawId id, LawTextId text) {
        return library.text(text).filter(one -> one.law().equals(id)).orElseThrow(() -> new NotFound(text));
    }

    private static ApiRefusal refusal(List<Shipment.Fault> faults) {
        ApiRefusal refusal = new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        for (Shipment.Fault fault : faults) {
            Map<String, Object> place = fault.line() == 0
                    ? Map.of("file", fault.file())
                    : Map.of("file", fault.file(), "line", fault.line());
            refusal.because(
                    new Fault("file", fault.problem().key(), fault.problem().arguments(), place));
        }
        return faults.isEmpty()
                ? refusal.because(new Fault("file", "library.problem.NO_FILE", List.of(), Map.of()))
                : refusal;
    }

    @GetMapping("/imports/{id}")
    @Operation(summary = "批量入库的进度 Progress of an import")
    @ApiResponse(responseCode = "200", description = "进度 The progress")
    @ApiResponse(responseCode = "404", description = "没有这一批 No such import")
    Progress progress(@PathVariable LibraryImportId id) {
        LibraryImport job = imports.find(id).orElseThrow(() -> new NotFound(id));
        return new Progress(
                job.id().value(),
                job.name(),
                job.startedAt(),
                job.textsTotal(),
                job.textsDone(),
                job.added(),
                job.known(),
                job.open(),
                job.articles(),
                job.finishedAt(),
                imports.rows(id, 0, MOST_ROWS).stream().map(LibraryApi::row).toList());
    }

    private static Row row(LibraryImport.Row row) {
        LawId law = row.law();
        LawTextId text = row.text();
        return new Row(
                row.position(),
                row.file(),
                row.outcome(),
                law == null ? null : law.value(),
                text == null ? null : text.value(),
                row.note());
    }
}
