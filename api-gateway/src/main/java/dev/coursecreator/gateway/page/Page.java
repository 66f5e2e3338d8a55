package dev.coursecreator.gateway.page;

import java.util.List;

/**
 * A part of a list, as it is answered.
 *
 * @param page counted from 1; beyond the last page there are no items
 * @param limit how many items a full page has
 * @param total how many items there are on all pages
 */
public record Page<T>(List<T> items, int page, int limit, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
