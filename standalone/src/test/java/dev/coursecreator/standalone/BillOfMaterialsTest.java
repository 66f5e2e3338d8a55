package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials (CycloneDX) of the runnable jars matches their content. */
class BillOfMaterialsTest {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    @ParameterizedTest
    @ValueSource(strings = {"api-gateway", "job-worker"})
    void everyLibraryInTheJarIsListedWithVersionAndLicence(String module) throws IOException {
        try (var jar = new JarFile(ServiceProcess.executableJar(module).toFile())) {
            var components = components(jar);
            var libraries = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    // Added by the packaging, not a dependency of the build.
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools-"))
                    .toList();

            assertThat(libraries)
                    .anyMatch(name -> name.startsWith("kafka-clients-"))
                    .allSatisfy(name -> assertThat(components)
                            .as(name)
                            .anyMatch(component ->
                                    name.startsWith(component.get("name").asString() + "-"
                                            + component.get("version").asString())));
            assertThat(components)
                    .allSatisfy(component -> assertThat(component.get("licenses"))
                            .as("licence of " + component.get("purl"))
                            .isNotEmpty());
        }
    }

    private static List<JsonNode> components(JarFile jar) throws IOException {
        try (var in = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))) {
            return new JsonMapper().readTree(in).get("components").valueStream().toList();
        }
    }
}
