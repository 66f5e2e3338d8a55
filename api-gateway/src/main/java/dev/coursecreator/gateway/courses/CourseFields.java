package dev.coursecreator.gateway.courses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editable fields of a course.
 *
 * @param author null if no author is given
 */
record CourseFields(
        String title, String description, @Nullable String author, List<String> tags) {

    CourseFields {
        tags = List.copyOf(tags);
    }
}
