package dev.coursecreator.gateway.submission;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** Describes the bodies that {@link RequestReader} reads, and why they are refused, in OpenAPI. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        required = true,
        content = {
            @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = GenerationRequest.class),
                    examples = @ExampleObject(name = "two lessons", value = """
                            {"markdown": "# Pods\\n\\n## Why\\n\\nA pod runs containers.\\n\\n## How\\n\\n- one\\n- two\\n",
                             "options": {"voice": "cmu-slt", "quality": "draft"}}
                            """)),
            @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
            @Content(
                    mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                    schema = @Schema(implementation = GenerationUpload.class),
                    encoding = @Encoding(name = "request", contentType = MediaType.APPLICATION_JSON_VALUE))
        })
@ApiResponse(
        responseCode = "400",
        description =
                "The body is not valid JSON or multipart/form-data, a member, part or parameter is unknown or of the wrong type, or"
                        + " the name of a file is not a relative path.",
        content = @Content)
@ApiResponse(
        responseCode = "413",
        description = "The Markdown is larger than 1 MiB, or the files are too large.",
        content = @Content)
@ApiResponse(
        responseCode = "415",
        description = "The body is neither application/json, text/markdown nor multipart/form-data.",
        content = @Content)
@ApiResponse(
        responseCode = "422",
        description =
                "The Markdown is not a valid course (with the line), an option is not supported (with the allowed values),"
                        + " or the Idempotency-Key, if there is one, was used for a different request.",
        content = @Content)
public @interface DescribesGenerationBody {}
