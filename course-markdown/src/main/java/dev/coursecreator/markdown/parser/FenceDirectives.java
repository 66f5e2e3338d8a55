package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.text.Nodes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.jspecify.annotations.Nullable;

/**
 * Reads info strings in braces: those of R Markdown and Quarto, <code>{python}</code> or <code>{.java .numberLines}</code>, and the
 * directives of MyST, <code>{code-block} java</code> and <code>{note}</code>.
 */
public final class FenceDirectives {

    private static final Set<String> CODE = Set.of("code", "code-block", "code-cell", "sourcecode", "literalinclude");
    private static final Pattern BRACES = Pattern.compile("\\{\\s{0,9}([^\\s{},]{1,60})[^{}]{0,500}\\}(.{0,300})");
    private static final Pattern OPTION = Pattern.compile("\\s{0,12}:\\w[\\w-]{0,40}:.{0,200}");

    private FenceDirectives() {}

    /** The language of the code, in lower case; empty if the info string is not in braces. */
    static String language(String info) {
        var braces = BRACES.matcher(info.strip());
        if (!braces.matches()) {
            return "";
        }
        var name = braces.group(1).replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
        return CODE.contains(name)
                ? braces.group(2).strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT)
                : isName(name) ? name : "";
    }

    /** Whether it is the name of a language, not an identifier, an option or the numbers of lines. */
    private static boolean isName(String word) {
        return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !word.contains("=");
    }

    /** Reads a fence that is an admonition of MyST; empty if it is none. */
    public static Optional<AdmonitionBlock> admonition(FencedCodeBlock fence) {
        var braces =
                BRACES.matcher(fence.getInfo() == null ? "" : fence.getInfo().strip());
        if (!braces.matches() || AdmonitionTypes.of(braces.group(1)).isEmpty()) {
            return Optional.empty();
        }
        var title = braces.group(2).strip();
        var block = new AdmonitionBlock(braces.group(1), title.isEmpty() ? null : title);
        block.setSourceSpans(fence.getSourceSpans());
        FenceContent.blocks(withoutOptions(fence.getLiteral()), Nodes.line(fence))
                .forEach(block::appendChild);
        return Optional.of(block);
    }

    /** The lines at the top that set options are left empty, so that line numbers stay correct. */
    private static String withoutOptions(@Nullable String literal) {
        var content = new StringBuilder();
        var isOption = true;
        for (var line : (literal == null ? "" : literal).lines().toList()) {
            isOption &= OPTION.matcher(line).matches();
            content.append(isOption ? "" : line).append('\n');
        }
        return content.toString();
    }
}
