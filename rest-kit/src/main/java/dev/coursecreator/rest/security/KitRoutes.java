package dev.coursecreator.rest.security;

import static dev.coursecreator.rest.security.Scope.AUDIT_READ;
import static dev.coursecreator.rest.security.Scope.KEYS_MANAGE;

import java.util.List;
import org.springframework.stereotype.Component;

/** Access control of the routes that come with this module: keys, audit log, problem types and the OpenAPI document. */
@Component
final class KitRoutes implements RouteTable {

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("POST", "/api/v1/keys", KEYS_MANAGE),
                new Route("GET", "/api/v1/keys", KEYS_MANAGE),
                new Route("GET", "/api/v1/keys/{id}", KEYS_MANAGE),
                new Route("DELETE", "/api/v1/keys/{id}", KEYS_MANAGE),
                new Route("GET", "/api/v1/audit", AUDIT_READ),
                new Route("GET", "/api/v1/session", null),
                new Route("GET", "/api/v1/problems", null),
                new Route("GET", "/api/v1/problems/{name}", null),
                new Route("GET", "/api/v1/openapi.json", null),
                new Route("GET", "/api/v1/openapi.json.yaml", null),
                new Route("GET", "/api/v1/openapi.json/swagger-config", null),
                new Route("GET", "/api/v1/docs", null),
                new Route("GET", "/api/v1/swagger-ui/**", null));
    }
}
