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
 * Validates the objects of KEDA and of the Prometheus operator against our own strict schemas (src/test/resources/kubernetes),
 * which contain only the fields that the chart uses.
 */
final class CustomResources {

    private static final Set<String> KINDS = Set.of("ScaledObject", "ServiceMonitor", "PodMonitor", "PrometheusRule");

    private CustomResources() {}

    static boolean supports(Manifest manifest) {
        return KINDS.contains(manifest.kind());
    }

    /** Validation errors with their location; empty if the object is valid. */
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
