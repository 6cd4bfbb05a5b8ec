package org.tiaowen.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tiaowen.app.account.StaffMember;

/** Turns away whoever still has a password somebody else has given: it is changed on the pages. */
final class FirstPasswords extends OncePerRequestFilter {

    private final ApiRefusals refusals;

    FirstPasswords(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof StaffMember member && member.mustChangePassword()) {
            refusals.mustChangePassword(request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
