package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.page.ListRequest;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.page.SearchText;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.SignedLinks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** REST endpoints to list, read, edit, delete and restore courses. */
@RestController
@Tag(name = "Courses")
@RequestMapping(path = "/api/v1/courses", produces = MediaType.APPLICATION_JSON_VALUE)
final class CourseController {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Courses courses;
    private final CourseReader reader;
    private final CourseSearch search;
    private final EditingCourses editing;
    private final SignedLinks links;

    CourseController(
            Courses courses, CourseReader reader, CourseSearch search, EditingCourses editing, SignedLinks links) {
        this.courses = courses;
        this.reader = reader;
        this.search = search;
        this.editing = editing;
        this.links = links;
    }

    @GetMapping
    @Operation(
            operationId = "listCourses",
            summary = "List and search courses",
            description = "Returns the courses that match all criteria. The `Link` header has the next, previous and"
                    + " first page: by page number if `page` is given, otherwise by cursor.")
    @Parameter(
            name = "tag",
            in = ParameterIn.QUERY,
            description = "A full tag, case-insensitive; may be repeated, a course must then have all of them",
            array = @ArraySchema(schema = @Schema(type = "string")))
    Page<CourseSummary> list(
            @Parameter(
                            description =
                                    "Words in the title, description, author, tags or lessons. A course must have all of"
                                            + " them; case-insensitive; the last may be a prefix")
                    @RequestParam(name = "q", required = false)
                    @Nullable
                    String text,
            @Parameter(description = "Spoken language (BCP 47); en also matches en-GB", example = "en")
                    @RequestParam(name = "language", required = false)
                    @Nullable
                    String language,
            @Parameter(description = "Full name of the author, case-insensitive")
                    @RequestParam(name = "author", required = false)
                    @Nullable
                    String author,
            @Parameter(description = "The generation of a draft is still running or has failed")
                    @RequestParam(name = "status", required = false)
                    @Nullable
                    CourseStatus status,
            @Parameter(description = "true lists only deleted courses")
                    @RequestParam(name = "deleted", defaultValue = "false")
                    boolean deleted,
            @Parameter(
                            description = ListRequest.SORT_DESCRIPTION
                                    + ": created_at, updated_at; with q also relevance, most relevant"
                                    + " first. Default: relevance with q, otherwise -created_at")
                    @RequestParam(name = "sort", required = false)
                    @Nullable
                    String sort,
            @Parameter(description = PageRequest.PAGE_DESCRIPTION)
                    @RequestParam(name = "page", required = false)
                    @Nullable
                    Integer page,
            @Parameter(description = PageRequest.LIMIT_DESCRIPTION)
                    @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT)
                    int limit,
            @Parameter(description = ListRequest.CURSOR_DESCRIPTION)
                    @RequestParam(name = "cursor", required = false)
                    @Nullable
                    String cursor,
            HttpServletRequest request,
            Caller caller) {
        var filter = new CourseFilter(
                SearchText.parse("q", text),
                SearchText.parse("language", language),
                SearchText.parse("author", author),
                CourseWebConfiguration.tags(request.getParameterValues("tag")),
                status,
                deleted);
        var listRequest = ListRequest.of(CourseOrder.sort(sort, filter.text() != null), page, limit, cursor);
        return search.list(filter, CourseOrder.of(listRequest.sortedBy()), listRequest, caller);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readCourse",
            summary = "Read a course",
            description =
                    "Includes metadata, lessons, slides, subtitles with their cues, interactive elements, and links"
                            + " to all files. The ETag changes with every update, and when the links are renewed.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    ResponseEntity<CourseView> read(
            @PathVariable("id") CourseId id,
            @Parameter(description = CourseVersion.NUMBER_IS)
                    @RequestParam(name = "version", required = false)
                    @Nullable
                    Integer version,
            RequestPreconditions preconditions,
            Caller caller) {
        var course = find(new CourseVersion(id, version), caller);
        return preconditions.isNotModified(course.etag(), etag(course))
                ? response(HttpStatus.NOT_MODIFIED, course).build()
                : respond(course);
    }

    private Course find(CourseVersion version, Caller caller) {
        return reader.find(version, caller).orElseThrow(() -> new NotFoundException("course", version));
    }

    @GetMapping("/{id}/versions")
    @Operation(
            operationId = "listCourseVersions",
            summary = "List the versions of a course",
            description =
                    "Latest first. Requests without a version get the current one: the latest published version, or"
                            + " the first.")
    Page<VersionSummary> versions(
            @PathVariable("id") CourseId id,
            @Parameter(description = PageRequest.PAGE_DESCRIPTION)
                    @RequestParam(name = "page", defaultValue = PageRequest.FIRST_PAGE)
                    int page,
            @Parameter(description = PageRequest.LIMIT_DESCRIPTION)
                    @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT)
                    int limit,
            Caller caller) {
        var versions = search.versions(id, new PageRequest(page, limit), caller);
        if (versions.total() == 0) {
            throw new NotFoundException("course", id);
        }
        return versions;
    }

    @Operation(
            operationId = "replaceCourse",
            summary = "Replace the editable fields of a course",
            description = "Omitted fields are cleared; title is required.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CourseView> replace(
            @PathVariable("id") CourseId id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CourseEdit.class)))
                    @RequestBody
                    JsonNode fields,
            RequestPreconditions preconditions,
            Caller caller) {
        return respond(editing.replace(id, fields, preconditions, caller));
    }

    @Operation(
            operationId = "patchCourse",
            summary = "Change some of the editable fields of a course",
            description = "A JSON Merge Patch (RFC 7396): omitted fields keep their values, null clears a field.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
    ResponseEntity<CourseView> patch(
            @PathVariable("id") CourseId id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CourseEdit.class)))
                    @RequestBody
                    JsonNode changes,
            RequestPreconditions preconditions,
            Caller caller) {
        return respond(editing.patch(id, changes, preconditions, caller));
    }

    @Operation(
            operationId = "deleteCourse",
            summary = "Delete a course",
            description = "Deletes all versions of the course. It can be restored until its retention period ends.")
    @ApiResponse(responseCode = "204", description = "The course was deleted.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("id") CourseId id, RequestPreconditions preconditions, Caller caller) {
        if (!courses.delete(id, preconditions, caller)) {
            throw new NotFoundException("course", id);
        }
    }

    @Operation(operationId = "restoreCourse", summary = "Restore a deleted course")
    @PostMapping("/{id}/restore")
    ResponseEntity<CourseView> restore(@PathVariable("id") CourseId id, Caller caller) {
        if (!courses.restore(id, caller)) {
            throw new NotFoundException("deleted course", id);
        }
        return respond(find(new CourseVersion(id, null), caller));
    }

    private ResponseEntity<CourseView> respond(Course course) {
        return response(HttpStatus.OK, course).body(CourseView.of(course));
    }

    private BodyBuilder response(HttpStatus status, Course course) {
        return ResponseEntity.status(status)
                .eTag(etag(course))
                .cacheControl(CacheControl.noCache().cachePrivate());
    }

    /** With the period of the links, lest a client goes on using those that have expired. */
    private String etag(Course course) {
        var etag = course.etag();
        var period = links.period();
        return period.isEmpty() ? etag : etag.substring(0, etag.length() - 1) + "." + period + '"';
    }
}
