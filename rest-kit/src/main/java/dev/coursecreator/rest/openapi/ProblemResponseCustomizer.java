package dev.coursecreator.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to every operation the problems that any such operation can meet, and gives those that a controller names by their
 * status alone the form that all problems have.
 */
@Component
final class ProblemResponseCustomizer implements GlobalOperationCustomizer {

    private static final String SCHEMA = "#/components/schemas/Problem";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var responses = operation.getResponses();
        var hasParameters = operation.getParameters() != null;
        var hasBody = operation.getRequestBody() != null;
        if (hasBody
                || hasParameters
                        && !operation.getParameters().stream().allMatch(ProblemResponseCustomizer::takesAnyText)) {
            add(responses, HttpStatus.BAD_REQUEST, "A parameter or the body is not well formed.");
        }
        if (hasParameters && operation.getParameters().stream().anyMatch(p -> "path".equals(p.getIn()))) {
            add(responses, HttpStatus.NOT_FOUND, "There is no such thing.");
        }
        if (hasBody) {
            add(responses, HttpStatus.CONTENT_TOO_LARGE, "The body is too large.");
            add(responses, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has a type that is not understood.");
            add(responses, HttpStatus.UNPROCESSABLE_CONTENT, "The body can't be accepted; `errors` says why.");
        }
        // A file has one format, whatever is accepted.
        if (operation.getTags() == null || !operation.getTags().contains("Files")) {
            add(responses, HttpStatus.NOT_ACCEPTABLE, "The answer does not exist in the format asked for.");
        }
        // Nothing here is meant to happen, so that no operation promises it.
        responses.computeIfAbsent(
                "default",
                code -> new ApiResponse()
                        .description(
                                "What is refused before it gets here (400, 403, 405, 414, 429, 431), or something that"
                                        + " went wrong here (500; `error_id` is in the log)."));
        responses.forEach(ProblemResponseCustomizer::giveForm);
        return operation;
    }

    /** One more, in the form of all. */
    static void add(Operation operation, HttpStatus status, String description) {
        add(operation.getResponses(), status, description);
        operation.getResponses().forEach(ProblemResponseCustomizer::giveForm);
    }

    private static void add(ApiResponses responses, HttpStatus status, String description) {
        responses.computeIfAbsent(String.valueOf(status.value()), code -> new ApiResponse().description(description));
    }

    private static boolean takesAnyText(Parameter parameter) {
        var schema = parameter.getSchema();
        return "path".equals(parameter.getIn())
                && schema != null
                && schema.getFormat() == null
                && ("string".equals(schema.getType())
                        || schema.getTypes() != null && schema.getTypes().contains("string"));
    }

    private static void giveForm(String code, ApiResponse response) {
        var isError = code.startsWith("4") || code.startsWith("5") || code.equals("default");
        if (isError && (response.getContent() == null || response.getContent().isEmpty())) {
            response.setContent(new Content()
                    .addMediaType(
                            org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            new MediaType().schema(new Schema<>().$ref(SCHEMA))));
        }
    }
}
