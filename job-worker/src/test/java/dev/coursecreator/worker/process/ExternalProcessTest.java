package dev.coursecreator.worker.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs under test are shell scripts")
class ExternalProcessTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String SLOW_WITH_A_CHILD = "sleep 600 & echo $! > child; echo busy >&2; wait";

    @TempDir
    Path folder;

    @Test
    void theInputIsRead() throws Exception {
        var input = "größer\n".repeat(20_000).getBytes(UTF_8);
        var exit = ExternalProcess.run(List.of("/bin/sh", "-c", "wc -l; echo end"), folder, Map.of(), LONG, input);

        assertThat(exit.output().lines().map(String::strip)).containsExactly("20000", "end");
    }

    @Test
    void inputThatTheProgramDoesNotReadIsDropped() throws Exception {
        var exit = ExternalProcess.run(List.of("/bin/sh", "-c", "echo end"), folder, Map.of(), LONG, new byte[1 << 20]);

        assertThat(exit.output()).isEqualTo("end");
    }

    @Test
    void exitCodeAndOutputAreReturned() throws Exception {
        var exit = shell("echo made; echo but badly >&2; exit 3", Map.of(), LONG);

        assertThat(exit).isEqualTo(new ExternalProcess.Exit(3, "made", "but badly"));
    }

    @Test
    void argumentsArePassedUnchanged() throws Exception {
        var exit = ExternalProcess.run(List.of("printf", "%s|", "a b", "$HOME", "*", "'"), folder, Map.of(), LONG);

        assertThat(exit.output()).isEqualTo("a b|$HOME|*|'|");
    }

    @Test
    void onlyTheLastLinesAreKept() throws Exception {
        var exit = shell("i=0; while [ $i -lt 5000 ]; do i=$((i+1)); echo line $i >&2; done", Map.of(), LONG);

        assertThat(exit.errors().lines()).hasSize(400).endsWith("line 5000").startsWith("line 4601");
    }

    @Test
    void aProgramWithMuchOutputIsNotBlocked() throws Exception {
        var exit = shell("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2; echo; echo end", Map.of(), LONG);

        assertThat(exit.code()).isZero();
        assertThat(exit.output()).endsWith("end").hasSizeLessThan(10_000);
    }

    @Test
    void aProgramThatReadsInputSeesEndOfFile() throws Exception {
        assertThat(shell("cat; echo over", Map.of(), LONG).output()).isEqualTo("over");
    }

    @Test
    void theEnvironmentHasTheGivenVariablesAndNoSecrets() throws Exception {
        var exit = shell("env", Map.of("ENGINE", "on"), LONG);
        var names = exit.output().lines().map(line -> line.split("=", 2)[0]).toList();

        assertThat(exit.output()).contains("ENGINE=on");
        assertThat(names)
                .isSubsetOf(
                        "ENGINE",
                        "PATH",
                        "HOME",
                        "LANG",
                        "LD_LIBRARY_PATH",
                        "TMPDIR",
                        "TEMP",
                        "TMP",
                        "PWD",
                        "SHLVL",
                        "_",
                        "OLDPWD");
    }

    @Test
    void onTimeoutTheProgramIsKilledWithItsChildren() throws Exception {
        assertThatThrownBy(() -> shell(SLOW_WITH_A_CHILD, Map.of(), Duration.ofSeconds(2)))
                .isInstanceOf(ProcessTimeoutException.class)
                .hasMessage("/bin/sh did not exit within 2 s and was killed; last output: busy");

        awaitExit(childId());
    }

    @Test
    void interruptionKillsTheProgramWithItsChildren() throws Exception {
        var run = new FutureTask<>(() -> {
            assertThatThrownBy(() -> shell(SLOW_WITH_A_CHILD, Map.of(), LONG)).isInstanceOf(InterruptedException.class);
            return true;
        });
        var worker = Thread.ofPlatform().start(run);
        await().atMost(LONG)
                .until(() -> Files.exists(folder.resolve("child")) && Files.size(folder.resolve("child")) > 0);
        assertThat(isAlive(childId())).isTrue();

        worker.interrupt();

        assertThat(run.get()).isTrue();
        awaitExit(childId());
    }

    @Test
    void aChildThatKeepsTheOutputOpenDoesNotBlock() throws Exception {
        var exit = shell("sleep 600 & echo $! > child; echo done", Map.of(), LONG);

        assertThat(exit).isEqualTo(new ExternalProcess.Exit(0, "done", ""));
        ProcessHandle.of(childId()).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void aMissingProgramIsNamed() {
        assertThatThrownBy(() -> ExternalProcess.run(List.of("no-such-program"), folder, Map.of(), LONG))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no-such-program");
    }

    private ExternalProcess.Exit shell(String script, Map<String, String> environment, Duration timeout)
            throws Exception {
        return ExternalProcess.run(List.of("/bin/sh", "-c", script), folder, environment, timeout);
    }

    private long childId() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("child")).strip());
    }

    /** A zombie process is still listed, but has no command. */
    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    private static void awaitExit(long pid) {
        await().atMost(LONG).until(() -> !isAlive(pid));
    }
}
