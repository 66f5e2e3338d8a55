package dev.coursecreator.rest.page;

import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.List;

/**
 * Which part of a list is asked for.
 *
 * @param page counted from 1
 * @param limit how many items a page has, from 1 to 100
 */
public record PageRequest(int page, int limit) {

    /** In the form that annotations want. */
    public static final String FIRST_PAGE = "1";

    public static final String DEFAULT_LIMIT = "20";

    /** What a client is told about the parameters. */
    public static final String PAGE_IS = "Which page, from 1";

    public static final String LIMIT_IS = "How many items a page has, from 1 to 100";

    private static final int MAX_LIMIT = 100;

    /** Refuses what is out of bounds in words for the client. */
    public PageRequest {
        if (page < 1) {
            throw new InvalidParameterException(
                    "page", String.valueOf(page), "page must be 1 or more but was " + page + ".");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidParameterException(
                    "limit", String.valueOf(limit), "limit must be from 1 to " + MAX_LIMIT + " but was " + limit + ".");
        }
    }

    /** How many items come before the page. */
    public long offset() {
        return (page - 1L) * limit;
    }

    /** A page with these items, out of so many; for lists without cursors. */
    public <T> Page<T> of(List<T> items, long total) {
        return new Page<>(items, page, limit, total, null, null);
    }
}
