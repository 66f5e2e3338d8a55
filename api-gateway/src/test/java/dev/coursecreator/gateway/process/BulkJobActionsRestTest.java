package dev.coursecreator.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.jobs.SampleJob;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What operators do with many jobs at once. The jobs of a test have a label of their own. */
@GatewayTest
class BulkJobActionsRestTest {

    private final Api api;
    private final ApplicationContext gateway;
    private final String label = "bulk:" + UUID.randomUUID();

    @Autowired
    BulkJobActionsRestTest(@LocalServerPort int port, ApplicationContext gateway) {
        this.api = new Api(port);
        this.gateway = gateway;
    }

    @Test
    void liveJobsThatMatchAreCancelled() {
        var first = submit();
        var second = submit();
        var other = api.send("POST", "/courses/generate", "# Other\n\nText.", "Content-Type", "text/markdown")
                .json()
                .at("/job_id")
                .asString();

        var dry = post("cancel?dry_run=true&label=" + label);
        assertThat(dry.at("/dry_run").asBoolean()).isTrue();
        assertThat(dry.at("/matched").asInt()).isEqualTo(2);
        assertThat(dry.at("/changed").asInt()).isZero();
        assertThat(ids(dry)).containsExactly(first, second);
        assertThat(dry.at("/items/0/status").asString()).isEqualTo("pending");
        assertThat(status(first)).isEqualTo("pending");

        var one = post("cancel?limit=1&label=" + label);
        assertThat(one.at("/matched").asInt()).isEqualTo(2);
        assertThat(ids(one)).containsExactly(first);
        assertThat(one.at("/items/0/status").asString()).isEqualTo("cancelled");
        assertThat(status(second)).isEqualTo("pending");

        var rest = post("cancel?status=pending,running&label=" + label);
        assertThat(rest.at("/changed").asInt()).isEqualTo(1);
        assertThat(ids(rest)).containsExactly(second);
        assertThat(status(first) + " " + status(second)).isEqualTo("cancelled cancelled");
        assertThat(status(other)).isEqualTo("pending");
        assertThat(post("cancel?label=" + label).at("/matched").asInt()).isZero();
    }

    @Test
    void failedJobsAreRetriedAndCancelledOnesOnlyIfAskedFor() {
        var failed = SampleJob.in(gateway).runs(30).fails("encoder-failed", "It broke.");
        var course = "course_id=" + failed.courseId();
        assertThat(post("retry?" + course).at("/changed").asInt()).isEqualTo(1);
        assertThat(status(failed.id().toString())).isEqualTo("pending");

        var cancelled = submit();
        post("cancel?label=" + label);
        assertThat(post("retry?label=" + label).at("/matched").asInt()).isZero();
        var retried = post("retry?status=cancelled&label=" + label);
        assertThat(ids(retried)).containsExactly(cancelled);
        assertThat(retried.at("/items/0/status").asString()).isEqualTo("pending");
        assertThat(api.get("/jobs/" + cancelled).json().at("/attempt").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cancel                         | A filter is missing. For all jobs, give status=pending,running.
                    retry?dry_run=true             | A filter is missing. For all jobs, give status=failed.
                    cancel?status=                 | A filter is missing. For all jobs, give status=pending,running.
                    cancel?status=completed        | status must be pending,running, because other jobs cannot be changed so.
                    retry?status=failed,running    | status must be failed,cancelled, because other jobs cannot be changed so.
                    retry?label=a&limit=1001       | limit must be from 1 to 1000 but was 1001.
                    cancel?course_id=x             | course_id must be a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057 but was 'x'.
                    """)
    void whatIsTooBroadOrImpossibleIsRefused(String request, String detail) {
        var refused = api.send("POST", "/jobs/" + request, "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/detail").asString()).isEqualTo(detail);
    }

    private String submit() {
        var accepted = api.send(
                "POST", "/courses/generate?label=" + label, "# Bulk\n\nA sentence.", "Content-Type", "text/markdown");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return accepted.json().at("/job_id").asString();
    }

    private String status(String job) {
        return api.get("/jobs/" + job).json().at("/status").asString();
    }

    private JsonNode post(String request) {
        var answer = api.send("POST", "/jobs/" + request, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode change) {
        return change.at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }
}
