package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobFilter.Label;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Converts path and query parameters of job requests. */
@Configuration(proxyBeanMethods = false)
class JobParameters implements WebMvcConfigurer {

    private static final int MAX_LABELS = 16;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, JobId.class, JobId::parse);
        registry.addConverter(String.class, JobView.Type.class, JobView.Type::of);
    }

    /** The parameter may contain several statuses separated by commas, and may be repeated. */
    static Set<JobStatus> statuses(String @Nullable [] given) {
        var statuses = new LinkedHashSet<JobStatus>();
        if (given == null || (given.length == 1 && given[0].isEmpty())) {
            return statuses;
        }
        for (var word : given) {
            for (var one : word.split(",")) {
                statuses.add(JobStatus.named(one.strip())
                        .orElseThrow(() -> new InvalidParameterException(
                                "status",
                                one,
                                "status must be one of %s but was '%s'.".formatted(allStatuses(), one))));
            }
        }
        return statuses;
    }

    static @Nullable CourseId course(@Nullable String given) {
        try {
            return given == null ? null : CourseId.parse(given);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException(
                    "course_id",
                    given,
                    "course_id must be a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057 but was '%s'."
                            .formatted(given));
        }
    }

    /** Labels as {@code name:value}, or as {@code name} for any value. */
    static List<Label> labels(String @Nullable [] given) {
        if (given == null) {
            return List.of();
        }
        if (given.length > MAX_LABELS) {
            throw new InvalidParameterException("label", null, "label must be given at most " + MAX_LABELS + " times.");
        }
        return Arrays.stream(given).map(JobParameters::label).toList();
    }

    private static Label label(String given) {
        var colon = given.indexOf(':');
        var name = colon < 0 ? given : given.substring(0, colon);
        if (name.isEmpty()) {
            throw new InvalidParameterException(
                    "label", given, "label must be name:value, or a name alone for any value.");
        }
        return new Label(name, colon < 0 ? null : given.substring(colon + 1));
    }

    private static String allStatuses() {
        return Arrays.stream(JobStatus.values())
                .map(JobStatus::wireName)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
