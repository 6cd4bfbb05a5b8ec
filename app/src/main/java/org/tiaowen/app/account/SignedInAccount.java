package org.tiaowen.app.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account behind a session on every page: one that has changed since sign-in has to sign in again, one
 * whose password was set by somebody else has to change it first.
 */
public final class SignedInAccount extends OncePerRequestFilter {

    static final String CHANGE_PASSWORD = "/account/password";

    private final Accounts accounts;

    /** Looks into the given accounts. */
    public SignedInAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof StaffMember member)) {
            chain.doFilter(request, response);
            return;
        }
        boolean unchanged;
        try {
            unchanged = accounts.stillAsAtSignIn(member);
        } catch (DataAccessException away) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (!unchanged) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect(request.getContextPath() + "/login?changed");
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean mayPass = path.equals(CHANGE_PASSWORD) || path.equals("/logout") || path.equals("/preferences");
        if (member.mustChangePassword() && !mayPass) {
            response.sendRedirect(request.getContextPath() + CHANGE_PASSWORD);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/css/") || path.startsWith("/js/") || path.startsWith("/webjars/");
    }
}
