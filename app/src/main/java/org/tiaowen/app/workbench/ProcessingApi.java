package org.tiaowen.app.workbench;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.closing.ClosingProcessing;
import org.tiaowen.comments.closing.OpeningKind;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.DividingOpinions;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.placements.DecidingPlacements;
import org.tiaowen.comments.placements.Placement;
import org.tiaowen.comments.placements.PlacementStatus;
import org.tiaowen.comments.placements.PlacementWorklist;
import org.tiaowen.comments.placements.Placements;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/** What comes before the end, for machines: splitting and joining, placements in later versions, closing. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "意见处理工作台 Workbench")
class ProcessingApi {

    private final Desks desks;
    private final DividingOpinions dividing;
    private final Placements placements;
    private final PlacementWorklist worklist;
    private final DecidingPlacements deciding;
    private final ClosingProcessing closing;
    private final Messages messages;

    ProcessingApi(
            Desks desks,
            DividingOpinions dividing,
            Placements placements,
            PlacementWorklist worklist,
            DecidingPlacements deciding,
            ClosingProcessing closing,
            Messages messages) {
        this.desks = desks;
        this.dividing = dividing;
        this.placements = placements;
        this.worklist = worklist;
        this.deciding = deciding;
        this.closing = closing;
        this.messages = messages;
    }

    /** Where to split: a UTF-16 offset in the words of the comment. */
    record Split(@Nullable Integer offset) {}

    /** The neighbour to join with. */
    record Join(@Nullable UUID with) {}

    /** An opinion of a comment and where it stands in it. */
    record Part(UUID id, int start, int end, String text) {

        static Part of(Opinion opinion) {
            return new Part(
                    opinion.id().value(), opinion.span().start(), opinion.span().end(), opinion.text());
        }
    }

    /** A clause in one version. */
    record Wording(UUID clause, String designation, String words) {

        static Wording of(PlacementWorklist.Wording wording) {
            return new Wording(wording.clause().value(), wording.designation(), wording.words());
        }
    }

    /** A clause whose links ask a person. */
    record Case(Wording source, PlacementStatus status, long links, long open, List<Wording> choices) {}

    /** The newest version, null while there is no later one, and what asks a person there. */
    record Cases(@Nullable UUID version, boolean workedOut, List<Case> cases) {}

    /** Where one link stands. */
    record Placed(UUID opinion, UUID source, UUID version, PlacementStatus status, List<UUID> targets, boolean open) {

        static Placed of(Placement placement) {
            return new Placed(
                    placement.opinion().value(),
                    placement.source().value(),
                    placement.version().value(),
                    placement.status(),
                    placement.targets().stream().map(ProvisionId::value).toList(),
                    placement.open());
        }
    }

    /** A link that is decided on; {@code seen} is the id of the decision the sender had before them. */
    record Link(UUID opinion, @Nullable Long seen) {}

    /** Where links stand; without targets they stand nowhere any more, and the reason says why. */
    record NewPlacement(
            @Nullable UUID version,
            @Nullable List<Link> links,
            @Nullable List<UUID> targets,
            @Nullable String reason) {}

    /** What is open, and every step so far. */
    record Door(boolean closed, Map<OpeningKind, Long> open, List<Step> steps) {}

    /**
     * One step.
     *
     * @param by empty where the program opened it again
     */
    record Step(boolean closed, String reason, String by, Instant at) {}

    /** To close it, or to open it again with a reason. */
    record NewStep(@Nullable Boolean closed, @Nullable String reason) {}

    @PostMapping("/opinions/{id}/split")
    @Operation(summary = "拆分一个意见点 Split an opinion")
    @ApiResponse(responseCode = "200", description = "拆分所得 What came of it")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    @ApiResponse(responseCode = "422", description = "不能在此处拆分 Cannot be split there")
    List<Part> split(@PathVariable OpinionId id, @RequestBody Split body, Principal by) {
        desks.opinion(id);
        Integer offset = body.offset();
        if (offset == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("offset", "api.fault.missing")));
        }
        return divided(dividing.split(id, offset, by.getName()));
    }

    @PostMapping("/opinions/{id}/join")
    @Operation(summary = "与相邻的意见点合并 Join with a neighbour")
    @ApiResponse(responseCode = "200", description = "合并所得 What came of it")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    @ApiResponse(responseCode = "422", description = "不能合并 Cannot be joined")
    List<Part> join(@PathVariable OpinionId id, @RequestBody Join body, Principal by) {
        desks.opinion(id);
        UUID with = body.with();
        if (with == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("with", "api.fault.missing")));
        }
        return divided(dividing.join(id, new OpinionId(with), by.getName()));
    }

    private static List<Part> divided(DividingOpinions.Outcome outcome) {
        return switch (outcome) {
            case DividingOpinions.Divided divided ->
                divided.opinions().stream().map(Part::of).toList();
            case DividingOpinions.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    @GetMapping("/opinions/{id}/placements/{version}")
    @Operation(summary = "意见点在某一版本中的条款去向 Where an opinion stands in a version")
    @ApiResponse(responseCode = "200", description = "每个关联的去向 Of each link")
    @ApiResponse(responseCode = "404", description = "没有这个意见点 No such opinion")
    List<Placed> placements(@PathVariable OpinionId id, @PathVariable UUID version) {
        desks.opinion(id);
        return placements.at(id, new VersionId(version)).stream()
                .map(Placed::of)
                .toList();
    }

    @GetMapping("/consultations/{id}/placements")
    @Operation(summary = "最新版本中需要人工确认去向的条文 Clauses whose opinions ask a person in the newest version")
    @ApiResponse(responseCode = "200", description = "按条文顺序 In reading order")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    Cases cases(@PathVariable ConsultationId id) {
        desks.of(id);
        boolean workedOut = placements.isWorkedOut(id);
        return placements
                .newestAfter(id)
                .map(version -> new Cases(
                        version.value(),
                        workedOut,
                        worklist.cases(id, version).stream()
                                .map(one -> new Case(
                                        Wording.of(one.source()),
                                        one.status(),
                                        one.links(),
                                        one.open(),
                                        one.choices().stream().map(Wording::of).toList()))
                                .toList()))
                .orElseGet(() -> new Cases(null, workedOut, List.of()));
    }

    @PostMapping("/consultations/{id}/placements/{clause}")
    @Operation(summary = "确认一条上多个意见点的去向 Say where opinions on a clause stand")
    @ApiResponse(responseCode = "200", description = "已经记下 Written down")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    @ApiResponse(responseCode = "409", description = "他人已经确认，什么都没有改变 Somebody else decided; nothing changed")
    @ApiResponse(responseCode = "422", description = "内容有误，什么都没有改变 Faults; nothing changed")
    List<Placed> place(
            @PathVariable ConsultationId id,
            @PathVariable ProvisionId clause,
            @RequestBody NewPlacement body,
            Principal by) {
        desks.of(id);
        UUID version = body.version();
        if (version == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("version", "api.fault.missing")));
        }
        List<DecidingPlacements.Link> links = body.links() == null
                ? List.of()
                : body.links().stream()
                        .map(link -> {
                            Long seen = link.seen();
                            return new DecidingPlacements.Link(new OpinionId(link.opinion()), seen == null ? 0 : seen);
                        })
                        .toList();
        desks.mustHold(id, links.stream().map(DecidingPlacements.Link::opinion).toList());
        List<ProvisionId> targets = body.targets() == null
                ? List.of()
                : body.targets().stream().map(ProvisionId::new).toList();
        String reason = body.reason() == null ? "" : body.reason();
        return switch (deciding.decide(clause, new VersionId(version), links, targets, reason, by.getName())) {
            case DecidingPlacements.Decided decided ->
                decided.placements().stream().map(Placed::of).toList();
            case DecidingPlacements.Conflict conflict ->
                throw new ApiRefusal(HttpStatus.CONFLICT, "answered")
                        .with(
                                "theirs",
                                conflict.theirs().stream().map(Placed::of).toList());
            case DecidingPlacements.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    @GetMapping("/consultations/{id}/closing")
    @Operation(summary = "离办结还差什么 What is still open before processing can be closed")
    @ApiResponse(responseCode = "200", description = "还差的事项 What is open")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    Door door(@PathVariable ConsultationId id) {
        desks.of(id);
        return new Door(
                closing.isClosed(id),
                closing.openness(id).counts(),
                closing.historyOf(id).stream().map(this::step).toList());
    }

    private Step step(ClosingProcessing.Step step) {
        String reason = step.by().isEmpty() ? messages.say(step.reason()) : step.reason();
        return new Step(step.closed(), reason, step.by(), step.at());
    }

    @PostMapping("/consultations/{id}/closing")
    @Operation(summary = "办结，或者重新开始 Close processing, or open it again")
    @ApiResponse(responseCode = "200", description = "已经办结或者重新开始 Done")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    @ApiResponse(responseCode = "409", description = "还有没有办完的事项 Something is still open")
    @ApiResponse(responseCode = "422", description = "内容有误 Faults")
    Door close(@PathVariable ConsultationId id, @RequestBody NewStep body, Principal by) {
        desks.of(id);
        Boolean closed = body.closed();
        String reason = body.reason() == null ? "" : body.reason();
        if (closed == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("closed", "api.fault.missing")));
        }
        return switch (closed ? closing.close(id, reason, by.getName()) : closing.reopen(id, reason, by.getName())) {
            case ClosingProcessing.Done done -> door(id);
            case ClosingProcessing.StillOpen stillOpen ->
                throw new ApiRefusal(HttpStatus.CONFLICT, "open")
                        .with("open", stillOpen.openness().counts());
            case ClosingProcessing.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }
}
