package dev.coursecreator.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A course that is generated again, as a new version, whenever one of its files has been saved. */
final class WatchedCourse {

    /** Label of the jobs, by which the course is found again when the same file is watched another time. */
    private static final String LABEL = "watched";

    private static final int MAX_LABEL_LENGTH = 200;
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(10);

    private final Path source;
    private final SubmissionFactory submissions;
    private final CourseApi api;
    private final PrintWriter out;
    private final SourceDiagnostics diagnostics;
    private final Duration retryPause;

    private Set<Path> inputs;
    private @Nullable FileSnapshot seen;
    private @Nullable String courseId;
    private @Nullable Running running;
    private boolean hasProblems;
    private @Nullable Long refusedNanos;

    /** Makes the submission of what was read. */
    @FunctionalInterface
    interface SubmissionFactory {
        CourseApi.Submission of(CourseSource source);
    }

    private record Running(String jobId, long startedNanos) {}

    WatchedCourse(Path source, SubmissionFactory submissions, CourseApi api, PrintWriter out) {
        this(source, submissions, api, out, RETRY_PAUSE);
    }

    /**
     * Creates a watched course.
     *
     * @param retryPause how long to wait before what a busy server has refused is submitted again
     */
    WatchedCourse(Path source, SubmissionFactory submissions, CourseApi api, PrintWriter out, Duration retryPause) {
        this.source = source;
        this.submissions = submissions;
        this.api = api;
        this.out = out;
        this.diagnostics = new SourceDiagnostics(source);
        this.retryPause = retryPause;
        this.inputs = Set.of(source.toAbsolutePath().normalize());
    }

    /** The course; null until it is known from an earlier time, or its first version has been accepted. */
    @Nullable
    String courseId() {
        return courseId;
    }

    /** The job that is generating the latest version; null if none is. */
    @Nullable
    String runningJob() {
        return running == null ? null : running.jobId();
    }

    /** Submits the course if it has been saved since the last look, and prints whether the last submission has ended. */
    void look() throws InterruptedException, IOException, CommandFailedException {
        var now = FileSnapshot.of(inputs);
        if (!now.equals(seen) || isRetryDue()) {
            seen = now;
            submit(now);
        }
        if (running != null) {
            follow(running);
        }
        out.flush();
    }

    private boolean isRetryDue() {
        return refusedNanos != null && System.nanoTime() - refusedNanos >= retryPause.toNanos();
    }

    /**
     * What is wrong with the course is printed and reported; the next time that it is saved may be better. Other failures have nothing to do
     * with the file, and are only printed.
     */
    private void submit(FileSnapshot before) throws InterruptedException, IOException {
        var started = System.nanoTime();
        refusedNanos = null;
        try {
            var read = CourseSource.read(source);
            inputs = read.inputs();
            // What was saved while it was read is read again.
            var after = FileSnapshot.of(inputs);
            seen = after.agreesWith(before) ? after : before;
            var submitted = submit(submissions.of(read).labelled(Map.of(LABEL, label())));
            if (running != null) {
                api.cancelQuietly(running.jobId());
            }
            courseId = submitted.courseId();
            hasProblems = false;
            running = new Running(submitted.jobId(), started);
            submitted.warnings().forEach(warning -> out.println(diagnostics.warning(warning)));
        } catch (ServerBusyException e) {
            refusedNanos = System.nanoTime();
            out.println(e.getMessage() + " Submitting again in " + retryPause.toSeconds() + " s.");
        } catch (CommandFailedException e) {
            out.println(diagnostics.located(e));
            if (!e.violations().isEmpty()) {
                report(e.violations());
            }
        } catch (UsageException e) {
            out.println(e.getMessage());
            report(List.of(Problem.Violation.of(String.valueOf(e.getMessage()))));
        }
    }

    /** Whoever has the page of the course open sees there, too, what is wrong. The gateway forgets it when it accepts a version. */
    private void report(List<Problem.Violation> problems) {
        if (courseId != null) {
            api.reportProblemsQuietly(courseId, problems);
            hasProblems = !problems.isEmpty();
        }
    }

    /** Nobody watches the file any more: what is generated is cancelled, and what was wrong with the file is no longer shown. */
    void stop() {
        if (running != null) {
            api.cancelQuietly(running.jobId());
        }
        if (hasProblems) {
            report(List.of());
        }
    }

    private CourseApi.Submitted submit(CourseApi.Submission submission)
            throws InterruptedException, CommandFailedException {
        if (courseId == null) {
            courseId = api.courseLabelled(LABEL, label()).orElse(null);
        }
        return courseId == null ? api.generate(submission) : api.generateVersion(courseId, submission);
    }

    private void follow(Running followed) throws InterruptedException, CommandFailedException {
        var job = api.job(followed.jobId());
        if (job.hasEnded()) {
            running = null;
            var seconds = Duration.ofNanos(System.nanoTime() - followed.startedNanos())
                            .toMillis()
                    / 1000.0;
            out.println(
                    job.status().equals("completed") ? "Generated in %.1f s".formatted(seconds) : job.explanation());
        }
    }

    private String label() {
        var path = source.toAbsolutePath().normalize().toString();
        return path.substring(Math.max(0, path.length() - MAX_LABEL_LENGTH));
    }
}
