package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the voices that a course can have, in messages. */
final class VoiceNames {

    /** There may be a draft voice for each of a hundred languages, and several voices of each server. */
    private static final int MAX_NAMED = 20;

    private VoiceNames() {}

    /** The voices with their languages; draft voices only those of the language. */
    static String of(List<Voice> voices, String language) {
        var named = voices.stream()
                .filter(voice -> voice.kind() != VoiceKind.DRAFT || voice.speaks(language))
                .toList();
        var rest = named.size() > MAX_NAMED ? " and others (GET /api/v1/voices)" : "";
        return Stream.concat(
                                named.stream().limit(MAX_NAMED).map(VoiceNames::named),
                                Stream.of(Voice.NONE.id() + " (any language, silent)"))
                        .collect(Collectors.joining(", "))
                + rest;
    }

    private static String named(Voice voice) {
        return voice.id() + " (" + voice.language() + (voice.kind() == VoiceKind.DRAFT ? ", draft)" : ")");
    }
}
