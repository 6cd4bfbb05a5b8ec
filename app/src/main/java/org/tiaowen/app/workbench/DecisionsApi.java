package org.tiaowen.app.workbench;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.AssigningOpinions;
import org.tiaowen.comments.adoption.Assignment;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.adoption.ProposedChange;
import org.tiaowen.comments.adoption.ProposingChanges;
import org.tiaowen.comments.adoption.Recommending;
import org.tiaowen.comments.adoption.TyingChanges;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.versions.VersionId;

/** Deciding for machines: assignment, recommendation, decisions on many opinions at once, publishing, carrying out. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "意见处理工作台 Workbench")
class DecisionsApi {

    private final Desks desks;
    private final DecidingOpinions deciding;
    private final AssigningOpinions assigning;
    private final Recommending recommending;
    private final PublishingAnswers publishing;
    private final ProposingChanges proposing;
    private final TyingChanges tying;

    DecisionsApi(
            Desks desks,
            DecidingOpinions deciding,
            AssigningOpinions assigning,
            Recommending recommending,
            PublishingAnswers publishing,
            ProposingChanges proposing,
            TyingChanges tying) {
        this.desks = desks;
        this.deciding = deciding;
        this.assigning = assigning;
        this.recommending = recommending;
        this.publishing = publishing;
        this.proposing = proposing;
        this.tying = tying;
    }

    /**
     * One decision for many opinions.
     *
     * @param department for REFERRED
     * @param providedClause for ALREADY_PROVIDED, a clause of the text before the public
     * @param providedIn for ALREADY_PROVIDED, another text in words
     * @param overwrite whether answers that were seen are replaced
     * @param disclosure what to do with personal data in the words; refused once with what was found while it is missing
     */
    @Schema(example = """
            {"opinions": [{"id": "5b6f1f0e-8a3d-4d38-9a55-0c6f0f3f5d11", "seen": 0}],
             "outcome": "ADOPTED", "reason": "采纳，写入第二十七条。"}""")
    record NewDecision(
            @Nullable List<RowInApi.Seen> opinions,
            @Nullable AnswerOutcome outcome,
            @Nullable String reason,
            @Nullable String department,
            @Nullable UUID providedClause,
            @Nullable String providedIn,
            @Nullable Boolean overwrite,
            @Nullable Disclosure disclosure) {

        Decision decision(AnswerOutcome chosen) {
            return new Decision(
                    chosen,
                    reason == null ? "" : reason,
                    department == null ? "" : department,
                    providedClause == null ? null : new ProvisionId(providedClause),
                    providedIn == null ? "" : providedIn,
                    disclosure == null ? Disclosure.NONE : disclosure);
        }
    }

    /** What came of it; {@code left} keep the answer they had. */
    record Decided(List<UUID> decided, List<RowInApi.Given> left) {}

    /** Opinions into somebody's hands; without {@code assignee} they are taken back, and {@code note} says why. */
    record NewAssignment(
            @Nullable List<UUID> opinions,
            @Nullable String assignee,
            @Nullable LocalDate dueOn,
            @Nullable String note) {}

    /** How many had another assignee or another day before. */
    record Assigned(int changed) {}

    /** Answers to be published, each with the revision that was seen. */
    record Publication(@Nullable List<RowInApi.Seen> opinions) {}

    /** The opinions whose answers were published now. */
    record Published(List<UUID> opinions) {}

    /** A recommendation stands. */
    record Recommended(int revision) {}

    /** The change that carried an opinion out. */
    record NewTie(
            @Nullable UUID version,
            @Nullable UUID clause,
            @Nullable String note) {}

    /** A change that may have carried an opinion out. */
    record Proposed(
            UUID version,
            int versionNumber,
            UUID clause,
            String designation,
            LineageKind change,
            double score,
            List<String> shared) {

        static Proposed of(ProposedChange change) {
            return new Proposed(
                    change.version().value(),
                    change.versionNumber(),
                    change.clause().value(),
                    change.designation(),
                    change.change(),
                    change.score(),
                    change.shared());
        }
    }

    @PostMapping("/consultations/{id}/decisions")
    @Operation(
            summary = "对多个意见点作同一决定 One decision for many opinions",
            description =
                    "已有答复且未要求替换的、他人抢先决定的，列在 left 中。What has an answer already, or got one meanwhile, is told in left.")
    @ApiResponse(responseCode = "200", description = "已经决定 Decided")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    @ApiResponse(responseCode = "422", description = "内容有误，什么都没有改变 Faults; nothing changed")
    Decided decide(@PathVariable ConsultationId id, @RequestBody NewDecision body, Principal by) {
        desks.of(id);
        AnswerOutcome outcome = body.outcome();
        Map<OpinionId, Integer> seen = seen(body.opinions());
        desks.mustHold(id, seen.keySet());
        if (outcome == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("outcome", "api.fault.missing")));
        }
        return switch (deciding.decideAll(
                seen, body.decision(outcome), Boolean.TRUE.equals(body.overwrite()), by.getName())) {
            case DecidingOpinions.AllDecided all ->
                new Decided(
                        all.decided().stream().map(OpinionId::value).toList(),
                        all.left().stream().map(RowInApi.Given::of).toList());
            case DecidingOpinions.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    @PostMapping("/consultations/{id}/assignments")
    @Operation(summary = "分办或者收回 Assign opinions, or take them back")
    @ApiResponse(responseCode = "200", description = "已经分办 Assigned")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    @ApiResponse(responseCode = "422", description = "内容有误，什么都没有改变 Faults; nothing changed")
    Assigned assign(@PathVariable ConsultationId id, @RequestBody NewAssignment body, Principal by) {
        desks.of(id);
        List<OpinionId> meant = body.opinions() == null
                ? List.of()
                : body.opinions().stream().map(OpinionId::new).toList();
        desks.mustHold(id, meant);
        String note = body.note() == null ? "" : body.note();
        String assignee = body.assignee();
        LocalDate due = body.dueOn();
        if (assignee != null && due == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("dueOn", "api.fault.missing")));
        }
        AssigningOpinions.Outcome outcome = assignee == null || due == null
                ? assigning.takeBack(meant, note, by.getName())
                : assigning.assign(
                        new AssigningOpinions.Task(meant, Assignment.Scope.SELECTION, null, assignee, due, note),
                        by.getName());
        return switch (outcome) {
            case AssigningOpinions.Assigned assigned -> new Assigned(assigned.changed());
            case AssigningOpinions.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    @PostMapping("/consultations/{id}/answers/publication")
    @Operation(summary = "公布答复，要么全部要么都不 Publish answers, all or none")
    @ApiResponse(responseCode = "200", description = "已经公布 Published")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    @ApiResponse(responseCode = "422", description = "答复已有新的修订，什么都没有公布 An answer has changed; nothing was published")
    Published publish(@PathVariable ConsultationId id, @RequestBody Publication body, Principal by) {
        desks.of(id);
        Map<OpinionId, Integer> seen = seen(body.opinions());
        desks.mustHold(id, seen.keySet());
        return switch (publishing.publish(seen, by.getName())) {
            case PublishingAnswers.Published published ->
                new Published(
                        published.opinions().stream().map(OpinionId::value).toList());
            case PublishingAnswers.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    @PostMapping("/opinions/{id}/recommendations")
    @Operation(summary = "承办人提出处理建议 The assignee recommends a decision")
    @ApiResponse(responseCode = "200", description = "建议已记下 It stands")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    @ApiResponse(responseCode = "409", description = "他人已经提出 Another recommendation was made meanwhile")
    @ApiResponse(responseCode = "422", description = "内容有误 Faults")
    Recommended recommend(
            @PathVariable OpinionId id,
            @RequestBody NewDecision body,
            @RequestParam(defaultValue = "0") int seen,
            Principal by) {
        desks.opinion(id);
        AnswerOutcome outcome = body.outcome();
        if (outcome == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("outcome", "api.fault.missing")));
        }
        return switch (recommending.recommend(id, body.decision(outcome), seen, by.getName())) {
            case Recommending.Recommended done ->
                new Recommended(done.recommendation().revision());
            case Recommending.Conflict conflict ->
                throw new ApiRefusal(HttpStatus.CONFLICT, "answered")
                        .with("theirs", conflict.theirs().decision());
            case Recommending.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    @GetMapping("/opinions/{id}/carrying-out")
    @Operation(summary = "可能落实了这个意见点的修改 Changes that may have carried an opinion out")
    @ApiResponse(responseCode = "200", description = "最可能的在前 The likeliest first")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    List<Proposed> proposals(@PathVariable OpinionId id) {
        desks.opinion(id);
        return proposing.of(id).stream().map(Proposed::of).toList();
    }

    @PostMapping("/opinions/{id}/carrying-out")
    @Operation(summary = "确认落实的修改 Tie an adopted opinion to the change that carried it out")
    @ApiResponse(responseCode = "200", description = "已经记下 Written down")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    @ApiResponse(responseCode = "422", description = "没有采纳，或者该处没有修改 Not adopted, or nothing changed there")
    List<Proposed> tie(@PathVariable OpinionId id, @RequestBody NewTie body, Principal by) {
        desks.opinion(id);
        UUID version = body.version();
        UUID clause = body.clause();
        if (version == null || clause == null) {
            Problems missing =
                    version == null ? Problems.of(Problem.at("version", "api.fault.missing")) : Problems.NONE;
            throw ApiRefusal.invalid(clause == null ? missing.and(Problem.at("clause", "api.fault.missing")) : missing);
        }
        String note = body.note() == null ? "" : body.note();
        return told(id, tying.tie(id, new VersionId(version), new ProvisionId(clause), note, by.getName()));
    }

    @DeleteMapping("/opinions/{id}/carrying-out")
    @Operation(summary = "撤回落实的修改 Take the tie back")
    @ApiResponse(responseCode = "200", description = "已经撤回 Taken back")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    @ApiResponse(responseCode = "422", description = "没有写明理由 No reason")
    List<Proposed> untie(@PathVariable OpinionId id, @RequestParam(defaultValue = "") String reason, Principal by) {
        desks.opinion(id);
        return told(id, tying.untie(id, reason, by.getName()));
    }

    private List<Proposed> told(OpinionId id, TyingChanges.Outcome outcome) {
        return switch (outcome) {
            case TyingChanges.Tied tied -> proposals(id);
            case TyingChanges.Untied untied -> proposals(id);
            case TyingChanges.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    private static Map<OpinionId, Integer> seen(@Nullable List<RowInApi.Seen> asked) {
        Map<OpinionId, Integer> seen = new LinkedHashMap<>();
        if (asked != null) {
            asked.forEach(one -> seen.put(one.opinion(), one.revision()));
        }
        return seen;
    }
}
