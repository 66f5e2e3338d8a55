package dev.coursecreator.rest.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Replaces the stack trace of an insecure configuration by a description and an action. */
final class InsecureAddressFailureAnalyzer extends AbstractFailureAnalyzer<InsecureAddressException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InsecureAddressException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set course-creator.security.mode=keys (API keys; the first is printed to the log) or jwt (an OpenID Connect"
                        + " provider), or leave server.address at 127.0.0.1. See docs/security.md.",
                cause);
    }
}
