package dev.coursecreator.gateway.submission;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The wait preference of RFC 7240, {@code Prefer: wait=30}: how long the response may be held. */
final class PreferredWait {

    static final String HEADER = "Prefer";
    static final String APPLIED = "Preference-Applied";

    private PreferredWait() {}

    /**
     * Parses the header. Unknown preferences are ignored; the first wait counts.
     *
     * @param headers the values of all Prefer headers
     * @param longest upper bound of the result
     */
    static Optional<Duration> of(List<String> headers, Duration longest) {
        for (var header : headers) {
            for (var preference : header.split(",")) {
                // Parameters, after a semicolon, are not defined for this one.
                var parts = preference.split(";", 2)[0].split("=", 2);
                if (parts.length == 2
                        && parts[0].strip().toLowerCase(Locale.ROOT).equals("wait")) {
                    return seconds(parts[1]).map(Duration::ofSeconds).map(wait -> min(wait, longest));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> seconds(String value) {
        var digits = value.strip().replaceAll("^\"|\"$", "");
        return digits.matches("\\d{1,9}")
                ? Optional.of(Long.parseLong(digits)).filter(seconds -> seconds > 0)
                : Optional.empty();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
