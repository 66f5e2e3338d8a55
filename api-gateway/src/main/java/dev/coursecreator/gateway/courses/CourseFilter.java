package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.page.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which courses are wanted; what is null or empty does not matter.
 *
 * @param text whose words the course has, in title, description, author, tags or lessons; the last may be a beginning
 * @param language BCP 47; {@code en} stands for {@code en-GB}, too
 * @param author the whole name
 * @param tags all of them, whole
 * @param deleted true for the deleted ones only, false for the others
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

    /** The words to look for; empty also if the text has none, so that nothing is found. */
    List<String> words() {
        return text == null ? List.of() : SearchText.distinctWords(text);
    }

    /** The conditions beside the words, beginning with {@code WHERE}. */
    String where() {
        var where = new StringBuilder(" WHERE is_current = 1 AND deleted_at IS " + (deleted ? "NOT NULL" : "NULL"));
        where.append(text != null && words().isEmpty() ? " AND 1 = 0" : "");
        where.append(
                language == null ? "" : " AND (LOWER(language) = :language OR LOWER(language) LIKE :language_and)");
        where.append(author == null ? "" : has("author", "author"));
        for (int i = 0; i < tags.size(); i++) {
            where.append(has("tag", "tag_" + i));
        }
        where.append(status == null ? "" : " AND status = :status");
        return where.toString();
    }

    private static String has(String kind, String parameter) {
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
            parameters.put("status", status.word());
        }
        return parameters;
    }
}
