package dev.coursecreator.model.script;

import dev.coursecreator.model.Check;

/**
 * How a course is to look and sound. The same for all of its lessons.
 *
 * @param language BCP 47 language that is spoken
 * @param voice id of a {@link Voice}
 * @param backgroundMusic whether a quiet bed of music lies under the voice
 */
public record RenderSettings(
        String language, String voice, Quality quality, BackgroundStyle backgroundStyle, boolean backgroundMusic) {

    public RenderSettings {
        Check.notBlank("language", language);
        Check.notBlank("voice", voice);
    }
}
