package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.gateway.process.EventApplier;
import dev.coursecreator.gateway.process.ReceivedEvent;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonRendered;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A course is generated again; the test stands where the workers would be. */
@GatewayTest
class RegeneratingRestTest {

    private final Api api;
    private final EventApplier applying;
    private final JdbcClient jdbc;

    @Autowired
    RegeneratingRestTest(@LocalServerPort int port, EventApplier applying, JdbcClient jdbc) {
        this.api = new Api(port);
        this.applying = applying;
        this.jdbc = jdbc;
    }

    @Test
    void theOldVersionIsReadUntilTheNewOneIsPublishedAndByItsNumberAfterwards() {
        var first = json(api.sendJson("POST", "/courses/generate", markdown("Old")), 202);
        var course = "/courses/" + first.at("/course_id").asString();
        finish(first);
        assertThat(api.get(course).json().at("/title").asString()).isEqualTo("Old");

        var again =
                api.send("POST", course + "/generate?quality=draft", "# New\n\nText.", "Content-Type", "text/markdown");
        var second = json(again, 202);
        assertThat(again.header("Location"))
                .isEqualTo("/api/v1/jobs/" + second.at("/job_id").asString());
        assertThat(second.at("/course_id")).isEqualTo(first.at("/course_id"));
        var job = api.get("/jobs/" + second.at("/job_id").asString()).json();
        assertThat(job.at("/course_id")).isEqualTo(first.at("/course_id"));
        assertThat(job.at("/course_version").asInt()).isEqualTo(2);
        assertThat(job.at("/options/quality").asString()).isEqualTo("draft");
        assertThat(api.get(course).json().at("/title").asString()).isEqualTo("Old");
        assertThat(api.get(course).json().at("/status").asString()).isEqualTo("published");
        assertThat(api.get(course + "?version=2").json().at("/status").asString())
                .isEqualTo("draft");

        report(new LessonRendered(id(second), 1, Samples.result(1, 1)));
        assertThat(assembled(second)).contains(first.at("/course_id").asString());
        assertThat(api.get(course).json().at("/title").asString()).isEqualTo("Old");
        report(new CourseAssembled(id(second), 1, Samples.MANIFEST));
        assertThat(api.get("/jobs/" + id(second)).json().at("/status").asString())
                .isEqualTo("completed");
        assertThat(api.get(course).json().at("/title").asString()).isEqualTo("New");
        assertThat(api.get(course).json().at("/version").asInt()).isEqualTo(2);
        assertThat(api.get(course + "?version=1").json().at("/title").asString())
                .isEqualTo("Old");
        assertThat(api.get(course + "/source").json().at("/files").toString())
                .isEqualTo("[{\"path\":\"course.md\",\"text\":\"# New\\n\\nText.\"}]");
        assertThat(api.get(course + "/source?version=1")
                        .json()
                        .at("/files/0/text")
                        .asString())
                .contains("Old");
        assertThat(api.get(course + "/source").json().at("/options").toString())
                .as("only what was given")
                .isEqualTo("{\"quality\":\"draft\"}");
        assertThat(api.get(course + "/source?version=1").json().at("/options").toString())
                .isEqualTo("{}");
        assertThat(api.get(course + "/source?version=3").status()).isEqualTo(404);
        assertThat(api.get(course + "?version=1")
                        .json()
                        .at("/lessons/0/video/href")
                        .asString())
                .contains("?version=1&v=");
        assertThat(api.get("/jobs?course_id=" + first.at("/course_id").asString())
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aVersionIsMadeOnlyOfTheCourseThatTheClientHasSeen() {
        var first = json(api.sendJson("POST", "/courses/generate", markdown("Seen")), 202);
        var course = "/courses/" + first.at("/course_id").asString();
        var etag = api.get(course).header("ETag");
        api.sendJson("PATCH", course, "{\"author\": \"Ada\"}");

        var refused = generate(course, "If-Match", etag);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.json().at("/type").asString()).isEqualTo("/api/v1/problems/precondition-failed");
        assertThat(api.get(course + "/versions").json().at("/total").asInt()).isEqualTo(1);
        assertThat(generate(course, "If-Match", api.get(course).header("ETag")).status())
                .isEqualTo(202);
        assertThat(api.get(course + "/versions").json().at("/total").asInt()).isEqualTo(2);
    }

    @Test
    void theSameRequestWithTheSameKeyMakesOneVersion() {
        var first = json(api.sendJson("POST", "/courses/generate", markdown("Once")), 202);
        var course = "/courses/" + first.at("/course_id").asString();
        var key = UUID.randomUUID().toString();

        var once = json(generate(course, "Idempotency-Key", key), 202);
        var again = generate(course, "Idempotency-Key", key);
        assertThat(json(again, 202)).isEqualTo(once);
        assertThat(api.get(course + "/versions").json().at("/total").asInt()).isEqualTo(2);
        var other = json(api.sendJson("POST", "/courses/generate", markdown("Another")), 202);
        assertThat(generate("/courses/" + other.at("/course_id").asString(), "Idempotency-Key", key)
                        .status())
                .as("the same body for another course")
                .isEqualTo(422);
    }

    @Test
    void whatCannotBeMadeIsRefused() {
        var unknown = "/courses/" + UUID.randomUUID() + "/generate";
        assertThat(api.sendJson("POST", unknown, markdown("Nowhere")).status()).isEqualTo(404);
        assertThat(api.sendJson("POST", unknown, "{\"markdown\": \"# A\\n\\nText.\", \"dry_run\": true}")
                        .status())
                .isEqualTo(404);
        var first = json(api.sendJson("POST", "/courses/generate", markdown("Refused")), 202);
        var course = "/courses/" + first.at("/course_id").asString();
        assertThat(api.sendJson("POST", course + "/generate", "{\"markdown\": \"\"}")
                        .status())
                .isEqualTo(422);
        assertThat(api.sendJson("POST", course + "/generate?quality=draft", markdown("x"))
                        .status())
                .isEqualTo(400);
        var forecast =
                api.sendJson("POST", course + "/generate", "{\"markdown\": \"# A\\n\\nText.\", \"dry_run\": true}");
        assertThat(forecast.status()).as(forecast.text()).isEqualTo(200);
        assertThat(api.get(course + "/versions").json().at("/total").asInt()).isEqualTo(1);
        api.send("DELETE", course, "");
        assertThat(api.sendJson("POST", course + "/generate", markdown("x")).status())
                .isEqualTo(404);
    }

    private Answer generate(String course, String header, String value) {
        return api.send(
                "POST", course + "/generate", markdown("Anew"), "Content-Type", "application/json", header, value);
    }

    private static String markdown(String title) {
        return "{\"markdown\": \"# %s\\n\\nText.\"}".formatted(title);
    }

    private void finish(JsonNode accepted) {
        report(new LessonRendered(id(accepted), 1, Samples.result(1, 1)));
        report(new CourseAssembled(id(accepted), 1, Samples.MANIFEST));
    }

    private void report(GenerationEvent event) {
        applying.apply(List.of(new ReceivedEvent(UUID.randomUUID().toString(), event, null)));
    }

    /** The command that puts the course together. */
    private String assembled(JsonNode accepted) {
        return jdbc.sql("SELECT body FROM outbox WHERE job_id = :job AND type = 'course.assemble'")
                .param("job", id(accepted).toString())
                .query(String.class)
                .single();
    }

    private static JobId id(JsonNode accepted) {
        return JobId.parse(accepted.at("/job_id").asString());
    }

    private static JsonNode json(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }
}
