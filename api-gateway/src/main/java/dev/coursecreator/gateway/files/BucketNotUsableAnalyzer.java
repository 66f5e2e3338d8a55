package dev.coursecreator.gateway.files;

import dev.coursecreator.artifacts.BucketNotUsable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a startup failure because of an unusable bucket in two sentences instead of a stack trace. */
final class BucketNotUsableAnalyzer extends AbstractFailureAnalyzer<BucketNotUsable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BucketNotUsable cause) {
        return new FailureAnalysis(cause.fact(), cause.remedy(), cause);
    }
}
