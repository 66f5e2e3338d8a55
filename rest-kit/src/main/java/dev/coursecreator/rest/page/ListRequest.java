package dev.coursecreator.rest.page;

import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The requested part of a sorted list: a page by number, or the items after or before a cursor. Cursors are stable while items
 * are added and removed: a client that follows them sees no item twice and misses none.
 */
public final class ListRequest {

    /** Descriptions of the parameters for the OpenAPI document. */
    public static final String CURSOR_DESCRIPTION =
            "Where to continue: a next_cursor or prev_cursor of a response to the same query, instead of a page";

    public static final String SORT_DESCRIPTION = "Sort field; prefix - for descending order";

    private final Sort sort;
    private final PageRequest pages;
    private final @Nullable Cursor cursor;

    private ListRequest(Sort sort, PageRequest pages, @Nullable Cursor cursor) {
        this.sort = sort;
        this.pages = pages;
        this.cursor = cursor;
    }

    /**
     * Parses the parameters of a request.
     *
     * @throws InvalidParameterException if a parameter is out of range or contradicts another
     */
    public static ListRequest of(Sort sort, @Nullable Integer page, int limit, @Nullable String cursor) {
        var pages = new PageRequest(page == null ? 1 : page, limit);
        if (cursor == null || cursor.isEmpty()) {
            return new ListRequest(sort, pages, null);
        }
        if (page != null) {
            throw new InvalidParameterException(
                    "cursor", cursor, "cursor and page are mutually exclusive; omit one of them.");
        }
        var position = Cursor.parse(cursor);
        if (!position.sort().equals(sort)) {
            throw new InvalidParameterException(
                    "cursor",
                    cursor,
                    "cursor belongs to a list with sort=%s, but this is sort=%s.".formatted(position.sort(), sort));
        }
        return new ListRequest(sort, pages, position);
    }

    /** The sort field. */
    public String sortedBy() {
        return sort.by();
    }

    /**
     * SQL condition for the items beyond the cursor: starts with {@code AND}, or is empty.
     *
     * @param key SQL expression of the sort key
     * @param id tie-breaker column
     */
    public String cursorCondition(String key, String id) {
        return cursor == null || sort.isByRelevance()
                ? ""
                : " AND (" + key + ", " + id + ") " + (isDescending() ? "<" : ">") + " (:cursor_key, :cursor_id) ";
    }

    /** {@code ORDER BY} and {@code LIMIT}, with one extra row to detect a next page. Needs {@link #parameters()}. */
    public String order(String key, String id) {
        var direction = isDescending() ? " DESC" : "";
        return " ORDER BY " + key + direction + ", " + id + direction + " LIMIT :part_limit OFFSET :part_offset";
    }

    /** The parameters of {@link #cursorCondition} and {@link #order}. */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("part_limit", pages.limit() + 1);
        parameters.put("part_offset", offset());
        if (cursor != null && !sort.isByRelevance()) {
            parameters.put("cursor_key", cursor.key());
            parameters.put("cursor_id", cursor.id());
        }
        return parameters;
    }

    /**
     * The response.
     *
     * @param found rows of the query
     * @param total number of items of all pages
     * @param key sort key of an item, as in the query
     */
    public <T> Page<T> of(List<T> found, Total total, ToLongFunction<T> key, Function<T, ?> id) {
        var more = found.size() > pages.limit();
        var kept = more ? found.subList(0, pages.limit()) : found;
        var page = cursor == null ? pages.page() : null;
        if (sort.isByRelevance()) {
            return new Page<>(
                    kept,
                    page,
                    pages.limit(),
                    total.count(),
                    total.precision(),
                    more ? at(kept.size()) : null,
                    at(-pages.limit()));
        }
        var items = isBack() ? kept.reversed() : kept;
        if (items.isEmpty()) {
            return new Page<>(items, page, pages.limit(), total.count(), total.precision(), null, null);
        }
        var next = isBack() || more ? cursorAt(items.getLast(), false, key, id) : null;
        var hasBefore = isBack() ? more : cursor != null || pages.page() > 1;
        var before = hasBefore ? cursorAt(items.getFirst(), true, key, id) : null;
        return new Page<>(items, page, pages.limit(), total.count(), total.precision(), next, before);
    }

    private <T> String cursorAt(T item, boolean back, ToLongFunction<T> key, Function<T, ?> id) {
        return new Cursor(sort, back, key.applyAsLong(item), id.apply(item).toString()).toString();
    }

    /** The position at an offset from the start of this part; null before the start of the list. */
    private @Nullable String at(int items) {
        return items < 0 && offset() == 0
                ? null
                : new Cursor(sort, false, Math.max(0, offset() + items), "").toString();
    }

    private long offset() {
        return cursor == null ? pages.offset() : sort.isByRelevance() ? cursor.key() : 0;
    }

    private boolean isBack() {
        return cursor != null && cursor.back();
    }

    /** Sort direction of the query, reversed when paging backwards. */
    private boolean isDescending() {
        return sort.descending() != isBack();
    }
}
