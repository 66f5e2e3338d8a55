package dev.coursecreator.gateway;

import static dev.coursecreator.rest.security.Scope.COURSES_READ;
import static dev.coursecreator.rest.security.Scope.COURSES_WRITE;
import static dev.coursecreator.rest.security.Scope.JOBS_READ;
import static dev.coursecreator.rest.security.Scope.JOBS_WRITE;
import static dev.coursecreator.rest.security.Scope.SYSTEM_MANAGE;
import static dev.coursecreator.rest.security.Scope.WEBHOOKS_READ;
import static dev.coursecreator.rest.security.Scope.WEBHOOKS_WRITE;

import dev.coursecreator.rest.security.Route;
import dev.coursecreator.rest.security.RouteTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Access control of the gateway's own routes. Whether the requested resource belongs to the caller is decided by the queries, see
 * {@code Caller.ownerCondition()}. A new route needs a line here and one in the test that requests every route.
 */
@Component
final class ApiRoutes implements RouteTable {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/api/v1/courses", COURSES_READ),
                new Route("POST", "/api/v1/courses/generate", JOBS_WRITE),
                new Route("GET", "/api/v1/courses/{id}", COURSES_READ),
                new Route("PUT", "/api/v1/courses/{id}", COURSES_WRITE),
                new Route("PATCH", "/api/v1/courses/{id}", COURSES_WRITE),
                new Route("DELETE", "/api/v1/courses/{id}", COURSES_WRITE),
                new Route("POST", "/api/v1/courses/{id}/restore", COURSES_WRITE),
                new Route("GET", "/api/v1/courses/{id}/versions", COURSES_READ),
                new Route("GET", "/api/v1/courses/{id}/source", COURSES_READ),
                new Route("GET", "/api/v1/courses/{id}/source/problems", COURSES_READ),
                new Route("PUT", "/api/v1/courses/{id}/source/problems", JOBS_WRITE),
                new Route("POST", "/api/v1/courses/{id}/generate", JOBS_WRITE),
                new Route("GET", "/api/v1/courses/{id}/course.json", COURSES_READ),
                new Route("GET", "/api/v1/courses/{id}/lessons/{number}/video", COURSES_READ),
                new Route("GET", "/api/v1/courses/{id}/lessons/{number}/audio", COURSES_READ),
                new Route("GET", "/api/v1/courses/{id}/lessons/{number}/transcript", COURSES_READ),
                new Route("GET", "/api/v1/courses/{id}/lessons/{number}/slides/{slide}", COURSES_READ),
                new Route("GET", "/api/v1/courses/{id}/lessons/{number}/subtitles.{language}.vtt", COURSES_READ),
                new Route("GET", "/api/v1/courses/{id}/lessons/{number}/subtitles.{language}.srt", COURSES_READ),
                new Route("POST", "/api/v1/slide-previews", JOBS_WRITE),
                new Route("GET", "/api/v1/slide-previews/{sha256}", COURSES_READ),
                new Route("GET", "/api/v1/voices", COURSES_READ),
                new Route("GET", "/api/v1/jobs", JOBS_READ),
                new Route("POST", "/api/v1/jobs/cancel", JOBS_WRITE),
                new Route("POST", "/api/v1/jobs/retry", JOBS_WRITE),
                new Route("GET", "/api/v1/jobs/{id}", JOBS_READ),
                new Route("DELETE", "/api/v1/jobs/{id}", JOBS_WRITE),
                new Route("GET", "/api/v1/jobs/events", JOBS_READ),
                new Route("GET", "/api/v1/jobs/{id}/events", JOBS_READ),
                new Route("GET", "/api/v1/jobs/{id}/logs", SYSTEM_MANAGE),
                new Route("POST", "/api/v1/jobs/{id}/cancel", JOBS_WRITE),
                new Route("POST", "/api/v1/jobs/{id}/retry", JOBS_WRITE),
                new Route("POST", "/api/v1/webhooks", WEBHOOKS_WRITE),
                new Route("GET", "/api/v1/webhooks", WEBHOOKS_READ),
                new Route("GET", "/api/v1/webhooks/{id}", WEBHOOKS_READ),
                new Route("PATCH", "/api/v1/webhooks/{id}", WEBHOOKS_WRITE),
                new Route("DELETE", "/api/v1/webhooks/{id}", WEBHOOKS_WRITE),
                new Route("POST", "/api/v1/webhooks/{id}/rotate-secret", WEBHOOKS_WRITE),
                new Route("POST", "/api/v1/webhooks/{id}/test", WEBHOOKS_WRITE),
                new Route("GET", "/api/v1/webhooks/{id}/deliveries", WEBHOOKS_READ),
                new Route("GET", "/api/v1/webhooks/{id}/deliveries/{delivery}", WEBHOOKS_READ),
                new Route("POST", "/api/v1/webhooks/{id}/deliveries/{delivery}/redeliver", WEBHOOKS_WRITE),
                new Route("POST", "/api/v1/retention/sweep", SYSTEM_MANAGE),
                new Route("GET", "/api/v1/ledger", SYSTEM_MANAGE),
                new Route("GET", "/api/v1/workers", SYSTEM_MANAGE),
                new Route("GET", "/api/v1/dispatch", SYSTEM_MANAGE),
                new Route("POST", "/api/v1/dispatch/pause", SYSTEM_MANAGE),
                new Route("POST", "/api/v1/dispatch/resume", SYSTEM_MANAGE),
                new Route("GET", "/api/v1/dead-letters", SYSTEM_MANAGE),
                new Route("POST", "/api/v1/dead-letters/{id}/replay", SYSTEM_MANAGE),
                new Route("GET", "/api/v1/health", null));
    }
}
