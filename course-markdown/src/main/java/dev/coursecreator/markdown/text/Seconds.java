package dev.coursecreator.markdown.text;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Durations as authors write them: {@code 2} or {@code 1.5s}. */
public final class Seconds {

    private static final Pattern SECONDS = Pattern.compile("\\s*+(\\d{1,4}(?:\\.\\d{1,3})?)\\s*+s?\\s*+");

    private Seconds() {}

    /** Returns the duration in milliseconds; empty unless it is more than 0 and at most {@code maxMs}. */
    static OptionalLong toMillis(String text, long maxMs) {
        return toMillis(text, 1, maxMs);
    }

    /** Returns the duration in milliseconds; empty unless it is within the limits. */
    public static OptionalLong toMillis(String text, long minMs, long maxMs) {
        var seconds = SECONDS.matcher(text);
        var millis = seconds.matches() ? Math.round(Double.parseDouble(seconds.group(1)) * 1_000) : -1;
        return millis < minMs || millis > maxMs ? OptionalLong.empty() : OptionalLong.of(millis);
    }
}
