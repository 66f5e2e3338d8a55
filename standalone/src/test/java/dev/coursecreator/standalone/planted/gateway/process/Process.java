package dev.coursecreator.standalone.planted.gateway.process;

import dev.coursecreator.standalone.planted.gateway.progress.Progress;
import dev.coursecreator.standalone.planted.gateway.submission.Submission;

/** Planted violation: imports progress and submission. */
@SuppressWarnings("AvoidCommonTypeNames") // The capitalized name of its package, as of all planted classes.
public interface Process {

    void uses(Progress progress, Submission submission);
}
