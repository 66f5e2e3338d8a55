package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.Warning;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.util.List;

/**
 * The voice of a course.
 *
 * @param violations why the course cannot have it
 * @param warnings what its author should know
 */
record ChosenVoice(Voice voice, List<Violation> violations, List<Warning> warnings) {}
