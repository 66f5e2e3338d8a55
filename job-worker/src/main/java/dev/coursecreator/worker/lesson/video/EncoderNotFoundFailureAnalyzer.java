package dev.coursecreator.worker.lesson.video;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a startup failure caused by a missing encoder in two sentences instead of a stack trace. */
final class EncoderNotFoundFailureAnalyzer extends AbstractFailureAnalyzer<EncoderNotFoundException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EncoderNotFoundException cause) {
        return new FailureAnalysis(cause.fact(), EncoderNotFoundException.REMEDY, cause);
    }
}
