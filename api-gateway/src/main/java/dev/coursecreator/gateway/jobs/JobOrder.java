package dev.coursecreator.gateway.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The sort keys of jobs. */
enum JobOrder {
    CREATED_AT("created_at", job -> job.createdAt().toEpochMilli()),
    UPDATED_AT("updated_at", job -> job.updatedAt().toEpochMilli()),
    /** Live jobs sort as if they had ended long ago. */
    COMPLETED_AT(
            "COALESCE(completed_at, 0)",
            job -> job.completedAt() == null ? 0 : job.completedAt().toEpochMilli()),
    PRIORITY(
            "CASE priority WHEN 'high' THEN 2 WHEN 'normal' THEN 1 ELSE 0 END",
            job -> job.priority().rank());

    private final String expression;

    @SuppressWarnings("ImmutableEnumChecker") // A lambda without state.
    private final ToLongFunction<JobSummary> key;

    JobOrder(String expression, ToLongFunction<JobSummary> key) {
        this.expression = expression;
        this.key = key;
    }

    /** The SQL expression of the key. */
    String expression() {
        return expression;
    }

    /** The key of an item. */
    long key(JobSummary job) {
        return key.applyAsLong(job);
    }

    /** The name in requests. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> wireNames() {
        return Arrays.stream(values()).map(JobOrder::wireName).toList();
    }

    static JobOrder of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
