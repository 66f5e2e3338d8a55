import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures how long it takes to start: `up` until it answers, and `generate` of a course whose lessons are found finished. Both use a data folder
 * that exists, and the class-data archive that the first run creates.
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
        var ups = new ArrayList<Double>();
        var generates = new ArrayList<Double>();
        for (int i = 0; i < runs; i++) {
            ups.add(up(folder));
            generates.add(generate(folder, generate));
        }
        System.out.println("| | median s | slowest s |");
        System.out.println("|---|---|---|");
        report("`up` answers", ups);
        report("`generate` with everything finished", generates);
    }

    private static double up(Path folder) throws IOException, InterruptedException {
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
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static double generate(Path folder, String... arguments) throws IOException, InterruptedException {
        var log = folder.resolve("generate.log");
        long start = System.nanoTime();
        if (start(log, arguments).waitFor() != 0) {
            throw new IOException(Files.readString(log));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static Process start(Path log, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of("./course-creator"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static void report(String name, List<Double> seconds) {
        Collections.sort(seconds);
        System.out.printf("| %s | %.1f | %.1f |%n", name, seconds.get(seconds.size() / 2), seconds.getLast());
    }
}
