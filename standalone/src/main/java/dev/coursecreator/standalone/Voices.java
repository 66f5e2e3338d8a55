package dev.coursecreator.standalone;

import dev.coursecreator.model.message.MessageCodec;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code voices}: lists what courses on a running server can have as {@code --voice}. */
@Command(
        name = "voices",
        description = {
            "Lists the voices of a running server, sorted by language.",
            "Draft voices are only used by courses that ask for them."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CourseCreator.Version.class,
        sortOptions = false)
final class Voices implements Callable<Integer> {

    @Option(
            names = "--server",
            converter = ServerAddressConverter.class,
            paramLabel = "URL",
            description = "The server (default: ${DEFAULT-VALUE}).")
    private URI server = URI.create("http://localhost:8080");

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "Only voices of this language, such as es.")
    private @Nullable String language;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        var client = new Server(server);
        var answer = client.send(client.request("/voices").build());
        var out = command.commandLine().getOut();
        MessageCodec.json().readValue(answer, VoicePage.class).items().stream()
                .filter(voice -> language == null || voice.speaks(language))
                .forEach(voice -> out.printf(
                        "%-10s  %-20s  %-13s  %s%n", voice.language(), voice.id(), voice.kind(), voice.name()));
        return 0;
    }

    /** The voices. */
    record VoicePage(List<Voice> items) {}

    /** A voice in the response. */
    record Voice(String id, String language, String kind, String name) {

        /** Whether that is its language, in any region. */
        boolean speaks(String wanted) {
            return (language + "-").startsWith(wanted + "-");
        }
    }
}
