package dev.coursecreator.gateway.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.security.AuthenticatedGatewayTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages and files of the studio over HTTP, with authentication required for everything else. */
@AuthenticatedGatewayTest
class StudioRestTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final int port;

    StudioRestTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/new", "/courses/1", "/courses/1/edit", "/jobs", "/jobs/1", "/workers"})
    void everyPageIsTheApplication(String path) throws Exception {
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<title>Course Creator</title>");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void fileIsSentAgainOnlyIfItHasChanged() throws Exception {
        var script = get("/assets/studio.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(header(script, "Content-Type")).startsWith("text/javascript");
        assertThat(header(script, "Last-Modified")).isEmpty();
        assertThat(get("/assets/studio.js", "If-None-Match", header(script, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/missing.js",
                "/assets/..%2findex.html",
                "/index.html",
                "/courses",
                "/META-INF/MANIFEST.MF"
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void gatewayCanDoWithoutTheStudio() {
        new WebApplicationContextRunner()
                .withPropertyValues("course-creator.studio.enabled=false")
                .withUserConfiguration(StudioPages.class, StudioRoutes.class, StudioAssets.class)
                .run(gateway -> assertThat(gateway)
                        .hasNotFailed()
                        .doesNotHaveBean(StudioPages.class)
                        .doesNotHaveBean(StudioRoutes.class)
                        .doesNotHaveBean(StudioAssets.class));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
