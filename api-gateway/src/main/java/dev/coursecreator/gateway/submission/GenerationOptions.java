package dev.coursecreator.gateway.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a course is to look and sound, as the client writes it; null is the default.
 *
 * @param voice id of a voice
 * @param languages of the subtitles, BCP 47
 */
@Schema(name = "GenerationOptions", description = "How a course is to look and sound.")
record GenerationOptions(
        @Schema(
                description =
                        "Who speaks. Default: voice of the front matter, else the default voice of the course's language.",
                example = "cmu-slt")
        @Nullable
        String voice,

        @Schema(description = "Whether a quiet bed of music lies under the voice.", defaultValue = "false") @Nullable
        Boolean backgroundMusic,

        @Schema(
                description = "What lies behind the slides. Default: theme of the front matter, else gradient.",
                allowableValues = {"solid", "gradient", "geometric", "noise"},
                example = "gradient")
        @Nullable
        String backgroundStyle,

        @Schema(
                description =
                        "Languages of the subtitles, BCP 47. Only the course's own: translation does not exist yet.",
                example = "[\"en\"]")
        @Nullable
        List<String> languages,

        @Schema(
                description = "Height of the video: draft 480, standard 720, high 1080 lines.",
                allowableValues = {"draft", "standard", "high"},
                defaultValue = "standard")
        @Nullable
        String quality) {

    static final GenerationOptions DEFAULTS = new GenerationOptions(null, null, null, null, null);
}
