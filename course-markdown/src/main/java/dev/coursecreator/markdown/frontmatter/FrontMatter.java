package dev.coursecreator.markdown.frontmatter;

import dev.coursecreator.markdown.frontmatter.FrontMatterTheme.Entry;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.problem.SourceMap;
import dev.coursecreator.markdown.quiz.QuizSettings;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.FollowMode;
import dev.coursecreator.model.script.GlossaryEntry;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.Quality;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the front matter says about the course. Keys of other tools and invalid values are reported and ignored.
 *
 * @param lines number of lines that it takes at the top of the document; 0 if there is none
 * @param keys all that are written, known or not
 * @param language BCP 47
 * @param voice id of a voice that there may be or not
 * @param theme how the slides look
 * @param quality of the video
 * @param backgroundMusic whether music plays
 * @param languages of the subtitles
 * @param strict whether warnings are errors
 * @param follow how pages follow the voice
 * @param pace how much time there is to read a page
 * @param pronunciations words as they are written, each with what to say instead
 * @param speed of the voice
 * @param glossary how terms are translated
 */
public record FrontMatter(
        int lines,
        Set<String> keys,
        @Nullable String title,
        @Nullable String description,
        @Nullable String author,
        @Nullable String language,
        List<String> tags,
        @Nullable Entry<String> voice,
        FrontMatterTheme theme,
        @Nullable Quality quality,
        @Nullable Boolean backgroundMusic,
        @Nullable Entry<List<String>> languages,
        boolean strict,
        QuizSettings quizzes,
        @Nullable FollowMode follow,
        @Nullable Pace pace,
        Map<String, String> pronunciations,
        @Nullable Double speed,
        List<GlossaryEntry> glossary) {

    private static final List<String> KEYS = List.of(
            "title",
            "description",
            "author",
            "language",
            "lang",
            "tags",
            "voice",
            "theme",
            "strict",
            "reveal",
            "thinking-time",
            "quality",
            "background-style",
            "background-music",
            "languages",
            "follow",
            "pace",
            "pronounce",
            "speed",
            "glossary");
    /** What a request says besides the options of the course. */
    private static final Set<String> REQUEST_KEYS = Set.of("priority", "deadline", "labels", "dry-run");

    private static final Set<String> NO = Set.of("false", "no", "off");
    private static final Set<String> YES = Set.of("true", "yes", "on");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,9}");
    private static final int MAX_TAG_LENGTH = 50;
    private static final int MAX_NAMED_KEYS = 20;

    /** Reads the front matter of a document. */
    public static FrontMatter read(List<String> document, Problems problems) {
        return read(document, Set.of(), problems);
    }

    /** @param othersUse keys that are used elsewhere, and therefore not reported */
    public static FrontMatter read(List<String> document, Set<String> othersUse, Problems problems) {
        return new Reader(FrontMatterBlock.read(document, problems).withKeys(KEYS), othersUse, problems).read();
    }

    /** The voice, and where in the files of the course it is written. */
    public @Nullable DeclaredVoice declaredVoice(SourceMap sourceMap) {
        if (voice == null) {
            return null;
        }
        var origin = sourceMap.of(voice.line());
        return new DeclaredVoice(voice.value(), origin.line(), origin.file());
    }

    /** Whether it has a key that only decks have. */
    public boolean isOfDeck() {
        return DeckKeys.hasAny(keys);
    }

    /** Interprets the values. */
    private record Reader(FrontMatterBlock block, Set<String> othersUse, Problems problems) {

        FrontMatter read() {
            warnOfUnknownKeys();
            return new FrontMatter(
                    block.lines(),
                    block.values().keySet(),
                    text("title"),
                    text("description"),
                    text("author"),
                    language(),
                    tags(),
                    VoiceReader.voice(text("voice"), isOff("voice"), block.lineOf("voice"), problems),
                    ThemeReader.read(block, problems).over(constant("background-style", BackgroundStyle.values())),
                    constant("quality", Quality.values()),
                    flag("background-music"),
                    languages(),
                    Boolean.TRUE.equals(flag("strict")),
                    QuizSettings.of(flag("reveal"), text("thinking-time"), block.lineOf("thinking-time"), problems),
                    constant("follow", FollowMode.values()),
                    constant("pace", Pace.values()),
                    Pronunciations.of(block, problems),
                    VoiceReader.speed(text("speed"), block.lineOf("speed"), problems),
                    Glossary.of(block, problems));
        }

        private void warnOfUnknownKeys() {
            block.values().keySet().stream()
                    .filter(key -> REQUEST_KEYS.contains(key) && !othersUse.contains(key))
                    .forEach(key -> problems.warn(
                            block.lineOf(key),
                            "'" + key
                                    + "' in the front matter is not used; it belongs to the request that generates the"
                                    + " course"));
            var isDeck = DeckKeys.hasAny(block.values().keySet());
            var unknown = block.values().keySet().stream()
                    .filter(key -> !KEYS.contains(key)
                            && !REQUEST_KEYS.contains(key)
                            && !othersUse.contains(key)
                            && !ThemeReader.isDarkClass(key, block.values().get(key)))
                    .filter(key -> !isDeck || !DeckKeys.isAboutLooks(key))
                    .toList();
            if (!unknown.isEmpty()) {
                problems.warn(
                        block.lineOf(unknown.getFirst()),
                        (unknown.size() == 1 ? "unknown key " : "unknown keys ")
                                + unknown.stream()
                                        .limit(MAX_NAMED_KEYS)
                                        .map(key -> "'" + key + "'")
                                        .collect(Collectors.joining(", "))
                                + " in the front matter; not used. Known are " + String.join(", ", KEYS));
            }
        }

        private @Nullable String text(String key) {
            var value = block.values().get(key);
            if (value == null) {
                return null;
            }
            var texts = value instanceof List<?> list ? list : List.of(value);
            if (texts.stream().anyMatch(text -> text instanceof Iterable || text instanceof Map)) {
                problems.warn(
                        block.lineOf(key),
                        "'" + key + "' is not text and is ignored; write it on one line after '" + key + ":'");
                return null;
            }
            var text = SpokenText.printable(texts.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                    .strip();
            return text.isEmpty() ? null : text;
        }

        /** A value from a fixed set; another one is ignored. */
        private @Nullable String known(String key, @Nullable String value, Stream<String> allowed) {
            var values = allowed.toList();
            if (value == null || values.contains(value)) {
                return value;
            }
            problems.warn(
                    block.lineOf(key),
                    "unknown " + key + " '" + value + "' in the front matter; not used. Known are "
                            + String.join(", ", values));
            return null;
        }

        private boolean isOff(String key) {
            var value = block.values().get(key);
            return value != null && NO.contains(word(value));
        }

        private static String word(Object value) {
            return String.valueOf(value).strip().toLowerCase(Locale.ROOT);
        }

        /** A value that is true or false; null if it is neither, which is reported, or missing. */
        private @Nullable Boolean flag(String key) {
            var value = text(key);
            if (value == null) {
                return null;
            }
            if (!YES.contains(word(value)) && !NO.contains(word(value))) {
                problems.warn(block.lineOf(key), "invalid " + key + " '" + value + "' is ignored; write true or false");
                return null;
            }
            return YES.contains(word(value));
        }

        private @Nullable Entry<List<String>> languages() {
            return switch (block.values().get("languages")) {
                case null -> null;
                case List<?> list ->
                    new Entry<>(
                            list.stream().map(Reader::word).toList(), problems.inDocument(block.lineOf("languages")));
                case Object value ->
                    new Entry<>(
                            Stream.of(word(value).split(",")).map(String::strip).toList(),
                            problems.inDocument(block.lineOf("languages")));
            };
        }

        private <E extends Enum<E>> @Nullable E constant(String key, E[] all) {
            var word = known(key, isOff(key) ? "off" : text(key), words(all));
            return Arrays.stream(all)
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElse(null);
        }

        private static Stream<String> words(Enum<?>[] all) {
            return Arrays.stream(all).map(each -> each.name().toLowerCase(Locale.ROOT));
        }

        private @Nullable String language() {
            var key = block.values().containsKey("language") ? "language" : "lang";
            var written = text(key);
            if (written == null) {
                return null;
            }
            var tag = written.replace('_', '-');
            var language = LANGUAGE.matcher(tag).matches() ? Optional.of(tag) : codeOf(tag);
            if (language.isEmpty()) {
                problems.warn(
                        block.lineOf(key),
                        "'" + written + "' is not a language code and is ignored; write one such as 'en'");
            }
            return language.orElse(null);
        }

        /** The code of a language that is written out, in English or in itself: {@code German}, {@code Deutsch}. */
        private static Optional<String> codeOf(String name) {
            return Arrays.stream(Locale.getISOLanguages())
                    .map(Locale::of)
                    .filter(locale -> locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)
                            || locale.getDisplayLanguage(locale).equalsIgnoreCase(name))
                    .map(Locale::getLanguage)
                    .findFirst();
        }

        private List<String> tags() {
            Stream<?> written = switch (block.values().get("tags")) {
                case null -> Stream.of();
                case List<?> list -> list.stream();
                case String text -> Stream.of(text.split(","));
                case Object value -> Stream.of(value);
            };
            var texts = written.map(tag -> tag instanceof Iterable || tag instanceof Map
                            ? ""
                            : SpokenText.printable(String.valueOf(tag)).strip())
                    .collect(Collectors.partitioningBy(tag -> !tag.isEmpty() && tag.length() <= MAX_TAG_LENGTH));
            if (!texts.getOrDefault(false, List.of()).isEmpty()) {
                problems.warn(
                        block.lineOf("tags"),
                        "'tags' has an invalid tag, which is left out; write a list of tags of 1 to " + MAX_TAG_LENGTH
                                + " characters each, such as [kafka, java]");
            }
            return List.copyOf(new TreeSet<>(texts.getOrDefault(true, List.of())));
        }
    }
}
