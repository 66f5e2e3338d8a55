package dev.coursecreator.artifacts.autoconfigure;

import dev.coursecreator.artifacts.BucketUnavailableException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a startup failure caused by the bucket in two sentences instead of a stack trace. */
final class BucketUnavailableFailureAnalyzer extends AbstractFailureAnalyzer<BucketUnavailableException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BucketUnavailableException cause) {
        return new FailureAnalysis(cause.fact(), cause.remedy(), cause);
    }
}
