package dev.coursecreator.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.security.SampleResources.Thing;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.Route;
import dev.coursecreator.rest.security.RouteAccess;
import dev.coursecreator.rest.security.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests every route without a key, as viewer, creator and admin, for own resources and those of others. */
@AuthenticatedGatewayTest
class EveryRouteTest {

    /**
     * How each route is requested: the resource that {@code {id}} identifies, and the body if any. {@link SampleResources#path}
     * fills in the other variables.
     */
    private static final List<Ask> ASKS = List.of(
            new Ask("GET /api/v1/courses", Thing.NONE),
            new Ask("POST /api/v1/courses/generate", Thing.NONE, "{\"markdown\": \"# Hello\\n\\nWorld.\"}"),
            new Ask("GET /api/v1/courses/{id}", Thing.COURSE),
            new Ask("PUT /api/v1/courses/{id}", Thing.COURSE, "{\"title\": \"Another\"}"),
            new Ask("PATCH /api/v1/courses/{id}", Thing.COURSE, "{\"title\": \"Another\"}"),
            new Ask("DELETE /api/v1/courses/{id}", Thing.COURSE),
            new Ask("POST /api/v1/courses/{id}/restore", Thing.DELETED_COURSE),
            new Ask("GET /api/v1/courses/{id}/versions", Thing.COURSE),
            new Ask("GET /api/v1/courses/{id}/source", Thing.COURSE),
            new Ask("GET /api/v1/courses/{id}/source/problems", Thing.COURSE),
            new Ask("PUT /api/v1/courses/{id}/source/problems", Thing.COURSE, "{\"items\": [{\"detail\": \"Wrong\"}]}"),
            new Ask("POST /api/v1/courses/{id}/generate", Thing.COURSE, "{\"markdown\": \"# Hello\\n\\nWorld.\"}"),
            new Ask("GET /api/v1/courses/{id}/course.json", Thing.COURSE),
            new Ask("GET /api/v1/courses/{id}/lessons/{number}/video", Thing.COURSE),
            new Ask("GET /api/v1/courses/{id}/lessons/{number}/audio", Thing.COURSE),
            new Ask("GET /api/v1/courses/{id}/lessons/{number}/transcript", Thing.COURSE),
            new Ask("GET /api/v1/courses/{id}/lessons/{number}/slides/{slide}", Thing.COURSE),
            new Ask("GET /api/v1/courses/{id}/lessons/{number}/subtitles.{language}.vtt", Thing.COURSE),
            new Ask("GET /api/v1/courses/{id}/lessons/{number}/subtitles.{language}.srt", Thing.COURSE),
            new Ask("POST /api/v1/slide-previews", Thing.NONE, "{\"markdown\": \"# Hello\\n\\nWorld.\"}"),
            new Ask("GET /api/v1/slide-previews/{sha256}", Thing.PREVIEW),
            new Ask("GET /api/v1/voices", Thing.NONE),
            new Ask("GET /api/v1/jobs", Thing.NONE),
            new Ask("POST /api/v1/jobs/cancel", Thing.NONE),
            new Ask("POST /api/v1/jobs/retry", Thing.NONE),
            new Ask("GET /api/v1/jobs/{id}", Thing.JOB),
            new Ask("DELETE /api/v1/jobs/{id}", Thing.FINISHED_JOB),
            new Ask("GET /api/v1/jobs/events", Thing.NONE),
            new Ask("GET /api/v1/jobs/{id}/events", Thing.FINISHED_JOB),
            new Ask("GET /api/v1/jobs/{id}/logs", Thing.JOB),
            new Ask("POST /api/v1/jobs/{id}/cancel", Thing.JOB),
            new Ask("POST /api/v1/jobs/{id}/retry", Thing.FINISHED_JOB),
            new Ask("POST /api/v1/webhooks", Thing.NONE, "{\"url\": \"https://hooks.example.org/\"}"),
            new Ask("GET /api/v1/webhooks", Thing.NONE),
            new Ask("GET /api/v1/webhooks/{id}", Thing.WEBHOOK),
            new Ask("PATCH /api/v1/webhooks/{id}", Thing.WEBHOOK, "{\"description\": \"Another\"}"),
            new Ask("DELETE /api/v1/webhooks/{id}", Thing.WEBHOOK),
            new Ask("POST /api/v1/webhooks/{id}/rotate-secret", Thing.WEBHOOK),
            new Ask("POST /api/v1/webhooks/{id}/test", Thing.WEBHOOK),
            new Ask("GET /api/v1/webhooks/{id}/deliveries", Thing.WEBHOOK),
            new Ask("GET /api/v1/webhooks/{id}/deliveries/{delivery}", Thing.WEBHOOK),
            new Ask("POST /api/v1/webhooks/{id}/deliveries/{delivery}/redeliver", Thing.WEBHOOK),
            new Ask("POST /api/v1/keys", Thing.NONE, "{\"name\": \"CI\", \"role\": \"viewer\"}"),
            new Ask("GET /api/v1/keys", Thing.NONE),
            new Ask("GET /api/v1/keys/{id}", Thing.KEY),
            new Ask("DELETE /api/v1/keys/{id}", Thing.KEY),
            new Ask("POST /api/v1/retention/sweep", Thing.NONE),
            new Ask("GET /api/v1/ledger", Thing.NONE),
            new Ask("GET /api/v1/workers", Thing.NONE),
            new Ask("GET /api/v1/dispatch", Thing.NONE),
            new Ask("POST /api/v1/dispatch/pause", Thing.NONE),
            new Ask("POST /api/v1/dispatch/resume", Thing.NONE),
            new Ask("GET /api/v1/dead-letters", Thing.NONE),
            new Ask("POST /api/v1/dead-letters/{id}/replay", Thing.DEAD_LETTER),
            new Ask("GET /api/v1/audit", Thing.NONE),
            new Ask("GET /api/v1/health", Thing.NONE),
            new Ask("GET /api/v1/session", Thing.NONE),
            new Ask("GET /api/v1/problems", Thing.NONE),
            new Ask("GET /api/v1/problems/{name}", Thing.NONE),
            new Ask("GET /api/v1/openapi.json", Thing.NONE),
            new Ask("GET /api/v1/openapi.json.yaml", Thing.NONE),
            new Ask("GET /api/v1/openapi.json/swagger-config", Thing.NONE),
            new Ask("GET /api/v1/docs", Thing.NONE),
            new Ask("GET /api/v1/swagger-ui/**", Thing.NONE));

    private final Api api;
    private final SampleResources things;
    private final RequestMappingHandlerMapping mapping;
    private final RouteAccess access;

    @Autowired
    EveryRouteTest(
            @LocalServerPort int port,
            ApplicationContext gateway,
            RouteAccess access,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.api = new Api(port);
        this.things = new SampleResources(gateway);
        this.mapping = mapping;
        this.access = access;
    }

    private @Nullable Scope needed(Ask ask) {
        return access.routes().stream()
                .filter(route -> route.toString().equals(ask.route()))
                .findFirst()
                .orElseThrow()
                .scope();
    }

    @Test
    void everyRouteIsInTheTableAndTested() {
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods()
                .forEach((route, method) -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> routes.add(verb + " " + path))));
        assertThat(access.routes())
                .as("add a line to ApiRoutes for each route of the API")
                .extracting(Route::toString)
                .containsAll(routes)
                .doesNotHaveDuplicates();
        assertThat(ASKS)
                .as("add a line to EveryRouteTest for each route of the API")
                .extracting(Ask::route)
                .containsExactlyInAnyOrderElementsOf(access.routes().stream()
                        // The others are pages without data, see StudioRestTest.
                        .filter(route -> route.path().startsWith("/api/"))
                        .map(Route::toString)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> missingKeyIsRejectedWhereOneIsRequired() {
        return ASKS.stream()
                .map(ask -> DynamicTest.dynamicTest(ask.route(), () -> {
                    var answer = ask(ask, things.make(ask.thing(), Role.CREATOR), new String[0]);
                    if (needed(ask) == null) {
                        assertThat(answer.status()).as(answer.text()).isNotIn(401, 403, 404);
                    } else {
                        assertProblem(answer, 401, "unauthorized");
                        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"course-creator\"");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> callersCanAccessTheirOwnResourcesWithinTheirRole() {
        return each((ask, role) -> {
            var answer = ask(ask, things.make(ask.thing(), role), things.credentials(role));
            if (may(role, ask)) {
                assertThat(answer.status()).as(answer.text()).isNotIn(401, 403, 404, 405);
            } else {
                assertProblem(answer, 403, "forbidden");
            }
        });
    }

    /** Admins see everything. For others, the resource does not exist, unless their role does not allow the request at all. */
    @TestFactory
    Stream<DynamicTest> resourcesOfOtherOwnersAreNotFound() {
        return each((ask, role) -> {
            var other = role == Role.CREATOR ? Role.VIEWER : Role.CREATOR;
            var answer = ask(ask, things.make(ask.thing(), other), things.credentials(role));
            if (!may(role, ask)) {
                assertProblem(answer, 403, "forbidden");
            } else if (role == Role.ADMIN || ask.thing().isNobodys()) {
                assertThat(answer.status()).as(answer.text()).isNotIn(401, 403, 404, 405);
            } else {
                assertProblem(answer, 404, "not-found");
                assertSame(answer, ask(ask, things.missing(), things.credentials(role)));
            }
        });
    }

    @Test
    void forbiddenCallersCannotTellWhetherAResourceExists() {
        var ask = ASKS.stream()
                .filter(one -> one.route().startsWith("DELETE /api/v1/courses"))
                .findFirst()
                .orElseThrow();
        assertSame(
                assertProblem(ask(ask, things.missing(), things.credentials(Role.VIEWER)), 403, "forbidden"),
                ask(ask, things.make(Thing.COURSE, Role.CREATOR), things.credentials(Role.VIEWER)));
    }

    private interface Check {
        void check(Ask ask, Role role);
    }

    private static Stream<DynamicTest> each(Check check) {
        return ASKS.stream()
                .flatMap(ask -> Arrays.stream(Role.values())
                        .map(role -> DynamicTest.dynamicTest(
                                role.wireName() + ": " + ask.route(), () -> check.check(ask, role))));
    }

    private boolean may(Role role, Ask ask) {
        return needed(ask) == null || role.scopes().contains(needed(ask));
    }

    private Answer ask(Ask ask, String id, String[] credentials) {
        var path = things.path(ask.path(), id);
        if (path.equals("/jobs/events")) {
            return api.open(path, credentials);
        }
        var headers = ask.body().isEmpty()
                ? Stream.of(credentials)
                : Stream.concat(Stream.of(credentials), Stream.of("Content-Type", "application/json"));
        return api.send(ask.method(), path, ask.body(), headers.toArray(String[]::new));
    }

    private static Answer assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/type").asString()).isEqualTo("/api/v1/problems/" + type);
        return answer;
    }

    /** The text without ids. */
    private static void assertSame(Answer one, Answer other) {
        assertThat(SampleResources.withoutIds(one.text())).isEqualTo(SampleResources.withoutIds(other.text()));
    }

    /** A route and how it is requested. */
    private record Ask(String route, Thing thing, String body) {

        Ask(String route, Thing thing) {
            this(route, thing, "");
        }

        String method() {
            return route.split(" ", 2)[0];
        }

        String path() {
            return route.split(" ", 2)[1].substring("/api/v1".length());
        }
    }
}
