package dev.coursecreator.standalone;

import dev.coursecreator.model.script.Warning;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong with a course, with the file and the line in which it is, as compilers write it.
 *
 * @param source file or folder of the course, as the user wrote it
 */
record SourceDiagnostics(Path source) {

    private static final Pattern LINE = Pattern.compile("(?:Lesson \\d+, l|L)ine \\d+: .*");

    /** Adds the name of a single file to each line of the message that names a line of it. */
    String located(CommandFailedException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .map(line -> LINE.matcher(line).matches() ? source + ": " + line : line)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    String warning(Warning warning) {
        return "%s:%d: warning: %s"
                .formatted(warning.file() == null ? source : warning.file(), warning.line(), warning.detail());
    }
}
