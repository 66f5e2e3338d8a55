package dev.coursecreator.standalone;

import dev.coursecreator.standalone.ApiKeyStore.KeySpec;
import dev.coursecreator.standalone.ApiKeyStore.Role;
import java.io.IOException;
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

/** The command {@code keys}: creates, lists and revokes API keys in a data folder, even while it is in use, or on a running server. */
@Command(
        name = "keys",
        description = {
            "Creates, lists and revokes API keys.",
            "Uses the local data folder, even while a server is running on it. With --server, uses a running server and the admin"
                    + " key in the environment variable " + Server.KEY_VARIABLE + "."
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
            converter = ServerAddressConverter.class,
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Uses a running server, such as http://localhost:8080.")
    private @Nullable URI server;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    private ApiKeyStore open() throws IOException, UsageException, CommandFailedException {
        return server == null ? new LocalApiKeyStore(data) : new RemoteApiKeyStore(new Server(server));
    }

    @Command(
            name = "create",
            description = "Creates a key and prints it once: only its hash is stored.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int create(
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "admin, creator or viewer.")
                    Role role,
            @Option(
                            names = "--owner",
                            paramLabel = "OWNER",
                            description =
                                    "Owner of the resources created with the key (default: local, or with --server the owner of the admin key).")
                    @Nullable
                    String owner,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            defaultValue = "created on the command line",
                            description = "Human-readable name.")
                    String name,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            description =
                                    "Restricts the key to this scope, such as jobs:read; may be repeated (default: all scopes of the role).")
                    @Nullable
                    List<String> scopes,
            @Option(
                            names = "--expires",
                            paramLabel = "DAYS",
                            description = "Number of days until the key expires (default: never).")
                    @Nullable
                    Integer days)
            throws Exception {
        if (days != null && days < 1) {
            throw new UsageException("--expires must be at least 1 day but was " + days + ".");
        }
        var expiresAt =
                days == null ? null : Instant.now().plus(days, ChronoUnit.DAYS).toString();
        try (var keys = open()) {
            var created = keys.create(new KeySpec(name, role, owner, scopes, expiresAt));
            print(created.key());
            command.commandLine().getErr().println("ID " + created.id() + ". The key is not shown again.");
        }
        return 0;
    }

    @Command(name = "list", description = "Lists the keys, newest first.", mixinStandardHelpOptions = true)
    int list() throws Exception {
        try (var keys = open()) {
            for (var key : keys.list()) {
                print("%s  %s  %-7s  %s  %s  (%s)"
                        .formatted(key.id(), key.hint(), key.role(), key.owner(), key.name(), state(key)));
            }
        }
        return 0;
    }

    private static String state(ApiKeyStore.Key key) {
        if (key.revokedAt() != null) {
            return "revoked " + key.revokedAt();
        }
        var used = key.lastUsedAt() == null ? "never used" : "last used " + key.lastUsedAt();
        return key.expiresAt() == null ? used : used + ", expires " + key.expiresAt();
    }

    @Command(name = "revoke", description = "Revokes a key immediately.", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "ID", description = "Key ID as shown by keys list.") String id)
            throws Exception {
        try (var keys = open()) {
            keys.revoke(id);
            print("Key " + id + " revoked.");
        }
        return 0;
    }

    private void print(String line) {
        var out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
