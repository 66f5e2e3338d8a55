package dev.coursecreator.markdown.folder;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.problem.SourceMap;
import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.markdown.source.Includes;
import dev.coursecreator.markdown.source.RelativePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown files of a course in their order: that of an index of mdBook or GitBook (SUMMARY.md), docsify (_sidebar.md) or MkDocs
 * (mkdocs.yml), otherwise that of their front matter ({@link SidebarOrder}) and their names, in which 2 comes before 10. A file that others include
 * is a part of them.
 *
 * @param title of the course, from the index; empty if it has none
 */
public record TableOfContents(String title, List<Chapter> chapters) {

    private static final Set<String> INDEXES = Set.of("readme", "index", "_index");

    private static final int MAX_NAMED_FILES = 5;
    private static final int MAX_CHARACTERS = 500_000;

    /** Folders of generators, of libraries, and of pieces that other files include. */
    private static final Set<String> HIDDEN_FOLDERS =
            Set.of("node_modules", "includes", "snippets", "partials", "templates");

    /** Files about a repository, which are no lessons. */
    private static final Set<String> NOT_LESSONS = Set.of(
            "license", "contributing", "changelog", "code_of_conduct", "security", "support", "governance", "authors");

    /**
     * A file of the course.
     *
     * @param title from the index; null if it has none
     * @param part title of the part of the course that begins with the file; null if none does
     * @param isIndex whether the file introduces the course
     */
    public record Chapter(
            String path, @Nullable String title, @Nullable String part, boolean isIndex) {}

    /** Reads the order. */
    public static TableOfContents of(CourseFiles files, SourceMap sourceMap, Problems problems) {
        var listed = index(files)
                .flatMap(index -> files.text(index)
                        .filter(text -> text.length() <= MAX_CHARACTERS)
                        .map(text -> index.endsWith(".md")
                                ? new MarkdownNavigation(index, files, sourceMap, problems).read(text)
                                : new MkDocsNavigation(index, files).read(text)))
                .filter(contents -> !contents.chapters().isEmpty());
        listed.ifPresent(contents -> contents.warnOfUnlisted(files, sourceMap, problems));
        return listed.map(TableOfContents::withIndexFirst).orElseGet(() -> byName(files, sourceMap, problems));
    }

    /** Names the Markdown files beside the listed ones that the index does not list, and that would be lessons without it. */
    private void warnOfUnlisted(CourseFiles files, SourceMap sourceMap, Problems problems) {
        var listed = chapters.stream().map(Chapter::path).collect(Collectors.toSet());
        var index = index(files).orElse("");
        var folder = RelativePath.folderOf(index);
        var included = Includes.included(files, List.copyOf(listed));
        var unlisted = files.paths().stream()
                .filter(CourseFiles::isMarkdown)
                .filter(path -> !included.contains(path))
                .filter(path -> path.startsWith(folder) && !listed.contains(path) && !path.equals(index))
                .filter(path -> !isHidden(path) && !isAboutTheRepository(path) && !isIndex(path))
                .sorted(NaturalOrder.INSTANCE)
                // Asked for, so that the command line sends it and the server can warn of it.
                .filter(files::contains)
                .toList();
        if (!unlisted.isEmpty()) {
            sourceMap.add(index, 1);
            problems.warn(
                    sourceMap.size(),
                    unlisted.stream().limit(MAX_NAMED_FILES).collect(Collectors.joining(", "))
                            + (unlisted.size() > MAX_NAMED_FILES
                                    ? " and " + (unlisted.size() - MAX_NAMED_FILES) + " more"
                                    : "")
                            + " left out, because the index does not list "
                            + (unlisted.size() == 1
                                    ? "it; add it there or remove it"
                                    : "them; add them there or remove them"));
        }
    }

    /** The index nearest to the top. */
    private static Optional<String> index(CourseFiles files) {
        return files.paths().stream()
                .filter(path -> {
                    var name = name(path);
                    return name.equals("SUMMARY.md") || name.equals("_sidebar.md") || name.equals("mkdocs.yml");
                })
                .min(Comparator.<String>comparingLong(path -> depth(path)).thenComparing(path -> path));
    }

    private static long depth(String path) {
        return path.chars().filter(character -> character == '/').count();
    }

    private TableOfContents withIndexFirst() {
        var first = chapters.getFirst();
        if (!isIndex(first.path()) || chapters.size() == 1) {
            return this;
        }
        var all = new ArrayList<>(chapters);
        all.set(0, new Chapter(first.path(), first.title(), null, true));
        return new TableOfContents(title, List.copyOf(all));
    }

    private static TableOfContents byName(CourseFiles files, SourceMap sourceMap, Problems problems) {
        var documents = files.paths().stream()
                .filter(CourseFiles::isMarkdown)
                .filter(path -> !isHidden(path))
                .toList();
        var included = Includes.included(files, documents);
        if (!included.containsAll(documents)) {
            documents =
                    documents.stream().filter(path -> !included.contains(path)).toList();
        }
        var byName = Comparator.comparing(TableOfContents::sortKey, NaturalOrder.INSTANCE);
        documents = documents.stream()
                .sorted(SidebarOrder.of(files, documents, byName))
                .toList();
        var lessons =
                documents.stream().filter(path -> !isAboutTheRepository(path)).toList();
        if (lessons.isEmpty()) {
            lessons = documents;
        } else if (lessons.size() < documents.size()) {
            var left = documents.stream()
                    .filter(TableOfContents::isAboutTheRepository)
                    .toList();
            sourceMap.add(left.getFirst(), 1);
            problems.warn(
                    sourceMap.size(),
                    String.join(", ", left)
                            + " left out, because such files are about the repository; list the files of the"
                            + " course in a SUMMARY.md to choose others");
        }
        var chapters = new ArrayList<Chapter>();
        var all = lessons;
        lessons.forEach(path -> chapters.add(new Chapter(
                path,
                null,
                null,
                all.size() > 1 && chapters.isEmpty() && isIndex(path) && depth(path) == leastDepth(all))));
        return new TableOfContents("", chapters);
    }

    private static long leastDepth(List<String> paths) {
        return paths.stream().mapToLong(path -> depth(path)).min().orElse(0);
    }

    /** The index of a folder comes first in it, and a file before those of a folder with its name. */
    private static String sortKey(String path) {
        int end = isIndex(path) ? path.lastIndexOf('/') + 1 : path.lastIndexOf('.');
        return path.substring(0, end);
    }

    /** Whether the file is the index of its folder. */
    static boolean isIndex(String path) {
        return INDEXES.contains(stem(path));
    }

    private static boolean isAboutTheRepository(String path) {
        return NOT_LESSONS.contains(stem(path));
    }

    /** Hidden files, and parts of other files and pages by the custom of generators. */
    private static boolean isHidden(String path) {
        for (var segment : path.split("/", -1)) {
            if (segment.startsWith(".")
                    || HIDDEN_FOLDERS.contains(segment)
                    || (segment.startsWith("_") && !segment.startsWith("_index."))) {
                return true;
            }
        }
        return false;
    }

    private static String stem(String path) {
        var name = name(path).toLowerCase(Locale.ROOT);
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
