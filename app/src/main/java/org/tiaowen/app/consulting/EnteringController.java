package org.tiaowen.app.consulting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.attachments.Attachments;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.ReceivingComments;

/** Staff of a contact point enter one comment. */
@Controller
@RequestMapping("/contact-point/consultations/{id}/comments")
class EnteringController {

    private final ContactPoints contactPoints;
    private final ShownConsultations consultations;
    private final ReceivingComments receiving;
    private final Attachments attachments;
    private final CommentProblems problems;
    private final Clock clock;

    EnteringController(
            ContactPoints contactPoints,
            ShownConsultations consultations,
            ReceivingComments receiving,
            Attachments attachments,
            CommentProblems problems,
            Clock clock) {
        this.contactPoints = contactPoints;
        this.consultations = consultations;
        this.receiving = receiving;
        this.attachments = attachments;
        this.problems = problems;
        this.clock = clock;
    }

    /** What is typed into the form, kept when something is wrong. */
    record Form(
            @Nullable String registryNumber,
            @Nullable String collectedOn,
            @Nullable Channel channel,
            @Nullable PersonKind personKind,
            @Nullable String place,
            @Nullable String collector,
            @Nullable String clause,
            @Nullable String text,
            @Nullable String proposedWording,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String key) {

        Form {
            registryNumber = filled(registryNumber).strip();
            collectedOn = filled(collectedOn);
            place = filled(place).strip();
            collector = filled(collector).strip();
            clause = filled(clause);
            text = filled(text).replace("\r\n", "\n");
            proposedWording = filled(proposedWording).replace("\r\n", "\n").strip();
            name = filled(name).strip();
            contact = filled(contact).strip();
            key = filled(key);
        }

        private static String filled(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    @GetMapping("/new")
    String form(@PathVariable ConsultationId id, Principal principal, Model model) {
        String today = LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE).toString();
        Form empty = new Form(
                "",
                today,
                Channel.MEETING,
                null,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                UUID.randomUUID().toString());
        return form(consultations.shown(id), empty, ContactPointController.pointOf(contactPoints, principal), model);
    }

    private String form(Consultation consultation, Form form, ContactPoint point, Model model) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("card", consultations.card(consultation));
        model.addAttribute("point", point);
        model.addAttribute("form", form);
        model.addAttribute("law", LawText.of(consultations.textOf(consultation)));
        model.addAttribute("limits", attachments.limits());
        model.addAttribute("channels", Channel.ofContactPoints());
        model.addAttribute("personKinds", PersonKind.values());
        return "consulting/enter";
    }

    @PostMapping
    String receive(
            @PathVariable ConsultationId id,
            @ModelAttribute("form") Form form,
            @RequestParam(name = "attachments", required = false) @Nullable List<MultipartFile> files,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Consultation consultation = consultations.shown(id);
        ContactPoint point = ContactPointController.pointOf(contactPoints, principal);
        List<SentFile> attached = SentFiles.of(files);
        model.addAttribute("attachAgain", !attached.isEmpty());
        Optional<LocalDate> day = day(form);
        if (day.isEmpty()) {
            return refused(
                    Problems.of(Problem.at("collectedOn", "enter.problem.day")),
                    consultation,
                    form,
                    point,
                    response,
                    model);
        }
        return switch (receiving.receive(comment(consultation, form, attached, point, day.get(), principal))) {
            case ReceivingComments.Received received -> {
                flash.addFlashAttribute("entered", received.receipt().number());
                yield "redirect:/contact-point/consultations/" + id + "/comments/new";
            }
            case ReceivingComments.Refused refused ->
                refused(problems.of(refused.problems()), consultation, form, point, response, model);
        };
    }

    private String refused(
            Problems found,
            Consultation consultation,
            Form form,
            ContactPoint point,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        model.addAttribute("problems", found);
        return form(consultation, form, point, model);
    }

    private NewComment comment(
            Consultation consultation,
            Form form,
            List<SentFile> attached,
            ContactPoint point,
            LocalDate day,
            Principal principal) {
        CommentForm typed = new CommentForm(
                String.valueOf(form.clause()),
                "",
                null,
                String.valueOf(form.text()),
                "",
                "",
                "",
                "",
                String.valueOf(form.key()));
        if (!CommentForm.isClause(typed.clause())) {
            throw new NotFound(typed.clause());
        }
        return new NewComment(
                consultation.id(),
                typed.target(consultations.textOf(consultation)),
                typed.text(),
                String.valueOf(form.proposedWording()),
                attached,
                String.valueOf(form.name()),
                String.valueOf(form.contact()),
                typed.key(),
                new CommentSource.FromContactPoint(
                        point.id(),
                        String.valueOf(form.registryNumber()),
                        new CommentSource.Collection(
                                form.channel() == null ? Channel.WEB : form.channel(),
                                form.personKind(),
                                day,
                                String.valueOf(form.place()),
                                String.valueOf(form.collector()),
                                null),
                        principal.getName()));
    }

    private static Optional<LocalDate> day(Form form) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(form.collectedOn())));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
