package dev.coursecreator.model.script;

import java.util.List;
import java.util.Optional;

/**
 * A voice that every worker can speak with.
 *
 * @param id what authors and clients write
 * @param language BCP 47 language it speaks
 */
public record Voice(String id, String language) {

    /** The voices that come with the product, the default of each language first. */
    public static final List<Voice> BUNDLED = List.of(new Voice("cmu-slt", "en"));

    public static Optional<Voice> of(String id) {
        return BUNDLED.stream().filter(voice -> voice.id().equals(id)).findFirst();
    }

    /** The default voice of a language, or empty if none speaks it. */
    public static Optional<Voice> speaking(String language) {
        return BUNDLED.stream()
                .filter(voice -> voice.language().equals(language))
                .findFirst();
    }
}
