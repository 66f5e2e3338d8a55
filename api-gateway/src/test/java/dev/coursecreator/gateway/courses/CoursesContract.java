package dev.coursecreator.gateway.courses;

import static dev.coursecreator.gateway.courses.CourseVersion.current;
import static dev.coursecreator.rest.security.Caller.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.page.ListRequest;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.problem.PreconditionFailedException;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the records of courses promise on every database. */
interface CoursesContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    TestDatabase database();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void draftIsReadComplete() {
        var course = find(draft(SampleCourse.titled("Kafka, gently").tagged("java", "köln")));

        assertThat(course.title()).isEqualTo("Kafka, gently");
        assertThat(course.slug()).isEqualTo("kafka-gently");
        assertThat(course.status()).isEqualTo(CourseStatus.DRAFT);
        assertThat(course.durationMs()).isNull();
        assertThat(course.manifest()).isNull();
        assertThat(course.createdAt()).isEqualTo(NOW);
        assertThat(course.metadata())
                .isEqualTo(new Course.Metadata(
                        "Ada Lovelace",
                        "en",
                        List.of("java", "köln"),
                        "cmu-slt",
                        "standard",
                        "gradient",
                        true,
                        "mark",
                        "normal",
                        1));
        assertThat(course.lessons()).extracting(Course.Lesson::number).containsExactly(1, 2);
        var lesson = course.lessons().getFirst();
        assertThat(lesson.status()).isEqualTo(LessonStatus.PENDING);
        assertThat(lesson.files()).isNull();
        assertThat(lesson.interactive())
                .extracting(Course.Interactive::position)
                .containsExactly(1, 2, 3);
        assertThat(lesson.interactive())
                .extracting(Course.Interactive::kind)
                .containsExactly("code", "quiz", "exercise");
        assertThat(lesson.interactive().get(1).content())
                .isEqualTo(new InteractiveElement.Quiz(1, "Which?", List.of("this", "that"), List.of(1), "Because."));
    }

    @Test
    default void renderedLessonIsReadAsReported() {
        var id = draft(SampleCourse.titled("Kafka"));
        var rendered = SampleCourse.rendered(2, "en", "de");
        courses().lessonRendered(id, rendered);

        var course = find(id);
        assertThat(course.lessons().getFirst().status()).isEqualTo(LessonStatus.PENDING);
        var lesson = course.lessons().get(1);
        assertThat(lesson.status()).isEqualTo(LessonStatus.READY);
        assertThat(lesson.files())
                .isEqualTo(new Course.LessonFiles(
                        9_000,
                        rendered.video(),
                        rendered.audio(),
                        rendered.transcript(),
                        rendered.slides(),
                        rendered.quizzes()));
        assertThat(lesson.subtitles())
                .extracting(Course.Subtitles::language)
                .as("that of the course first")
                .containsExactly("en", "de");
        assertThat(lesson.subtitles().getFirst().cues())
                .isEqualTo(rendered.subtitles().getFirst().cues());
        assertThat(reader().files(current(id), 2, LOCAL)).contains(lesson.files());
        assertThat(reader().files(current(id), 1, LOCAL)).isEmpty();
        assertThat(reader().subtitles(current(id), 2, "de", LOCAL))
                .contains(lesson.subtitles().getLast());
        assertThat(reader().subtitles(current(id), 2, "fr", LOCAL)).isEmpty();
    }

    @Test
    default void lessonReportedTwiceIsStoredOnce() {
        var id = draft(SampleCourse.titled("Kafka"));
        courses().lessonRendered(id, SampleCourse.rendered(1, "en"));
        var once = find(id);
        courses().lessonRendered(id, SampleCourse.rendered(1, "en"));
        assertThat(find(id).lessons()).isEqualTo(once.lessons());
    }

    @Test
    default void rerenderedLessonLosesSubtitlesItNoLongerHas() {
        var id = draft(SampleCourse.titled("Kafka"));
        courses().lessonRendered(id, SampleCourse.rendered(1, "en", "de"));
        courses().lessonRendered(id, SampleCourse.rendered(1, "de", "fr"));
        assertThat(find(id).lessons().getFirst().subtitles())
                .extracting(Course.Subtitles::language)
                .containsExactly("de", "fr");
        courses().lessonRendered(id, SampleCourse.rendered(1));
        assertThat(find(id).lessons().getFirst().subtitles()).isEmpty();
    }

    @Test
    default void unknownLessonIsRejected() {
        var id = draft(SampleCourse.titled("Kafka"));
        assertThatThrownBy(() -> courses().lessonRendered(id, SampleCourse.rendered(3, "en")))
                .hasMessageContaining("has no lesson 3");
    }

    @Test
    default void publishingSumsTheDurationsOfTheLessons() {
        var id = draft(SampleCourse.titled("Kafka"));
        courses().lessonRendered(id, SampleCourse.rendered(1, "en"));
        courses().lessonRendered(id, SampleCourse.rendered(2, "en"));
        var manifest = SampleCourse.artifact("manifest", ArtifactType.JSON, 4_321);
        courses().publish(id, manifest);

        var course = find(id);
        assertThat(course.status()).isEqualTo(CourseStatus.PUBLISHED);
        assertThat(course.durationMs()).isEqualTo(18_000);
        assertThat(course.manifest()).isEqualTo(manifest);
        assertThat(reader().manifest(current(id), LOCAL)).contains(manifest);
    }

    @Test
    default void publishingAnUnknownCourseIsAnError() {
        assertThatThrownBy(() -> courses()
                        .publish(new CourseId(UUID.randomUUID()), SampleCourse.artifact("m", ArtifactType.JSON, 1)))
                .hasMessageContaining("there is no course");
    }

    @Test
    default void failedDraftLeavesNothing() {
        var id = draft(SampleCourse.titled("Kafka"));
        assertThatThrownBy(() ->
                courses().draft(id, Owner.LOCAL, SampleCourse.titled("Again").withLessons(1), settings()));
        assertThat(find(id).title()).isEqualTo("Kafka");
        assertThat(list(null, null, null, null, false).total()).isEqualTo(1);
    }

    @Test
    default void editChangesTheFieldsAndTheSearchIndex() {
        var id = draft(SampleCourse.titled("Kafka").tagged("java"));
        assertThat(courses().edit(id, new CourseFields("Émile's Zeppelin", "Up.", null, List.of("air")), LOCAL))
                .isTrue();

        var course = find(id);
        assertThat(course.fields()).isEqualTo(new CourseFields("Émile's Zeppelin", "Up.", null, List.of("air")));
        assertThat(course.slug()).isEqualTo("emile-s-zeppelin");
        assertThat(titles("kafka", null, null, null)).isEmpty();
        assertThat(titles(null, null, "java", null)).isEmpty();
        assertThat(titles("ÉMILE", null, "AIR", null)).containsExactly("Émile's Zeppelin");
        assertThat(course.lessons()).hasSize(2);
    }

    @Test
    default void deletedCourseIsNotFoundUntilItIsRestored() {
        var id = draft(SampleCourse.titled("Kafka"));
        courses().lessonRendered(id, SampleCourse.rendered(1, "en"));
        var before = find(id);
        assertThat(courses().delete(id, RequestPreconditions.NONE, LOCAL)).isTrue();

        assertThat(courses().delete(id, RequestPreconditions.NONE, LOCAL)).isFalse();
        assertThat(reader().find(id, LOCAL)).isEmpty();
        assertThat(reader().files(current(id), 1, LOCAL)).isEmpty();
        assertThat(reader().subtitles(current(id), 1, "en", LOCAL)).isEmpty();
        assertThat(courses().edit(id, before.fields(), LOCAL)).isFalse();
        assertThat(titles(null, null, null, null)).isEmpty();
        assertThat(list(null, null, null, null, true).items())
                .singleElement()
                .extracting(CourseSummary::deletedAt)
                .isEqualTo(NOW);

        assertThat(courses().restore(id, LOCAL)).isTrue();
        assertThat(courses().restore(id, LOCAL)).isFalse();
        assertThat(find(id)).isEqualTo(before);
    }

    @Test
    default void courseDeletedDuringGenerationIsCompleteWhenRestored() {
        var id = draft(SampleCourse.titled("Kafka"));
        courses().delete(id, RequestPreconditions.NONE, LOCAL);
        courses().lessonRendered(id, SampleCourse.rendered(1, "en"));
        courses().publish(id, SampleCourse.artifact("manifest", ArtifactType.JSON, 1));
        courses().restore(id, LOCAL);
        assertThat(find(id).status()).isEqualTo(CourseStatus.PUBLISHED);
    }

    @Test
    default void coursesAreFoundByWordsLanguageTagAndStatus() {
        draft(SampleCourse.titled("Kafka 100%").by("Ötzi").tagged("java", "data"));
        draft(SampleCourse.titled("Привет, мир").in("ru").tagged("java script"));
        var published = draft(SampleCourse.titled("Rust_in_peace").tagged("systems"));
        courses().publish(published, SampleCourse.artifact("manifest", ArtifactType.JSON, 1));

        assertThat(titles("kAFKA", null, null, null)).containsExactly("Kafka 100%");
        assertThat(titles("ПРИВЕТ", null, null, null)).containsExactly("Привет, мир");
        assertThat(titles("ötzi", null, null, null)).containsExactly("Kafka 100%");
        assertThat(titles("about rust", null, null, null)).containsExactly("Rust_in_peace");
        assertThat(titles("systems", null, null, null)).containsExactly("Rust_in_peace");
        assertThat(titles("100", null, null, null)).containsExactly("Kafka 100%");
        assertThat(titles("no such words", null, null, null)).isEmpty();
        assertThat(titles(null, "ru", null, null)).containsExactly("Привет, мир");
        assertThat(titles(null, null, "Java", null)).containsExactly("Kafka 100%");
        assertThat(titles(null, null, "java script", null)).containsExactly("Привет, мир");
        assertThat(titles(null, null, "data", null)).containsExactly("Kafka 100%");
        assertThat(titles(null, null, "jav_", null)).isEmpty();
        assertThat(titles(null, null, null, CourseStatus.PUBLISHED)).containsExactly("Rust_in_peace");
        assertThat(titles("all", "en", "java", CourseStatus.DRAFT)).containsExactly("Kafka 100%");
    }

    @Test
    default void pagesAreContiguousAndNewestFirst() {
        var ids = List.of(
                draft(SampleCourse.titled("1")),
                draft(SampleCourse.titled("2")),
                draft(SampleCourse.titled("3")),
                draft(SampleCourse.titled("4")),
                draft(SampleCourse.titled("5")));
        var pages = List.of(page(1), page(2), page(3), page(4));

        assertThat(pages).extracting(Page::total).containsOnly(5L);
        assertThat(pages).extracting(page -> page.items().size()).containsExactly(2, 2, 1, 0);
        assertThat(pages.stream().flatMap(page -> page.items().stream()).map(CourseSummary::id))
                .containsExactlyElementsOf(ids.reversed());
        assertThat(pages.getFirst().items().getFirst().lessons()).isEqualTo(2);
    }

    @Test
    default void courseOfAnotherOwnerIsNotFound() {
        var ana = new Caller(new Owner("ana"), Role.CREATOR);
        var boris = new Caller(new Owner("boris"), Role.CREATOR);
        var id = new CourseId(Ids.next());
        var course = SampleCourse.titled("Kafka");
        courses().draft(id, ana.owner(), course.withLessons(1), course.settings());
        courses().lessonRendered(id, SampleCourse.rendered(1, "en"));
        courses().publish(id, SampleCourse.artifact("manifest", ArtifactType.JSON, 1));
        var fields = find(id).fields();

        assertThat(reader().find(id, boris)).isEmpty();
        assertThat(reader().manifest(current(id), boris)).isEmpty();
        assertThat(reader().files(current(id), 1, boris)).isEmpty();
        assertThat(reader().subtitles(current(id), 1, "en", boris)).isEmpty();
        assertThat(courses().edit(id, fields, boris)).isFalse();
        assertThat(courses().delete(id, RequestPreconditions.NONE, boris)).isFalse();
        assertThat(all(boris).total()).isZero();

        assertThat(reader().manifest(current(id), ana)).isPresent();
        assertThat(reader().files(current(id), 1, ana)).isPresent();
        assertThat(reader().subtitles(current(id), 1, "en", ana)).isPresent();
        assertThat(all(ana).items()).hasSize(1);
        assertThat(courses().edit(id, fields, ana)).isTrue();
        assertThat(courses().delete(id, RequestPreconditions.NONE, ana)).isTrue();
        assertThat(courses().restore(id, boris)).isFalse();
        assertThat(courses().restore(id, ana)).isTrue();
    }

    @Test
    default void newVersionIsCurrentOncePublishedAndTheOldOneStaysReadable() {
        var id = draft(SampleCourse.titled("Kafka"));
        courses().lessonRendered(id, SampleCourse.rendered(1, "en"));
        courses().publish(id, SampleCourse.artifact("old", ArtifactType.JSON, 1));
        var old = find(id);

        assertThat(next(id, "Kafka anew", RequestPreconditions.NONE)).isEqualTo(2);
        courses().lessonRendered(id, 2, SampleCourse.rendered(2, "de"));
        assertThat(find(id)).isEqualTo(old);
        assertThat(version(id, 2).title()).isEqualTo("Kafka anew");
        assertThat(version(id, 2).current()).isFalse();
        assertThat(version(id, 2).id()).isEqualTo(id);
        assertThat(version(id, 2).lessons().get(1).files()).isNotNull();
        assertThat(titles(null, null, null, null)).containsExactly("Kafka");
        assertThat(titles("anew", null, null, null)).isEmpty();

        var manifest = SampleCourse.artifact("new", ArtifactType.JSON, 2);
        courses().publish(id, 2, manifest);
        assertThat(find(id).title()).isEqualTo("Kafka anew");
        assertThat(find(id).version()).isEqualTo(2);
        assertThat(reader().manifest(current(id), LOCAL)).contains(manifest);
        assertThat(reader().files(current(id), 1, LOCAL)).isEmpty();
        assertThat(reader().files(current(id), 2, LOCAL)).isPresent();
        assertThat(reader().subtitles(current(id), 2, "de", LOCAL)).isPresent();
        assertThat(titles(null, null, null, null)).containsExactly("Kafka anew");
        assertThat(titles("kafka anew", null, null, null)).containsExactly("Kafka anew");

        var first = version(id, 1);
        assertThat(first.current()).isFalse();
        assertThat(first.lessons()).isEqualTo(old.lessons());
        assertThat(reader().manifest(new CourseVersion(id, 1), LOCAL)).contains(old.manifest());
        assertThat(reader().files(new CourseVersion(id, 1), 1, LOCAL)).isPresent();
        assertThat(reader().find(new CourseVersion(id, 3), LOCAL)).isEmpty();
        assertThat(search().versions(id, new PageRequest(1, 20), LOCAL).items())
                .extracting(VersionSummary::version, VersionSummary::current, VersionSummary::title)
                .containsExactly(tuple(2, true, "Kafka anew"), tuple(1, false, "Kafka"));
    }

    @Test
    default void rowIdOfAVersionIsNotACourseId() {
        var id = draft(SampleCourse.titled("Kafka"));
        next(id, "Kafka anew", RequestPreconditions.NONE);
        var row = database()
                .jdbc()
                .sql("SELECT id FROM courses WHERE version = 2")
                .query((found, n) -> CourseId.parse(found.getString("id")))
                .single();

        assertThat(reader().find(row, LOCAL)).isEmpty();
        assertThat(courses().delete(row, RequestPreconditions.NONE, LOCAL)).isFalse();
        assertThat(search().versions(row, new PageRequest(1, 20), LOCAL).total())
                .isZero();
    }

    @Test
    default void latestPublishedVersionIsCurrentInAnyOrderOfPublishing() {
        var id = draft(SampleCourse.titled("One"));
        next(id, "Two", RequestPreconditions.NONE);
        next(id, "Three", RequestPreconditions.NONE);
        assertThat(find(id).title()).isEqualTo("One");
        courses().publish(id, 2, SampleCourse.artifact("two", ArtifactType.JSON, 1));
        assertThat(find(id).title()).isEqualTo("Two");
        courses().publish(id, 1, SampleCourse.artifact("one", ArtifactType.JSON, 1));
        assertThat(find(id).title()).isEqualTo("Two");
        courses().publish(id, 3, SampleCourse.artifact("three", ArtifactType.JSON, 1));
        assertThat(find(id).title()).isEqualTo("Three");
    }

    @Test
    default void deletingACourseDeletesAllItsVersions() {
        var id = draft(SampleCourse.titled("One"));
        next(id, "Two", RequestPreconditions.NONE);
        courses().delete(id, RequestPreconditions.NONE, LOCAL);

        assertThat(reader().find(new CourseVersion(id, 1), LOCAL)).isEmpty();
        assertThat(reader().find(new CourseVersion(id, 2), LOCAL)).isEmpty();
        assertThat(search().versions(id, new PageRequest(1, 20), LOCAL).total()).isZero();
        assertThat(courses().draftVersion(id, SampleCourse.titled("x").content(1), RequestPreconditions.NONE, LOCAL))
                .isEmpty();
        assertThat(list(null, null, null, null, true).total()).isEqualTo(1);
        courses().publish(id, 2, SampleCourse.artifact("two", ArtifactType.JSON, 1));
        courses().restore(id, LOCAL);
        assertThat(find(id).title()).isEqualTo("Two");
        assertThat(version(id, 1).title()).isEqualTo("One");
    }

    @Test
    default void failedPreconditionChangesNothing() {
        var id = draft(SampleCourse.titled("Kafka"));
        var seen = RequestPreconditions.ifMatch(find(id).etag());
        courses().edit(id, new CourseFields("Pulsar", "", null, List.of()), LOCAL);

        assertThatThrownBy(() -> courses().delete(id, seen, LOCAL)).isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> next(id, "Anew", seen)).isInstanceOf(PreconditionFailedException.class);
        assertThat(search().versions(id, new PageRequest(1, 20), LOCAL).total()).isEqualTo(1);
        assertThat(next(id, "Anew", RequestPreconditions.ifMatch("\"x\", " + find(id).etag())))
                .isEqualTo(2);
        assertThat(courses().delete(id, RequestPreconditions.ifMatch("*"), LOCAL))
                .isTrue();
    }

    @Test
    default void sourceIsKeptWithTheOptionsThatWereGiven() {
        var id = draft(SampleCourse.titled("Kafka"));
        var files = List.of(new CourseSource.File("course.md", "# Kafka"));
        var options = MessageCodec.json().readTree("{\"languages\":[\"en\",\"es\"],\"theme\":{\"mode\":\"dark\"}}");
        for (var source : List.of(new CourseSource(files, options), new CourseSource(files, null))) {
            var script = SampleCourse.titled("Kafka").withLessons(1);
            var version = courses()
                    .draftVersion(id, new DraftContent(script, settings(), source), RequestPreconditions.NONE, LOCAL)
                    .orElseThrow()
                    .number();
            assertThat(new CourseSources(database().jdbc(), database().reading())
                            .find(new CourseVersion(id, version), LOCAL))
                    .contains(source);
        }
    }

    @Test
    default void problemsOfTheSourceAreKeptUntilANewVersionIsAccepted() {
        var id = draft(SampleCourse.titled("Kafka"));
        assertThat(problems().find(id, LOCAL)).contains(SourceProblemList.NONE);
        var fence = new SourceProblemList.Problem("unclosed code fence", 7, null);
        assertThat(problems().replace(id, List.of())).as("nothing is new").isFalse();
        problems().replace(id, List.of(fence, new SourceProblemList.Problem("no such picture", 3, "b.md")));
        assertThat(problems().replace(id, List.of(fence))).isTrue();
        assertThat(problems().replace(id, List.of(fence))).as("the same again").isFalse();
        assertThat(problems().find(id, LOCAL).orElseThrow().items()).containsExactly(fence);

        next(id, "Kafka again", RequestPreconditions.NONE);
        assertThat(problems().find(id, LOCAL)).contains(SourceProblemList.NONE);
    }

    @Test
    default void problemsAreSeenByThoseWhoSeeTheCourse() {
        var id = draft(SampleCourse.titled("Kafka"));
        assertThat(problems().find(id, new Caller(new Owner("another"), Role.CREATOR)))
                .isEmpty();
        assertThat(problems().find(new CourseId(Ids.next()), LOCAL)).isEmpty();
        courses().delete(id, RequestPreconditions.NONE, LOCAL);
        assertThat(problems().find(id, LOCAL)).isEmpty();
    }

    private SourceProblems problems() {
        return new SourceProblems(database().jdbc(), database().reading());
    }

    private int next(CourseId id, String title, RequestPreconditions expected) {
        var script = SampleCourse.titled(title).withLessons(2);
        return courses()
                .draftVersion(id, new DraftContent(script, settings(), CourseSource.NONE), expected, LOCAL)
                .orElseThrow()
                .number();
    }

    private Course version(CourseId id, int number) {
        return reader().find(new CourseVersion(id, number), LOCAL).orElseThrow();
    }

    private CourseId draft(SampleCourse course) {
        var id = new CourseId(Ids.next());
        courses().draft(id, Owner.LOCAL, course.withLessons(2), course.settings());
        return id;
    }

    private static RenderSettings settings() {
        return SampleCourse.titled("any").settings();
    }

    private Course find(CourseId id) {
        return reader().find(id, LOCAL).orElseThrow();
    }

    private List<String> titles(
            @Nullable String words, @Nullable String language, @Nullable String tag, @Nullable CourseStatus status) {
        return list(words, language, tag, status, false).items().stream()
                .map(CourseSummary::title)
                .toList();
    }

    private Page<CourseSummary> list(
            @Nullable String words,
            @Nullable String language,
            @Nullable String tag,
            @Nullable CourseStatus status,
            boolean deleted) {
        var tags = tag == null ? List.<String>of() : List.of(tag);
        return list(new CourseFilter(words, language, null, tags, status, deleted), LOCAL, null, 20);
    }

    private Page<CourseSummary> all(Caller caller) {
        return list(CourseFilter.ALL, caller, null, 20);
    }

    private Page<CourseSummary> page(int number) {
        return list(CourseFilter.ALL, LOCAL, number, 2);
    }

    private Page<CourseSummary> list(CourseFilter filter, Caller caller, @Nullable Integer page, int limit) {
        var part = ListRequest.of(CourseOrder.sort(null, filter.text() != null), page, limit, null);
        return search().list(filter, CourseOrder.of(part.sortedBy()), part, caller);
    }

    private Courses courses() {
        return new Courses(
                database().jdbc(),
                database().kind(),
                database().transactions(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Ids::next);
    }

    private CourseReader reader() {
        return new CourseReader(database().jdbc(), database().reading());
    }

    private CourseSearch search() {
        return new CourseSearch(database().jdbc(), database().kind(), database().reading());
    }

    /** Ids in ascending order, as UUIDs of version 7 are. */
    final class Ids {

        private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

        private Ids() {}

        static UUID next() {
            return GENERATOR.generate();
        }
    }
}
