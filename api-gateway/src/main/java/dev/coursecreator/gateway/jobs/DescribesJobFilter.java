package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobStatus;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the query parameters that {@link JobFilter#of} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Status; several are separated by commas or repeated, and any of them matches",
            array = @ArraySchema(schema = @Schema(implementation = JobStatus.class))),
    @Parameter(
            name = "course_id",
            in = ParameterIn.QUERY,
            description = "The course that the job generates",
            schema = @Schema(type = "string", format = "uuid")),
    @Parameter(
            name = "label",
            in = ParameterIn.QUERY,
            description = "Label as name:value, or name for any value; repeat it to require several labels",
            array = @ArraySchema(schema = @Schema(type = "string", example = "team:a"))),
    @Parameter(
            name = "created_after",
            in = ParameterIn.QUERY,
            description = "Only jobs submitted after this time (RFC 3339)",
            example = "2026-11-23T08:00:00Z",
            schema = @Schema(type = "string")),
    @Parameter(
            name = "created_before",
            in = ParameterIn.QUERY,
            description = "Only jobs submitted before this time (RFC 3339)",
            schema = @Schema(type = "string")),
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Search words; each must occur in the course title or in the error, or be a prefix of the id",
            schema = @Schema(type = "string"))
})
public @interface DescribesJobFilter {}
