package org.tiaowen.app.consulting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.Publishing;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;

/** A drafter puts a version before the public. */
@Controller
@RequestMapping("/drafts/{draft}/consultations")
class AnnouncingController {

    /** 重庆市地方立法条例（2017）第四十六条: 一般不少于三十日; a proposal for the form, not a rule. */
    private static final int USUAL_DAYS = 30;

    private final Consultations consultations;
    private final Versions versions;
    private final ChinaTime time;
    private final CommentProblems problems;
    private final Clock clock;

    AnnouncingController(
            Consultations consultations, Versions versions, ChinaTime time, CommentProblems problems, Clock clock) {
        this.consultations = consultations;
        this.versions = versions;
        this.time = time;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(@PathVariable DraftId draft, @RequestParam int version, Model model) {
        Version chosen = existing(draft, version);
        Instant now = clock.instant();
        Instant end = LocalDate.ofInstant(now, ChinaTime.ZONE)
                .plusDays(USUAL_DAYS + 1)
                .atStartOfDay(ChinaTime.ZONE)
                .toInstant();
        return form(
                chosen,
                new PapersForm(chosen.title(), time.field(now), time.field(end), "", "", Publishing.AFTER_REVIEW),
                model);
    }

    private static String form(Version version, PapersForm form, Model model) {
        model.addAttribute("version", version);
        model.addAttribute("form", form);
        model.addAttribute("publishings", Publishing.values());
        return "consulting/announce";
    }

    @PostMapping
    String announce(
            @PathVariable DraftId draft,
            @RequestParam int version,
            PapersForm form,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        Version chosen = existing(draft, version);
        Problems unreadable = form.unreadable(problems);
        if (!unreadable.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("problems", unreadable);
            return form(chosen, form, model);
        }
        return switch (consultations.announce(draft, chosen.id(), version, form.papers(), principal.getName())) {
            case Consultations.Announced announced ->
                "redirect:/consultations/" + announced.consultation().id() + "/opinions";
            case Consultations.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield form(chosen, form, model);
            }
        };
    }

    private Version existing(DraftId draft, int number) {
        return versions.find(draft, number).orElseThrow(() -> new NotFound(draft + " version " + number));
    }
}
