package org.tiaowen.app.account;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.account.Accounts.Open;
import org.tiaowen.app.account.Accounts.Opening;
import org.tiaowen.app.account.Accounts.Refused;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;

/** The administrator's pages of accounts. */
@Controller
@RequestMapping("/administration/accounts")
class AccountsController {

    private final Accounts accounts;
    private final ContactPoints contactPoints;

    AccountsController(Accounts accounts, ContactPoints contactPoints) {
        this.accounts = accounts;
        this.contactPoints = contactPoints;
    }

    /** What was typed into the form of a new account, kept when something is wrong. */
    record Form(
            String username,
            String displayName,
            Set<Role> roles,
            @Nullable ContactPointId contactPoint) {

        static final Form EMPTY = new Form("", "", Set.of(), null);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", accounts.list());
        Map<String, String> working = new HashMap<>();
        contactPoints.all().forEach(point -> contactPoints
                .staffOf(point.id())
                .forEach(username -> working.put(username, point.name())));
        model.addAttribute("workingFor", working);
        return "account/accounts";
    }

    @GetMapping("/new")
    String form(Model model) {
        return form(Form.EMPTY, model);
    }

    private String form(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("allRoles", Role.values());
        model.addAttribute("contactPoints", contactPoints.all());
        return "account/new";
    }

    @PostMapping
    String open(
            @RequestParam String username,
            @RequestParam String displayName,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            @RequestParam(required = false) @Nullable ContactPointId contactPoint,
            Principal principal,
            Model model) {
        Form form = new Form(username.strip(), displayName.strip(), roles == null ? Set.of() : roles, contactPoint);
        Opening opening = new Opening(form.username(), form.displayName(), form.roles(), form.contactPoint());
        return switch (accounts.open(opening, principal.getName())) {
            case Open open -> password(open.username(), open.password(), model);
            case Refused refused -> {
                model.addAttribute("problems", refused.problems());
                yield form(form, model);
            }
        };
    }

    @PostMapping("/{username}/enabled")
    String enable(
            @PathVariable String username,
            @RequestParam boolean enabled,
            Principal principal,
            RedirectAttributes flash) {
        Account account = existing(username);
        Problems problems = accounts.enable(account.username(), enabled, principal.getName());
        if (!problems.isEmpty()) {
            flash.addFlashAttribute("problems", problems);
        }
        return "redirect:/administration/accounts";
    }

    @PostMapping("/{username}/password")
    String resetPassword(@PathVariable String username, Principal principal, Model model) {
        Account account = existing(username);
        return password(account.username(), accounts.resetPassword(account.username(), principal.getName()), model);
    }

    /** The one page that shows a generated password; not redirected to, so that no reload shows it again. */
    private static String password(String username, String password, Model model) {
        model.addAttribute("username", username);
        model.addAttribute("password", password);
        return "account/generated-password";
    }

    private Account existing(String username) {
        return accounts.find(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
