package dev.coursecreator.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.gateway.SettableClock;
import dev.coursecreator.gateway.courses.DeletedCourses;
import dev.coursecreator.gateway.courses.SampleCourse;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However jobs, deletions and sweeps interleave over months, no file that a course references is removed. Jobs share most of their
 * files with each other, and proceed in the middle of sweeps.
 */
class RandomSweepsTest {

    private static final int STEPS = 400;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final List<RunningJob> running = new ArrayList<>();
    private final List<CourseId> published = new ArrayList<>();
    private Random random = new Random();
    private int removed;
    private int stepsDuringSweeps;
    private @Nullable RetainedData data;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noReferencedFileIsEverRemoved(long seed) throws Exception {
        random = new Random(seed);
        try (var database = TestDatabase.sqlite(folder)) {
            var local = new LocalArtifactStore(folder.resolve("artifacts"), clock);
            data = new RetainedData(database, new InterruptedStore(local), clock);
            for (int i = 0; i < STEPS; i++) {
                switch (random.nextInt(10)) {
                    case 0 -> submit();
                    case 1 -> clock.advance(Duration.ofHours(random.nextInt(100)));
                    case 2 -> {
                        removed += (int) data.sweeper().sweep().files().count();
                        assertAllPresent(seed, i, local);
                    }
                    case 3 -> deleteSometimes();
                    default -> work();
                }
            }
            assertAllPresent(seed, STEPS, local);
        }
        assertThat(published).as("seed %d", seed).hasSizeGreaterThan(5);
        assertThat(removed).as("seed %d", seed).isGreaterThan(10);
        assertThat(stepsDuringSweeps).as("seed %d", seed).isPositive();
    }

    private void submit() {
        var again = !published.isEmpty() && random.nextInt(3) == 0;
        var job = again ? data().submitted(published.get(random.nextInt(published.size()))) : data().submitted();
        var version = again ? version(job.courseId()) : Optional.of(1);
        version.ifPresentOrElse(
                number -> running.add(new RunningJob(job, number, random.nextInt(40))),
                () -> data().becomes(job, JobStatus.CANCELLED));
    }

    private Optional<Integer> version(CourseId course) {
        var sample = SampleCourse.titled("Anew");
        return data().courses
                .draftVersion(course, sample.content(1), RequestPreconditions.NONE, Caller.LOCAL)
                .map(drafted -> drafted.number());
    }

    private void deleteSometimes() {
        if (!published.isEmpty() && random.nextInt(3) == 0) {
            data().delete(published.remove(random.nextInt(published.size())));
        }
    }

    /** A job proceeds by one step: it renders, or its result is recorded, or its course is assembled and published. */
    private void work() throws IOException, InterruptedException {
        if (running.isEmpty()) {
            return;
        }
        var work = running.get(random.nextInt(running.size()));
        var course = work.job.courseId();
        if (work.rendered == null) {
            work.job = data().becomes(work.job, JobStatus.RUNNING);
            data().file("sentence " + work.seed % 3, ArtifactType.WAV);
            work.rendered = data().rendered(work.seed);
        } else if (!work.recorded) {
            data().courses.lessonRendered(course, work.version, work.rendered);
            data().jobs.keep(work.job.id(), work.rendered);
            work.recorded = true;
        } else {
            running.remove(work);
            var manifest = data().file("manifest " + work.seed, ArtifactType.JSON);
            data().courses.publish(course, work.version, manifest);
            data().becomes(work.job, JobStatus.COMPLETED);
            if (!published.contains(course)) {
                published.add(course);
            }
        }
    }

    private void assertAllPresent(long seed, int step, LocalArtifactStore local) throws IOException {
        var named = new TreeSet<String>();
        new DeletedCourses(data().database.jdbc(), data().database.reading()).files(null, text -> {
            var keys = Pattern.compile("[0-9a-f]{64}").matcher(text);
            while (keys.find()) {
                named.add(keys.group());
            }
        });
        var present = new TreeSet<String>();
        local.forEachUnused(
                Instant.MAX, unused -> present.add(unused.artifact().key().sha256()));
        assertThat(present).as("seed %d, step %d", seed, step).containsAll(named);
    }

    private RetainedData data() {
        if (data == null) {
            throw new IllegalStateException("not started");
        }
        return data;
    }

    /** A job that a worker is processing. */
    private static final class RunningJob {

        private final int version;
        private final int seed;
        private JobState job;
        private @Nullable RenderedLesson rendered;
        private boolean recorded;

        RunningJob(JobState job, int version, int seed) {
            this.job = job;
            this.version = version;
            this.seed = seed;
        }
    }

    /** Lets jobs be submitted and proceed while the sweeper lists and removes files. */
    private final class InterruptedStore implements ArtifactStore {

        private final ArtifactStore store;

        InterruptedStore(ArtifactStore store) {
            this.store = store;
        }

        @Override
        public void forEachUnused(Instant since, Predicate<UnusedArtifact> viewer) throws IOException {
            interleave();
            store.forEachUnused(since, viewer);
        }

        @Override
        public boolean removeUnused(Artifact artifact, Instant since) throws IOException {
            interleave();
            return store.removeUnused(artifact, since);
        }

        private void interleave() throws IOException {
            try {
                for (int i = random.nextInt(4); i > 0; i--) {
                    if (random.nextInt(4) == 0) {
                        submit();
                    } else {
                        work();
                    }
                    stepsDuringSweeps++;
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<Artifact> find(ArtifactKey key, ArtifactType type) throws IOException {
            return store.find(key, type);
        }

        @Override
        public <E extends Exception> Artifact write(ArtifactKey key, ArtifactType type, Writer<E> writer)
                throws IOException, InterruptedException, E {
            return store.write(key, type, writer);
        }

        @Override
        public void requireWhole(Artifact artifact) throws IOException {
            store.requireWhole(artifact);
        }

        @Override
        public long brokenFound() {
            return store.brokenFound();
        }

        @Override
        public Path local(Artifact artifact) throws IOException {
            return store.local(artifact);
        }

        @Override
        public InputStream open(Artifact artifact, long offset, long length) throws IOException {
            return store.open(artifact, offset, length);
        }
    }
}
