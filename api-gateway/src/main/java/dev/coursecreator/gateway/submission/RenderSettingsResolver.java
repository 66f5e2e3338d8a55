package dev.coursecreator.gateway.submission;

import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.FollowMode;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves the render settings: options override the front matter, which overrides the defaults. */
final class RenderSettingsResolver {

    private static final String MARKDOWN = "markdown";

    private final ParsedCourse.Valid course;
    private final GenerationOptions options;
    private final List<Violation> violations = new ArrayList<>();

    private RenderSettingsResolver(ParsedCourse.Valid course, GenerationOptions options) {
        this.course = course;
        this.options = options;
    }

    /**
     * Resolves.
     *
     * @throws InvalidInputException with every violation
     */
    static RenderSettings resolve(ParsedCourse.Valid course, GenerationOptions options) {
        return new RenderSettingsResolver(course, options).resolve();
    }

    private RenderSettings resolve() {
        var translations = translations();
        var voice = voice();
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
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        var music = Boolean.TRUE.equals(
                options.backgroundMusic() == null ? course.backgroundMusic() : options.backgroundMusic());
        return new RenderSettings(language(), voice.id(), quality, style, music, follow, pace, course.pronunciations())
                .withTranslations(translations, translations.isEmpty() ? List.of() : course.glossary());
    }

    private String language() {
        return course.script().language();
    }

    private List<String> translations() {
        return options.languages() == null
                ? SubtitleTranslations.of(course.languages(), language(), MARKDOWN, violations)
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

    private Voice voice() {
        if (options.voice() != null) {
            return voice("options.voice", "voice", options.voice());
        }
        if (course.voice() != null) {
            return voice(MARKDOWN, "voice in the front matter", course.voice());
        }
        return Voice.defaultFor(language()).orElseGet(this::unspoken);
    }

    private Voice voice(String field, String name, String id) {
        var voice = Voice.of(id);
        if (voice.isEmpty()) {
            violations.add(
                    new Violation(field, id, "%s must be one of %s but was '%s'.".formatted(name, voices(), id), null));
            return Voice.NONE;
        }
        if (voice.get().speaks(language())) {
            return voice.get();
        }
        if (Voice.defaultFor(language()).isEmpty()) {
            return unspoken();
        }
        violations.add(new Violation(
                field,
                id,
                "%s '%s' speaks '%s' but the course is in '%s'; available voices: %s."
                        .formatted(name, id, voice.get().language(), language(), voices()),
                null));
        return voice.get();
    }

    /** Refuses a language that no voice speaks. */
    private Voice unspoken() {
        violations.add(new Violation(MARKDOWN, language(), UnsupportedLanguage.message(language()), null));
        return Voice.NONE;
    }

    private static String voices() {
        return Stream.concat(
                        Voice.BUNDLED.stream().map(voice -> voice.id() + " (" + voice.language() + ")"),
                        Stream.of(Voice.NONE.id() + " (any language, silent)"))
                .collect(Collectors.joining(", "));
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
