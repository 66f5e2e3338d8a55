package dev.coursecreator.gateway.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Invalid requests for every operation, to provoke errors that random mutations would not reliably cause. */
final class Refusals {

    private static final int TOO_LARGE_BYTES = 5_000_000;

    private final WellFormed wellFormed;
    private final Random random = new Random(1);

    Refusals(WellFormed wellFormed) {
        this.wellFormed = wellFormed;
    }

    List<Draft> of(Operation operation) {
        var nothing = wellFormed.request(operation, random);
        nothing.path(filled(operation, UUID.randomUUID().toString()));
        var nonsense = wellFormed.request(operation, random);
        nonsense.path(filled(operation, "x"));
        var misspelt = wellFormed.request(operation, random);
        operation
                .parameters("query")
                .forEach(parameter -> misspelt.query.add(parameter.path("name").asString() + "=%ff"));
        var unacceptable = wellFormed.request(operation, random);
        unacceptable.set("Accept", "text/csv");
        return operation.bodies().isEmpty()
                ? List.of(nothing, nonsense, misspelt, unacceptable)
                : List.of(
                        nothing,
                        nonsense,
                        misspelt,
                        unacceptable,
                        withBody(operation, "application/json", "{"),
                        withBody(operation, "application/json", "{}"),
                        withBody(operation, "application/json", "x".repeat(TOO_LARGE_BYTES)),
                        withBody(operation, "text/csv", "a,b"));
    }

    private Draft withBody(Operation operation, String type, String body) {
        var draft = wellFormed.request(operation, random);
        draft.set("Content-Type", type);
        draft.body(body.getBytes(StandardCharsets.UTF_8));
        return draft;
    }

    private static String filled(Operation operation, String value) {
        return operation.path().replaceAll("\\{[^}]*}", value);
    }
}
