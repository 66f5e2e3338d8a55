package dev.coursecreator.rest.problem;

import dev.coursecreator.rest.problem.Problem.Violation;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;

/** The request body is not JSON, or does not have the expected structure: 400. */
public final class InvalidBodyException extends ProblemException {

    /**
     * For a body that is not JSON.
     *
     * @param detail what is wrong and what is expected, as a sentence
     */
    public InvalidBodyException(String detail) {
        this(Violation.inBody("", null, detail, null));
    }

    InvalidBodyException(JacksonException reason) {
        this(BodyErrors.explain(reason));
    }

    InvalidBodyException(HttpMessageNotReadableException reason) {
        this(BodyErrors.explain(reason));
    }

    private InvalidBodyException(Violation violation) {
        super(ProblemType.INVALID_BODY, violation.detail(), List.of(violation));
    }
}
