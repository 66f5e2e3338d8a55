package dev.coursecreator.gateway.generation;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
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
        GenerationOptions options) {}
