package dev.coursecreator.rest.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. The header {@code Link} (RFC 8288) has the URLs of the adjacent parts.
 *
 * @param page from 1; beyond the last page there are no items; absent if a cursor was given
 * @param limit maximum number of items
 * @param total number of items of all pages; counted up to 10,000
 * @param totalIs {@code exact}, or {@code at_least} if there are more than 10,000
 * @param nextCursor cursor of the next part; absent at the end, and in lists without cursors
 * @param prevCursor cursor of the previous part; absent at the beginning, and in lists without cursors
 */
public record Page<T>(
        List<T> items,
        @Nullable Integer page,
        int limit,
        long total,
        Total.Precision totalIs,
        @Nullable String nextCursor,
        @Nullable String prevCursor) {

    public Page {
        items = List.copyOf(items);
    }
}
