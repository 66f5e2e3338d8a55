package dev.coursecreator.gateway.retention;

import dev.coursecreator.gateway.courses.DeletedCourses;
import dev.coursecreator.gateway.jobs.EndedJobs;
import dev.coursecreator.gateway.retention.SweepReport.Removed;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes ended jobs and deleted courses past their retention period, in batches. */
@Component
final class RecordSweeper {

    private static final int EXAMPLES = 10;
    private static final int BATCH_SIZE = 100;

    private final EndedJobs jobs;
    private final DeletedCourses courses;
    private final TransactionOperations transactions;

    RecordSweeper(EndedJobs jobs, DeletedCourses courses, TransactionOperations transactions) {
        this.jobs = jobs;
        this.courses = courses;
        this.transactions = transactions;
    }

    Removed jobs(Instant before, boolean dryRun, BooleanSupplier shouldContinue) {
        var examples = jobs.find(before, EXAMPLES).stream().map(JobId::toString).toList();
        if (dryRun) {
            return new Removed(jobs.count(before), before, examples);
        }
        var count = 0L;
        var batch = jobs.find(before, BATCH_SIZE);
        while (!batch.isEmpty()) {
            var ids = batch;
            var removed = transactions.execute(transaction -> jobs.remove(ids, before));
            count += removed == null ? 0 : removed;
            batch = shouldContinue.getAsBoolean() ? jobs.find(before, BATCH_SIZE) : List.of();
        }
        return new Removed(count, before, examples);
    }

    /** Skips courses that have a pending or running job. */
    Removed courses(Instant before, boolean dryRun, BooleanSupplier shouldContinue) {
        if (dryRun) {
            var examples = courses.find(before, "", EXAMPLES).stream()
                    .map(CourseId::toString)
                    .toList();
            return new Removed(courses.count(before), before, examples);
        }
        var removed = new ArrayList<String>();
        var count = 0L;
        var batch = courses.find(before, "", BATCH_SIZE);
        while (!batch.isEmpty()) {
            for (var course : batch) {
                if (remove(course, before)) {
                    count++;
                    Stream.of(course.toString())
                            .filter(id -> removed.size() < EXAMPLES)
                            .forEach(removed::add);
                }
            }
            batch = shouldContinue.getAsBoolean()
                    ? courses.find(before, batch.getLast().toString(), BATCH_SIZE)
                    : List.of();
        }
        return new Removed(count, before, removed);
    }

    private boolean remove(CourseId course, Instant before) {
        return Boolean.TRUE.equals(
                transactions.execute(transaction -> !jobs.isBeingGenerated(course) && courses.remove(course, before)));
    }
}
