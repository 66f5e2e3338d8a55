package dev.coursecreator.worker.lesson.narration.speechserver;

import static dev.coursecreator.worker.lesson.narration.speechserver.SpeechServerUnderTest.audio;
import static dev.coursecreator.worker.lesson.narration.speechserver.SpeechServerUnderTest.speech;
import static dev.coursecreator.worker.lesson.narration.speechserver.SpeechServerUnderTest.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.lesson.narration.SpeechSynthesizer;
import dev.coursecreator.worker.lesson.narration.speechserver.SpeechServerUnderTest.Answer;
import dev.coursecreator.worker.step.StepException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(
        value = "dev.coursecreator.worker.lesson.narration.espeak.InstalledSpeech#hasEspeak",
        disabledReason = "espeak-ng is not installed, which speaks for the server of the tests")
class SpeechServerTest {

    private static final String TEXT = "Los trabajadores toman un registro cada uno.";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);

    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private SpeechServerUnderTest server;

    @BeforeEach
    void start() throws Exception {
        server = new SpeechServerUnderTest();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSentenceIsSpoken() throws Exception {
        var samples = speak();

        assertThat(samples.length / 48_000.0).isBetween(1.5, 5.0);
        assertThat(server.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.toString())
                        .isEqualTo("{\"model\":\"espeak\",\"voice\":\"es\",\"input\":\"" + TEXT
                                + "\",\"response_format\":\"wav\",\"speed\":1.0}"));
        assertThat(server.keys).containsExactly("Bearer " + SpeechServerUnderTest.KEY);
    }

    @Test
    void speedsOfVoiceAndCourseAreMultiplied() throws Exception {
        var settings = server.settings(AudioFormat.WAV, PATIENCE);
        var slow = new SpeechServer.ServerVoice("dora", "es", "es", null, 0.8);

        synthesizer(settings, slow).speak(TEXT, 0.9);
        assertThat(server.requests.getFirst().at("/speed").asDouble()).isCloseTo(0.72, within(1e-9));
    }

    @Test
    void rawSamplesAreReadAtTheConfiguredRate() throws Exception {
        var wav = speak();
        var pcm = voice(AudioFormat.PCM).speak(TEXT, 1);

        assertThat(pcm.length).isCloseTo(wav.length, within(100));
        assertThat(server.requests.getLast().at("/response_format").asString()).isEqualTo("pcm");
    }

    /** At half of its rate, the sound would last twice as long: more than such a text can take, if it is long. */
    @Test
    void aWrongSampleRateIsNoticed() throws Exception {
        var quick = server.settings(AudioFormat.PCM, PATIENCE);
        var wrong = new SpeechServer(
                "test", quick.baseUrl(), null, "m", AudioFormat.PCM, 8_000, PATIENCE, 1, quick.voices());

        assertThatThrownBy(() -> synthesizer(wrong, quick.voices().getFirst()).speak(TEXT + " " + TEXT, 1))
                .hasMessageContaining("did not say")
                .hasMessageContaining("lasts");
    }

    @Test
    void compressedAudioIsNotTakenForRawSamples() {
        server.then(status(200, "audio/mpeg; charset=binary", "x".repeat(100_000)));
        assertCompressed();
        for (var magic : List.of("ID3", "OggS", "fLaC", "\u00ff\u00fb\u0090", "\u00ff\u00f1P")) {
            var body = Arrays.copyOf(magic.getBytes(StandardCharsets.ISO_8859_1), 100_000);
            server.then(audio(body));
            assertCompressed();
        }
    }

    private void assertCompressed() {
        assertThatThrownBy(() -> voice(AudioFormat.PCM).speak(TEXT, 1))
                .hasMessageContaining("has sent compressed audio instead of raw samples; check response-format");
    }

    /** The first two samples are -1. */
    @Test
    void rawSamplesMayBeginAlmostSilently() throws Exception {
        server.then((exchange, request) -> {
            var pcm = Arrays.copyOfRange(speech(request), 44, 60_000);
            Arrays.fill(pcm, 0, 4, (byte) 0xFF);
            audio(pcm).write(exchange, request);
        });

        assertThat(voice(AudioFormat.PCM).speak(TEXT, 1)).isNotEmpty();
    }

    @Test
    void anAnswerInPiecesIsPutTogether() throws Exception {
        server.then((exchange, request) -> {
            var wav = speech(request);
            exchange.sendResponseHeaders(200, 0);
            for (int from = 0; from < wav.length; from += 1_001) {
                exchange.getResponseBody().write(wav, from, Math.min(1_001, wav.length - from));
                exchange.getResponseBody().flush();
            }
        });

        assertThat(speak()).isNotEmpty();
        assertThat(waits).isEmpty();
    }

    @Test
    void aBusyServerIsAskedAgainWhenItWants() throws Exception {
        server.then(status(429, "application/json", "{}", "Retry-After", "7"))
                .then(status(503, "text/plain", "", "Retry-After", "Sat, 28 Nov 2026 12:00:30 GMT"))
                .then(status(500, "text/plain", "oops"));

        assertThat(speak()).isNotEmpty();
        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30), Duration.ofSeconds(4));
    }

    @Test
    void whatMayPassIsRetriedByTheJob() {
        for (int i = 0; i < 4; i++) {
            server.then(status(500, "text/plain", "oops"));
        }

        assertFailure(Failure.Transient.class, "speech-server-unavailable", "answered with status 500");
        assertThat(server.requests).hasSize(4);
    }

    @Test
    void nobodyWaitsForMoreThanAMinute() {
        server.then(status(429, "text/plain", "", "Retry-After", "3600"));

        assertFailure(Failure.Transient.class, "speech-server-unavailable", "answered with status 429");
        assertThat(waits).isEmpty();
    }

    @Test
    void whatIsRefusedNamesTheSetting() {
        server.then(status(401, "application/json", "{\"error\": \"wrong key " + SpeechServerUnderTest.KEY + "\"}"));
        assertFailure(Failure.Permanent.class, "speech-server-refused", "answered with status 401; check api-key.");

        server.then(status(400, "application/json", "{\"error\": \"no voice for " + SpeechServerUnderTest.KEY + "\"}"));
        assertFailure(Failure.Permanent.class, "speech-server-refused", "It says: {\"error\": \"no voice for ***\"}");

        server.then(status(302, "text/plain", "", "Location", "http://127.0.0.1:1/"));
        assertFailure(Failure.Permanent.class, "speech-server-refused", "a redirect; set base-url to where it leads");
        assertThat(server.requests).hasSize(3);
    }

    @Test
    void whatIsNoAudioIsRefused() {
        server.then(status(200, "text/html; charset=utf-8", "<html>Welcome</html>"));
        assertFailure(
                Failure.Permanent.class,
                "speech-server-refused",
                "answered with text/html instead of audio; check base-url");

        server.then(status(200, "audio/wav", "ID3 this is an MP3"));
        assertFailure(Failure.Permanent.class, "speech-server-refused", "has sent audio that is not a WAV file");
    }

    @Test
    void anAnswerThatIsCutOffIsAskedForAgain() throws Exception {
        server.then((exchange, request) -> {
            var wav = speech(request);
            exchange.sendResponseHeaders(200, wav.length);
            exchange.getResponseBody().write(wav, 0, wav.length / 2);
        });

        assertThat(speak()).isNotEmpty();
        assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aSlowAnswerEndsAfterTheTimeout() {
        var hangs = new CountDownLatch(1);
        Answer drips = (exchange, request) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            hangs.await();
        };
        server.then(drips);
        var impatient = server.settings(AudioFormat.WAV, Duration.ofMillis(300));

        assertThatThrownBy(() ->
                        synthesizer(impatient, impatient.voices().getFirst()).speak(TEXT, 1))
                .hasMessageContaining("has not answered within 0.3 s (course-creator.worker.speech-servers[].timeout)");
        hangs.countDown();
        assertThat(server.requests).as("the server may still be busy").hasSize(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        server.then((exchange, request) -> {
            exchange.sendResponseHeaders(200, 0);
            var chunk = new byte[1 << 20];
            for (int i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write(chunk);
            }
        });

        assertFailure(Failure.Permanent.class, "speech-server-refused", "has sent more than 12582912 bytes");
    }

    @Test
    void silenceIsAskedForOnceMore() throws Exception {
        var silence = Arrays.copyOf(Arrays.copyOf(speech(null), 44), 44 + 3 * 44_100);
        server.then(audio(silence));
        assertThat(speak()).isNotEmpty();

        server.then(audio(silence)).then(audio(silence));
        assertFailure(Failure.Permanent.class, "speech-rejected", "the recording is silent");
    }

    @Test
    void aServerThatDoesNotRunIsUnavailable() {
        server.close();

        assertFailure(Failure.Transient.class, "speech-server-unavailable", "cannot be reached");
    }

    @Test
    void noMoreSentencesAreSpokenAtOnceThanAllowed() throws Exception {
        var voice = voice(AudioFormat.WAV);
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<short[]> speak = () -> voice.speak(TEXT, 1);
            for (var spoken :
                    threads.invokeAll(IntStream.range(0, 6).mapToObj(i -> speak).toList())) {
                assertThat(spoken.get()).isNotEmpty();
            }
        }
        assertThat(server.mostAtOnce).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void aCancelledSentenceEndsItsRequest() throws Exception {
        var hangs = new CountDownLatch(1);
        server.then((exchange, request) -> hangs.await());
        try (var threads = Executors.newSingleThreadExecutor()) {
            var speaking = threads.submit(this::speak);
            await().atMost(PATIENCE).until(() -> !server.requests.isEmpty());
            threads.shutdownNow();
            assertThatThrownBy(speaking::get).hasRootCauseInstanceOf(InterruptedException.class);
        }
        hangs.countDown();
    }

    @Test
    void theKeyIsNeitherPrintedNorPartOfTheIdentity() {
        var settings = server.settings(AudioFormat.WAV, PATIENCE);

        assertThat(settings.toString()).doesNotContain(SpeechServerUnderTest.KEY);
        assertThat(new SpeechServerSettings(List.of(settings)).toString()).doesNotContain(SpeechServerUnderTest.KEY);
        assertThat(voice(AudioFormat.WAV).engine()).isEqualTo("openai-speech-1/espeak/es/wav/1.0/recorded-1/written-1");
    }

    /** A sentence that was read at the wrong rate must not be found again. */
    @Test
    void theSampleRateOfRawSamplesIsPartOfTheIdentity() {
        assertThat(voice(AudioFormat.PCM).engine())
                .isEqualTo("openai-speech-1/espeak/es/pcm@22050/1.0/recorded-1/written-1");
    }

    @Test
    void aKeyWithALineBreakIsRefusedWithoutRepeatingIt() {
        var ok = server.settings(AudioFormat.WAV, PATIENCE);

        assertThatThrownBy(() -> new SpeechServer(
                        "s", ok.baseUrl(), "sk-1\nsk-2", "m", AudioFormat.WAV, 24_000, PATIENCE, 1, ok.voices()))
                .hasMessageContaining("course-creator.worker.speech-servers: s: api-key must not contain line breaks")
                .hasMessageNotContaining("sk-");
    }

    @Test
    void aWrongSettingIsNamed() {
        var ok = server.settings(AudioFormat.WAV, PATIENCE);

        assertThatThrownBy(() -> new SpeechServer(
                        "s", URI.create("kokoro:8880"), null, "m", AudioFormat.WAV, 24_000, PATIENCE, 1, ok.voices()))
                .hasMessageContaining("course-creator.worker.speech-servers: s: base-url must be a URL");
        assertThatThrownBy(() -> new SpeechServer.ServerVoice("a b", "x", "es", null, 1))
                .hasMessageContaining("id must be");
        assertThatThrownBy(() -> new SpeechServer.ServerVoice("a", "x", "Spanish!", null, 1))
                .hasMessageContaining("language must be a BCP 47 tag such as es but was Spanish!");
    }

    private void assertFailure(Class<? extends Failure> kind, String type, String detail) {
        assertThatThrownBy(this::speak).isInstanceOfSatisfying(StepException.class, failed -> {
            assertThat(failed.failure()).isInstanceOf(kind);
            assertThat(failed.failure().type()).isEqualTo(type);
            assertThat(failed.failure().detail()).contains(detail).doesNotContain(SpeechServerUnderTest.KEY);
        });
    }

    private short[] speak() throws StepException, InterruptedException {
        return voice(AudioFormat.WAV).speak(TEXT, 1);
    }

    private SpeechSynthesizer voice(AudioFormat format) {
        var settings = server.settings(format, PATIENCE);
        return synthesizer(settings, settings.voices().getFirst());
    }

    private SpeechSynthesizer synthesizer(SpeechServer settings, SpeechServer.ServerVoice voice) {
        var recorder = new SpeechServerRecorder(settings, new SpeechServerClient(settings, CLOCK), waits::add);
        return SpeechServerEngine.synthesizer(settings, voice, recorder);
    }
}
