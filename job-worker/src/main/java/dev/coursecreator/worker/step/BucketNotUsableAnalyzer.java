package dev.coursecreator.worker.step;

import dev.coursecreator.artifacts.BucketNotUsable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a worker that can't start for want of a bucket end with two sentences rather than a stack trace. */
final class BucketNotUsableAnalyzer extends AbstractFailureAnalyzer<BucketNotUsable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BucketNotUsable cause) {
        return new FailureAnalysis(cause.fact(), cause.remedy(), cause);
    }
}
