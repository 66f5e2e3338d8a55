package dev.coursecreator.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A course with subtitles in three languages: its own, one with East Asian characters, and one that is written from right to left. */
class TranslatedSubtitlesTest {

    private static final String COURSE = """
            ---
            title: Pods
            languages: [en, zh, ar]
            glossary: {cluster: keep}
            ---

            # Pods

            ## What they are

            A pod runs 2 or more containers that share one address, one disk and one fate in the cluster.

            Start it with `kubectl apply`, and %s.
            """;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void subtitlesAreTranslatedOnceAndSelectableEverywhere() throws Exception {
        try (var model = new FakeLanguageModel();
                var system = EmbeddedSystem.start(
                        folder, ListenAddress.onFreePorts(), EmbeddedSystem.Logging.FILE, model.settings())) {
            var client = new JobClient(system.server());

            var job = client.awaitEnd(client.submit(COURSE.formatted("wait")));

            assertThat(job.path("status").asString()).as(job.toString()).isEqualTo("completed");
            assertThat(strings(job.at("/options/languages"))).containsExactly("en", "zh", "ar");
            var course = "/api/v1/courses/" + job.path("course_id").asString();
            var tracks = client.get(course).at("/lessons/0/subtitles");
            assertThat(StreamSupport.stream(tracks.spliterator(), false)
                            .map(track -> track.path("language").asString()))
                    .containsExactly("en", "ar", "zh");
            var lesson = system.server().resolve(course + "/lessons/1/");
            assertThat(Mp4Tracks.of(get(lesson, "video")))
                    .containsExactly("vide und", "soun eng", "sbtl eng", "sbtl zho", "sbtl ara");
            assertChinese(text(lesson, "subtitles.zh.vtt"));
            assertArabic(text(lesson, "subtitles.ar.srt"));
            await("the cost in the log of the job")
                    .atMost(PATIENCE)
                    .until(() -> client.get("/api/v1/jobs/" + job.path("id").asString() + "/logs")
                            .toString()
                            .contains("translate-sentences: fake, 1000 + 500 tokens, cost 0.0075"));
            assertThat(Files.readString(folder.resolve("logs").resolve("course-creator.log")))
                    .doesNotContain("sk-fake");

            model.translated().clear();
            var second = client.awaitEnd(client.submit(COURSE.formatted("look")));

            assertThat(second.path("status").asString()).isEqualTo("completed");
            assertThat(model.translated())
                    .as("the languages at the same time")
                    .containsExactlyInAnyOrder(
                            "zh: Start it with <x id=\"1\">kubectl apply</x>, and look.",
                            "ar: Start it with <x id=\"1\">kubectl apply</x>, and look.");
        }
    }

    /** 16 characters of two columns, or 32 columns, a line. */
    private static void assertChinese(String vtt) {
        assertThat(vtt)
                .startsWith("WEBVTT")
                .contains("kubectl apply")
                .contains("cluster")
                .contains("2");
        assertThat(lines(vtt))
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(line.codePoints()
                                .map(character -> Character.isIdeographic(character) ? 2 : 1)
                                .sum())
                        .as(line)
                        .isLessThanOrEqualTo(32));
    }

    private static void assertArabic(String srt) {
        assertThat(srt).contains("kubectl apply").contains("cluster").containsPattern("\\p{IsArabic}");
        assertThat(lines(srt)).allMatch(line -> line.length() <= 42);
    }

    /** The lines of text of all cues. */
    private static List<String> lines(String file) {
        return Stream.of(file.replace("\r", "").split("\n\n"))
                .filter(cue -> cue.contains(" --> "))
                .flatMap(cue -> cue.lines().skip(2))
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String text(URI lesson, String file) throws Exception {
        return new String(get(lesson, file), UTF_8);
    }

    private static byte[] get(URI lesson, String file) throws Exception {
        var request = HttpRequest.newBuilder(lesson.resolve(file)).build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(file).isEqualTo(200);
            return response.body();
        }
    }
}
