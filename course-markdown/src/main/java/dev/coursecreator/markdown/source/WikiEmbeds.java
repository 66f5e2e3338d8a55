package dev.coursecreator.markdown.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pictures as Obsidian embeds them: {@code ![[fox.png]]} or {@code ![[fox.png|A red fox]]}, found by name in any folder. They become
 * Markdown.
 */
final class WikiEmbeds {

    private static final Pattern EMBED = Pattern.compile(
            "!\\[\\[([^\\[\\]|#<>]{1,300}\\.(?:png|jpe?g|gif|webp|svg))(?:\\|([^\\[\\]]{0,300}))?]]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE = Pattern.compile("\\s*\\d+(?:x\\d+)?\\s*");

    private WikiEmbeds() {}

    /** The lines with embedded pictures in Markdown. */
    static List<String> replaced(List<String> lines, @Nullable String document, FileLookup lookup) {
        var fences = new FenceTracker();
        var replaced = new ArrayList<String>(lines.size());
        for (var line : lines) {
            var isCode = fences.isCode(line);
            replaced.add(isCode || !line.contains("![[") ? line : replaced(line, document, lookup));
        }
        return replaced;
    }

    /** Code between backticks is kept. */
    private static String replaced(String line, @Nullable String document, FileLookup lookup) {
        var parts = line.split("`", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = EMBED.matcher(parts[i])
                    .replaceAll(embed -> Matcher.quoteReplacement(
                            markdown(embed.group(1).strip(), description(embed.group(2)), document, lookup)));
        }
        return String.join("`", parts);
    }

    private static String markdown(String name, String description, @Nullable String document, FileLookup lookup) {
        var path = lookup.findAnywhere(document, name).map(found -> "/" + found).orElse(name);
        return "![" + description + "](<" + path + ">)";
    }

    private static String description(@Nullable String written) {
        return written == null || SIZE.matcher(written).matches() ? "" : written.strip();
    }
}
