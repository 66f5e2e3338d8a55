package dev.coursecreator.gateway.security;

import static dev.coursecreator.gateway.security.Scope.AUDIT_READ;
import static dev.coursecreator.gateway.security.Scope.COURSES_READ;
import static dev.coursecreator.gateway.security.Scope.COURSES_WRITE;
import static dev.coursecreator.gateway.security.Scope.JOBS_READ;
import static dev.coursecreator.gateway.security.Scope.JOBS_WRITE;
import static dev.coursecreator.gateway.security.Scope.KEYS_MANAGE;
import static dev.coursecreator.gateway.security.Scope.SYSTEM_MANAGE;
import static dev.coursecreator.gateway.security.Scope.WEBHOOKS_READ;
import static dev.coursecreator.gateway.security.Scope.WEBHOOKS_WRITE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask what: every route of the API, and the scope that it takes. What is not here is refused. Whether the thing that is
 * asked for belongs to the caller is the business of the queries, see {@link Caller#reach()}.
 */
public final class AccessTable {

    /** Each needs a line in the test of the door, too, which walks them all. */
    static final List<Route> ROUTES = List.of(
            new Route("GET", "/api/v1/courses", COURSES_READ),
            new Route("POST", "/api/v1/courses/generate", JOBS_WRITE),
            new Route("GET", "/api/v1/courses/{id}", COURSES_READ),
            new Route("PUT", "/api/v1/courses/{id}", COURSES_WRITE),
            new Route("PATCH", "/api/v1/courses/{id}", COURSES_WRITE),
            new Route("DELETE", "/api/v1/courses/{id}", COURSES_WRITE),
            new Route("POST", "/api/v1/courses/{id}/restore", COURSES_WRITE),
            new Route("GET", "/api/v1/courses/{id}/versions", COURSES_READ),
            new Route("POST", "/api/v1/courses/{id}/generate", JOBS_WRITE),
            new Route("GET", "/api/v1/courses/{id}/course.json", COURSES_READ),
            new Route("GET", "/api/v1/courses/{id}/lessons/{number}/video", COURSES_READ),
            new Route("GET", "/api/v1/courses/{id}/lessons/{number}/audio", COURSES_READ),
            new Route("GET", "/api/v1/courses/{id}/lessons/{number}/transcript", COURSES_READ),
            new Route("GET", "/api/v1/courses/{id}/lessons/{number}/slides/{slide}", COURSES_READ),
            new Route("GET", "/api/v1/courses/{id}/lessons/{number}/subtitles.{language}.vtt", COURSES_READ),
            new Route("GET", "/api/v1/courses/{id}/lessons/{number}/subtitles.{language}.srt", COURSES_READ),
            new Route("GET", "/api/v1/jobs", JOBS_READ),
            new Route("GET", "/api/v1/jobs/{id}", JOBS_READ),
            new Route("DELETE", "/api/v1/jobs/{id}", JOBS_WRITE),
            new Route("GET", "/api/v1/jobs/events", JOBS_READ),
            new Route("GET", "/api/v1/jobs/{id}/events", JOBS_READ),
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
            new Route("POST", "/api/v1/keys", KEYS_MANAGE),
            new Route("GET", "/api/v1/keys", KEYS_MANAGE),
            new Route("GET", "/api/v1/keys/{id}", KEYS_MANAGE),
            new Route("DELETE", "/api/v1/keys/{id}", KEYS_MANAGE),
            new Route("POST", "/api/v1/retention/sweep", SYSTEM_MANAGE),
            new Route("GET", "/api/v1/audit", AUDIT_READ),
            // For everybody, without a key.
            new Route("GET", "/api/v1/health", null),
            new Route("GET", "/api/v1/problems", null),
            new Route("GET", "/api/v1/problems/{name}", null),
            new Route("GET", "/api/v1/openapi.json", null),
            new Route("GET", "/api/v1/openapi.json.yaml", null),
            new Route("GET", "/api/v1/openapi.json/swagger-config", null),
            new Route("GET", "/api/v1/docs", null),
            new Route("GET", "/api/v1/swagger-ui/**", null));

    static final Access ACCESS = new Access(ROUTES);

    private AccessTable() {}

    /** The line's path that the request falls under, such as {@code /api/v1/courses/{id}}; empty if there is none. */
    public static Optional<String> pathOf(HttpServletRequest request) {
        return ACCESS.find(request).map(Route::path);
    }

    /** What a caller must be allowed to do for that; empty if nobody need say who asks. */
    public static Optional<Scope> needed(String method, String path) {
        return ROUTES.stream()
                .filter(route -> route.method().equals(method) && route.path().equals(path))
                .findFirst()
                .flatMap(route -> Optional.ofNullable(route.scope()));
    }

    /**
     * What may be asked.
     *
     * @param method of HTTP; GET stands for HEAD, too
     * @param path as the controllers write it
     * @param scope what the caller must be allowed to do; null if nobody need say who asks
     */
    record Route(String method, String path, @Nullable Scope scope) {

        @Override
        public String toString() {
            return method + ' ' + path;
        }
    }
}
