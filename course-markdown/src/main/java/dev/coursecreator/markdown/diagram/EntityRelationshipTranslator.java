package dev.coursecreator.markdown.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Translates entity relationship diagrams of Mermaid, whose crow's feet are those of PlantUML. */
final class EntityRelationshipTranslator {

    private static final String ENTITY = "(\"[^\"]*+\"|[\\w-]++)(?:\\[(\"[^\"]*+\"|[^\\]\"]*+)\\])?";
    private static final Pattern RELATION =
            Pattern.compile(ENTITY + "\\s*+([|}][o|])(--|\\.\\.)([o|][|{])\\s*+" + ENTITY + "\\s*+(?::\\s*+(.*+))?");
    private static final Pattern DECLARED = Pattern.compile(ENTITY + "\\s*+(\\{\\s*+\\}?)?");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"]++)\\s++([^\\s\"]++)\\s*+((?:PK|FK|UK|,|\\s)*+)(\"[^\"]*+\")?");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, StringBuilder> attributes = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private String open = "";

    private EntityRelationshipTranslator() {}

    static String translated(List<String> lines) {
        var translator = new EntityRelationshipTranslator();
        lines.stream().skip(1).forEach(translator::line);
        if (translator.names.isEmpty() || !translator.open.isEmpty()) {
            throw new UntranslatableException("it has no entities, or one without end");
        }
        var translated = new StringBuilder("hide circle\nhide empty members\n");
        translator.names.forEach((id, name) -> translated
                .append("entity ")
                .append(Labels.quoted(name))
                .append(" as ")
                .append(id)
                .append(" {\n")
                .append(translator.attributes.getOrDefault(id, new StringBuilder()))
                .append("}\n"));
        return translated.append(translator.relations).toString();
    }

    private void line(String line) {
        if (!open.isEmpty()) {
            attribute(line);
            return;
        }
        var relation = RELATION.matcher(line);
        var declared = DECLARED.matcher(line);
        if (line.startsWith("direction ")) {
            relations.append(line.endsWith("LR") || line.endsWith("RL") ? "left to right direction\n" : "");
        } else if (line.matches("(?:style|classDef|class)\\s.*")) {
            return;
        } else if (relation.matches()) {
            var from = entity(relation.group(1), relation.group(2));
            var to = entity(relation.group(6), relation.group(7));
            relations.append(from).append(' ').append(relation.group(3)).append(relation.group(4));
            relations.append(relation.group(5)).append(' ').append(to);
            relations
                    .append(relation.group(8) == null ? "" : " : " + Labels.of(relation.group(8)))
                    .append('\n');
        } else if (declared.matches()) {
            var id = entity(declared.group(1), declared.group(2));
            open = declared.group(3) == null || declared.group(3).endsWith("}") ? "" : id;
        } else {
            throw UntranslatableException.line(line);
        }
    }

    private String entity(String name, @Nullable String alias) {
        var plain = name.replace("\"", "");
        var id = Labels.id(plain);
        if (alias == null) {
            names.putIfAbsent(id, plain);
        } else {
            names.put(id, alias);
        }
        return id;
    }

    private void attribute(String line) {
        var attribute = ATTRIBUTE.matcher(line);
        if (line.equals("}")) {
            open = "";
            return;
        }
        if (!attribute.matches()) {
            throw UntranslatableException.line(line);
        }
        var keys = attribute.group(3).strip();
        attributes
                .computeIfAbsent(open, id -> new StringBuilder())
                .append("{field} ")
                .append(Labels.of(attribute.group(1) + " " + attribute.group(2)))
                .append(keys.isEmpty() ? "" : " **" + keys.replaceAll("\\s*+,\\s*+", ", ") + "**")
                .append('\n');
    }
}
