package org.tiaowen.app.drafting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.drafting.DraftsApi.FindingInText;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.LegalTextJson;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.drafting.versions.WorkingCopy;
import tools.jackson.databind.JsonNode;

/** The working copy for machines; its revision is its ETag. */
@RestController
@RequestMapping("/api/v1/drafts/{id}/working-copy")
@Tag(name = "工作稿 Working copy")
class WorkingCopyApi {

    private static final Pattern REVISION = Pattern.compile("\"(\\d{1,9})\"");

    private final Drafts drafts;
    private final WorkingCopies copies;
    private final Messages messages;

    WorkingCopyApi(Drafts drafts, WorkingCopies copies, Messages messages) {
        this.drafts = drafts;
        this.copies = copies;
        this.messages = messages;
    }

    /**
     * The working copy as it was last saved.
     *
     * @param text as plain text
     * @param tree the same as a tree
     * @param findings what the reader noticed in the text
     */
    record Copy(
            int revision, String savedBy, Instant savedAt, String text, JsonNode tree, List<FindingInText> findings) {}

    /** The text to be saved, whole. */
    record Edited(@Nullable String text) {}

    /** The text somebody else saved in between. */
    record Theirs(int revision, String savedBy, Instant savedAt, String text) {

        static Theirs of(WorkingCopy copy) {
            return new Theirs(copy.revision(), copy.savedBy(), copy.savedAt(), TextWriter.write(copy.text()));
        }
    }

    @GetMapping
    @Operation(summary = "读取工作稿（修订号在 ETag 中） Read the working copy (its revision is the ETag)")
    @ApiResponse(responseCode = "200", description = "工作稿 The working copy")
    @ApiResponse(responseCode = "404", description = "没有这部草案 No such draft")
    ResponseEntity<Copy> load(@PathVariable DraftId id) {
        existing(id);
        return shown(copies.load(id));
    }

    @PutMapping
    @Operation(
            summary = "保存工作稿（须带 If-Match） Save the working copy (If-Match is required)",
            description = "按对齐保留各条款的 id。他人先保存时返回 412，问题详情中 theirs、mine 为双方文本。"
                    + " Clauses keep their ids by alignment. 412 carries both texts as theirs and mine.")
    @ApiResponse(responseCode = "200", description = "已经保存 Saved")
    @ApiResponse(responseCode = "412", description = "他人已经保存，附双方文本 Somebody else has saved; both texts")
    @ApiResponse(responseCode = "422", description = "内容有误 Faults")
    @ApiResponse(responseCode = "428", description = "缺少 If-Match · If-Match is missing")
    ResponseEntity<Copy> save(
            @PathVariable DraftId id,
            @Parameter(description = "所依据的修订号 · the revision started from", example = "\"3\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @RequestBody Edited body,
            Principal by) {
        existing(id);
        String text = Objects.requireNonNullElse(body.text(), "");
        Problems problems = DraftChecks.text("text", text);
        if (!problems.isEmpty()) {
            throw ApiRefusal.invalid(problems);
        }
        return switch (copies.save(id, TextReader.read(text).text(), revision(ifMatch), by.getName())) {
            case Saving.Saved saved -> shown(saved.copy());
            case Saving.Conflict conflict ->
                throw new ApiRefusal(
                                HttpStatus.PRECONDITION_FAILED,
                                "changed",
                                conflict.theirs().revision())
                        .with("theirs", Theirs.of(conflict.theirs()))
                        .with("mine", text);
        };
    }

    /** The revision in the header; whatever else stands there is the ETag of no revision. */
    static int revision(String ifMatch) {
        Matcher printed = REVISION.matcher(ifMatch.strip());
        return printed.matches() ? Integer.parseInt(printed.group(1)) : 0;
    }

    private ResponseEntity<Copy> shown(WorkingCopy copy) {
        String text = TextWriter.write(copy.text());
        Reading reading = TextReader.read(text);
        return ResponseEntity.ok()
                .eTag("\"" + copy.revision() + "\"")
                .body(new Copy(
                        copy.revision(),
                        copy.savedBy(),
                        copy.savedAt(),
                        text,
                        LegalTextJson.toJson(copy.text()),
                        DraftsApi.findings(ReadingView.of(reading, text, List.of()), messages)));
    }

    private void existing(DraftId id) {
        if (drafts.find(id).isEmpty()) {
            throw new NotFound(id);
        }
    }
}
