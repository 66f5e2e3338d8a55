package dev.coursecreator.markdown.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A diagram in text form, read from a fence. */
public sealed interface DiagramSource {

    /**
     * A diagram that can be drawn.
     *
     * @param plantUml for PlantUML, without {@code @startuml} and {@code @enduml}
     * @param description the author's title or description; may be empty
     */
    record Drawable(String plantUml, String description) implements DiagramSource {}

    /**
     * A diagram that is shown as code.
     *
     * @param problem why, for the author
     */
    record Undrawable(String problem) implements DiagramSource {}

    int MAX_LENGTH = 20_000;

    Pattern DESCRIPTION = Pattern.compile("\\s*+(accTitle|accDescr|title)\\s*+:?\\s*+(\\S.*)");

    /** Whether fences of the language are diagrams. */
    static boolean isDiagram(String language) {
        return switch (language) {
            case "mermaid", "plantuml", "puml", "dot", "graphviz" -> true;
            default -> false;
        };
    }

    /** Reads a diagram. Never throws, whatever the source. */
    static DiagramSource of(String language, String source) {
        if (source.length() > MAX_LENGTH) {
            return new Undrawable("it has more than " + MAX_LENGTH + " characters");
        }
        try {
            return switch (language) {
                case "mermaid" -> mermaid(source);
                case "plantuml", "puml" -> plantUml(source);
                default -> new Drawable(DotTranslator.translated(source), "");
            };
        } catch (UntranslatableException e) {
            return new Undrawable(String.valueOf(e.getMessage()));
        }
    }

    private static DiagramSource mermaid(String source) {
        var lines = new ArrayList<String>();
        var description = "";
        for (var line : source.lines().toList()) {
            var described = DESCRIPTION.matcher(line);
            if (described.matches()) {
                description = description.isEmpty() || described.group(1).equals("accDescr")
                        ? described.group(2).strip()
                        : description;
            } else if (!line.isBlank()
                    && !line.strip().startsWith("%%")
                    && !line.strip().equals("---")) {
                lines.add(line.strip());
            }
        }
        var kind = lines.isEmpty() ? "" : lines.getFirst().split("[\\s;]", 2)[0];
        var translated = switch (kind) {
            case "graph", "flowchart" -> FlowchartTranslator.translated(lines);
            case "sequenceDiagram" -> SequenceTranslator.translated(lines);
            case "stateDiagram", "stateDiagram-v2" -> StateTranslator.translated(lines);
            case "classDiagram" -> ClassTranslator.translated(lines);
            default ->
                throw new UntranslatableException(
                        "diagrams of the kind '" + Labels.shortened(kind) + "' are not known");
        };
        return new Drawable(translated, description);
    }

    /** The preprocessor could read files and addresses, and repeat without end. */
    private static DiagramSource plantUml(String source) {
        var lines = new ArrayList<String>();
        var description = "";
        for (var line : source.lines().toList()) {
            var text = line.strip();
            if (text.startsWith("!") || text.matches(".*%[a-z_]++\\s*+\\(.*")) {
                throw new UntranslatableException(
                        "the preprocessor of PlantUML is not allowed: " + Labels.shortened(text));
            }
            if (text.startsWith("@start") && !text.startsWith("@startuml")) {
                throw new UntranslatableException("only diagrams in @startuml are drawn");
            }
            if (text.startsWith("title ")) {
                description = text.substring("title ".length()).strip();
            }
            if (!text.startsWith("@")) {
                lines.add(line);
            }
        }
        return new Drawable(String.join("\n", lines), description);
    }

    /** Splits statements that stand on one line. */
    static List<String> statements(List<String> lines) {
        return lines.stream()
                .skip(1)
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
