package dev.coursecreator.gateway.fuzz;

import dev.coursecreator.gateway.openapi.DescribedApi;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** Checks responses against the OpenAPI document, and for leaked internals. */
final class Judge {

    /** Internals of the machine or the program. */
    private static final Pattern INTERNALS = Pattern.compile("\\.java:\\d|\\bat [a-z]\\w*\\.[\\w.$]+\\("
            + "|\\b(java|javax|jakarta|org|com|tools|dev)\\.[a-z]\\w*\\.[\\w.]*[A-Z]\\w+|(?<=\\w)Exception\\b"
            + "|SQLITE_|SELECT .* FROM|/root/|/home/|/tmp/|Apache Tomcat|\\btools\\.jackson");

    private static final byte[] NOTHING = {};

    private static final Set<String> KNOWN_METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final DescribedApi described;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    Judge(DescribedApi described) {
        this.described = described;
    }

    /** Returns what is wrong with the response; empty if it is valid. */
    Optional<String> complaint(Draft draft, Reply reply) {
        var seenText = reply.headers() + "\n"
                + (reply.type().startsWith("text/") || reply.type().endsWith("json") ? reply.text() : "");
        var isNotImplemented = reply.status() == 501 && !KNOWN_METHODS.contains(draft.method());
        if (reply.status() >= 500 && !isNotImplemented) {
            return Optional.of("must not fail");
        }
        if (INTERNALS.matcher(seenText).find()) {
            return Optional.of("leaks internals: "
                    + INTERNALS
                            .matcher(seenText)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group());
        }
        if (draft.isForeign()) {
            return elsewhere(draft, reply);
        }
        // A partial response (206) is not valid JSON.
        var body = reply.status() == 206 ? NOTHING : reply.body();
        var complaint = described.complaint(draft.operation().route(), reply.status(), reply.type(), body);
        if (complaint.isEmpty()) {
            seen.add(draft.operation() + " " + reply.status());
        }
        return complaint;
    }

    /** An error response must be a problem, whoever sends it. */
    private Optional<String> elsewhere(Draft draft, Reply reply) {
        return reply.status() < 400 || draft.method().equals("HEAD")
                ? Optional.empty()
                : described.notAProblem(reply.type(), reply.body());
    }

    /** The routes and statuses of all valid responses. */
    Set<String> seen() {
        return seen;
    }
}
