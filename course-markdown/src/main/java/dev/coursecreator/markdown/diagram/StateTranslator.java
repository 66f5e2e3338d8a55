package dev.coursecreator.markdown.diagram;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Translates state diagrams of Mermaid, whose notation is that of PlantUML except for details. */
final class StateTranslator {

    private static final Pattern TRANSITION =
            Pattern.compile("(\\[\\*\\]|\\w++)\\s*+-->\\s*+(\\[\\*\\]|\\w++)\\s*+(?::(.*))?");
    private static final Pattern STATE = Pattern.compile(
            "state\\s++(?:\"([^\"]*+)\"\\s++as\\s++)?(\\w++)\\s*+(<<(?:choice|fork|join)>>)?\\s*+(\\{)?");
    private static final Pattern DESCRIPTION = Pattern.compile("(\\w++)\\s*+:(.*)");
    private static final Pattern NOTE = Pattern.compile("note (left|right) of (\\w++)\\s*+:(.*)");

    private StateTranslator() {}

    static String translated(List<String> lines) {
        return DiagramSource.statements(lines).stream()
                .map(StateTranslator::statement)
                .collect(Collectors.joining("\n"));
    }

    private static String statement(String line) {
        var transition = TRANSITION.matcher(line);
        var state = STATE.matcher(line);
        var note = NOTE.matcher(line);
        var description = DESCRIPTION.matcher(line);
        if (line.startsWith("direction ")) {
            return line.endsWith("LR") || line.endsWith("RL") ? "left to right direction" : "";
        }
        if (line.equals("}") || line.equals("--")) {
            return line;
        }
        if (line.startsWith("classDef ") || line.startsWith("class ")) {
            return "";
        }
        if (transition.matches()) {
            var label = transition.group(3) == null ? "" : " : " + Labels.of(transition.group(3));
            return transition.group(1) + " --> " + transition.group(2) + label;
        }
        if (state.matches()) {
            return "state " + (state.group(1) == null ? "" : Labels.quoted(state.group(1)) + " as ") + state.group(2)
                    + (state.group(3) == null ? "" : " " + state.group(3))
                    + (state.group(4) == null ? "" : " {");
        }
        if (note.matches()) {
            return "note " + note.group(1) + " of " + note.group(2) + " : " + Labels.of(note.group(3));
        }
        if (description.matches()) {
            return description.group(1) + " : " + Labels.of(description.group(2));
        }
        if (line.matches("\\w+")) {
            return "state " + line;
        }
        throw UntranslatableException.line(line);
    }
}
