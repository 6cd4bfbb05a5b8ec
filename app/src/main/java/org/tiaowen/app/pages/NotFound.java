package org.tiaowen.app.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What was asked for is not there: a page 404, or a problem detail on the API. */
public final class NotFound extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    /** Names what was asked for, for the log. */
    public NotFound(Object what) {
        super(HttpStatus.NOT_FOUND, "not found: " + what);
    }
}
