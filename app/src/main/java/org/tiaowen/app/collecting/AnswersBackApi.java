package org.tiaowen.app.collecting;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.feedback.EvaluatingAnswers;
import org.tiaowen.comments.feedback.Evaluations;
import org.tiaowen.comments.feedback.Grade;
import org.tiaowen.comments.feedback.ReturnedAnswers;
import org.tiaowen.comments.feedback.Round;
import org.tiaowen.comments.opinions.OpinionId;

/** The answers that came back to a contact point, for machines. */
@RestController
@RequestMapping("/api/v1/contact-point/answers")
@Tag(name = "意见上报 Forwarding")
class AnswersBackApi {

    private static final int ANSWERS_A_PAGE = 50;

    private final OwnPoint ownPoint;
    private final AnswersBack answers;
    private final ReturnedAnswers returned;
    private final EvaluatingAnswers evaluating;

    AnswersBackApi(OwnPoint ownPoint, AnswersBack answers, ReturnedAnswers returned, EvaluatingAnswers evaluating) {
        this.ownPoint = ownPoint;
        this.answers = answers;
        this.returned = returned;
        this.evaluating = evaluating;
    }

    /**
     * An answer that came back.
     *
     * @param words of the opinion, masked
     * @param registryNumber null for what came from the public directly
     * @param passedOnAt null while nobody told the person
     * @param open the rounds of evaluation that can be entered for the person
     */
    record Back(
            UUID opinion,
            int revision,
            String words,
            @Nullable String registryNumber,
            AnswerOutcome outcome,
            String reason,
            @Nullable Instant passedOnAt,
            List<Round> open) {

        static Back of(AnswersBack.Row row) {
            ReturnedAnswers.PassedOn told = row.passedOn();
            return new Back(
                    row.opinion().id().value(),
                    row.revision(),
                    row.opinion().text(),
                    row.comment().registryNumber(),
                    row.answer().outcome(),
                    row.answer().reason(),
                    told == null ? null : told.at(),
                    row.rounds().stream().map(Evaluations.OpenRound::round).toList());
        }
    }

    /** The person was told. */
    @Schema(example = """
            {"revision": 1, "how": "PHONE", "note": "当面念了答复"}""")
    record Passing(
            @Nullable Integer revision,
            @Nullable Channel how,
            @Nullable String note) {}

    /** When it was written down. */
    record Passed(Instant at) {}

    /** What the person said of the answer, or of what became of it. */
    @Schema(example = """
            {"revision": 1, "round": "ANSWER", "grade": "SATISFIED", "words": ""}""")
    record Told(
            @Nullable Integer revision,
            @Nullable Round round,
            @Nullable Grade grade,
            @Nullable String words) {}

    @GetMapping
    @Operation(summary = "反馈回来的答复 Answers that came back")
    @ApiResponse(responseCode = "200", description = "最近公布的在前 The latest first")
    List<Back> list(@RequestParam(defaultValue = "0") int page, Principal by) {
        return answers.of(ownPoint.of(by), Math.max(0, page), ANSWERS_A_PAGE).stream()
                .map(Back::of)
                .toList();
    }

    @PostMapping("/{opinion}/passing-on")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记已转告提出人 Write down that the person was told")
    @ApiResponse(responseCode = "201", description = "已经登记 Written down")
    @ApiResponse(responseCode = "422", description = "不是本联系点的答复，或者已经转告 Not for this point, or told already")
    Passed passOn(@PathVariable OpinionId opinion, @RequestBody Passing body, Principal by) {
        ownPoint.of(by);
        Integer revision = body.revision();
        Channel how = body.how();
        if (revision == null || how == null) {
            throw ApiRefusal.invalid(missing(revision, "revision").and(missing(how, "how")));
        }
        return switch (returned.passOn(
                opinion, revision, how, Objects.requireNonNullElse(body.note(), ""), by.getName())) {
            case ReturnedAnswers.Passed passed -> new Passed(passed.passedOn().at());
            case ReturnedAnswers.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    @PostMapping("/{opinion}/evaluations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "代提出人录入评价 Enter what the person said of the answer",
            description = "只限本联系点收集的意见，录入后标明代录、不能更改。Of what this point collected; marked as entered, never altered.")
    @ApiResponse(responseCode = "201", description = "已经记下 It stands")
    @ApiResponse(responseCode = "422", description = "不是本联系点收集的，或者现在不能评价 Not collected here, or not open")
    Told evaluate(@PathVariable OpinionId opinion, @RequestBody Told body, Principal by) {
        ownPoint.of(by);
        Integer revision = body.revision();
        Round round = body.round();
        Grade grade = body.grade();
        if (revision == null || round == null || grade == null) {
            throw ApiRefusal.invalid(
                    missing(revision, "revision").and(missing(round, "round")).and(missing(grade, "grade")));
        }
        var said = new EvaluatingAnswers.Said(
                opinion, revision, round, grade, Objects.requireNonNullElse(body.words(), ""));
        return switch (evaluating.evaluateFor(said, by.getName())) {
            case EvaluatingAnswers.Evaluated evaluated ->
                new Told(revision, round, grade, evaluated.evaluation().words());
            case EvaluatingAnswers.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    private static Problems missing(@Nullable Object sent, String field) {
        return sent == null ? Problems.of(Problem.at(field, "api.fault.missing")) : Problems.NONE;
    }
}
