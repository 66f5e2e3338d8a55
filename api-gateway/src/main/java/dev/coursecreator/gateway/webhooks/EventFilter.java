package dev.coursecreator.gateway.webhooks;

import java.util.List;

/**
 * The event types that a webhook selects: a type such as {@code job.completed}, a prefix such as {@code job.*}, or {@code *} for all.
 *
 * @param patterns at least one
 */
record EventFilter(List<String> patterns) {

    static final String ANY = "*";

    EventFilter {
        patterns = List.copyOf(patterns);
    }

    boolean matches(String type) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, type));
    }

    /** Whether the pattern matches any existing type. */
    static boolean isKnown(String pattern) {
        return EventTypes.SELECTABLE.stream().anyMatch(type -> matches(pattern, type));
    }

    private static boolean matches(String pattern, String type) {
        return pattern.equals(type)
                || pattern.equals(ANY)
                || (pattern.endsWith("." + ANY) && type.startsWith(pattern.substring(0, pattern.length() - 1)));
    }
}
