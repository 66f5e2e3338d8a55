package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.Artifact;
import java.net.URI;
import java.time.Duration;

/** What a store can do besides if clients may fetch from it directly: hand out addresses that need no key. */
public interface PresignedLinks {

    /**
     * An address that answers GET, also of a range, with the artifact's bytes for that long. Whether the artifact is there
     * isn't asked.
     *
     * @param contentDisposition sent along by the store (RFC 6266), such as {@code inline; filename="lesson-1.mp4"}
     * @param valid at most seven days, and no longer than the credentials that sign it
     */
    URI link(Artifact artifact, String contentDisposition, Duration valid);
}
