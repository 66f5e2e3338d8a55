package dev.coursecreator.gateway.webhooks;

import java.util.List;

/**
 * Which events an endpoint wants: types such as {@code job.completed}, {@code job.*} for all that begin so, {@code *} for all.
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

    /** Whether anything that there is can match it. */
    static boolean isKnown(String pattern) {
        return EventTypes.CHOICE.stream().anyMatch(type -> matches(pattern, type));
    }

    private static boolean matches(String pattern, String type) {
        return pattern.equals(type)
                || pattern.equals(ANY)
                || (pattern.endsWith("." + ANY) && type.startsWith(pattern.substring(0, pattern.length() - 1)));
    }
}
