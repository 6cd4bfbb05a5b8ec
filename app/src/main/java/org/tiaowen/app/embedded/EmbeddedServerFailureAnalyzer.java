package org.tiaowen.app.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints an {@link EmbeddedServerFailure} as a few lines to read, in place of its stack trace. */
final class EmbeddedServerFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedServerFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedServerFailure cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
