package dev.coursecreator.rest.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses RFC 3339 timestamps with a four-digit year and an offset, to the millisecond. */
public final class Rfc3339 {

    private static final Pattern FORMAT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");

    private Rfc3339() {}

    /** Empty if the text is not a valid timestamp, such as one on February 31. */
    public static Optional<Instant> read(String text) {
        if (!FORMAT.matcher(text).matches()) {
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
     * Parses a query parameter; null if it is absent or empty.
     *
     * @throws InvalidParameterException if it is not a valid timestamp
     */
    public static @Nullable Instant parameter(String name, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        // An unencoded plus arrives as a space.
        return read(given.replace(' ', '+'))
                .orElseThrow(() -> new InvalidParameterException(
                        name,
                        given,
                        name + " must be a time such as 2026-11-23T08:00:00Z (RFC 3339) but was '" + given + "'."));
    }
}
