package dev.coursecreator.markdown.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates graphs of Graphviz: nodes in their shapes, edges with labels, and clusters. Colours and sizes are left to the theme. */
final class DotTranslator {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_EDGES = 1_000;

    /** The graph or a subgraph. The defaults for its nodes are those of the one around it, unless set. */
    private record Scope(
            int depth, Map<String, String> attributes, Map<String, String> nodeDefaults, List<Object> members) {}

    private final DotTokens tokens;
    private final Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
    private final List<String> edges = new ArrayList<>();

    private DotTranslator(String source) {
        this.tokens = new DotTokens(source);
    }

    static String translated(String source) {
        return new DotTranslator(source).graph();
    }

    private String graph() {
        tokens.skip("strict");
        if (!tokens.skip("digraph")) {
            tokens.require("graph");
        }
        if (!tokens.peek().equals("{")) {
            tokens.name();
        }
        var graph = new Scope(0, new HashMap<>(), new HashMap<>(), new ArrayList<>());
        statements(graph);
        if (nodes.isEmpty()) {
            throw new UntranslatableException("it has no nodes");
        }
        var isAcross = graph.attributes().getOrDefault("rankdir", "").matches("LR|RL");
        var translated = new StringBuilder(isAcross ? "left to right direction\n" : "");
        graph.members().forEach(member -> append(member, translated));
        edges.forEach(edge -> translated.append(edge).append('\n'));
        return translated.toString();
    }

    private void append(Object member, StringBuilder translated) {
        if (member instanceof Scope cluster) {
            translated
                    .append("rectangle ")
                    .append(Labels.quoted(cluster.attributes().getOrDefault("label", "")));
            translated.append(" {\n");
            cluster.members().forEach(inner -> append(inner, translated));
            translated.append("}\n");
        } else {
            var name = (String) member;
            var node = nodes.getOrDefault(name, Map.of());
            var label = node.getOrDefault("label", name)
                    .replaceAll("\\\\[lr]", "\\\\n")
                    .replaceAll("[|{}]", " ");
            translated.append(kind(node.getOrDefault("shape", "")));
            translated
                    .append(' ')
                    .append(Labels.quoted(label))
                    .append(" as ")
                    .append(Labels.id(name))
                    .append('\n');
        }
    }

    private static String kind(String shape) {
        return switch (shape.toLowerCase(Locale.ROOT)) {
            case "box", "rect", "rectangle", "square", "record", "mrecord", "plaintext", "none", "note", "tab" ->
                "rectangle";
            case "cylinder" -> "database";
            case "component" -> "component";
            case "folder" -> "folder";
            default -> "usecase";
        };
    }

    private Set<String> statements(Scope scope) {
        if (scope.depth() > MAX_DEPTH) {
            throw new UntranslatableException("it is nested more than " + MAX_DEPTH + " deep");
        }
        var named = new LinkedHashSet<String>();
        tokens.require("{");
        while (!tokens.skip("}")) {
            if (!tokens.skip(";") && !tokens.skip(",")) {
                named.addAll(statement(scope));
            }
        }
        return named;
    }

    private Set<String> statement(Scope scope) {
        var word = tokens.peek();
        if (word.equals("graph") || word.equals("node") || word.equals("edge")) {
            tokens.next();
            var attributes = attributes();
            (word.equals("graph")
                            ? scope.attributes()
                            : word.equals("node") ? scope.nodeDefaults() : new HashMap<String, String>())
                    .putAll(attributes);
            return Set.of();
        }
        var isGroup = word.equals("{") || word.equals("subgraph");
        var name = isGroup ? "" : tokens.name();
        if (tokens.skip("=")) {
            scope.attributes().put(name, tokens.name());
            return Set.of();
        }
        var all = new LinkedHashSet<String>();
        var ends = new ArrayList<Set<String>>();
        var isDirected = new ArrayList<Boolean>();
        ends.add(isGroup ? subgraph(scope) : node(name, scope));
        while (tokens.isEdge()) {
            isDirected.add(tokens.next().equals("->"));
            ends.add(end(scope));
        }
        ends.forEach(all::addAll);
        var attributes = attributes();
        if (ends.size() == 1 && !isGroup) {
            nodes.getOrDefault(name, new HashMap<>()).putAll(attributes);
        }
        for (int i = 1; i < ends.size(); i++) {
            connect(ends.get(i - 1), ends.get(i), isDirected.get(i - 1), attributes.get("label"));
        }
        return all;
    }

    private Set<String> end(Scope scope) {
        return tokens.peek().equals("{") || tokens.peek().equals("subgraph")
                ? subgraph(scope)
                : node(tokens.name(), scope);
    }

    private Set<String> node(String name, Scope scope) {
        for (int i = 0; i < 2 && tokens.skip(":"); i++) {
            tokens.name();
        }
        if (!nodes.containsKey(name)) {
            nodes.put(name, new HashMap<>(scope.nodeDefaults()));
            scope.members().add(name);
        }
        return Set.of(name);
    }

    /** A cluster is drawn as a box; the members of another subgraph are those of the graph around it. */
    private Set<String> subgraph(Scope scope) {
        var name = tokens.skip("subgraph") && !tokens.peek().equals("{") ? tokens.name() : "";
        var isCluster = name.startsWith("cluster");
        var inner = new Scope(
                scope.depth() + 1,
                new HashMap<>(),
                new HashMap<>(scope.nodeDefaults()),
                isCluster ? new ArrayList<>() : scope.members());
        var named = statements(inner);
        if (isCluster && !inner.members().isEmpty()) {
            scope.members().add(inner);
        }
        return named;
    }

    private Map<String, String> attributes() {
        var attributes = new HashMap<String, String>();
        while (tokens.skip("[")) {
            while (!tokens.skip("]")) {
                if (!tokens.skip(",") && !tokens.skip(";")) {
                    var name = tokens.name();
                    attributes.put(name, tokens.skip("=") ? tokens.name() : "true");
                }
            }
        }
        return attributes;
    }

    private void connect(Set<String> from, Set<String> to, boolean isDirected, @Nullable String label) {
        for (var start : from) {
            for (var end : to) {
                edges.add(Labels.id(start)
                        + (isDirected ? " --> " : " -- ")
                        + Labels.id(end)
                        + (label == null || label.isBlank() ? "" : " : " + Labels.of(label)));
                if (edges.size() > MAX_EDGES) {
                    throw new UntranslatableException("it has more than " + MAX_EDGES + " edges");
                }
            }
        }
    }
}
