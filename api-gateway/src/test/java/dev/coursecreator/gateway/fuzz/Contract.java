package dev.coursecreator.gateway.fuzz;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The responses that the OpenAPI document describes. Each must occur in a test: those that require authentication in
 * {@link AuthenticatedFuzzTest}, all others in {@link FuzzTest}.
 */
final class Contract {

    /** The only responses that a gateway without authentication, and with its broker, cannot return. */
    static final Set<String> AUTHENTICATION = Set.of("401", "403");

    /**
     * Tested elsewhere. Redirects to a bucket: {@code S3RedirectTest}. Unavailable broker:
     * {@link AuthenticatedFuzzTest#healthRequiresNoAuthentication}.
     */
    static final Set<String> ELSEWHERE = Set.of("307", "503");

    private Contract() {}

    /** In the format of {@link Judge#seen()}. */
    static Set<String> promised(JsonNode document, Predicate<String> status) {
        var promised = new TreeSet<String>();
        for (var operation : Operation.of(document)) {
            operation.described().path("responses").propertyNames().stream()
                    .filter(status)
                    .filter(code -> code.matches("\\d+"))
                    .forEach(code -> promised.add(operation.route() + " " + code));
        }
        return promised;
    }
}
