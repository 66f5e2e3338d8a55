package dev.coursecreator.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README and its listings. */
final class Readme {

    static final Path FOLDER = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern LISTING = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private final String text;

    Readme() {
        try {
            this.text = Files.readString(FOLDER.resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments of {@code ./course-creator} in the first line of the first listing. */
    List<String> firstCommand() {
        var line = commands("Course Creator").getFirst();
        var arguments =
                line.substring(line.indexOf(' ') + 1, line.indexOf(" #")).strip();
        return List.of(arguments.split(" "));
    }

    /** The commands of the first listing below a heading, one string each, without comments. */
    List<String> commands(String heading) {
        var below = text.substring(text.indexOf("# " + heading + "\n"));
        var listing = LISTING.matcher(below);
        if (!listing.find()) {
            throw new IllegalStateException("no listing below the heading " + heading);
        }
        var commands = listing.group(1).replaceAll("(?m)^#.*\n", "").replace("\\\n", " ");
        return Arrays.stream(commands.split("\n"))
                .map(String::strip)
                .filter(command -> !command.isEmpty())
                .toList();
    }

    /** Project files that the text links to. */
    Stream<Path> linkedFiles() {
        return LINK.matcher(text).results().map(link -> FOLDER.resolve(link.group(1)));
    }
}
