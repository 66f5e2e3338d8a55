package dev.coursecreator.worker.lesson.narration.speechserver;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.worker.remote.ServerSettings;
import java.net.URI;
import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A server with the API {@code POST /audio/speech} of OpenAI.
 *
 * @param name in messages and logs
 * @param baseUrl such as {@code http://kokoro:8880/v1}
 * @param apiKey null if the server wants none; never logged
 * @param model such as {@code kokoro}
 * @param responseFormat what to ask for
 * @param sampleRate in Hz; only of {@link AudioFormat#PCM}, which does not say it itself
 * @param timeout maximum duration of one request with its answer
 * @param concurrentRequests how many sentences this worker has spoken at once
 */
record SpeechServer(
        String name,
        URI baseUrl,
        @Nullable String apiKey,
        String model,
        @DefaultValue("wav") AudioFormat responseFormat,
        @DefaultValue("24000") int sampleRate,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("2") int concurrentRequests,
        List<ServerVoice> voices) {

    SpeechServer {
        var setting = "course-creator.worker.speech-servers: ";
        Check.that(name != null && !name.isBlank(), setting + "name is missing");
        setting = setting + name + ": ";
        ServerSettings.baseUrl(setting + "base-url", baseUrl, "http://kokoro:8880/v1");
        Check.that(model != null && !model.isBlank(), setting + "model is missing");
        Check.that(voices != null && !voices.isEmpty(), setting + "voices are missing");
        Check.that(timeout.isPositive(), setting + "timeout must be positive but was " + timeout);
        Check.atLeast(setting + "concurrent-requests", concurrentRequests, 1);
        Check.atLeast(setting + "sample-rate", sampleRate, 8_000);
        voices = List.copyOf(voices);
        apiKey = ServerSettings.apiKey(setting + "api-key", apiKey);
    }

    URI speechUrl() {
        return URI.create(baseUrl.toString().replaceFirst("/+$", "") + "/audio/speech");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SpeechServer[" + name + " at " + baseUrl + "]";
    }

    /**
     * A voice of the server.
     *
     * @param id what authors write
     * @param voice what the server calls it
     * @param language BCP 47
     * @param name for people; null means its id and the server's name
     * @param speed of the voice at the usual speed of a course
     */
    record ServerVoice(
            String id,
            String voice,
            String language,
            @Nullable String name,
            @DefaultValue("1") double speed) {

        ServerVoice {
            var setting = "course-creator.worker.speech-servers[].voices: ";
            Check.that(
                    id != null && id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}"),
                    setting + "id must be up to 64 letters, digits, dots, hyphens and underscores but was " + id);
            Check.that(voice != null && !voice.isBlank(), setting + id + ": voice is missing");
            Check.that(
                    language != null && isLanguage(language),
                    setting + id + ": language must be a BCP 47 tag such as es but was " + language);
            Check.that(RenderSettings.isSpeed(speed), setting + id + ": speed must be from 0.5 to 2 but was " + speed);
        }

        private static boolean isLanguage(String tag) {
            try {
                return !new Locale.Builder()
                        .setLanguageTag(tag)
                        .build()
                        .getLanguage()
                        .isEmpty();
            } catch (IllformedLocaleException e) {
                return false;
            }
        }
    }
}
