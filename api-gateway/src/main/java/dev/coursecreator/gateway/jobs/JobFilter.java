package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.page.SearchText;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.problem.Rfc3339;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of jobs; empty and null filters match all jobs.
 *
 * @param statuses any of these
 * @param labels all of these
 * @param createdAfter exclusive
 * @param createdBefore exclusive
 * @param text search words; each must occur in the course title or in the error, or be a prefix of the id
 */
public record JobFilter(
        Set<JobStatus> statuses,
        @Nullable CourseId course,
        List<Label> labels,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore,
        @Nullable String text) {

    /** Matches all jobs. */
    public static final JobFilter ALL = new JobFilter(Set.of(), null, List.of(), null, null, null);

    public JobFilter {
        statuses = Set.copyOf(statuses);
        labels = List.copyOf(labels);
    }

    /**
     * The filters among the parameters of a request, as described by {@link DescribesJobFilter}.
     *
     * @throws InvalidParameterException if one is invalid
     */
    public static JobFilter of(HttpServletRequest request) {
        return new JobFilter(
                JobParameters.statuses(request.getParameterValues("status")),
                JobParameters.course(request.getParameter("course_id")),
                JobParameters.labels(request.getParameterValues("label")),
                Rfc3339.parameter("created_after", request.getParameter("created_after")),
                Rfc3339.parameter("created_before", request.getParameter("created_before")),
                SearchText.parse("q", request.getParameter("q")));
    }

    /** The same with these statuses. */
    public JobFilter with(Set<JobStatus> otherStatuses) {
        return new JobFilter(otherStatuses, course, labels, createdAfter, createdBefore, text);
    }

    /** The conditions, each beginning with {@code AND}. */
    String where() {
        var where = new StringBuilder();
        where.append(statuses.isEmpty() ? "" : " AND status IN (:statuses)");
        where.append(course == null ? "" : " AND course_id = :course");
        where.append(createdAfter == null ? "" : " AND created_at > :created_after");
        where.append(createdBefore == null ? "" : " AND created_at < :created_before");
        for (int i = 0; i < labels.size(); i++) {
            where.append(" AND id IN (SELECT job_id FROM job_labels WHERE name = :label_name_")
                    .append(i);
            where.append(labels.get(i).value() == null ? ")" : " AND value = :label_value_" + i + ")");
        }
        for (int i = 0; i < words().size(); i++) {
            where.append("""
                     AND (search_text LIKE :word_%1$d ESCAPE '!' OR LOWER(error_detail) LIKE :word_%1$d ESCAPE '!'
                        OR id LIKE :id_%1$d ESCAPE '!')
                    """.formatted(i));
        }
        return where.toString();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (!statuses.isEmpty()) {
            parameters.put(
                    "statuses", statuses.stream().map(JobStatus::wireName).toList());
        }
        if (course != null) {
            parameters.put("course", course.toString());
        }
        if (createdAfter != null) {
            parameters.put("created_after", createdAfter.toEpochMilli());
        }
        if (createdBefore != null) {
            parameters.put("created_before", createdBefore.toEpochMilli());
        }
        for (int i = 0; i < labels.size(); i++) {
            parameters.put("label_name_" + i, labels.get(i).name());
            if (labels.get(i).value() != null) {
                parameters.put("label_value_" + i, labels.get(i).value());
            }
        }
        var words = words();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i).replace("!", "!!").replace("%", "!%").replace("_", "!_");
            parameters.put("word_" + i, "%" + word + "%");
            parameters.put("id_" + i, word + "%");
        }
        return parameters;
    }

    private List<String> words() {
        return text == null ? List.of() : List.of(SearchText.fold(text).split("\\s+"));
    }

    /**
     * A label of a job.
     *
     * @param value null for any value
     */
    public record Label(String name, @Nullable String value) {}
}
