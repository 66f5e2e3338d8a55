package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The listings of {@code docs/api.md} as one shell script, so that variables set in one listing are available in the next.
 * Lines outside listings become empty lines, so that line numbers in error messages match the document.
 */
final class ApiByExample {

    static final Path PAGE = Readme.FOLDER.resolve("docs/api.md");

    private static final String FENCE = "```";
    /** Replaces the title. An error response or a failed command in a pipe fails its line. */
    private static final String FIRST_LINE = "set -e -o pipefail;"
            + " curl() { command curl --fail-with-body --max-time 300 \"$@\"; };"
            + " trap 'echo \"docs/api.md, line $LINENO: exit code $? of: $BASH_COMMAND\" >&2' ERR";

    private final String script;

    ApiByExample(String server) throws IOException {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        var listing = false;
        for (var line : Files.readAllLines(PAGE).stream().skip(1).toList()) {
            var isFence = line.startsWith(FENCE);
            listing = isFence ? !listing && isShell(line) : listing;
            text.append(listing && !isFence ? line : "").append('\n');
        }
        this.script = text.toString().replace("localhost:8080", server);
    }

    private static boolean isShell(String fence) {
        return fence.equals(FENCE + "bash") || fence.equals(FENCE + "sh");
    }

    /** The number of lines that call the API. */
    long requests() {
        return script.lines().skip(1).filter(line -> line.contains("curl ")).count();
    }

    void run(Path folder, Map<String, String> variables) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("api.sh"), script);
        var output = folder.resolve("api.txt");
        var shell = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().putAll(variables);
        var process = shell.start();
        try {
            assertThat(process.waitFor(15, TimeUnit.MINUTES))
                    .as("the listings of docs/api.md come to an end; the last output was\n%s", end(output))
                    .isTrue();
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue()).as(end(output)).isZero();
    }

    private static String end(Path output) throws IOException {
        var text = Files.readString(output);
        return text.substring(Math.max(0, text.length() - 3_000));
    }
}
