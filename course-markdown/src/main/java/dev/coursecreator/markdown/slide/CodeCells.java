package dev.coursecreator.markdown.slide;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;

/**
 * What a reader sees of the code cells of notebooks and books: without the options of Quarto ({@code #| echo: true}) and MyST ({@code :tags:
 * …}), and without the lines that mdBook hides in Rust.
 */
final class CodeCells {

    private static final Pattern NOT_SHOWN = Pattern.compile(
            ".*\\b(?:include|echo)\\s?[=:]\\s?(?:false|FALSE|F)\\b.*|:tags:.{0,100}\\b(?:remove|hide)-(?:input|cell)\\b.*");

    private CodeCells() {}

    /** Whether the author does not want the code to be shown. */
    static boolean isHidden(FencedCodeBlock fence) {
        return isCell(fence)
                && (NOT_SHOWN.matcher(info(fence)).matches()
                        || fence.getLiteral()
                                .lines()
                                .takeWhile(CodeCells::isOption)
                                .anyMatch(line -> NOT_SHOWN.matcher(line).matches()));
    }

    /** The code as it is shown. */
    static String shown(FencedCodeBlock fence, String language) {
        if (isCell(fence)) {
            return fence.getLiteral()
                    .lines()
                    .dropWhile(CodeCells::isOption)
                    .collect(Collectors.joining("\n", "", "\n"));
        }
        return language.equals("rust") ? withoutHiddenLines(fence.getLiteral()) : fence.getLiteral();
    }

    private static boolean isCell(FencedCodeBlock fence) {
        return info(fence).startsWith("{") && !info(fence).startsWith("{.");
    }

    private static String info(FencedCodeBlock fence) {
        return fence.getInfo() == null ? "" : fence.getInfo().strip();
    }

    private static boolean isOption(String line) {
        return line.startsWith("#| ") || line.startsWith("//| ") || line.matches(":[\\w-]{1,40}:.*");
    }

    /** If all lines are hidden, they are kept. */
    private static String withoutHiddenLines(String code) {
        var shown = code.lines()
                .filter(line -> !line.strip().equals("#") && !line.strip().startsWith("# "))
                .collect(Collectors.joining("\n", "", "\n"));
        return shown.isBlank() ? code : shown;
    }
}
