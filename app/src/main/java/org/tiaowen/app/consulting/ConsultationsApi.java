package org.tiaowen.app.consulting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationPapers;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.Consultations.Revision;
import org.tiaowen.comments.consultations.Publishing;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.LegalTextJson;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;
import tools.jackson.databind.JsonNode;

/** Consultations for machines: announcing one, and what the public may read of them. */
@RestController
@RequestMapping("/api/v1/consultations")
@Tag(name = "征求意见 Consultations")
class ConsultationsApi {

    private static final String EXAMPLE = """
            {
              "draft": "5b6f1f0e-8a3d-4d38-9a55-0c6f0f3f5d11",
              "version": 1,
              "title": "云州市停车管理条例（草案征求意见稿）",
              "notice": "# 公告\\n\\n欢迎提出意见。",
              "explanation": "# 说明\\n",
              "opensAt": "2026-11-23T01:00:00Z",
              "closesAt": "2026-12-23T16:00:00Z"
            }""";

    private final Consultations consultations;
    private final ShownConsultations shown;
    private final Versions versions;

    ConsultationsApi(Consultations consultations, ShownConsultations shown, Versions versions) {
        this.consultations = consultations;
        this.shown = shown;
        this.versions = versions;
    }

    /**
     * A consultation to be announced.
     *
     * @param version number of the version within the draft
     * @param notice 公告, in Markdown
     * @param explanation 说明, in Markdown
     */
    @Schema(example = EXAMPLE)
    record NewConsultation(
            @Nullable UUID draft,
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String notice,
            @Nullable String explanation,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Publishing publishing) {}

    /**
     * The papers and times as they shall be from now on; what is left out stays as it is.
     *
     * @param seen the revision they were changed from
     */
    record ChangedPapers(
            @Nullable Integer seen,
            @Nullable String title,
            @Nullable String notice,
            @Nullable String explanation,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Publishing publishing) {}

    /** One state of the papers. */
    record RevisionInApi(
            int revision,
            String title,
            String notice,
            String explanation,
            Instant opensAt,
            Instant closesAt,
            Publishing publishing,
            String by,
            Instant at) {

        static RevisionInApi of(Revision revision) {
            ConsultationPapers papers = revision.papers();
            return new RevisionInApi(
                    revision.revision(),
                    papers.title(),
                    papers.notice(),
                    papers.explanation(),
                    papers.opensAt(),
                    papers.closesAt(),
                    papers.publishing(),
                    revision.by(),
                    revision.at());
        }
    }

    /** A consultation in the list. */
    record ConsultationInList(
            UUID id,
            String title,
            ConsultationState state,
            Instant opensAt,
            Instant closesAt,
            UUID draft,
            int version,
            long comments) {}

    /** A consultation with its papers and the text it is about. */
    record ConsultationWithText(
            UUID id,
            String title,
            ConsultationState state,
            Instant opensAt,
            Instant closesAt,
            UUID draft,
            int version,
            long comments,
            String notice,
            String explanation,
            JsonNode tree) {}

    @PostMapping
    @Operation(summary = "发起征求意见 Announce a consultation on a version")
    @ApiResponse(responseCode = "201", description = "已经发起，地址见 Location Announced; see Location")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    ResponseEntity<ConsultationInList> announce(@RequestBody NewConsultation body, Principal by) {
        ApiRefusal refusal = ApiRefusal.invalid(List.of());
        Optional<Version> version = versionOf(body, refusal);
        Instant opensAt = body.opensAt();
        Instant closesAt = body.closesAt();
        if (opensAt == null) {
            refusal.because(Problems.of(Problem.at("opensAt", "api.fault.time")));
        }
        if (closesAt == null) {
            refusal.because(Problems.of(Problem.at("closesAt", "api.fault.time")));
        }
        ConsultationPapers papers = new ConsultationPapers(
                Objects.requireNonNullElse(body.title(), ""),
                Objects.requireNonNullElse(body.notice(), ""),
                Objects.requireNonNullElse(body.explanation(), ""),
                Objects.requireNonNullElse(opensAt, Instant.MIN),
                Objects.requireNonNullElse(closesAt, Instant.MAX),
                Objects.requireNonNullElse(body.publishing(), Publishing.AFTER_REVIEW));
        if (version.isEmpty() || opensAt == null || closesAt == null) {
            throw refusal.because(papers.problems());
        }
        Version consulted = version.get();
        return switch (consultations.announce(
                consulted.draft(), consulted.id(), consulted.number(), papers, by.getName())) {
            case Consultations.Announced announced ->
                ResponseEntity.created(URI.create("/api/v1/consultations/"
                                + announced.consultation().id()))
                        .body(inList(shown.card(announced.consultation())));
            case Consultations.Refused refused -> throw refusal.because(refused.problems());
        };
    }

    private Optional<Version> versionOf(NewConsultation body, ApiRefusal refusal) {
        UUID draft = body.draft();
        Integer number = body.version();
        if (draft == null) {
            refusal.because(Problems.of(Problem.at("draft", "api.fault.missing")));
        }
        if (number == null) {
            refusal.because(Problems.of(Problem.at("version", "api.fault.missing")));
        }
        if (draft == null || number == null) {
            return Optional.empty();
        }
        Optional<Version> version = versions.find(new DraftId(draft), number);
        if (version.isEmpty()) {
            refusal.because(Problems.of(Problem.at("version", "api.fault.version")));
        }
        return version;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(summary = "征求意见列表 List consultations")
    @ApiResponse(responseCode = "200", description = "截止晚的在前 Those that close last first")
    List<ConsultationInList> list(
            @RequestParam(required = false) @Nullable ConsultationState state, @Nullable Authentication who) {
        return consultations.all().stream()
                .map(shown::card)
                .filter(card -> card.state() != ConsultationState.ANNOUNCED || isDrafter(who))
                .filter(card -> state == null || card.state() == state)
                .map(ConsultationsApi::inList)
                .toList();
    }

    @GetMapping("/{id}")
    @SecurityRequirements
    @Operation(
            summary = "一次征求意见：公告、说明、草案逐条 One consultation: papers and the text clause by clause",
            description = "尚未开始的，只有起草人员可以看到。Before it opens, drafters only.")
    @ApiResponse(responseCode = "200", description = "征求意见 The consultation")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    ConsultationWithText find(@PathVariable ConsultationId id, @Nullable Authentication who) {
        ShownConsultations.Card card =
                shown.card(isDrafter(who) ? shown.found(id).orElseThrow(() -> new NotFound(id)) : shown.shown(id));
        Consultation found = card.consultation();
        return new ConsultationWithText(
                found.id().value(),
                found.title(),
                card.state(),
                found.opensAt(),
                found.closesAt(),
                found.draft().value(),
                found.versionNumber(),
                card.comments(),
                found.notice(),
                found.explanation(),
                LegalTextJson.toJson(shown.textOf(found)));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "修改公告、说明、时间和公开方式 Change papers, times and publishing",
            description = "已经开始的，开始时间不能再改。The opening time stays once it has come.")
    @ApiResponse(responseCode = "200", description = "已经修改 Changed")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    @ApiResponse(responseCode = "422", description = "内容有误，列出所有问题 Faults, all of them listed")
    RevisionInApi change(@PathVariable ConsultationId id, @RequestBody ChangedPapers body, Principal by) {
        ConsultationPapers before = history(id).getLast().papers();
        Integer seen = body.seen();
        if (seen == null) {
            throw ApiRefusal.invalid(Problems.of(Problem.at("seen", "api.fault.missing")));
        }
        ConsultationPapers papers = new ConsultationPapers(
                Objects.requireNonNullElse(body.title(), before.title()),
                Objects.requireNonNullElse(body.notice(), before.notice()),
                Objects.requireNonNullElse(body.explanation(), before.explanation()),
                Objects.requireNonNullElse(body.opensAt(), before.opensAt()),
                Objects.requireNonNullElse(body.closesAt(), before.closesAt()),
                Objects.requireNonNullElse(body.publishing(), before.publishing()));
        return switch (consultations.change(id, papers, seen, by.getName())) {
            case Consultations.Announced changed -> RevisionInApi.of(history(id).getLast());
            case Consultations.Refused refused -> throw ApiRefusal.invalid(refused.problems());
        };
    }

    @GetMapping("/{id}/revisions")
    @Operation(summary = "公告、说明和时间的修改记录 What the papers and times were and are")
    @ApiResponse(responseCode = "200", description = "最早的在前 The earliest first")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    List<RevisionInApi> revisions(@PathVariable ConsultationId id) {
        return history(id).stream().map(RevisionInApi::of).toList();
    }

    private List<Revision> history(ConsultationId id) {
        return consultations.historyOf(
                consultations.find(id).orElseThrow(() -> new NotFound(id)).id());
    }

    private static boolean isDrafter(@Nullable Authentication who) {
        return who != null
                && who.getAuthorities().stream().anyMatch(authority -> "ROLE_DRAFTER".equals(authority.getAuthority()));
    }

    private static ConsultationInList inList(ShownConsultations.Card card) {
        Consultation consultation = card.consultation();
        return new ConsultationInList(
                consultation.id().value(),
                consultation.title(),
                card.state(),
                consultation.opensAt(),
                consultation.closesAt(),
                consultation.draft().value(),
                consultation.versionNumber(),
                card.comments());
    }
}
