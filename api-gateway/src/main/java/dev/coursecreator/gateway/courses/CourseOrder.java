package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.page.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What courses can be sorted by. */
enum CourseOrder {
    CREATED_AT("created_at"),
    UPDATED_AT("updated_at"),
    /** How well they fit the words that are looked for. */
    RELEVANCE(Sort.RELEVANCE);

    private static final List<String> OF_ALL = List.of("created_at", "updated_at");
    private static final List<String> OF_FOUND = List.of("created_at", "updated_at", Sort.RELEVANCE);

    private final String word;

    CourseOrder(String word) {
        this.word = word;
    }

    /**
     * As a client asks for it.
     *
     * @param searched words are looked for
     */
    static Sort sort(@Nullable String given, boolean searched) {
        if (given == null) {
            return searched ? new Sort(Sort.RELEVANCE, false) : new Sort("created_at", true);
        }
        return Sort.parse(given, searched ? OF_FOUND : OF_ALL);
    }

    static CourseOrder of(String word) {
        return switch (word) {
            case "created_at" -> CREATED_AT;
            case "updated_at" -> UPDATED_AT;
            default -> RELEVANCE;
        };
    }

    /** The expression in SQL. */
    String expression(WordIndex index) {
        return switch (this) {
            case CREATED_AT, UPDATED_AT -> word;
            case RELEVANCE -> index.rank() + ", created_at DESC, id DESC";
        };
    }

    /** The same of an item, as far as it is needed to go on. */
    long key(CourseSummary course) {
        return switch (this) {
            case CREATED_AT -> course.createdAt().toEpochMilli();
            case UPDATED_AT -> course.updatedAt().toEpochMilli();
            case RELEVANCE -> 0;
        };
    }
}
