package dev.coursecreator.gateway.submission;

import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.frontmatter.DeclaredVoice;
import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.model.script.Warning;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the voice of a course: the option overrides the front matter, which overrides the default of the language. A draft voice is
 * never a default.
 */
final class VoiceResolver {

    private static final String MARKDOWN = "markdown";

    private final Supplier<List<Voice>> available;

    /** @param available the voices that there are; only asked for what is not bundled, because that may take time */
    VoiceResolver(Supplier<List<Voice>> available) {
        this.available = available;
    }

    /**
     * Chooses.
     *
     * @param option the voice that the request asks for; null if none
     * @param isStrict whether warnings are errors
     */
    ChosenVoice resolve(ParsedCourse.Valid course, @Nullable String option, boolean isStrict) {
        return new Choice(course, isStrict).of(option);
    }

    private Optional<Voice> find(String id) {
        return Stream.concat(Voice.BUNDLED.stream(), Stream.of(Voice.NONE))
                .filter(voice -> voice.id().equals(id))
                .findFirst()
                .or(() -> available.get().stream()
                        .filter(voice -> voice.id().equals(id))
                        .findFirst());
    }

    private Optional<Voice> defaultFor(String language) {
        return defaultFor(language, Voice.BUNDLED).or(() -> defaultFor(language, available.get()));
    }

    private static Optional<Voice> defaultFor(String language, List<Voice> voices) {
        return voices.stream()
                .filter(voice -> voice.kind() != VoiceKind.DRAFT && voice.speaks(language))
                .findFirst();
    }

    /** The choice for one course. */
    private final class Choice {

        private final ParsedCourse.Valid course;
        private final String language;
        private final boolean isStrict;
        private final List<Violation> violations = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();

        Choice(ParsedCourse.Valid course, boolean isStrict) {
            this.course = course;
            this.language = course.script().language();
            this.isStrict = isStrict || course.isStrict();
        }

        ChosenVoice of(@Nullable String option) {
            var voice = option == null ? written() : requested(option);
            if (voice.kind() == VoiceKind.DRAFT) {
                warn(
                        option == null ? course.voice() : null,
                        "the voice '" + voice.id()
                                + "' is a draft voice: it shows how long the lessons become, but is not"
                                + " meant to be published");
            }
            return new ChosenVoice(voice, List.copyOf(violations), List.copyOf(warnings));
        }

        private Voice requested(String id) {
            var voice = find(id);
            if (voice.isEmpty()) {
                violations.add(new Violation(
                        "options.voice",
                        id,
                        "voice must be one of %s but was '%s'.".formatted(VoiceNames.of(available.get(), language), id),
                        null));
                return Voice.NONE;
            }
            return speaking("options.voice", "voice", voice.get());
        }

        /** That of the front matter; what is no voice is left out, as other values of the front matter are. */
        private Voice written() {
            var declared = course.voice();
            if (declared == null) {
                return defaultFor(language).orElseGet(this::unspoken);
            }
            var voice = find(declared.id());
            if (voice.isPresent()) {
                return speaking(MARKDOWN, "voice in the front matter", voice.get());
            }
            warn(
                    declared,
                    "unknown voice '" + declared.id() + "' in the front matter; not used. Known are "
                            + VoiceNames.of(available.get(), language));
            return defaultFor(language).orElseGet(this::unspoken);
        }

        private Voice speaking(String field, String name, Voice voice) {
            if (voice.speaks(language)) {
                return voice;
            }
            if (defaultFor(language).isEmpty()) {
                return unspoken();
            }
            violations.add(new Violation(
                    field,
                    voice.id(),
                    "%s '%s' speaks '%s' but the course is in '%s'; available voices: %s."
                            .formatted(
                                    name,
                                    voice.id(),
                                    voice.language(),
                                    language,
                                    VoiceNames.of(available.get(), language)),
                    null));
            return voice;
        }

        /** Refuses a language that no voice speaks. */
        private Voice unspoken() {
            violations.add(
                    new Violation(MARKDOWN, language, UnsupportedLanguage.message(language, available.get()), null));
            return Voice.NONE;
        }

        /** @param declared where the voice is written; null if it is an option */
        private void warn(@Nullable DeclaredVoice declared, String detail) {
            var warning = declared == null
                    ? new Warning(1, null, detail)
                    : new Warning(declared.line(), null, detail, declared.file());
            if (isStrict) {
                var error = MarkdownError.of(warning);
                violations.add(new Violation(MARKDOWN, null, error.message(), error.line()));
            } else {
                warnings.add(warning);
            }
        }
    }
}
