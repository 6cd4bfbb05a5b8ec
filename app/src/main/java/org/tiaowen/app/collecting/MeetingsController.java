package org.tiaowen.app.collecting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.MeetingId;
import org.tiaowen.comments.meetings.CorrectingSpeeches;
import org.tiaowen.comments.meetings.CorrectingSpeeches.Described;
import org.tiaowen.comments.meetings.Meeting;
import org.tiaowen.comments.meetings.MeetingKind;
import org.tiaowen.comments.meetings.Meetings;
import org.tiaowen.comments.meetings.ReceivingSpeeches;
import org.tiaowen.comments.meetings.RecordingMeetings;
import org.tiaowen.comments.meetings.Speech;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.drafting.articles.ProvisionId;

/** Staff of a contact point enter a meeting, correct how its minutes fall into speeches, and receive these as comments. */
@Controller
@RequestMapping("/contact-point")
class MeetingsController {

    private static final int MEETINGS_A_PAGE = 50;

    /** What was said before a consultation closed may still come in. */
    private static final int CLOSED_SHOWN = 5;

    private static final Purpose SPLITTING = new Purpose(Purpose.Kind.CHECKING_ENTRY, "拆分会议记录");

    private final OwnPoint ownPoint;
    private final ContactPoints contactPoints;
    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final RecordingMeetings recording;
    private final CorrectingSpeeches correcting;
    private final ReceivingSpeeches receiving;
    private final Meetings meetings;
    private final CommentProblems problems;

    MeetingsController(
            OwnPoint ownPoint,
            ContactPoints contactPoints,
            Consultations consultations,
            ConsultedTexts texts,
            RecordingMeetings recording,
            CorrectingSpeeches correcting,
            ReceivingSpeeches receiving,
            Meetings meetings,
            CommentProblems problems) {
        this.ownPoint = ownPoint;
        this.contactPoints = contactPoints;
        this.consultations = consultations;
        this.texts = texts;
        this.recording = recording;
        this.correcting = correcting;
        this.receiving = receiving;
        this.meetings = meetings;
        this.problems = problems;
    }

    @GetMapping("/meetings")
    String list(@RequestParam(defaultValue = "1") int page, Principal principal, Model model) {
        ContactPoint point = ownPoint.of(principal);
        int shown = Math.max(1, page);
        List<Meetings.Progress> found = meetings.of(point.id(), shown - 1, MEETINGS_A_PAGE);
        List<Consultation> open = consultations.open();
        model.addAttribute("point", point);
        model.addAttribute("meetings", found);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() == MEETINGS_A_PAGE);
        model.addAttribute("open", open);
        model.addAttribute(
                "closed",
                ownPoint.consultations().stream()
                        .filter(each -> !open.contains(each))
                        .limit(CLOSED_SHOWN)
                        .toList());
        Map<ConsultationId, Consultation> titles =
                ownPoint.consultations().stream().collect(Collectors.toMap(Consultation::id, Function.identity()));
        model.addAttribute("titles", titles);
        return "collecting/meetings";
    }

    @GetMapping("/consultations/{id}/meetings/new")
    String form(@PathVariable ConsultationId id, Principal principal, Model model) {
        return form(ownPoint.consultation(id), MeetingForm.empty(contactPoints.today()), ownPoint.of(principal), model);
    }

    private static String form(Consultation consultation, MeetingForm form, ContactPoint point, Model model) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("point", point);
        model.addAttribute("form", form);
        model.addAttribute("kinds", MeetingKind.values());
        return "collecting/meeting-new";
    }

    @PostMapping("/consultations/{id}/meetings")
    String record(
            @PathVariable ConsultationId id,
            @ModelAttribute("form") MeetingForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal principal,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Consultation consultation = ownPoint.consultation(id);
        ContactPoint point = ownPoint.of(principal);
        Optional<LocalDate> day = form.day();
        if (day.isEmpty()) {
            response.setStatus(422);
            var others = recording.check(form.meeting(id, point.id(), contactPoints.today(), file));
            model.addAttribute(
                    "problems",
                    Problems.of(Problem.at("on", "enter.problem.day")).and(problems.of(others)));
            return form(consultation, form, point, model);
        }
        return switch (recording.record(form.meeting(id, point.id(), day.get(), file), principal.getName())) {
            case RecordingMeetings.Recorded recorded ->
                "redirect:/contact-point/meetings/" + recorded.meeting().id();
            case RecordingMeetings.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield form(consultation, form, point, model);
            }
        };
    }

    @GetMapping("/meetings/{id}")
    String meeting(@PathVariable MeetingId id, Principal principal, Model model) {
        return meeting(id, List.of(), principal, model);
    }

    /** With what was typed about its speeches and could not be kept. */
    private String meeting(MeetingId id, List<Described> typed, Principal principal, Model model) {
        ContactPoint point = ownPoint.of(principal);
        Meeting meeting = ownPoint.meeting(point, id);
        Consultation consultation = ownPoint.consultation(meeting.consultation());
        Meetings.Minutes minutes = meetings.minutes(id, principal.getName(), SPLITTING);
        model.addAttribute("point", point);
        model.addAttribute("meeting", meeting);
        model.addAttribute("consultation", consultation);
        model.addAttribute("minutes", minutes);
        model.addAttribute("speeches", SpeechView.of(minutes.text(), overlaid(minutes.speeches(), typed)));
        model.addAttribute("personKinds", PersonKind.values());
        model.addAttribute("law", LawText.of(texts.of(consultation.version()).orElseThrow()));
        model.addAttribute(
                "open",
                minutes.speeches().stream().filter(MeetingsController::waits).count());
        return "collecting/meeting";
    }

    private static List<Speech> overlaid(List<Speech> speeches, List<Described> typed) {
        Map<Integer, Described> byNumber =
                typed.stream().collect(Collectors.toMap(Described::number, Function.identity(), (one, other) -> other));
        return speeches.stream()
                .map(speech -> {
                    Described described = speech.isOpen() ? byNumber.get(speech.number()) : null;
                    return described == null
                            ? speech
                            : new Speech(
                                    speech.number(),
                                    speech.words(),
                                    described.speaker(),
                                    described.personKind(),
                                    described.clause(),
                                    described.taken(),
                                    null);
                })
                .toList();
    }

    private static boolean waits(Speech speech) {
        return speech.taken() && speech.isOpen();
    }

    /**
     * One form for all speeches; what is typed in it is kept first, whatever button was pressed.
     *
     * @param action {@code save}, {@code receive}, {@code join-3}, {@code split-3}
     */
    @PostMapping("/meetings/{id}/speeches")
    String correct(
            @PathVariable MeetingId id,
            @RequestParam String action,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal principal,
            Model model,
            RedirectAttributes flash) {
        ContactPoint point = ownPoint.of(principal);
        ownPoint.meeting(point, id);
        List<Described> typed = described(request);
        CorrectingSpeeches.Outcome outcome = correcting.describe(id, typed);
        if (outcome instanceof CorrectingSpeeches.Corrected) {
            outcome = act(id, action, request, flash);
        }
        if (outcome instanceof CorrectingSpeeches.Refused refused) {
            response.setStatus(422);
            model.addAttribute("problems", problems.of(refused.problems()));
            return meeting(id, typed, principal, model);
        }
        return "redirect:/contact-point/meetings/" + id + anchor(action);
    }

    private CorrectingSpeeches.Outcome act(
            MeetingId id, String action, HttpServletRequest request, RedirectAttributes flash) {
        if (action.startsWith("join-")) {
            return correcting.joinWithPrevious(id, number(action));
        }
        if (action.startsWith("split-")) {
            int number = number(action);
            return correcting.split(
                    id, number, number("-" + Objects.requireNonNullElse(request.getParameter("cut-" + number), "")));
        }
        if (action.equals("receive")) {
            ReceivingSpeeches.Outcome received = receiving.receive(id);
            flash.addFlashAttribute("received", received.receipts());
            flash.addFlashAttribute("problems", problems.of(received.problems()));
        } else {
            flash.addFlashAttribute("saved", true);
        }
        return new CorrectingSpeeches.Corrected();
    }

    private static List<Described> described(HttpServletRequest request) {
        String[] numbers = Objects.requireNonNullElse(request.getParameterValues("number"), new String[0]);
        return Arrays.stream(numbers)
                .map(number -> new Described(
                        number("-" + number),
                        Objects.requireNonNullElse(request.getParameter("speaker-" + number), ""),
                        Optional.ofNullable(request.getParameter("kind-" + number))
                                .filter(kind -> !kind.isEmpty())
                                .map(PersonKind::valueOf)
                                .orElse(null),
                        Optional.ofNullable(request.getParameter("clause-" + number))
                                .filter(clause -> !clause.isEmpty())
                                .map(UUID::fromString)
                                .map(ProvisionId::new)
                                .orElse(null),
                        request.getParameter("taken-" + number) != null))
                .toList();
    }

    private static int number(String action) {
        try {
            return Integer.parseInt(action.substring(action.indexOf('-') + 1));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static String anchor(String action) {
        return action.contains("-") ? "#speech-" + Math.max(1, number(action)) : "";
    }
}
