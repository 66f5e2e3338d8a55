package dev.coursecreator.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A folder with the launcher and the application as the launcher would have built it. Its jar only names the class path of the tests:
 * this module is packaged after them.
 */
final class BuiltCheckout {

    private BuiltCheckout() {}

    static void createIn(Path folder) throws IOException {
        Files.copy(Readme.FOLDER.resolve("course-creator"), folder.resolve("course-creator"));
        var app = Files.createDirectories(folder.resolve(".build/app"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, CourseCreator.class.getName());
        manifest.getMainAttributes().put(Name.CLASS_PATH, classPath());
        new JarOutputStream(Files.newOutputStream(app.resolve("standalone-0-exec.jar")), manifest).close();
        Files.createFile(folder.resolve(".build/built"));
        skipTraining(folder, Path.of(System.getProperty("java.home")));
    }

    /** Has the launcher believe that it has already tried to create a cache for this JDK. */
    static void skipTraining(Path folder, Path jdk) throws IOException {
        Files.writeString(folder.resolve(".build/trained"), jdk + "\n" + Files.readString(jdk.resolve("release")));
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}
