package dev.coursecreator.model.script;

import dev.coursecreator.model.Check;

/**
 * The audio and video settings of a course, the same for all lessons.
 *
 * @param language BCP 47 tag of the spoken language
 * @param voice id of a {@link Voice}
 * @param backgroundMusic whether quiet music plays under the voice
 */
public record RenderSettings(
        String language, String voice, Quality quality, BackgroundStyle backgroundStyle, boolean backgroundMusic) {

    public RenderSettings {
        Check.notBlank("language", language);
        Check.notBlank("voice", voice);
    }
}
