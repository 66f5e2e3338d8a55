package dev.coursecreator.gateway.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to generate a course. */
@Schema(name = "GenerationRequest", description = "A course as Markdown, with options.")
record GenerationRequest(
        @Schema(
                description =
                        "The course: YAML front matter, then # for the course, ## for each lesson, ### or --- for a new"
                                + " slide. At most 1 MiB in UTF-8. May be absent if a Markdown file is sent along.",
                requiredMode = RequiredMode.REQUIRED,
                example = "# Kubernetes in five minutes\n\n## Pods\n\nA pod runs one or more containers.\n")
        @Nullable
        String markdown,

        @Schema(
                description = "Path of the Markdown file, relative to the files that are sent along; gives a course its"
                        + " title that has none.",
                example = "kubernetes-in-five-minutes.md")
        @Nullable
        String fileName,

        @Schema(description = "All options are optional.") @Nullable
        GenerationOptions options,

        @Schema(
                description =
                        "Labels to find the job by: up to 16 names, each of up to 63 letters, digits, - and _, with"
                                + " values of up to 200 characters.",
                example = "{\"team\": \"a\"}")
        @Nullable
        Map<String, @Nullable String> labels,

        @Schema(
                description = "Order among your own jobs: waiting lessons of a high-priority job are rendered first.",
                allowableValues = {"low", "normal", "high"},
                defaultValue = "normal")
        @Nullable
        String priority,

        @Schema(
                description = "The job fails if it is not completed by this time (RFC 3339).",
                type = "string",
                format = "date-time")
        @Nullable
        String deadline,

        @Schema(
                description =
                        "Refuses a course with warnings. Default: strict of the front matter, else false. What cannot be"
                                + " understood as written is otherwise generated as well as possible, with a warning.",
                defaultValue = "false")
        @Nullable
        Boolean strict,

        @Schema(description = "Only forecasts; nothing is generated.", defaultValue = "false") @Nullable
        Boolean dryRun) {

    static final GenerationRequest EMPTY = new GenerationRequest(null, null, null, null, null, null, null, null);

    GenerationRequest withMarkdown(String markdown, String fileName) {
        return new GenerationRequest(markdown, fileName, options, labels, priority, deadline, strict, dryRun);
    }

    boolean isStrict() {
        return Boolean.TRUE.equals(strict);
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
