package dev.coursecreator.rest.problem;

import dev.coursecreator.model.Check;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Input that was understood but can't be accepted: 422, with every violation at once. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(violations.stream().map(Violation::detail).collect(Collectors.joining("; ")));
        Check.that(!violations.isEmpty(), "invalid input must name at least one violation");
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }

    /**
     * One thing to change.
     *
     * @param field the field as the client wrote it, such as {@code options.voice} or {@code markdown}
     * @param value what was given, shortened; null if nothing was
     * @param detail what is wrong and what is allowed, as a sentence
     * @param line the line of the Markdown, from 1; null if it is not about a line
     */
    public record Violation(
            String field,
            @Nullable String value,
            String detail,
            @Nullable Integer line) {}
}
