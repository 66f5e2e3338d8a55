package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys made and revoked on the command line, while everything is up on the same folder. */
class KeysTest {

    @TempDir
    static Path data;

    private static EmbeddedSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = EmbeddedSystem.start(
                data,
                Listening.onFreePorts(),
                EmbeddedSystem.Logging.FILE,
                Map.of("course-creator.security.mode", "keys"));
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @Test
    void aKeyMadeInTheFolderOpensTheServerAtOnceUntilItIsRevoked() throws Exception {
        var made = run(
                "keys", "create", "--role", "admin", "--owner", "ana", "--expires", "30", "--data", data.toString());
        assertThat(made.exitCode()).as(made.err()).isZero();
        var key = made.out().strip();
        assertThat(key).matches("cc_live_[0-9A-Za-z]{49}");
        var id = made.err().replaceFirst("(?s)Id (\\S+)\\. .*", "$1");

        var there = there(key);
        assertThat(there.list()).anySatisfy(kept -> {
            assertThat(kept.id()).isEqualTo(id);
            assertThat(kept.owner()).isEqualTo("ana");
            assertThat(kept.expiresAt()).isNotNull();
        });
        assertThat(run("keys", "list", "--data", data.toString()).out())
                .contains(id, "admin", "ana", "last used")
                .doesNotContain(key);

        assertThat(run("keys", "revoke", id, "--data", data.toString()).exitCode())
                .isZero();
        assertThatThrownBy(there::list)
                .isInstanceOf(CourseNotMade.class)
                .hasMessageContaining("revoked")
                .hasMessageContaining(Server.KEY_VARIABLE);
    }

    @Test
    void nothingIsPrintedButTheKeyAndItsId() throws Exception {
        try (var program =
                ServiceProcess.courseCreator(data, "keys", "create", "--role", "viewer", "--data", data.toString())) {
            assertThat(program.awaitExit()).as(program.output()).isZero();
            assertThat(program.output().lines())
                    .filteredOn(line -> !line.startsWith("WARNING: "))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("cc_live_"))
                    .anyMatch(line -> line.startsWith("Id "));
        }
    }

    @Test
    void keysOfAServerAreMadeAndRevokedWithAnAdminsKey() throws Exception {
        var admin = run("keys", "create", "--role", "admin", "--data", data.toString())
                .out()
                .strip();
        var there = there(admin);
        var wish = new KeyStore.Wish("CI", KeyStore.Role.CREATOR, "boris", java.util.List.of("jobs:read"), null);
        var made = there.create(wish);
        var boris = there(made.key());
        assertThatThrownBy(boris::list).isInstanceOf(CourseNotMade.class).hasMessageContaining("keys:manage");
        there.revoke(made.id());
        assertThatThrownBy(boris::list).isInstanceOf(CourseNotMade.class).hasMessageContaining("revoked");
        assertThatThrownBy(() -> there.revoke("1")).isInstanceOf(CourseNotMade.class);
    }

    @Test
    void theFirstKeyIsInTheLogAndOnlyThat() throws Exception {
        var log = java.nio.file.Files.readString(data.resolve("logs/course-creator.log"));
        assertThat(log).containsOnlyOnce("cc_live_");
        var key = log.replaceFirst("(?s).*(cc_live_[0-9A-Za-z]{49}).*", "$1");
        assertThat(there(key).list()).anyMatch(kept -> kept.name().equals("first admin"));
    }

    @Test
    void aMistakeIsSaidInWords() {
        assertThat(run("keys", "create", "--role", "king").err()).containsIgnoringCase("admin, creator, viewer");
        assertThat(run("keys", "list", "--data", data.resolve("none").toString())
                        .err())
                .contains("no database", "--data");
        assertThat(run("keys", "revoke", "1", "--data", data.toString()).err()).contains("UUID");
        assertThat(run("keys", "create", "--role", "viewer", "--scope", "all", "--data", data.toString())
                        .err())
                .contains("courses:read");
        assertThat(run("keys", "create", "--role", "viewer", "--expires", "0").err())
                .contains("1 day or more");
        assertThat(run("keys", "list", "--server", system.server().toString()).err())
                .contains(Server.KEY_VARIABLE);
    }

    @Test
    void upRefusesToListenForOthersWithoutALockAndSaysWhy(@TempDir Path other) {
        var refused =
                run("up", "--address", "0.0.0.0", "--security", "none", "--port", "0", "--data", other.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("mode is none", "--security keys");
    }

    private static KeyStore there(String key) {
        return new KeysThere(new Server(system.server(), key, Duration.ofMinutes(1)));
    }

    private static Result run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = CourseCreator.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Result(exitCode, out.toString(), err.toString());
    }

    private record Result(int exitCode, String out, String err) {}
}
