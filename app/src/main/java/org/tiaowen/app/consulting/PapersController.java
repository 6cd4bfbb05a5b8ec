package org.tiaowen.app.consulting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationPapers;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.Consultations.Revision;
import org.tiaowen.comments.consultations.Publishing;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;

/** A drafter mends the papers of a consultation, puts its end off, or has comments published otherwise. */
@Controller
@RequestMapping("/workbench/{id}/papers")
class PapersController {

    private final Consultations consultations;
    private final ChinaTime time;
    private final Messages messages;
    private final CommentProblems problems;

    PapersController(Consultations consultations, ChinaTime time, Messages messages, CommentProblems problems) {
        this.consultations = consultations;
        this.time = time;
        this.messages = messages;
        this.problems = problems;
    }

    /** A line of the history with what it changed. */
    record Step(int revision, String by, Instant at, List<Change> changes) {}

    /** What one field said before and after; its name stands under the key in the message files. */
    record Change(String key, List<WordRun> runs) {}

    @GetMapping
    String papers(@PathVariable ConsultationId id, Model model) {
        List<Revision> history = consultations.historyOf(existing(id).id());
        return show(id, PapersForm.of(history.getLast().papers(), time), history, model);
    }

    @PostMapping
    String change(
            @PathVariable ConsultationId id,
            PapersForm form,
            @RequestParam int seen,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Revision> history = consultations.historyOf(existing(id).id());
        Problems wrong = form.unreadable(problems);
        if (wrong.isEmpty()) {
            ConsultationPapers papers = form.papers(history.getLast().papers(), time);
            switch (consultations.change(id, papers, seen, principal.getName())) {
                case Consultations.Announced changed -> {
                    next.addFlashAttribute("changed", true);
                    return "redirect:/workbench/" + id + "/papers";
                }
                case Consultations.Refused refused -> wrong = problems.of(refused.problems());
            }
        }
        response.setStatus(422);
        model.addAttribute("problems", wrong);
        return show(id, form, consultations.historyOf(id), model);
    }

    private String show(ConsultationId id, PapersForm form, List<Revision> history, Model model) {
        Consultation consultation = existing(id);
        model.addAttribute("consultation", consultation);
        model.addAttribute("form", form);
        model.addAttribute("publishings", Publishing.values());
        model.addAttribute("seen", history.size());
        model.addAttribute("opened", consultations.stateOf(consultation) != ConsultationState.ANNOUNCED);
        model.addAttribute("steps", steps(history));
        return "consulting/papers";
    }

    private Consultation existing(ConsultationId id) {
        return consultations.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** The newest first. */
    private List<Step> steps(List<Revision> history) {
        List<Step> steps = new ArrayList<>();
        for (int i = history.size() - 1; i >= 0; i--) {
            Revision revision = history.get(i);
            List<Change> changes =
                    i == 0 ? List.of() : changes(history.get(i - 1).papers(), revision.papers());
            steps.add(new Step(revision.revision(), revision.by(), revision.at(), changes));
        }
        return steps;
    }

    private List<Change> changes(ConsultationPapers before, ConsultationPapers after) {
        List<Change> changes = new ArrayList<>();
        add("announce.name", before.title(), after.title(), changes);
        add("announce.opensAt", time.time(before.opensAt()), time.time(after.opensAt()), changes);
        add("announce.closesAt", time.end(before.closesAt()), time.end(after.closesAt()), changes);
        add("announce.publishing", printed(before.publishing()), printed(after.publishing()), changes);
        add("announce.notice", before.notice(), after.notice(), changes);
        add("announce.explanation", before.explanation(), after.explanation(), changes);
        return changes;
    }

    private String printed(Publishing publishing) {
        return messages.say("publishing." + publishing);
    }

    private static void add(String key, String before, String after, List<Change> into) {
        if (!before.equals(after)) {
            into.add(new Change(key, WordDifference.between(before, after)));
        }
    }
}
