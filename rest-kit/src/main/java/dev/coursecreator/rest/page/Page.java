package dev.coursecreator.rest.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as it is answered; the addresses of its neighbours are in the header {@code Link} (RFC 8288).
 *
 * @param page counted from 1, beyond the last page there are no items; absent if a cursor was given
 * @param limit how many items a full page has
 * @param total how many items there are in all
 * @param nextCursor where to go on; absent at the end, and where a list has pages only
 * @param prevCursor where to go back; absent at the beginning, and where a list has pages only
 */
public record Page<T>(
        List<T> items,
        @Nullable Integer page,
        int limit,
        long total,
        @Nullable String nextCursor,
        @Nullable String prevCursor) {

    public Page {
        items = List.copyOf(items);
    }
}
