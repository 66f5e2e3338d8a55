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

/** Keys are created and revoked on the command line while the system is running on the same folder. */
class KeysTest {

    @TempDir
    static Path data;

    private static EmbeddedSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = EmbeddedSystem.start(
                data,
                ListenAddress.onFreePorts(),
                EmbeddedSystem.Logging.FILE,
                Map.of("course-creator.security.mode", "keys"));
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @Test
    void aKeyCreatedInTheDataFolderIsAcceptedUntilItIsRevoked() throws Exception {
        var created = run(
                "keys", "create", "--role", "admin", "--owner", "ana", "--expires", "30", "--data", data.toString());
        assertThat(created.exitCode()).as(created.err()).isZero();
        var key = created.out().strip();
        assertThat(key).matches("cc_live_[0-9A-Za-z]{49}");
        var id = created.err().replaceFirst("(?s)ID (\\S+)\\. .*", "$1");

        var keys = remote(key);
        assertThat(keys.list()).anySatisfy(kept -> {
            assertThat(kept.id()).isEqualTo(id);
            assertThat(kept.owner()).isEqualTo("ana");
            assertThat(kept.expiresAt()).isNotNull();
        });
        assertThat(run("keys", "list", "--data", data.toString()).out())
                .contains(id, "admin", "ana", "last used")
                .doesNotContain(key);

        assertThat(run("keys", "revoke", id, "--data", data.toString()).exitCode())
                .isZero();
        assertThatThrownBy(keys::list)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("revoked")
                .hasMessageContaining(Server.KEY_VARIABLE);
    }

    @Test
    void onlyTheKeyAndItsIdArePrinted() throws Exception {
        try (var program =
                ServiceProcess.courseCreator(data, "keys", "create", "--role", "viewer", "--data", data.toString())) {
            assertThat(program.awaitExit()).as(program.output()).isZero();
            assertThat(program.output().lines())
                    .filteredOn(line -> !line.startsWith("WARNING: "))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("cc_live_"))
                    .anyMatch(line -> line.startsWith("ID "));
        }
    }

    @Test
    void keysOfAServerAreCreatedAndRevokedWithAnAdminKey() throws Exception {
        var admin = run("keys", "create", "--role", "admin", "--data", data.toString())
                .out()
                .strip();
        var keys = remote(admin);
        var spec =
                new ApiKeyStore.KeySpec("CI", ApiKeyStore.Role.CREATOR, "boris", java.util.List.of("jobs:read"), null);
        var created = keys.create(spec);
        var boris = remote(created.key());
        assertThatThrownBy(boris::list)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("keys:manage");
        keys.revoke(created.id());
        assertThatThrownBy(boris::list)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("revoked");
        assertThatThrownBy(() -> keys.revoke("1")).isInstanceOf(CommandFailedException.class);
    }

    @Test
    void onlyTheFirstAdminKeyIsLogged() throws Exception {
        var log = java.nio.file.Files.readString(data.resolve("logs/course-creator.log"));
        assertThat(log).containsOnlyOnce("cc_live_");
        var key = log.replaceFirst("(?s).*(cc_live_[0-9A-Za-z]{49}).*", "$1");
        assertThat(remote(key).list()).anyMatch(kept -> kept.name().equals("first admin"));
    }

    @Test
    void errorMessagesAreSpecific() {
        assertThat(run("keys", "create", "--role", "king").err()).containsIgnoringCase("admin, creator, viewer");
        assertThat(run("keys", "list", "--data", data.resolve("none").toString())
                        .err())
                .contains("no database", "--data");
        assertThat(run("keys", "revoke", "1", "--data", data.toString()).err()).contains("UUID");
        assertThat(run("keys", "create", "--role", "viewer", "--scope", "all", "--data", data.toString())
                        .err())
                .contains("courses:read");
        assertThat(run("keys", "create", "--role", "viewer", "--expires", "0").err())
                .contains("at least 1 day");
        assertThat(run("keys", "list", "--server", system.server().toString()).err())
                .contains(Server.KEY_VARIABLE);
    }

    @Test
    void upWithoutAuthenticationRefusesANonLoopbackAddress(@TempDir Path other) {
        var refused =
                run("up", "--address", "0.0.0.0", "--security", "none", "--port", "0", "--data", other.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("mode is none", "--security keys");
    }

    private static ApiKeyStore remote(String key) {
        return new RemoteApiKeyStore(new Server(system.server(), key, Duration.ofMinutes(1)));
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
