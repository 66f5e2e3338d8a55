package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.problem.StrictJsonReader;
import dev.coursecreator.rest.security.Caller;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes the own fields of a course: all of them, or those that a merge patch (RFC 7396) names. */
@Component
final class EditingCourses {

    private final Courses courses;
    private final CourseReader catalogue;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final StrictJsonReader<CourseEdit> edits;

    EditingCourses(Courses courses, CourseReader catalogue, TransactionOperations transactions, JsonMapper json) {
        this.courses = courses;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.json = json;
        this.edits = new StrictJsonReader<>(json, CourseEdit.class);
    }

    /**
     * Replaces all of the fields.
     *
     * @throws NotFoundException if there is no such course that the caller may see
     * @throws dev.coursecreator.rest.problem.PreconditionFailedException if the course is another one than expected
     */
    Course replace(CourseId id, JsonNode fields, IfMatch expected, Caller caller) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            lock(id, expected, caller);
            return save(id, fields, caller);
        }));
    }

    /** Changes those of the fields that are named; as {@link #replace}. */
    Course patch(CourseId id, JsonNode patch, IfMatch expected, Caller caller) {
        if (!(patch instanceof ObjectNode changes)) {
            return replace(id, patch, expected, caller);
        }
        return Objects.requireNonNull(transactions.execute(transaction -> {
            lock(id, expected, caller);
            ObjectNode merged = json.valueToTree(find(id, caller).fields());
            return save(id, merged.setAll(changes), caller);
        }));
    }

    private void lock(CourseId id, IfMatch expected, Caller caller) {
        var current = courses.lock(id, caller).orElseThrow(() -> new NotFoundException("course", id));
        expected.require(current.etag());
    }

    private Course save(CourseId id, JsonNode fields, Caller caller) {
        courses.edit(id, edits.read(fields).checked(), caller);
        return find(id, caller);
    }

    private Course find(CourseId id, Caller caller) {
        return catalogue.find(id, caller).orElseThrow(() -> new NotFoundException("course", id));
    }
}
