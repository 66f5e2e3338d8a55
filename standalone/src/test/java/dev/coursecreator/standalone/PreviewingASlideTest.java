package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A slide is previewed by the real system. */
class PreviewingASlideTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String COURSE = """
            # Git

            ## Commits

            A commit is a save point.

            ### Small ones

            - one change
            - one reason
            """;

    @TempDir
    static Path data;

    private static EmbeddedSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = EmbeddedSystem.start(data, ListenAddress.onFreePorts(), EmbeddedSystem.Logging.FILE);
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    @Test
    void thePreviewIsTheSlideOfTheFinishedLesson() throws Exception {
        var preview = preview(COURSE, 10);

        assertThat(preview.at("/lesson_title").asString()).isEqualTo("Commits");
        assertThat(preview.at("/line").asInt()).isEqualTo(7);
        assertThat(preview.at("/images").size()).isEqualTo(1);
        var previewed = image(preview.at("/images/0/href").asString());

        var client = new JobClient(system.server());
        var job = client.awaitEnd(client.submit(COURSE));
        assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("completed");
        var finished = image("/api/v1/courses/" + job.get("course_id").asString() + "/lessons/1/slides/"
                + preview.at("/slide").asInt());
        assertThat(pixels(previewed)).isEqualTo(pixels(finished));
    }

    @Test
    void aPreviewDoesNotWaitForLessons() throws Exception {
        var client = new JobClient(system.server());
        var job = client.submit(Courses.withLongLessons(4));
        client.await(job, state -> state.get("status").asString().equals("running"));

        var preview = preview(COURSE.replace("one reason", "no hurry"), 10);

        assertThat(preview.at("/images").size()).isEqualTo(1);
        assertThat(client.job(job).get("status").asString()).isEqualTo("running");
        client.cancel(job);
        client.awaitEnd(job);
    }

    private static JsonNode preview(String markdown, int line) throws Exception {
        var uri = system.server().resolve("/api/v1/slide-previews?quality=draft&line=" + line);
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "text/markdown")
                .POST(HttpRequest.BodyPublishers.ofString(markdown))
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static BufferedImage image(String href) throws IOException {
        return ImageIO.read(URI.create(system.server().resolve(href).toString()).toURL());
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
