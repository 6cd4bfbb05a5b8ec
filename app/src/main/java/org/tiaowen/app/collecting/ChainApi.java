package org.tiaowen.app.collecting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.forwarding.ChainCount;
import org.tiaowen.comments.forwarding.ChainCounts;
import org.tiaowen.comments.forwarding.Chains;
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
    private final ChainView.Views views;

    ChainApi(
            Consultations consultations,
            ContactPoints contactPoints,
            Chains chains,
            ChainCounts counts,
            ChainView.Views views) {
        this.consultations = consultations;
        this.contactPoints = contactPoints;
        this.chains = chains;
        this.counts = counts;
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

    private void mustExist(ConsultationId id) {
        if (consultations.find(id).isEmpty()) {
            throw new NotFound(id);
        }
    }
}
