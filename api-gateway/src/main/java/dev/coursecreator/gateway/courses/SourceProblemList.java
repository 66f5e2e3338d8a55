package dev.coursecreator.gateway.courses;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why the latest source of a course cannot be generated.
 *
 * @param items empty if nothing is known to be wrong with it
 */
@Schema(name = "SourceProblemList")
record SourceProblemList(
        @ArraySchema(
                arraySchema = @Schema(description = "Empty if nothing is known to be wrong with the latest source"),
                maxItems = SourceProblemList.MAX_PROBLEMS)
        @Nullable
        List<@Nullable Problem> items) {

    static final SourceProblemList NONE = new SourceProblemList(List.of());

    private static final int MAX_PROBLEMS = 100;
    private static final int MAX_DETAIL_LENGTH = 2000;
    private static final int MAX_FILE_LENGTH = 500;

    /**
     * A problem in the source.
     *
     * @param detail what is wrong and what to do about it
     * @param line from 1; null if it is not in a line
     * @param file relative to the folder of the course; null if the source is a single file
     */
    @Schema(name = "SourceProblem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            @Schema(minLength = 1, maxLength = MAX_DETAIL_LENGTH) @Nullable
            String detail,

            @Schema(nullable = true, minimum = "1") @Nullable
            Integer line,

            @Schema(nullable = true, maxLength = MAX_FILE_LENGTH) @Nullable
            String file) {}

    /** What is stored. */
    @SuppressWarnings("NullAway") // Only after validation.
    List<Problem> problems() {
        return items == null ? List.of() : List.copyOf(items);
    }

    /**
     * Returns the same if it is valid.
     *
     * @throws InvalidInputException with all violations
     */
    SourceProblemList validated() {
        var given = Objects.requireNonNullElse(items, List.<@Nullable Problem>of());
        var violations = new ArrayList<Violation>();
        if (given.size() > MAX_PROBLEMS) {
            violations.add(violation("items", "must be at most " + MAX_PROBLEMS + " but are " + given.size()));
        }
        for (int i = 0; i < Math.min(given.size(), MAX_PROBLEMS); i++) {
            validate("items[" + i + "]", given.get(i), violations);
        }
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        return this;
    }

    private static void validate(String field, @Nullable Problem problem, List<Violation> violations) {
        if (problem == null || problem.detail() == null || problem.detail().isBlank()) {
            violations.add(violation(field + ".detail", "must not be empty"));
            return;
        }
        checkLength(field + ".detail", problem.detail(), MAX_DETAIL_LENGTH, violations);
        if (problem.file() != null) {
            checkLength(field + ".file", problem.file(), MAX_FILE_LENGTH, violations);
        }
        if (problem.line() != null && problem.line() < 1) {
            violations.add(violation(field + ".line", "must be 1 or more but was " + problem.line()));
        }
    }

    private static void checkLength(String field, String text, int max, List<Violation> violations) {
        if (text.codePointCount(0, text.length()) > max) {
            violations.add(violation(field, "must have at most %d characters".formatted(max)));
        }
    }

    private static Violation violation(String field, String rule) {
        return new Violation(field, null, field + " " + rule + ".", null);
    }
}
