package org.tiaowen.app.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps language and large print in cookies; by plain links, since choosing twice does no more than choosing once. */
@Controller
class PreferencesController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    /** A path on this site in its encoded form: one slash at the start, never two, so that no other host is meant. */
    private static final Pattern LOCAL =
            Pattern.compile("/(?!/)(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2}){0,2000}+");

    @GetMapping("/preferences")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String print,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (CallersLocale.SPOKEN.contains(Locale.forLanguageTag(language))) {
            headers.add(HttpHeaders.SET_COOKIE, cookie(CallersLocale.COOKIE, language, request));
        }
        if (!print.isEmpty()) {
            String kept = print.equals(ShellAdvice.LARGE) ? ShellAdvice.LARGE : "normal";
            headers.add(HttpHeaders.SET_COOKIE, cookie(ShellAdvice.PRINT_COOKIE, kept, request));
        }
        String target = LOCAL.matcher(back).matches() ? back : "/";
        headers.setLocation(URI.create(request.getContextPath() + target));
        return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
    }

    private static String cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path(request.getContextPath() + "/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
