package org.tiaowen.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.Problems;

/** Signing in, where to begin afterwards, and one's own password. */
@Controller
class SignInController {

    private final Accounts accounts;

    SignInController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/login")
    String form() {
        return "account/login";
    }

    @GetMapping("/account/start")
    String start(@AuthenticationPrincipal StaffMember member) {
        return accounts.find(member.getUsername())
                .map(account -> "redirect:" + beginning(account))
                .orElse("redirect:/");
    }

    private static String beginning(Account account) {
        if (account.is(Role.DRAFTER)) {
            return "/drafts";
        }
        if (account.is(Role.CONTACT_POINT)) {
            return "/contact-point";
        }
        if (account.is(Role.MODERATOR)) {
            return "/moderation";
        }
        return account.is(Role.EXPERT) ? "/search" : "/administration/accounts";
    }

    @GetMapping(SignedInAccount.CHANGE_PASSWORD)
    String passwordForm(@AuthenticationPrincipal StaffMember member, Model model) {
        model.addAttribute("mustChange", member.mustChangePassword());
        return "account/password";
    }

    @PostMapping(SignedInAccount.CHANGE_PASSWORD)
    String changePassword(
            @RequestParam String current,
            @RequestParam String next,
            @RequestParam String again,
            Authentication signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Problems problems = accounts.changePassword(signedIn.getName(), current, next, again);
        if (problems.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, signedIn);
            return "redirect:/login?passwordChanged";
        }
        model.addAttribute("problems", problems);
        model.addAttribute("mustChange", false);
        return "account/password";
    }
}
