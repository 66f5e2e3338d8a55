package dev.coursecreator.markdown.source;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.problem.SourceMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Includes other files of the course, as mdBook has it ({@code {{#include path}}}) and MkDocs ({@code --8<-- "path"}), each on a line of its
 * own: whole, by lines ({@code path:2:10}) or by a named section ({@code path:name}).
 */
public final class Includes {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_CHARACTERS = 2 * 1024 * 1024;

    private static final Pattern MDBOOK = Pattern.compile(
            "(\\s{0,40})\\{\\{\\s{0,9}#(?:include|rustdoc_include|playground|playpen)\\s{1,9}([^{}:\\s]{1,300})"
                    + "(?::([^{}\\s]{0,100}))?[^{}]{0,100}\\}\\}\\s*");
    private static final Pattern SNIPPET =
            Pattern.compile("(\\s{0,40})-{1,9}8<-{1,9}\\s{1,9}[\"']([^\"':]{1,300})(?::([^\"']{0,100}))?[\"']\\s*");
    private static final Pattern SNIPPET_BLOCK = Pattern.compile("(\\s{0,40})-{1,9}8<-{1,9}\\s*");
    private static final Pattern FRONT_MATTER_END = Pattern.compile("---\\s*");

    private final CourseFiles files;
    private final FileLookup lookup;
    private final IncludeLimits limits;
    private final SourceMap sourceMap;
    private final Problems problems;
    private final int start;
    private final List<String> lines = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int characters;
    private boolean isFull;

    /**
     * Creates the includes of a document.
     *
     * @param limits of the course
     * @param sourceMap receive the lines of the document
     * @param problems of the document
     */
    Includes(CourseFiles files, FileLookup lookup, IncludeLimits limits, SourceMap sourceMap, Problems problems) {
        this.limits = limits;
        this.files = files;
        this.lookup = lookup;
        this.sourceMap = sourceMap;
        this.problems = problems;
        this.start = sourceMap.size();
    }

    /** Returns which of the files are parts of others among them. */
    public static Set<String> included(CourseFiles files, List<String> documents) {
        var lookup = new FileLookup(files);
        return documents.stream()
                .flatMap(document -> files.text(document).stream()
                        .flatMap(String::lines)
                        .filter(line -> line.indexOf('{') >= 0 || line.contains("8<"))
                        .flatMap(line -> Include.read(line).stream())
                        .flatMap(include -> lookup.find(document, include.path()).stream()))
                .collect(Collectors.toSet());
    }

    /**
     * Returns the lines of the document with those that it includes.
     *
     * @param path of the document; null if unknown
     * @param name of the document in problems; null for the only file of a course
     */
    List<String> expanded(List<String> document, @Nullable String path, @Nullable String name) {
        if (path != null) {
            open.push(path);
        }
        addAll(document, 1, "", path, name);
        return lines;
    }

    private void addAll(
            List<String> added, int firstLine, String indent, @Nullable String document, @Nullable String name) {
        var fences = new FenceTracker();
        var isBlock = false;
        for (int i = 0; i < added.size() && !isFull; i++) {
            var line = added.get(i);
            var isCode = fences.isCode(line);
            var include =
                    line.indexOf('{') < 0 && line.indexOf("8<") < 0 ? Optional.<Include>empty() : Include.read(line);
            if (!isCode && line.contains("8<") && SNIPPET_BLOCK.matcher(line).matches()) {
                isBlock = !isBlock;
                add("", name, firstLine + i);
            } else if (isBlock) {
                include(new Include("", line.strip(), null), "", isCode, document, name, firstLine + i, line);
            } else if (include.isPresent()) {
                include(include.get(), indent, isCode, document, name, firstLine + i, line);
            } else {
                add(indent + line, name, firstLine + i);
            }
        }
    }

    private void add(String line, @Nullable String name, int number) {
        characters += line.length() + 1;
        if (characters > MAX_CHARACTERS) {
            fill();
        }
        if (!isFull) {
            lines.add(line);
            sourceMap.add(name, number);
        }
    }

    /** Ends the document, however much would still be included. */
    private void fill() {
        if (!isFull) {
            problems.error(
                    Math.max(1, here()), "the course is too large with the files that it includes; include less");
            isFull = true;
        }
    }

    private void include(
            Include include,
            String indent,
            boolean isCode,
            @Nullable String document,
            @Nullable String name,
            int number,
            String written) {
        var path =
                include.path().isEmpty() || isFull ? Optional.<String>empty() : lookup.find(document, include.path());
        var text = path.flatMap(files::text);
        if (text.isEmpty()) {
            add(isCode ? indent + written : "", name, number);
            if (!include.path().isEmpty() && !isFull) {
                problems.warn(here(), missing(include.path(), path.isPresent()));
            }
            return;
        }
        if (!limits.allows(text.get().length())) {
            fill();
            return;
        }
        if (open.contains(path.get()) || open.size() >= MAX_DEPTH) {
            add("", name, number);
            problems.warn(
                    here(),
                    open.contains(path.get())
                            ? "the include of '" + path.get() + "' is left out, because it leads in a circle: "
                                    + circle(path.get()) + "; remove one of these includes"
                            : "the include of '" + path.get()
                                    + "' is left out, because files include each other more than " + MAX_DEPTH
                                    + " times; include it directly");
            return;
        }
        var section = IncludedSection.of(text.get().lines().toList(), include.part());
        if (section.lines().isEmpty()) {
            add("", name, number);
            problems.warn(here(), "the include of '" + path.get() + "' finds no line; check what follows the colon");
            return;
        }
        open.push(path.get());
        if (isMarkdown(path.get())) {
            var skipped = include.part() == null ? frontMatter(section.lines()) : 0;
            addAll(
                    section.lines().subList(skipped, section.lines().size()),
                    section.first() + skipped,
                    indent + include.indent(),
                    path.get(),
                    path.get());
        } else {
            for (int i = 0; i < section.lines().size(); i++) {
                add(indent + include.indent() + section.lines().get(i), path.get(), section.first() + i);
            }
        }
        open.pop();
    }

    /** The files that include each other, from a file to itself. */
    private String circle(String path) {
        var chain = new ArrayList<String>();
        chain.add(path);
        for (var file : open) {
            chain.addFirst(file);
            if (file.equals(path)) {
                break;
            }
        }
        return String.join(" → ", chain);
    }

    /** The latest line of this document, for problems. */
    private int here() {
        return sourceMap.size() - start;
    }

    private static String missing(String path, boolean isThere) {
        return isThere
                ? "the included file '" + path + "' is not UTF-8 text and is left out"
                : "the included file '" + path
                        + "' is not among the files of the course and is left out; send it with the" + " Markdown";
    }

    private static boolean isMarkdown(String path) {
        return path.toLowerCase(Locale.ROOT).matches(".*\\.(?:md|markdown|mdx)");
    }

    /** The number of lines of the front matter of an included file, which is not that of the course. */
    private static int frontMatter(List<String> lines) {
        if (lines.isEmpty() || !FRONT_MATTER_END.matcher(lines.getFirst()).matches()) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (FRONT_MATTER_END.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * An include as it is written.
     *
     * @param part lines or the name of a section; null for the whole file
     */
    private record Include(
            String indent, String path, @Nullable String part) {

        static Optional<Include> read(String line) {
            for (var pattern : List.of(MDBOOK, SNIPPET)) {
                var match = pattern.matcher(line);
                if (match.matches()) {
                    return Optional.of(new Include(match.group(1), match.group(2), match.group(3)));
                }
            }
            return Optional.empty();
        }
    }
}
