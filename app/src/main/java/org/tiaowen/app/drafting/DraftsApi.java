package org.tiaowen.app.drafting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;

/** Drafts for machines: the list, one of them, and bringing in a new one. */
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "草案 Drafts")
class DraftsApi {

    private static final String EXAMPLE = """
            {
              "title": "云州市停车管理条例",
              "kind": "REGULATION",
              "text": "云州市停车管理条例\\n\\n第一条　为了加强停车管理，制定本条例。\\n第二条　本条例自公布之日起施行。\\n"
            }""";

    private final Drafts drafts;
    private final Versions versions;
    private final Messages messages;

    DraftsApi(Drafts drafts, Versions versions, Messages messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.messages = messages;
    }

    /**
     * A text to begin a draft with.
     *
     * @param title what the draft is called in lists; the title of the text where it is left out
     * @param kind what the text is; refused where the text reads as something else
     */
    @Schema(example = EXAMPLE)
    record NewDraft(
            @Nullable String title,
            @Nullable DocumentKind kind,
            @Nullable String text) {}

    /** A draft in the list. */
    record DraftInList(
            UUID id,
            String title,
            DocumentKind kind,
            String createdBy,
            Instant createdAt,
            @Nullable VersionInList latest) {

        static DraftInList of(Draft draft, Optional<Version> latest) {
            return new DraftInList(
                    draft.id().value(),
                    draft.title(),
                    draft.kind(),
                    draft.createdBy(),
                    draft.createdAt(),
                    latest.map(VersionInList::of).orElse(null));
        }
    }

    /** A version in a list. */
    record VersionInList(
            UUID id, int number, String label, String title, String message, String author, Instant createdAt) {

        static VersionInList of(Version version) {
            return new VersionInList(
                    version.id().value(),
                    version.number(),
                    version.label().value(),
                    version.title(),
                    version.message(),
                    version.author(),
                    version.createdAt());
        }
    }

    /** A draft with all its versions, the oldest first. */
    record DraftWithVersions(
            UUID id,
            String title,
            DocumentKind kind,
            String createdBy,
            Instant createdAt,
            List<VersionInList> versions) {}

    /**
     * What became of a text that was brought in.
     *
     * @param revision of the working copy
     * @param provisions how many there are of each level
     * @param findings what was noticed and kept as it is
     * @param repairs what was taken out or put in
     */
    record BroughtIn(
            UUID id,
            String title,
            DocumentKind kind,
            int revision,
            Map<Level, Integer> provisions,
            List<FindingInText> findings,
            List<RepairOfText> repairs) {}

    /** A finding; line from 1, 0 where it concerns the whole file. */
    record FindingInText(Finding.Kind kind, int line, int offset, String message) {}

    /** A repair; line from 1. */
    record RepairOfText(Repair.Kind kind, int line, int offset, String removed, String inserted, String message) {}

    @GetMapping
    @Operation(summary = "草案列表 List drafts")
    List<DraftInList> list() {
        return drafts.list().stream()
                .map(draft -> DraftInList.of(draft, versions.latest(draft.id())))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一部草案及其各稿 One draft with its versions")
    @ApiResponse(responseCode = "200", description = "草案 The draft")
    @ApiResponse(responseCode = "404", description = "没有这部草案 No such draft")
    DraftWithVersions find(@PathVariable DraftId id) {
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(id));
        return new DraftWithVersions(
                draft.id().value(),
                draft.title(),
                draft.kind(),
                draft.createdBy(),
                draft.createdAt(),
                versions.list(id).stream().map(VersionInList::of).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "引入文本（JSON 或文件） Bring in a text (JSON or a file)",
            description = "文本读成编章节条款项目；读不懂的保留为段落，列入 findings；去除的格式残留列入 repairs。"
                    + " The text is read into a tree; what is not understood is kept and listed under findings.")
    @ApiResponse(responseCode = "201", description = "已经引入，地址见 Location Brought in; see Location")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    ResponseEntity<BroughtIn> create(@RequestBody NewDraft body, Principal by) {
        String text = Objects.requireNonNullElse(body.text(), "");
        return create(body.title(), body.kind(), text, List.of(), "text", by);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(responseCode = "201", description = "已经引入，地址见 Location Brought in; see Location")
    @ApiResponse(responseCode = "413", description = "文件过大 File too large")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    ResponseEntity<BroughtIn> create(
            @Parameter(description = ".txt、.md、.docx") @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable DocumentKind kind,
            Principal by)
            throws IOException {
        return switch (ImportedFile.of(file)) {
            case ImportedFile.Unreadable unreadable -> throw ApiRefusal.invalid(unreadable.problems());
            case ImportedFile.Text source -> create(title, kind, source.text(), source.findings(), "file", by);
        };
    }

    private ResponseEntity<BroughtIn> create(
            @Nullable String title,
            @Nullable DocumentKind kind,
            String source,
            List<Finding> ofFile,
            String field,
            Principal by) {
        Problems problems = DraftChecks.text(field, source);
        Reading reading = TextReader.read(source);
        String name = title == null ? reading.text().title() : title;
        problems = problems.and(DraftChecks.title(name)).and(DraftChecks.kind(kind, reading.text()));
        if (!problems.isEmpty()) {
            throw ApiRefusal.invalid(problems);
        }
        Draft draft = drafts.create(name, reading.text(), by.getName());
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + draft.id()))
                .body(broughtIn(draft, ReadingView.of(reading, source, ofFile)));
    }

    private BroughtIn broughtIn(Draft draft, ReadingView view) {
        return new BroughtIn(
                draft.id().value(),
                draft.title(),
                draft.kind(),
                1,
                view.counts(),
                findings(view, messages),
                view.repairs().stream()
                        .map(repaired -> new RepairOfText(
                                repaired.repair().kind(),
                                repaired.line(),
                                repaired.repair().offset(),
                                repaired.repair().removed(),
                                repaired.repair().inserted(),
                                messages.say(repaired.key())))
                        .toList());
    }

    static List<FindingInText> findings(ReadingView view, Messages messages) {
        return view.findings().stream()
                .map(noticed -> new FindingInText(
                        noticed.finding().kind(),
                        noticed.line(),
                        noticed.finding().offset(),
                        messages.say(noticed.key(), noticed.values())))
                .toList();
    }
}
