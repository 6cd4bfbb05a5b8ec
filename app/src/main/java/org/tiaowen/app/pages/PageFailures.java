package org.tiaowen.app.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.tiaowen.drafting.versions.DraftStoreUnavailable;
import org.tiaowen.templates.reports.FontsMissing;

/** Leads what is not the application's fault to the error page that says so; the rest becomes a 500 and a log entry. */
@ControllerAdvice
class PageFailures {

    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);

    @ExceptionHandler({
        DraftStoreUnavailable.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    void databaseIsAway(Exception away, HttpServletResponse response) throws IOException {
        if (UnstorableText.isCauseOf(away)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        LOG.warn("A page was refused: {}", String.valueOf(away.getMessage()));
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    @ExceptionHandler(DataIntegrityViolationException.class)
    void textCannotBeKept(DataIntegrityViolationException refused, HttpServletResponse response) throws IOException {
        if (!UnstorableText.isCauseOf(refused)) {
            throw refused;
        }
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void fileIsTooLarge(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    /** 501: what is lacking is on the server, and does not come back by waiting. */
    @ExceptionHandler(FontsMissing.class)
    void noFontForPdf(FontsMissing missing, HttpServletResponse response) throws IOException {
        LOG.warn(
                "A PDF was asked for, but {}; install one, or name a folder of fonts in tiaowen.papers.fonts",
                missing.getMessage());
        response.sendError(HttpStatus.NOT_IMPLEMENTED.value());
    }

    @ExceptionHandler(MultipartException.class)
    void uploadIsNoUpload(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
