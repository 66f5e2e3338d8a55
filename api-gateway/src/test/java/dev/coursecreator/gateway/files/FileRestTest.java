package dev.coursecreator.gateway.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.courses.Courses;
import dev.coursecreator.gateway.courses.SampleCourse;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.rest.security.Owner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class FileRestTest {

    private static final int BYTES = 300_000;

    private final Api api;
    private final Courses courses;
    private final ArtifactStore store;
    private final CourseId id;
    private final String lesson;

    private final byte[] film = new byte[BYTES];
    private Artifact video;

    @Autowired
    FileRestTest(@LocalServerPort int port, Courses courses, ArtifactStore store, Supplier<UUID> ids) {
        this.api = new Api(port);
        this.courses = courses;
        this.store = store;
        this.id = new CourseId(ids.get());
        this.lesson = "/courses/" + id + "/lessons/1";
    }

    @BeforeEach
    void renderALesson() throws Exception {
        new Random(7).nextBytes(film);
        video = stored("video", ArtifactType.MP4, film);
        var course = SampleCourse.titled("Films");
        courses.draft(id, Owner.LOCAL, course.withLessons(2), course.settings());
        courses.lessonRendered(
                id,
                new RenderedLesson(
                        1,
                        5_000,
                        video,
                        stored("audio", ArtifactType.M4A, "sound"),
                        List.of(
                                new RenderedLesson.Slide(0, 0, 2_000, stored("slide 1", ArtifactType.PNG, "first")),
                                new RenderedLesson.Slide(
                                        1, 2_000, 3_000, stored("slide 2", ArtifactType.PNG, "second"))),
                        List.of(new RenderedLesson.SubtitleTrack(
                                "en-GB",
                                List.of(),
                                stored("vtt", ArtifactType.VTT, "WEBVTT\n\nü"),
                                stored("srt", ArtifactType.SRT, "1\n"))),
                        stored("transcript", ArtifactType.MARKDOWN, "# Said")));
    }

    @Test
    void renderedLessonPlaysWhileTheCourseIsADraft() {
        var answer = api.get(lesson + "/video");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(film);
        assertThat(answer.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(answer.header("Content-Length")).isEqualTo("" + BYTES);
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("ETag")).isEqualTo('"' + video.key().sha256() + '"');
        assertThat(answer.header("Content-Disposition")).contains("inline").contains("lesson-1.mp4");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void versionedLinkIsCacheableForever() {
        var href = api.get("/courses/" + id).json().at("/lessons/0/video/href").asString();
        var answer = api.get(href.substring("/api/v1".length()));
        assertThat(answer.bytes()).isEqualTo(film);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    }

    @Test
    void everyFileHasItsMediaType() {
        assertFile("/audio", "sound", "audio/mp4", "narration-1.m4a");
        assertFile("/transcript", "# Said", "text/markdown;charset=UTF-8", "transcript-1.md");
        assertFile("/slides/1", "first", "image/png", "slide-1-1.png");
        assertFile("/slides/2", "second", "image/png", "slide-1-2.png");
        assertFile("/subtitles.en-GB.vtt", "WEBVTT\n\nü", "text/vtt;charset=UTF-8", "subtitles-1.en-GB.vtt");
        assertFile("/subtitles.en-GB.srt", "1\n", "application/x-subrip;charset=UTF-8", "subtitles-1.en-GB.srt");
    }

    @Test
    void manifestIsFoundOncePublished() throws Exception {
        assertThat(api.get("/courses/" + id + "/course.json").status()).isEqualTo(404);
        courses.publish(id, stored("manifest", ArtifactType.JSON, "{\"format\": 1}"));
        var answer = api.get("/courses/" + id + "/course.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().at("/format").asInt()).isEqualTo(1);
    }

    @Test
    void unknownFileIsNotFound() {
        for (var path : List.of(
                "/courses/" + id + "/lessons/2/video",
                "/courses/" + id + "/lessons/3/video",
                "/courses/" + id + "/lessons/0/audio",
                lesson + "/slides/0",
                lesson + "/slides/3",
                lesson + "/subtitles.fr.vtt",
                lesson + "/film",
                "/courses/" + UUID.randomUUID() + "/lessons/1/video")) {
            var answer = api.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).as(path).isEqualTo("application/problem+json");
        }
        assertThat(api.get("/courses/" + id + "/lessons/one/video").status()).isEqualTo(400);
    }

    @Test
    void rangeReturnsItsBytes() {
        assertRange("bytes=0-99", 0, 99);
        assertRange("bytes=100000-100000", 100_000, 100_000);
        assertRange("bytes=299990-", 299_990, 299_999);
        assertRange("bytes=-10", 299_990, 299_999);
        assertRange("bytes=299990-999999999", 299_990, 299_999);
        assertRange("bytes=-999999999", 0, 299_999);
        assertRange("bytes=299990-99999999999999999999", 299_990, 299_999);
        assertRange("bytes=-99999999999999999999", 0, 299_999);
        assertRange("bytes=0000000000000000000001-2", 1, 2);
        assertRange("bytes=400000-400001,5-9", 5, 9);
    }

    @Test
    void severalRangesReturnMultipart() {
        var answer = api.get(lesson + "/video", "Range", "bytes=0-9,299990-");
        assertThat(answer.status()).isEqualTo(206);
        var type = answer.header("Content-Type");
        assertThat(type).startsWith("multipart/byteranges; boundary=");
        var boundary = type.substring(type.indexOf('=') + 1);
        var latin = StandardCharsets.ISO_8859_1;
        assertThat(new String(answer.bytes(), latin))
                .isEqualTo(
                        "\r\n--" + boundary + "\r\nContent-Type: video/mp4\r\nContent-Range: bytes 0-9/300000\r\n\r\n"
                                + new String(film, 0, 10, latin)
                                + "\r\n--" + boundary
                                + "\r\nContent-Type: video/mp4\r\nContent-Range: bytes 299990-299999/300000\r\n\r\n"
                                + new String(film, 299_990, 10, latin)
                                + "\r\n--" + boundary + "--\r\n");
    }

    @Test
    void rangeBeyondTheEndIsRejectedWithTheLength() {
        for (var first : List.of("300000", "99999999999999999999")) {
            assertBeyondTheEnd(api.get(lesson + "/video", "Range", "bytes=" + first + "-"));
        }
    }

    private static void assertBeyondTheEnd(Answer answer) {
        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */300000");
        assertThat(answer.header("Cache-Control")).doesNotContain("immutable");
        assertThat(answer.json().at("/type").asString()).isEqualTo("/api/v1/problems/range-not-satisfiable");
    }

    @Test
    void invalidRangeIsIgnored() {
        for (var range : List.of("bytes=9-0", "bytes=a-b", "lines=1-2", "bytes=", "bytes=0-,0-", "nonsense")) {
            var answer = api.get(lesson + "/video", "Range", range);
            assertThat(answer.status()).as(range).isEqualTo(200);
            assertThat(answer.bytes()).as(range).hasSize(BYTES);
        }
    }

    @Test
    void outdatedIfRangeReturnsTheWholeFile() {
        var etag = api.get(lesson + "/video").header("ETag");
        assertThat(api.get(lesson + "/video", "Range", "bytes=0-9", "If-Range", etag)
                        .status())
                .isEqualTo(206);
        for (var other : List.of("\"another\"", "W/" + etag, "Wed, 21 Oct 2026 07:28:00 GMT")) {
            var answer = api.get(lesson + "/video", "Range", "bytes=0-9", "If-Range", other);
            assertThat(answer.status()).as(other).isEqualTo(200);
            assertThat(answer.bytes()).hasSize(BYTES);
        }
    }

    @Test
    void matchingIfNoneMatchIsNotModified() {
        var etag = api.get(lesson + "/video").header("ETag");
        for (var known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
            var answer = api.get(lesson + "/video", "If-None-Match", known);
            assertThat(answer.status()).as(known).isEqualTo(304);
            assertThat(answer.bytes()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(etag);
        }
        assertThat(api.get(lesson + "/video", "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
        assertThat(api.get(lesson + "/video", "If-Match", etag).status()).isEqualTo(200);
        assertThat(api.get(lesson + "/video", "If-Match", "\"other\"").status()).isEqualTo(412);
        assertThat(api.get(lesson + "/video", "If-Match", "W/" + etag).status()).isEqualTo(412);
        assertThat(api.get(lesson + "/video", "If-Match", "\"other\"", "If-None-Match", etag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void entityTagsMayBeInSeveralHeaderFields() {
        var etag = api.get(lesson + "/video").header("ETag");
        assertThat(api.get(lesson + "/video", "If-None-Match", "\"a,b\"", "If-None-Match", etag)
                        .status())
                .isEqualTo(304);
        assertThat(api.get(lesson + "/video", "If-Match", "\"other\"", "If-Match", etag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void headHasTheHeadersOfGet() {
        var answer = api.send("HEAD", lesson + "/video", "", "Range", "bytes=0-9");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("" + BYTES);
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("ETag")).isNotEmpty();
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void deletedFileIsNotFoundAndTheAnswerSaysHowToMakeItAgain() throws Exception {
        Files.delete(store.local(video));

        assertMissing(api.get(lesson + "/video"));
        assertMissing(api.get(lesson + "/video", "Range", "bytes=0-9"));
        assertThat(api.send("HEAD", lesson + "/video", "").status()).isEqualTo(404);
    }

    @Test
    void truncatedFileIsNeverServed() throws Exception {
        for (var left : List.of(BYTES - 1, 1, 0)) {
            store.write(video.key(), ArtifactType.MP4, file -> Files.write(file, film));
            Files.write(store.local(video), Arrays.copyOf(film, left));

            assertMissing(api.get(lesson + "/video", "Range", "bytes=0-0"));
            assertMissing(api.get(lesson + "/video"));
        }
        store.write(video.key(), ArtifactType.MP4, file -> Files.write(file, film));
        assertThat(api.get(lesson + "/video").bytes()).isEqualTo(film);
    }

    private static void assertMissing(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/type").asString()).isEqualTo("/api/v1/problems/file-missing");
        assertThat(answer.json().at("/detail").asString())
                .contains("POST /api/v1/courses/{id}/generate")
                .doesNotContain(".mp4");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Request-Id"))
                .isEqualTo(answer.json().at("/request_id").asString());
    }

    private void assertFile(String path, String text, String type, String name) {
        var answer = api.get(lesson + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("Content-Disposition")).contains(name);
    }

    private void assertRange(String range, int first, int last) {
        var answer = api.get(lesson + "/video", "Range", range);
        assertThat(answer.status()).as(range).isEqualTo(206);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes " + first + "-" + last + "/" + BYTES);
        assertThat(answer.header("Content-Length")).isEqualTo("" + (last - first + 1));
        assertThat(answer.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(film, first, last + 1));
    }

    private Artifact stored(String name, ArtifactType type, String text) throws Exception {
        return stored(name, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each course its own files, so that one test may lose them. */
    private Artifact stored(String name, ArtifactType type, byte[] bytes) throws Exception {
        var key = SampleCourse.artifact(id + name, type, bytes.length).key();
        return store.write(key, type, file -> Files.write(file, bytes));
    }
}
