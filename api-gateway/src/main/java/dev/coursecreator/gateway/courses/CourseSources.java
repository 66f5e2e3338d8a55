package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.courses.CourseSource.File;
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

/** The Markdown of the courses and the options that were requested, by version. */
@Component
final class CourseSources {

    private static final TypeReference<List<File>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Reading reading;

    CourseSources(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** Stores that of a new version, in the caller's transaction. */
    static void insert(CourseId row, CourseSource source, JdbcClient jdbc) {
        if (!source.files().isEmpty()) {
            jdbc.sql("INSERT INTO course_sources (course_id, files, options) VALUES (:row, :files, :options)")
                    .param("row", row.toString())
                    .param("files", MessageCodec.json().writeValueAsString(source.files()))
                    .param(
                            "options",
                            source.options() == null ? null : source.options().toString())
                    .update();
        }
    }

    /** Empty if the caller does not see such a version, or its Markdown is not known. */
    Optional<CourseSource> find(CourseVersion version, Caller caller) {
        return reading.read(() -> jdbc.sql("""
                        SELECT files, options FROM course_sources JOIN courses ON courses.id = course_id
                        WHERE deleted_at IS NULL AND
                        """ + version.condition() + caller.ownerCondition())
                .params(version.parameters())
                .params(caller.ownerParameters())
                .query((row, n) -> source(row.getString("files"), row.getString("options")))
                .optional());
    }

    private static CourseSource source(String files, @Nullable String options) {
        var json = MessageCodec.json();
        return new CourseSource(json.readValue(files, FILES), options == null ? null : json.readTree(options));
    }
}
