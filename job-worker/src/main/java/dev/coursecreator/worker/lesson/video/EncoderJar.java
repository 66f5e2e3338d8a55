package dev.coursecreator.worker.lesson.video;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The jar with bytedeco's ffmpeg programs and libraries for one platform, found on the class path.
 *
 * @param variant the folder in the jar: a platform, optionally with the suffix {@code -gpl}
 */
record EncoderJar(JarFile jar, String variant) implements AutoCloseable {

    private static final String FOLDER = "org/bytedeco/ffmpeg/";

    /** Prefers the GPL build, which includes libx264; it is present only if it was selected when the worker was built. */
    static EncoderJar on(Platform platform) throws IOException {
        for (var variant : List.of(platform.name() + "-gpl", platform.name())) {
            var program = EncoderJar.class.getClassLoader().getResource(FOLDER + variant + "/" + platform.program());
            if (program != null && program.openConnection() instanceof JarURLConnection connection) {
                // Not the cached JarFile: closing it would break the class loader.
                connection.setUseCaches(false);
                return new EncoderJar(connection.getJarFile(), variant);
            }
        }
        throw new FileNotFoundException("this worker was built without the encoder for " + platform.name());
    }

    /** The name of the unpacked folder, unique per version and platform. */
    String name() throws IOException {
        var properties = new Properties();
        try (var in = jar.getInputStream(entry("META-INF/maven/org.bytedeco/ffmpeg/pom.properties"))) {
            properties.load(in);
        }
        return "ffmpeg-" + properties.getProperty("version") + "-" + variant;
    }

    boolean isCompleteIn(Path folder) throws IOException {
        for (var file : files()) {
            var unpacked = folder.resolve(nameOf(file));
            if (!Files.isRegularFile(unpacked) || Files.size(unpacked) != file.getSize()) {
                return false;
            }
        }
        return true;
    }

    void copyTo(Path folder) throws IOException {
        for (var file : files()) {
            copy(file, folder.resolve(nameOf(file)));
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }

    private void copy(JarEntry file, Path to) throws IOException {
        try (var in = jar.getInputStream(file);
                var out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
        if (!to.toFile().setExecutable(true, false)) {
            throw new FileSystemException(to.toString(), null, "could not be made executable");
        }
    }

    /** Programs and libraries without the JNI libraries, which an external program does not need. */
    private List<JarEntry> files() {
        return jar.stream()
                .filter(file -> !file.isDirectory() && file.getName().startsWith(FOLDER + variant + "/"))
                .filter(file -> !nameOf(file).startsWith("jni") && !nameOf(file).startsWith("libjni"))
                .toList();
    }

    private JarEntry entry(String name) throws IOException {
        var entry = jar.getJarEntry(name);
        if (entry == null) {
            throw new FileNotFoundException(jar.getName() + " has no " + name);
        }
        return entry;
    }

    /** The file name without folders, so that nothing is written outside of the target folder. */
    private static String nameOf(JarEntry file) {
        return file.getName().substring(file.getName().lastIndexOf('/') + 1);
    }
}
