package org.tiaowen.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.app.pages.UnstorableText;
import org.tiaowen.drafting.versions.DraftStoreUnavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever goes wrong under {@code /api/}, as a problem detail (RFC 9457) in the caller's language.
 *
 * <p>A resolver and not an advice, so that pages keep their own error pages and an address that no endpoint serves gets a
 * problem detail too.
 */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

    /** In front of the kind of a problem; a name, not an address. */
    static final String TYPE = "urn:tiaowen:problem:";

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ChinaTime times;
    private final JsonMapper json;

    ApiProblems(MessageSource messages, LocaleResolver locales, ChinaTime times, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.times = times;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        boolean forTheDoors = thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException;
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                || forTheDoors
                || response.isCommitted()) {
            return null;
        }
        ApiRefusal refusal = refusal(thrown);
        if (refusal.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        }
        if (thrown instanceof ErrorResponse error) {
            error.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        write(refusal, request, response);
        return new ModelAndView();
    }

    private static ApiRefusal refusal(Exception thrown) {
        return switch (thrown) {
            case ApiRefusal refusal -> refusal;
            case TypeMismatchException mismatch -> refusal(mismatch);
            case HttpMessageNotReadableException unreadable -> malformed(fault(unreadable));
            case MaxUploadSizeExceededException tooLarge -> new ApiRefusal(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case MissingRequestHeaderException missing -> refusal(missing);
            case MissingServletRequestParameterException missing ->
                malformed(fault(missing.getParameterName(), "api.fault.missing"));
            case MissingServletRequestPartException missing ->
                malformed(fault(missing.getRequestPartName(), "api.fault.missing"));
            case MissingRequestValueException missing -> new ApiRefusal(HttpStatus.BAD_REQUEST, "malformed");
            case MultipartException broken -> new ApiRefusal(HttpStatus.BAD_REQUEST, "malformed");
            case ErrorResponse response -> refusal(response.getStatusCode());
            case DraftStoreUnavailable away ->
                UnstorableText.isCauseOf(away)
                        ? malformed(fault("", "comments.problem.text.not-text"))
                        : new ApiRefusal(HttpStatus.SERVICE_UNAVAILABLE, "database-away");
            case DataAccessResourceFailureException away ->
                new ApiRefusal(HttpStatus.SERVICE_UNAVAILABLE, "database-away");
            case DataIntegrityViolationException refused ->
                UnstorableText.isCauseOf(refused)
                        ? malformed(fault("", "comments.problem.text.not-text"))
                        : new ApiRefusal(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
            case CannotCreateTransactionException away ->
                new ApiRefusal(HttpStatus.SERVICE_UNAVAILABLE, "database-away");
            default -> new ApiRefusal(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        };
    }

    /** An address with a malformed id in it is the address of nothing. */
    private static ApiRefusal refusal(TypeMismatchException mismatch) {
        boolean inPath = mismatch instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class);
        return inPath
                ? new ApiRefusal(HttpStatus.NOT_FOUND, "not-found")
                : malformed(fault(
                        String.valueOf(mismatch.getPropertyName()),
                        "api.fault.unreadable",
                        String.valueOf(mismatch.getValue())));
    }

    private static ApiRefusal refusal(MissingRequestHeaderException missing) {
        return missing.getHeaderName().equals(HttpHeaders.IF_MATCH)
                ? new ApiRefusal(HttpStatus.PRECONDITION_REQUIRED, "precondition")
                : malformed(fault(missing.getHeaderName(), "api.fault.missing"));
    }

    private static ApiRefusal refusal(HttpStatusCode code) {
        return switch (HttpStatus.valueOf(code.value())) {
            case NOT_FOUND -> new ApiRefusal(HttpStatus.NOT_FOUND, "not-found");
            case METHOD_NOT_ALLOWED -> new ApiRefusal(HttpStatus.METHOD_NOT_ALLOWED, "method");
            case NOT_ACCEPTABLE -> new ApiRefusal(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
            case UNSUPPORTED_MEDIA_TYPE -> new ApiRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type");
            case SERVICE_UNAVAILABLE -> new ApiRefusal(HttpStatus.SERVICE_UNAVAILABLE, "database-away");
            case HttpStatus status ->
                status.is5xxServerError()
                        ? new ApiRefusal(HttpStatus.INTERNAL_SERVER_ERROR, "internal")
                        : new ApiRefusal(status, "malformed");
        };
    }

    private static ApiRefusal malformed(ApiRefusal.Fault fault) {
        return new ApiRefusal(HttpStatus.BAD_REQUEST, "malformed").because(fault);
    }

    private static ApiRefusal.Fault fault(String field, String key, Object... arguments) {
        return new ApiRefusal.Fault(field, key, List.of(arguments), Map.of());
    }

    /** Where the JSON goes wrong, as far as the reader of it tells. */
    private static ApiRefusal.Fault fault(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JacksonException cause)) {
            return fault("", "api.fault.no-body");
        }
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : cause.getPath()) {
            String name = step.getPropertyName();
            field.append(name == null ? "[" + step.getIndex() + "]" : (field.isEmpty() ? "" : ".") + name);
        }
        TokenStreamLocation at = cause.getLocation();
        Map<String, Object> place = at == null ? Map.of() : Map.of("line", at.getLineNr(), "column", at.getColumnNr());
        return new ApiRefusal.Fault(field.toString(), "api.fault.json", List.of(), place);
    }

    private void write(ApiRefusal refusal, HttpServletRequest request, HttpServletResponse response) {
        Locale language = locales.resolveLocale(request);
        ProblemDetail problem = ProblemDetail.forStatus(refusal.status());
        problem.setType(URI.create(TYPE + refusal.kind()));
        problem.setTitle(sentence("api.problem." + refusal.kind() + ".title", List.of(), language));
        problem.setDetail(sentence("api.problem." + refusal.kind(), refusal.arguments(), language));
        problem.setInstance(URI.create(request.getRequestURI()));
        refusal.properties().forEach(problem::setProperty);
        if (!refusal.faults().isEmpty()) {
            problem.setProperty("problems", printed(refusal.faults(), language));
        }
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            json.writeValue(response.getOutputStream(), problem);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<Map<String, Object>> printed(List<ApiRefusal.Fault> faults, Locale language) {
        List<Map<String, Object>> printed = new ArrayList<>();
        for (ApiRefusal.Fault fault : faults) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("field", fault.field());
            entry.put("message", sentence(fault.key(), fault.arguments(), language));
            if (!fault.place().isEmpty()) {
                entry.put("place", fault.place());
            }
            printed.add(entry);
        }
        return printed;
    }

    private String sentence(String key, List<Object> arguments, Locale language) {
        Object[] values = arguments.stream()
                .map(value -> value instanceof Instant instant ? times.time(instant) : value)
                .toArray();
        return messages.getMessage(key, values, language);
    }
}
