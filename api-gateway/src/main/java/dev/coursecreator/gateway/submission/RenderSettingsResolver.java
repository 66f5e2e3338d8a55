package dev.coursecreator.gateway.submission;

import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.FollowMode;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resolves the render settings: options override the front matter, which overrides the defaults. */
final class RenderSettingsResolver {

    private final ParsedCourse.Valid course;
    private final GenerationOptions options;
    private final ChosenVoice voice;
    private final List<Violation> violations = new ArrayList<>();

    private RenderSettingsResolver(ParsedCourse.Valid course, GenerationOptions options, ChosenVoice voice) {
        this.course = course;
        this.options = options;
        this.voice = voice;
    }

    /**
     * Resolves.
     *
     * @throws InvalidInputException with every violation
     */
    static RenderSettings resolve(ParsedCourse.Valid course, GenerationOptions options, ChosenVoice voice) {
        return new RenderSettingsResolver(course, options, voice).resolve();
    }

    private RenderSettings resolve() {
        var translations = translations();
        violations.addAll(voice.violations());
        var quality = constant(
                Quality.values(),
                "options.quality",
                "quality",
                options.quality(),
                Objects.requireNonNullElse(course.quality(), Quality.STANDARD));
        var style = constant(
                BackgroundStyle.values(),
                "options.background_style",
                "background_style",
                options.backgroundStyle(),
                Objects.requireNonNullElse(course.background(), BackgroundStyle.GRADIENT));
        var follow = constant(
                FollowMode.values(),
                "options.follow",
                "follow",
                options.follow(),
                Objects.requireNonNullElse(course.follow(), FollowMode.MARK));
        var pace = constant(
                Pace.values(),
                "options.pace",
                "pace",
                options.pace(),
                Objects.requireNonNullElse(course.pace(), Pace.NORMAL));
        checkThinkingTime();
        checkSpeed();
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        var music = Boolean.TRUE.equals(
                options.backgroundMusic() == null ? course.backgroundMusic() : options.backgroundMusic());
        return new RenderSettings(
                language(),
                voice.voice().id(),
                quality,
                style,
                music,
                follow,
                pace,
                course.pronunciations(),
                null,
                options.speed() == null ? course.speed() : options.speed(),
                translations,
                translations.isEmpty() ? List.of() : course.glossary());
    }

    private String language() {
        return course.script().language();
    }

    private List<String> translations() {
        return options.languages() == null
                ? SubtitleTranslations.of(course.languages(), language(), "markdown", violations)
                : SubtitleTranslations.of(options.languages(), language(), "options.languages", violations);
    }

    private void checkThinkingTime() {
        if (!options.hasValidThinkingTime()) {
            violations.add(new Violation(
                    "options.thinking_time",
                    String.valueOf(options.thinkingTime()),
                    "thinking_time must be from 0 to 60 seconds but was " + options.thinkingTime() + ".",
                    null));
        }
    }

    private void checkSpeed() {
        var speed = options.speed();
        if (speed != null && !RenderSettings.isSpeed(speed)) {
            violations.add(new Violation(
                    "options.speed", speed.toString(), "speed must be from 0.5 to 2 but was " + speed + ".", null));
        }
    }

    private <E extends Enum<E>> E constant(E[] all, String field, String name, @Nullable String word, E otherwise) {
        if (word == null) {
            return otherwise;
        }
        var found = Arrays.stream(all).filter(each -> word(each).equals(word)).findFirst();
        if (found.isEmpty()) {
            var allowed = Arrays.stream(all).map(RenderSettingsResolver::word).collect(Collectors.joining(", "));
            violations.add(new Violation(
                    field, word, "%s must be one of %s but was '%s'.".formatted(name, allowed, word), null));
        }
        return found.orElse(otherwise);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
