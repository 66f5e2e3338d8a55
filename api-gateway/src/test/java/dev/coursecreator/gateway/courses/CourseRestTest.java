package dev.coursecreator.gateway.courses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@GatewayTest
class CourseRestTest {

    private final Api api;
    private final Courses courses;
    private final Supplier<UUID> ids;

    @Autowired
    CourseRestTest(@LocalServerPort int port, Courses courses, Supplier<UUID> ids) {
        this.api = new Api(port);
        this.courses = courses;
        this.ids = ids;
    }

    @Test
    void draftIsReturnedComplete() {
        var id = aCourse(SampleCourse.titled("Relations").tagged("one", "two"));
        var answer = api.get("/courses/" + id);

        assertThat(answer.status()).isEqualTo(200);
        var course = answer.json();
        assertThat(course.at("/id").asString()).isEqualTo(id.toString());
        assertThat(course.at("/slug").asString()).isEqualTo("relations");
        assertThat(course.at("/status").asString()).isEqualTo("draft");
        assertThat(course.at("/metadata/author").asString()).isEqualTo("Ada Lovelace");
        assertThat(course.at("/metadata/tags")).extracting(JsonNode::asString).containsExactly("one", "two");
        assertThat(course.at("/metadata/background_music").asBoolean()).isTrue();
        assertThat(course.at("/created_at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(course.has("manifest")).isFalse();
        assertThat(course.at("/lessons")).hasSize(2);
        var lesson = course.at("/lessons/0");
        assertThat(lesson.at("/number").asInt()).isEqualTo(1);
        assertThat(lesson.at("/status").asString()).isEqualTo("pending");
        assertThat(lesson.has("video")).isFalse();
        assertThat(lesson.at("/interactive_elements/1/kind").asString()).isEqualTo("quiz");
        assertThat(lesson.at("/interactive_elements/1/content/choices")).hasSize(2);
        assertThat(lesson.at("/interactive_elements/1").has("start_ms")).isFalse();
        assertThat(course.at("/_links/jobs").asString()).isEqualTo("/api/v1/jobs?course_id=" + id);
    }

    @Test
    void publishedCourseLinksToItsFilesAndTimesItsElements() {
        var id = aCourse(SampleCourse.titled("Finished"));
        courses.lessonRendered(id, SampleCourse.rendered(1, "en"));
        courses.lessonRendered(id, SampleCourse.rendered(2, "en", "de"));
        courses.publish(id, SampleCourse.artifact("manifest", ArtifactType.JSON, 77));

        var course = api.get("/courses/" + id).json();
        assertThat(course.at("/status").asString()).isEqualTo("published");
        assertThat(course.at("/duration_ms").asInt()).isEqualTo(18_000);
        assertThat(course.at("/manifest/href").asString()).startsWith("/api/v1/courses/" + id + "/course.json?v=");
        assertThat(course.at("/manifest/bytes").asInt()).isEqualTo(77);
        var lesson = course.at("/lessons/1");
        assertThat(lesson.at("/status").asString()).isEqualTo("ready");
        assertThat(lesson.at("/duration_ms").asInt()).isEqualTo(9_000);
        assertThat(lesson.at("/video/href").asString()).startsWith("/api/v1/courses/" + id + "/lessons/2/video?v=");
        assertThat(lesson.at("/video/type").asString()).isEqualTo("video/mp4");
        assertThat(lesson.at("/slides")).hasSize(3);
        assertThat(lesson.at("/slides/2/start_ms").asInt()).isEqualTo(6_000);
        assertThat(lesson.at("/slides/2/image/href").asString()).contains("/lessons/2/slides/3?v=");
        assertThat(lesson.at("/subtitles/0/language").asString()).isEqualTo("en");
        assertThat(lesson.at("/subtitles/1/language").asString()).isEqualTo("de");
        assertThat(lesson.at("/subtitles/1/cues/1/text").asString()).isEqualTo("Bye — ciao.");
        assertThat(lesson.at("/subtitles/1/cues/1/start_ms").asInt()).isEqualTo(4_100);
        assertThat(lesson.at("/subtitles/1/vtt/href").asString()).contains("/lessons/2/subtitles.de.vtt?v=");
        assertThat(lesson.at("/interactive_elements/0/start_ms").asInt()).isZero();
        assertThat(lesson.at("/interactive_elements/0").has("asked_ms")).isFalse();
        assertThat(lesson.at("/interactive_elements/1/start_ms").asInt()).isEqualTo(4_000);
        assertThat(lesson.at("/interactive_elements/1/asked_ms").asInt()).isEqualTo(5_000);
        assertThat(lesson.at("/interactive_elements/1/answered_ms").asInt()).isEqualTo(6_000);
    }

    @Test
    void listIsFilteredAndPaged() {
        aCourse(SampleCourse.titled("Listed one").tagged("listed"));
        aCourse(SampleCourse.titled("Listed two").tagged("listed"));
        aCourse(SampleCourse.titled("Listed three").tagged("listed", "special"));

        var first = api.get("/courses?tag=listed&limit=2").json();
        assertThat(first.at("/total").asInt()).isEqualTo(3);
        assertThat(first.at("/page").asInt()).isEqualTo(1);
        assertThat(first.at("/limit").asInt()).isEqualTo(2);
        assertThat(titles(first)).containsExactly("Listed three", "Listed two");
        assertThat(titles(api.get("/courses?tag=listed&limit=2&page=2").json())).containsExactly("Listed one");
        assertThat(titles(api.get("/courses?q=listed%20THREE&status=draft&language=en")
                        .json()))
                .containsExactly("Listed three");
        assertThat(api.get("/courses?tag=listed&status=published").json().at("/items"))
                .isEmpty();
        assertThat(api.get("/courses?tag=listed").json().at("/limit").asInt()).isEqualTo(20);
    }

    @Test
    void aListHasAPosterOfTheFirstLessonThatCanBePlayed() {
        var id = aCourse(SampleCourse.titled("With a poster").tagged("poster"));
        assertThat(api.get("/courses?tag=poster").json().at("/items/0").has("poster"))
                .isFalse();

        courses.lessonRendered(id, SampleCourse.rendered(2, "en"));
        var poster = api.get("/courses?tag=poster").json().at("/items/0/poster");
        assertThat(poster.at("/href").asString()).startsWith("/api/v1/courses/" + id + "/lessons/2/slides/1?v=");
        assertThat(poster.at("/type").asString()).isEqualTo("image/png");

        api.send("DELETE", "/courses/" + id, "");
        assertThat(api.get("/courses?tag=poster&deleted=true")
                        .json()
                        .at("/items/0")
                        .has("poster"))
                .as("files of a deleted course cannot be read")
                .isFalse();
    }

    @Test
    void coursesAreFoundByTheTextOfTheirLessons() {
        aCourse(SampleCourse.titled("Zephyr").by("Grace Hopper").tagged("wind", "air"));
        aCourse(SampleCourse.titled("Named after Zephyr's tags").tagged("wind"));

        var found = api.get("/courses?q=something%20zeph&tag=wind").json();
        assertThat(titles(found)).containsExactly("Zephyr", "Named after Zephyr's tags");
        assertThat(found.at("/items/0/excerpt").asString()).isEqualTo("Something.");
        assertThat(titles(api.get("/courses?q=zephyr&sort=created_at").json()).getFirst())
                .isEqualTo("Zephyr");
        assertThat(titles(api.get("/courses?tag=WIND&tag=air&author=grace%20hopper")
                        .json()))
                .containsExactly("Zephyr");
        var first = api.get("/courses?q=zephyr&limit=1");
        assertThat(first.header("Link")).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        assertThat(titles(api.get("/courses?q=zephyr&limit=1&cursor="
                                + first.json().at("/next_cursor").asString())
                        .json()))
                .containsExactly("Named after Zephyr's tags");
        assertThat(api.get("/courses?q=%22%25%3A*").json().at("/total").asInt()).isZero();
    }

    @Test
    void invalidParameterIsReportedWithTheAllowedValues() {
        for (var wrong : List.of(
                "limit=101|limit must be from 1 to 100 but was 101.",
                "limit=0|limit must be from 1 to 100 but was 0.",
                "page=0|page must be 1 or more but was 0.",
                "page=two|page must be a whole number but was 'two'.",
                "page=99999999999|page must be a whole number but was '99999999999'.",
                "status=ready|status must be one of draft, published but was 'ready'.",
                "deleted=perhaps|deleted must be true or false but was 'perhaps'.",
                "sort=relevance|sort must be one of created_at, updated_at, with a prefix - for descending order, but"
                        + " was 'relevance'.",
                "q=a%00b|q must have at most 200 characters and no control characters.")) {
            var query = wrong.substring(0, wrong.indexOf('|'));
            var answer = api.get("/courses?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            var problem = answer.json();
            assertThat(problem.at("/type").asString()).isEqualTo("/api/v1/problems/invalid-parameter");
            assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
            assertThat(problem.at("/errors/0/detail").asString()).isEqualTo(wrong.substring(wrong.indexOf('|') + 1));
        }
    }

    @Test
    void patchChangesGivenFieldsAndPutReplacesAll() {
        var id = aCourse(SampleCourse.titled("Before").tagged("old"));

        var patched = api.sendJson("PATCH", "/courses/" + id, """
                {"title": "  After  ", "author": null}
                """);
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        assertThat(patched.json().at("/title").asString()).isEqualTo("After");
        assertThat(patched.json().at("/slug").asString()).isEqualTo("after");
        assertThat(patched.json().at("/metadata").has("author")).isFalse();
        assertThat(patched.json().at("/description").asString()).isEqualTo("All about Before.");
        assertThat(patched.json().at("/metadata/tags/0").asString()).isEqualTo("old");

        var merged = api.send(
                "PATCH", "/courses/" + id, "{\"tags\": [\"new\"]}", "Content-Type", "application/merge-patch+json");
        assertThat(merged.json().at("/metadata/tags/0").asString()).isEqualTo("new");

        var replaced = api.sendJson("PUT", "/courses/" + id, "{\"title\": \"Anew\", \"author\": \"Grace\"}");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().at("/metadata/author").asString()).isEqualTo("Grace");
        assertThat(replaced.json().at("/description").asString()).isEmpty();
        assertThat(replaced.json().at("/metadata/tags")).isEmpty();
        assertThat(api.get("/courses/" + id).json()).isEqualTo(replaced.json());
    }

    @Test
    void staleEtagIsAFailedPrecondition() {
        var id = aCourse(SampleCourse.titled("Contended"));
        var etag = api.get("/courses/" + id).header("ETag");
        assertThat(etag).matches("\"[^\"]+\"");

        var mine = edit("PATCH", id, "{\"author\": \"Me\"}", etag);
        assertThat(mine.status()).as(mine.text()).isEqualTo(200);
        assertThat(mine.header("ETag")).isNotEqualTo(etag);
        var yours = edit("PATCH", id, "{\"author\": \"You\"}", etag);
        assertThat(yours.status()).isEqualTo(412);
        assertThat(yours.json().at("/type").asString()).isEqualTo("/api/v1/problems/precondition-failed");
        assertThat(edit("PUT", id, "{\"title\": \"Yours\"}", etag).status()).isEqualTo(412);
        assertThat(edit("DELETE", id, "", etag).status()).isEqualTo(412);
        assertThat(api.get("/courses/" + id).json().at("/metadata/author").asString())
                .isEqualTo("Me");

        var now = edit("PUT", id, "{\"title\": \"Yours\"}", "\"1.99\", " + mine.header("ETag"));
        assertThat(now.status()).isEqualTo(200);
        assertThat(edit("PATCH", id, "{\"title\": \"\"}", "*").status()).isEqualTo(422);
        assertThat(api.get("/courses/" + id).header("ETag")).isEqualTo(now.header("ETag"));
        assertThat(edit("DELETE", id, "", now.header("ETag")).status()).isEqualTo(204);
        assertThat(edit("PATCH", id, "{}", "*").status()).isEqualTo(404);
    }

    @Test
    void matchingIfNoneMatchIsNotModified() {
        var id = aCourse(SampleCourse.titled("Known"));
        var etag = api.get("/courses/" + id).header("ETag");

        var known = api.get("/courses/" + id, "If-None-Match", etag);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.bytes()).isEmpty();
        assertThat(known.header("ETag")).isEqualTo(etag);
        courses.lessonRendered(id, SampleCourse.rendered(1, "en"));
        assertThat(api.get("/courses/" + id, "If-None-Match", etag).status()).isEqualTo(200);
    }

    @Test
    void oldVersionIsReadByItsNumber() {
        var id = aCourse(SampleCourse.titled("Old"));
        courses.publish(id, SampleCourse.artifact("old", ArtifactType.JSON, 1));
        var drafted = courses.draftVersion(
                id, SampleCourse.titled("New").content(1), RequestPreconditions.NONE, Caller.LOCAL);
        assertThat(drafted).map(DraftVersion::number).contains(2);
        assertThat(api.get("/courses/" + id).json().at("/title").asString()).isEqualTo("Old");
        courses.lessonRendered(id, 2, SampleCourse.rendered(1, "en"));
        courses.publish(id, 2, SampleCourse.artifact("new", ArtifactType.JSON, 1));

        var now = api.get("/courses/" + id).json();
        assertThat(now.at("/title").asString()).isEqualTo("New");
        assertThat(now.at("/version").asInt()).isEqualTo(2);
        assertThat(now.at("/current").asBoolean()).isTrue();
        assertThat(now.at("/_links/self").asString()).isEqualTo("/api/v1/courses/" + id);
        assertThat(now.at("/lessons/0/video/href").asString()).doesNotContain("version=");
        var old = api.get("/courses/" + id + "?version=1").json();
        assertThat(old.at("/id").asString()).isEqualTo(id.toString());
        assertThat(old.at("/title").asString()).isEqualTo("Old");
        assertThat(old.at("/current").asBoolean()).isFalse();
        assertThat(old.at("/_links/self").asString()).isEqualTo("/api/v1/courses/" + id + "?version=1");
        assertThat(old.at("/manifest/href").asString()).contains("/course.json?version=1&v=");

        var versions = api.get("/courses/" + id + "/versions?limit=1");
        assertThat(versions.header("Link")).contains("page=2>; rel=\"next\"");
        assertThat(versions.json().at("/total").asInt()).isEqualTo(2);
        assertThat(versions.json().at("/items/0/version").asInt()).isEqualTo(2);
        assertThat(api.get("/courses/" + id + "?version=3").status()).isEqualTo(404);
        assertThat(api.get("/courses/" + id + "?version=0").status()).isEqualTo(400);
        assertThat(api.get("/courses/" + UUID.randomUUID() + "/versions").status())
                .isEqualTo(404);
        assertThat(api.get("/courses?q=old&limit=100").json().at("/items").valueStream())
                .noneMatch(item -> item.at("/id").asString().equals(id.toString()));
    }

    @Test
    void allViolationsOfAnEditAreReported() {
        var id = aCourse(SampleCourse.titled("Unchanged"));
        var answer = api.sendJson("PUT", "/courses/" + id, """
                {"title": "bell \\u0007", "author": "%s", "description": "fine\\nlines", "tags": ["a", "A", ""]}
                """.formatted("x".repeat(201)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        var problem = answer.json();
        assertThat(problem.at("/type").asString()).isEqualTo("/api/v1/problems/invalid-input");
        assertThat(problem.at("/errors"))
                .extracting(error -> error.at("/pointer").asString())
                .containsExactly("#/title", "#/author", "#/tags/1", "#/tags/2");
        assertThat(problem.at("/errors/0/detail").asString())
                .isEqualTo("title must be one line without control characters.");
        assertThat(api.get("/courses/" + id).json().at("/title").asString()).isEqualTo("Unchanged");
    }

    @Test
    void editWithAWrongTypeIsRejectedWithTheField() {
        var id = aCourse(SampleCourse.titled("Typed"));
        var number = api.sendJson("PATCH", "/courses/" + id, "{\"title\": 5}");
        assertThat(number.status()).as(number.text()).isEqualTo(400);
        assertThat(number.json().at("/type").asString()).isEqualTo("/api/v1/problems/invalid-body");
        assertThat(number.json().at("/errors/0/pointer").asString()).isEqualTo("#/title");
        assertThat(number.json().at("/detail").asString()).contains("title must be a string");

        var tags = api.sendJson("PATCH", "/courses/" + id, "{\"tags\": \"one\"}");
        assertThat(tags.json().at("/detail").asString()).isEqualTo("tags must be an array but was a string.");

        var unknown = api.sendJson("PATCH", "/courses/" + id, "{\"titel\": \"x\"}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/detail").asString())
                .isEqualTo("titel is unknown; allowed: author, description, tags, title.");

        var array = api.sendJson("PATCH", "/courses/" + id, "[]");
        assertThat(array.status()).isEqualTo(400);
        assertThat(array.json().at("/detail").asString()).isEqualTo("The body must be an object but was an array.");

        var broken = api.sendJson("PATCH", "/courses/" + id, "{\n  \"title\": \"x\",\n}");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().at("/detail").asString()).contains("line 3, column 1");
        assertThat(broken.json().at("/errors/0/line").asInt()).isEqualTo(3);

        var nothing = api.sendJson("PATCH", "/courses/" + id, "");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.json().at("/detail").asString()).isEqualTo("A request body is required.");
    }

    @Test
    void deletedCourseIsNotFoundUntilItIsRestored() {
        var id = aCourse(SampleCourse.titled("Deleted").tagged("bin"));
        assertThat(api.send("DELETE", "/courses/" + id, "").status()).isEqualTo(204);
        assertThat(api.send("DELETE", "/courses/" + id, "").status()).isEqualTo(404);
        assertThat(api.get("/courses/" + id).status()).isEqualTo(404);
        assertThat(api.sendJson("PATCH", "/courses/" + id, "{}").status()).isEqualTo(404);
        assertThat(api.get("/courses?tag=bin").json().at("/total").asInt()).isZero();
        assertThat(api.get("/courses?tag=bin&deleted=true")
                        .json()
                        .at("/items/0")
                        .has("deleted_at"))
                .isTrue();

        var restored = api.send("POST", "/courses/" + id + "/restore", "");
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json().at("/title").asString()).isEqualTo("Deleted");
        assertThat(api.get("/courses/" + id).status()).isEqualTo(200);
        assertThat(api.send("POST", "/courses/" + id + "/restore", "").status()).isEqualTo(404);
    }

    @Test
    void malformedIdIsInvalidAndUnknownIdIsNotFound() {
        var answer = api.get("/courses/first");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo("id");
        assertThat(answer.json().at("/detail").asString())
                .contains("must be a UUID such as")
                .contains("'first'");

        var unknown = api.get("/courses/" + UUID.randomUUID());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().at("/type").asString()).isEqualTo("/api/v1/problems/not-found");
    }

    private Answer edit(String method, CourseId id, String body, String ifMatch) {
        return api.send(method, "/courses/" + id, body, "Content-Type", "application/json", "If-Match", ifMatch);
    }

    private CourseId aCourse(SampleCourse course) {
        var id = new CourseId(ids.get());
        courses.draft(id, Owner.LOCAL, course.withLessons(2), course.settings());
        return id;
    }

    private static List<String> titles(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/title").asString())
                .toList();
    }
}
