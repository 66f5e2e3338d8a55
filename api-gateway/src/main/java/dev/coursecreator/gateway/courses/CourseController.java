package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.page.ListRequest;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.page.SearchText;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.problem.Problem;
import dev.coursecreator.rest.security.Caller;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Courses over REST: list, read, edit, delete, restore. */
@RestController
@Tag(name = "Courses")
@RequestMapping(path = "/api/v1/courses", produces = MediaType.APPLICATION_JSON_VALUE)
final class CourseController {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static final String IF_MATCH_IS =
            "The ETag of the course as it was read; the change is made only if it is still that";
    private static final String ANOTHER_ONE = "The course is another one than If-Match names.";

    private final Courses courses;
    private final CourseReader catalogue;
    private final CourseSearch search;
    private final EditingCourses editing;

    CourseController(Courses courses, CourseReader catalogue, CourseSearch search, EditingCourses editing) {
        this.courses = courses;
        this.catalogue = catalogue;
        this.search = search;
        this.editing = editing;
    }

    @GetMapping
    @Operation(
            operationId = "listCourses",
            summary = "List and search courses",
            description =
                    "Those that match everything that is asked for. `Link` leads to the next, the previous and the"
                            + " first part: by page if one is named, else by cursor.")
    @Parameter(
            name = "tag",
            in = ParameterIn.QUERY,
            description = "A whole tag, in any case; several must all be there",
            array = @ArraySchema(schema = @Schema(type = "string")))
    Page<CourseSummary> list(
            @Parameter(
                            description =
                                    "Words of the title, the description, the author, the tags or the lessons; all of"
                                            + " them, in any case, and the last one may be a beginning")
                    @RequestParam(name = "q", required = false)
                    @Nullable
                    String text,
            @Parameter(description = "BCP 47 language that is spoken; en stands for en-GB, too", example = "en")
                    @RequestParam(name = "language", required = false)
                    @Nullable
                    String language,
            @Parameter(description = "The whole name of the author, in any case")
                    @RequestParam(name = "author", required = false)
                    @Nullable
                    String author,
            @Parameter(description = "A draft is still being made, or its making failed")
                    @RequestParam(name = "status", required = false)
                    @Nullable
                    CourseStatus status,
            @Parameter(description = "true lists the deleted courses instead of the others")
                    @RequestParam(name = "deleted", defaultValue = "false")
                    boolean deleted,
            @Parameter(
                            description = ListRequest.SORT_DESCRIPTION
                                    + ": created_at, updated_at; and relevance, the best first, if words"
                                    + " are looked for. Default: relevance if words are looked for, else -created_at")
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
                CourseParameters.tags(request.getParameterValues("tag")),
                status,
                deleted);
        var part = ListRequest.of(CourseOrder.sort(sort, filter.text() != null), page, limit, cursor);
        return search.list(filter, CourseOrder.of(part.sortedBy()), part, caller);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readCourse",
            summary = "Read a course",
            description = "With everything that belongs to it: metadata, lessons, slides, subtitles with their cues,"
                    + " interactive elements, and links to all files. The ETag is another one after every change.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "It is what If-None-Match names.", content = @Content)
    ResponseEntity<CourseView> read(
            @PathVariable("id") CourseId id,
            @Parameter(description = CourseVersion.NUMBER_IS)
                    @RequestParam(name = "version", required = false)
                    @Nullable
                    Integer version,
            Caller caller) {
        var asked = new CourseVersion(id, version);
        return answer(catalogue.find(asked, caller).orElseThrow(() -> new NotFoundException("course", asked)));
    }

    @GetMapping("/{id}/versions")
    @Operation(
            operationId = "listCourseVersions",
            summary = "List the versions of a course",
            description =
                    "The latest first. The current one is what one gets without naming a version: the latest that is"
                            + " published, or the first.")
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
            summary = "Edit a course: all of its own fields",
            description = "What is left out is emptied; a title is required.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "412",
            description = ANOTHER_ONE,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CourseView> replace(
            @PathVariable("id") CourseId id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CourseEdit.class)))
                    @RequestBody
                    JsonNode fields,
            @Parameter(description = IF_MATCH_IS) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            Caller caller) {
        return answer(editing.replace(id, fields, new IfMatch(ifMatch), caller));
    }

    @Operation(
            operationId = "patchCourse",
            summary = "Edit a course: the fields that are given",
            description = "As a JSON Merge Patch (RFC 7396): what is left out stays, null empties.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "412",
            description = ANOTHER_ONE,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
    ResponseEntity<CourseView> patch(
            @PathVariable("id") CourseId id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CourseEdit.class)))
                    @RequestBody
                    JsonNode changes,
            @Parameter(description = IF_MATCH_IS) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            Caller caller) {
        return answer(editing.patch(id, changes, new IfMatch(ifMatch), caller));
    }

    @Operation(
            operationId = "deleteCourse",
            summary = "Delete a course",
            description = "It is put aside in all its versions and can be restored.")
    @ApiResponse(responseCode = "204", description = "It is deleted.")
    @ApiResponse(
            responseCode = "412",
            description = ANOTHER_ONE,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable("id") CourseId id,
            @Parameter(description = IF_MATCH_IS) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            Caller caller) {
        if (!courses.delete(id, new IfMatch(ifMatch), caller)) {
            throw new NotFoundException("course", id);
        }
    }

    @Operation(operationId = "restoreCourse", summary = "Bring a deleted course back")
    @PostMapping("/{id}/restore")
    ResponseEntity<CourseView> restore(@PathVariable("id") CourseId id, Caller caller) {
        if (!courses.restore(id, caller)) {
            throw new NotFoundException("deleted course", id);
        }
        return read(id, null, caller);
    }

    private static ResponseEntity<CourseView> answer(Course course) {
        return ResponseEntity.ok()
                .eTag(course.etag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(CourseView.of(course));
    }
}
