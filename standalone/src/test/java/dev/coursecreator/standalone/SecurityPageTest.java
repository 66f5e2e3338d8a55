package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The security page refers to existing tests. */
class SecurityPageTest {

    private static final Path PAGE = Readme.FOLDER.resolve("docs/security.md");
    private static final Pattern TEST_NAME = Pattern.compile("\\b[A-Z]\\w+(?:Test|Contract)\\b");

    @Test
    void everyReferencedTestExists() throws IOException {
        var referenced = TEST_NAME
                .matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        var existing = new TreeSet<String>();
        try (var modules = Files.list(Readme.FOLDER)) {
            for (var tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .forEach(name -> existing.add(name.replace(".java", "")));
                }
            }
        }
        assertThat(referenced).hasSizeGreaterThan(10);
        assertThat(existing).containsAll(referenced);
    }
}
