package org.tiaowen.app.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chinese unless the caller wants English: by {@code Accept-Language} on the API, by a cookie on pages.
 *
 * <p>Pages do not look at {@code Accept-Language}: the law is Chinese, and a citizen whose telephone happens to speak
 * English gets the same page as the neighbour.
 */
final class CallersLocale implements LocaleResolver {

    static final String COOKIE = "language";
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final List<Locale> SPOKEN = List.of(CHINESE, Locale.ENGLISH);

    private final AcceptHeaderLocaleResolver header = new AcceptHeaderLocaleResolver();

    CallersLocale() {
        header.setSupportedLocales(SPOKEN);
        header.setDefaultLocale(CHINESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return header.resolveLocale(request);
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && cookie.getValue().equals(Locale.ENGLISH.toLanguageTag()) ? Locale.ENGLISH : CHINESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is set by the cookie " + COOKIE);
    }
}
