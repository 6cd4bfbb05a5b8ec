package org.tiaowen.app.collecting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.tiaowen.app.collecting.ForwardingController.Deed;
import org.tiaowen.app.collecting.ForwardingController.Shown;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.forwarding.Chains;
import org.tiaowen.comments.forwarding.ForwardingComments;
import org.tiaowen.comments.forwarding.Standing;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.renditions.RenditionKind;
import org.tiaowen.comments.renditions.Renditions;

/** The chain for machines of a contact point. */
@RestController
@RequestMapping("/api/v1/contact-point")
@Tag(name = "意见上报 Forwarding")
class ForwardingApi {

    private final OwnPoint ownPoint;
    private final ContactPoints contactPoints;
    private final Chains chains;
    private final ForwardingComments forwarding;
    private final Renditions renditions;
    private final ChainView.Views views;

    ForwardingApi(
            OwnPoint ownPoint,
            ContactPoints contactPoints,
            Chains chains,
            ForwardingComments forwarding,
            Renditions renditions,
            ChainView.Views views) {
        this.ownPoint = ownPoint;
        this.contactPoints = contactPoints;
        this.chains = chains;
        this.forwarding = forwarding;
        this.renditions = renditions;
        this.views = views;
    }

    /** What is to be done with comments. */
    @Schema(example = """
            {"deed": "KEEP_BACK", "comments": ["7f9c1a52-6b1e-4f7c-9d55-0c2f7f0c9a11"], "reason": "与草案无关"}""")
    record Wish(
            @Nullable Deed deed,
            @Nullable Set<UUID> comments,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String language) {}

    /** How many comments were moved. */
    record Moved(int comments, @Nullable UUID to, @Nullable UUID summary) {}

    /** A copy to be written beside a comment. */
    @Schema(example = """
            {"kind": "EDITED", "language": "zh-CN", "words": "建议灯会二十一时前熄灯。"}""")
    record NewRendition(
            @Nullable RenditionKind kind,
            @Nullable String language,
            @Nullable String words) {}

    @GetMapping("/comments")
    @Operation(summary = "在本联系点的意见 Comments at the own point")
    List<ChainInApi> list(
            @RequestParam ConsultationId consultation,
            @RequestParam(defaultValue = "WAITING") Shown show,
            @RequestParam(defaultValue = "0") int page,
            Principal by) {
        ContactPoint point = ownPoint.of(by);
        int from = Math.max(0, page);
        int size = ForwardingController.COMMENTS_A_PAGE;
        List<CommentId> ids =
                switch (show) {
                    case WAITING ->
                        chains.at(
                                point.id(), consultation, EnumSet.of(Standing.WAITING, Standing.RETURNED), from, size);
                    case KEPT_BACK ->
                        chains.keptBack(consultation, contactPoints.tree().subtree(point.id()), from, size);
                    case SENT_ON -> chains.sentOnBy(point.id(), consultation, from, size);
                };
        return views.of(ids).stream().map(ChainInApi::of).toList();
    }

    @PostMapping("/forwardings")
    @Operation(
            summary = "上报、归纳上报、不上报、退回 Forward, summarise, keep back, give back",
            description = "要么全部处理，要么一条也不处理。 All of them or none.")
    @ApiResponse(responseCode = "200", description = "已经处理 Done")
    @ApiResponse(responseCode = "422", description = "不能处理，列出所有问题 Refused, all faults listed")
    Moved move(@RequestBody Wish wish, Principal by) {
        ContactPoint point = ownPoint.of(by);
        Deed deed = wish.deed();
        if (deed == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("deed", "api.fault.missing")));
        }
        Set<CommentId> comments = Objects.requireNonNullElse(wish.comments(), Set.<UUID>of()).stream()
                .map(CommentId::new)
                .collect(Collectors.toSet());
        String reason = Objects.requireNonNullElse(wish.reason(), "");
        ForwardingComments.Outcome outcome =
                switch (deed) {
                    case FORWARD -> forwarding.forward(comments, point.id(), by.getName());
                    case KEEP_BACK -> forwarding.keepBack(comments, point.id(), reason, by.getName());
                    case GIVE_BACK -> forwarding.giveBack(comments, point.id(), reason, by.getName());
                    case SUMMARISE ->
                        forwarding.summarise(
                                comments,
                                point.id(),
                                Objects.requireNonNullElse(wish.language(), "zh-CN"),
                                Objects.requireNonNullElse(wish.words(), ""),
                                by.getName());
                };
        return switch (outcome) {
            case ForwardingComments.Done done ->
                new Moved(
                        done.comments(),
                        done.to() == null ? null : done.to().value(),
                        done.summary() == null ? null : done.summary().value());
            case ForwardingComments.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    @GetMapping("/comments/{id}")
    @Operation(summary = "一条意见的上报经过 The way of a comment")
    @ApiResponse(responseCode = "200", description = "上报经过和副本 Steps and copies")
    @ApiResponse(responseCode = "404", description = "没有这条意见，或者与本联系点无关 None, or none of the point's business")
    ChainInApi comment(@PathVariable CommentId id, Principal by) {
        ownPoint.mustFollow(ownPoint.of(by), id);
        return ChainInApi.of(views.of(id));
    }

    @PostMapping("/comments/{id}/renditions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "写一份副本 Write a copy beside a comment")
    @ApiResponse(responseCode = "201", description = "已经保存 Kept")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    ChainInApi write(@PathVariable CommentId id, @RequestBody NewRendition body, Principal by) {
        ContactPoint point = ownPoint.of(by);
        ownPoint.mustFollow(point, id);
        return switch (renditions.write(
                Objects.requireNonNullElse(body.kind(), RenditionKind.EDITED),
                List.of(id),
                Objects.requireNonNullElse(body.language(), "zh-CN"),
                Objects.requireNonNullElse(body.words(), ""),
                point.id(),
                by.getName())) {
            case Renditions.Written written -> ChainInApi.of(views.of(id));
            case Renditions.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }
}
