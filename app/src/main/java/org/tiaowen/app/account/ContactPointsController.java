package org.tiaowen.app.account;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;

/** The administrator's page of contact points. */
@Controller
@RequestMapping("/administration/contact-points")
class ContactPointsController {

    private final ContactPoints contactPoints;
    private final CommentProblems problems;

    ContactPointsController(ContactPoints contactPoints, CommentProblems problems) {
        this.contactPoints = contactPoints;
        this.problems = problems;
    }

    /** What was typed, kept when something is wrong. */
    record Form(String code, String name, String district) {

        static final Form EMPTY = new Form("", "", "");
    }

    /** A contact point with its staff. */
    record Row(ContactPoint point, List<String> staff) {}

    @GetMapping
    String list(Model model) {
        return list(Form.EMPTY, model);
    }

    private String list(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "rows",
                contactPoints.all().stream()
                        .map(point -> new Row(point, contactPoints.staffOf(point.id())))
                        .toList());
        return "account/contact-points";
    }

    @PostMapping
    String appoint(
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String district,
            Principal principal,
            Model model) {
        return switch (contactPoints.appoint(code.strip(), name, district, principal.getName())) {
            case ContactPoints.Appointed appointed -> "redirect:/administration/contact-points";
            case ContactPoints.Refused refused -> {
                model.addAttribute("problems", problems.of(refused.problems()));
                yield list(new Form(code, name, district), model);
            }
        };
    }
}
