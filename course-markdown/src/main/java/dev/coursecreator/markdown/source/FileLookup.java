package dev.coursecreator.markdown.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that the Markdown names. A reference is relative to the folder of the file that names it, or to the folder of the
 * course; with a slash at its beginning, it is also looked for where site generators keep their static files.
 */
public final class FileLookup {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final List<String> ROOTS = List.of("", "static/", "public/");

    private final CourseFiles files;
    private @Nullable Map<String, String> named;

    public FileLookup(CourseFiles files) {
        this.files = files;
    }

    /** Whether the reference names a file, rather than an address or a place in the document. */
    public static boolean isFile(String reference) {
        return !reference.isBlank()
                && !reference.startsWith("//")
                && !reference.startsWith("#")
                && !SCHEME.matcher(reference).matches();
    }

    /**
     * Finds the file of a reference as it is written in Markdown, percent-encoded.
     *
     * @param document path of the file that has the reference; null for one at the top
     */
    public Optional<String> findReference(@Nullable String document, String reference) {
        return Stream.of(RelativePath.ofReference(reference), reference)
                .distinct()
                .flatMap(path -> find(document, path).stream())
                .findFirst();
    }

    /** Finds the file of a plain path. */
    public Optional<String> find(@Nullable String document, String path) {
        return candidates(document, path).filter(files::contains).findFirst();
    }

    /** Where a file would be that is not there; empty if the reference leads out of the folder of the course. */
    public Optional<String> expected(@Nullable String document, String reference) {
        return candidates(document, RelativePath.ofReference(reference)).findFirst();
    }

    private static Stream<String> candidates(@Nullable String document, String path) {
        var folders = path.startsWith("/") ? ROOTS.stream() : Stream.of(folderOf(document), "");
        return folders.distinct().flatMap(folder -> RelativePath.resolved(folder, path).stream());
    }

    private static String folderOf(@Nullable String document) {
        return document == null
                ? ""
                : RelativePath.normalized(document).map(RelativePath::folderOf).orElse("");
    }

    /** Finds a file by its name in any folder, as Obsidian does; the one with the shortest path if there are several. */
    Optional<String> findAnywhere(@Nullable String document, String path) {
        return find(document, path)
                .or(() -> Optional.ofNullable(named().get(path.substring(path.lastIndexOf('/') + 1)))
                        .filter(found -> ("/" + found).endsWith("/" + path)));
    }

    private Map<String, String> named() {
        if (named == null) {
            named = files.paths().stream()
                    .collect(Collectors.toMap(
                            path -> path.substring(path.lastIndexOf('/') + 1),
                            path -> path,
                            (one, other) -> one.length() <= other.length() ? one : other));
        }
        return named;
    }
}
