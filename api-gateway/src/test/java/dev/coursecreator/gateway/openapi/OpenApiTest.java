package dev.coursecreator.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.courses.Courses;
import dev.coursecreator.gateway.courses.SampleCourse;
import dev.coursecreator.gateway.jobs.SampleJob;
import dev.coursecreator.model.artifact.ArtifactType;
import java.time.Duration;
import java.util.HashSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@GatewayTest
class OpenApiTest {

    private static final String COURSE = "/api/v1/courses/{id}";

    private final Api api;
    private final ApplicationContext gateway;
    private final RequestMappingHandlerMapping mapping;
    private final DescribedApi described;

    @Autowired
    OpenApiTest(
            @LocalServerPort int port,
            ApplicationContext gateway,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.api = new Api(port);
        this.gateway = gateway;
        this.mapping = mapping;
        this.described = new DescribedApi(api.get("/openapi.json").json());
    }

    @Test
    void exactlyTheExistingRoutesAreDescribed() {
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((route, method) -> {
            if (method.getBeanType().getName().startsWith("dev.coursecreator.")) {
                route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> routes.add(verb + " " + path)));
            }
        });
        assertThat(routes).hasSizeGreaterThan(15);
        assertThat(described.routes()).isEqualTo(routes);
    }

    @Test
    void everyOperationHasASummaryAndDescribesItsErrors() {
        var names = new HashSet<String>();
        for (var route : described.routes()) {
            var operation = described.operation(route);
            assertThat(operation.path("summary").asString("")).as(route).isNotEmpty();
            assertThat(operation.path("tags").size()).as(route).isEqualTo(1);
            assertThat(names.add(operation.path("operationId").asString("")))
                    .as(route)
                    .isTrue();
            var responses = operation.path("responses");
            assertThat(responses.propertyNames()).as(route).anyMatch(code -> code.startsWith("2"));
            assertThat(responses.at("/default/content").has("application/problem+json"))
                    .as(route)
                    .isTrue();
            for (var parameter : operation.path("parameters")) {
                assertThat(parameter.path("description").asString(""))
                        .as(route + " " + parameter.path("name"))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void propertiesAreInSnakeCase() {
        var document = api.get("/openapi.json");
        assertThat(document.json().at("/openapi").asString()).startsWith("3.1");
        document.json()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .propertyNames()
                        .forEach(name -> assertThat(name).as(schema.getKey()).matches("_?[a-z]+(_[a-z]+)*")));
        assertThat(document.text()).doesNotContain("JsonNode").doesNotContain("SseEmitter");
    }

    @Test
    void courseResponsesMatchTheDescription() {
        var id = SampleJob.in(gateway).courseId();
        var course = "/courses/" + id;
        var courses = gateway.getBean(Courses.class);
        described.check("GET " + COURSE, api.get(course));
        courses.lessonRendered(id, SampleCourse.rendered(1, "en", "de"));
        courses.lessonRendered(id, SampleCourse.rendered(2, "en"));
        courses.publish(id, SampleCourse.artifact("manifest", ArtifactType.JSON, 10));

        described.check("GET " + COURSE, api.get(course));
        var known = described.check("GET " + COURSE, api.get(course)).header("ETag");
        described.check("GET " + COURSE, api.get(course, "If-None-Match", known));
        described.check("GET " + COURSE + "/versions", api.get(course + "/versions"));
        described.check(
                "PATCH " + COURSE,
                api.send("PATCH", course, "{}", "Content-Type", "application/json", "If-Match", "\"0.0\""));
        described.check("GET /api/v1/courses", api.get("/courses?limit=100"));
        described.check("GET /api/v1/courses", api.get("/courses?limit=1000"));
        described.check("GET /api/v1/courses", api.get("/courses?q=something&limit=1"));
        described.check("PATCH " + COURSE, api.sendJson("PATCH", course, "{\"author\": null}"));
        described.check("PATCH " + COURSE, api.sendJson("PATCH", course, "{\"title\": \"\"}"));
        described.check("PATCH " + COURSE, api.sendJson("PATCH", course, "{\"title\": []}"));
        described.check("PUT " + COURSE, api.sendJson("PUT", course, "{\"title\": \"Toured\"}"));
        described.check("PUT " + COURSE, api.send("PUT", course, "x", "Content-Type", "text/plain"));
        described.check("GET " + COURSE + "/lessons/{number}/video", api.get(course + "/lessons/9/video"));
        described.check("DELETE " + COURSE, api.send("DELETE", course, ""));
        described.check("DELETE " + COURSE, api.send("DELETE", course, ""));
        described.check("GET " + COURSE, api.get(course));
        described.check("GET /api/v1/courses", api.get("/courses?deleted=true"));
        described.check("POST " + COURSE + "/restore", api.send("POST", course + "/restore", ""));
    }

    @Test
    void generationResponsesMatchTheDescription() {
        var generate = "POST /api/v1/courses/generate";
        var path = "/courses/generate";
        var accepted = described.check(generate, api.sendJson("POST", path, "{\"markdown\": \"# Toured\\n\\nText.\"}"));
        assertThat(accepted.status()).isEqualTo(202);
        described.check(generate, api.send("POST", path, "# Toured\n\nText.", "Content-Type", "text/markdown"));
        described.check(generate, api.sendJson("POST", path, "{\"markdown\": \"\"}"));
        described.check(generate, api.sendJson("POST", path, "{\"markdown\": 1}"));
        described.check(
                generate, api.sendJson("POST", path, "{\"markdown\": \"# T\", \"options\": {\"voice\": \"none\"}}"));
        described.check(generate, api.send("POST", path, "a=b", "Content-Type", "text/csv"));
        described.check(generate, api.sendJson("POST", path, "{\"markdown\": \"" + "x".repeat(1_100_000) + "\"}"));

        described.check(generate, api.sendJson("POST", path, "{\"markdown\": \"# T\\n\\nText.\", \"dry_run\": true}"));
        described.check(
                generate, api.send("POST", path + "?dry_run=true", "# T\n\nText.", "Content-Type", "text/markdown"));

        var again = "POST " + COURSE + "/generate";
        var anew = "/courses/" + accepted.json().at("/course_id").asString() + "/generate";
        var markdown = "{\"markdown\": \"# Toured\\n\\nText.\"}";
        described.check(again, api.sendJson("POST", anew, markdown));
        described.check(again, api.send("POST", anew, "# Toured\n\nText.", "Content-Type", "text/markdown"));
        described.check(again, api.sendJson("POST", "/courses/" + UUID.randomUUID() + "/generate", markdown));
        described.check(
                again, api.send("POST", anew, markdown, "Content-Type", "application/json", "If-Match", "\"0.0\""));

        var cancel = "POST /api/v1/jobs/{id}/cancel";
        var job = accepted.json().at("/job_id").asString();
        var changed =
                described.check(cancel, api.send("POST", "/jobs/" + job + "/cancel", "", "If-Match", "\"other\""));
        assertThat(changed.status()).isEqualTo(412);
        assertThat(described
                        .check(cancel, api.send("POST", "/jobs/" + job + "/cancel", ""))
                        .status())
                .isEqualTo(200);
        described.check(cancel, api.send("POST", "/jobs/" + UUID.randomUUID() + "/cancel", ""));
        var failed = SampleJob.in(gateway).fails("encoder-failed", "The disk is full: free some space.");
        described.check(cancel, api.send("POST", "/jobs/" + failed.id() + "/cancel", ""));

        var retry = "POST /api/v1/jobs/{id}/retry";
        described.check(retry, api.send("POST", "/jobs/" + job + "/retry", ""));
        described.check(retry, api.send("POST", "/jobs/" + job + "/retry", ""));
        described.check(retry, api.send("POST", "/jobs/" + UUID.randomUUID() + "/retry", ""));
        var delete = "DELETE /api/v1/jobs/{id}";
        described.check(delete, api.send("DELETE", "/jobs/" + job, ""));
        described.check(delete, api.send("DELETE", "/jobs/" + failed.id(), ""));
        described.check(delete, api.send("DELETE", "/jobs/" + failed.id(), ""));
    }

    @Test
    void jobResponsesMatchTheDescription() {
        var job = SampleJob.in(gateway);
        var path = "/jobs/" + job.id();
        described.check("GET /api/v1/jobs/{id}", api.get(path));
        job.runs(30);
        described.check("GET /api/v1/jobs/{id}", api.get(path));
        job.fails("encoder-failed", "The disk is full: free some space.");
        described.check("GET /api/v1/jobs/{id}", api.get(path));
        described.check("GET /api/v1/jobs", api.get("/jobs"));
        described.check("GET /api/v1/jobs", api.get("/jobs?status=none"));
        var one = described.check("GET /api/v1/jobs", api.get("/jobs?limit=1"));
        described.check(
                "GET /api/v1/jobs",
                api.get("/jobs?limit=1&cursor=" + one.json().at("/next_cursor").asString()));
        described.check("GET /api/v1/jobs/{id}/events", api.get(path + "/events"));
        described.check("GET /api/v1/jobs/{id}/events", api.get(path + "/events?last_event_id=3"));
        described.check("GET /api/v1/jobs/{id}/events", api.get("/jobs/" + UUID.randomUUID() + "/events"));
        described.check("POST /api/v1/retention/sweep", api.send("POST", "/retention/sweep?dry_run=true", ""));
        described.check("POST /api/v1/retention/sweep", api.send("POST", "/retention/sweep", ""));
        described.check("GET /api/v1/health", api.get("/health"));
        described.check("GET /api/v1/problems", api.get("/problems"));
        described.check("GET /api/v1/problems/{name}", api.get("/problems/not-found"));
    }

    @Test
    void webhookResponsesMatchTheDescription() {
        var all = "/api/v1/webhooks";
        var one = all + "/{id}";
        var hook = "{\"url\": \"http://127.0.0.1:1/\", \"description\": \"toured\"}";
        var made = described.check("POST " + all, api.sendJson("POST", "/webhooks", hook));
        assertThat(made.status()).isEqualTo(201);
        described.check("POST " + all, api.sendJson("POST", "/webhooks", "{\"url\": \"ftp://127.0.0.1/\"}"));
        var path = "/webhooks/" + made.json().at("/id").asString();
        described.check("GET " + all, api.get("/webhooks"));
        described.check("GET " + one, api.get(path));
        described.check("GET " + one, api.get("/webhooks/" + UUID.randomUUID()));
        described.check("PATCH " + one, api.sendJson("PATCH", path, "{\"events\": [\"job.*\"]}"));
        described.check("PATCH " + one, api.sendJson("PATCH", path, "{\"events\": [\"none\"]}"));
        described.check("POST " + one + "/rotate-secret", api.send("POST", path + "/rotate-secret", ""));
        described.check("GET " + one, api.get(path));
        var test = described.check("POST " + one + "/test", api.send("POST", path + "/test", ""));
        assertThat(test.status()).isEqualTo(202);
        var delivery = test.header("Location").substring("/api/v1".length());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.get(delivery).json().at("/attempts").size() > 0);
        described.check("GET " + one + "/deliveries", api.get(path + "/deliveries"));
        described.check("GET " + one + "/deliveries", api.get(path + "/deliveries?status=none"));
        described.check("GET " + one + "/deliveries/{delivery}", api.get(delivery));
        var again = "POST " + one + "/deliveries/{delivery}/redeliver";
        described.check(again, api.send("POST", delivery + "/redeliver", ""));
        described.check(again, api.send("POST", path + "/deliveries/" + UUID.randomUUID() + "/redeliver", ""));
        described.check("PATCH " + one, api.sendJson("PATCH", path, "{\"enabled\": false}"));
        described.check(again, api.send("POST", delivery + "/redeliver", ""));
        described.check("POST " + one + "/test", api.send("POST", path + "/test", ""));
        described.check("DELETE " + one, api.send("DELETE", path, ""));
        described.check("DELETE " + one, api.send("DELETE", path, ""));
    }
}
