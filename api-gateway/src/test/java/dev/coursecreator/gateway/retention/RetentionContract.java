package dev.coursecreator.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.gateway.SettableClock;
import dev.coursecreator.gateway.courses.SampleCourse;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.problem.ConflictException;
import dev.coursecreator.rest.security.Caller;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What retention removes and what it keeps, on every database. */
interface RetentionContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    TestDatabase database();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void endedJobIsRemovedAndItsCourseStays(@TempDir Path folder) throws Exception {
        var data = retainedData(folder);
        var ended = data.becomes(data.submitted(), JobStatus.COMPLETED);
        data.database
                .jdbc()
                .sql("INSERT INTO job_labels (job_id, name, value) VALUES (:id, 'a', 'b')")
                .param("id", ended.id().toString())
                .update();
        var live = data.submitted();
        data.clock.advance(RetainedData.JOBS);
        assertThat(data.sweeper().sweep().jobs().count()).isZero();

        data.clock.advance(Duration.ofMillis(1));
        var dry = data.sweeper().dryRun();
        assertThat(dry.dryRun()).isTrue();
        assertThat(dry.jobs().count()).isEqualTo(1);
        assertThat(dry.jobs().examples()).containsExactly(ended.id().toString());
        assertThat(data.rows("processing_jobs")).isEqualTo(2);
        var swept = data.sweeper().sweep();
        assertThat(swept.jobs()).isEqualTo(dry.jobs());
        assertThat(swept.complete()).isTrue();
        assertThat(data.jobs.facts(live.id()).material()).isNotNull();
        assertThat(data.rows("processing_jobs")).isEqualTo(1);
        assertThat(data.rows("job_labels")).isZero();
        assertThat(data.rows("courses")).isEqualTo(2);
    }

    @Test
    default void deletedCourseIsRemovedWithItsVersionsUnlessAJobIsRunning(@TempDir Path folder) throws Exception {
        var data = retainedData(folder);
        var old = data.becomes(data.submitted(), JobStatus.COMPLETED).courseId();
        var sample = SampleCourse.titled("Anew");
        assertThat(data.courses.draftVersion(old, sample.content(1), RequestPreconditions.NONE, Caller.LOCAL))
                .isPresent();
        var live = data.submitted();
        data.delete(old);
        data.delete(live.courseId());
        data.clock.advance(RetainedData.COURSES.plusMillis(1));

        assertThat(data.sweeper().dryRun().courses().examples()).contains(old.toString());
        var swept = data.sweeper().sweep();
        assertThat(swept.courses().count()).isEqualTo(1);
        assertThat(swept.courses().examples()).containsExactly(old.toString());
        assertThat(data.rows("courses")).isEqualTo(1);
        assertThat(data.rows("course_texts")).isEqualTo(1);
        assertThat(data.rows("course_words")).isEqualTo(1);

        data.becomes(live, JobStatus.CANCELLED);
        assertThat(data.sweeper().sweep().courses().count()).isEqualTo(1);
        assertThat(data.rows("courses")).isZero();
        assertThat(data.rows("processing_jobs")).isZero();
    }

    @Test
    default void unreferencedFileIsRemovedAfterItsRetentionPeriod(@TempDir Path folder) throws Exception {
        var data = retainedData(folder);
        var job = data.submitted();
        var lesson = data.rendered(1);
        data.courses.lessonRendered(job.courseId(), lesson);
        data.becomes(job, JobStatus.COMPLETED);
        var kept = data.submitted();
        var result = data.rendered(2);
        data.jobs.keep(kept.id(), result);
        data.becomes(kept, JobStatus.CANCELLED);
        var unneeded = data.file("a sentence", ArtifactType.WAV);
        var used = data.file("another sentence", ArtifactType.WAV);
        data.clock.advance(RetainedData.FILES.minusDays(1));
        data.file("another sentence", ArtifactType.WAV);
        data.clock.advance(Duration.ofDays(1).plusMillis(1));

        var dry = data.sweeper().dryRun().files();
        assertThat(dry.count()).isEqualTo(1);
        assertThat(dry.bytes()).isEqualTo(10);
        assertThat(dry.examples())
                .singleElement()
                .satisfies(example -> assertThat(example.name()).isEqualTo(unneeded.fileName()));
        assertThat(exists(data, unneeded)).isTrue();
        assertThat(data.sweeper().sweep().files()).isEqualTo(dry);
        assertThat(exists(data, unneeded)).isFalse();
        assertThat(exists(data, used)).isTrue();
        assertThat(exists(data, lesson.slides().getFirst().image())).isTrue();
        assertThat(exists(data, lesson.subtitles().getFirst().srt())).isTrue();
        assertThat(exists(data, result.video())).isTrue();

        data.clock.advance(RetainedData.JOBS);
        assertThat(data.sweeper().sweep().files().count()).isPositive();
        assertThat(exists(data, result.video())).isFalse();
        assertThat(exists(data, lesson.video())).isTrue();
        data.delete(job.courseId());
        data.clock.advance(RetainedData.COURSES.plusMillis(1));
        assertThat(data.sweeper().dryRun().files().examples())
                .anyMatch(example -> example.name().equals(lesson.video().fileName()));
        data.sweeper().sweep();
        assertThat(exists(data, lesson.video())).isFalse();
        assertThat(exists(data, lesson.slides().getFirst().image())).isFalse();
    }

    @Test
    default void pictureOfARetryableJobIsKeptAsLongAsTheJob(@TempDir Path folder) throws Exception {
        var data = retainedData(folder);
        var picture = data.file("a picture", ArtifactType.PNG);
        var shown = data.file("a picture that was shown", ArtifactType.PNG);
        data.becomes(data.submittedWith(picture), JobStatus.CANCELLED);
        data.becomes(data.submittedWith(shown), JobStatus.COMPLETED);
        data.clock.advance(RetainedData.FILES.plusDays(1));

        data.sweeper().sweep();
        assertThat(exists(data, picture)).isTrue();
        assertThat(exists(data, shown)).as("the course has its own slides").isFalse();

        data.clock.advance(RetainedData.JOBS);
        data.sweeper().sweep();
        assertThat(exists(data, picture)).isFalse();
    }

    @Test
    default void logoOfARetryableJobIsKeptAsLongAsTheJob(@TempDir Path folder) throws Exception {
        var data = retainedData(folder);
        var logo = data.file("a logo", ArtifactType.PNG);
        data.becomes(data.submittedWithLogo(logo), JobStatus.CANCELLED);
        data.clock.advance(RetainedData.FILES.plusDays(1));

        data.sweeper().sweep();
        assertThat(exists(data, logo)).isTrue();

        data.clock.advance(RetainedData.JOBS);
        data.sweeper().sweep();
        assertThat(exists(data, logo)).isFalse();
    }

    @Test
    default void filesUsedByARunningJobAreKept(@TempDir Path folder) throws Exception {
        var data = retainedData(folder);
        var before = data.file("before", ArtifactType.WAV);
        data.clock.advance(Duration.ofDays(2));
        var job = data.submitted();
        var made = data.file("made", ArtifactType.WAV);
        data.clock.advance(Duration.ofDays(100));

        var swept = data.sweeper().sweep().files();
        assertThat(swept.unusedSince()).isBefore(NOW.plus(Duration.ofDays(1)));
        assertThat(exists(data, made)).isTrue();
        assertThat(exists(data, before)).isFalse();
        data.becomes(job, JobStatus.CANCELLED);
    }

    @Test
    default void onlyOneGatewaySweepsAtATimeAndNotTooOften(@TempDir Path folder) throws Exception {
        var data = retainedData(folder);
        var jdbc = data.database.jdbc();
        var one = new SweepLease(jdbc, data.clock, UUID::randomUUID);
        var other = new SweepLease(jdbc, data.clock, UUID::randomUUID);
        assertThat(one.tryAcquire(Duration.ZERO)).isTrue();
        assertThat(other.tryAcquire(Duration.ZERO)).isFalse();
        assertThatThrownBy(() -> data.sweeper().sweep()).isInstanceOf(ConflictException.class);
        data.clock.advance(Duration.ofMinutes(4));
        assertThat(one.renew()).isTrue();
        data.clock.advance(Duration.ofMinutes(4));
        assertThat(other.tryAcquire(Duration.ZERO)).isFalse();
        data.clock.advance(Duration.ofMinutes(1));
        assertThat(other.tryAcquire(Duration.ZERO))
                .as("the lease of the first has expired")
                .isTrue();
        assertThat(one.renew()).isFalse();
        one.release();
        assertThat(one.tryAcquire(Duration.ZERO)).isFalse();
        other.release();
        assertThat(one.tryAcquire(Duration.ofDays(1))).isFalse();
        data.clock.advance(Duration.ofDays(1));
        assertThat(one.tryAcquire(Duration.ofDays(1))).isTrue();
    }

    private static boolean exists(RetainedData data, Artifact artifact) throws IOException {
        try (var bytes = data.store.open(artifact, 0, 1)) {
            return bytes.readAllBytes().length > 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private RetainedData retainedData(Path folder) throws IOException {
        var clock = new SettableClock(NOW);
        return new RetainedData(database(), new LocalArtifactStore(folder.resolve("artifacts"), clock), clock);
    }
}
