package dev.coursecreator.worker.lesson.narration.speechserver;

import dev.coursecreator.worker.lesson.narration.audio.Sound;
import dev.coursecreator.worker.remote.LimitedBody;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/** Sends one request to a server. Redirects are not followed: the key is for this server. */
final class SpeechServerClient {

    /** Several minutes of speech; a sentence has seconds. */
    static final int MAX_BYTES = 12 * 1024 * 1024;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final SpeechServer server;
    private final HttpClient http;
    private final SpeechResponseReader responses;

    SpeechServerClient(SpeechServer server, Clock clock) {
        this.server = server;
        // HTTP/1.1, because an upgrade to HTTP/2 over plain text confuses some servers written in Python.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.responses = new SpeechResponseReader(server, clock);
    }

    /**
     * Has a text spoken.
     *
     * @param voice as the server calls it
     */
    Sound speak(String text, String voice, double speed) throws SpeechServerException, InterruptedException {
        var pending = http.sendAsync(request(text, voice, speed), answer -> new LimitedBody(MAX_BYTES));
        try {
            // The timeout of a request would end with the headers of its response.
            return responses.sound(pending.get(server.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw timedOut();
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            // Ends a request that nobody waits for any more; of a finished one, nothing.
            pending.cancel(true);
        }
    }

    private SpeechServerException failure(Throwable cause) {
        if (cause instanceof LimitedBody.TooLargeException) {
            return new SpeechServerException(new SpeechFailure.Refused(
                    server.name() + " has sent more than " + MAX_BYTES + " bytes for one sentence."));
        }
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return timedOut();
        }
        var reason = cause instanceof IOException && cause.getMessage() != null
                ? cause.getMessage()
                : cause.getClass().getSimpleName();
        return unavailable("cannot be reached, or has closed the connection (" + reason + ")");
    }

    private SpeechServerException unavailable(String predicate) {
        return new SpeechServerException(new SpeechFailure.Unavailable(sentence(predicate), null));
    }

    private SpeechServerException timedOut() {
        return new SpeechServerException(new SpeechFailure.TimedOut(sentence("has not answered within "
                + server.timeout().toMillis() / 1_000.0 + " s (course-creator.worker.speech-servers[].timeout)")));
    }

    private String sentence(String predicate) {
        return "The speech server " + server.name() + " at " + server.baseUrl() + " " + predicate + ".";
    }

    private HttpRequest request(String text, String voice, double speed) {
        var members = new LinkedHashMap<String, Object>();
        members.put("model", server.model());
        members.put("voice", voice);
        members.put("input", text);
        members.put("response_format", server.responseFormat() == AudioFormat.WAV ? "wav" : "pcm");
        members.put("speed", speed);
        var request = HttpRequest.newBuilder(server.speechUrl())
                .timeout(server.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "audio/*")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(members)));
        if (server.apiKey() != null) {
            request.header("Authorization", "Bearer " + server.apiKey());
        }
        return request.build();
    }
}
