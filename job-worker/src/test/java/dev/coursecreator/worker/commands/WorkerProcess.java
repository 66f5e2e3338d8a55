package dev.coursecreator.worker.commands;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A worker in a JVM of its own, to be killed or frozen as an operating system does it. What it logs is in
 * target/worker-process.log.
 */
final class WorkerProcess implements AutoCloseable {

    private static final String DIE_AFTER_EVENT = "die-after-event";

    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /** Run by the second JVM: bootstrap servers, then the manner of its end, then settings. */
    public static void main(String[] arguments) throws InterruptedException {
        var settings = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        var work = SimulatedWork.goingOnUntilTold();
        if (arguments[1].equals(DIE_AFTER_EVENT)) {
            work.mayEnd();
            settings.add("spring.kafka.producer.properties.[interceptor.classes]=" + DyingWhenRendered.class.getName());
        }
        try (var worker = Worker.startAt(arguments[0], work, settings.toArray(String[]::new))) {
            Thread.currentThread().join();
        }
    }

    static WorkerProcess workingForEver(String... settings) throws IOException {
        return start("work-for-ever", settings);
    }

    /** Ends as by kill -9 as soon as the broker has its event, before it can let go of the command. */
    static WorkerProcess dyingWhenRendered(String... settings) throws IOException {
        return start(DIE_AFTER_EVENT, settings);
    }

    private static WorkerProcess start(String end, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerProcess.class.getName(),
                TestBroker.bootstrapServers(),
                end));
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

    /** Stops its threads, but not its connections: {@code kill -STOP}. */
    void freeze() throws Exception {
        signal("-STOP");
    }

    void thaw() throws Exception {
        signal("-CONT");
    }

    private void signal(String signal) throws Exception {
        var kill = new ProcessBuilder("kill", signal, "" + process.pid()).start();
        if (!kill.waitFor(60, TimeUnit.SECONDS) || kill.exitValue() != 0) {
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
