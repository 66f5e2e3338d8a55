package dev.coursecreator.rest.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what to do after a rollback. */
final class NewerSchemaFailureAnalyzer extends AbstractFailureAnalyzer<NewerSchemaException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NewerSchemaException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start the newer version, or restore the backup of the database from before the upgrade.",
                cause);
    }
}
