package dev.coursecreator.markdown.folder;

import dev.coursecreator.markdown.folder.TableOfContents.Chapter;
import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.markdown.source.FileLookup;
import dev.coursecreator.markdown.source.RelativePath;
import dev.coursecreator.markdown.text.SpokenText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The navigation of MkDocs. Only the keys that are needed are read, because others may have tags of Python. */
final class MkDocsNavigation {

    private static final Pattern KEY = Pattern.compile("([A-Za-z_]+)\\s*:.*");
    private static final int MAX_DEPTH = 10;

    private final FileLookup lookup;
    private final String folder;
    private final Map<String, Chapter> chapters = new LinkedHashMap<>();
    private @Nullable String part;

    MkDocsNavigation(String index, CourseFiles files) {
        this.lookup = new FileLookup(files);
        this.folder = RelativePath.folderOf(index);
    }

    TableOfContents read(String text) {
        var name = value(text, "site_name");
        var documents = value(text, "docs_dir");
        var root = folder + (documents instanceof String written ? written : "docs") + "/";
        read(value(text, "nav"), null, root, 0);
        return new TableOfContents(
                name == null ? "" : SpokenText.printable(name.toString()), new ArrayList<>(chapters.values()));
    }

    private void read(@Nullable Object entry, @Nullable String title, String root, int depth) {
        switch (entry) {
            case String path ->
                RelativePath.resolved(root, path)
                        .flatMap(found -> lookup.find(null, found))
                        .ifPresent(found -> {
                            if (chapters.putIfAbsent(found, new Chapter(found, title, part, false)) == null) {
                                part = null;
                            }
                        });
            case List<?> list -> {
                if (depth == 2 && title != null) {
                    part = title;
                }
                if (depth < MAX_DEPTH) {
                    list.forEach(each -> read(each, null, root, depth + 1));
                }
            }
            case Map<?, ?> map -> map.forEach((key, value) -> read(value, String.valueOf(key), root, depth + 1));
            case null, default -> {}
        }
    }

    /** The value of a key at the top; null if there is none, or if it is not valid. */
    private static @Nullable Object value(String text, String key) {
        var lines = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var begins = KEY.matcher(line);
            if (begins.matches() ? begins.group(1).equals(key) : !lines.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                break;
            }
        }
        var limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(10);
        limits.setNestingDepthLimit(2 * MAX_DEPTH);
        limits.setCodePointLimit(200_000);
        try {
            return new Yaml(new SafeConstructor(limits)).load(String.join("\n", lines)) instanceof Map<?, ?> map
                    ? map.get(key)
                    : null;
        } catch (YAMLException e) {
            return null;
        }
    }
}
