package dev.coursecreator.gateway.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.S3ArtifactStore;
import dev.coursecreator.artifacts.S3Server;
import dev.coursecreator.artifacts.autoconfigure.ArtifactStoreAutoConfiguration;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class S3RedirectTest {

    private static final ArtifactKey KEY = new ArtifactKey("ab".repeat(32));
    private static final String ETAG = '"' + KEY.sha256() + '"';

    private static S3Server server;
    private static URI endpoint;

    @TempDir
    Path folder;

    @BeforeAll
    static void startServer(@TempDir Path folder) throws IOException {
        server = S3Server.start(folder);
        endpoint = server.endpoint();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void filesAreServedByTheGatewayByDefault() {
        gateway().run(context -> {
            assertThat(context).getBean(ArtifactStore.class).isInstanceOf(S3ArtifactStore.class);
            var video = stored(context.getBean(ArtifactStore.class), ArtifactType.MP4);
            var files = context.getBean(FileResponseWriter.class);

            assertThat(answer(files, video).getContentAsString()).isEqualTo("0123456789");
            var part = answer(files, video, "Range", "bytes=3-6");
            assertThat(part.getStatus()).isEqualTo(206);
            assertThat(part.getContentAsString()).isEqualTo("3456");
            assertThat(part.getHeader("ETag")).isEqualTo(ETAG);
        });
    }

    @Test
    void playerIsRedirectedToTheBucketAndSeeksThere() {
        redirecting().run(context -> {
            var video = stored(context.getBean(ArtifactStore.class), ArtifactType.MP4);
            var answer = answer(context.getBean(FileResponseWriter.class), video, "Range", "bytes=3-6");
            assertThat(answer.getStatus()).isEqualTo(307);
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.getHeader("ETag")).isNull();

            var link = URI.create(answer.getHeader("Location"));
            assertThat(link).hasParameter("X-Amz-Expires", "3600");
            var whole = get(link);
            assertThat(whole.body()).isEqualTo("0123456789");
            assertThat(whole.headers().firstValue("Content-Type")).contains("video/mp4");
            assertThat(whole.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("inline")
                    .contains("lesson-1");
            var part = get(link, "Range", "bytes=3-6");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo("3456");
            var bucketsEtag = whole.headers().firstValue("ETag").orElseThrow();
            assertThat(get(link, "If-None-Match", bucketsEtag).statusCode()).isEqualTo(304);
            assertThat(answer(context.getBean(FileResponseWriter.class), video, "If-Range", bucketsEtag)
                            .getStatus())
                    .isEqualTo(307);
        });
    }

    @Test
    void requestsTheBucketWouldAnswerDifferentlyAreNotRedirected() {
        redirecting().run(context -> {
            var files = context.getBean(FileResponseWriter.class);
            var video = stored(context.getBean(ArtifactStore.class), ArtifactType.MP4);

            assertThat(answer(files, video, "If-None-Match", ETAG).getStatus()).isEqualTo(304);
            assertThat(answer(files, video, "If-Match", ETAG).getStatus()).isEqualTo(200);
            assertThat(answer(files, video, "Range", "bytes=3-6", "If-Range", ETAG)
                            .getContentAsString())
                    .isEqualTo("3456");
            assertThat(answer(files, video, "Range", "bytes=0-1,8-9").getStatus())
                    .isEqualTo(206);
            var head = new MockHttpServletResponse();
            files.serve(video, new MockHttpServletRequest("HEAD", "/video"), head);
            assertThat(head.getStatus()).isEqualTo(200);
            assertThat(head.getHeader("Content-Length")).isEqualTo("10");
        });
    }

    @Test
    void smallFilesAreNotRedirected() {
        redirecting().run(context -> {
            var subtitles = stored(context.getBean(ArtifactStore.class), ArtifactType.VTT);

            assertThat(answer(context.getBean(FileResponseWriter.class), subtitles)
                            .getStatus())
                    .isEqualTo(200);
        });
    }

    @Test
    void localStoreNeverRedirects() {
        redirecting().withPropertyValues("course-creator.artifacts.store=local").run(context -> {
            var video = stored(context.getBean(ArtifactStore.class), ArtifactType.MP4);

            assertThat(answer(context.getBean(FileResponseWriter.class), video).getContentAsString())
                    .isEqualTo("0123456789");
        });
    }

    private ApplicationContextRunner gateway() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ArtifactStoreAutoConfiguration.class))
                .withUserConfiguration(FilesConfiguration.class, FileResponseWriter.class, PresignedRedirects.class)
                .withPropertyValues(
                        "course-creator.artifacts.dir=" + folder.resolve("local"),
                        "course-creator.artifacts.store=s3",
                        "course-creator.artifacts.s3.cache-dir=" + folder.resolve("cache"),
                        "course-creator.artifacts.s3.bucket=courses",
                        "course-creator.artifacts.s3.create-bucket=true",
                        "course-creator.artifacts.s3.endpoint=" + endpoint,
                        "course-creator.artifacts.s3.path-style=true",
                        "course-creator.artifacts.s3.access-key=key",
                        "course-creator.artifacts.s3.secret-key=secret");
    }

    private ApplicationContextRunner redirecting() {
        return gateway().withPropertyValues("course-creator.artifacts.s3.redirect=true");
    }

    private static FileDownload stored(ArtifactStore store, ArtifactType type) throws Exception {
        var artifact = store.write(KEY, type, file -> Files.writeString(file, "0123456789"));
        return new FileDownload(artifact, "lesson-1." + type.extension(), false);
    }

    private static MockHttpServletResponse answer(FileResponseWriter files, FileDownload file, String... headers)
            throws IOException {
        var request = new MockHttpServletRequest("GET", "/video");
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        var response = new MockHttpServletResponse();
        files.serve(file, request, response);
        return response;
    }

    private static HttpResponse<String> get(URI link, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(link);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString(UTF_8));
        }
    }
}
