package org.tiaowen.app.drafting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.drafting.DraftsApi.VersionInList;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.comparison.ClauseChange;
import org.tiaowen.drafting.comparison.ComparedClause;
import org.tiaowen.drafting.comparison.FrontChange;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.versions.Committing;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.ExportingVersions;
import org.tiaowen.drafting.versions.LegalTextJson;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionLabel;
import org.tiaowen.drafting.versions.Versions;
import tools.jackson.databind.JsonNode;

/** Versions for machines: fixing one, its tree, two of them compared. */
@RestController
@RequestMapping("/api/v1/drafts/{id}")
@Tag(name = "版本 Versions")
class VersionsApi {

    private final Drafts drafts;
    private final Versions versions;
    private final ExportingVersions exporting;

    VersionsApi(Drafts drafts, Versions versions, ExportingVersions exporting) {
        this.drafts = drafts;
        this.versions = versions;
        this.exporting = exporting;
    }

    /**
     * What a new version is called and what its author says about it.
     *
     * @param revision of the working copy that is meant; with it nobody fixes what somebody else saved in between
     */
    @Schema(example = """
            {"label": "征求意见稿", "message": "公布前的最后一次修改", "revision": 3}""")
    record NewVersion(
            @Nullable String label,
            @Nullable String message,
            @Nullable Integer revision) {}

    /**
     * A version with its text.
     *
     * @param tree a node has {@code id, level, number} (as printed), {@code ordinal, suffix, caption, text, layout,
     *     children}
     */
    record VersionWithTree(VersionInList version, JsonNode tree) {}

    /**
     * Two versions compared.
     *
     * @param counts how many changes there are of each kind
     * @param front what happened to the title and the note under it (题注)
     * @param changes in the order of the newer version, unchanged clauses only where they were asked for
     */
    record Compared(
            VersionInList from,
            VersionInList to,
            Map<LineageKind, Integer> counts,
            FrontChange front,
            List<Change> changes) {}

    /** What happened to one clause; kept and inserted words together are the new text; consequential: only citations were renumbered. */
    record Change(
            LineageKind kind,
            Level level,
            @Nullable Side old,
            @Nullable Side current,
            double score,
            boolean ambiguous,
            boolean consequential,
            List<WordRun> words) {

        static Change of(ClauseChange change) {
            return new Change(
                    change.kind(),
                    change.level(),
                    side(change.old()),
                    side(change.current()),
                    change.score(),
                    change.ambiguous(),
                    change.consequential(),
                    change.words());
        }

        private static @Nullable Side side(@Nullable ComparedClause clause) {
            return clause == null
                    ? null
                    : new Side(
                            clause.id().value(),
                            clause.number(),
                            clause.ordinal(),
                            clause.suffix(),
                            clause.designation(),
                            clause.text());
        }
    }

    /** A clause in one of the two versions. */
    record Side(
            UUID id, @Nullable String number, @Nullable Integer ordinal, int suffix, String designation, String text) {}

    @GetMapping("/versions")
    @Operation(summary = "版本列表 List the versions")
    List<VersionInList> list(@PathVariable DraftId id) {
        existing(id);
        return versions.list(id).stream().map(VersionInList::of).toList();
    }

    @PostMapping("/versions")
    @Operation(summary = "定稿：工作稿成为新的版本 Fix the working copy as the next version")
    @ApiResponse(responseCode = "201", description = "已经定稿，地址见 Location Fixed; see Location")
    @ApiResponse(
            responseCode = "409",
            description =
                    "与上一版相同，或者他人已保存新的修订 Nothing has changed since the version before, or somebody has saved in between")
    @ApiResponse(responseCode = "422", description = "内容有误 Faults")
    ResponseEntity<VersionInList> commit(@PathVariable DraftId id, @RequestBody NewVersion body, Principal by) {
        existing(id);
        String label = Objects.requireNonNullElse(body.label(), "");
        String message = Objects.requireNonNullElse(body.message(), "");
        Problems problems = DraftChecks.version(label, message);
        if (!problems.isEmpty()) {
            throw ApiRefusal.invalid(problems);
        }
        Integer revision = body.revision();
        var named = new VersionLabel(label);
        Committing committing = revision == null
                ? versions.commit(id, named, message.strip(), by.getName())
                : versions.commit(id, revision, named, message.strip(), by.getName());
        return switch (committing) {
            case Committing.Committed committed -> {
                Version version = committed.version();
                yield ResponseEntity.created(URI.create("/api/v1/drafts/" + id + "/versions/" + version.number()))
                        .body(VersionInList.of(version));
            }
            case Committing.SavedInBetween saved ->
                throw new ApiRefusal(
                        HttpStatus.CONFLICT, "saved-in-between", saved.copy().revision());
            case Committing.NothingChanged unchanged -> {
                Version latest = unchanged.latest();
                throw new ApiRefusal(
                        HttpStatus.CONFLICT,
                        "nothing-changed",
                        latest.number(),
                        latest.label().value());
            }
        };
    }

    @GetMapping(path = "/versions/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "一个版本的结构树（或纯文本） The tree of a version (or its plain text)",
            description = "Accept: application/json → 结构树 the tree；Accept: text/plain → 纯文本 the text")
    @ApiResponse(responseCode = "200", description = "这个版本 The version")
    @ApiResponse(responseCode = "404", description = "没有这个版本 No such version")
    VersionWithTree tree(@PathVariable DraftId id, @PathVariable int number) {
        Version version = existing(id, number);
        return new VersionWithTree(VersionInList.of(version), LegalTextJson.toJson(versions.text(version.id())));
    }

    @GetMapping(path = "/versions/{number}", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ApiResponse(responseCode = "200", description = "这个版本 The version")
    @ApiResponse(responseCode = "404", description = "没有这个版本 No such version")
    String text(@PathVariable DraftId id, @PathVariable int number) {
        return TextWriter.write(versions.text(existing(id, number).id()));
    }

    @GetMapping(path = "/versions/{number}/akn", produces = AkomaNtosoFile.TYPE)
    @Operation(summary = "一个版本的 Akoma Ntoso 文件 A version as Akoma Ntoso")
    @ApiResponse(responseCode = "200", description = "这个版本 The version")
    @ApiResponse(responseCode = "404", description = "没有这个版本 No such version")
    ResponseEntity<byte[]> akomaNtoso(@PathVariable DraftId id, @PathVariable int number) {
        return AkomaNtosoFile.of(existing(id, number), exporting);
    }

    @GetMapping("/comparison")
    @Operation(summary = "两个版本逐条对照 Two versions compared clause by clause")
    @ApiResponse(responseCode = "200", description = "对照 The comparison")
    @ApiResponse(responseCode = "404", description = "没有这个版本 No such version")
    Compared compare(
            @PathVariable DraftId id,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(defaultValue = "false") boolean unchanged) {
        Version older = existing(id, from);
        Version newer = existing(id, to);
        var comparison = versions.compare(older.id(), newer.id());
        return new Compared(
                VersionInList.of(older),
                VersionInList.of(newer),
                comparison.count(change -> true),
                comparison.front(),
                comparison.changes().stream()
                        .filter(change -> unchanged || change.kind() != LineageKind.UNCHANGED)
                        .map(Change::of)
                        .toList());
    }

    private void existing(DraftId id) {
        if (drafts.find(id).isEmpty()) {
            throw new NotFound(id);
        }
    }

    private Version existing(DraftId id, int number) {
        return versions.find(id, number).orElseThrow(() -> new NotFound(id + " version " + number));
    }
}
