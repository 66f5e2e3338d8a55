package dev.coursecreator.model.message;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed JSON Schemas, unchanged or made strict to detect undescribed fields. */
final class Schemas {

    private static final String BASE = "classpath:schema/";

    private final SchemaRegistry registry;

    private Schemas(Map<String, String> texts) {
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
    }

    static Schemas committed() {
        return new Schemas(documents().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, document -> document.getValue().toString())));
    }

    /** The same schemas, but undescribed fields are errors. */
    static Schemas strict() {
        return new Schemas(documents().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, document -> {
            close(document.getValue());
            return document.getValue().toString();
        })));
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("type").asString("").equals("object")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Schemas::close);
    }

    /** All documents by their location, parsed. */
    static Map<String, JsonNode> documents() {
        try (var files = Files.list(
                Path.of(MessageCodec.class.getResource("/schema/base.json").toURI())
                        .getParent())) {
            var mapper = new JsonMapper();
            return files.collect(
                    Collectors.toMap(file -> BASE + file.getFileName(), file -> mapper.readTree(file.toFile())));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Error> validate(MessageType type, JsonNode message) {
        return schema(type).validate(message);
    }

    private Schema schema(MessageType type) {
        return registry.getSchema(SchemaLocation.of(BASE + type.wireName() + ".json"));
    }
}
