package dev.coursecreator.gateway.courses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that watches the files of a course reports what is wrong with them. */
@GatewayTest
class SourceProblemsRestTest {

    private final Api api;

    @Autowired
    SourceProblemsRestTest(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void reportedProblemsAreReadUntilTheSourceIsRight() {
        var course = course();
        assertThat(read(course)).isEqualTo("{\"items\":[]}");

        report(course, "{\"items\": [{\"detail\": \"Line 7: unclosed code fence\", \"line\": 7, \"file\": \"a.md\"}]}");
        report(
                course,
                "{\"items\": [{\"detail\": \"no such file\"}, {\"detail\": \"unclosed code fence\", \"line\": 7}]}");
        assertThat(read(course))
                .isEqualTo(
                        "{\"items\":[{\"detail\":\"no such file\"},{\"detail\":\"unclosed code fence\",\"line\":7}]}");

        report(course, "{\"items\": []}");
        assertThat(read(course)).isEqualTo("{\"items\":[]}");
    }

    @Test
    void newVersionThatIsAcceptedHasNone() {
        var course = course();
        report(course, "{\"items\": [{\"detail\": \"unclosed code fence\", \"line\": 7}]}");
        assertThat(api.sendJson("POST", course + "/generate", "{\"markdown\": \"# A\\n\\nText.\", \"dry_run\": true}")
                        .status())
                .isEqualTo(200);
        assertThat(read(course)).as("a dry run changes nothing").contains("unclosed");

        assertThat(api.sendJson("POST", course + "/generate", "{\"markdown\": \"# A\\n\\nText.\"}")
                        .status())
                .isEqualTo(202);
        assertThat(read(course)).isEqualTo("{\"items\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\": [{\"line\": 7}]}                              | items[0].detail must not be empty.",
                "{\"items\": [{\"detail\": \" \"}]}                        | items[0].detail must not be empty.",
                "{\"items\": [null]}                                       | items[0].detail must not be empty.",
                "{\"items\": [{\"detail\": \"x\"}, {\"detail\": \"x\", \"line\": 0}]} | items[1].line must be 1 or more but was 0."
            })
    void invalidProblemIsRefused(String body, String reason) {
        var refused = api.sendJson("PUT", course() + "/source/problems", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/detail").asString()).isEqualTo(reason);
    }

    @Test
    void tooManyAndTooLongProblemsAreRefused() {
        var course = course();
        var one = "{\"detail\": \"x\"}";
        var many = "{\"items\": [" + String.join(",", Collections.nCopies(101, one)) + "]}";
        assertThat(api.sendJson("PUT", course + "/source/problems", many).status())
                .isEqualTo(422);
        var longText = "{\"items\": [{\"detail\": \"" + "x".repeat(2001) + "\"}]}";
        assertThat(api.sendJson("PUT", course + "/source/problems", longText).status())
                .isEqualTo(422);
        assertThat(api.sendJson("PUT", course + "/source/problems", "{\"problems\": []}")
                        .status())
                .as("unknown field")
                .isEqualTo(400);
        assertThat(read(course)).isEqualTo("{\"items\":[]}");
    }

    @Test
    void courseThatDoesNotExistHasNoProblems() {
        var missing = "/courses/0198f8a0-0000-7000-8000-000000000000/source/problems";
        assertThat(api.get(missing).status()).isEqualTo(404);
        assertThat(api.sendJson("PUT", missing, "{\"items\": []}").status()).isEqualTo(404);
    }

    private String course() {
        var submitted = api.sendJson("POST", "/courses/generate", "{\"markdown\": \"# A\\n\\nText.\"}");
        return "/courses/" + submitted.json().at("/course_id").asString();
    }

    private void report(String course, String problems) {
        assertThat(api.sendJson("PUT", course + "/source/problems", problems).status())
                .isEqualTo(204);
    }

    private String read(String course) {
        return api.get(course + "/source/problems").text();
    }
}
