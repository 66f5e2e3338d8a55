package dev.coursecreator.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.coursecreator.gateway.Api.Answer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Validates responses against the OpenAPI document. */
public final class DescribedApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final ObjectNode strict;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    public DescribedApi(JsonNode document) {
        this.document = document;
        this.strict = (ObjectNode) document.at("/components").deepCopy();
        strict.at("/schemas").forEach(DescribedApi::disallowUndescribedProperties);
    }

    /** {@code "GET /api/v1/courses"} and so on. */
    Set<String> routes() {
        var routes = new TreeSet<String>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    JsonNode operation(String route) {
        var parts = route.split(" ", 2);
        return document.at("/paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    /** The answer's status and type must be described for the route, and its body have that form, with nothing beside it. */
    Answer check(String route, Answer answer) {
        var type = answer.header("Content-Type").replaceFirst(";.*", "");
        assertThat(complaint(route, answer.status(), type, answer.bytes()))
                .as("%s answers %d: %s", route, answer.status(), answer.text())
                .isEmpty();
        return answer;
    }

    /** Checks a response; returns what is wrong with it, or empty if it is valid. */
    public Optional<String> complaint(String route, int status, String type, byte[] body) {
        var described = operation(route).path("responses").path(String.valueOf(status));
        if (described.isMissingNode()) {
            return Optional.of("the status is not described");
        }
        if (body.length == 0) {
            return Optional.empty();
        }
        var schema = described.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            return Optional.of("the type " + type + " is not described");
        }
        return type.endsWith("json") ? misfit(schema, body) : Optional.empty();
    }

    /** Checks the error response to a request that matches no route. */
    public Optional<String> notAProblem(String type, byte[] body) {
        return type.equals("application/problem+json")
                ? misfit(JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/Problem"), body)
                : Optional.of("a problem must be described as one, not as " + type);
    }

    private Optional<String> misfit(JsonNode schema, byte[] body) {
        try {
            var errors = compiled.computeIfAbsent(schema, this::compile)
                    .validate(JsonMapper.shared().readTree(body));
            return errors.isEmpty() ? Optional.empty() : Optional.of("the body does not fit: " + errors);
        } catch (JacksonException e) {
            return Optional.of("the body is not JSON: " + e.getOriginalMessage());
        }
    }

    private Schema compile(JsonNode schema) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.set("components", strict);
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        return registry.getSchema(whole);
    }

    private static void disallowUndescribedProperties(JsonNode schema) {
        var closed = (ObjectNode) schema;
        if (closed.has("allOf")) {
            closed.put("unevaluatedProperties", false);
        } else if (closed.has("properties") && !closed.has("discriminator")) {
            closed.put("additionalProperties", false);
        }
    }
}
