package dev.coursecreator.gateway.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the API.
 *
 * @param route such as {@code GET /api/v1/jobs/{id}}
 * @param described its description in the OpenAPI document
 */
record Operation(String route, JsonNode described) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<Operation> of(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), entry.getValue()))));
        return operations;
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    String path() {
        return route.substring(route.indexOf(' ') + 1);
    }

    List<JsonNode> parameters(String in) {
        return described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .toList();
    }

    /** Request bodies by media type. */
    JsonNode bodies() {
        return described.path("requestBody").path("content");
    }

    boolean isOpen() {
        return described.path("security").isEmpty();
    }

    @Override
    public String toString() {
        return route;
    }
}
