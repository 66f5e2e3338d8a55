package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.Warning;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * The voice of a course.
 *
 * @param violations why the course cannot have it
 * @param warnings what its author should know
 */
record ChosenVoice(Voice voice, List<Violation> violations, List<Warning> warnings) {

    /** The script with the warnings about the voice. */
    CourseScript warned(CourseScript script) {
        return warnings.isEmpty()
                ? script
                : new CourseScript(
                        script.title(),
                        script.description(),
                        script.author(),
                        script.language(),
                        script.tags(),
                        script.lessons(),
                        Stream.concat(warnings.stream(), script.warnings().stream())
                                .toList());
    }
}
