package dev.coursecreator.gateway.files;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what {@link FileResponseWriter} does for every operation that serves a file. */
@Component
@Order(0)
final class FileOperationCustomizer implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var serves = method.getMethodAnnotation(ProducesFile.class);
        if (serves == null) {
            return operation;
        }
        operation
                .addParametersItem(parameter("query", "v", "Names the very file, as links do; it may then be cached"))
                .addParametersItem(parameter("header", "Range", "The bytes that are wanted, such as bytes=0-1023"))
                .addParametersItem(parameter("header", "If-Range", "The ETag of the file that the range is meant for"))
                .addParametersItem(parameter("header", "If-None-Match", "The ETag of the file that is known"));
        var part = file("The bytes asked for, in parts if there are several ranges", serves.value());
        part.getContent().addMediaType("multipart/byteranges", new MediaType().schema(new StringSchema()));
        operation
                .getResponses()
                .addApiResponse("200", file("The file", serves.value()))
                .addApiResponse("206", part)
                .addApiResponse("304", new ApiResponse().description("The known file is the current one."))
                .addApiResponse("412", new ApiResponse().description("The file is not the one of If-Match."))
                .addApiResponse("416", new ApiResponse().description("The file does not have these bytes."));
        if (serves.value().startsWith("video/") || serves.value().startsWith("audio/")) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "307",
                            new ApiResponse()
                                    .description("The store itself has it: at Location, for a while and without a key.")
                                    .addHeaderObject(
                                            "Location", new Header().schema(new StringSchema().format("uri"))));
        }
        return operation;
    }

    private static ApiResponse file(String description, String type) {
        var etag = new Header().description("Strong; changes with the file").schema(new StringSchema());
        return new ApiResponse()
                .description(description)
                .addHeaderObject("ETag", etag)
                .content(new Content()
                        .addMediaType(type, new MediaType().schema(new Schema<>().contentMediaType(type))));
    }

    private static Parameter parameter(String in, String name, String description) {
        return new Parameter().in(in).name(name).description(description).schema(new StringSchema());
    }
}
