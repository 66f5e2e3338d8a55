package dev.coursecreator.rest.problem;

import dev.coursecreator.rest.problem.Problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path or query parameter is not valid: 400. */
public final class InvalidParameterException extends ProblemException {

    /**
     * Names the parameter.
     *
     * @param value as the client wrote it
     * @param detail what is wrong and what is allowed, as a sentence
     */
    public InvalidParameterException(String parameter, @Nullable String value, String detail) {
        super(ProblemType.INVALID_PARAMETER, detail, List.of(Violation.inParameter(parameter, value, detail)));
    }
}
