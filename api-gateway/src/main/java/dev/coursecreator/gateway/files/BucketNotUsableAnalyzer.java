package dev.coursecreator.gateway.files;

import dev.coursecreator.artifacts.BucketUnavailableException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a gateway that can't start for want of a bucket end with two sentences rather than a stack trace. */
final class BucketNotUsableAnalyzer extends AbstractFailureAnalyzer<BucketUnavailableException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BucketUnavailableException cause) {
        return new FailureAnalysis(cause.fact(), cause.remedy(), cause);
    }
}
