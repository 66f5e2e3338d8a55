package dev.coursecreator.standalone;

import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.markdown.source.RelativePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a course on this machine. Nothing outside of it is read: a symbolic link that leads out of the folder is no file of the
 * course. Remembers which files were asked for, so that only those are sent.
 */
final class LocalCourseFiles implements CourseFiles {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_FILES = 10_000;

    private final Path root;
    private final Map<String, Path> used = new TreeMap<>();
    private final Set<Path> asked = new TreeSet<>();
    private @Nullable Map<String, Path> all;

    LocalCourseFiles(Path folder) throws IOException {
        this.root = folder.toRealPath();
    }

    /** Returns the files that were asked for and exist, by path. */
    Map<String, Path> used() {
        return used;
    }

    /** Returns the files that were asked for, whether or not they exist. */
    Set<Path> asked() {
        return asked;
    }

    @Override
    public boolean contains(String path) {
        var file = find(path);
        file.ifPresent(found -> used.put(path, found));
        return file.isPresent();
    }

    @Override
    public Optional<String> text(String path) {
        return find(path).flatMap(file -> {
            used.put(path, file);
            try {
                return Optional.of(Files.readString(file));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    /** Returns the files in this folder and its folders, except hidden ones. */
    @Override
    public Collection<String> paths() {
        return all().keySet();
    }

    /** A name in another Unicode form, such as those of macOS, is found among all files. */
    private Optional<Path> find(String path) {
        try {
            var file = root.resolve(path);
            asked.add(file);
            return isInside(file) ? Optional.of(file) : Optional.ofNullable(all().get(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private boolean isInside(Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root);
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, Path> all() {
        if (all == null) {
            var found = new TreeMap<String, Path>();
            try {
                Files.walkFileTree(root, Set.of(), MAX_DEPTH, visitor(found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all = found;
        }
        return all;
    }

    private FileVisitor<Path> visitor(Map<String, Path> found) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file) && isInside(file)) {
                    RelativePath.normalized(root.relativize(file).toString().replace(java.io.File.separatorChar, '/'))
                            .ifPresent(path -> found.put(path, file));
                }
                return found.size() < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private boolean isHidden(Path path) {
        var name = path.getFileName();
        return !path.equals(root)
                && name != null
                && (name.toString().startsWith(".") || name.toString().equals("node_modules"));
    }
}
