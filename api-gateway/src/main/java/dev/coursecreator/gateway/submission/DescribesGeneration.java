package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.GenerationAnswer;
import dev.coursecreator.gateway.jobs.JobView;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/**
 * Describes what all operations that generate a course have in common, in OpenAPI: headers, body and responses. Their query
 * parameters are described by {@link GenerationParameters}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.HEADER,
            name = IdempotencyKey.HEADER,
            description =
                    "Chosen by the client, up to 255 printable characters. A repeated request with the same key gets the"
                            + " same answer for 24 hours, and creates no second job.",
            schema = @Schema(type = "string", maxLength = 255)),
    @Parameter(
            in = ParameterIn.HEADER,
            name = PreferredWait.HEADER,
            description = "wait=30 holds the response until the job has ended, for at most 30 seconds (RFC 7240).",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "label",
            description = "name:value, with text/markdown; may be repeated",
            array = @ArraySchema(schema = @Schema(type = "string", example = "team:a")))
})
@DescribesGenerationBody
@ApiResponse(
        responseCode = "200",
        description = "The job ended while the response was held (Prefer), or this is only a forecast (dry_run).",
        headers = {
            @Header(
                    name = PreferredWait.APPLIED,
                    description = "wait, with the seconds for which the response was held at most",
                    schema = @Schema(type = "string")),
            @Header(
                    name = SubmissionResponder.REPLAYED,
                    description = "true if this request was accepted before, and this is the same answer again",
                    schema = @Schema(type = "string"))
        },
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(oneOf = {JobView.class, GenerationForecast.class})))
@ApiResponse(
        responseCode = "202",
        description = "The job is recorded.",
        headers = {
            @Header(
                    name = "Location",
                    description = "The job: /api/v1/jobs/{id}",
                    schema = @Schema(type = "string", format = "uri-reference")),
            @Header(
                    name = "Retry-After",
                    description = "Seconds after which to poll the job",
                    schema = @Schema(type = "integer")),
            @Header(
                    name = PreferredWait.APPLIED,
                    description = "wait, with the seconds for which the response was held",
                    schema = @Schema(type = "string")),
            @Header(
                    name = SubmissionResponder.REPLAYED,
                    description = "true if this request was accepted before, and this is the same answer again",
                    schema = @Schema(type = "string"))
        },
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = GenerationAnswer.class)))
@interface DescribesGeneration {}
