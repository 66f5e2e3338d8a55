package dev.coursecreator.markdown.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nodes of a flowchart or of a subgraph, by their ids, and the subgraphs in it. */
final class FlowchartGroup {

    private final String title;
    private final Set<String> nodes = new LinkedHashSet<>();
    private final List<FlowchartGroup> subgraphs = new ArrayList<>();

    FlowchartGroup(String title) {
        this.title = title;
    }

    Set<String> nodes() {
        return nodes;
    }

    FlowchartGroup subgraph(String title) {
        var subgraph = new FlowchartGroup(title);
        subgraphs.add(subgraph);
        return subgraph;
    }

    /**
     * Returns what is within the frame, in PlantUML.
     *
     * @param declarations of the nodes, by id
     */
    String content(Map<String, String> declarations) {
        var content = new StringBuilder();
        write(declarations, content);
        return content.toString();
    }

    private void write(Map<String, String> declarations, StringBuilder content) {
        nodes.forEach(node -> content.append(declarations.get(node)).append('\n'));
        for (var subgraph : subgraphs) {
            content.append("rectangle ").append(Labels.quoted(subgraph.title)).append(" {\n");
            subgraph.write(declarations, content);
            content.append("}\n");
        }
    }
}
