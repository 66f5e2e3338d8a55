package dev.coursecreator.gateway.submission;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a request with files, in OpenAPI; {@link FileUploadReader} reads them. */
@Schema(description = "A course with files: the pictures that its Markdown names by relative path.")
record GenerationUpload(
        @Schema(
                description =
                        "The request in JSON. May be absent, and its markdown may be, if a Markdown file is among the files.")
        @Nullable
        GenerationRequest request,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "Each file with its path relative to the folder of the course as its file name, such as"
                                                + " images/fox.png. PNG, JPEG, GIF, WebP or SVG, by content."),
                schema = @Schema(type = "string", format = "binary"))
        @Nullable
        List<String> files) {}
