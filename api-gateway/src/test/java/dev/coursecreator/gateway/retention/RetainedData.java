package dev.coursecreator.gateway.retention;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.gateway.SettableClock;
import dev.coursecreator.gateway.courses.Courses;
import dev.coursecreator.gateway.courses.DeletedCourses;
import dev.coursecreator.gateway.courses.SampleCourse;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.generation.LessonState;
import dev.coursecreator.gateway.jobs.EndedJobs;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.event.RenderedLesson.Slide;
import dev.coursecreator.model.event.RenderedLesson.SubtitleTrack;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Test data: courses of one lesson with their jobs and files, in a database and a store, with a clock that can be advanced. */
final class RetainedData {

    static final Duration JOBS = Duration.ofDays(10);
    static final Duration COURSES = Duration.ofDays(5);
    static final Duration FILES = Duration.ofDays(3);

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    final TestDatabase database;
    final ArtifactStore store;
    final SettableClock clock;
    final Courses courses;
    final Jobs jobs;

    RetainedData(TestDatabase database, ArtifactStore store, SettableClock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.courses = new Courses(database.jdbc(), database.kind(), database.transactions(), clock, IDS::generate);
        this.jobs = new Jobs(database.jdbc(), database.kind(), clock);
    }

    RetentionSweeper sweeper() {
        var settings = new RetentionSettings(true, JOBS, COURSES, FILES, Duration.ofDays(1), Duration.ofMinutes(10));
        var ended = new EndedJobs(database.jdbc(), database.reading());
        var deleted = new DeletedCourses(database.jdbc(), database.reading());
        return new RetentionSweeper(
                settings,
                new RecordSweeper(ended, deleted, database.transactions()),
                new ArtifactSweeper(store, ended, deleted),
                new SweepLease(database.jdbc(), clock, IDS::generate),
                clock);
    }

    /** A course with a pending job. */
    JobState submitted() {
        var course = new CourseId(IDS.generate());
        var sample = SampleCourse.titled("Kept");
        courses.draft(course, Owner.LOCAL, sample.withLessons(1), sample.settings());
        return submitted(course);
    }

    JobState submitted(CourseId course) {
        return submitted(course, SampleCourse.titled("Kept").withLessons(1));
    }

    /** A course that shows this picture, with a pending job. */
    JobState submittedWith(Artifact picture) {
        var shows = new Passage(new SlideBlock.Picture(picture, 640, 480, "A picture"), List.of());
        var slide = new SlideScript(RichText.plain("Look"), List.of(shows));
        var lesson = new LessonScript(1, "Lesson 1", List.of(slide), List.of());
        var course = new CourseId(IDS.generate());
        var script = new CourseScript("Pictures", "", null, "en", List.of(), List.of(lesson));
        courses.draft(
                course, Owner.LOCAL, script, SampleCourse.titled("Pictures").settings());
        return submitted(course, script);
    }

    /** A course with this logo, with a pending job. */
    JobState submittedWithLogo(Artifact image) {
        var course = new CourseId(IDS.generate());
        var sample = SampleCourse.titled("Kept");
        var theme = new CourseTheme(null, null, new CourseTheme.Logo(image, 640, 160), null, null, null);
        var settings = new RenderSettings(
                "en", "cmu-slt", Quality.DRAFT, BackgroundStyle.SOLID, false, null, null, null, theme);
        courses.draft(course, Owner.LOCAL, sample.withLessons(1), settings);
        return submitted(course, sample.withLessons(1), settings);
    }

    private JobState submitted(CourseId course, CourseScript script) {
        return submitted(course, script, SampleCourse.titled("Kept").settings());
    }

    private JobState submitted(CourseId course, CourseScript script, RenderSettings settings) {
        var job = state(new JobId(IDS.generate()), course, JobStatus.PENDING, LessonState.pending(1, "Lesson 1", 4));
        database.transactions().executeWithoutResult(t -> jobs.insert(job, Owner.LOCAL, script, settings));
        return job;
    }

    JobState becomes(JobState job, JobStatus status) {
        var lesson = new LessonState(1, "Lesson 1", status, 1, null, 4, 4, "worker-1", null);
        var after = state(job.id(), job.courseId(), status, lesson);
        database.transactions().executeWithoutResult(t -> jobs.save(job, after, Set.of()));
        return after;
    }

    private static JobState state(JobId id, CourseId course, JobStatus status, LessonState lesson) {
        return new JobState(id, course, status, status == JobStatus.COMPLETED ? 100 : 0, 0, null, List.of(lesson));
    }

    void delete(CourseId course) {
        database.jdbc()
                .sql("UPDATE courses SET deleted_at = :now WHERE id = :id OR root_id = :id")
                .param("now", clock.millis())
                .param("id", course.toString())
                .update();
    }

    /** A file with this text; found if it exists, otherwise created. */
    Artifact file(String text, ArtifactType type) throws IOException, InterruptedException {
        var key = new ArtifactKey(SampleCourse.artifact(text, type, 0).key().sha256());
        var found = store.find(key, type);
        return found.isPresent() ? found.get() : store.write(key, type, file -> Files.writeString(file, text));
    }

    /** The files depend on the seed, so lessons share some of them. */
    RenderedLesson rendered(int seed) throws IOException, InterruptedException {
        var slides = new ArrayList<Slide>();
        for (int i = 0; i < 2; i++) {
            slides.add(new Slide(i, i * 1000L, 1000, file("slide " + (seed + i) % 7, ArtifactType.PNG)));
        }
        return new RenderedLesson(
                1,
                2000,
                file("video " + seed, ArtifactType.MP4),
                file("audio " + seed % 5, ArtifactType.M4A),
                slides,
                List.of(new SubtitleTrack(
                        "en",
                        List.of(),
                        file("vtt " + seed % 5, ArtifactType.VTT),
                        file("srt " + seed % 5, ArtifactType.SRT))),
                file("transcript " + seed % 5, ArtifactType.MARKDOWN));
    }

    long rows(String table) {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
