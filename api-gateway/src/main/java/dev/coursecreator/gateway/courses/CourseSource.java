package dev.coursecreator.gateway.courses;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a version of a course was submitted as.
 *
 * @param files those in Markdown, in the order of their paths
 * @param options those that were given, as an object; null if they are not known
 */
@Schema(name = "CourseSource")
public record CourseSource(
        List<File> files,

        @Schema(ref = "#/components/schemas/GenerationOptions") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        JsonNode options) {

    /** For a course whose Markdown is not known. */
    public static final CourseSource NONE = new CourseSource(List.of(), null);

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
