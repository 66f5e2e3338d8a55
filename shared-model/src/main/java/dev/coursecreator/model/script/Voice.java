package dev.coursecreator.model.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A voice that is available on every worker.
 *
 * @param id the name used by authors and clients
 * @param language BCP 47 tag of the spoken language
 */
public record Voice(String id, String language) {

    /** The bundled voices; the first of each language is its default. */
    public static final List<Voice> BUNDLED = List.of(new Voice("cmu-slt", "en"));

    /** No voice: the lessons are silent, and every sentence is shown for as long as it takes to read it. */
    public static final Voice NONE = new Voice("none", "und");

    /** Returns the voice of that name, which may be {@link #NONE}. */
    public static Optional<Voice> of(String id) {
        return all().filter(voice -> voice.id().equals(id)).findFirst();
    }

    /** All that may be chosen: the voices and {@link #NONE}. */
    public static Stream<Voice> all() {
        return Stream.concat(BUNDLED.stream(), Stream.of(NONE));
    }

    /** Returns the default voice of a language; empty if no voice speaks it. */
    public static Optional<Voice> defaultFor(String language) {
        return BUNDLED.stream().filter(voice -> voice.speaks(language)).findFirst();
    }

    /**
     * Whether lessons in that language can have this voice, of whatever region: a voice for {@code en} speaks {@code en-US}, too.
     * Without a voice every language is possible.
     */
    public boolean speaks(String tag) {
        return equals(NONE)
                || Locale.forLanguageTag(language)
                        .getLanguage()
                        .equals(Locale.forLanguageTag(tag).getLanguage());
    }
}
