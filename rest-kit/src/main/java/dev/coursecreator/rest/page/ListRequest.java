package dev.coursecreator.rest.page;

import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a sorted list is asked for: a page by its number, or what comes after or before a place. A place stays where
 * it is while items come and go around it, so that who walks from place to place sees none twice and misses none.
 */
public final class ListRequest {

    /** What a client is told about the parameters. */
    public static final String CURSOR_IS =
            "Where to go on: a next_cursor or prev_cursor of an answer to the same question, instead of a page";

    public static final String SORT_IS = "By what to sort; with - before it the highest or latest first";

    private final Sort sort;
    private final PageRequest pages;
    private final @Nullable Cursor cursor;

    private ListRequest(Sort sort, PageRequest pages, @Nullable Cursor cursor) {
        this.sort = sort;
        this.pages = pages;
        this.cursor = cursor;
    }

    /**
     * As a client asks for it.
     *
     * @throws InvalidParameterException if a parameter is out of bounds or contradicts another
     */
    public static ListRequest of(Sort sort, @Nullable Integer page, int limit, @Nullable String cursor) {
        var pages = new PageRequest(page == null ? 1 : page, limit);
        if (cursor == null || cursor.isEmpty()) {
            return new ListRequest(sort, pages, null);
        }
        if (page != null) {
            throw new InvalidParameterException(
                    "cursor", cursor, "cursor and page exclude each other; leave one of them out.");
        }
        var place = Cursor.parse(cursor);
        if (!place.sort().equals(sort)) {
            throw new InvalidParameterException(
                    "cursor",
                    cursor,
                    "cursor belongs to a list with sort=%s, but this is sort=%s.".formatted(place.sort(), sort));
        }
        return new ListRequest(sort, pages, place);
    }

    /** The field by which the list is sorted. */
    public String sortedBy() {
        return sort.by();
    }

    /**
     * Narrows a query to what lies beyond the place: starts with {@code AND}, or is empty.
     *
     * @param key the expression for the field that is sorted by
     * @param id the column that decides among equals
     */
    public String beyond(String key, String id) {
        return cursor == null || sort.isByRelevance()
                ? ""
                : " AND (" + key + ", " + id + ") " + (isDescending() ? "<" : ">") + " (:cursor_key, :cursor_id) ";
    }

    /** The end of the query: sorts, and cuts after one item more than are wanted. Goes with {@link #parameters()}. */
    public String order(String key, String id) {
        var direction = isDescending() ? " DESC" : "";
        return " ORDER BY " + key + direction + ", " + id + direction + " LIMIT :part_limit OFFSET :part_offset";
    }

    /** The parameters of {@link #beyond} and {@link #order}. */
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
     * The answer.
     *
     * @param found what the query found
     * @param total how many items there are in all
     * @param key what an item is sorted by, as in the query
     */
    public <T> Page<T> of(List<T> found, long total, ToLongFunction<T> key, Function<T, ?> id) {
        var more = found.size() > pages.limit();
        var kept = more ? found.subList(0, pages.limit()) : found;
        var page = cursor == null ? pages.page() : null;
        if (sort.isByRelevance()) {
            return new Page<>(kept, page, pages.limit(), total, more ? at(kept.size()) : null, at(-pages.limit()));
        }
        var items = isBack() ? kept.reversed() : kept;
        if (items.isEmpty()) {
            return new Page<>(items, page, pages.limit(), total, null, null);
        }
        var next = isBack() || more ? beside(items.getLast(), false, key, id) : null;
        var hasBefore = isBack() ? more : cursor != null || pages.page() > 1;
        var before = hasBefore ? beside(items.getFirst(), true, key, id) : null;
        return new Page<>(items, page, pages.limit(), total, next, before);
    }

    private <T> String beside(T item, boolean back, ToLongFunction<T> key, Function<T, ?> id) {
        return new Cursor(sort, back, key.applyAsLong(item), id.apply(item).toString()).toString();
    }

    /** The place so many items from where this part begins; null if this part begins the list. */
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

    /** The way the query sorts, which on the way back is the other one. */
    private boolean isDescending() {
        return sort.descending() != isBack();
    }
}
