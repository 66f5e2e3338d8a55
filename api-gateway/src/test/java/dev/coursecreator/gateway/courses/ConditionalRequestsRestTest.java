package dev.coursecreator.gateway.courses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.jobs.SampleJob;
import dev.coursecreator.model.artifact.ArtifactType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Conditional requests (RFC 9110, section 13) to everything that has an ETag: courses, jobs and files. */
@GatewayTest
class ConditionalRequestsRestTest {

    private final Api api;
    private final ApplicationContext gateway;
    private List<String> readable = List.of();
    private String course = "";

    @Autowired
    ConditionalRequestsRestTest(@LocalServerPort int port, ApplicationContext gateway) {
        this.api = new Api(port);
        this.gateway = gateway;
    }

    @BeforeEach
    void aPublishedCourse() {
        var job = SampleJob.in(gateway);
        var courses = gateway.getBean(Courses.class);
        courses.lessonRendered(job.courseId(), SampleCourse.rendered(1, "en"));
        courses.publish(job.courseId(), SampleCourse.artifact("manifest", ArtifactType.JSON, 10));
        job.fails("encoder-failed", "The disk is full: free some space.");
        course = "/courses/" + job.courseId();
        readable = List.of(course, "/jobs/" + job.id());
    }

    @Test
    void unchangedRepresentationIsNotSentAgain() {
        for (var path : readable) {
            var etag = etag(path);
            checkReading(304, path, "If-None-Match: " + etag);
            checkReading(304, path, "If-None-Match: W/" + etag);
            checkReading(304, path, "If-None-Match: *");
            checkReading(304, path, "If-None-Match: \"a\", " + etag + ", \"b\"");
            checkReading(304, path, "If-None-Match: \"a\"", "If-None-Match: " + etag);
            checkReading(200, path, "If-None-Match: \"a\", W/\"b\"");
            assertThat(api.get(path, "If-None-Match", "*").header("ETag")).isEqualTo(etag);
        }
    }

    @Test
    void representationThatTheClientDoesNotExpectIsNotSent() {
        for (var path : readable) {
            var etag = etag(path);
            checkReading(200, path, "If-Match: " + etag);
            checkReading(200, path, "If-Match: *");
            checkReading(200, path, "If-Match: \"a\"", "If-Match: " + etag);
            checkReading(412, path, "If-Match: \"a\"");
            checkReading(412, path, "If-Match: W/" + etag);
        }
    }

    @Test
    void ifMatchComesBeforeIfNoneMatch() {
        for (var path : readable) {
            var etag = etag(path);
            checkReading(412, path, "If-Match: \"a\"", "If-None-Match: " + etag);
            checkReading(304, path, "If-Match: " + etag, "If-None-Match: " + etag);
        }
    }

    @Test
    void changeIsMadeOnlyIfThePreconditionsHold() {
        var etag = etag(course);
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            check(412, method, course, "If-Match: \"a\"");
            check(412, method, course, "If-Match: W/" + etag);
            check(412, method, course, "If-None-Match: *");
            check(412, method, course, "If-None-Match: W/" + etag);
            check(412, method, course, "If-Match: " + etag, "If-None-Match: \"a\", " + etag);
        }
        check(412, "POST", course + "/generate", "If-None-Match: *");
        assertThat(etag(course)).isEqualTo(etag);
        check(200, "PATCH", course, "If-Match: \"a\"", "If-Match: " + etag, "If-None-Match: \"a\"");
    }

    @Test
    void preconditionsOfAMissingResourceAreIgnored() {
        checkReading(404, "/courses/" + UUID.randomUUID(), "If-Match: *");
        checkReading(404, "/jobs/" + UUID.randomUUID(), "If-None-Match: *");
    }

    private String etag(String path) {
        return api.get(path).header("ETag");
    }

    private void checkReading(int status, String path, String... headers) {
        check(status, "GET", path, headers);
        check(status, "HEAD", path, headers);
    }

    private void check(int status, String method, String path, String... lines) {
        var headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        Arrays.stream(lines).forEach(line -> headers.addAll(List.of(line.split(": ", 2))));
        var body = path.endsWith("/generate") ? "{\"markdown\": \"# T\\n\\nText.\"}" : "{\"title\": \"Other\"}";
        var answer = api.send(
                method,
                path,
                method.equals("GET") || method.equals("HEAD") ? "" : body,
                headers.toArray(String[]::new));
        assertThat(answer.status())
                .as("%s %s %s: %s", method, path, List.of(lines), answer.text())
                .isEqualTo(status);
    }
}
