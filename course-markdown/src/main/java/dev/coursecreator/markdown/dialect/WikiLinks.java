package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links between notes as Obsidian and Logseq write them: {@code [[Trees]]} and {@code [[Trees|the notes on trees]]} become their text. Notes
 * that are embedded, {@code ![[Trees]]}, are left out and reported.
 */
final class WikiLinks {

    private static final Pattern EMBED = Pattern.compile("!\\[\\[([^\\[\\]]{1,300})]]");
    private static final Pattern CHOICE = Pattern.compile("\\[\\[[ xX?]]]");
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\w\\]!])#?\\[\\[([^\\[\\]|#]{0,200})(?:#([^\\[\\]|]{1,200}))?(?:\\\\?\\|([^\\[\\]]{1,300}))?]]");

    private final Problems problems;

    private WikiLinks(Problems problems) {
        this.problems = problems;
    }

    /** The lines with the texts of links. The choices of quizzes for LiaScript stay, and a link alone on its line, because it may be an answer. */
    static List<String> replaced(List<String> lines, Problems problems) {
        var links = new WikiLinks(problems);
        var fences = new FenceTracker();
        var replaced = new ArrayList<String>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            replaced.add(fences.isCode(line) || !line.contains("[[") ? line : links.replaced(line, i + 1));
        }
        return replaced;
    }

    /** Code between backticks is kept. */
    private String replaced(String line, int number) {
        var parts = line.split("`", -1);
        for (int i = 0; i < parts.length; i += 2) {
            var part = EMBED.matcher(parts[i]).replaceAll(embed -> leaveOut(embed, number));
            var text = part.strip();
            var isAlone = parts.length == 1 && text.startsWith("[[") && text.indexOf("]]") == text.length() - 2;
            parts[i] = isAlone || CHOICE.matcher(text).lookingAt()
                    ? part
                    : LINK.matcher(part).replaceAll(WikiLinks::text);
        }
        return String.join("`", parts);
    }

    private String leaveOut(MatchResult embed, int number) {
        problems.warn(
                number,
                "the embedded note '" + embed.group(1)
                        + "' is left out; copy its text here, or write {{#include path}} with the path of its file");
        return "";
    }

    private static String text(MatchResult link) {
        var text = link.group(3) != null
                ? link.group(3)
                : link.group(1).isBlank()
                        ? link.group(2)
                        : link.group(2) == null ? link.group(1) : link.group(1) + ": " + link.group(2);
        return Matcher.quoteReplacement(text == null ? "" : text.strip());
    }
}
