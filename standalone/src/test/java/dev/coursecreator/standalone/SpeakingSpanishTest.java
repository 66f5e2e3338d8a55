package dev.coursecreator.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.coursecreator.model.manifest.CourseManifest;
import dev.coursecreator.model.message.MessageCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A course in a language that the bundled voice does not speak: with a voice of a speech server, and with a draft voice. */
class SpeakingSpanishTest {

    private static final String COURSE = """
            ---
            language: es
            quality: draft
            ---

            # Grupos compartidos

            ## El reparto

            Cada trabajador toma un registro del tema y lo confirma cuando ha terminado su trabajo.
            Nadie tiene que planificar las particiones.

            - Los registros se entregan uno por uno.
            """;

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    private static HttpServer speech;
    private static EmbeddedSystem system;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(hasEspeak(), "espeak-ng is not installed");
        speech = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        speech.createContext("/v1/audio/speech", SpeakingSpanishTest::speak);
        speech.start();
        var server = "course-creator.worker.speech-servers[0].";
        system = EmbeddedSystem.start(
                data,
                ListenAddress.onFreePorts(),
                EmbeddedSystem.Logging.FILE,
                Map.of(
                        server + "name", "test",
                        server + "base-url",
                                "http://127.0.0.1:" + speech.getAddress().getPort() + "/v1",
                        server + "model", "espeak",
                        server + "voices[0].id", "dora",
                        server + "voices[0].voice", "es",
                        server + "voices[0].language", "es"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (system != null) {
            system.close();
            speech.stop(0);
        }
    }

    @Test
    void theVoiceOfTheServerIsTheDefaultOfItsLanguage() throws Exception {
        var run = generate(COURSE);

        assertThat(run.exitCode).as(run.err).isZero();
        assertThat(run.err).doesNotContain("warning");
        var manifest = run.manifest();
        assertThat(manifest.settings().voice()).isEqualTo("dora");
        assertIsSpoken(manifest, 1);
        assertThat(Files.readString(run.course
                        .resolve(manifest.lessons().getFirst().folder())
                        .resolve("subtitles.es.vtt")))
                .contains("Nadie tiene que planificar\nlas particiones.");
    }

    @Test
    void aDraftVoiceIsUsedIfItIsAskedForWithAWarning() throws Exception {
        var run = generate(COURSE, "--voice", "espeak-es", "--speed", "0.8");

        assertThat(run.exitCode).as(run.err).isZero();
        assertThat(run.err).contains("the voice 'espeak-es' is a draft voice");
        assertThat(run.manifest().settings().voice()).isEqualTo("espeak-es");
        assertIsSpoken(run.manifest(), 0.8);
    }

    @Test
    void allVoicesAreListed() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(system.server().resolve("/api/v1/voices"))
                            .build(),
                    BodyHandlers.ofString());
            var kinds = MessageCodec.json()
                    .readTree(answer.body())
                    .at("/items")
                    .valueStream()
                    .toList();

            assertThat(kinds).anySatisfy(voice -> assertVoice(voice, "cmu-slt", "built-in"));
            assertThat(kinds).anySatisfy(voice -> assertVoice(voice, "dora", "speech-server"));
            assertThat(kinds).anySatisfy(voice -> assertVoice(voice, "espeak-es", "draft"));
        }
    }

    @Test
    void theCommandLineListsTheVoicesOfALanguage() {
        var out = new StringWriter();
        var exitCode = CourseCreator.commandLine()
                .setOut(new PrintWriter(out))
                .execute(
                        "voices",
                        "--language",
                        "es",
                        "--server",
                        system.server().toString());

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines().toList())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.startsWith("es"))
                .first()
                .asString()
                .matches("es +dora +speech-server +dora \\(test\\)");
    }

    private static void assertVoice(JsonNode voice, String id, String kind) {
        assertThat(voice.at("/id").asString()).isEqualTo(id);
        assertThat(voice.at("/kind").asString()).isEqualTo(kind);
    }

    /** The subtitles are as long as the speech, which takes 50 to 120 ms for a character. */
    private static void assertIsSpoken(CourseManifest manifest, double speed) {
        var lesson = manifest.lessons().getFirst();
        var subtitles = lesson.subtitles().getFirst();
        assertThat(subtitles.language()).isEqualTo("es");
        assertThat(subtitles.cues()).isNotEmpty().allSatisfy(cue -> {
            double perCharacter =
                    speed * (cue.endMs() - cue.startMs()) / cue.text().length();
            assertThat(perCharacter).as(cue.text()).isBetween(35.0, 160.0);
        });
        var end = subtitles.cues().getLast().endMs();
        assertThat(lesson.durationMs()).isBetween(end, end + 5_000);
    }

    private Run generate(String markdown, String... options) throws IOException {
        var file = folder.resolve("curso.md");
        Files.writeString(file, markdown);
        var out = new StringWriter();
        var err = new StringWriter();
        var arguments = Stream.concat(
                        Stream.of(
                                "generate",
                                file.toString(),
                                "--server",
                                system.server().toString(),
                                "--output",
                                folder.resolve("courses").toString()),
                        Stream.of(options))
                .toArray(String[]::new);
        var exitCode = CourseCreator.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exitCode, err.toString(), folder.resolve("courses/grupos-compartidos"));
    }

    private record Run(int exitCode, String err, Path course) {

        CourseManifest manifest() throws IOException {
            return MessageCodec.json()
                    .readValue(Files.readAllBytes(course.resolve("course.json")), CourseManifest.class);
        }
    }

    private static boolean hasEspeak() throws InterruptedException {
        try {
            return new ProcessBuilder("espeak-ng", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void speak(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = MessageCodec.json().readTree(exchange.getRequestBody().readAllBytes());
            var words = Math.round(175 * request.at("/speed").asDouble());
            var command = List.of("espeak-ng", "--stdin", "-b", "1", "-v", "es", "-s", "" + words, "--stdout");
            var espeak = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var in = espeak.getOutputStream()) {
                in.write(request.at("/input").asString().getBytes(UTF_8));
            }
            var wav = espeak.getInputStream().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "audio/wav");
            exchange.sendResponseHeaders(200, wav.length);
            exchange.getResponseBody().write(wav);
        }
    }
}
