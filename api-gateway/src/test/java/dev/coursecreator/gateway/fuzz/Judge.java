package dev.coursecreator.gateway.fuzz;

import dev.coursecreator.gateway.openapi.DescribedApi;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** Says what is wrong with an answer, by the document. */
final class Judge {

    /** Of the machine or of the program. */
    private static final Pattern GIVEN_AWAY = Pattern.compile("\\.java:\\d|\\bat [a-z]\\w*\\.[\\w.$]+\\("
            + "|\\b(java|javax|jakarta|org|com|tools|dev)\\.[a-z]\\w*\\.[\\w.]*[A-Z]\\w+|(?<=\\w)Exception\\b"
            + "|SQLITE_|SELECT .* FROM|/root/|/home/|/tmp/|Apache Tomcat|\\btools\\.jackson");

    private static final byte[] NOTHING = {};

    private final DescribedApi described;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    Judge(DescribedApi described) {
        this.described = described;
    }

    /** Empty if all is well. */
    Optional<String> complaint(Draft draft, Reply reply) {
        var seenText = reply.headers() + "\n"
                + (reply.type().startsWith("text/") || reply.type().endsWith("json") ? reply.text() : "");
        if (reply.status() >= 500) {
            return Optional.of("must not fail");
        }
        if (GIVEN_AWAY.matcher(seenText).find()) {
            return Optional.of("tells of the inside: "
                    + GIVEN_AWAY
                            .matcher(seenText)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group());
        }
        if (draft.isForeign()) {
            return elsewhere(draft, reply);
        }
        // A part of JSON is none.
        var body = reply.status() == 206 ? NOTHING : reply.body();
        var complaint = described.complaint(draft.operation().route(), reply.status(), reply.type(), body);
        if (complaint.isEmpty()) {
            seen.add(draft.operation() + " " + reply.status());
        }
        return complaint;
    }

    /** Whoever has answered, a refusal is a problem. */
    private Optional<String> elsewhere(Draft draft, Reply reply) {
        return reply.status() < 400 || draft.method().equals("HEAD")
                ? Optional.empty()
                : described.notAProblem(reply.type(), reply.body());
    }

    /** Routes with the status of a good answer that they gave. */
    Set<String> seen() {
        return seen;
    }
}
