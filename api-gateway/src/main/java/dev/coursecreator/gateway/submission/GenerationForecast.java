package dev.coursecreator.gateway.submission;

import io.swagger.v3.oas.annotations.media.Schema;

/** What would be made; nothing is. */
@Schema(name = "GenerationForecast", description = "What would be made of a course. Lengths and sizes are estimates.")
record GenerationForecast(
        @Schema(description = "How many the course has") int lessons,

        @Schema(description = "How many the author wrote; one that is too full for a picture gets several")
        int slides,

        @Schema(description = "How many are spoken") int words,

        @Schema(description = "Length of all lessons together")
        long narrationSeconds,

        @Schema(description = "Size of all files together") long bytes,

        @Schema(description = "How many of the lessons you have had made before, and are there already")
        int fromCache,

        @Schema(
                description = "How long it takes once workers are free, at the speed that was measured with the last"
                        + " lessons, as many at a time as these were")
        long estimatedSeconds) {}
