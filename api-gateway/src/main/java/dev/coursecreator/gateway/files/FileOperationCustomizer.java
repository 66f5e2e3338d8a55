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

/** Adds the parameters and responses of {@link FileResponseWriter} to the OpenAPI description of every operation that serves a file. */
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
                .addParametersItem(
                        parameter("query", "v", "Version of the file, as in links; makes the response cacheable"))
                .addParametersItem(parameter("header", "Range", "The requested bytes, such as bytes=0-1023"))
                .addParametersItem(parameter(
                        "header",
                        "If-Range",
                        "The ETag of the file to which Range applies; otherwise the whole file is returned"))
                .addParametersItem(parameter("header", "If-None-Match", "The ETag of the cached file"))
                .addParametersItem(parameter("header", "If-Match", "The ETag of the expected file"));
        var part = file("The requested bytes; multipart for several ranges", serves.value());
        part.getContent().addMediaType("multipart/byteranges", new MediaType().schema(new StringSchema()));
        operation
                .getResponses()
                .addApiResponse("200", file("The file", serves.value()))
                .addApiResponse("206", part)
                .addApiResponse("304", new ApiResponse().description("The cached file is current."))
                .addApiResponse("412", new ApiResponse().description("The file does not have the ETag in If-Match."))
                .addApiResponse("416", new ApiResponse().description("None of the requested bytes exist."));
        if (serves.value().startsWith("video/") || serves.value().startsWith("audio/")) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "307",
                            new ApiResponse()
                                    .description(
                                            "Redirect to the artifact store. The link in Location expires and needs no authentication.")
                                    .addHeaderObject(
                                            "Location", new Header().schema(new StringSchema().format("uri"))));
        }
        return operation;
    }

    private static ApiResponse file(String description, String type) {
        var etag =
                new Header().description("Strong ETag; changes with the file").schema(new StringSchema());
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
