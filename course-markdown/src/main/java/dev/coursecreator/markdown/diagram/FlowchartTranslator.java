package dev.coursecreator.markdown.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Translates flowcharts of Mermaid: nodes in their shapes, links with labels, and subgraphs. */
final class FlowchartTranslator {

    private static final int MAX_DEPTH = 20;

    private static final Pattern IGNORED = Pattern.compile("(?:style|classDef|class|click|linkStyle|direction)\\b.*");
    private static final Pattern SUBGRAPH =
            Pattern.compile("subgraph\\s++([^\\[\\s]++)?\\s*+(?:\\[([^\\]]*+)\\])?(.*)");
    private static final Pattern NODE = Pattern.compile("\\s*+([A-Za-z0-9_]++(?:-[A-Za-z0-9_]++)*+)");
    private static final Pattern SHAPE = Pattern.compile(
            "(\\[\\[|\\[\\(|\\[/|\\[\\\\|\\(\\[|\\(\\(|\\{\\{|\\[|\\(|\\{|>)(\"[^\"]*+\"|[^\\]\\)\\}\"]*+)[\\]\\)\\}/\\\\]{1,3}");
    private static final Pattern LINK = Pattern.compile(
            "\\s*+(<?(?:--|==|-\\.)[-=.]*+[>ox]?)(?:(?<![-=]--|[-=]==)(?<=--|==|-\\.)\\s*+([^\\s|>\\-=.][^|>=]*?)\\s*+(?:--+|==+|\\.-+)[>ox]?)?\\s*+(?:\\|([^|]*+)\\|)?");

    private final StringBuilder links = new StringBuilder();
    /** How each node is drawn, by its id. */
    private final Map<String, String> nodes = new HashMap<>();
    /** The subgraph of each node, which may be named before its subgraph begins. */
    private final Map<String, FlowchartGroup> groups = new HashMap<>();

    private final FlowchartGroup chart = new FlowchartGroup("");
    private final Deque<FlowchartGroup> open = new ArrayDeque<>(List.of(chart));

    private FlowchartTranslator() {}

    static String translated(List<String> lines) {
        var translator = new FlowchartTranslator();
        DiagramSource.statements(lines).forEach(translator::statement);
        if (translator.open.size() != 1 || translator.nodes.isEmpty()) {
            throw new UntranslatableException("it has no nodes, or a subgraph without end");
        }
        var isAcross = lines.getFirst().matches("\\w+\\s+(LR|RL)\\b.*");
        return (isAcross ? "left to right direction\n" : "")
                + translator.chart.content(translator.nodes)
                + translator.links;
    }

    private void statement(String line) {
        var subgraph = SUBGRAPH.matcher(line);
        if (IGNORED.matcher(line).matches()) {
            return;
        }
        if (subgraph.matches()) {
            var title = subgraph.group(2) != null ? subgraph.group(2) : (subgraph.group(1) + " " + subgraph.group(3));
            if (open.size() > MAX_DEPTH) {
                throw UntranslatableException.line(line);
            }
            open.push(open.element().subgraph(title));
        } else if (line.equals("end")) {
            open.pop();
            if (open.isEmpty()) {
                throw UntranslatableException.line(line);
            }
        } else {
            chain(line);
        }
    }

    private void chain(String line) {
        var scanned = new int[1];
        var from = group(line, scanned);
        while (scanned[0] < line.length()) {
            var link = LINK.matcher(line).region(scanned[0], line.length());
            if (!link.lookingAt()) {
                throw UntranslatableException.line(line);
            }
            scanned[0] = link.end();
            var label = link.group(3) != null ? link.group(3) : link.group(2);
            var to = group(line, scanned);
            for (var start : from) {
                for (var end : to) {
                    links.append(start)
                            .append(' ')
                            .append(arrow(link.group(), link.group(1)))
                            .append(' ')
                            .append(end)
                            .append(label == null ? "" : " : " + Labels.of(label))
                            .append('\n');
                }
            }
            from = to;
        }
    }

    private static String arrow(String whole, String start) {
        var line = start.contains(".") ? ".." : "--";
        var bold = start.contains("==") ? "-[thickness=3]-" : line;
        return (start.startsWith("<") ? "<" : "") + bold + (whole.contains(">") ? ">" : "");
    }

    /** The nodes between two links: {@code A & B}. */
    private List<String> group(String line, int[] scanned) {
        var group = new ArrayList<String>();
        while (true) {
            group.add(node(line, scanned));
            int next = scanned[0];
            while (next < line.length() && line.charAt(next) == ' ') {
                next++;
            }
            if (next == line.length() || line.charAt(next) != '&') {
                scanned[0] = next;
                return group;
            }
            scanned[0] = next + 1;
        }
    }

    private String node(String line, int[] scanned) {
        var node = NODE.matcher(line).region(scanned[0], line.length());
        if (!node.lookingAt()) {
            throw UntranslatableException.line(line);
        }
        scanned[0] = node.end();
        var shape = SHAPE.matcher(line).region(scanned[0], line.length());
        var id = Labels.id(node.group(1));
        if (shape.lookingAt()) {
            scanned[0] = shape.end();
            nodes.put(id, kind(shape.group(1)) + " " + Labels.quoted(shape.group(2)) + " as " + id);
        } else {
            nodes.putIfAbsent(id, "rectangle " + Labels.quoted(node.group(1)) + " as " + id);
        }
        if (line.startsWith(":::", scanned[0])) {
            scanned[0] += 3;
            var style = NODE.matcher(line).region(scanned[0], line.length());
            scanned[0] = style.lookingAt() ? style.end() : scanned[0];
        }
        place(id);
        return id;
    }

    /** A node belongs to the first subgraph that names it. */
    private void place(String id) {
        var before = groups.get(id);
        if (before == null || before.equals(chart)) {
            if (before != null) {
                before.nodes().remove(id);
            }
            groups.put(id, open.element());
            open.element().nodes().add(id);
        }
    }

    private static String kind(String opening) {
        return switch (opening) {
            // PlantUML has no diamonds with text, and draws no hexagons without Graphviz.
            case "{", "{{" -> "usecase";
            case "[(" -> "database";
            case "((", "([", "(" -> "card";
            case "[[" -> "component";
            default -> "rectangle";
        };
    }
}
