package dev.coursecreator.worker.commands;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A worker in its own JVM that can be killed or frozen by signals. Its log is in
 * target/worker-process.log.
 */
final class WorkerProcess implements AutoCloseable {

    private static final String HALT_AFTER_EVENT = "halt-after-event";

    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /** Main of the second JVM. Arguments: bootstrap servers, mode, settings. */
    public static void main(String[] arguments) throws InterruptedException {
        var settings = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        var work = SimulatedCommandHandler.blocking();
        if (arguments[1].equals(HALT_AFTER_EVENT)) {
            work.complete();
            settings.add("spring.kafka.producer.properties.[interceptor.classes]="
                    + HaltAfterRenderedInterceptor.class.getName());
        }
        try (var worker = TestWorker.startAt(arguments[0], work, settings.toArray(String[]::new))) {
            Thread.currentThread().join();
        }
    }

    static WorkerProcess blocking(String... settings) throws IOException {
        return start("block", settings);
    }

    /** Halts as soon as the broker has stored the event, before the command is acknowledged. */
    static WorkerProcess haltingAfterRendered(String... settings) throws IOException {
        return start(HALT_AFTER_EVENT, settings);
    }

    private static WorkerProcess start(String mode, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerProcess.class.getName(),
                TestBroker.bootstrapServers(),
                mode));
        command.addAll(List.of(settings));
        return new WorkerProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/worker-process.log")))
                .start());
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    /** Suspends its threads but keeps its connections open: {@code kill -STOP}. */
    void freeze() throws Exception {
        signal("-STOP");
    }

    void thaw() throws Exception {
        signal("-CONT");
    }

    private void signal(String signal) throws Exception {
        var kill = new ProcessBuilder("kill", signal, "" + process.pid()).start();
        if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IllegalStateException("kill " + signal + " failed");
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
