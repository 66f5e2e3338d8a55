package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.coursecreator.standalone.planted.Planted;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the import rules. Each rule must also detect a violation that was planted for it. */
class ArchitectureTest {

    private static final String ROOT = "dev.coursecreator";
    private static final String PLANTED = Planted.class.getPackageName();

    private static JavaClasses product;
    private static JavaClasses planted;

    @BeforeAll
    static void read() {
        product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        planted = new ClassFileImporter().importPackages(PLANTED);
    }

    static Stream<Arguments> rules() {
        return ImportRules.below(ROOT).entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String statement, ArchRule rule) {
        rule.check(product);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void detectsThePlantedViolation(String statement) {
        var rule = ImportRules.below(PLANTED).get(statement);

        assertThat(rule.evaluate(planted).getFailureReport().getDetails())
                .as("violations of '%s' among the planted classes", statement)
                .isNotEmpty();
    }

    /** Otherwise digits and the case of letters would depend on the machine, in libraries too. */
    @Test
    void everyApplicationSetsTheLocale() {
        var applications = product.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals("main"));

        assertThat(applications)
                .hasSize(3)
                .allMatch(main -> main.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getFullName().startsWith("java.util.Locale.setDefault(")));
    }

    @Test
    void everyModuleIsImported() {
        assertThat(Map.ofEntries(
                        Map.entry("model", "shared-model"),
                        Map.entry("artifacts", "artifact-store"),
                        Map.entry("artifacts.autoconfigure", "artifact-store-autoconfigure"),
                        Map.entry("markdown", "course-markdown"),
                        Map.entry("player", "course-player"),
                        Map.entry("rest", "rest-kit"),
                        Map.entry("tracing", "tracing"),
                        Map.entry("broker", "embedded-kafka"),
                        Map.entry("gateway", "api-gateway"),
                        Map.entry("worker", "job-worker"),
                        Map.entry("standalone", "standalone")))
                .allSatisfy((name, module) -> assertThat(product)
                        .as(module)
                        .anyMatch(type -> type.getPackageName().startsWith(ROOT + "." + name)));
    }
}
