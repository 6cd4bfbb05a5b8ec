package org.tiaowen.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.comments.closing.ClosingProcessing;
import org.tiaowen.comments.closing.OpenRow;
import org.tiaowen.comments.closing.OpeningKind;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.intake.BatchId;
import org.tiaowen.comments.intake.BatchProgress;
import org.tiaowen.comments.intake.Batches;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.worklists.OpinionRow;
import org.tiaowen.comments.worklists.OpinionRows;

/** The door to closing: what is still open, each number with its rows; closing and opening again. */
@Controller
@RequestMapping("/workbench/{id}/closing")
class ClosingController {

    private static final int ROWS_A_PAGE = 20;

    private final Desks desks;
    private final ClosingProcessing closing;
    private final OpinionRows rows;
    private final Comments comments;
    private final Batches batches;
    private final ContactPoints contactPoints;
    private final CommentProblems problems;

    ClosingController(
            Desks desks,
            ClosingProcessing closing,
            OpinionRows rows,
            Comments comments,
            Batches batches,
            ContactPoints contactPoints,
            CommentProblems problems) {
        this.desks = desks;
        this.closing = closing;
        this.rows = rows;
        this.comments = comments;
        this.batches = batches;
        this.contactPoints = contactPoints;
        this.problems = problems;
    }

    /**
     * One open thing.
     *
     * @param opinion null where it is no opinion
     * @param comment null where it is no comment
     * @param batch null where it is no batch
     */
    record Open(
            OpenRow row,
            @Nullable OpinionRow opinion,
            @Nullable Comment comment,
            @Nullable Running batch) {}

    /** A batch that is still being received; its file is known to its point alone. */
    record Running(BatchProgress progress, String point) {}

    @GetMapping
    String door(
            @PathVariable ConsultationId id,
            @RequestParam(required = false) @Nullable OpeningKind kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        desks.of(id, "closing", model);
        model.addAttribute("openness", closing.openness(id));
        model.addAttribute("kinds", OpeningKind.values());
        model.addAttribute("closed", closing.isClosed(id));
        model.addAttribute("history", closing.historyOf(id).reversed());
        model.addAttribute("kind", kind);
        if (kind != null) {
            int shown = Math.max(1, page);
            model.addAttribute("open", open(closing.rows(id, kind, shown - 1, ROWS_A_PAGE)));
            model.addAttribute("page", shown);
            model.addAttribute(
                    "more", (long) shown * ROWS_A_PAGE < closing.openness(id).of(kind));
        }
        return "workbench/closing";
    }

    private List<Open> open(List<OpenRow> found) {
        List<OpinionId> ids =
                found.stream().map(OpenRow::opinion).flatMap(Optional::stream).toList();
        Map<OpinionId, OpinionRow> opinions = rows.find(ids).stream()
                .collect(Collectors.toMap(row -> row.opinion().id(), Function.identity()));
        Map<CommentId, Comment> said =
                comments
                        .find(found.stream()
                                .map(OpenRow::comment)
                                .flatMap(Optional::stream)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Comment::id, Function.identity()));
        return found.stream()
                .map(row -> new Open(
                        row,
                        row.opinion().map(opinions::get).orElse(null),
                        row.comment().map(said::get).orElse(null),
                        row.kind() == OpeningKind.BATCHES_RUNNING ? running(new BatchId(row.id())) : null))
                .toList();
    }

    private @Nullable Running running(BatchId id) {
        return batches.find(id)
                .map(batch -> new Running(
                        batch,
                        contactPoints
                                .find(batch.contactPoint())
                                .map(ContactPoint::name)
                                .orElse("")))
                .orElse(null);
    }

    @PostMapping
    String close(
            @PathVariable ConsultationId id,
            @RequestParam(defaultValue = "") String remark,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("typed", remark);
        return told(id, closing.close(id, remark, principal.getName()), "bench.closing.done", response, model, flash);
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable ConsultationId id,
            @RequestParam(defaultValue = "") String reason,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("typed", reason);
        return told(
                id, closing.reopen(id, reason, principal.getName()), "bench.closing.reopened", response, model, flash);
    }

    private String told(
            ConsultationId id,
            ClosingProcessing.Outcome outcome,
            String done,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return switch (outcome) {
            case ClosingProcessing.Done step -> {
                flash.addFlashAttribute("said", done);
                yield "redirect:/workbench/" + id + "/closing";
            }
            case ClosingProcessing.StillOpen stillOpen -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refused", true);
                yield door(id, null, 1, model);
            }
            case ClosingProcessing.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield door(id, null, 1, model);
            }
        };
    }
}
