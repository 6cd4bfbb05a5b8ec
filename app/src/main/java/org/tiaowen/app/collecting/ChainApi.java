package org.tiaowen.app.collecting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.forwarding.ChainCount;
import org.tiaowen.comments.forwarding.ChainCounts;
import org.tiaowen.comments.forwarding.Chains;
import org.tiaowen.comments.forwarding.ForwardingComments;
import org.tiaowen.comments.intake.CommentId;

/** The chain for machines of the committee. */
@RestController
@RequestMapping("/api/v1/consultations/{id}/chain")
@Tag(name = "意见上报 Forwarding")
class ChainApi {

    private final Consultations consultations;
    private final ContactPoints contactPoints;
    private final Chains chains;
    private final ChainCounts counts;
    private final ForwardingComments forwarding;
    private final ChainView.Views views;

    ChainApi(
            Consultations consultations,
            ContactPoints contactPoints,
            Chains chains,
            ChainCounts counts,
            ForwardingComments forwarding,
            ChainView.Views views) {
        this.consultations = consultations;
        this.contactPoints = contactPoints;
        this.chains = chains;
        this.counts = counts;
        this.forwarding = forwarding;
        this.views = views;
    }

    /** What came from a point and all below it. */
    record FromPoint(UUID point, String name, @Nullable UUID parent, ChainCount count) {}

    /** What came in all, and by point, each before those below it. */
    record Counts(ChainCount all, List<FromPoint> points) {}

    @GetMapping
    @Operation(summary = "各联系点的意见数 Counts by contact point, with those below")
    @ApiResponse(responseCode = "200", description = "各级合计 Counts of every subtree")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    Counts counts(@PathVariable ConsultationId id) {
        mustExist(id);
        Map<ContactPointId, ChainCount> subtrees = counts.subtrees(id);
        return new Counts(
                counts.of(id),
                contactPoints.tree().branches().stream()
                        .map(branch -> branch.point())
                        .filter(point -> subtrees.containsKey(point.id()))
                        .map(point -> new FromPoint(
                                point.id().value(),
                                point.name(),
                                point.parent() == null ? null : point.parent().value(),
                                subtrees.getOrDefault(point.id(), ChainCount.NONE)))
                        .toList());
    }

    @GetMapping("/kept-back")
    @Operation(summary = "未上报的意见和理由 What is kept back, and why")
    @ApiResponse(responseCode = "200", description = "最近的在前 The latest first")
    List<ChainInApi> keptBack(@PathVariable ConsultationId id, @RequestParam(defaultValue = "0") int page) {
        mustExist(id);
        return views.of(chains.keptBack(id, Set.of(), Math.max(0, page), ForwardingController.COMMENTS_A_PAGE)).stream()
                .map(ChainInApi::of)
                .toList();
    }

    @GetMapping("/comments/{comment}")
    @Operation(summary = "一条意见的上报经过 The way of a comment")
    @ApiResponse(responseCode = "200", description = "上报经过和副本 Steps and copies")
    @ApiResponse(responseCode = "404", description = "没有这条意见 No such comment")
    ChainInApi comment(@PathVariable ConsultationId id, @PathVariable CommentId comment) {
        ChainView view = views.of(comment);
        if (!view.comment().consultation().equals(id)) {
            throw new NotFound(comment);
        }
        return ChainInApi.of(view);
    }

    /** A comment to be given back. */
    record GivenBack(@Nullable String reason) {}

    @PostMapping("/comments/{comment}/return")
    @Operation(summary = "退回一条已经上报的意见 Give a comment that has arrived back to where it came from")
    @ApiResponse(responseCode = "200", description = "已经退回 Given back")
    @ApiResponse(responseCode = "404", description = "没有这条意见 No such comment")
    @ApiResponse(responseCode = "422", description = "不能退回，列出所有问题 Refused, all reasons listed")
    ChainInApi giveBack(
            @PathVariable ConsultationId id,
            @PathVariable CommentId comment,
            @RequestBody GivenBack body,
            Principal by) {
        comment(id, comment);
        String reason = body.reason();
        return switch (forwarding.giveBack(List.of(comment), null, reason == null ? "" : reason, by.getName())) {
            case ForwardingComments.Done done -> comment(id, comment);
            case ForwardingComments.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    /** Why a comment is taken up. */
    record Fetched(@Nullable String reason) {}

    @PostMapping("/comments/{comment}/fetching")
    @Operation(summary = "调取停在已撤销或无人值守联系点的意见 Take a comment up from a point that ended or has no staff")
    @ApiResponse(responseCode = "200", description = "已经调取 Taken up")
    @ApiResponse(responseCode = "404", description = "没有这条意见 No such comment")
    @ApiResponse(responseCode = "422", description = "不能调取，列出所有问题 Refused, all reasons listed")
    ChainInApi fetch(
            @PathVariable ConsultationId id, @PathVariable CommentId comment, @RequestBody Fetched body, Principal by) {
        comment(id, comment);
        String reason = body.reason();
        return switch (forwarding.fetchUp(comment, reason == null ? "" : reason, by.getName())) {
            case ForwardingComments.Done done -> comment(id, comment);
            case ForwardingComments.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    private void mustExist(ConsultationId id) {
        if (consultations.find(id).isEmpty()) {
            throw new NotFound(id);
        }
    }
}
