package dev.coursecreator.gateway.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Creates valid requests from the OpenAPI document, for existing resources. */
final class WellFormed {

    static final String MARKDOWN = "# Shared queues\n\n## Why\n\nOne reads, *many* work.\n\n- one\n- two\n";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;
    private final Ids ids;

    WellFormed(JsonNode document, Ids ids) {
        this.document = document;
        this.ids = ids;
    }

    Draft request(Operation operation, Random random) {
        var draft = new Draft(operation, path(operation, random));
        for (var parameter : operation.parameters("query")) {
            if (isChosen(parameter, random)) {
                draft.query.add(parameter.path("name").asString() + "=" + encoded(text(parameter, random)));
            }
        }
        for (var parameter : operation.parameters("header")) {
            if (isChosen(parameter, random)) {
                draft.headers.add(parameter.path("name").asString() + ": " + header(parameter, random));
            }
        }
        var types = List.copyOf(operation.bodies().propertyNames());
        if (!types.isEmpty()) {
            var type = types.get(random.nextInt(types.size()));
            draft.set("Content-Type", type);
            var isJson = type.endsWith("json");
            var schema = operation.bodies().path(type).path("schema");
            draft.body((isJson ? JsonMapper.shared().writeValueAsString(value("", schema, random)) : MARKDOWN)
                    .getBytes(StandardCharsets.UTF_8));
        }
        return draft;
    }

    private String header(JsonNode parameter, Random random) {
        // No worker renders the jobs, so waiting for one to end would always time out.
        return parameter.path("name").asString().equals("Prefer") ? "wait=0" : text(parameter, random);
    }

    private static boolean isChosen(JsonNode parameter, Random random) {
        return parameter.path("required").asBoolean(false) || random.nextInt(4) == 0;
    }

    private String path(Operation operation, Random random) {
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            var variable = "{" + parameter.path("name").asString() + "}";
            var before = path.substring(0, path.indexOf(variable)).split("/");
            var type = resolved(parameter.path("schema")).path("type").asString("");
            var isWord = Set.of("{id}", "{name}", "{sha256}").contains(variable);
            var value = isWord
                    ? ids.any(before[before.length - 1], random)
                    : type.equals("integer") ? "1" : text(parameter, random);
            path = path.replace(variable, encoded(value));
        }
        return path;
    }

    private String text(JsonNode parameter, Random random) {
        if (parameter.has("example") && random.nextBoolean()) {
            return parameter.path("example").asString();
        }
        var name = parameter.path("name").asString();
        var value = value(name, parameter.path("schema"), random);
        return value.isArray() ? value.path(0).asString("") : value.asString("");
    }

    JsonNode value(String name, JsonNode mentioned, Random random) {
        var schema = resolved(mentioned);
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        if (schema.has("example") && random.nextBoolean()) {
            return schema.path("example");
        }
        return switch (type(schema)) {
            case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1) + random.nextInt(3));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> {
                var array = NODES.arrayNode();
                for (var i = random.nextInt(3); i >= 0; i--) {
                    array.add(value(name, schema.path("items"), random));
                }
                yield array;
            }
            case "object" -> object(schema, random);
            default -> NODES.stringNode(string(name, schema, random));
        };
    }

    private JsonNode object(JsonNode schema, Random random) {
        var object = NODES.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(3) == 0) {
                object.set(property.getKey(), value(property.getKey(), property.getValue(), random));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            object.set("team", value("team", schema.path("additionalProperties"), random));
        }
        return object;
    }

    private String string(String name, JsonNode schema, Random random) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> ids.any(name.replaceFirst("_?id$", "") + "s", random);
            case "date-time" -> random.nextBoolean() ? "2999-01-31T12:00:00Z" : "2026-01-31T12:00:00.5+01:00";
            case "uri" -> "https://example.org/hook";
            default ->
                switch (name) {
                    case "markdown" -> MARKDOWN;
                    case "language" -> "en";
                    case "label" -> "team:a";
                    case "url" -> "https://example.org/hook";
                    default -> random.nextBoolean() ? "shared queues" : "a";
                };
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString(schema.has("properties") ? "object" : "string");
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
