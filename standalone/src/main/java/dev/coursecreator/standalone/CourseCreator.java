package dev.coursecreator.standalone;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. Exit codes: 0 success, 1 the command failed, 2 invalid usage. */
@Command(
        name = "course-creator",
        description = "Turns a Markdown file into a finished, narrated video course.",
        versionProvider = CourseCreator.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {Generate.class, Watch.class, Up.class, Keys.class, Voices.class},
        footer = {
            "",
            "Run all tests:  course-creator test    (mvn verify)",
            "",
            "Example:        course-creator generate examples/quick-start.md"
        })
public final class CourseCreator {

    private static final Logger LOG = LoggerFactory.getLogger(CourseCreator.class);

    private CourseCreator() {}

    public static void main(String[] arguments) {
        // Numbers, file names and constants of libraries are the same in every locale: in Turkish, Kafka would not even
        // start.
        Locale.setDefault(Locale.ENGLISH);
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new CourseCreator())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (isUnexpected(failure)) {
                        LOG.error("unexpected error", failure);
                    }
                    command.getErr().println(command.getColorScheme().errorText(explain(failure)));
                    return failure instanceof UsageException
                            ? CommandLine.ExitCode.USAGE
                            : CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static String explain(Exception failure) {
        return switch (failure) {
            case UsageException usage -> String.valueOf(usage.getMessage());
            case CommandFailedException failed -> String.valueOf(failed.getMessage());
            case NoSuchFileException missing -> missing.getFile() + " does not exist.";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written.";
            case FileSystemException file ->
                file.getReason() == null
                        ? file.getFile() + " cannot be read or written."
                        : file.getFile() + " cannot be read or written: " + file.getReason() + ".";
            default ->
                "The command failed because of an error in Course Creator. See the log in the folder 'logs' of the data"
                        + " folder.";
        };
    }

    private static boolean isUnexpected(Exception failure) {
        return !(failure instanceof UsageException || failure instanceof CommandFailedException);
    }

    /** The version of the build. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            var build = new Properties();
            try (var file = CourseCreator.class.getResourceAsStream("/course-creator.properties")) {
                if (file == null) {
                    throw new IOException("course-creator.properties is missing from the build");
                }
                build.load(file);
            }
            return new String[] {"course-creator " + build.getProperty("version")};
        }
    }
}
