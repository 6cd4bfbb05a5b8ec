package org.tiaowen.app.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.tiaowen.comments.privacy.SealingFailure;

/** Prints a {@link SealingFailure} as a few lines to read, in place of its stack trace. */
final class SealingFailureAnalyzer extends AbstractFailureAnalyzer<SealingFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SealingFailure cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
