package org.tiaowen.app.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** Gives every page its shell and an empty list of problems. */
@ControllerAdvice
class ShellAdvice {

    static final String PRINT_COOKIE = "print";
    static final String LARGE = "large";

    private final HouseSettings house;

    ShellAdvice(HouseSettings house) {
        this.house = house;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        sendFormTokenInTime(request);
        Cookie print = WebUtils.getCookie(request, PRINT_COOKIE);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new Shell(
                path, here(request, path), print != null && print.getValue().equals(LARGE), house.name());
    }

    /** The token of forms is a cookie: it has to be set before a long page begins to leave, not at its first form. */
    private static void sendFormTokenInTime(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    @ModelAttribute("problems")
    Problems problems() {
        return Problems.NONE;
    }

    private static String here(HttpServletRequest request, String path) {
        boolean answersAForm = !request.getMethod().equals("GET");
        boolean wentWrong = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        if (answersAForm || wentWrong) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }
}
