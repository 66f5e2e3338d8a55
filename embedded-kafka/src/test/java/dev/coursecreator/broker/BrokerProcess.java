package dev.coursecreator.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A broker in its own JVM, so that it can be killed. */
final class BrokerProcess implements AutoCloseable {

    private final Process process;
    private final String bootstrapServers;

    private BrokerProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /** Main of the second JVM: starts the broker, prints its address and waits to be killed. */
    public static void main(String[] arguments) throws InterruptedException {
        try (var broker = EmbeddedKafka.start(Path.of(arguments[0]), 0)) {
            System.out.println("listening on " + broker.bootstrapServers());
            Thread.currentThread().join();
        }
    }

    static BrokerProcess start(Path dataDir) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        dataDir.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("listening on ")) {
                return new BrokerProcess(process, line.substring("listening on ".length()));
            }
        }
        throw new IllegalStateException("the broker's process exited before it was listening");
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the broker's process survived kill -9");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
