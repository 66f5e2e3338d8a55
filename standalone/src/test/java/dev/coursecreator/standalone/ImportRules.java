package dev.coursecreator.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Import rules between modules and packages, see docs/architecture.md. The root package is a parameter, so that the rules can be
 * tested on planted violations.
 */
final class ImportRules {

    private static final String S3 = "software.amazon.awssdk..";
    private static final String[] KAFKA = {"org.apache.kafka..", "org.springframework.kafka.."};
    private static final String[] JDBC = {"java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.sqlite.."};

    /** Packages of the gateway that all others may import; they do not import any domain package. */
    private static final String[] FOUNDATIONS = {"files", "health", "kafka", "openapi"};

    private final String root;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    private ImportRules(String root) {
        this.root = root;
        modules();
        gateway();
        worker();
        libraries();
    }

    /** All rules by their description. */
    static Map<String, ArchRule> below(String root) {
        return new ImportRules(root).rules;
    }

    private void modules() {
        add(
                "shared-model depends only on the JDK and Jackson",
                classes()
                        .that(are("model.."))
                        .should()
                        .onlyDependOnClassesThat(are("model..")
                                .or(resideInAnyPackage(
                                        "java..",
                                        "tools.jackson..",
                                        "com.fasterxml.jackson.annotation..",
                                        "org.jspecify.."))));
        add(
                "artifact-store depends on shared-model and S3, but on no framework",
                classes()
                        .that(are("artifacts.."))
                        .and(not(are("artifacts.autoconfigure..")))
                        .should()
                        .onlyDependOnClassesThat(are("artifacts..", "model..")
                                .or(resideInAnyPackage(
                                        "java..", "org.apache.commons.io..", "org.slf4j..", "org.jspecify..", S3))));
        add(
                "the auto-configuration of the artifact store depends on shared-model, artifact-store, Spring and Micrometer",
                classes()
                        .that(are("artifacts.autoconfigure.."))
                        .should()
                        .onlyDependOnClassesThat(are("artifacts..", "model..")
                                .or(resideInAnyPackage(
                                        "java..", "io.micrometer..", "org.springframework..", "org.jspecify.."))));
        add(
                "course-markdown depends on shared-model and its parsers, but on no framework",
                classes()
                        .that(are("markdown.."))
                        .should()
                        .onlyDependOnClassesThat(are("markdown..", "model..")
                                .or(resideInAnyPackage(
                                        "java..",
                                        "org.commonmark..",
                                        "net.fellbaum.jemoji..",
                                        "net.sourceforge.plantuml..",
                                        "org.yaml.snakeyaml..",
                                        "org.jsoup..",
                                        "org.scilab.forge.jlatexmath..",
                                        "tools.jackson..",
                                        "org.jspecify.."))));
        add(
                "the packages of course-markdown are free of cycles",
                slices().matching(root + ".markdown.(*)..").should().beFreeOfCycles());
        add(
                "the packages of course-markdown do not import its entry points",
                noClasses().that(are("markdown.*..")).should().dependOnClassesThat(are("markdown")));
        add(
                "slide-fonts depends on shared-model, but on no framework",
                classes()
                        .that(are("fonts.."))
                        .should()
                        .onlyDependOnClassesThat(are("fonts..", "model..")
                                .or(resideInAnyPackage("java..", "javax.imageio..", "org.slf4j..", "org.jspecify.."))));
        add(
                "course-player depends on shared-model, but on no framework",
                classes()
                        .that(are("player.."))
                        .should()
                        .onlyDependOnClassesThat(are("player..", "model..")
                                .or(resideInAnyPackage("java..", "tools.jackson..", "org.jspecify.."))));
        add(
                "rest-kit depends on no other module of the project, except for Check in shared-model",
                noClasses()
                        .that(are("rest.."))
                        .should()
                        .dependOnClassesThat(are("..").and(not(are("rest.."))).and(not(named("model.Check")))));
        add(
                "the packages of rest-kit are free of cycles",
                slices().matching(root + ".rest.(*)..").should().beFreeOfCycles());
        add(
                "the gateway does not depend on the worker",
                noClasses().that(are("gateway..")).should().dependOnClassesThat(are("worker..")));
        add(
                "the worker does not depend on the gateway",
                noClasses().that(are("worker..")).should().dependOnClassesThat(are("gateway..")));
        add(
                "tracing depends on no other module of the project",
                noClasses()
                        .that(are("tracing.."))
                        .should()
                        .dependOnClassesThat(are("..").and(not(are("tracing..")))));
        add(
                "the broker depends on no other module of the project",
                noClasses()
                        .that(are("broker.."))
                        .should()
                        .dependOnClassesThat(are("..").and(not(are("broker..")))));
        add(
                "only standalone depends on standalone and the broker",
                noClasses()
                        .that(are(
                                "gateway..",
                                "worker..",
                                "model..",
                                "artifacts..",
                                "tracing..",
                                "markdown..",
                                "fonts..",
                                "player..",
                                "rest.."))
                        .should()
                        .dependOnClassesThat(are("standalone..", "broker..")));
    }

    private void gateway() {
        add(
                "generation is pure: it depends only on shared-model and the JDK",
                classes()
                        .that(are("gateway.generation.."))
                        .should()
                        .onlyDependOnClassesThat(are("gateway.generation..", "model..")
                                .or(resideInAnyPackage(
                                        "java..", "com.fasterxml.jackson.annotation..", "org.jspecify.."))));
        add(
                "only previews imports submission",
                noClasses()
                        .that(are("..").and(not(are("gateway.submission..", "gateway.previews.."))))
                        .should()
                        .dependOnClassesThat(are("gateway.submission..")));
        add(
                "only submission imports process",
                noClasses()
                        .that(are("..").and(not(are("gateway.process..", "gateway.submission.."))))
                        .should()
                        .dependOnClassesThat(are("gateway.process..")));
        gatewayPackage("submission", "generation", "process", "jobs", "courses", "pictures", "voices");
        gatewayPackage("process", "generation", "jobs", "courses", "outbox", "dispatch");
        gatewayPackage("dispatch", "outbox");
        gatewayPackage("outbox");
        gatewayPackage("jobs", "generation");
        gatewayPackage("progress", "jobs", "courses", "generation");
        gatewayPackage("webhooks", "jobs");
        gatewayPackage("pictures");
        gatewayPackage("retention", "jobs", "courses");
        gatewayPackage("courses");
        gatewayPackage("ledger");
        gatewayPackage("deadletters");
        gatewayPackage("workers");
        gatewayPackage("previews", "submission", "courses");
        gatewayPackage("voices");
        gatewayPackage("studio");
        for (var foundation : FOUNDATIONS) {
            gatewayPackage(foundation);
        }
        add(
                "the gateway's packages are free of cycles",
                slices().matching(root + ".gateway.(*)..").should().beFreeOfCycles());
    }

    /** A package of the gateway may import the given packages, the foundations and itself. */
    private void gatewayPackage(String importing, String... allowed) {
        var packages = Stream.of(Stream.of(importing), Arrays.stream(allowed), Arrays.stream(FOUNDATIONS))
                .flatMap(names -> names)
                .map(name -> "gateway." + name + "..")
                .toArray(String[]::new);
        add(
                "gateway." + importing + " imports only "
                        + (allowed.length == 0 ? "" : String.join(", ", allowed) + " and ") + "foundations",
                noClasses()
                        .that(are("gateway." + importing + ".."))
                        .should()
                        .dependOnClassesThat(are("gateway.*..").and(not(are(packages)))));
    }

    private void worker() {
        add(
                "steps do not import each other",
                slices().matching(root + ".worker.lesson.(*)..").should().notDependOnEachOther());
        add(
                "the worker's packages are free of cycles",
                slices().matching(root + ".worker.(*)..").should().beFreeOfCycles());
        add(
                "only worker.process starts programs, and the command line the browser",
                noClasses()
                        .that(are("..").and(not(are("worker.process.."))).and(not(named("standalone.BrowserLauncher"))))
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(ProcessBuilder.class)
                        .orShould()
                        .callMethodWhere(
                                target(owner(name(Runtime.class.getName()))).and(target(name("exec")))));
    }

    private void libraries() {
        add(
                "only artifact-store depends on S3",
                noClasses()
                        .that(are("..").and(not(are("artifacts"))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(S3)));
        add(
                "only packages that own tables, and the health check, use JDBC",
                noClasses()
                        .that(are("..")
                                .and(not(are(
                                        "rest.database..",
                                        "rest.keys",
                                        "rest.audit",
                                        "rest.security",
                                        "gateway.courses",
                                        "gateway.jobs",
                                        "gateway.outbox",
                                        "gateway.dispatch",
                                        "gateway.retention",
                                        "gateway.ledger",
                                        "gateway.process",
                                        "gateway.submission",
                                        "gateway.webhooks",
                                        "gateway.health"))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(JDBC)));
        add(
                "only senders, receivers and configuration of messages depend on Kafka",
                noClasses()
                        .that(are("..")
                                .and(not(are(
                                        "gateway.outbox",
                                        "gateway.kafka",
                                        "worker.commands",
                                        "worker.events",
                                        "standalone",
                                        "broker")))
                                .and(not(named(
                                        "gateway.process.EventConsumer",
                                        "gateway.process.EventBatchApplier",
                                        "gateway.process.GenerationEventListener",
                                        "gateway.process.ProcessConfiguration",
                                        "gateway.process.DeadLetterPublisher",
                                        "gateway.process.ReceivedRecord",
                                        "gateway.health.BrokerCheck"))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(KAFKA)));
    }

    private void add(String statement, ArchRule rule) {
        rules.put(statement, rule.as(statement).allowEmptyShould(true));
    }

    private DescribedPredicate<JavaClass> are(String... packages) {
        return resideInAnyPackage(Arrays.stream(packages)
                .map(name -> name.equals("..") ? root + ".." : root + "." + name)
                .toArray(String[]::new));
    }

    /** These classes and their nested classes. */
    private DescribedPredicate<JavaClass> named(String... names) {
        return DescribedPredicate.describe(
                "are one of " + String.join(", ", names),
                type -> Arrays.stream(names).anyMatch(name -> {
                    var full = root + "." + name;
                    return type.getName().equals(full) || type.getName().startsWith(full + "$");
                }));
    }
}
