package org.tiaowen.app.collecting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.forwarding.Chains;
import org.tiaowen.comments.forwarding.ForwardingComments;
import org.tiaowen.comments.forwarding.Standing;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.renditions.RenditionKind;
import org.tiaowen.comments.renditions.Renditions;

/** Staff of a contact point send comments up the chain, keep them back, give them back, and write copies of them. */
@Controller
@RequestMapping("/contact-point")
class ForwardingController {

    static final int COMMENTS_A_PAGE = 50;
    private static final String CHINESE = "zh-CN";

    private final OwnPoint ownPoint;
    private final ContactPoints contactPoints;
    private final Chains chains;
    private final ForwardingComments forwarding;
    private final Renditions renditions;
    private final ChainView.Views views;
    private final CommentProblems problems;

    ForwardingController(
            OwnPoint ownPoint,
            ContactPoints contactPoints,
            Chains chains,
            ForwardingComments forwarding,
            Renditions renditions,
            ChainView.Views views,
            CommentProblems problems) {
        this.ownPoint = ownPoint;
        this.contactPoints = contactPoints;
        this.chains = chains;
        this.forwarding = forwarding;
        this.renditions = renditions;
        this.views = views;
        this.problems = problems;
    }

    /** Which comments a list shows. */
    enum Shown {
        WAITING,
        KEPT_BACK,
        SENT_ON
    }

    /** What is done with those that are ticked. */
    enum Deed {
        FORWARD,
        SUMMARISE,
        KEEP_BACK,
        GIVE_BACK
    }

    /** What was typed and ticked, kept when something is wrong. */
    record Ticked(Set<CommentId> comments, String reason, String words) {

        static final Ticked NONE = new Ticked(Set.of(), "", "");

        Ticked {
            comments = Set.copyOf(comments);
        }
    }

    @GetMapping("/forwarding")
    String list(
            @RequestParam(required = false) @Nullable ConsultationId consultation,
            @RequestParam(defaultValue = "WAITING") Shown show,
            @RequestParam(defaultValue = "1") int page,
            Principal principal,
            Model model) {
        return list(ownPoint.of(principal), consultation, show, Math.max(1, page), Ticked.NONE, model);
    }

    private String list(
            ContactPoint point, @Nullable ConsultationId wanted, Shown show, int page, Ticked ticked, Model model) {
        Map<ConsultationId, Long> waiting = chains.waiting(point.id());
        List<Consultation> all = ownPoint.consultations();
        Consultation consultation = all.stream()
                .filter(each -> wanted == null
                        ? waiting.containsKey(each.id())
                        : each.id().equals(wanted))
                .max(Comparator.comparing(Consultation::opensAt))
                .or(() -> wanted == null
                        ? all.stream().max(Comparator.comparing(Consultation::opensAt))
                        : Optional.empty())
                .orElse(null);
        if (consultation == null && wanted != null) {
            throw new NotFound(wanted);
        }
        List<ChainView> shown =
                consultation == null ? List.of() : views.of(ids(point, consultation.id(), show, page - 1));
        model.addAttribute("point", point);
        model.addAttribute(
                "superior",
                contactPoints.tree().superior(point.id(), contactPoints.today()).orElse(null));
        model.addAttribute("consultation", consultation);
        model.addAttribute("consultations", all);
        model.addAttribute("waiting", waiting);
        model.addAttribute("counts", chains.counts(point.id()));
        model.addAttribute("show", show);
        model.addAttribute("views", shown);
        model.addAttribute("ticked", ticked);
        model.addAttribute("page", page);
        model.addAttribute("more", shown.size() == COMMENTS_A_PAGE);
        return "collecting/forwarding";
    }

    private List<CommentId> ids(ContactPoint point, ConsultationId consultation, Shown show, int page) {
        return switch (show) {
            case WAITING ->
                chains.at(
                        point.id(),
                        consultation,
                        EnumSet.of(Standing.WAITING, Standing.RETURNED),
                        page,
                        COMMENTS_A_PAGE);
            case KEPT_BACK -> {
                Set<ContactPointId> below = contactPoints.tree().subtree(point.id());
                yield chains.keptBack(consultation, below, page, COMMENTS_A_PAGE);
            }
            case SENT_ON -> chains.sentOnBy(point.id(), consultation, page, COMMENTS_A_PAGE);
        };
    }

    @PostMapping("/forwarding")
    String move(
            @RequestParam ConsultationId consultation,
            @RequestParam Shown show,
            @RequestParam Deed deed,
            @RequestParam(required = false) @Nullable Set<CommentId> comments,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        ContactPoint point = ownPoint.of(principal);
        Ticked ticked = new Ticked(Objects.requireNonNullElse(comments, Set.of()), reason, words);
        return switch (moved(deed, ticked, point, principal)) {
            case ForwardingComments.Done done -> {
                flash.addFlashAttribute("done", deed);
                flash.addFlashAttribute("doneCount", done.comments());
                flash.addFlashAttribute(
                        "doneTo",
                        done.to() == null
                                ? ""
                                : contactPoints
                                        .find(done.to())
                                        .map(ContactPoint::name)
                                        .orElse(""));
                yield "redirect:/contact-point/forwarding?consultation=" + consultation + "&show=" + show;
            }
            case ForwardingComments.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield list(point, consultation, show, Math.max(1, page), ticked, model);
            }
        };
    }

    private ForwardingComments.Outcome moved(Deed deed, Ticked ticked, ContactPoint point, Principal principal) {
        String by = principal.getName();
        return switch (deed) {
            case FORWARD -> forwarding.forward(ticked.comments(), point.id(), by);
            case SUMMARISE -> forwarding.summarise(ticked.comments(), point.id(), CHINESE, ticked.words(), by);
            case KEEP_BACK -> forwarding.keepBack(ticked.comments(), point.id(), ticked.reason(), by);
            case GIVE_BACK -> forwarding.giveBack(ticked.comments(), point.id(), ticked.reason(), by);
        };
    }

    @GetMapping("/comments/{id}")
    String comment(@PathVariable CommentId id, Principal principal, Model model) {
        return comment(id, ownPoint.of(principal), "", model);
    }

    String comment(CommentId id, ContactPoint point, String typed, Model model) {
        ownPoint.mustFollow(point, id);
        ChainView view = views.of(id);
        model.addAttribute("point", point);
        model.addAttribute("view", view);
        model.addAttribute("own", point.id().equals(view.comment().contactPoint()));
        model.addAttribute("purposes", OwnOriginalController.PURPOSES);
        model.addAttribute("typed", typed);
        return "collecting/comment";
    }

    @PostMapping("/comments/{id}/renditions")
    String write(
            @PathVariable CommentId id,
            @RequestParam RenditionKind kind,
            @RequestParam(defaultValue = CHINESE) String language,
            @RequestParam String words,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        ContactPoint point = ownPoint.of(principal);
        ownPoint.mustFollow(point, id);
        return switch (renditions.write(kind, List.of(id), language.strip(), words, point.id(), principal.getName())) {
            case Renditions.Written written -> "redirect:/contact-point/comments/" + id;
            case Renditions.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield comment(id, point, words, model);
            }
        };
    }
}
