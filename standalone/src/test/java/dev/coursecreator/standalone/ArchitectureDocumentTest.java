package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents for developers name only classes and methods that exist. */
class ArchitectureDocumentTest {

    private static final Path ROOT = Path.of("..");

    /** A class, optionally with one of its methods. */
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z0-9]+)(?:\\.([a-z][A-Za-z]*))?`");

    @Test
    void everyClassOfTheArchitectureDocumentExists() throws IOException {
        var document = ROOT.resolve("docs/architecture.md");
        assertThat(names(document)).hasSizeGreaterThan(50);
        assertThat(missing(document)).isEmpty();
    }

    @Test
    void everyClassOfTheContributingGuideExists() throws IOException {
        assertThat(missing(ROOT.resolve("CONTRIBUTING.md"))).isEmpty();
    }

    @Test
    void anUnknownClassOrMethodIsFound(@TempDir Path folder) throws IOException {
        var document = Files.writeString(
                folder.resolve("page.md"),
                "`Generation.decide`, `Generation.guess`, `NoSuchClass`, `application/json`");
        assertThat(missing(document)).containsExactly("Generation.guess", "NoSuchClass");
    }

    private static List<String> names(Path document) throws IOException {
        return NAME.matcher(Files.readString(document))
                .results()
                .map(name -> name.group().replace("`", ""))
                .toList();
    }

    private static Set<String> missing(Path document) throws IOException {
        var sources = sources();
        var missing = new TreeSet<String>();
        for (var name : names(document)) {
            var parts = name.split("\\.");
            var source = sources.stream()
                    .filter(file -> file.getFileName().toString().equals(parts[0] + ".java"))
                    .findFirst();
            if (source.isEmpty()
                    || (parts.length > 1 && !Files.readString(source.get()).contains(" " + parts[1] + "("))) {
                missing.add(name);
            }
        }
        return missing;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            var folders = modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList();
            var sources = new ArrayList<Path>();
            for (var folder : folders) {
                try (var files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            // Violations planted for the import rules have the names of real classes.
                            .filter(file -> !file.toString().contains("planted"))
                            .forEach(sources::add);
                }
            }
            return sources;
        }
    }
}
