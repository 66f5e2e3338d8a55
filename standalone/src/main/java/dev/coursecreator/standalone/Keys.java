package dev.coursecreator.standalone;

import dev.coursecreator.standalone.KeyStore.Key;
import dev.coursecreator.standalone.KeyStore.Role;
import dev.coursecreator.standalone.KeyStore.Wish;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes API keys: in a data folder, also while it is in use, or on a running server. */
@Command(
        name = "keys",
        description = {
            "Makes, lists and revokes API keys.",
            "In the data folder of this machine, also while Course Creator is up on it, or with --server on a running one, with an"
                    + " admin's key in the environment variable " + Server.KEY_VARIABLE + "."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CourseCreator.Version.class,
        sortOptions = false)
final class Keys {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The data folder (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--server",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "A running Course Creator instead, such as http://localhost:8080.")
    private @Nullable URI server;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    private KeyStore open() throws CourseNotMade {
        return server == null ? new KeysHere(data) : new KeysThere(new Server(server));
    }

    @Command(
            name = "create",
            description = "Makes a key and prints it, this once: only its hash is kept.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int create(
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "admin, creator or viewer.")
                    Role role,
            @Option(
                            names = "--owner",
                            paramLabel = "OWNER",
                            description =
                                    "Whom belongs what it makes (default: local, or with --server the owner of the key used).")
                    @Nullable
                    String owner,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            defaultValue = "made on the command line",
                            description = "For people.")
                    String name,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            description =
                                    "May do this alone, such as jobs:read; may be repeated (default: all that the role may).")
                    @Nullable
                    List<String> scopes,
            @Option(
                            names = "--expires",
                            paramLabel = "DAYS",
                            description = "After how many days it opens nothing any more (default: never).")
                    @Nullable
                    Integer days)
            throws Exception {
        if (days != null && days < 1) {
            throw new UsageProblem("--expires must be 1 day or more but was " + days + ".");
        }
        var expiresAt =
                days == null ? null : Instant.now().plus(days, ChronoUnit.DAYS).toString();
        try (var keys = open()) {
            var made = keys.create(new Wish(name, role, owner, scopes, expiresAt));
            print(made.key());
            command.commandLine().getErr().println("Id " + made.id() + ". The key is not shown again.");
        }
        return 0;
    }

    @Command(name = "list", description = "Lists the keys, the newest first.", mixinStandardHelpOptions = true)
    int list() throws Exception {
        try (var keys = open()) {
            for (var key : keys.list()) {
                print("%s  %s  %-7s  %s  %s  (%s)"
                        .formatted(key.id(), key.hint(), key.role(), key.owner(), key.name(), state(key)));
            }
        }
        return 0;
    }

    private static String state(Key key) {
        if (key.revokedAt() != null) {
            return "revoked " + key.revokedAt();
        }
        var used = key.lastUsedAt() == null ? "never used" : "last used " + key.lastUsedAt();
        return key.expiresAt() == null ? used : used + ", expires " + key.expiresAt();
    }

    @Command(
            name = "revoke",
            description = "Revokes a key: it opens nothing from now on.",
            mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "ID", description = "As keys list shows it.") String id) throws Exception {
        try (var keys = open()) {
            keys.revoke(id);
            print("The key " + id + " is revoked.");
        }
        return 0;
    }

    private void print(String line) {
        var out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
