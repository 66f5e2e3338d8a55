package dev.coursecreator.worker.lesson.narration.speechserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.worker.lesson.narration.audio.Sound;
import dev.coursecreator.worker.lesson.narration.audio.UnreadableAudioException;
import dev.coursecreator.worker.lesson.narration.audio.WavDecoder;
import dev.coursecreator.worker.remote.RetryAfter;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/** Finds the sound in a response, or the reason why there is none. The tables in this class decide what may succeed later. */
final class SpeechResponseReader {

    private static final Set<Integer> UNAVAILABLE = Set.of(408, 425, 429, 500, 502, 503, 504, 529);

    private static final int MAX_QUOTED = 300;

    private final SpeechServer server;
    private final Clock clock;

    SpeechResponseReader(SpeechServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    Sound sound(HttpResponse<byte[]> response) throws SpeechServerException {
        int status = response.statusCode();
        if (UNAVAILABLE.contains(status)) {
            throw new SpeechServerException(new SpeechFailure.Unavailable(
                    sentence("answered with status " + status),
                    RetryAfter.of(response.headers(), clock).orElse(null)));
        }
        if (status != 200) {
            throw refused("answered with status " + status + remedy(status) + quote(status, response.body()));
        }
        var type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/") || type.contains("json")) {
            throw refused("answered with " + type.replaceFirst(";.*", "") + " instead of audio; check base-url");
        }
        if (server.responseFormat() == AudioFormat.PCM
                && (CompressedAudio.isType(type) || CompressedAudio.isBody(response.body()))) {
            throw refused("has sent compressed audio instead of raw samples; check response-format");
        }
        return decoded(response.body());
    }

    private Sound decoded(byte[] body) throws SpeechServerException {
        try {
            var isPcm = server.responseFormat() == AudioFormat.PCM && !WavDecoder.isWav(body);
            return isPcm ? WavDecoder.decodePcm(body, server.sampleRate()) : WavDecoder.decode(body);
        } catch (UnreadableAudioException e) {
            if (e.isIncomplete()) {
                throw new SpeechServerException(
                        new SpeechFailure.Unavailable(sentence("has sent audio that " + e.getMessage()), null));
            }
            throw refused("has sent audio that " + e.getMessage());
        }
    }

    private static String remedy(int status) {
        return switch (status) {
            case 401, 403 -> "; check api-key";
            case 404, 405 -> "; check base-url, model and voice";
            case 301, 302, 303, 307, 308 -> ", a redirect; set base-url to where it leads";
            default -> "; check model, voice and response-format";
        };
    }

    /** What the server says about it. Not about a key: that might contain it. */
    private String quote(int status, byte[] body) {
        var text = new String(body, 0, Math.min(body.length, 4 * MAX_QUOTED), UTF_8)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        if (status == 401 || status == 403 || text.isEmpty()) {
            return "";
        }
        var key = server.apiKey();
        var quoted = key == null ? text : text.replace(key, "***");
        return ". It says: " + quoted.substring(0, Math.min(quoted.length(), MAX_QUOTED));
    }

    private SpeechServerException refused(String predicate) {
        return new SpeechServerException(new SpeechFailure.Refused(sentence(predicate)));
    }

    private String sentence(String predicate) {
        return "The speech server " + server.name() + " (course-creator.worker.speech-servers) " + predicate + ".";
    }
}
