package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.courses.CourseSearch.Filter;
import dev.coursecreator.gateway.page.Page;
import dev.coursecreator.gateway.page.PageRequest;
import dev.coursecreator.gateway.problem.NotFound;
import dev.coursecreator.model.CourseId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Courses over REST: list, read, edit, delete, restore. */
@RestController
@RequestMapping(path = "/api/v1/courses", produces = MediaType.APPLICATION_JSON_VALUE)
final class CourseController {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Courses courses;
    private final Catalogue catalogue;
    private final CourseSearch search;
    private final EditingCourses editing;

    CourseController(Courses courses, Catalogue catalogue, CourseSearch search, EditingCourses editing) {
        this.courses = courses;
        this.catalogue = catalogue;
        this.search = search;
        this.editing = editing;
    }

    @GetMapping
    Page<CourseSummary> list(
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestParam(name = "tag", required = false) @Nullable String tag,
            @RequestParam(name = "status", required = false) @Nullable CourseStatus status,
            @RequestParam(name = "deleted", defaultValue = "false") boolean deleted,
            @RequestParam(name = "page", defaultValue = PageRequest.FIRST_PAGE) int page,
            @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT) int limit) {
        var filter = new Filter(
                CourseParameters.text("q", words),
                CourseParameters.text("language", language),
                CourseParameters.text("tag", tag),
                status,
                deleted);
        return search.list(filter, new PageRequest(page, limit));
    }

    @GetMapping("/{id}")
    CourseView read(@PathVariable("id") CourseId id) {
        return catalogue.find(id).map(CourseView::of).orElseThrow(() -> new NotFound("course", id));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    CourseView replace(@PathVariable("id") CourseId id, @RequestBody JsonNode fields) {
        return CourseView.of(editing.replace(id, fields));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
    CourseView patch(@PathVariable("id") CourseId id, @RequestBody JsonNode changes) {
        return CourseView.of(editing.patch(id, changes));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("id") CourseId id) {
        if (!courses.delete(id)) {
            throw new NotFound("course", id);
        }
    }

    @PostMapping("/{id}/restore")
    CourseView restore(@PathVariable("id") CourseId id) {
        if (!courses.restore(id)) {
            throw new NotFound("deleted course", id);
        }
        return read(id);
    }
}
