package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.page.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for listing courses, combined with AND. A null or empty criterion matches every course.
 *
 * @param text words that must occur in title, description, author, tags or lessons; the last may be a prefix
 * @param language BCP 47; {@code en} also matches {@code en-GB}
 * @param author the full name
 * @param tags full tags; a course must have all of them
 * @param deleted true selects only deleted courses, false only the others
 */
record CourseFilter(
        @Nullable String text,
        @Nullable String language,
        @Nullable String author,
        List<String> tags,
        @Nullable CourseStatus status,
        boolean deleted) {

    static final CourseFilter ALL = new CourseFilter(null, null, null, List.of(), null, false);

    CourseFilter {
        tags = List.copyOf(tags);
    }

    /** The search words. Also empty if the text contains no words; {@link #where} then matches nothing. */
    List<String> words() {
        return text == null ? List.of() : SearchText.distinctWords(text);
    }

    /** All conditions except the search words, starting with {@code WHERE}. */
    String where() {
        var where = new StringBuilder(" WHERE is_current = 1 AND deleted_at IS " + (deleted ? "NOT NULL" : "NULL"));
        where.append(text != null && words().isEmpty() ? " AND 1 = 0" : "");
        where.append(
                language == null ? "" : " AND (LOWER(language) = :language OR LOWER(language) LIKE :language_and)");
        where.append(author == null ? "" : hasTerm("author", "author"));
        for (int i = 0; i < tags.size(); i++) {
            where.append(hasTerm("tag", "tag_" + i));
        }
        where.append(status == null ? "" : " AND status = :status");
        return where.toString();
    }

    private static String hasTerm(String kind, String parameter) {
        return " AND id IN (SELECT course_id FROM course_terms WHERE kind = '%s' AND term = :%s)"
                .formatted(kind, parameter);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (language != null) {
            var folded = SearchText.fold(language);
            parameters.put("language", folded);
            parameters.put("language_and", folded.replaceAll("[%_]", "") + "-%");
        }
        if (author != null) {
            parameters.put("author", SearchText.term(author));
        }
        for (int i = 0; i < tags.size(); i++) {
            parameters.put("tag_" + i, SearchText.term(tags.get(i)));
        }
        if (status != null) {
            parameters.put("status", status.wireName());
        }
        return parameters;
    }
}
