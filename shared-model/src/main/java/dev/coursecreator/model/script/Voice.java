package dev.coursecreator.model.script;

import dev.coursecreator.model.Check;
import java.util.List;
import java.util.Locale;

/**
 * A voice that a worker can speak with.
 *
 * @param id the name used by authors and clients
 * @param language BCP 47 tag of the spoken language
 * @param name for people, such as {@code Spanish (espeak-ng)}
 */
public record Voice(String id, String language, VoiceKind kind, String name) {

    /** The voices that are available on every worker; the first of each language is its default. */
    public static final List<Voice> BUNDLED = List.of(new Voice("cmu-slt", "en", VoiceKind.BUILT_IN, "SLT (MaryTTS)"));

    /** No voice: the lessons are silent, and every sentence is shown for as long as it takes to read it. */
    public static final Voice NONE = new Voice("none", "und", VoiceKind.BUILT_IN, "No voice");

    public Voice {
        Check.notBlank("id", id);
        Check.notBlank("language", language);
        Check.notBlank("name", name);
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
