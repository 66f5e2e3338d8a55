package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.script.Warning;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The answer to a dry run. */
@Schema(name = "GenerationForecast", description = "What would be generated. Lengths and sizes are estimates.")
record GenerationForecast(
        @Schema(description = "Number of lessons") int lessons,

        @Schema(description = "Number of slides in the Markdown; one that overflows is rendered as several")
        int slides,

        @Schema(description = "Number of spoken words") int words,

        @Schema(
                description =
                        "Share of the spoken words that are spoken while their own block is on the screen, from 0 to 1")
        double seenShare,

        @Schema(description = "Spoken words per slide of the Markdown; one that overflows is rendered as several")
        double wordsPerPage,

        @Schema(description = "Total length of the lessons") long narrationSeconds,

        @Schema(description = "Total size of all files") long bytes,

        @Schema(description = "Number of lessons that you generated before and that are already available")
        int fromCache,

        @Schema(
                description =
                        "Estimated time from the first free worker to the finished course, at the speed and concurrency of"
                                + " recent lessons")
        long estimatedSeconds,

        @Schema(
                description = "Number of characters to translate for the subtitles, in all languages together. What was"
                        + " translated before is not translated again")
        long translatedCharacters,

        @Schema(description = "The lessons, in order") List<Lesson> outline,

        @Schema(description = "What of the Markdown was understood otherwise than written, or left out; by line")
        List<Warning> warnings) {

    @Schema(name = "ForecastLesson", description = "A lesson that would be generated.")
    record Lesson(
            @Schema(description = "Number of the lesson, from 1")
            int n,

            String title,

            @Schema(description = "Line of the Markdown where it begins, from 1")
            int line,

            @Schema(description = "Its length, an estimate") long narrationSeconds,

            @Schema(description = "Whether you generated it before and it is already available")
            boolean cached) {}
}
