package dev.coursecreator.gateway.submission;

import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.util.List;

/** Resolves the settings of a course, as far as the workers can fulfil them: its voice, and the languages of its subtitles. */
final class SettingsResolver {

    private final VoiceResolver voices;
    private final TranslationAvailability translation;

    SettingsResolver(VoiceResolver voices, TranslationAvailability translation) {
        this.voices = voices;
        this.translation = translation;
    }

    /**
     * The settings, and the voice with what is said about it.
     *
     * @param settings without a theme
     */
    record Resolved(RenderSettings settings, ChosenVoice voice) {}

    /**
     * Resolves.
     *
     * @param isStrict whether warnings are errors
     * @throws InvalidInputException with every violation
     */
    Resolved resolve(ParsedCourse.Valid course, GenerationOptions options, boolean isStrict) {
        var voice = voices.resolve(course, options.voice(), isStrict);
        var settings = RenderSettingsResolver.resolve(course, options, voice);
        requireTranslation(settings, options);
        return new Resolved(settings, voice);
    }

    private void requireTranslation(RenderSettings settings, GenerationOptions options) {
        if (!settings.translations().isEmpty() && !translation.isAvailable()) {
            throw new InvalidInputException(List.of(new Violation(
                    options.languages() == null ? "markdown" : "options.languages",
                    String.join(", ", settings.translations()),
                    "The workers cannot translate subtitles into %s: no translator is configured. Leave languages out; or set"
                                    .formatted(String.join(", ", settings.translations()))
                            + " course-creator.worker.language-models or course-creator.worker.translation on the workers.",
                    null)));
        }
    }
}
