package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.security.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The problems of the latest source of each course, as they were reported, until a new version is accepted. */
@Component
final class SourceProblems {

    private static final TypeReference<List<SourceProblemList.Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Reading reading;

    SourceProblems(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** Empty if the caller does not see such a course. */
    Optional<SourceProblemList> find(CourseId id, Caller caller) {
        return reading.read(() -> jdbc.sql("""
                        SELECT problems FROM courses LEFT JOIN source_problems ON course_id = courses.id
                        WHERE courses.id = :course AND root_id IS NULL AND deleted_at IS NULL
                        """ + caller.ownerCondition())
                .param("course", id.toString())
                .params(caller.ownerParameters())
                .query((row, n) -> list(row.getString("problems")))
                .optional());
    }

    private static SourceProblemList list(@Nullable String problems) {
        return problems == null
                ? SourceProblemList.NONE
                : new SourceProblemList(MessageCodec.json().readValue(problems, PROBLEMS));
    }

    /** Replaces the problems, in the caller's transaction. Returns whether they were others before. */
    boolean replace(CourseId id, List<SourceProblemList.Problem> problems) {
        var before = jdbc.sql("SELECT problems FROM source_problems WHERE course_id = :course")
                .param("course", id.toString())
                .query(String.class)
                .optional();
        var after = Optional.of(problems).filter(list -> !list.isEmpty()).map(MessageCodec.json()::writeValueAsString);
        if (after.equals(before)) {
            return false;
        }
        remove(id, jdbc);
        after.ifPresent(
                json -> jdbc.sql("INSERT INTO source_problems (course_id, problems) VALUES (:course, :problems)")
                        .param("course", id.toString())
                        .param("problems", json)
                        .update());
        return true;
    }

    /** Forgets the problems, in the caller's transaction. */
    static void remove(CourseId id, JdbcClient jdbc) {
        jdbc.sql("DELETE FROM source_problems WHERE course_id = :course")
                .param("course", id.toString())
                .update();
    }
}
