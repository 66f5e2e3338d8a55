package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.GatewayTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A course that is sent with the files that it names. */
@GatewayTest
class SubmittingFilesRestTest {

    private static final String MARKDOWN = "# Foxes\\n\\n## Red\\n\\n![A red fox.](img/fox.svg)\\n";
    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    SubmittingFilesRestTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.api = new Api(port);
        this.jdbc = jdbc;
    }

    @Test
    void pictureBesideTheMarkdownIsPartOfTheCourse() throws Exception {
        var answer = submit(course("red"), UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().at("/warnings")).isEmpty();
        var command = jdbc.sql("SELECT body FROM outbox WHERE job_id = :id")
                .param("id", answer.json().at("/job_id").asString())
                .query(String.class)
                .list();
        assertThat(command).anySatisfy(message -> assertThat(message).contains("\"picture\"", "A red fox."));
    }

    @Test
    void sameKeyWithOtherFilesIsRefused() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = submit(course("red"), key);
        var again = submit(course("red"), key);
        var other = submit(course("blue"), key);

        assertThat(again.json().at("/job_id")).isEqualTo(first.json().at("/job_id"));
        assertThat(other.status()).as(other.text()).isEqualTo(422);
    }

    @Test
    void forecastTakesFilesAndWarnsOfMissingOnes() throws Exception {
        var answer = submit(
                new Multipart().request("{\"dry_run\": true, \"markdown\": \"" + MARKDOWN + "\"}"),
                UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/warnings/0/line").asInt()).isEqualTo(5);
        assertThat(answer.json().at("/warnings/0/detail").asString()).contains("'img/fox.svg' is not among the files");
    }

    @Test
    void unusableFileIsRefusedWithTheLineThatNamesIt() throws Exception {
        var answer = submit(
                new Multipart().request("{\"markdown\": \"" + MARKDOWN + "\"}").file("img/fox.svg", "no picture"),
                UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(5);
        assertThat(answer.json().at("/errors/0/detail").asString()).contains("img/fox.svg is not a PNG");
    }

    @Test
    void themeOfTheCourseIsInTheCommandOfEachLesson() throws Exception {
        var answer = submit(
                new Multipart()
                        .request("{\"options\": {\"theme\": {\"mode\": \"dark\", \"footer\": \"Acme\"}}}")
                        .file("kafka.md", "---\ntheme:\n  logo: img/logo.svg\n---\n# Kafka\n\n## One\n\nText.\n")
                        .file(
                                "img/logo.svg",
                                "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect width='9' height='9'/></svg>"),
                UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().at("/warnings")).isEmpty();
        var command = jdbc.sql("SELECT body FROM outbox WHERE job_id = :id")
                .param("id", answer.json().at("/job_id").asString())
                .query(String.class)
                .list();
        assertThat(command)
                .anySatisfy(message -> assertThat(message)
                        .contains("\"theme\":{\"mode\":\"dark\",\"logo\":{\"image\"", "\"footer\":\"Acme\""));
        var job = api.get("/jobs/" + answer.json().at("/job_id").asString()).json();
        assertThat(job.at("/options/theme").toString())
                .isEqualTo("{\"mode\":\"dark\",\"footer\":\"Acme\",\"logo\":true,\"fonts\":false}");
    }

    @Test
    void accentThatCannotBeReadIsRefused() throws Exception {
        var answer = submit(
                new Multipart()
                        .file("kafka.md", "---\ntheme:\n  mode: light\n  accent: \"#ffe066\"\n---\n# Kafka\n\nText.\n"),
                UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(4);
        assertThat(answer.json().at("/errors/0/detail").asString()).contains("contrast of 1.25:1", "#8d7000");
    }

    @Test
    void severalMarkdownFilesAreOneCourse() throws Exception {
        var answer = submit(
                new Multipart()
                        .request("{\"dry_run\": true, \"file_name\": \"handbook\"}")
                        .file("1.md", "# One\n\nText.\n")
                        .file("2.md", "# Two\n\nText (pause: x).\n"),
                UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/lessons").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/warnings/1/file").asString()).isEqualTo("2.md");
        assertThat(answer.json().at("/warnings/1/line").asInt()).isEqualTo(3);
    }

    @Test
    void markdownOfAFolderCanBeReadAgain() throws Exception {
        var answer = submit(
                new Multipart()
                        .request("{\"file_name\": \"handbook\"}")
                        .file("b.md", "# Two\n\nText.\n")
                        .file("a.md", "# One\n\nText.\n"),
                UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        var course = answer.json().at("/course_id").asString();
        assertThat(api.get("/courses/" + course + "/source").json().toString())
                .isEqualTo("{\"files\":[{\"path\":\"a.md\",\"text\":\"# One\\n\\nText.\\n\"},"
                        + "{\"path\":\"b.md\",\"text\":\"# Two\\n\\nText.\\n\"}],\"options\":{}}");
    }

    @Test
    void bodyThatIsTooLargeOrMalformedIsRefused() throws Exception {
        var large = submit(
                new Multipart().file("a.md", new byte[33 << 20]),
                UUID.randomUUID().toString());
        assertThat(large.status()).as(large.text()).isEqualTo(413);
        var malformed = submit(
                new Multipart().part("x", "a.md", new byte[1]),
                UUID.randomUUID().toString());
        assertThat(malformed.status()).as(malformed.text()).isEqualTo(400);
        assertThat(malformed.json().at("/type").asString()).endsWith("/invalid-body");
        var elsewhere = api.send("POST", "/webhooks", "x", "Content-Type", Multipart.TYPE);
        assertThat(elsewhere.status()).isEqualTo(415);
    }

    private static Multipart course(String colour) {
        return new Multipart()
                .request("{\"markdown\": \"" + MARKDOWN + "\"}")
                .file(
                        "img/fox.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect width='9' height='9' fill='"
                                + colour + "'/></svg>");
    }

    private Answer submit(Multipart body, String key) throws IOException, InterruptedException {
        var request = api.request("/courses/generate", "Content-Type", Multipart.TYPE, "Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body.bytes()))
                .build();
        return new Answer(api.client().send(request, BodyHandlers.ofByteArray()));
    }
}
