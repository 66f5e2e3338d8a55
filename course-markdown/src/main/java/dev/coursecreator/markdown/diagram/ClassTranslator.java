package dev.coursecreator.markdown.diagram;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Translates class diagrams of Mermaid, whose notation is that of PlantUML except for details. */
final class ClassTranslator {

    private static final Pattern RELATION = Pattern.compile(
            "(\\w++)(~\\w++~)?\\s*+(\"[^\"]*+\")?\\s*+((?:<\\||[*o<])?(?:--|\\.\\.)(?:\\|>|[*o>])?)\\s*+(\"[^\"]*+\")?\\s*+(\\w++)(~\\w++~)?\\s*+(?::(.*))?");
    private static final Pattern CLASS =
            Pattern.compile("class\\s++(\\w++)(~[\\w, ]++~)?(?:\\[\"([^\"]*+)\"\\])?\\s*+(\\{\\s*+\\}?)?");
    private static final Pattern MEMBER = Pattern.compile("(\\w++)\\s*+:(.*)");
    private static final Pattern ANNOTATION = Pattern.compile("<<(\\w++)>>\\s*+(\\w++)?");

    private final StringBuilder translated = new StringBuilder();
    private boolean isInClass;

    private ClassTranslator() {}

    static String translated(List<String> lines) {
        var translator = new ClassTranslator();
        lines.stream()
                .skip(1)
                .forEach(line -> translator
                        .translated
                        .append(translator.isInClass ? translator.member(line) : translator.statement(line))
                        .append('\n'));
        return "hide empty members\n" + translator.translated;
    }

    private String member(String line) {
        if (line.equals("}")) {
            isInClass = false;
            return "}";
        }
        var annotation = ANNOTATION.matcher(line);
        return annotation.matches() ? "'" : member(line.strip(), "");
    }

    private static String member(String text, String before) {
        return before
                + text.replaceAll("~(\\w{1,40})~", "<$1>")
                        .replaceAll("%(?=[a-z])", "% ")
                        .replaceAll("^[!'@]++", "");
    }

    private String statement(String line) {
        var relation = RELATION.matcher(line);
        var type = CLASS.matcher(line);
        var member = MEMBER.matcher(line);
        var annotation = ANNOTATION.matcher(line);
        if (line.startsWith("direction ")) {
            return line.endsWith("LR") || line.endsWith("RL") ? "left to right direction" : "";
        }
        if (relation.matches()) {
            return relation.group(1) + " " + text(relation.group(3)) + relation.group(4) + " " + text(relation.group(5))
                    + relation.group(6) + (relation.group(8) == null ? "" : " : " + Labels.of(relation.group(8)));
        }
        if (type.matches()) {
            isInClass = type.group(4) != null && !type.group(4).endsWith("}");
            var generic = type.group(2) == null ? "" : "<" + type.group(2).replace("~", "") + ">";
            return "class " + type.group(1) + generic + (isInClass ? " {" : "");
        }
        if (annotation.matches() && annotation.group(2) != null) {
            return (annotation.group(1).equalsIgnoreCase("interface") ? "interface " : "class ") + annotation.group(2);
        }
        if (member.matches()) {
            return member(member.group(2).strip(), member.group(1) + " : ");
        }
        if (line.startsWith("note ") || line.startsWith("style ") || line.startsWith("classDef ")) {
            return "";
        }
        throw UntranslatableException.line(line);
    }

    private static String text(@Nullable String quoted) {
        return quoted == null ? "" : Labels.quoted(quoted) + " ";
    }
}
