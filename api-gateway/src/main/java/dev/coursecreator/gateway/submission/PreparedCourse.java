package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.courses.CourseSource;
import dev.coursecreator.gateway.jobs.JobTerms;
import dev.coursecreator.gateway.jobs.NewJob;
import dev.coursecreator.markdown.problem.SourceMap;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.security.Owner;
import java.util.List;

/**
 * A validated request.
 *
 * @param lines where each lesson begins in the Markdown, from 1
 * @param slides where each slide of each lesson begins
 */
public record PreparedCourse(
        CourseScript script,
        RenderSettings settings,
        JobTerms terms,
        List<Integer> lines,
        List<List<SourceMap.Origin>> slides,
        CourseSource source) {

    NewJob of(Owner owner) {
        return new NewJob(owner, script, settings, terms, lines);
    }
}
