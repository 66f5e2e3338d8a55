package dev.coursecreator.standalone.kubernetes;

import com.google.gson.annotations.SerializedName;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Validates objects against the model that the Kubernetes project generates from its OpenAPI description: all fields must be
 * known and have the right type, and required fields must be present. An API server with strict field validation rejects unknown
 * fields; others ignore them silently.
 */
final class KubernetesModel {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    /** The kinds in the chart; the model does not contain their API groups. */
    private static final Map<String, String> API_VERSIONS = Map.of(
            "ConfigMap", "v1",
            "Service", "v1",
            "ServiceAccount", "v1",
            "Deployment", "apps/v1",
            "HorizontalPodAutoscaler", "autoscaling/v2",
            "PodDisruptionBudget", "policy/v1",
            "Ingress", "networking.k8s.io/v1",
            "NetworkPolicy", "networking.k8s.io/v1");

    /** Allowed values of fields that are plain strings in the model. */
    private static final Map<String, Set<String>> ENUMS = Map.of(
            "protocol", Set.of("TCP", "UDP", "SCTP"),
            "whenUnsatisfiable", Set.of("ScheduleAnyway", "DoNotSchedule"),
            "policyTypes", Set.of("Ingress", "Egress"),
            "imagePullPolicy", Set.of("Always", "IfNotPresent", "Never"),
            "pathType", Set.of("Exact", "Prefix", "ImplementationSpecific"),
            "unhealthyPodEvictionPolicy", Set.of("IfHealthyBudget", "AlwaysAllow"),
            "fsGroupChangePolicy", Set.of("OnRootMismatch", "Always"));

    private final List<String> violations = new ArrayList<>();

    private KubernetesModel() {}

    static boolean supports(Manifest manifest) {
        return API_VERSIONS.containsKey(manifest.kind());
    }

    /** Validation errors with their location; empty if the object is valid. */
    static List<String> violations(Manifest manifest) {
        var model = new KubernetesModel();
        var expected = API_VERSIONS.get(manifest.kind());
        if (!manifest.apiVersion().equals(expected)) {
            return List.of(manifest + ": apiVersion must be " + expected + " but was " + manifest.apiVersion());
        }
        var version = expected.substring(expected.indexOf('/') + 1);
        model.check(manifest.json(), type("V" + version.substring(1) + manifest.kind()), manifest.toString());
        return model.violations;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(MODELS + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void check(JsonNode value, Type type, String place) {
        if (type instanceof ParameterizedType generic) {
            checkCollection(value, generic, place);
        } else if (type == String.class) {
            must(value.isString(), place, "a string", value);
            checkEnum(value, place);
        } else if (type == Integer.class || type == Long.class) {
            must(value.isIntegralNumber(), place, "a whole number", value);
        } else if (type == Boolean.class) {
            must(value.isBoolean(), place, "true or false", value);
        } else if (type == IntOrString.class) {
            must(value.isIntegralNumber() || value.isString(), place, "a whole number or a string", value);
        } else if (type == Quantity.class) {
            must(isQuantity(value), place, "a quantity", value);
        } else {
            checkObject(value, (Class<?>) type, place);
        }
    }

    private void checkCollection(JsonNode value, ParameterizedType type, String place) {
        if (Collection.class.isAssignableFrom((Class<?>) type.getRawType())) {
            must(value.isArray(), place, "a list", value);
            for (var i = 0; i < value.size(); i++) {
                check(value.get(i), type.getActualTypeArguments()[0], place + "[" + i + "]");
            }
        } else {
            must(value.isObject(), place, "an object", value);
            value.properties()
                    .forEach(entry ->
                            check(entry.getValue(), type.getActualTypeArguments()[1], place + "." + entry.getKey()));
        }
    }

    private void checkObject(JsonNode value, Class<?> model, String place) {
        if (!value.isObject()) {
            must(false, place, "an object", value);
            return;
        }
        for (var property : value.properties()) {
            var field = field(model, property.getKey());
            if (field == null) {
                violations.add(place + " has no field " + property.getKey());
            } else {
                check(property.getValue(), field.getGenericType(), place + "." + property.getKey());
            }
        }
        required(model).filter(name -> !value.has(name)).forEach(name -> violations.add(place + " needs " + name));
    }

    private static Field field(Class<?> model, String name) {
        return Stream.of(model.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(SerializedName.class)
                        && field.getAnnotation(SerializedName.class).value().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> required(Class<?> model) {
        try {
            return ((Collection<?>) model.getField("openapiRequiredFields").get(null))
                    .stream().map(String::valueOf);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model + " is not a model", e);
        }
    }

    private static boolean isQuantity(JsonNode value) {
        try {
            return value.isNumber() || (value.isString() && Quantity.fromString(value.asString()) != null);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void checkEnum(JsonNode value, String place) {
        var name = place.substring(place.lastIndexOf('.') + 1).replaceFirst("\\[\\d+]$", "");
        var words = ENUMS.get(name);
        must(words == null || words.contains(value.asString("")), place, "one of " + words, value);
    }

    private void must(boolean holds, String place, String what, JsonNode value) {
        if (!holds) {
            violations.add(place + " must be " + what + " but was " + value);
        }
    }
}
