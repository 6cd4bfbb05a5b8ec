package org.tiaowen.app.consulting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.consulting.OpinionInApi.AnswerGiven;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.clauselinks.DecidingLinks;
import org.tiaowen.comments.clauselinks.LinkDecision;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.clauselinks.OpinionQuery;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.feedback.AnsweringOpinions;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.drafting.articles.ProvisionId;

/** The handling of opinions for machines: links to clauses, and answers. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "办理意见 Opinions")
class OpinionsApi {

    private static final int LARGEST_PAGE = 200;

    private final LinkedOpinions opinions;
    private final DecidingLinks deciding;
    private final DecidingOpinions drafting;
    private final AnsweringOpinions answering;
    private final Answers answers;
    private final ShownConsultations consultations;

    OpinionsApi(
            LinkedOpinions opinions,
            DecidingLinks deciding,
            DecidingOpinions drafting,
            AnsweringOpinions answering,
            Answers answers,
            ShownConsultations consultations) {
        this.opinions = opinions;
        this.deciding = deciding;
        this.drafting = drafting;
        this.answering = answering;
        this.answers = answers;
        this.consultations = consultations;
    }

    /** Opinions, those of the newest comments first. */
    record Page(int page, int size, long total, List<OpinionInApi> opinions) {}

    /**
     * A decision on a link.
     *
     * @param kind CONFIRMED, CORRECTED or ADDED; to remove a link, delete it
     * @param clause the clause that is meant
     * @param insteadOf for CORRECTED the clause that is not meant
     */
    @Schema(example = """
            {"kind": "CONFIRMED", "clause": "5b6f1f0e-8a3d-4d38-9a55-0c6f0f3f5d11"}""")
    record Decision(
            LinkDecision.@Nullable Kind kind,
            @Nullable UUID clause,
            @Nullable UUID insteadOf) {}

    /**
     * An answer.
     *
     * @param department for REFERRED the body it is referred to
     * @param providedClause for ALREADY_PROVIDED the clause of the consulted version that provides it
     * @param providedIn for ALREADY_PROVIDED another text and its clause, in words
     * @param seen the revision of the answer the sender had before them; 0 or nothing where there was none
     * @param publish whether it is published at once; else it is a draft of an answer
     * @param disclosure what to do with personal data in the words; refused once with what was found while it is missing
     */
    @Schema(example = """
            {"outcome": "ADOPTED", "reason": "采纳，已写入第二十七条。", "seen": 0, "publish": true}""")
    record NewAnswer(
            @Nullable AnswerOutcome outcome,
            @Nullable String reason,
            @Nullable String department,
            @Nullable UUID providedClause,
            @Nullable String providedIn,
            @Nullable Integer seen,
            @Nullable Boolean publish,
            @Nullable Disclosure disclosure) {

        org.tiaowen.comments.adoption.Decision decision(AnswerOutcome decided) {
            return new org.tiaowen.comments.adoption.Decision(
                    decided,
                    orEmpty(reason),
                    orEmpty(department),
                    providedClause == null ? null : new ProvisionId(providedClause),
                    orEmpty(providedIn),
                    disclosure == null ? Disclosure.NONE : disclosure);
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/consultations/{id}/opinions")
    @Operation(
            summary = "意见点列表：按条款、未关联、分页 Opinions by clause, unlinked ones, page by page",
            description = "clause 包含其下的款、项、目。A clause includes everything inside it.")
    @ApiResponse(responseCode = "200", description = "意见点 The opinions")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    Page list(
            @PathVariable ConsultationId id,
            @RequestParam(required = false) @Nullable ProvisionId clause,
            @RequestParam(defaultValue = "false") boolean unlinked,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (consultations.found(id).isEmpty()) {
            throw new NotFound(id);
        }
        OpinionQuery query = new OpinionQuery(Optional.of(id), Optional.ofNullable(clause), unlinked, Audience.STAFF);
        int from = Math.max(0, page);
        int most = Math.clamp(size, 1, LARGEST_PAGE);
        return new Page(
                from,
                most,
                opinions.count(query),
                opinions.find(query, from, most).stream().map(this::shown).toList());
    }

    @GetMapping("/opinions/{id}")
    @Operation(summary = "一个意见点：关联、系统建议、人工确认、答复 One opinion: links, proposals, decisions, answer")
    @ApiResponse(responseCode = "200", description = "意见点 The opinion")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    OpinionInApi find(@PathVariable OpinionId id) {
        return shown(existing(id));
    }

    @PostMapping("/opinions/{id}/links")
    @Operation(
            summary = "确认、更正、增加关联 Confirm, correct or add a link",
            description = "系统的建议始终保留。The program's proposal stays as it was.")
    @ApiResponse(responseCode = "200", description = "已经记下 Written down")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    @ApiResponse(responseCode = "422", description = "内容有误 Faults")
    OpinionInApi decide(@PathVariable OpinionId id, @RequestBody Decision body, Principal by) {
        existing(id);
        LinkDecision.Kind kind = body.kind();
        UUID meant = body.clause();
        UUID wrong = body.insteadOf();
        Problems problems = missing("kind", kind == null || kind == LinkDecision.Kind.REMOVED)
                .and(missing("clause", meant == null))
                .and(missing("insteadOf", kind == LinkDecision.Kind.CORRECTED && wrong == null));
        if (kind == null || meant == null || !problems.isEmpty()) {
            throw ApiRefusal.invalid(problems);
        }
        ProvisionId clause = new ProvisionId(meant);
        return decided(
                id,
                switch (kind) {
                    case CONFIRMED -> deciding.confirm(id, clause, by.getName());
                    case CORRECTED ->
                        deciding.correct(id, new ProvisionId(wrong == null ? meant : wrong), clause, by.getName());
                    case ADDED -> deciding.add(id, clause, by.getName());
                    case REMOVED -> deciding.remove(id, clause, by.getName());
                });
    }

    @DeleteMapping("/opinions/{id}/links/{clause}")
    @Operation(summary = "去除关联（系统的建议仍保留） Remove a link (the proposal stays visible)")
    @ApiResponse(responseCode = "200", description = "已经记下 Written down")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    @ApiResponse(responseCode = "422", description = "没有这个关联 No such link")
    OpinionInApi remove(@PathVariable OpinionId id, @PathVariable ProvisionId clause, Principal by) {
        existing(id);
        return decided(id, deciding.remove(id, clause, by.getName()));
    }

    @GetMapping("/opinions/{id}/answers")
    @Operation(summary = "答复的各次修订 Every revision of the answer")
    @ApiResponse(responseCode = "200", description = "先前的在前 The earliest first")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    List<AnswerGiven> history(@PathVariable OpinionId id) {
        existing(id);
        return answers.historyOf(id).stream().map(AnswerGiven::of).toList();
    }

    @PostMapping("/opinions/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "答复：采纳、部分采纳、已有规定、未采纳、转有关部门，附理由 Answer with the reason; a draft until it is published")
    @ApiResponse(responseCode = "201", description = "已经答复 Answered")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    @ApiResponse(responseCode = "409", description = "他人已经答复，附其答复 Somebody else has answered; their answer")
    @ApiResponse(responseCode = "422", description = "内容有误 Faults")
    AnswerGiven answer(
            @Parameter(description = "意见点 · the opinion") @PathVariable OpinionId id,
            @RequestBody NewAnswer body,
            Principal by) {
        existing(id);
        AnswerOutcome outcome = body.outcome();
        String reason = body.reason();
        Integer seen = body.seen();
        if (outcome == null) {
            throw ApiRefusal.invalid(
                    missing("outcome", true).and(missing("reason", reason == null || reason.isBlank())));
        }
        org.tiaowen.comments.adoption.Decision decision = body.decision(outcome);
        int before = seen == null ? 0 : seen;
        return switch (Boolean.TRUE.equals(body.publish())
                ? answering.answer(id, decision, before, by.getName())
                : drafting.decide(id, decision, before, by.getName())) {
            case DecidingOpinions.Decided decided -> AnswerGiven.of(decided.answer());
            case DecidingOpinions.Conflict conflict ->
                throw new ApiRefusal(HttpStatus.CONFLICT, "answered").with("theirs", AnswerGiven.of(conflict.theirs()));
            case DecidingOpinions.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    private OpinionInApi decided(OpinionId id, DecidingLinks.Outcome outcome) {
        return switch (outcome) {
            case DecidingLinks.Decided decided -> shown(existing(id));
            case DecidingLinks.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    private static Problems missing(String field, boolean isMissing) {
        return isMissing ? Problems.of(Problem.at(field, "api.fault.missing")) : Problems.NONE;
    }

    private LinkedOpinion existing(OpinionId id) {
        return opinions.find(id).orElseThrow(() -> new NotFound(id));
    }

    private OpinionInApi shown(LinkedOpinion opinion) {
        return OpinionInApi.of(opinion, answers.of(opinion.opinion().id()));
    }
}
