package dev.coursecreator.markdown.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Translates sequence diagrams of Mermaid. */
final class SequenceTranslator {

    private static final Pattern PARTICIPANT =
            Pattern.compile("(?:create )?(participant|actor)\\s++(\\S++)(?:\\s++as\\s++(.++))?");
    private static final Pattern MESSAGE = Pattern.compile(
            "([^\\s:<>+-]++(?: [^\\s:<>+-]++){0,5})\\s*+(<<)?(--?)(>>|>|x|\\))\\s*+([+-]?)\\s*+([^:]++)\\s*+:(.*)");
    private static final Pattern NOTE = Pattern.compile("[Nn]ote (over|left of|right of) ([^:]++):(.*)");
    private static final Pattern BLOCK =
            Pattern.compile("(loop|alt|else|opt|par|and|critical|option|break|rect|box|end)\\b(.*)");
    private static final Pattern ACTIVATION = Pattern.compile("(activate|deactivate|destroy)\\s++(\\S++)");

    private SequenceTranslator() {}

    static String translated(List<String> lines) {
        var declared = new LinkedHashMap<String, String>();
        var translated = new StringBuilder();
        for (var line : DiagramSource.statements(lines)) {
            var participant = PARTICIPANT.matcher(line);
            var message = MESSAGE.matcher(line);
            if (participant.matches()) {
                declared.put(Labels.id(participant.group(2)), statement(line));
                continue;
            }
            if (message.matches() && !NOTE.matcher(line).matches()) {
                for (var name :
                        List.of(message.group(1).strip(), message.group(6).strip())) {
                    declared.putIfAbsent(
                            Labels.id(name), "participant " + Labels.quoted(name) + " as " + Labels.id(name));
                }
            }
            translated.append(statement(line)).append('\n');
        }
        return String.join("\n", declared.values()) + "\n" + translated;
    }

    private static String statement(String line) {
        var participant = PARTICIPANT.matcher(line);
        var message = MESSAGE.matcher(line);
        var note = NOTE.matcher(line);
        var block = BLOCK.matcher(line);
        var activation = ACTIVATION.matcher(line);
        if (participant.matches()) {
            var name = participant.group(3) == null ? participant.group(2) : participant.group(3);
            return participant.group(1) + " " + Labels.quoted(name) + " as " + Labels.id(participant.group(2));
        }
        if (line.startsWith("autonumber")) {
            return "autonumber";
        }
        if (note.matches()) {
            var at = List.of(note.group(2).split(",")).stream()
                    .map(name -> Labels.id(name.strip()))
                    .toList();
            return "note " + note.group(1) + " " + String.join(", ", at) + " : " + Labels.of(note.group(3));
        }
        if (activation.matches()) {
            return activation.group(1) + " " + Labels.id(activation.group(2));
        }
        if (message.matches()) {
            return message(
                    message.group(1),
                    message.group(3),
                    message.group(4),
                    message.group(5),
                    message.group(6),
                    message.group(7));
        }
        if (block.matches()) {
            return block(block.group(1)) + " " + Labels.of(block.group(2));
        }
        throw UntranslatableException.line(line);
    }

    private static String message(String from, String line, String head, String activates, String to, String text) {
        var arrow = line + (head.equals("x") ? ">x" : head.equals(")") ? ">>" : ">");
        var activation = activates.equals("+") ? " ++" : activates.equals("-") ? " --" : "";
        return Labels.id(from.strip()) + " " + arrow + " " + Labels.id(to.strip()) + activation + " : "
                + Labels.of(text);
    }

    private static String block(String word) {
        return switch (word) {
            case "and", "option" -> "else";
            case "rect", "box" -> "group";
            default -> word;
        };
    }
}
