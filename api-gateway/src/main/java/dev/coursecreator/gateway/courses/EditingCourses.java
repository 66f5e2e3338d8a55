package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.problem.StrictJsonReader;
import dev.coursecreator.rest.security.Caller;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Edits the fields of a course: all of them (PUT), or those in a JSON Merge Patch (RFC 7396). */
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
     * Replaces all editable fields.
     *
     * @throws NotFoundException if there is no such course visible to the caller
     * @throws dev.coursecreator.rest.problem.PreconditionFailedException if the course is not in the expected state
     */
    Course replace(CourseId id, JsonNode fields, RequestPreconditions expected, Caller caller) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            lock(id, expected, caller);
            return save(id, fields, caller);
        }));
    }

    /** Changes the fields that the patch contains; otherwise like {@link #replace}. */
    Course patch(CourseId id, JsonNode patch, RequestPreconditions expected, Caller caller) {
        if (!(patch instanceof ObjectNode changes)) {
            return replace(id, patch, expected, caller);
        }
        return Objects.requireNonNull(transactions.execute(transaction -> {
            lock(id, expected, caller);
            ObjectNode merged = json.valueToTree(find(id, caller).fields());
            return save(id, merged.setAll(changes), caller);
        }));
    }

    private void lock(CourseId id, RequestPreconditions expected, Caller caller) {
        var current = courses.lock(id, caller).orElseThrow(() -> new NotFoundException("course", id));
        expected.requireForChange(current.etag());
    }

    private Course save(CourseId id, JsonNode fields, Caller caller) {
        courses.edit(id, edits.read(fields).validated(), caller);
        return find(id, caller);
    }

    private Course find(CourseId id, Caller caller) {
        return catalogue.find(id, caller).orElseThrow(() -> new NotFoundException("course", id));
    }
}
