package org.tiaowen.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down the guessing of receipt numbers: who has looked fifty times for what does not exist waits a quarter of an hour.
 * A number has 55 random bits, so this is for the log and the load rather than against a lucky guess.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class ReceiptLookUps extends OncePerRequestFilter {

    private final SignInThrottle throttle;

    ReceiptLookUps(Clock clock) {
        this.throttle = new SignInThrottle(clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/receipts/") && !path.startsWith("/api/v1/receipts/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = String.valueOf(request.getRemoteAddr());
        // each number is a name of its own, so that only the count for the address closes
        String number = request.getRequestURI();
        if (throttle.closed(number, address)) {
            response.setHeader("Retry-After", String.valueOf(SignInThrottle.PAUSE.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            throttle.failed(number, address);
        }
    }
}
