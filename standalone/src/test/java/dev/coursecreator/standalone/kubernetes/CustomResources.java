package dev.coursecreator.standalone.kubernetes;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Checks the objects of KEDA and of the Prometheus operator against closed schemas of our own (src/test/resources/kubernetes):
 * those know the fields that the chart uses, and nothing else.
 */
final class CustomResources {

    private static final Set<String> KINDS = Set.of("ScaledObject", "ServiceMonitor", "PodMonitor", "PrometheusRule");

    private CustomResources() {}

    static boolean know(Manifest manifest) {
        return KINDS.contains(manifest.kind());
    }

    /** What is wrong with the object, a line each with the place; empty if nothing is. */
    static List<String> violations(Manifest manifest) {
        var resource = "/kubernetes/" + manifest.kind() + ".schema.json";
        try (var schema = Objects.requireNonNull(CustomResources.class.getResourceAsStream(resource), resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(manifest.json())
                    .stream()
                    .map(Error::toString)
                    .map(error -> manifest + error)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
