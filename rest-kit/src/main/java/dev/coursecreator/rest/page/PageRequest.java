package dev.coursecreator.rest.page;

import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.List;

/**
 * The requested page of a list.
 *
 * @param page from 1
 * @param limit items per page, from 1 to 100
 */
public record PageRequest(int page, int limit) {

    /** As strings, for annotations. */
    public static final String FIRST_PAGE = "1";

    public static final String DEFAULT_LIMIT = "20";

    /** Descriptions of the parameters for the OpenAPI document. */
    public static final String PAGE_DESCRIPTION = "Page number, from 1";

    public static final String LIMIT_DESCRIPTION = "Items per page, from 1 to 100";

    private static final int MAX_LIMIT = 100;

    /** Rejects values that are out of range. */
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

    /** Number of items before the page. */
    public long offset() {
        return (page - 1L) * limit;
    }

    /** A page of a list without cursors. */
    public <T> Page<T> of(List<T> items, long total) {
        return of(items, Total.exactly(total));
    }

    /** A page of a long list without cursors. */
    public <T> Page<T> of(List<T> items, Total total) {
        return new Page<>(items, page, limit, total.count(), total.precision(), null, null);
    }
}
