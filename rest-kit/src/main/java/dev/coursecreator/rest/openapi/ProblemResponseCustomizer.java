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
 * Adds the common error responses to every operation, and the schema of problems to error responses without content.
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
                || (hasParameters
                        && !operation.getParameters().stream().allMatch(ProblemResponseCustomizer::acceptsAnyText))) {
            add(responses, HttpStatus.BAD_REQUEST, "A parameter or the body is malformed.");
        }
        if (hasParameters && operation.getParameters().stream().anyMatch(p -> "path".equals(p.getIn()))) {
            add(responses, HttpStatus.NOT_FOUND, "The resource does not exist.");
        }
        if (hasBody) {
            add(responses, HttpStatus.CONTENT_TOO_LARGE, "The body is too large.");
            add(responses, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type of the body is not supported.");
            add(responses, HttpStatus.UNPROCESSABLE_CONTENT, "The body contains invalid values; `errors` lists them.");
        }
        // Files have a single format and ignore Accept.
        if (operation.getTags() == null || !operation.getTags().contains("Files")) {
            add(responses, HttpStatus.NOT_ACCEPTABLE, "None of the accepted media types is available.");
        }
        // Errors that no operation documents by itself.
        responses.computeIfAbsent(
                "default",
                code -> new ApiResponse()
                        .description(
                                "The request is rejected before it reaches the operation (400, 403, 405, 408, 414, 429, 431,"
                                        + " 501, 503, 505), or fails unexpectedly (500; `error_id` is in the log)."));
        responses.forEach(ProblemResponseCustomizer::setSchema);
        return operation;
    }

    /** Adds a response with the schema of problems. */
    static void add(Operation operation, HttpStatus status, String description) {
        add(operation.getResponses(), status, description);
        operation.getResponses().forEach(ProblemResponseCustomizer::setSchema);
    }

    private static void add(ApiResponses responses, HttpStatus status, String description) {
        responses.computeIfAbsent(String.valueOf(status.value()), code -> new ApiResponse().description(description));
    }

    private static boolean acceptsAnyText(Parameter parameter) {
        var schema = parameter.getSchema();
        return "path".equals(parameter.getIn())
                && schema != null
                && schema.getFormat() == null
                && ("string".equals(schema.getType())
                        || (schema.getTypes() != null && schema.getTypes().contains("string")));
    }

    private static void setSchema(String code, ApiResponse response) {
        var isError = code.startsWith("4") || code.startsWith("5") || code.equals("default");
        if (isError && (response.getContent() == null || response.getContent().isEmpty())) {
            response.setContent(new Content()
                    .addMediaType(
                            org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            new MediaType().schema(new Schema<>().$ref(SCHEMA))));
        }
    }
}
