package dev.coursecreator.rest.problem;

import dev.coursecreator.model.Check;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The input is well formed but not acceptable: 422 with all violations. */
@SuppressWarnings("serial") // Never serialized.
public final class InvalidInputException extends ProblemException {

    private final List<Violation> violations;

    public InvalidInputException(List<Violation> violations) {
        super(
                ProblemType.INVALID_INPUT,
                violations.stream().map(Violation::detail).collect(Collectors.joining("; ")),
                violations.stream()
                        .map(v -> Problem.Violation.inBody(v.field(), v.value(), v.detail(), v.line()))
                        .toList());
        Check.that(!violations.isEmpty(), "invalid input must name at least one violation");
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }

    /**
     * A single error.
     *
     * @param field the field as the client wrote it, such as {@code options.voice} or {@code markdown}
     * @param value the rejected value; null if there was none
     * @param detail what is wrong and what is allowed, as a sentence
     * @param line line of the text in the field, from 1; null if the error has no line
     */
    public record Violation(
            String field,
            @Nullable String value,
            String detail,
            @Nullable Integer line) {}
}
