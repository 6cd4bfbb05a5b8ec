package org.tiaowen.app.workbench;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.feedback.Evaluation;
import org.tiaowen.comments.feedback.Evaluations;
import org.tiaowen.comments.feedback.Grade;
import org.tiaowen.comments.feedback.LookBack;
import org.tiaowen.comments.feedback.LookingBack;
import org.tiaowen.comments.feedback.ReportingImplementation;
import org.tiaowen.comments.feedback.Round;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.drafting.versions.VersionId;

/** After the answers, for machines: evaluations, reports of what became of the promises, looking back. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "意见处理工作台 Workbench")
class FollowingUpApi {

    private final Desks desks;
    private final Evaluations evaluations;
    private final ReportingImplementation reporting;
    private final LookingBack lookingBack;

    FollowingUpApi(Desks desks, Evaluations evaluations, ReportingImplementation reporting, LookingBack lookingBack) {
        this.desks = desks;
        this.evaluations = evaluations;
        this.reporting = reporting;
        this.lookingBack = lookingBack;
    }

    /** What became of the promises; without {@code opinion} of all in the consultation, without words told by a version. */
    record Report(UUID id, @Nullable UUID opinion, @Nullable UUID version, String words, String by, Instant at) {

        static Report of(ReportingImplementation.Report report) {
            OpinionId opinion = report.opinion();
            VersionId version = report.version();
            return new Report(
                    report.id(),
                    opinion == null ? null : opinion.value(),
                    version == null ? null : version.value(),
                    report.words(),
                    report.by(),
                    report.at());
        }
    }

    /** What was found when somebody looked again; {@code reply} is empty while whoever spoke has not answered. */
    record Looked(
            UUID id,
            UUID opinion,
            LookBack.Finding finding,
            String words,
            String by,
            Instant at,
            String reply,
            @Nullable Instant repliedAt) {

        static Looked of(LookBack lookBack) {
            return new Looked(
                    lookBack.id(),
                    lookBack.opinion().value(),
                    lookBack.finding(),
                    lookBack.words(),
                    lookBack.by(),
                    lookBack.at(),
                    lookBack.reply(),
                    lookBack.repliedAt());
        }
    }

    /** An evaluation; {@code enteredBy} is the member of a contact point's staff who entered it for the person. */
    record Evaluated(
            Round round,
            int revision,
            Grade grade,
            String words,
            Instant at,
            @Nullable String enteredBy) {

        static Evaluated of(Evaluation evaluation) {
            return new Evaluated(
                    evaluation.round(),
                    evaluation.revision(),
                    evaluation.grade(),
                    evaluation.words(),
                    evaluation.at(),
                    evaluation.enteredBy());
        }
    }

    /** Everything after the answer to one opinion. */
    record FollowUp(List<Evaluated> evaluations, List<Report> reports, List<Looked> lookBacks) {}

    /** What is reported; {@code disclosure} tells what to do with personal data in the words. */
    @Schema(example = """
            {"words": "已经写入第二版草案第四条。"}""")
    record NewReport(@Nullable String words, @Nullable Disclosure disclosure) {}

    /** What was found; {@code disclosure} tells what to do with personal data in the words. */
    @Schema(example = """
            {"finding": "PARTLY_KEPT", "words": "条文已经修改，配套办法尚未出台。"}""")
    record NewLookBack(
            LookBack.@Nullable Finding finding,
            @Nullable String words,
            @Nullable Disclosure disclosure) {}

    @GetMapping("/consultations/{id}/reports")
    @Operation(summary = "整次征求意见的落实情况 What was reported on all that was promised")
    @ApiResponse(responseCode = "200", description = "最早的在前 The earliest first")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    List<Report> reports(@PathVariable ConsultationId id) {
        desks.of(id);
        return reporting.on(id).stream().map(Report::of).toList();
    }

    @PostMapping("/consultations/{id}/reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "通报落实情况，第二次评价随之开始 Report on all that was promised, which opens the second round",
            description = "只对采纳、部分采纳和转有关部门的意见点。Of what was adopted, partly adopted or referred.")
    @ApiResponse(responseCode = "201", description = "已经记下 It stands")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    @ApiResponse(responseCode = "422", description = "内容有误 Faults")
    Report report(@PathVariable ConsultationId id, @RequestBody NewReport body, Principal by) {
        desks.of(id);
        return told(reporting.report(id, words(body.words()), chosen(body.disclosure()), by.getName()));
    }

    @GetMapping("/opinions/{id}/following-up")
    @Operation(summary = "答复以后：两次评价、落实情况、回头看 After the answer: evaluations, reports, looking back")
    @ApiResponse(responseCode = "200", description = "最早的在前 The earliest first")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    FollowUp followUp(@PathVariable OpinionId id) {
        desks.opinion(id);
        return new FollowUp(
                evaluations.of(id).stream().map(Evaluated::of).toList(),
                reporting.on(id).stream().map(Report::of).toList(),
                lookingBack.of(id).stream().map(Looked::of).toList());
    }

    @PostMapping("/opinions/{id}/reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "通报一个意见点的落实情况 Report on what one opinion was promised")
    @ApiResponse(responseCode = "201", description = "已经记下 It stands")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    @ApiResponse(responseCode = "422", description = "内容有误 Faults")
    Report report(@PathVariable OpinionId id, @RequestBody NewReport body, Principal by) {
        desks.opinion(id);
        return told(reporting.report(id, words(body.words()), chosen(body.disclosure()), by.getName()));
    }

    @PostMapping("/opinions/{id}/look-backs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "回头看 Look back at an opinion that was answered")
    @ApiResponse(responseCode = "201", description = "已经记下 It stands")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    @ApiResponse(responseCode = "422", description = "内容有误，或者尚未公布答复 Faults, or not answered yet")
    Looked lookBack(@PathVariable OpinionId id, @RequestBody NewLookBack body, Principal by) {
        desks.opinion(id);
        LookBack.Finding finding = body.finding();
        if (finding == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("finding", "api.fault.missing")));
        }
        return switch (lookingBack.lookBack(
                id, finding, words(body.words()), chosen(body.disclosure()), by.getName())) {
            case LookingBack.Kept kept -> Looked.of(kept.lookBack());
            case LookingBack.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    private static Report told(ReportingImplementation.Outcome outcome) {
        return switch (outcome) {
            case ReportingImplementation.Reported reported -> Report.of(reported.report());
            case ReportingImplementation.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    private static Disclosure chosen(@Nullable Disclosure sent) {
        return sent == null ? Disclosure.NONE : sent;
    }

    private static String words(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
