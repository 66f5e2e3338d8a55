package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.Artifact;
import java.net.URI;
import java.time.Duration;

/** Additional capability of a store from which clients can download directly: presigned URLs. */
public interface PresignedUrls {

    /**
     * A URL for GET requests, including range requests, for the artifact's bytes. Does not check whether the artifact exists.
     *
     * @param contentDisposition response header of the store (RFC 6266), such as {@code inline; filename="lesson-1.mp4"}
     * @param validity at most seven days, and no longer than the signing credentials are valid
     */
    URI presignedUrl(Artifact artifact, String contentDisposition, Duration validity);
}
