package dev.coursecreator.gateway.voices;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import io.swagger.v3.oas.annotations.media.Schema;

/** A voice in a response. */
@Schema(name = "Voice")
record VoiceView(
        @Schema(description = "What to write as voice of a course", example = "cmu-slt")
        String id,

        @Schema(description = "The spoken language, BCP 47", example = "en")
        String language,

        @Schema(
                description =
                        "built-in: part of every worker; speech-server: spoken by a server of the operator; draft: only chosen by its"
                                + " id",
                allowableValues = {"built-in", "speech-server", "draft"})
        VoiceKind kind,

        @Schema(description = "Name for people") String name) {

    static VoiceView of(Voice voice) {
        return new VoiceView(voice.id(), voice.language(), voice.kind(), voice.name());
    }
}
