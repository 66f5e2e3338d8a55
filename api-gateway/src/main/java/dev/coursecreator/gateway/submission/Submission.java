package dev.coursecreator.gateway.submission;

/**
 * A request with the files that were sent with it.
 *
 * @param files empty for a request in JSON or Markdown alone
 */
public record Submission(GenerationRequest request, UploadedFiles files) {

    Submission(GenerationRequest request) {
        this(request, UploadedFiles.NONE);
    }

    /** Whether the Markdown is in several of the files. */
    boolean isFolder() {
        return request.markdown() == null && !files.paths().isEmpty();
    }
}
