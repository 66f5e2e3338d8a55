package dev.coursecreator.gateway.submission;

import dev.coursecreator.fonts.MissingCharacters;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.LessonScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds text of a course that no font can show, before a worker fails because of it. */
final class GlyphCoverageCheck {

    private GlyphCoverageCheck() {}

    /**
     * Returns an error for each lesson with such text, at the first line that has it.
     *
     * @param sources the Markdown texts by file; a course of a single file has one with an empty name
     */
    static List<MarkdownError> errors(ParsedCourse.Valid course, Map<String, String> sources) {
        var errors = new ArrayList<MarkdownError>();
        for (var lesson : course.script().lessons()) {
            var missing = missing(course.script(), lesson);
            if (missing != null) {
                var first = course.lines().get(lesson.number() - 1);
                errors.add(error(lesson, first, missing, sources));
            }
        }
        return errors;
    }

    private static MarkdownError error(
            LessonScript lesson, int first, MissingCharacters missing, Map<String, String> sources) {
        var isSingle = sources.containsKey("");
        var characters = Set.copyOf(missing.codePoints());
        for (var source : sources.entrySet()) {
            var lines = source.getValue().lines().toList();
            var line = line(lines, isSingle && lesson.number() > 1 ? first : 1, characters);
            if (line > 0) {
                return new MarkdownError(line, lesson.number(), missing.message(), isSingle ? null : source.getKey());
            }
        }
        return new MarkdownError(first, lesson.number(), missing.message(), null);
    }

    /** The titles of the course and its author are on the first page; that of the course is in every footer. */
    private static @Nullable MissingCharacters missing(CourseScript course, LessonScript lesson) {
        return lesson.number() == 1
                ? MissingCharacters.of(course.title(), course.author(), lesson)
                : MissingCharacters.of("", null, lesson);
    }

    /** The first line from there on that has one of the characters; 0 if none has, because they are written as references. */
    private static int line(List<String> lines, int from, Set<Integer> characters) {
        for (int line = from; line <= lines.size(); line++) {
            if (lines.get(line - 1).codePoints().anyMatch(characters::contains)) {
                return line;
            }
        }
        return 0;
    }
}
