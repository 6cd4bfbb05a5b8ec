package org.tiaowen.app.collecting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tiaowen.app.pages.AttachmentDownload;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.attachments.AttachmentId;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.intake.CommentAttachments;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Originals;
import org.tiaowen.comments.privacy.Purpose;

/** Staff of a contact point read what their own point collected as it was written; each reading is logged. */
@Controller
@RequestMapping("/contact-point/comments/{id}")
class OwnOriginalController {

    static final List<Purpose.Kind> PURPOSES = List.of(Purpose.Kind.CHECKING_ENTRY, Purpose.Kind.CONTACTING);

    private final OwnPoint ownPoint;
    private final ForwardingController pages;
    private final Originals originals;
    private final CommentAttachments attachments;

    OwnOriginalController(
            OwnPoint ownPoint, ForwardingController pages, Originals originals, CommentAttachments attachments) {
        this.ownPoint = ownPoint;
        this.pages = pages;
        this.originals = originals;
        this.attachments = attachments;
    }

    /** Answers with the page itself: there is no address by which an original could be found again. */
    @PostMapping("/original")
    String read(
            @PathVariable CommentId id,
            @RequestParam(defaultValue = "CHECKING_ENTRY") Purpose.Kind purpose,
            @RequestParam(defaultValue = "") String why,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        ContactPoint point = ownPoint.of(principal);
        ownPoint.mustHaveCollected(point, id);
        if (!PURPOSES.contains(purpose) || !Purpose.isTold(why)) {
            response.setStatus(422);
            model.addAttribute("problems", Problems.of(Problem.at("why", "moderation.problem.purpose")));
            model.addAttribute("why", why);
            return pages.comment(id, point, "", model);
        }
        Purpose told = new Purpose(purpose, why);
        String by = principal.getName();
        model.addAttribute("original", originals.read(id, point.id(), by, told).orElseThrow(() -> new NotFound(id)));
        model.addAttribute(
                "wording", originals.wording(id, point.id(), by, told).orElse(""));
        model.addAttribute("attachments", attachments.of(id));
        model.addAttribute("purpose", purpose);
        model.addAttribute("why", why);
        response.setHeader("Cache-Control", "no-store");
        return pages.comment(id, point, "", model);
    }

    /** A file beside the comment, for the purpose the original was read for. */
    @PostMapping("/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(
            @PathVariable CommentId id,
            @PathVariable AttachmentId attachment,
            @RequestParam(required = false) Purpose.@Nullable Kind purpose,
            @RequestParam(defaultValue = "") String why,
            Principal principal) {
        ownPoint.mustHaveCollected(ownPoint.of(principal), id);
        if (purpose == null || !PURPOSES.contains(purpose) || !Purpose.isTold(why)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "an attachment is opened for a purpose");
        }
        return attachments
                .read(id, attachment, principal.getName(), new Purpose(purpose, why))
                .map(AttachmentDownload::of)
                .orElseThrow(() -> new NotFound(attachment));
    }
}
