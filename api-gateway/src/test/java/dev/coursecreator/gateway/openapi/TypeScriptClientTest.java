package dev.coursecreator.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Generates the types of a TypeScript client from the OpenAPI document, and compiles a program that uses them strictly. */
@GatewayTest
class TypeScriptClientTest {

    private static final long TIMEOUT_MINUTES = 3;

    @TempDir
    Path folder;

    private final Api api;

    TypeScriptClientTest(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void aClientCompilesStrictly() throws Exception {
        for (var file : new String[] {"package.json", "package-lock.json", "tsconfig.json", "client.ts"}) {
            try (var content = getClass().getResourceAsStream("/typescript/" + file)) {
                Files.copy(Objects.requireNonNull(content), folder.resolve(file));
            }
        }
        Files.writeString(
                folder.resolve("openapi.json"), api.get("/openapi.json").text());
        assumeThat(run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"))
                .as("npm is on the PATH (Debian: apt-get install npm), and its registry can be reached")
                .isZero();

        assertThat(run("npx", "openapi-typescript", "openapi.json", "--output", "api.d.ts"))
                .as(() -> output())
                .isZero();
        assertThat(run("npx", "tsc")).as(() -> output()).isZero();
    }

    private int run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
