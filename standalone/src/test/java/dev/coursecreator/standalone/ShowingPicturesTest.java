package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Remote pictures are shown on slides if the operator allows it. */
class ShowingPicturesTest {

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void showAPicture() throws IOException {
        var file = magenta();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/merge.png", exchange -> {
            exchange.sendResponseHeaders(200, file.length);
            try (var body = exchange.getResponseBody()) {
                body.write(file);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRemotePictureIsShownAndAMissingOneIsRejectedWithItsLine() throws Exception {
        var settings = Map.of(
                "course-creator.pictures.remote", "true", "course-creator.pictures.allowed-addresses", "127.0.0.1");
        try (var system =
                EmbeddedSystem.start(folder, ListenAddress.onFreePorts(), EmbeddedSystem.Logging.FILE, settings)) {
            var refused = post(system.server(), course("/missing.png"));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("/missing.png", "responded with 404", "\"line\":7");

            var client = new JobClient(system.server());
            var job = client.awaitEnd(client.submit(course("/merge.png")));
            assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("completed");
            var slide = slide(system.server(), job.get("course_id").asString());
            assertThat(magentaIn(slide)).isGreaterThan(20_000);
        }
    }

    private String course(String path) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return """
                # Git

                ## Merging

                ### What it looks like

                ![Two branches become one.](%s)
                """.formatted(url);
    }

    private static HttpResponse<String> post(URI server, String markdown) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/courses/generate"))
                .header("Content-Type", "text/markdown")
                .POST(HttpRequest.BodyPublishers.ofString(markdown))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The slide after the title page. */
    private static BufferedImage slide(URI server, String course) throws IOException {
        return ImageIO.read(server.resolve("/api/v1/courses/" + course + "/lessons/1/slides/2")
                .toURL());
    }

    private static long magentaIn(BufferedImage slide) {
        return IntStream.range(0, slide.getWidth() * slide.getHeight())
                .filter(i -> slide.getRGB(i % slide.getWidth(), i / slide.getWidth()) == Color.MAGENTA.getRGB())
                .count();
    }

    private static byte[] magenta() throws IOException {
        var picture = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.MAGENTA);
        graphics.fillRect(0, 0, 600, 300);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
