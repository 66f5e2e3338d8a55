package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.page.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sort keys of courses. */
enum CourseOrder {
    CREATED_AT("created_at"),
    UPDATED_AT("updated_at"),
    /** Relevance to the search words. */
    RELEVANCE(Sort.RELEVANCE);

    private static final List<String> SORT_KEYS = List.of("created_at", "updated_at");
    private static final List<String> SEARCH_SORT_KEYS = List.of("created_at", "updated_at", Sort.RELEVANCE);

    private final String word;

    CourseOrder(String word) {
        this.word = word;
    }

    /**
     * Parses the {@code sort} parameter.
     *
     * @param searched whether the request has search words; only then is relevance allowed, and the default
     */
    static Sort sort(@Nullable String given, boolean searched) {
        if (given == null) {
            return searched ? new Sort(Sort.RELEVANCE, false) : new Sort("created_at", true);
        }
        return Sort.parse(given, searched ? SEARCH_SORT_KEYS : SORT_KEYS);
    }

    static CourseOrder of(String word) {
        return switch (word) {
            case "created_at" -> CREATED_AT;
            case "updated_at" -> UPDATED_AT;
            default -> RELEVANCE;
        };
    }

    /** The SQL sort expression. */
    String expression(FullTextIndex index) {
        return switch (this) {
            case CREATED_AT, UPDATED_AT -> word;
            case RELEVANCE -> index.rank() + ", created_at DESC, id DESC";
        };
    }

    /** The value of the sort key, as a cursor needs it; relevance has no such value. */
    long key(CourseSummary course) {
        return switch (this) {
            case CREATED_AT -> course.createdAt().toEpochMilli();
            case UPDATED_AT -> course.updatedAt().toEpochMilli();
            case RELEVANCE -> 0;
        };
    }
}
