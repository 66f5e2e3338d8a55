import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures how long it takes to start: `up` until it answers, and `generate` of a course whose lessons are found finished. Both use a data folder
 * that exists, and the cache of classes that the launcher creates after the build. CPU time (Linux only) includes that of the JVM's compiler
 * and depends less on what else the machine does.
 *
 *   java bench/Start.java [RUNS]
 */
final class Start {

    private static final Pattern UP = Pattern.compile("http://localhost:\\d+/api/v1");

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        new ProcessBuilder("./course-creator", "--version").inheritIO().start().waitFor();
        var folder = Files.createTempDirectory("course-creator-bench");
        var course = Files.writeString(folder.resolve("course.md"), "# Bench\n\n## Lesson\n\nThis is the only lesson.\n");
        var generate = new String[] {
            "generate", course.toString(), "--data", folder.resolve("data").toString(), "--output", folder.resolve("courses").toString()
        };
        generate(folder, generate);
        up(folder);
        var ups = new ArrayList<Cost>();
        var generates = new ArrayList<Cost>();
        for (int i = 0; i < runs; i++) {
            ups.add(up(folder));
            generates.add(generate(folder, generate));
        }
        System.out.println("| | median s | slowest s | median CPU s |");
        System.out.println("|---|---|---|---|");
        report("`up` answers", ups);
        report("`generate` with everything finished", generates);
    }

    record Cost(double seconds, double cpu) {}

    private static Cost up(Path folder) throws IOException, InterruptedException {
        var log = folder.resolve("up.log");
        long start = System.nanoTime();
        var process = start(log, "up", "--port", "0", "--data", folder.resolve("data").toString());
        try {
            while (!UP.matcher(Files.readString(log)).find()) {
                if (!process.isAlive()) {
                    throw new IOException(Files.readString(log));
                }
                Thread.sleep(20);
            }
            return new Cost((System.nanoTime() - start) / 1e9, cpu(process.pid(), 11));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static Cost generate(Path folder, String... arguments) throws IOException, InterruptedException {
        var log = folder.resolve("generate.log");
        var bench = ProcessHandle.current().pid();
        double cpu = cpu(bench, 13);
        long start = System.nanoTime();
        if (start(log, arguments).waitFor() != 0) {
            throw new IOException(Files.readString(log));
        }
        return new Cost((System.nanoTime() - start) / 1e9, cpu(bench, 13) - cpu);
    }

    /** Sum of two values of /proc/PID/stat in seconds: from 11 of the process, from 13 of its children that have ended. */
    private static double cpu(long process, int first) throws IOException {
        var stat = Path.of("/proc", String.valueOf(process), "stat");
        if (!Files.exists(stat)) {
            return Double.NaN;
        }
        var text = Files.readString(stat);
        var values = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(values[first]) + Long.parseLong(values[first + 1])) / 100.0;
    }

    private static Process start(Path log, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of("./course-creator"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static void report(String name, List<Cost> costs) {
        var seconds = costs.stream().mapToDouble(Cost::seconds).sorted().toArray();
        var cpu = costs.stream().mapToDouble(Cost::cpu).sorted().toArray();
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f |%n", name, seconds[seconds.length / 2], seconds[seconds.length - 1], cpu[cpu.length / 2]);
    }
}
