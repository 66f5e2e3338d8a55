package dev.coursecreator.rest.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as clients write them (RFC 3339: four digits of a year, and an offset), kept to the millisecond. */
public final class Rfc3339 {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");

    private Rfc3339() {}

    /** Empty if it is no such time, such as on a 31st of February. */
    public static Optional<Instant> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var time = OffsetDateTime.parse(text).toInstant();
            return Optional.of(Instant.ofEpochMilli(time.toEpochMilli()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The time in a parameter of the address; null if there is none.
     *
     * @throws InvalidParameter if it is no such time
     */
    public static @Nullable Instant parameter(String name, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        // A plus that was not encoded comes as a space.
        return read(given.replace(' ', '+'))
                .orElseThrow(() -> new InvalidParameter(
                        name,
                        given,
                        name + " must be a time as in 2026-11-23T08:00:00Z (RFC 3339) but was '" + given + "'."));
    }
}
