package dev.coursecreator.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.gateway.courses.IfMatch;
import dev.coursecreator.gateway.courses.SampleCourse;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
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

/** What is removed and what stays, on every database. */
interface RetentionContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    TestDatabase database();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void aJobIsRemovedSomeTimeAfterItHasEndedAndItsCourseStays(@TempDir Path folder) throws Exception {
        var things = things(folder);
        var ended = things.becomes(things.submitted(), JobStatus.COMPLETED);
        things.database
                .jdbc()
                .sql("INSERT INTO job_labels (job_id, name, value) VALUES (:id, 'a', 'b')")
                .param("id", ended.id().toString())
                .update();
        var live = things.submitted();
        things.clock.goOn(RetainedData.JOBS);
        assertThat(things.sweeping().sweep().jobs().count()).isZero();

        things.clock.goOn(Duration.ofMillis(1));
        var dry = things.sweeping().dryRun();
        assertThat(dry.dryRun()).isTrue();
        assertThat(dry.jobs().count()).isEqualTo(1);
        assertThat(dry.jobs().examples()).containsExactly(ended.id().toString());
        assertThat(things.rows("processing_jobs")).isEqualTo(2);
        var swept = things.sweeping().sweep();
        assertThat(swept.jobs()).isEqualTo(dry.jobs());
        assertThat(swept.complete()).isTrue();
        assertThat(things.jobs.facts(live.id()).script()).isNotNull();
        assertThat(things.rows("processing_jobs")).isEqualTo(1);
        assertThat(things.rows("job_labels")).isZero();
        assertThat(things.rows("courses")).isEqualTo(2);
    }

    @Test
    default void aDeletedCourseIsRemovedForGoodWithItsVersionsUnlessItIsBeingMade(@TempDir Path folder)
            throws Exception {
        var things = things(folder);
        var old = things.becomes(things.submitted(), JobStatus.COMPLETED).courseId();
        var sample = SampleCourse.titled("Anew");
        assertThat(things.courses.draftVersion(
                        old, sample.withLessons(1), sample.settings(), IfMatch.ANY, Caller.LOCAL))
                .isPresent();
        var beingMade = things.submitted();
        things.delete(old);
        things.delete(beingMade.courseId());
        things.clock.goOn(RetainedData.COURSES.plusMillis(1));

        assertThat(things.sweeping().dryRun().courses().examples()).contains(old.toString());
        var swept = things.sweeping().sweep();
        assertThat(swept.courses().count()).isEqualTo(1);
        assertThat(swept.courses().examples()).containsExactly(old.toString());
        assertThat(things.rows("courses")).isEqualTo(1);
        assertThat(things.rows("course_texts")).isEqualTo(1);
        assertThat(things.rows("course_words")).isEqualTo(1);

        things.becomes(beingMade, JobStatus.CANCELLED);
        assertThat(things.sweeping().sweep().courses().count()).isEqualTo(1);
        assertThat(things.rows("courses")).isZero();
        assertThat(things.rows("processing_jobs")).isZero();
    }

    @Test
    default void aFileIsRemovedWhenNothingNeedsItAndNobodyHasUsedItForLong(@TempDir Path folder) throws Exception {
        var things = things(folder);
        var job = things.submitted();
        var lesson = things.rendered(1);
        things.courses.lessonRendered(job.courseId(), lesson);
        things.becomes(job, JobStatus.COMPLETED);
        var kept = things.submitted();
        var result = things.rendered(2);
        things.jobs.keep(kept.id(), result);
        things.becomes(kept, JobStatus.CANCELLED);
        var unneeded = things.file("a sentence", ArtifactType.WAV);
        var used = things.file("another sentence", ArtifactType.WAV);
        things.clock.goOn(RetainedData.FILES.minusDays(1));
        things.file("another sentence", ArtifactType.WAV);
        things.clock.goOn(Duration.ofDays(1).plusMillis(1));

        var dry = things.sweeping().dryRun().files();
        assertThat(dry.count()).isEqualTo(1);
        assertThat(dry.bytes()).isEqualTo(10);
        assertThat(dry.examples())
                .singleElement()
                .satisfies(example -> assertThat(example.name()).isEqualTo(unneeded.fileName()));
        assertThat(isThere(things, unneeded)).isTrue();
        assertThat(things.sweeping().sweep().files()).isEqualTo(dry);
        assertThat(isThere(things, unneeded)).isFalse();
        assertThat(isThere(things, used)).isTrue();
        assertThat(isThere(things, lesson.slides().getFirst().image())).isTrue();
        assertThat(isThere(things, lesson.subtitles().getFirst().srt())).isTrue();
        assertThat(isThere(things, result.video())).isTrue();

        things.clock.goOn(RetainedData.JOBS);
        assertThat(things.sweeping().sweep().files().count()).isPositive();
        assertThat(isThere(things, result.video())).isFalse();
        assertThat(isThere(things, lesson.video())).isTrue();
        things.delete(job.courseId());
        things.clock.goOn(RetainedData.COURSES.plusMillis(1));
        assertThat(things.sweeping().dryRun().files().examples())
                .anyMatch(example -> example.name().equals(lesson.video().fileName()));
        things.sweeping().sweep();
        assertThat(isThere(things, lesson.video())).isFalse();
        assertThat(isThere(things, lesson.slides().getFirst().image())).isFalse();
    }

    @Test
    default void thePictureOfAJobThatMayBeTriedAgainStaysAsLongAsTheJob(@TempDir Path folder) throws Exception {
        var things = things(folder);
        var picture = things.file("a picture", ArtifactType.PNG);
        var shown = things.file("a picture that was shown", ArtifactType.PNG);
        things.becomes(things.submittedWith(picture), JobStatus.CANCELLED);
        things.becomes(things.submittedWith(shown), JobStatus.COMPLETED);
        things.clock.goOn(RetainedData.FILES.plusDays(1));

        things.sweeping().sweep();
        assertThat(isThere(things, picture)).isTrue();
        assertThat(isThere(things, shown)).as("the course has the slides").isFalse();

        things.clock.goOn(RetainedData.JOBS);
        things.sweeping().sweep();
        assertThat(isThere(things, picture)).isFalse();
    }

    @Test
    default void whatALiveJobMayHaveUsedStaysHoweverLongItTakes(@TempDir Path folder) throws Exception {
        var things = things(folder);
        var before = things.file("before", ArtifactType.WAV);
        things.clock.goOn(Duration.ofDays(2));
        var job = things.submitted();
        var made = things.file("made", ArtifactType.WAV);
        things.clock.goOn(Duration.ofDays(100));

        var swept = things.sweeping().sweep().files();
        assertThat(swept.unusedSince()).isBefore(NOW.plus(Duration.ofDays(1)));
        assertThat(isThere(things, made)).isTrue();
        assertThat(isThere(things, before)).isFalse();
        things.becomes(job, JobStatus.CANCELLED);
    }

    @Test
    default void oneGatewayAtATimeSweepsAndNotTooOften(@TempDir Path folder) throws Exception {
        var things = things(folder);
        var jdbc = things.database.jdbc();
        var one = new Turn(jdbc, things.clock, UUID::randomUUID);
        var other = new Turn(jdbc, things.clock, UUID::randomUUID);
        assertThat(one.take(Duration.ZERO)).isTrue();
        assertThat(other.take(Duration.ZERO)).isFalse();
        assertThatThrownBy(() -> things.sweeping().sweep()).isInstanceOf(ConflictException.class);
        things.clock.goOn(Duration.ofMinutes(4));
        assertThat(one.goOn()).isTrue();
        things.clock.goOn(Duration.ofMinutes(4));
        assertThat(other.take(Duration.ZERO)).isFalse();
        things.clock.goOn(Duration.ofMinutes(1));
        assertThat(other.take(Duration.ZERO)).as("the first is gone").isTrue();
        assertThat(one.goOn()).isFalse();
        one.end();
        assertThat(one.take(Duration.ZERO)).isFalse();
        other.end();
        assertThat(one.take(Duration.ofDays(1))).isFalse();
        things.clock.goOn(Duration.ofDays(1));
        assertThat(one.take(Duration.ofDays(1))).isTrue();
    }

    private static boolean isThere(RetainedData things, Artifact artifact) throws IOException {
        try (var bytes = things.store.open(artifact, 0, 1)) {
            return bytes.readAllBytes().length > 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private RetainedData things(Path folder) throws IOException {
        var clock = new SettableClock(NOW);
        return new RetainedData(database(), new LocalArtifactStore(folder.resolve("artifacts"), clock), clock);
    }
}
