package dev.coursecreator.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules for OpenAPI documents that linters check (spectral:oas, Redocly's recommended). */
@GatewayTest
class OpenApiRulesTest {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    OpenApiRulesTest(@LocalServerPort int port) {
        this.document = new Api(port).get("/openapi.json").json();
    }

    @Test
    void everyOperationSaysWhetherItNeedsAKey() {
        var publicOperations = new ArrayList<String>();
        forEachOperation((name, operation) -> {
            assertThat(operation.path("security").isArray()).as(name).isTrue();
            if (operation.path("security").isEmpty()) {
                publicOperations.add(name);
            }
        });
        assertThat(publicOperations)
                .containsExactlyInAnyOrder(
                        "get /api/v1/health",
                        "get /api/v1/session",
                        "get /api/v1/problems",
                        "get /api/v1/problems/{name}");
    }

    @Test
    void tagsAreUniqueAndDefined() {
        var tags = document.at("/tags").findValuesAsString("name");
        assertThat(tags).doesNotHaveDuplicates();
        forEachOperation((name, operation) ->
                operation.path("tags").forEach(tag -> assertThat(tags).as(name).contains(tag.asString())));
    }

    @Test
    void examplesAreValid() {
        var checked = new ArrayList<String>();
        forEachNode("", document, (path, node) -> {
            var schema = node.has("schema") ? node.path("schema") : node;
            var example = node.path("example");
            if (!example.isMissingNode() && !path.endsWith("/properties")) {
                assertThat(errors(schema, example)).as(path + ": " + example).isEmpty();
                checked.add(path);
            }
        });
        assertThat(checked).hasSizeGreaterThan(20);
    }

    @Test
    void defaultsAreValidAndTheirPropertiesOptional() {
        forEachNode("", document, (path, node) -> {
            var value = node.path("default");
            if (!value.isMissingNode() && node.has("type")) {
                assertThat(errors(node, value)).as(path + ": " + value).isEmpty();
            }
            for (var name : node.path("required")) {
                var property = node.path("properties").path(name.asString());
                assertThat(property.has("default")).as(path + "/" + name).isFalse();
            }
            if (node.path("required").asBoolean(false)) {
                assertThat(node.path("schema").has("default")).as(path).isFalse();
            }
        });
    }

    private List<?> errors(JsonNode schema, JsonNode value) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.set("components", document.at("/components"));
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        return registry.getSchema(whole).validate(value);
    }

    private void forEachOperation(BiConsumer<String, JsonNode> check) {
        document.at("/paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .map(method -> Map.entry(
                                method + " " + path.getKey(), path.getValue().path(method)))
                        .forEach(operation -> check.accept(operation.getKey(), operation.getValue())));
    }

    private static void forEachNode(String path, JsonNode node, BiConsumer<String, JsonNode> check) {
        if (node.isObject()) {
            check.accept(path, node);
            node.properties().forEach(member -> forEachNode(path + "/" + member.getKey(), member.getValue(), check));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                forEachNode(path + "/" + i, node.path(i), check);
            }
        }
    }
}
