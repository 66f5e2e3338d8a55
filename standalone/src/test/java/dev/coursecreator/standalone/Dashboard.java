package dev.coursecreator.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Grafana dashboard file. */
record Dashboard(String file, JsonNode json) {

    private static final Path FOLDER = Readme.FOLDER.resolve("infra/grafana/dashboards");

    static List<Dashboard> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(Dashboard::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dashboard read(Path file) {
        return new Dashboard(file.getFileName().toString(), new JsonMapper().readTree(file.toFile()));
    }

    List<Panel> panels() {
        return elements(json.get("panels")).map(panel -> new Panel(this, panel)).toList();
    }

    List<JsonNode> variables() {
        return elements(json.get("templating").get("list")).toList();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return file;
    }

    /** A panel or a row. */
    record Panel(Dashboard dashboard, JsonNode json) {

        boolean isRow() {
            return text("type").equals("row");
        }

        List<Query> queries() {
            return isRow()
                    ? List.of()
                    : elements(json.get("targets"))
                            .map(target -> new Query(
                                    this,
                                    target.get("expr").asString(),
                                    target.get("instant").asBoolean()))
                            .toList();
        }

        String text(String field) {
            return json.path(field).asString("");
        }

        int at(String field) {
            return json.get("gridPos").get(field).asInt();
        }

        boolean overlaps(Panel other) {
            return at("x") < other.at("x") + other.at("w")
                    && other.at("x") < at("x") + at("w")
                    && at("y") < other.at("y") + other.at("h")
                    && other.at("y") < at("y") + at("h");
        }

        @Override
        public String toString() {
            return dashboard + ": " + text("title");
        }
    }

    /**
     * A Prometheus query of a panel.
     *
     * @param instant whether it is an instant query rather than a range query
     */
    record Query(Panel panel, String text, boolean instant) {}
}
