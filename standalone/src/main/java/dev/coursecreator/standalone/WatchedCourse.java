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

    private final Path source;
    private final SubmissionFactory submissions;
    private final CourseApi api;
    private final PrintWriter out;
    private final SourceDiagnostics diagnostics;

    private Set<Path> inputs;
    private @Nullable FileSnapshot seen;
    private @Nullable String courseId;
    private @Nullable Running running;
    private boolean hasProblems;

    /** Makes the submission of what was read. */
    @FunctionalInterface
    interface SubmissionFactory {
        CourseApi.Submission of(CourseSource source);
    }

    private record Running(String jobId, long startedNanos) {}

    WatchedCourse(Path source, SubmissionFactory submissions, CourseApi api, PrintWriter out) {
        this.source = source;
        this.submissions = submissions;
        this.api = api;
        this.out = out;
        this.diagnostics = new SourceDiagnostics(source);
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
        if (!now.equals(seen)) {
            seen = now;
            submit(now);
        }
        if (running != null) {
            follow(running);
        }
        out.flush();
    }

    /** What is wrong with the course is printed; the next time that it is saved may be better. */
    private void submit(FileSnapshot before) throws InterruptedException, IOException {
        var started = System.nanoTime();
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
        } catch (CommandFailedException e) {
            out.println(diagnostics.located(e));
            report(e.violations().isEmpty() ? List.of(problem(e)) : e.violations());
        } catch (UsageException e) {
            out.println(e.getMessage());
            report(List.of(problem(e)));
        }
    }

    private static Problem.Violation problem(Exception failure) {
        return Problem.Violation.of(String.valueOf(failure.getMessage()));
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
