import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the project if a source is newer than the build, for course-creator.cmd: what course-creator does in shell. Runs on the JDK that
 * builds.
 */
final class Build {

    private static final boolean IS_WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    private final Path project;
    private final Path folder;

    private Build(Path project) {
        this.project = project;
        this.folder = project.resolve(".build");
    }

    public static void main(String[] arguments) throws Exception {
        var build = new Build(Path.of(arguments[0]).toAbsolutePath().normalize());
        if (!build.isStale()) {
            return;
        }
        try {
            Files.createDirectories(build.folder);
        } catch (IOException e) {
            throw exit("Course Creator must be built, but the folder " + build.folder + " is not writable.");
        }
        // One run at a time builds. The operating system releases the lock when the process ends for any reason.
        try (var channel = FileChannel.open(
                        build.folder.resolve("building.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (build.isStale()) {
                build.run();
            }
        } catch (IOException e) {
            // Windows does not let files be replaced that a running instance uses.
            throw exit("The build failed: " + e + ". Stop all running instances and try again.");
        }
    }

    private boolean isStale() throws IOException {
        var built = folder.resolve("built");
        if (!Files.exists(built)) {
            return true;
        }
        var time = Files.getLastModifiedTime(built);
        try (var modules = Files.list(project)) {
            return Stream.concat(Stream.of(project), modules)
                    .flatMap(module -> Stream.of(module.resolve("pom.xml"), module.resolve("src/main")))
                    .anyMatch(source -> isNewer(source, time));
        }
    }

    private static boolean isNewer(Path source, FileTime time) {
        if (!Files.exists(source)) {
            return false;
        }
        try (var files = Files.find(source, 64, (file, attributes) -> attributes.lastModifiedTime().compareTo(time) > 0)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() throws IOException, InterruptedException {
        System.err.println(
                Files.exists(folder.resolve("built"))
                        ? "Building Course Creator because its sources have changed ..."
                        : "Building Course Creator for the first time. This takes a few minutes; later starts skip the build ...");
        // What is saved during the build is newer than it.
        var started = Files.writeString(folder.resolve("build-started"), "");
        var log = folder.resolve("build.log");
        Files.deleteIfExists(log);
        execute(log, IS_WINDOWS ? "mvn.cmd" : "mvn", "-q", "-B", "-Dmaven.test.skip=true",
                "-Dmaven.compiler.failOnWarning=false", "package", "-pl", "standalone", "-am");
        delete(folder.resolve("app.jsa"));
        delete(folder.resolve("app.new"));
        // The application starts faster when extracted than from a nested jar.
        execute(log, JDK.resolve("bin").resolve("java").toString(), "-Djarmode=tools", "-jar", jar().toString(), "extract",
                "--destination", folder.resolve("app.new").toString());
        delete(folder.resolve("app"));
        Files.move(folder.resolve("app.new"), folder.resolve("app"));
        delete(folder.resolve("built"));
        Files.move(started, folder.resolve("built"));
    }

    /** Of several versions, the one just built is the newest. */
    private Path jar() throws IOException {
        try (var files = Files.list(project.resolve("standalone/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("standalone-.*-exec\\.jar"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> exit("The build made no jar in standalone/target."));
        }
    }

    private void execute(Path log, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(command))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", JDK.toString());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw exit("Course Creator requires Maven 3.8 or newer, but '" + command[0] + "' is not on the PATH.");
        }
        if (process.waitFor() != 0) {
            System.err.write(Files.readAllBytes(log));
            throw exit("The build failed. See the messages above or in " + log);
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (var files = Files.walk(path)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static IllegalStateException exit(String message) {
        System.err.println(message);
        System.exit(2);
        return new IllegalStateException(message);
    }
}
