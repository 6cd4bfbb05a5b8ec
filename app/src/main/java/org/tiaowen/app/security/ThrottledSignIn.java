package org.tiaowen.app.security;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password, checked by another provider, with a pause after too many failures; for form and Basic alike. */
final class ThrottledSignIn implements AuthenticationProvider {

    private final AuthenticationProvider checking;
    private final SignInThrottle throttle;

    /** Too many failures for now. */
    static final class Paused extends AccountStatusException {
        private static final long serialVersionUID = 1L;

        Paused() {
            super("too many failed attempts to sign in");
        }
    }

    ThrottledSignIn(AuthenticationProvider checking, SignInThrottle throttle) {
        this.checking = checking;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (throttle.closed(username, address)) {
            throw new Paused();
        }
        try {
            Authentication signedIn = checking.authenticate(attempt);
            if (signedIn == null) {
                throw new IllegalStateException("no answer to a name and password");
            }
            throttle.succeeded(username, address);
            return signedIn;
        } catch (AuthenticationException refused) {
            throttle.failed(username, address);
            throw refused;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
