package org.tiaowen.app.drafting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.consolidation.Consolidation;
import org.tiaowen.drafting.consolidation.ConsolidationJson;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.LegalTextJson;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.drafting.versions.WorkingCopy;
import tools.jackson.databind.JsonNode;

/** Amending decisions carried out, for machines: on any text, or on a working copy to be kept. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "修改决定 Amending decisions")
class ConsolidationsApi {

    private final Drafts drafts;
    private final WorkingCopies copies;

    ConsolidationsApi(Drafts drafts, WorkingCopies copies) {
        this.drafts = drafts;
        this.copies = copies;
    }

    /**
     * What is to be carried out on what: either {@code text}, or {@code draft} with or without {@code revision}.
     *
     * @param revision of the working copy; the newest where it is left out
     * @param decision the whole decision
     * @param law which of its laws, by title; found by the title of the text where it is left out
     */
    @Schema(example = """
            {
              "text": "云州市停车管理条例\\n\\n第一条　停车应当有序。\\n第二条　本条例自公布之日起施行。\\n",
              "decision": "关于修改《云州市停车管理条例》的决定\\n\\n一、将第一条修改为：“第一条　停车应当有序、安全。”\\n"
            }""")
    record ToCarryOut(
            @Nullable String text,
            @Nullable UUID draft,
            @Nullable Integer revision,
            @Nullable String decision,
            @Nullable String law) {}

    /**
     * What came of it; nothing is stored.
     *
     * @param law its title as the decision names it
     * @param complete whether everything in the decision was understood and carried out
     * @param text the new text, the certain consequential rewrites done
     * @param tree the same as a tree
     * @param findings every instruction with its modifications and outcomes, the consequential rewrites, remarks and unread
     *     passages
     */
    record Consolidated(String law, boolean complete, String text, JsonNode tree, JsonNode findings) {}

    /**
     * What is to be kept.
     *
     * @param rewrites the consequential rewrites to be made, by their index in {@code findings.consequential}; the certain
     *     ones where it is left out
     * @param partial whether what was carried out is to be kept though something was not
     */
    record ToAccept(
            @Nullable String decision,
            @Nullable String law,
            @Nullable List<Integer> rewrites,
            @Nullable Boolean partial) {}

    /** The revision that holds the result. */
    record Accepted(int revision, String law, boolean complete, String text, JsonNode findings) {}

    @PostMapping("/consolidations")
    @Operation(
            summary = "执行修改决定，不保存 Carry out an amending decision, storing nothing",
            description = "不能执行的指令不改变文本，逐项列入 findings。"
                    + " What cannot be carried out changes nothing and is told under findings.")
    @ApiResponse(responseCode = "200", description = "新文本和逐项结果 The new text and what came of every instruction")
    @ApiResponse(responseCode = "404", description = "没有这部草案或者这次修改 No such draft or revision")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    Consolidated carryOut(@RequestBody ToCarryOut body) {
        LegalText law = law(body);
        SentDecision.Meant meant = meant(law, body.decision(), body.law());
        Consolidation consolidation = Consolidation.of(law, meant.amendment());
        return new Consolidated(
                meant.amendment().title(),
                complete(meant, consolidation),
                TextWriter.write(consolidation.after()),
                LegalTextJson.toJson(consolidation.after()),
                findings(meant, consolidation));
    }

    @PostMapping("/drafts/{id}/working-copy/consolidation")
    @Operation(
            summary =
                    "把修改决定执行到工作稿并保存（须带 If-Match） Carry out a decision on the working copy and keep it (If-Match is required)",
            description = "有未能执行的内容时返回 409 和逐项结果，除非 partial 为 true。"
                    + " 409 with the findings where something was not carried out, unless partial is true.")
    @ApiResponse(responseCode = "200", description = "已经保存 Saved")
    @ApiResponse(responseCode = "409", description = "有未能执行的内容 Not everything was carried out")
    @ApiResponse(responseCode = "412", description = "他人已经保存 Somebody else has saved")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    @ApiResponse(responseCode = "428", description = "缺少 If-Match · If-Match is missing")
    ResponseEntity<Accepted> accept(
            @PathVariable DraftId id,
            @Parameter(description = "所依据的修订号 · the revision started from", example = "\"3\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @RequestBody ToAccept body,
            Principal by) {
        WorkingCopy latest = copy(id, null);
        WorkingCopy copy = copies.find(id, WorkingCopyApi.revision(ifMatch)).orElseThrow(() -> overtaken(latest));
        SentDecision.Meant meant = meant(copy.text(), body.decision(), body.law());
        Consolidation consolidation = Consolidation.of(copy.text(), meant.amendment());
        boolean complete = complete(meant, consolidation);
        JsonNode findings = findings(meant, consolidation);
        if (!complete && !Boolean.TRUE.equals(body.partial())) {
            throw new ApiRefusal(HttpStatus.CONFLICT, "incomplete").with("findings", findings);
        }
        LegalText text = chosen(consolidation, body.rewrites());
        return switch (copies.save(id, text, consolidation.lineage(), copy.revision(), by.getName())) {
            case Saving.Saved saved -> {
                int revision = saved.copy().revision();
                yield ResponseEntity.ok()
                        .eTag("\"" + revision + "\"")
                        .body(new Accepted(
                                revision, meant.amendment().title(), complete, TextWriter.write(text), findings));
            }
            case Saving.Conflict conflict -> throw overtaken(conflict.theirs());
        };
    }

    private LegalText law(ToCarryOut body) {
        UUID draft = body.draft();
        String text = body.text();
        if ((draft == null) == (text == null)) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("text", "api.fault.textOrDraft")));
        }
        if (draft != null) {
            return copy(new DraftId(draft), body.revision()).text();
        }
        String source = Objects.requireNonNullElse(text, "");
        Problems problems = DraftChecks.law("text", source);
        if (!problems.isEmpty()) {
            throw ApiRefusal.invalid(problems);
        }
        return TextReader.read(source).text();
    }

    private WorkingCopy copy(DraftId id, @Nullable Integer revision) {
        if (drafts.find(id).isEmpty()) {
            throw new NotFound(id);
        }
        return revision == null
                ? copies.load(id)
                : copies.find(id, revision).orElseThrow(() -> new NotFound(id + " revision " + revision));
    }

    private static SentDecision.Meant meant(LegalText law, @Nullable String decision, @Nullable String title) {
        String words = Objects.requireNonNullElse(decision, "");
        return switch (title == null ? SentDecision.on(law, words) : SentDecision.named(title, words)) {
            case SentDecision.Meant meant -> meant;
            case SentDecision.Unclear unclear ->
                throw ApiRefusal.invalid(unclear.problems())
                        .with(
                                "laws",
                                unclear.laws().stream()
                                        .map(SentDecision.Law::title)
                                        .toList());
        };
    }

    private static boolean complete(SentDecision.Meant meant, Consolidation consolidation) {
        return consolidation.complete() && meant.instrument().unread().isEmpty();
    }

    private static LegalText chosen(Consolidation consolidation, @Nullable List<Integer> rewrites) {
        return rewrites == null
                ? consolidation.after()
                : CitationCheckView.applied(
                        consolidation.consequential(),
                        consolidation.after(),
                        rewrites.stream().map(String::valueOf).collect(Collectors.toSet()));
    }

    private static JsonNode findings(SentDecision.Meant meant, Consolidation consolidation) {
        return ConsolidationJson.toJson(meant.instrument(), meant.amendment(), consolidation);
    }

    private static ApiRefusal overtaken(WorkingCopy theirs) {
        return new ApiRefusal(HttpStatus.PRECONDITION_FAILED, "overtaken", theirs.revision())
                .with("theirs", WorkingCopyApi.Theirs.of(theirs));
    }
}
