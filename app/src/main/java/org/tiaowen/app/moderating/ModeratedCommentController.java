package org.tiaowen.app.moderating;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.AttachmentDownload;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.StorableText;
import org.tiaowen.comments.attachments.AttachmentId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentAttachments;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.CorrectingMasks;
import org.tiaowen.comments.intake.MaskingRevision;
import org.tiaowen.comments.intake.Originals;
import org.tiaowen.comments.moderation.ModeratingComments;
import org.tiaowen.comments.privacy.PersonalFinding;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.comments.privacy.ReadingLog;

/** One comment before a moderator: published, withheld or restored, its original read, its masking corrected. */
@Controller
@RequestMapping("/moderation/comments/{id}")
class ModeratedCommentController {

    private static final List<Purpose.Kind> PURPOSES =
            List.of(Purpose.Kind.MODERATING, Purpose.Kind.CONTACTING, Purpose.Kind.LEGAL_DEMAND);

    private final Consultations consultations;
    private final Comments comments;
    private final CorrectingMasks masks;
    private final ModeratingComments moderating;
    private final Originals originals;
    private final CommentAttachments attachments;
    private final ReadingLog readings;

    ModeratedCommentController(
            Consultations consultations,
            Comments comments,
            CorrectingMasks masks,
            ModeratingComments moderating,
            Originals originals,
            CommentAttachments attachments,
            ReadingLog readings) {
        this.consultations = consultations;
        this.comments = comments;
        this.masks = masks;
        this.moderating = moderating;
        this.originals = originals;
        this.attachments = attachments;
        this.readings = readings;
    }

    @GetMapping
    String comment(@PathVariable CommentId id, Model model) {
        return shown(id, model);
    }

    @PostMapping("/publication")
    String publish(@PathVariable CommentId id, Principal principal, RedirectAttributes next) {
        moderating.publish(List.of(found(id).id()), principal.getName());
        return done(id, next);
    }

    @PostMapping("/withholding")
    String withhold(
            @PathVariable CommentId id,
            @RequestParam String reason,
            Principal principal,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return withReason(
                id, reason, response, next, model, () -> moderating.withhold(id, reason, principal.getName()));
    }

    @PostMapping("/restoring")
    String restore(
            @PathVariable CommentId id,
            @RequestParam String reason,
            Principal principal,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return withReason(id, reason, response, next, model, () -> moderating.restore(id, reason, principal.getName()));
    }

    /** Answers with the page itself: there is no address by which an original could be found again. */
    @PostMapping("/original")
    String original(
            @PathVariable CommentId id,
            @RequestParam Purpose.Kind purpose,
            @RequestParam String why,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        found(id);
        model.addAttribute("purpose", purpose);
        model.addAttribute("why", why);
        if (!PURPOSES.contains(purpose) || !Purpose.isTold(why)) {
            response.setStatus(422);
            model.addAttribute("problems", Problems.of(Problem.at("why", "moderation.problem.purpose")));
            return shown(id, model);
        }
        readOriginal(id, purpose, why, principal, model);
        return shown(id, model);
    }

    private void readOriginal(CommentId id, Purpose.Kind purpose, String why, Principal principal, Model model) {
        Purpose told = new Purpose(purpose, why);
        String by = principal.getName();
        String original = originals.read(id, by, told).orElseThrow(() -> new NotFound(id));
        String wording = originals.wording(id, by, told).orElse("");
        Optional<MaskingRevision> last = last(id);
        List<PersonalFinding> ofWords = last.map(MaskingRevision::findings).orElse(List.of());
        List<PersonalFinding> ofWording = last.map(MaskingRevision::ofWording).orElse(List.of());
        model.addAttribute("original", MaskedText.of(original, ofWords));
        model.addAttribute("wording", MaskedText.of(wording, ofWording));
        model.addAttribute("stretches", stretches(original, ofWords));
        model.addAttribute("wordingStretches", stretches(wording, ofWording));
        model.addAttribute("author", originals.author(id, by, told).orElse(null));
        model.addAttribute("collected", originals.collected(id, by, told).orElse(null));
        model.addAttribute("attachments", attachments.of(id));
        model.addAttribute("purpose", purpose);
        model.addAttribute("why", why);
    }

    /** A file beside the comment, for the purpose the original was read for; its name is sealed like its bytes. */
    @PostMapping("/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(
            @PathVariable CommentId id,
            @PathVariable AttachmentId attachment,
            @RequestParam Purpose.Kind purpose,
            @RequestParam String why,
            Principal principal) {
        found(id);
        if (!PURPOSES.contains(purpose) || !Purpose.isTold(why)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "an attachment is opened for a purpose");
        }
        return attachments
                .read(id, attachment, principal.getName(), new Purpose(purpose, why))
                .map(AttachmentDownload::of)
                .orElseThrow(() -> new NotFound(attachment));
    }

    /** One stretch that is masked, for the moderator who reads the original. */
    record Stretch(int index, String words, PersonalFinding finding) {}

    private static List<Stretch> stretches(String original, List<PersonalFinding> findings) {
        return IntStream.range(0, findings.size())
                .mapToObj(i -> new Stretch(
                        i,
                        original.substring(
                                findings.get(i).start(), findings.get(i).end()),
                        findings.get(i)))
                .toList();
    }

    /**
     * What the form of the masking sends; the purpose under which the original was read goes with it, so that it can be
     * shown once more when something is wrong.
     *
     * @param shown numbers of stretches of the words to be shown from now on
     * @param shownOfWording numbers of stretches of the proposed wording
     */
    record MaskingForm(
            int seen,
            List<Integer> shown,
            List<Integer> shownOfWording,
            String more,
            String maskingReason,
            Purpose.@Nullable Kind purpose,
            String why) {

        // a field that was not sent at all is bound as null
        MaskingForm {
            shown = requireNonNullElse(shown, List.of());
            shownOfWording = requireNonNullElse(shownOfWording, List.of());
            more = requireNonNullElse(more, "");
            maskingReason = requireNonNullElse(maskingReason, "");
            why = requireNonNullElse(why, "");
        }
    }

    @PostMapping("/masking")
    String correct(
            @PathVariable CommentId id,
            MaskingForm form,
            Principal principal,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        found(id);
        if (isWrong(form.maskingReason())) {
            return refused(
                    id, form, Problem.at("maskingReason", "moderation.problem.reason"), principal, response, model);
        }
        Optional<MaskingRevision> last = last(id);
        CorrectingMasks.Wish wish = new CorrectingMasks.Wish(
                kept(last.map(MaskingRevision::findings).orElse(List.of()), form.shown()),
                kept(last.map(MaskingRevision::ofWording).orElse(List.of()), form.shownOfWording()),
                form.more().lines().toList());
        return switch (masks.correct(id, form.seen(), wish, form.maskingReason(), principal.getName())) {
            case CorrectingMasks.Corrected corrected -> done(id, next);
            case CorrectingMasks.Overtaken overtaken ->
                refused(id, form, Problem.at("", "moderation.problem.changed"), principal, response, model);
            case CorrectingMasks.NotFound missing ->
                refused(
                        id,
                        form,
                        Problem.at("more", "moderation.problem.notFound", String.join("、", missing.words())),
                        principal,
                        response,
                        model);
        };
    }

    private static List<PersonalFinding> kept(List<PersonalFinding> current, List<Integer> shown) {
        return IntStream.range(0, current.size())
                .filter(i -> !shown.contains(i))
                .mapToObj(current::get)
                .toList();
    }

    private String refused(
            CommentId id,
            MaskingForm form,
            Problem problem,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        model.addAttribute("problems", Problems.of(problem));
        model.addAttribute("masking", form);
        Purpose.Kind purpose = form.purpose();
        if (purpose != null && PURPOSES.contains(purpose) && !isWrong(form.why())) {
            readOriginal(id, purpose, form.why(), principal, model);
        }
        return shown(id, model);
    }

    private Optional<MaskingRevision> last(CommentId id) {
        List<MaskingRevision> history = masks.historyOf(id);
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }

    private String withReason(
            CommentId id,
            String reason,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            BooleanSupplier act) {
        found(id);
        if (isWrong(reason)) {
            response.setStatus(422);
            model.addAttribute("problems", Problems.of(Problem.at("reason", "moderation.problem.reason")));
            model.addAttribute("reason", reason);
            return shown(id, model);
        }
        if (!act.getAsBoolean()) {
            response.setStatus(422);
            model.addAttribute("problems", Problems.of(Problem.at("", "moderation.problem.changed")));
            model.addAttribute("reason", reason);
            return shown(id, model);
        }
        return done(id, next);
    }

    private static boolean isWrong(String reason) {
        return reason.isBlank()
                || reason.strip().length() > ModeratingComments.LONGEST_REASON
                || !StorableText.is(reason);
    }

    private static String done(CommentId id, RedirectAttributes next) {
        next.addFlashAttribute("done", true);
        return "redirect:/moderation/comments/" + id;
    }

    private Comment found(CommentId id) {
        return comments.find(id).orElseThrow(() -> new NotFound(id));
    }

    private String shown(CommentId id, Model model) {
        Comment comment = found(id);
        var history = masks.historyOf(id);
        model.addAttribute("comment", comment);
        model.addAttribute(
                "consultation", consultations.find(comment.consultation()).orElseThrow());
        model.addAttribute(
                "runs",
                MaskedText.of(
                        comment.words(),
                        history.isEmpty() ? List.of() : history.getLast().findings()));
        model.addAttribute(
                "wordingRuns",
                MaskedText.of(
                        comment.proposedWording(),
                        history.isEmpty() ? List.of() : history.getLast().ofWording()));
        model.addAttribute("revision", history.isEmpty() ? 1 : history.getLast().revision());
        model.addAttribute("maskings", history);
        model.addAttribute("steps", moderating.historyOf(id));
        model.addAttribute("readings", readings.of(id.value()));
        model.addAttribute("purposes", PURPOSES);
        return "moderating/comment";
    }
}
