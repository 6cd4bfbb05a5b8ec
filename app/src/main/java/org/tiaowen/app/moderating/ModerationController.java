package org.tiaowen.app.moderating;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.CorrectingMasks;
import org.tiaowen.comments.intake.Publicity;
import org.tiaowen.comments.moderation.ModeratingComments;
import org.tiaowen.comments.privacy.ReadingLog;

/** What waits for a moderator, consultation by consultation; publishing many at once; the log of readings. */
@Controller
@RequestMapping("/moderation")
class ModerationController {

    private static final int COMMENTS_A_PAGE = 20;
    private static final int READINGS_A_PAGE = 50;

    private final Consultations consultations;
    private final Comments comments;
    private final CorrectingMasks masks;
    private final ModeratingComments moderating;
    private final ReadingLog readings;

    ModerationController(
            Consultations consultations,
            Comments comments,
            CorrectingMasks masks,
            ModeratingComments moderating,
            ReadingLog readings) {
        this.consultations = consultations;
        this.comments = comments;
        this.masks = masks;
        this.moderating = moderating;
        this.readings = readings;
    }

    /** A comment of the list with what is masked in it. */
    record Row(Comment comment, List<MaskedText.Run> runs, boolean masked) {}

    /** A consultation with its counts. */
    record Standing(Consultation consultation, Map<Publicity, Long> counts) {

        /** How many were received: the sum of all states. */
        public long received() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @GetMapping
    String all(Model model) {
        List<Consultation> all = consultations.all();
        Map<ConsultationId, Map<Publicity, Long>> counts =
                comments.counts(all.stream().map(Consultation::id).toList());
        model.addAttribute(
                "standings",
                all.stream()
                        .map(one -> new Standing(one, counts.getOrDefault(one.id(), Map.of())))
                        .toList());
        return "moderating/consultations";
    }

    @GetMapping("/consultations")
    String queue(
            @RequestParam ConsultationId id,
            @RequestParam(defaultValue = "PENDING") Publicity state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Consultation consultation = consultations.find(id).orElseThrow(() -> new NotFound(id));
        Standing standing = new Standing(consultation, comments.counts(id));
        int shown = Math.clamp(page, 1, 100_000);
        model.addAttribute("standing", standing);
        model.addAttribute("states", Publicity.values());
        model.addAttribute("state", state);
        model.addAttribute(
                "rows",
                comments.of(id, state, shown - 1, COMMENTS_A_PAGE).stream()
                        .map(this::row)
                        .toList());
        model.addAttribute("page", shown);
        model.addAttribute(
                "more", (long) shown * COMMENTS_A_PAGE < standing.counts().getOrDefault(state, 0L));
        return "moderating/queue";
    }

    private Row row(Comment comment) {
        var findings = masks.current(comment.id());
        return new Row(comment, MaskedText.of(comment.words(), findings), !findings.isEmpty());
    }

    @PostMapping("/publication")
    String publish(
            @RequestParam ConsultationId id,
            @RequestParam(required = false) @Nullable List<CommentId> comment,
            Principal principal,
            RedirectAttributes next) {
        List<CommentId> published = moderating.publish(comment == null ? List.of() : comment, principal.getName());
        next.addFlashAttribute("published", published.size());
        return "redirect:/moderation/consultations?id=" + id;
    }

    @GetMapping("/readings")
    String readings(@RequestParam(defaultValue = "1") int page, Model model) {
        int shown = Math.clamp(page, 1, 100_000);
        model.addAttribute("readings", readings.ofStaff(shown - 1, READINGS_A_PAGE));
        model.addAttribute("count", readings.countOfStaff());
        model.addAttribute("page", shown);
        model.addAttribute("more", (long) shown * READINGS_A_PAGE < readings.countOfStaff());
        return "moderating/readings";
    }
}
