package dev.coursecreator.worker.languagemodel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the text of a reply as JSON, and compares it with the schema: servers follow it more or less. */
final class AnswerReader {

    /** Some models write JSON as Markdown. */
    private static final Pattern FENCED = Pattern.compile("(?s)^\\s*```(?:json)?\\s*(.*?)\\s*```\\s*$");

    private AnswerReader() {}

    /** The answer; missing if the text is not JSON. */
    static JsonNode read(String text) {
        var fenced = FENCED.matcher(text);
        try {
            var answer = ChatProtocol.JSON.readTree(fenced.matches() ? fenced.group(1) : text);
            return answer == null ? MissingNode.getInstance() : answer;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** Where the answer differs from the schema; supports type, properties, required and items. */
    static List<String> violations(JsonNode answer, JsonNode schema) {
        var violations = new ArrayList<String>();
        if (answer.isMissingNode()) {
            violations.add("The answer is not JSON.");
        } else {
            compare("answer", answer, schema, violations);
        }
        return violations;
    }

    private static void compare(String place, JsonNode value, JsonNode schema, List<String> violations) {
        var type = schema.path("type").asString();
        var matches = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException("schema has an unsupported type " + type);
        };
        if (!matches) {
            violations.add(place + " must be of type " + type + ".");
            return;
        }
        for (var required : schema.path("required")) {
            if (!value.has(required.asString())) {
                violations.add(place + " lacks " + required.asString() + ".");
            }
        }
        schema.path("properties").forEachEntry((name, property) -> {
            if (value.has(name)) {
                compare(place + "." + name, value.get(name), property, violations);
            }
        });
        if (schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                compare(place + "[" + i + "]", value.get(i), schema.get("items"), violations);
            }
        }
    }
}
