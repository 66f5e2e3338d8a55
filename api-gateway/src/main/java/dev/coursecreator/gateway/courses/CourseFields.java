package dev.coursecreator.gateway.courses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people may edit of a course.
 *
 * @param author null if nobody is named
 */
record CourseFields(
        String title, String description, @Nullable String author, List<String> tags) {

    CourseFields {
        tags = List.copyOf(tags);
    }
}
