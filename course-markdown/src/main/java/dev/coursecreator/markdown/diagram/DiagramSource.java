package dev.coursecreator.markdown.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A diagram in text form, read from a fence. */
public sealed interface DiagramSource {

    /**
     * A diagram that can be drawn.
     *
     * @param plantUml for PlantUML, without {@code @startuml} and {@code @enduml}; a diagram of another kind begins with its line
     *     {@code @start…}, a pie chart with {@code @startpie}
     * @param description the author's title or description; may be empty
     * @param leftOut what is not drawn, for the author; empty if everything is
     */
    record Drawable(String plantUml, String description, String leftOut) implements DiagramSource {

        Drawable(String plantUml, String description) {
            this(plantUml, description, "");
        }

        /** Whether there is so much in it that its letters may become too small for a slide. */
        public boolean isLarge() {
            return plantUml.lines().filter(ARROW.asPredicate()).count() > MAX_ARROWS;
        }
    }

    /**
     * A diagram that is shown as code.
     *
     * @param problem why, for the author
     * @param line of the source, from 1; 0 if it is about the whole
     */
    record Undrawable(String problem, int line) implements DiagramSource {}

    int MAX_LENGTH = 20_000;

    /** Of a diagram that is certainly legible; nobody knows how large it becomes before it is drawn. */
    int MAX_ARROWS = 20;

    /** A relation or a message. */
    Pattern ARROW = Pattern.compile("[\\w\"\\])] *[-.<ox*#|}]{0,3}(?:--|\\.\\.|->|-\\[)");

    /** Kinds whose lines are not of PlantUML, but data. */
    Pattern DATA = Pattern.compile("\\A\\s*@start(?:json|yaml)\\b");

    /** The kinds of PlantUML that are drawn, by their first line. */
    Set<String> PLANT_UML_KINDS = Set.of("uml", "mindmap", "wbs", "gantt", "chart", "json", "yaml");

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
            return new Undrawable("it has more than " + MAX_LENGTH + " characters", 0);
        }
        try {
            return checked(
                    switch (language) {
                        case "mermaid" -> mermaid(source);
                        case "plantuml", "puml" -> plantUml(source);
                        default -> new Drawable(DotTranslator.translated(source), "");
                    },
                    source);
        } catch (UntranslatableException e) {
            return new Undrawable(String.valueOf(e.getMessage()), lineOf(e.line(), source));
        }
    }

    /** The first line of the source that has the text; 0 if none has. */
    private static int lineOf(String text, String source) {
        var lines = source.lines().toList();
        return text.isBlank()
                ? 0
                : 1
                        + IntStream.range(0, lines.size())
                                .filter(i -> lines.get(i).contains(text.strip()))
                                .findFirst()
                                .orElse(-1);
    }

    private static DiagramSource checked(Drawable drawable, String source) {
        if (!drawable.plantUml().startsWith("@startpie")) {
            PlantUmlSyntax.problem(drawable.plantUml()).ifPresent(problem -> {
                throw lineOf(problem.line(), source) > 0
                        ? problem
                        : new UntranslatableException("PlantUML, which would draw it, does not understand '"
                                + Labels.shortened(problem.line()) + "'");
            });
        }
        return drawable;
    }

    private static Drawable mermaid(String source) {
        var mermaid = MermaidSource.of(source);
        return new Drawable(mermaid.translated(), mermaid.description());
    }

    /** The preprocessor could read files and addresses, and repeat without end. */
    private static Drawable plantUml(String source) {
        var lines = new ArrayList<String>();
        var description = "";
        var markup = new PlantUmlMarkup();
        var isData = DATA.matcher(source).find();
        for (var line : source.lines().toList()) {
            var text = line.strip();
            if (text.startsWith("!") || text.matches(".*%[a-z_]++\\s*+\\(.*")) {
                throw new UntranslatableException(
                        "the preprocessor of PlantUML is not allowed: " + Labels.shortened(text), line);
            }
            if (text.startsWith("@start")) {
                var kind = text.substring("@start".length()).split("[\\s(]", 2)[0];
                if (!PLANT_UML_KINDS.contains(kind)) {
                    throw new UntranslatableException(
                            "diagrams of the kind '@start" + Labels.shortened(kind) + "' are not drawn", line);
                }
                if (!kind.equals("uml") && lines.isEmpty()) {
                    lines.add("@start" + kind);
                }
            }
            if (text.startsWith("title ")) {
                description = text.substring("title ".length()).strip();
            }
            if (!text.startsWith("@")) {
                lines.add(isData ? line : markup.drawn(line));
            }
        }
        return new Drawable(String.join("\n", lines), description, markup.leftOut());
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
