package dev.coursecreator.worker.lesson.video;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a worker that can't start for want of an encoder end with two sentences rather than a stack trace. */
final class EncoderMissingAnalyzer extends AbstractFailureAnalyzer<EncoderMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EncoderMissing cause) {
        return new FailureAnalysis(cause.fact(), EncoderMissing.REMEDY, cause);
    }
}
