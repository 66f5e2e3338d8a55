package dev.coursecreator.rest.page;

import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.Collection;

/**
 * Sort order of a list.
 *
 * @param by numeric or time field of the items, or {@link #RELEVANCE}
 * @param descending highest or latest first
 */
public record Sort(String by, boolean descending) {

    /** How well an item matches the search terms, best first. */
    public static final String RELEVANCE = "relevance";

    /**
     * Parses a parameter: {@code created_at}, or {@code -created_at} for latest first.
     *
     * @throws InvalidParameterException if the field is unknown
     */
    public static Sort parse(String given, Collection<String> known) {
        var descending = given.startsWith("-");
        var sort = new Sort(descending ? given.substring(1) : given, descending);
        if (!known.contains(sort.by()) || (descending && sort.isByRelevance())) {
            throw new InvalidParameterException(
                    "sort",
                    given,
                    "sort must be one of %s, with a prefix - for descending order, but was '%s'."
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
