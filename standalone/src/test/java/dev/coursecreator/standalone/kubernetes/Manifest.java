package dev.coursecreator.standalone.kubernetes;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One rendered object: {@code manifest.at("/spec/replicas")}. */
record Manifest(JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Manifest(Object yaml) {
        this(JSON.<JsonNode>valueToTree(yaml));
    }

    String kind() {
        return json.at("/kind").asString("");
    }

    String apiVersion() {
        return json.at("/apiVersion").asString("");
    }

    String name() {
        return json.at("/metadata/name").asString("");
    }

    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** Kind and name: {@code Deployment cc-job-worker}. */
    @Override
    public String toString() {
        return kind() + " " + name();
    }

    /** The only container of a Deployment. */
    JsonNode container() {
        return at("/spec/template/spec/containers/0");
    }

    /** Whether the labels match the selector; an empty selector matches nothing. */
    static boolean selects(JsonNode matchLabels, JsonNode labels) {
        return !(matchLabels instanceof MissingNode)
                && !matchLabels.isEmpty()
                && matchLabels.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }

    static Manifest only(List<Manifest> manifests, String kind, String name) {
        return manifests.stream()
                .filter(manifest ->
                        manifest.kind().equals(kind) && manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " among " + manifests));
    }

    static Map<String, String> strings(JsonNode node) {
        return JSON.convertValue(node, JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));
    }
}
