package org.tiaowen.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses what anybody may send without an account when it is longer than a comment can be: before it is read, or, where
 * its length is not told, while it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class PublicBodies extends OncePerRequestFilter {

    /** 10,000 characters and as many selected words, each percent-encoded in nine bytes, and something for the rest. */
    static final int LONGEST = 256 * 1024;

    private static final Pattern COMMENTS =
            Pattern.compile("(?:/api/v1)?/consultations/[^/]{1,100}/(?:comments|wording)");

    private final ObjectProvider<HandlerExceptionResolver> refusing;

    PublicBodies(@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> refusing) {
        this.refusing = refusing;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !request.getMethod().equals("POST") || !COMMENTS.matcher(path).matches() || hasFiles(request);
    }

    /** Requests with files are limited where they are taken apart (spring.servlet.multipart.max-request-size). */
    private static boolean hasFiles(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= LONGEST) {
            chain.doFilter(new Counted(request), response);
            return;
        }
        response.setHeader("Connection", "close");
        var refused = refusing.getObject().resolveException(request, response, null, tooLong());
        if (refused == null || !refused.isEmpty()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static MaxUploadSizeExceededException tooLong() {
        return new MaxUploadSizeExceededException(LONGEST);
    }

    /** A request whose body ends with a refusal where it passes the limit. */
    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long count;

        CountedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = body.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > LONGEST) {
                throw tooLong();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
