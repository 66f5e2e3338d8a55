package dev.coursecreator.worker.step;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A piece of work whose output is one file and depends on nothing but its input, its version and its engine: the same
 * input gives the same bytes, on any worker, at any time.
 *
 * @param <I> the input: a record of plain values, lists and {@link Artifact}s. It is hashed as JSON, so everything that
 *     influences the output must be in it, and nothing else.
 * @param <O> what the next steps work with, derived from the input and the finished artifact alone
 */
public interface Step<I, O> {

    /** Stable name in kebab case, used in metrics and hashes, such as {@code speak-sentence}. */
    String name();

    /** Raised by whoever changes what the step makes of the same input. */
    int version();

    /** Name and version of the library or program that does the work, such as {@code marytts-5.2.1}. */
    String engine();

    ArtifactType produces();

    /**
     * Does the work.
     *
     * @param output a new file to write, with the right extension
     * @throws StepFailure if it can't be done; says whether another try may help
     * @throws InterruptedException if the job was cancelled or the lock was lost; the work stops at once
     */
    void run(I input, Path output) throws StepFailure, IOException, InterruptedException;

    /** Gives the finished artifact its meaning. */
    O result(I input, Artifact artifact) throws IOException;

    /** Seconds of sound or video in the result, for the metrics; 0 if it has no length. */
    default double mediaSeconds(I input, O result) {
        return 0;
    }
}
