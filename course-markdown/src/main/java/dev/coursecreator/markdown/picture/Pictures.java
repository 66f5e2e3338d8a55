package dev.coursecreator.markdown.picture;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.problem.SourceMap;
import dev.coursecreator.markdown.source.FileLookup;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.PictureDescription;
import dev.coursecreator.model.script.SlideBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Collects the references to pictures in a document, and resolves those that are available: remote ones by their URL, files of the
 * course by their path.
 */
public final class Pictures {

    private static final int MAX_SHOWN_URL = 80;

    private final Map<String, FetchedPicture> fetched;
    private final FileLookup lookup;
    private final @Nullable String document;
    private final SourceMap sourceMap;
    private final Problems problems;
    private final List<PictureReference> references = new ArrayList<>();
    private final List<PictureReference> files = new ArrayList<>();

    /**
     * Creates the pictures of a document.
     *
     * @param fetched by URL, or by the path of the file
     * @param document path of the Markdown file; null if unknown, or if there are several
     */
    public Pictures(
            Map<String, FetchedPicture> fetched,
            FileLookup lookup,
            @Nullable String document,
            SourceMap sourceMap,
            Problems problems) {
        this.sourceMap = sourceMap;
        this.fetched = fetched;
        this.lookup = lookup;
        this.document = document;
        this.problems = problems;
    }

    /** A picture, or the description of one that was not fetched. */
    public record Described(SlideBlock block, Inlines description) {}

    /** Records the images of a paragraph. Returns them with their descriptions; empty if no picture was fetched. */
    public List<Described> of(Paragraph paragraph, int line) {
        var described = new ArrayList<Described>();
        for (var node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Image image) {
                var description = Inlines.of(PictureDescription.isOnlyLayout(image) ? new Paragraph() : image);
                var block = find(image, line).orElseGet(() -> new SlideBlock.Quote(description.shown()));
                described.add(new Described(block, description));
            }
        }
        return described.stream().anyMatch(shown -> shown.block() instanceof SlideBlock.Picture)
                ? described
                : List.of();
    }

    /** Records the images within a text and returns those that were fetched. */
    public List<SlideBlock> within(Paragraph text, int line) {
        var shown = new ArrayList<SlideBlock>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                find(image, line).ifPresent(shown::add);
            }
        });
        return shown;
    }

    private Optional<SlideBlock> find(Image image, int line) {
        var found = source(image.getDestination(), line).map(fetched::get);
        found.ifPresent(picture -> picture.remarks()
                .forEach(remark -> problems.warn(line, "the picture " + shown(image.getDestination()) + " " + remark)));
        return found.map(picture -> new SlideBlock.Picture(
                picture.image(),
                picture.width(),
                picture.height(),
                PictureDescription.isOnlyLayout(image)
                        ? ""
                        : Inlines.of(image).shown().text()));
    }

    private static String shown(String url) {
        return url.length() <= MAX_SHOWN_URL ? url : url.substring(0, MAX_SHOWN_URL) + "…";
    }

    /** Records a reference and returns its URL or path; empty if there is no such file. */
    private Optional<String> source(String url, int line) {
        if (isRemote(url)) {
            references.add(reference(url, line));
            return Optional.of(url);
        }
        if (!FileLookup.isFile(url)) {
            return Optional.empty();
        }
        var file = sourceMap.of(line).file();
        var path =
                lookup.findReference(file == null ? document : file, url).or(() -> lookup.findReference(document, url));
        path.ifPresentOrElse(
                found -> files.add(reference(found, line)),
                () -> problems.warn(line, missing(file == null ? document : file, url)));
        return path;
    }

    /**
     * Finds a file that the front matter names, or an address; reports a missing file.
     *
     * @param what names the file, such as "the logo"
     * @param otherwise what is done if it is missing, such as "it is left out"
     */
    public Optional<PictureReference> namedFile(String path, int line, String what, String otherwise) {
        if (isRemote(path)) {
            return Optional.of(reference(path, line));
        }
        var file = sourceMap.of(line).file();
        var from = file == null ? document : file;
        var found = FileLookup.isFile(path)
                ? lookup.find(from, path).or(() -> lookup.find(document, path))
                : Optional.<String>empty();
        if (found.isEmpty()) {
            problems.warn(
                    line,
                    what + " '" + path + "' is not among the files of the course, so " + otherwise
                            + "; send it with the Markdown, as a file of that name");
        }
        return found.map(known -> reference(known, line));
    }

    private PictureReference reference(String url, int line) {
        var origin = sourceMap.of(line);
        return new PictureReference(url, origin.line(), origin.file());
    }

    private String missing(@Nullable String from, String url) {
        return lookup.expected(from, url)
                .map(path ->
                        "the picture '" + path + "' is not among the files of the course, so its description is shown;"
                                + " send it with the Markdown, as a file of that name")
                .orElse(
                        "a picture outside of the folder of the course is not used, so its description is shown; move it beside"
                                + " the Markdown");
    }

    /** Returns the recorded references to remote pictures in document order. */
    public List<PictureReference> references() {
        return List.copyOf(references);
    }

    /** Returns the recorded references to files of the course in document order. */
    public List<PictureReference> files() {
        return List.copyOf(files);
    }

    private static boolean isRemote(String url) {
        var lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
