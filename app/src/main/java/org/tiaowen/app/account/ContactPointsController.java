package org.tiaowen.app.account;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPointKind;
import org.tiaowen.comments.contactpoints.ContactPointTree.Branch;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.Post;
import org.tiaowen.comments.contactpoints.Staff;
import org.tiaowen.comments.contactpoints.Terms;

/** The administrator's pages of contact points: the tree, and each point with its history and staff. */
@Controller
@RequestMapping("/administration/contact-points")
class ContactPointsController {

    private final ContactPoints contactPoints;
    private final CommentProblems problems;

    ContactPointsController(ContactPoints contactPoints, CommentProblems problems) {
        this.contactPoints = contactPoints;
        this.problems = problems;
    }

    /** What was typed, kept when something is wrong; days as the browser sends them. */
    record Form(
            @Nullable String code,
            @Nullable String name,
            @Nullable String district,
            @Nullable ContactPointKind kind,
            @Nullable ContactPointId parent,
            @Nullable String validFrom,
            @Nullable String validUntil) {

        static Form empty(LocalDate today) {
            return new Form("", "", "", ContactPointKind.CONTACT_POINT, null, today.toString(), "");
        }

        static Form of(ContactPoint point) {
            LocalDate until = point.validUntil();
            return new Form(
                    point.code(),
                    point.name(),
                    point.district(),
                    point.kind(),
                    point.parent(),
                    point.validFrom().toString(),
                    until == null ? "" : until.toString());
        }

        /** Empty when a day is none. */
        Optional<Terms> terms(LocalDate today) {
            try {
                return Optional.of(new Terms(
                        filled(name),
                        filled(district),
                        kind == null ? ContactPointKind.CONTACT_POINT : kind,
                        parent,
                        filled(validFrom).isEmpty() ? today : LocalDate.parse(filled(validFrom)),
                        filled(validUntil).isEmpty() ? null : LocalDate.parse(filled(validUntil))));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }

        private static String filled(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    /** A contact point in the tree with its staff. */
    record Row(Branch branch, boolean ended, List<Staff> staff) {}

    @GetMapping
    String list(Model model) {
        return list(Form.empty(contactPoints.today()), model);
    }

    private String list(Form form, Model model) {
        LocalDate today = contactPoints.today();
        choices(form, model);
        model.addAttribute(
                "rows",
                contactPoints.tree().branches().stream()
                        .map(branch -> new Row(
                                branch,
                                !branch.point().isAppointedOn(today),
                                contactPoints.postsOf(branch.point().id())))
                        .toList());
        return "account/contact-points";
    }

    private void choices(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", ContactPointKind.values());
        model.addAttribute("branches", contactPoints.tree().branches());
    }

    @PostMapping
    String appoint(@ModelAttribute("form") Form form, Principal principal, HttpServletResponse response, Model model) {
        Optional<Terms> terms = form.terms(contactPoints.today());
        if (terms.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("problems", noDay());
            return list(form, model);
        }
        return switch (contactPoints.appoint(Form.filled(form.code()), terms.get(), principal.getName())) {
            case ContactPoints.Appointed appointed -> "redirect:/administration/contact-points";
            case ContactPoints.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield list(form, model);
            }
        };
    }

    @GetMapping("/{id}")
    String point(@PathVariable ContactPointId id, Model model) {
        return point(found(id), Form.of(found(id)), model);
    }

    private String point(ContactPoint point, Form form, Model model) {
        choices(form, model);
        model.addAttribute("point", point);
        model.addAttribute("staff", contactPoints.postsOf(point.id()));
        model.addAttribute("posts", Post.values());
        model.addAttribute("history", contactPoints.history(point.id()));
        model.addAttribute("staffHistory", contactPoints.staffHistory(point.id()));
        return "account/contact-point";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable ContactPointId id,
            @ModelAttribute("form") Form form,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        ContactPoint point = found(id);
        Optional<Terms> terms = form.terms(point.validFrom());
        if (terms.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("problems", noDay());
            return point(point, form, model);
        }
        return switch (contactPoints.change(id, terms.get(), principal.getName())) {
            case ContactPoints.Changed changed -> "redirect:/administration/contact-points/" + id;
            case ContactPoints.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield point(point, form, model);
            }
        };
    }

    @PostMapping("/{id}/staff")
    String post(
            @PathVariable ContactPointId id,
            @RequestParam String username,
            @RequestParam Post post,
            Principal principal) {
        ContactPoint point = found(id);
        contactPoints.postsOf(id).stream()
                .filter(staff -> staff.username().equals(username) && staff.post() != post)
                .forEach(staff -> contactPoints.addStaff(point.id(), username, post, principal.getName()));
        return "redirect:/administration/contact-points/" + id;
    }

    private static Problems noDay() {
        return Problems.of(Problem.at("validFrom", "points.problem.day"));
    }

    private ContactPoint found(ContactPointId id) {
        return contactPoints.find(id).orElseThrow(() -> new NotFound(id));
    }
}
