package dev.coursecreator.rest.page;

import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.Collection;

/**
 * By what a list is sorted.
 *
 * @param by a field of the items that is a number or a time, or {@link #RELEVANCE}
 * @param descending the highest or latest first
 */
public record Sort(String by, boolean descending) {

    /** How well an item fits the words that are looked for; the best first. */
    public static final String RELEVANCE = "relevance";

    /**
     * As in a request: {@code created_at}, or {@code -created_at} for the latest first.
     *
     * @throws InvalidParameterException if it is none of the known ones
     */
    public static Sort parse(String given, Collection<String> known) {
        var descending = given.startsWith("-");
        var sort = new Sort(descending ? given.substring(1) : given, descending);
        if (!known.contains(sort.by()) || (descending && sort.isByRelevance())) {
            throw new InvalidParameterException(
                    "sort",
                    given,
                    "sort must be one of %s, with - before it for the highest first, but was '%s'."
                            .formatted(String.join(", ", known), given));
        }
        return sort;
    }

    boolean isByRelevance() {
        return by.equals(RELEVANCE);
    }

    @Override
    public String toString() {
        return descending ? "-" + by : by;
    }
}
