package dev.coursecreator.gateway.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client sends to have a course made. */
@Schema(name = "GenerationRequest", description = "A course as Markdown, and how it is to look and sound.")
record GenerationRequest(
        @Schema(
                description =
                        "The course: YAML front matter, then # for the course, ## for each lesson, ### or --- for a new"
                                + " slide. At most 1 MiB in UTF-8.",
                requiredMode = RequiredMode.REQUIRED,
                example = "# Kubernetes in five minutes\n\n## Pods\n\nA pod runs one or more containers.\n")
        @Nullable
        String markdown,

        @Schema(description = "Every option may be left out.") @Nullable
        GenerationOptions options,

        @Schema(
                description = "By what to find the job: up to 16 names, each of up to 63 letters, digits, - and _, with"
                        + " values of up to 200 characters.",
                example = "{\"team\": \"a\"}")
        @Nullable
        Map<String, @Nullable String> labels,

        @Schema(
                description = "The lessons of a high job begin before the waiting ones of a low job.",
                allowableValues = {"low", "normal", "high"},
                defaultValue = "normal")
        @Nullable
        String priority,

        @Schema(
                description = "When the job is to be finished, RFC 3339; past it the job is failed.",
                type = "string",
                format = "date-time")
        @Nullable
        String deadline,

        @Schema(description = "Makes nothing, but tells what would be made.", defaultValue = "false") @Nullable
        Boolean dryRun) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
