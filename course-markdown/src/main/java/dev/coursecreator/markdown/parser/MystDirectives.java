package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads the directives of MyST that are neither code nor boxes: pictures, tabs, tables as lists, and what has a meaning only for a site. */
public final class MystDirectives {

    private static final Pattern DIRECTIVE = Pattern.compile("\\{([a-z][a-z:-]{0,40})\\}\\s?(.{0,500})");
    private static final Pattern OPTION = Pattern.compile("\\s{0,12}:([\\w-]{1,40}):\\s?(.{0,300})");

    private static final Set<String> PICTURES = Set.of("figure", "image");
    private static final Set<String> TITLED =
            Set.of("tab-item", "tab", "dropdown", "card", "grid-item-card", "margin", "sidebar", "topic", "table");
    private static final Set<String> CONTAINERS =
            Set.of("tab-set", "tabs", "grid", "div", "container", "list-table", "epigraph", "pull-quote", "aside");
    private static final Set<String> LEFT_OUT = Set.of(
            "toctree",
            "tableofcontents",
            "contents",
            "bibliography",
            "index",
            "raw",
            "only",
            "video",
            "iframe",
            "include",
            "footbibliography",
            "autosummary",
            "automodule",
            "glossary-index");

    private MystDirectives() {}

    /** The blocks that a fence stands for; empty if it is no such directive. */
    public static Optional<List<Node>> blocks(FencedCodeBlock fence, Problems problems) {
        var info = fence.getInfo() == null ? "" : fence.getInfo().strip();
        var directive = DIRECTIVE.matcher(info);
        if (!directive.matches()) {
            return Optional.empty();
        }
        var name = directive.group(1);
        var argument = directive.group(2).strip();
        var line = Nodes.line(fence);
        if (LEFT_OUT.contains(name)) {
            problems.warn(line, "the directive {" + name + "} is left out; it belongs to another tool");
            return Optional.of(List.of());
        }
        return markdown(name, argument, fence.getLiteral()).map(text -> FenceContent.blocks(text, line));
    }

    private static Optional<String> markdown(String name, String argument, String literal) {
        var body = withoutOptions(literal);
        if (PICTURES.contains(name)) {
            var caption = body.strip().replaceAll("\\s+", " ");
            var description = caption.isEmpty() ? option("alt", literal) : caption;
            return Optional.of("![" + (description == null ? "" : description) + "](<" + argument + ">)");
        }
        if (name.equals("glossary")) {
            return Optional.of(body.lines()
                    .map(line -> line.startsWith(" ") ? ": " + line.strip() : line)
                    .collect(Collectors.joining("\n")));
        }
        if (name.equals("math")) {
            return Optional.of("$$\n" + body.strip() + "\n$$");
        }
        if (TITLED.contains(name) || CONTAINERS.contains(name)) {
            return Optional.of((argument.isEmpty() ? "" : "#### " + argument + "\n\n") + body);
        }
        return Optional.empty();
    }

    /** The body; the lines at the top that set options are left empty. */
    static String withoutOptions(String literal) {
        var body = new StringBuilder();
        var isOption = true;
        for (var line : literal.lines().toList()) {
            isOption &= OPTION.matcher(line).matches();
            body.append(isOption ? "" : line).append('\n');
        }
        return body.toString();
    }

    private static @Nullable String option(String name, String literal) {
        return literal.lines()
                .map(OPTION::matcher)
                .takeWhile(option -> option.matches())
                .filter(option -> option.group(1).equals(name))
                .map(option -> option.group(2).strip())
                .findFirst()
                .orElse(null);
    }
}
