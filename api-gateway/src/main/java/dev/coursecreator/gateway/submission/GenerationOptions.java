package dev.coursecreator.gateway.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.markdown.quiz.QuizOptions;
import dev.coursecreator.model.message.MessageCodec;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rendering options as the client sends them; null means the default.
 *
 * @param voice id of a voice
 * @param languages of the subtitles, BCP 47; that of the course need not be among them
 */
@Schema(name = "GenerationOptions", description = "Rendering options.")
record GenerationOptions(
        @Schema(
                description =
                        "The voice, see GET /api/v1/voices; none for silent lessons, timed for reading, in any language."
                                + " Default: voice of the front matter, else the default voice of the course's language.",
                example = "cmu-slt")
        @Nullable
        String voice,

        @Schema(
                description =
                        "Whether quiet background music plays under the voice. Default: background-music of the front matter,"
                                + " else false.",
                example = "false")
        @Nullable
        Boolean backgroundMusic,

        @Schema(
                description = "Background of the slides. Default: theme of the front matter, else gradient.",
                allowableValues = {"solid", "gradient", "geometric", "noise"},
                example = "gradient")
        @Nullable
        String backgroundStyle,

        @Schema(
                description =
                        "Languages of the subtitles, BCP 47. Those other than the course's own are translated, if the workers can."
                                + " Default: languages of the front matter, else the language of the course.",
                example = "[\"en\", \"es\"]")
        @Nullable
        List<@Nullable String> languages,

        @Schema(
                description =
                        "Height of the video: draft 480, standard 720, high 1080 lines. Default: quality of the front matter, else"
                                + " standard.",
                allowableValues = {"draft", "standard", "high"},
                example = "standard")
        @Nullable
        String quality,

        @Schema(
                description =
                        "Whether the bullet, row or sentence that is being said is marked, or what has not been said yet"
                                + " is hidden. Default: follow of the front matter, else mark.",
                allowableValues = {"mark", "reveal", "off"},
                example = "mark")
        @Nullable
        String follow,

        @Schema(
                description = "How much time there is to read a page. Default: pace of the front matter, else normal.",
                allowableValues = {"relaxed", "normal", "brisk"},
                example = "normal")
        @Nullable
        String pace,

        @Schema(
                description =
                        "Seconds to think after the question of a quiz, from 0 to 60. Default: thinking-time of the front matter,"
                                + " else 5.",
                minimum = "0",
                maximum = "60",
                example = "5")
        @Nullable
        Double thinkingTime,

        @Schema(
                description =
                        "Whether the lesson shows and says the answers of its quizzes. Default: reveal of the front matter, else"
                                + " true.",
                example = "true")
        @Nullable
        Boolean reveal,

        @Schema(
                description =
                        "How the slides look. Each member overrides that of theme in the front matter. Not with text/markdown.")
        @Nullable
        ThemeOptions theme,

        @Schema(
                description =
                        "Speed of the voice, from 0.5 to 2; 0.9 is slower than usual. Default: speed of the front matter, else 1.",
                minimum = "0.5",
                maximum = "2",
                example = "0.9")
        @Nullable
        Double speed) {

    static final GenerationOptions DEFAULTS =
            new GenerationOptions(null, null, null, null, null, null, null, null, null, null, null);

    private static final JsonMapper ONLY_GIVEN = MessageCodec.json()
            .rebuild()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final double MAX_THINKING_TIME = QuizOptions.MAX_THINKING_TIME_MS / 1_000.0;

    /** How quizzes are presented. A time that is not valid is left out; see {@link #hasValidThinkingTime()}. */
    QuizOptions quizzes() {
        return new QuizOptions(
                reveal, thinkingTime == null || !hasValidThinkingTime() ? null : Math.round(thinkingTime * 1_000));
    }

    boolean hasValidThinkingTime() {
        return thinkingTime == null || (thinkingTime >= 0 && thinkingTime <= MAX_THINKING_TIME);
    }

    /** Those that are not null, as the client would send them again. */
    JsonNode given() {
        return ONLY_GIVEN.valueToTree(this);
    }
}
