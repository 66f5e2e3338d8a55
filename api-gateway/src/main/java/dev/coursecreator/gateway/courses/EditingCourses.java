package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.problem.InvalidBody;
import dev.coursecreator.gateway.problem.NotFound;
import dev.coursecreator.gateway.security.Caller;
import dev.coursecreator.model.CourseId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes the own fields of a course: all of them, or those that a merge patch (RFC 7396) names. */
@Component
final class EditingCourses {

    private final Courses courses;
    private final Catalogue catalogue;
    private final JsonMapper json;
    private final ObjectReader reader;

    EditingCourses(Courses courses, Catalogue catalogue, JsonMapper json) {
        this.courses = courses;
        this.catalogue = catalogue;
        this.json = json;
        this.reader = json.readerFor(CourseEdit.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Course replace(CourseId id, JsonNode fields, Caller caller) {
        if (!courses.edit(id, read(fields).checked(), caller)) {
            throw new NotFound("course", id);
        }
        return find(id, caller);
    }

    private CourseEdit read(JsonNode fields) {
        try {
            return reader.readValue(fields);
        } catch (JacksonException e) {
            throw new InvalidBody(e);
        }
    }

    Course patch(CourseId id, JsonNode patch, Caller caller) {
        if (!(patch instanceof ObjectNode changes)) {
            return replace(id, patch, caller);
        }
        var course = find(id, caller);
        ObjectNode merged = json.valueToTree(course.fields());
        return replace(id, merged.setAll(changes), caller);
    }

    private Course find(CourseId id, Caller caller) {
        return catalogue.find(id, caller).orElseThrow(() -> new NotFound("course", id));
    }
}
