package dev.coursecreator.worker.step;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A unit of work whose output is one file and depends only on its input, its version and its engine: the same
 * input gives the same bytes, on any worker, at any time.
 *
 * @param <I> the input: a record of plain values, lists and {@link Artifact}s. It is hashed as JSON, so everything that
 *     influences the output must be in it, and nothing else.
 * @param <O> what subsequent steps use, derived only from the input and the finished artifact
 */
public interface Step<I, O> {

    /** Stable name in kebab case, used in metrics and hashes, such as {@code speak-sentence}. */
    String name();

    /** Must be incremented whenever the output for the same input changes. */
    int version();

    /** Name and version of the library or program that is used for the input, such as {@code marytts-5.2.1}; part of the artifact key. */
    String engine(I input);

    ArtifactType produces();

    /**
     * Produces the output.
     *
     * @param output a new file to write, with the right extension
     * @throws StepException if the step failed; its failure says whether a retry may help
     * @throws InterruptedException if the job was cancelled or the lock was lost; the step stops immediately
     */
    void run(I input, Path output) throws StepException, IOException, InterruptedException;

    /** Converts the finished artifact to the result. */
    O result(I input, Artifact artifact) throws IOException;

    /** Seconds of audio or video in the result, for the metrics; 0 for other media. */
    default double mediaSeconds(I input, O result) {
        return 0;
    }
}
