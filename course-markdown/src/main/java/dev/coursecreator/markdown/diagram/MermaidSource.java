package dev.coursecreator.markdown.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A diagram of Mermaid without front matter, comments and descriptions.
 *
 * @param kind the first word, such as {@code flowchart}; may be empty
 * @param lines stripped; the first begins with the kind
 * @param indented the same lines with their indentation
 * @param title the author's; may be empty
 * @param description the author's, or the title; may be empty
 */
record MermaidSource(String kind, List<String> lines, List<String> indented, String title, String description) {

    private static final Pattern DESCRIPTION = Pattern.compile("\\s*+(accTitle|accDescr|title)\\s*+:?\\s*+(\\S.*)");

    static MermaidSource of(String source) {
        var indented = new ArrayList<String>();
        var title = "";
        var description = "";
        var kind = "";
        var inFrontMatter = false;
        for (var line : source.lines().toList()) {
            var text = line.strip();
            if (text.equals("---") && kind.isEmpty()) {
                inFrontMatter = !inFrontMatter;
                continue;
            }
            var described = DESCRIPTION.matcher(line);
            if (described.matches() && isDescription(described.group(1), kind)) {
                var value = described.group(2).strip().replaceAll("^\"|\"$", "");
                if (described.group(1).equals("accDescr")) {
                    description = value;
                } else {
                    title = title.isEmpty() || described.group(1).equals("title") ? value : title;
                }
            } else if (!inFrontMatter && !text.isEmpty() && !text.startsWith("%%")) {
                kind = kind.isEmpty() ? text.split("[\\s;]", 2)[0] : kind;
                indented.add(line.stripTrailing());
            }
        }
        var lines = indented.stream().map(String::strip).toList();
        var pie = PieTranslator.HEAD.matcher(lines.isEmpty() ? "" : lines.getFirst());
        title = pie.matches() && pie.group(2) != null ? pie.group(2).strip() : title;
        return new MermaidSource(kind, lines, indented, title, description.isEmpty() ? title : description);
    }

    /** Members of classes and attributes of entities may be called {@code title}. */
    private static boolean isDescription(String word, String kind) {
        return !word.equals("title") || !(kind.equals("classDiagram") || kind.equals("erDiagram"));
    }

    String translated() {
        return switch (kind) {
            case "graph", "flowchart" -> FlowchartTranslator.translated(lines);
            case "sequenceDiagram" -> SequenceTranslator.translated(lines);
            case "stateDiagram", "stateDiagram-v2" -> StateTranslator.translated(lines);
            case "classDiagram" -> ClassTranslator.translated(lines);
            case "erDiagram" -> EntityRelationshipTranslator.translated(lines);
            case "mindmap" -> MindmapTranslator.translated(indented);
            case "pie" -> PieTranslator.translated(this);
            case "gantt" -> GanttTranslator.translated(this);
            case "timeline", "journey" -> TimelineTranslator.translated(this);
            case "xychart-beta", "xychart" -> ChartTranslator.translated(this);
            default ->
                throw new UntranslatableException(
                        "diagrams of the kind '" + Labels.shortened(kind) + "' are not known", kind);
        };
    }
}
