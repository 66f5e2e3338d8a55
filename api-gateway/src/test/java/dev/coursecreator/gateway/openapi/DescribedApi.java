package dev.coursecreator.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.coursecreator.gateway.Api.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's document, as something that answers can be held against. */
final class DescribedApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final ObjectNode strict;

    DescribedApi(JsonNode document) {
        this.document = document;
        this.strict = (ObjectNode) document.at("/components").deepCopy();
        strict.at("/schemas").forEach(DescribedApi::refuseWhatIsNotDescribed);
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
        var described = operation(route).path("responses").path(String.valueOf(answer.status()));
        assertThat(described.isMissingNode())
                .as("%s answers %d: %s", route, answer.status(), answer.text())
                .isFalse();
        if (answer.bytes().length > 0) {
            var type = answer.header("Content-Type").replaceFirst(";.*", "");
            var schema = described.path("content").path(type).path("schema");
            assertThat(schema.isMissingNode())
                    .as("%s answers %d with %s", route, answer.status(), type)
                    .isFalse();
            if (type.endsWith("json")) {
                assertThat(validate(schema, answer.json()))
                        .as("%s %d: %s", route, answer.status(), answer.text())
                        .isEmpty();
            }
        }
        return answer;
    }

    private List<com.networknt.schema.Error> validate(JsonNode schema, JsonNode body) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.set("components", strict);
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(whole)
                .validate(body);
    }

    private static void refuseWhatIsNotDescribed(JsonNode schema) {
        var closed = (ObjectNode) schema;
        if (closed.has("allOf")) {
            closed.put("unevaluatedProperties", false);
        } else if (closed.has("properties") && !closed.has("discriminator")) {
            closed.put("additionalProperties", false);
        }
    }
}
