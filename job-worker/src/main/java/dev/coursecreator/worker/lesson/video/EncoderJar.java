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
 * bytedeco's jar of ffmpeg's programs and libraries for one platform, on the class path.
 *
 * @param variant the folder inside: a platform, or a platform and {@code -gpl}
 */
record EncoderJar(JarFile jar, String variant) implements AutoCloseable {

    private static final String FOLDER = "org/bytedeco/ffmpeg/";

    /** The build under the GPL has libx264 too; it is only there if whoever built the worker has chosen it. */
    static EncoderJar on(Platform platform) throws IOException {
        for (var variant : List.of(platform.name() + "-gpl", platform.name())) {
            var program = EncoderJar.class.getClassLoader().getResource(FOLDER + variant + "/" + platform.program());
            if (program != null && program.openConnection() instanceof JarURLConnection connection) {
                // A jar of our own to close, not the one that the class loader goes on using.
                connection.setUseCaches(false);
                return new EncoderJar(connection.getJarFile(), variant);
            }
        }
        throw new FileNotFoundException("this worker was built without the encoder for " + platform.name());
    }

    /** Names the unpacked folder: another version or platform never meets it. */
    String name() throws IOException {
        var properties = new Properties();
        try (var in = jar.getInputStream(entry("META-INF/maven/org.bytedeco/ffmpeg/pom.properties"))) {
            properties.load(in);
        }
        return "ffmpeg-" + properties.getProperty("version") + "-" + variant;
    }

    boolean isWholeIn(Path folder) throws IOException {
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

    /** Programs and libraries; not the bridges to Java, which an external program does not need. */
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

    /** Without the folders, so nothing is ever written outside of the target. */
    private static String nameOf(JarEntry file) {
        return file.getName().substring(file.getName().lastIndexOf('/') + 1);
    }
}
