package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.files.FileLink;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.Artifact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The picture of a course in a list: the first slide of the first lesson that can be played.
 *
 * @param lesson number of the lesson
 */
record CoursePoster(int lesson, Artifact image) {

    /** Those of current versions, by row id; none for a course without a lesson that can be played. */
    static Map<String, CoursePoster> find(List<String> rowIds, JdbcClient jdbc) {
        var posters = new HashMap<String, CoursePoster>();
        jdbc.sql("""
                        SELECT course_id, number, slides FROM lessons
                        WHERE course_id IN (:ids) AND number = (
                            SELECT MIN(number) FROM lessons AS ready
                            WHERE ready.course_id = lessons.course_id AND ready.status = 'ready')
                        """).param("ids", rowIds).query(row -> {
            var slides = CourseRowMapper.slides(row);
            if (!slides.isEmpty()) {
                var poster =
                        new CoursePoster(row.getInt("number"), slides.getFirst().image());
                posters.put(row.getString("course_id"), poster);
            }
        });
        return posters;
    }

    FileLink link(CourseId course) {
        return new FileLinkFactory(course, null).lesson(lesson, "slides/1", image);
    }
}
