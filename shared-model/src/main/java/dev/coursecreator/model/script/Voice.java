package dev.coursecreator.model.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A voice that is available on every worker.
 *
 * @param id the name used by authors and clients
 * @param language BCP 47 tag of the spoken language
 */
public record Voice(String id, String language) {

    /** The bundled voices; the first of each language is its default. */
    public static final List<Voice> BUNDLED = List.of(new Voice("cmu-slt", "en"));

    public static Optional<Voice> of(String id) {
        return BUNDLED.stream().filter(voice -> voice.id().equals(id)).findFirst();
    }

    /** Returns the default voice of a language; empty if no voice speaks it. */
    public static Optional<Voice> defaultFor(String language) {
        return BUNDLED.stream().filter(voice -> voice.speaks(language)).findFirst();
    }

    /** Whether the voice speaks that language, of whatever region: a voice for {@code en} speaks {@code en-US}, too. */
    public boolean speaks(String tag) {
        return Locale.forLanguageTag(language)
                .getLanguage()
                .equals(Locale.forLanguageTag(tag).getLanguage());
    }
}
