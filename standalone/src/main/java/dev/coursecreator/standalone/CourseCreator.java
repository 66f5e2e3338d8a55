package dev.coursecreator.standalone;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. Exit codes: 0 success, 1 the command failed, 2 invalid usage. */
@Command(
        name = "course-creator",
        description = "Turns a Markdown file into a finished, narrated video course.",
        versionProvider = CourseCreator.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {Generate.class, Up.class, Keys.class},
        footer = {
            "",
            "Run all tests:  course-creator test    (mvn verify)",
            "",
            "Example:        course-creator generate examples/quick-start.md"
        })
public final class CourseCreator {

    private CourseCreator() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new CourseCreator())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(command.getColorScheme().errorText(explain(failure)));
                    return failure instanceof UsageException
                            ? CommandLine.ExitCode.USAGE
                            : CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static String explain(Exception failure) {
        return failure instanceof UsageException || failure instanceof CommandFailedException
                ? String.valueOf(failure.getMessage())
                : "Unexpected error: " + failure + ". See the log in the folder 'logs' of the data folder.";
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
