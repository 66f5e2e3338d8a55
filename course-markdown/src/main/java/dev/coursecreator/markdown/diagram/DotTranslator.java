package dev.coursecreator.markdown.diagram;

import java.util.LinkedHashSet;
import java.util.regex.Pattern;

/** Translates simple graphs of Graphviz: nodes with labels and edges. */
final class DotTranslator {

    private static final Pattern GRAPH =
            Pattern.compile("\\s*+(?:strict\\s++)?(?:di)?graph\\b[^{]{0,100}\\{(.*)\\}\\s*+", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\s*+(\"[^\"]*+\"|\\w++)");
    private static final Pattern LABEL = Pattern.compile("\\blabel\\s*+=\\s*+(\"[^\"]*+\"|\\w++)");

    private DotTranslator() {}

    static String translated(String source) {
        var graph = GRAPH.matcher(source);
        if (!graph.matches() || graph.group(1).contains("{")) {
            throw new UntranslatableException("only graphs without subgraphs are drawn");
        }
        var nodes = new LinkedHashSet<String>();
        var edges = new StringBuilder();
        var isAcross = graph.group(1).matches("(?s).*\\brankdir\\s*=\\s*\"?(LR|RL).*");
        for (var statement : graph.group(1).split("[;\\n]")) {
            var text = statement.strip();
            if (text.isEmpty() || text.startsWith("//") || text.matches("(node|edge|graph)\\s*\\[.*|\\w+\\s*=.*")) {
                continue;
            }
            int attributes = text.indexOf('[');
            var label = LABEL.matcher(attributes < 0 ? "" : text.substring(attributes));
            var labelled = label.find() ? label.group(1) : null;
            var names = (attributes < 0 ? text : text.substring(0, attributes)).split("->|--");
            for (int i = 0; i < names.length; i++) {
                var name = NAME.matcher(names[i].strip());
                if (!name.matches()) {
                    throw UntranslatableException.line(text);
                }
                var own = names.length == 1 && labelled != null ? labelled : names[i];
                var id = Labels.id(names[i].strip());
                if (nodes.stream().noneMatch(node -> node.endsWith(" as " + id))) {
                    nodes.add("usecase " + Labels.quoted(own) + " as " + id);
                }
                if (i > 0) {
                    edges.append(Labels.id(names[i - 1].strip()))
                            .append(text.contains("->") ? " --> " : " -- ")
                            .append(id)
                            .append(labelled == null ? "" : " : " + Labels.of(labelled))
                            .append('\n');
                }
            }
        }
        return (isAcross ? "left to right direction\n" : "") + String.join("\n", nodes) + "\n" + edges;
    }
}
