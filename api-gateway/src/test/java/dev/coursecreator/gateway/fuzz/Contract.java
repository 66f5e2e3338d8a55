package dev.coursecreator.gateway.fuzz;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Which answers the document promises. Each must be given in a test: those of a locked door in {@link AuthenticatedFuzzTest}, all others in
 * {@link FuzzTest}.
 */
final class Contract {

    /** The only ones that a gateway without a lock, and with its broker, can't give. */
    static final Set<String> AT_A_LOCKED_DOOR = Set.of("401", "403");

    /** Links to a bucket: {@code S3RedirectTest}. A broker that is gone: {@link AuthenticatedFuzzTest#healthIsToldToAnybody}. */
    static final Set<String> ELSEWHERE = Set.of("307", "503");

    private Contract() {}

    /** In the form of {@link Judge#seen()}. */
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
