package dev.coursecreator.gateway.courses;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a version of a course was submitted as.
 *
 * @param files those in Markdown, in the order of their paths
 */
@Schema(name = "CourseSource")
public record CourseSource(List<File> files) {

    /** For a course whose Markdown is not known. */
    public static final CourseSource NONE = new CourseSource(List.of());

    public CourseSource {
        files = List.copyOf(files);
    }

    /**
     * A file in Markdown.
     *
     * @param path relative to the folder of the course
     */
    @Schema(name = "CourseSourceFile")
    public record File(String path, String text) {}
}
