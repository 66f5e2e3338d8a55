package dev.coursecreator.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@GatewayTest
class JobRestTest {

    private final Api api;
    private final ApplicationContext gateway;

    @Autowired
    JobRestTest(@LocalServerPort int port, ApplicationContext gateway) {
        this.api = new Api(port);
        this.gateway = gateway;
    }

    @Test
    void aRunningJobIsAnsweredWithTheProgressOfEachLesson() {
        var sample = SampleJob.in(gateway).runs(20);
        var answer = api.get("/jobs/" + sample.id());

        assertThat(answer.status()).isEqualTo(200);
        var job = answer.json();
        assertThat(job.at("/id").asString()).isEqualTo(sample.id().toString());
        assertThat(job.at("/type").asString()).isEqualTo("generate");
        assertThat(job.at("/status").asString()).isEqualTo("running");
        assertThat(job.at("/progress").asInt()).isEqualTo(20);
        assertThat(job.at("/phase").asString()).isEqualTo("rendering");
        assertThat(job.at("/course_id").asString()).isEqualTo(sample.courseId().toString());
        assertThat(job.has("error")).isFalse();
        assertThat(job.at("/created_at").asString()).endsWith("Z");
        assertThat(job.at("/started_at").asString()).endsWith("Z");
        assertThat(job.has("completed_at")).isFalse();
        assertThat(job.at("/_links/cancel").asString()).isEqualTo("/api/v1/jobs/" + sample.id() + "/cancel");
        assertThat(job.at("/lessons")).hasSize(2);
        var lesson = job.at("/lessons/0");
        assertThat(lesson.at("/n").asInt()).isEqualTo(1);
        assertThat(lesson.at("/title").asString()).isEqualTo("Lesson 1");
        assertThat(lesson.at("/status").asString()).isEqualTo("running");
        assertThat(lesson.at("/phase").asString()).isEqualTo("narration");
        assertThat(lesson.at("/progress").asInt()).isEqualTo(40);
        assertThat(lesson.at("/attempt").asInt()).isEqualTo(1);
        assertThat(lesson.at("/worker").asString()).isEqualTo("worker-7");
        assertThat(job.at("/lessons/1/status").asString()).isEqualTo("pending");
        assertThat(job.at("/lessons/1").has("worker")).isFalse();
    }

    @Test
    void aFailedJobSaysWhatToChange() {
        var sample = SampleJob.in(gateway).runs(20).fails("encoder-failed", "The disk is full: free some space.");
        var job = api.get("/jobs/" + sample.id()).json();

        assertThat(job.at("/status").asString()).isEqualTo("failed");
        assertThat(job.at("/error/type").asString()).isEqualTo("encoder-failed");
        assertThat(job.at("/error/title").asString()).isEqualTo("Encoder failed");
        assertThat(job.at("/error/detail").asString()).isEqualTo("The disk is full: free some space.");
        assertThat(job.at("/error/lesson").asInt()).isEqualTo(1);
        assertThat(job.at("/lessons/0/error/type").asString()).isEqualTo("encoder-failed");
        assertThat(job.at("/completed_at").asString()).endsWith("Z");
        assertThat(job.has("phase")).isFalse();
        assertThat(job.at("/_links").has("cancel")).isFalse();
    }

    @Test
    void jobsAreListedByStatusAndByCourse() {
        var pending = SampleJob.in(gateway);
        var completed = SampleJob.in(gateway).runs(50).completes();

        assertThat(ids("/jobs?status=completed&limit=100"))
                .contains(completed.id().toString())
                .doesNotContain(pending.id().toString());
        assertThat(ids("/jobs?status=pending&course_id=" + pending.courseId()))
                .containsExactly(pending.id().toString());
        assertThat(ids("/jobs?status=failed&course_id=" + pending.courseId())).isEmpty();
        var newest = api.get("/jobs?limit=1").json();
        assertThat(newest.at("/total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(newest.at("/items/0/id").asString()).isEqualTo(completed.id().toString());
        assertThat(newest.at("/items/0/lessons").asInt()).isEqualTo(2);
        assertThat(newest.at("/items/0/lessons_completed").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsAskedForWronglyIsNamed() {
        assertThat(api.get("/jobs/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.get("/jobs/first").status()).isEqualTo(400);
        var status = api.get("/jobs?status=done");
        assertThat(status.status()).isEqualTo(400);
        assertThat(status.json().at("/detail").asString())
                .isEqualTo("status must be one of cancelled, completed, failed, pending, running but was 'done'.");
        var course = api.get("/jobs?course_id=1");
        assertThat(course.status()).isEqualTo(400);
        assertThat(course.json().at("/errors/0/parameter").asString()).isEqualTo("course_id");
    }

    private List<String> ids(String path) {
        return api.get(path)
                .json()
                .at("/items")
                .valueStream()
                .map(JobRestTest::id)
                .toList();
    }

    private static String id(JsonNode job) {
        return job.at("/id").asString();
    }
}
