package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.security.Owner;
import java.util.List;

/**
 * A submitted job, without its state.
 *
 * @param lines the first line of each lesson in the Markdown, from 1; empty if unknown
 */
public record NewJob(Owner owner, CourseScript script, RenderSettings settings, JobTerms terms, List<Integer> lines) {

    public NewJob {
        lines = List.copyOf(lines);
        Check.that(
                lines.isEmpty() || lines.size() == script.lessons().size(),
                "there must be a line for each of " + script.lessons().size() + " lessons but there are "
                        + lines.size());
    }

    /** The same job with another owner. */
    public NewJob of(Owner other) {
        return new NewJob(other, script, settings, terms, lines);
    }
}
