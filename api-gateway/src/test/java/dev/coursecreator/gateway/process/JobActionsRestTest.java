package dev.coursecreator.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.gateway.jobs.SampleJob;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.model.event.LessonRendered;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What clients do with a job: cancel, retry, delete. The test stands where the workers would be. */
@GatewayTest
class JobActionsRestTest {

    private static final String TWO_LESSONS = """
            {"markdown": "# Pods\\n\\n## Why\\n\\nA pod runs containers.\\n\\n## How\\n\\nWith YAML.\\n"}
            """;

    private final Api api;
    private final ApplicationContext gateway;
    private final EventApplier applying;

    @Autowired
    JobActionsRestTest(@LocalServerPort int port, ApplicationContext gateway, EventApplier applying) {
        this.api = new Api(port);
        this.gateway = gateway;
        this.applying = applying;
    }

    @Test
    void cancellingTwiceIsAnsweredTheSame() {
        var job = aJob();
        var first = api.send("POST", job + "/cancel", "");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().at("/status").asString()).isEqualTo("cancelled");
        var second = api.send("POST", job + "/cancel", "");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void nothingOfACancelledJobStaysAsFinished() {
        var job = aJob();
        api.send("POST", job + "/cancel", "");
        apply(new LessonRendered(id(job), 1, Samples.result(1, 1)));
        var view = api.get(job).json();
        assertThat(view.at("/status").asString()).isEqualTo("cancelled");
        assertThat(view.at("/progress").asInt()).isZero();
        assertThat(view.at("/lessons/0/status").asString()).isEqualTo("cancelled");
        var course = api.get("/courses/" + view.at("/course_id").asString()).json();
        assertThat(course.at("/status").asString()).isEqualTo("draft");
        assertThat(course.at("/lessons/0/status").asString()).isEqualTo("pending");
    }

    @Test
    void retryingHasOnlyDoneAgainWhatFailed() {
        var job = aJob();
        apply(new LessonRendered(id(job), 1, Samples.result(1, 1)), new LessonFailed(id(job), 2, 1, Samples.NO_FONT));
        var failed = api.get(job).json();
        assertThat(failed.at("/status").asString()).isEqualTo("failed");
        assertThat(failed.at("/error/lesson").asInt()).isEqualTo(2);
        assertThat(failed.at("/error/line").asInt()).as("of '## How'").isEqualTo(7);
        assertThat(failed.at("/_links/retry").asString()).isEqualTo("/api/v1" + job + "/retry");

        var answer = api.send("POST", job + "/retry", "");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/v1" + job);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.json().at("/status").asString()).isEqualTo("pending");
        assertThat(answer.json().at("/message").asString()).isEqualTo("1 of 2 lessons wait for a worker.");

        var again = api.get(job).json();
        assertThat(again.at("/attempt").asInt()).isEqualTo(2);
        assertThat(again.at("/progress").asInt())
                .isEqualTo(failed.at("/progress").asInt());
        assertThat(again.has("error")).isFalse();
        assertThat(again.at("/_links").has("retry")).isFalse();
        assertThat(again.at("/lessons/0/status").asString()).isEqualTo("completed");
        assertThat(again.at("/lessons/1/status").asString()).isEqualTo("pending");
        assertThat(again.at("/lessons/1/attempt").asInt()).isEqualTo(2);
        assertThat(again.at("/timeline")
                        .valueStream()
                        .map(entry -> entry.at("/event").asString()))
                .startsWith("job.pending", "job.running")
                .endsWith("lesson.failed", "job.failed", "job.pending");

        apply(new LessonRendered(id(job), 1, Samples.result(2, 1)));
        assertThat(api.get(job).json().at("/lessons/1/status").asString())
                .as("said late about the attempt before")
                .isEqualTo("pending");
        apply(new LessonRendered(id(job), 2, Samples.result(2, 2)));
        apply(new CourseAssembled(id(job), 1, Samples.MANIFEST));
        assertThat(api.get(job).json().at("/progress").asInt()).isEqualTo(100);
    }

    @Test
    void aJobThatHasChangedSinceItWasReadIsLeftAsItIs() {
        var job = aJob();
        var read = etag(job);
        assertChanged(api.send("POST", job + "/cancel", "", "If-Match", "\"other\""));
        // The time for which it waits has changed, but not the job.
        await().until(() -> !etag(job).equals(read));
        assertThat(api.send("POST", job + "/cancel", "", "If-Match", read).status())
                .isEqualTo(200);

        assertChanged(api.send("POST", job + "/retry", "", "If-Match", read));
        assertThat(api.send("POST", job + "/retry", "", "If-Match", etag(job)).status())
                .isEqualTo(202);

        api.send("POST", job + "/cancel", "");
        assertChanged(api.send("DELETE", job, "", "If-Match", read));
        assertChanged(api.send("DELETE", job, "", "If-None-Match", "*"));
        assertThat(api.send("DELETE", job, "", "If-Match", etag(job)).status()).isEqualTo(204);
        assertThat(api.send("DELETE", job, "", "If-Match", "*").status()).isEqualTo(404);
    }

    private String etag(String job) {
        return api.get(job).header("ETag");
    }

    private static void assertChanged(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(412);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/api/v1/problems/precondition-failed");
    }

    /** The preconditions of a request that fails without them do not matter (RFC 9110, section 13.2.1). */
    @Test
    void aJobInTheWrongStateIsAConflictWhateverItsETag() {
        var running = "/jobs/" + SampleJob.in(gateway).runs(10).id();
        assertThat(api.send("DELETE", running, "", "If-Match", "\"other\"").status())
                .isEqualTo(409);
        assertThat(api.send("POST", running + "/retry", "", "If-Match", "\"other\"")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatRunsOrIsCompletedCannotBeRetried() {
        var running = SampleJob.in(gateway).runs(10);
        var refused = api.send("POST", "/jobs/" + running.id() + "/retry", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/detail").asString()).contains("is running");
        running.completes();
        assertThat(api.send("POST", "/jobs/" + running.id() + "/retry", "").status())
                .isEqualTo(409);
        assertThat(api.send("POST", "/jobs/" + UUID.randomUUID() + "/retry", "").status())
                .isEqualTo(404);
    }

    @Test
    void aJobThatHasEndedCanBeDeletedAndItsCourseStays() {
        var job = aJob();
        var live = api.send("DELETE", job, "");
        assertThat(live.status()).isEqualTo(409);
        assertThat(live.json().at("/detail").asString()).contains("cancel it first");
        api.send("POST", job + "/cancel", "");
        var view = api.get(job).json();
        assertThat(view.at("/_links/delete").asString()).isEqualTo("/api/v1" + job);

        var deleted = api.send("DELETE", job, "");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.bytes()).isEmpty();
        assertThat(api.get(job).status()).isEqualTo(404);
        assertThat(api.send("DELETE", job, "").status()).isEqualTo(404);
        assertThat(api.get("/courses/" + view.at("/course_id").asString()).status())
                .isEqualTo(200);
        apply(new LessonRendered(id(job), 1, Samples.result(1, 1)));
        assertThat(api.get(job).status()).as("late events bring nothing back").isEqualTo(404);
    }

    /** Its path below /api/v1. */
    private String aJob() {
        return "/jobs/"
                + api.sendJson("POST", "/courses/generate", TWO_LESSONS)
                        .json()
                        .at("/job_id")
                        .asString();
    }

    private static JobId id(String path) {
        return JobId.parse(path.substring("/jobs/".length()));
    }

    private void apply(GenerationEvent... events) {
        for (var event : events) {
            applying.apply(List.of(new ReceivedEvent(UUID.randomUUID().toString(), event, null)));
        }
    }
}
