package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The audio and video settings of a course, the same for all lessons.
 *
 * @param language BCP 47 tag of the language of speech and subtitles
 * @param voice id of a {@link Voice}; that of {@link Voice#NONE} if the lessons are silent
 * @param backgroundMusic whether quiet music plays under the voice
 * @param follow null means {@link FollowMode#MARK}
 * @param pace null means {@link Pace#NORMAL}
 * @param pronunciations how the author wants words to be said: the words as they are written, each with what to say instead; null means
 *     none
 * @param theme how the slides look; null means {@link CourseTheme#NONE}
 * @param speed of the voice, from {@value #MIN_SPEED} to {@value #MAX_SPEED}: 0.9 is slower than usual; null means 1
 * @param translations languages into which the subtitles are translated, BCP 47, without that of the course; null means none
 * @param glossary how terms are translated; null means that the translator decides
 */
public record RenderSettings(
        String language,
        String voice,
        Quality quality,
        BackgroundStyle backgroundStyle,
        boolean backgroundMusic,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FollowMode follow,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Pace pace,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        Map<String, String> pronunciations,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CourseTheme theme,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double speed,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<String> translations,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<GlossaryEntry> glossary) {

    public static final double MIN_SPEED = 0.5;
    public static final double MAX_SPEED = 2;

    public RenderSettings {
        Check.notBlank("language", language);
        Check.notBlank("voice", voice);
        follow = follow == FollowMode.MARK ? null : follow;
        pace = pace == Pace.NORMAL ? null : pace;
        pronunciations = pronunciations == null ? Map.of() : pronunciations;
        pronunciations.forEach((word, said) -> Check.notBlank(word, Objects.requireNonNullElse(said, "")));
        // Sorted, so that equal settings are the same JSON in every process.
        pronunciations = Collections.unmodifiableMap(new TreeMap<>(pronunciations));
        theme = CourseTheme.NONE.equals(theme) ? null : theme;
        Check.that(speed == null || isSpeed(speed), "speed must be from 0.5 to 2 but was " + speed);
        speed = speed == null || speed == 1 ? null : speed;
        translations = translations == null ? List.of() : List.copyOf(translations);
        translations.forEach(translation -> Check.notBlank("translations", translation));
        glossary = glossary == null ? List.of() : List.copyOf(glossary);
    }

    /** Whether a voice can speak with that speed. */
    public static boolean isSpeed(double speed) {
        return speed >= MIN_SPEED && speed <= MAX_SPEED;
    }

    /** Creates settings with the usual speed and without translations. */
    public RenderSettings(
            String language,
            String voice,
            Quality quality,
            BackgroundStyle backgroundStyle,
            boolean backgroundMusic,
            @Nullable FollowMode follow,
            @Nullable Pace pace,
            @Nullable Map<String, String> pronunciations,
            @Nullable CourseTheme theme) {
        this(
                language,
                voice,
                quality,
                backgroundStyle,
                backgroundMusic,
                follow,
                pace,
                pronunciations,
                theme,
                null,
                null,
                null);
    }

    /** Creates settings without a theme. */
    public RenderSettings(
            String language,
            String voice,
            Quality quality,
            BackgroundStyle backgroundStyle,
            boolean backgroundMusic,
            @Nullable FollowMode follow,
            @Nullable Pace pace,
            @Nullable Map<String, String> pronunciations) {
        this(language, voice, quality, backgroundStyle, backgroundMusic, follow, pace, pronunciations, null);
    }

    /** Creates settings with the defaults of what pages follow and of their pace. */
    public RenderSettings(
            String language, String voice, Quality quality, BackgroundStyle backgroundStyle, boolean backgroundMusic) {
        this(language, voice, quality, backgroundStyle, backgroundMusic, null, null, null, null);
    }

    /** Returns the same settings with this theme. */
    public RenderSettings withTheme(CourseTheme other) {
        return new RenderSettings(
                language,
                voice,
                quality,
                backgroundStyle,
                backgroundMusic,
                follow,
                pace,
                pronunciations,
                other,
                speed,
                translations,
                glossary);
    }

    /** Returns the languages of the subtitles, that of the course first. */
    public List<String> subtitleLanguages() {
        return Stream.concat(Stream.of(language), translations().stream()).toList();
    }

    @Override
    public List<String> translations() {
        return Objects.requireNonNullElse(translations, List.of());
    }

    @Override
    public List<GlossaryEntry> glossary() {
        return Objects.requireNonNullElse(glossary, List.of());
    }

    /** Whether a voice speaks; otherwise each sentence is only shown, for the time that reading it takes. */
    public boolean hasSpeech() {
        return !voice.equals(Voice.NONE.id());
    }

    @Override
    public Map<String, String> pronunciations() {
        return Objects.requireNonNullElse(pronunciations, Map.of());
    }

    /** Returns how pages follow the voice. */
    public FollowMode followOrDefault() {
        return Objects.requireNonNullElse(follow, FollowMode.MARK);
    }

    /** Returns how much time there is to read a page. */
    public Pace paceOrDefault() {
        return Objects.requireNonNullElse(pace, Pace.NORMAL);
    }

    /** Returns the speed of the voice; 1 is the usual one. */
    public double speedOrDefault() {
        return Objects.requireNonNullElse(speed, 1.0);
    }

    /** Returns how the slides look. */
    public CourseTheme themeOrDefault() {
        return Objects.requireNonNullElse(theme, CourseTheme.NONE);
    }
}
