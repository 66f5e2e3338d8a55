package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/** Allowed dependencies between modules, except for tests. The compiler rejects everything that the POMs do not declare. */
class MavenGraphTest {

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("shared-model", Set.of()),
            Map.entry("embedded-kafka", Set.of()),
            Map.entry("tracing", Set.of()),
            Map.entry("artifact-store", Set.of("shared-model")),
            Map.entry("artifact-store-autoconfigure", Set.of("shared-model", "artifact-store")),
            Map.entry("course-markdown", Set.of("shared-model")),
            Map.entry("slide-fonts", Set.of("shared-model")),
            Map.entry("course-player", Set.of("shared-model")),
            Map.entry("rest-kit", Set.of("shared-model")),
            Map.entry("studio", Set.of()),
            Map.entry("browser-tests", Set.of()),
            Map.entry(
                    "api-gateway",
                    Set.of(
                            "shared-model",
                            "artifact-store",
                            "artifact-store-autoconfigure",
                            "course-markdown",
                            "rest-kit",
                            "tracing",
                            "slide-fonts",
                            "studio")),
            Map.entry(
                    "job-worker",
                    Set.of("shared-model", "artifact-store", "artifact-store-autoconfigure", "tracing", "slide-fonts")),
            Map.entry(
                    "standalone",
                    Set.of(
                            "slide-fonts",
                            "shared-model",
                            "artifact-store",
                            "artifact-store-autoconfigure",
                            "course-markdown",
                            "course-player",
                            "rest-kit",
                            "tracing",
                            "embedded-kafka",
                            "api-gateway",
                            "job-worker")));

    @Test
    void modulesDependOnlyOnAllowedModules() throws Exception {
        for (var module : modules()) {
            assertThat(ALLOWED).as("every module has a rule").containsKey(module);
            assertThat(ALLOWED.get(module))
                    .as(module)
                    .containsAll(dependencies(Path.of("..", module, "pom.xml"), "compile"));
        }
    }

    @Test
    void testsMayAlsoDependOnTheBrokerTheTestDatabaseAndTheS3Server() throws Exception {
        var modules = modules();
        // Has nothing but tests, of the whole system.
        modules.remove("browser-tests");
        for (var module : modules) {
            assertThat(dependencies(Path.of("..", module, "pom.xml"), "test"))
                    .as(module)
                    .isSubsetOf("embedded-kafka", "rest-kit", "artifact-store");
        }
    }

    @Test
    void aForbiddenDependencyIsDetected(@TempDir Path folder) throws Exception {
        var pom = Files.writeString(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <dependencies>
                    <dependency><groupId>dev.coursecreator</groupId><artifactId>job-worker</artifactId></dependency>
                    <dependency><groupId>dev.coursecreator</groupId><artifactId>standalone</artifactId><scope>test</scope></dependency>
                  </dependencies>
                </project>
                """);

        assertThat(dependencies(pom, "compile")).containsExactly("job-worker");
        assertThat(dependencies(pom, "test")).containsExactly("standalone");
        assertThat(ALLOWED.get("api-gateway")).doesNotContain("job-worker");
    }

    private static Set<String> modules() throws Exception {
        return texts(Path.of("..", "pom.xml"), "/project/modules/module");
    }

    private static Set<String> dependencies(Path pom, String scope) throws Exception {
        var inScope = scope.equals("test") ? "scope = 'test'" : "not(scope = 'test')";
        return texts(
                pom, "/project/dependencies/dependency[groupId = 'dev.coursecreator' and " + inScope + "]/artifactId");
    }

    private static Set<String> texts(Path pom, String xpath) throws Exception {
        try (var stream = Files.newInputStream(pom)) {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(stream);
            var nodes = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(xpath, document, XPathConstants.NODESET);
            var texts = new TreeSet<String>();
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            return texts;
        }
    }
}
