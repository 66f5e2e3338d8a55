package dev.coursecreator.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.GatewayTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    void aRunningJobShowsTheProgressOfEachLesson() {
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
    void aFailedJobExplainsWhatToChange() {
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
        assertThat(newest.at("/items/0/title").asString())
                .isEqualTo(api.get("/courses/" + completed.courseId())
                        .json()
                        .at("/title")
                        .asString());
    }

    @Test
    void jobsAreFilteredByLabelTimeAndWords() {
        var before = Instant.now().minusMillis(1);
        var failed = SampleJob.in(gateway).runs(20).fails("encoder-failed", "The zeppelin is full.");
        var other = SampleJob.in(gateway);
        label(failed, "squad", "a:b");
        label(failed, "stage", "test,too");

        assertThat(ids("/jobs?q=ZEPPELIN")).containsExactly(failed.id().toString());
        assertThat(ids("/jobs?q=" + other.id())).containsExactly(other.id().toString());
        assertThat(ids("/jobs?label=squad:a:b&label=stage:test,too&type=generate"))
                .containsExactly(failed.id().toString());
        assertThat(ids("/jobs?label=squad&created_after=" + before))
                .containsExactly(failed.id().toString());
        assertThat(ids("/jobs?label=squad&created_before=" + before)).isEmpty();
        assertThat(ids("/jobs?label=squad:b")).isEmpty();
        var course = "&course_id=" + failed.courseId();
        assertThat(ids("/jobs?status=failed,pending" + course)).hasSize(1);
        assertThat(ids("/jobs?status=running&status=failed" + course)).hasSize(1);
        assertThat(ids("/jobs?created_after=2026-01-01T00:00:00+02:00" + course))
                .hasSize(1);
    }

    @Test
    void anUnchangedJobIsNotModified() {
        var job = SampleJob.in(gateway).runs(50).completes();
        var answer = api.get("/jobs/" + job.id());
        var etag = answer.header("ETag");
        assertThat(api.get("/jobs/" + job.id(), "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(api.get("/jobs/" + job.id(), "If-None-Match", "\"other\"").text())
                .isEqualTo(answer.text());
        assertThat(answer.json().at("/course_version").asInt()).isEqualTo(1);
        label(job, "known", "a");
        assertThat(api.get("/jobs/" + job.id(), "If-None-Match", etag).status()).isEqualTo(200);
        var listed = api.get("/jobs?sort=-priority&course_id=" + job.courseId()).json();
        assertThat(listed.at("/items/0/labels/known").asString()).isEqualTo("a");
        assertThat(listed.at("/items/0/priority").asString()).isEqualTo("normal");
    }

    @Test
    void aListIsPagedByItsLinks() {
        var mark = "walk-" + UUID.randomUUID();
        var all = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var job = SampleJob.in(gateway);
            label(job, "walk", mark);
            all.add(job.id().toString());
        }
        var question = "/jobs?sort=created_at&label=walk:" + mark + "&limit=2";
        for (var begin : List.of(question, question + "&page=1")) {
            var seen = new ArrayList<String>();
            var answer = api.get(begin);
            seen.addAll(ids(answer));
            while (link(answer, "next") != null) {
                answer = api.get(link(answer, "next"));
                seen.addAll(ids(answer));
            }
            assertThat(seen).as(begin).isEqualTo(all);
            assertThat(ids(api.get(link(answer, "prev")))).isEqualTo(all.subList(2, 4));
            assertThat(link(answer, "first")).isEqualTo(begin);
            assertThat(link(api.get(begin), "prev")).isNull();
            assertThat(answer.json().at("/total").asInt()).isEqualTo(5);
        }
        assertThat(link(api.get(question + "&page=2"), "next")).endsWith("&page=3");
        assertThat(link(api.get(question), "next")).contains("&cursor=");
        assertThat(api.get(question).json().has("next_cursor")).isTrue();
    }

    @Test
    void invalidListParametersAreNamed() {
        for (var wrong : List.of(
                "sort=title|sort must be one of created_at, updated_at, completed_at, priority, with a prefix - for"
                        + " descending order, but was 'title'.",
                "cursor=x|cursor must be a next_cursor or prev_cursor of a response; omit it to start at the beginning.",
                "created_after=today|created_after must be a time such as 2026-11-23T08:00:00Z (RFC 3339) but was 'today'.",
                "label=:a|label must be name:value, or a name alone for any value.",
                "type=export|type must be one of generate but was 'export'.")) {
            var query = wrong.substring(0, wrong.indexOf('|'));
            var answer = api.get("/jobs?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/parameter").asString())
                    .isEqualTo(query.substring(0, query.indexOf('=')));
            assertThat(answer.json().at("/detail").asString()).isEqualTo(wrong.substring(wrong.indexOf('|') + 1));
        }
        SampleJob.in(gateway);
        SampleJob.in(gateway);
        var cursor = api.get("/jobs?limit=1").json().at("/next_cursor").asString();
        assertThat(api.get("/jobs?cursor=" + cursor).status()).isEqualTo(200);
        assertThat(api.get("/jobs?page=1&cursor=" + cursor).json().at("/detail").asString())
                .isEqualTo("cursor and page are mutually exclusive; omit one of them.");
        assertThat(api.get("/jobs?sort=created_at&cursor=" + cursor)
                        .json()
                        .at("/detail")
                        .asString())
                .isEqualTo("cursor belongs to a list with sort=-created_at, but this is sort=created_at.");
    }

    @Test
    void invalidParametersAreNamed() {
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

    private void label(SampleJob job, String name, String value) {
        gateway.getBean(JdbcClient.class)
                .sql("INSERT INTO job_labels (job_id, name, value) VALUES (:id, :name, :value)")
                .param("id", job.id().toString())
                .param("name", name)
                .param("value", value)
                .update();
    }

    private static @Nullable String link(Answer answer, String relation) {
        var links =
                Pattern.compile("<(/api/v1)?([^>]*)>; rel=\"" + relation + "\"").matcher(answer.header("Link"));
        return links.find() ? links.group(2) : null;
    }

    private List<String> ids(String path) {
        return ids(api.get(path));
    }

    private static List<String> ids(Answer answer) {
        return answer.json().at("/items").valueStream().map(JobRestTest::id).toList();
    }

    private static String id(JsonNode job) {
        return job.at("/id").asString();
    }
}
