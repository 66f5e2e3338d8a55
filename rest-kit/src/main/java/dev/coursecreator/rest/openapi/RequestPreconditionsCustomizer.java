package dev.coursecreator.rest.openapi;

import dev.coursecreator.rest.conditional.RequestPreconditions;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers of conditional requests, and their responses. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestPreconditionsCustomizer implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Arrays.stream(method.getMethodParameters()).noneMatch(RequestPreconditionsCustomizer::isPreconditions)) {
            return operation;
        }
        var reads = method.hasMethodAnnotation(GetMapping.class);
        operation
                .addParametersItem(header(
                        "If-Match",
                        "ETag of the resource as last read; the request fails if the resource has changed since"))
                .addParametersItem(header(
                        "If-None-Match",
                        reads
                                ? "ETag of the response that the client has; it is not sent again if it is still current"
                                : "The request fails if the resource has this ETag; * stands for any"));
        operation
                .getResponses()
                .addApiResponse("412", new ApiResponse().description("If-Match or If-None-Match does not hold."));
        if (reads) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "304", new ApiResponse().description("The client has this response, see If-None-Match."));
        }
        return operation;
    }

    private static boolean isPreconditions(MethodParameter parameter) {
        return parameter.getParameterType() == RequestPreconditions.class;
    }

    private static HeaderParameter header(String name, String description) {
        var parameter = new HeaderParameter();
        parameter.name(name).required(false).description(description).schema(new StringSchema());
        return parameter;
    }
}
