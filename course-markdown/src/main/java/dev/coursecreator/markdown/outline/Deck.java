package dev.coursecreator.markdown.outline;

import dev.coursecreator.markdown.frontmatter.FrontMatter;
import dev.coursecreator.markdown.outline.Outline.Lesson;
import dev.coursecreator.markdown.outline.Outline.Slide;
import dev.coursecreator.markdown.source.FenceTracker;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import dev.coursecreator.markdown.text.SpokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Reads the outline of a slide deck, as written for Marp, Slidev, reveal.js, Deckset or remark: {@code ---} separates the slides, and
 * the first heading of a slide is its heading, whatever its level. A deck is a course of one lesson.
 */
public final class Deck {

    private static final Pattern SLIDE_KEY = Pattern.compile(
            "(?:layout|class|background|transition|clicks|level|hide|hideInToc|src|zoom|name|template|title|theme|image|color"
                    + "|routeAlias|preload|disabled|dragPos)\\s*:.*");
    private static final Pattern DECLARATION = Pattern.compile("(?:[\\w.-]+\\s*:.*|[ \\t]+\\S.*|- .*|#.*)");
    private static final int MAX_SLIDE_KEYS = 30;
    private static final int LEAST_SLIDES = 3;

    private Deck() {}

    /**
     * Whether the document is a deck: by the keys of its front matter or of a slide, by remark's notes, or because every slide begins
     * with its own {@code #}.
     */
    public static boolean isDeck(FrontMatter frontMatter, List<String> body) {
        return frontMatter.isOfDeck()
                || body.stream().anyMatch(line -> line.stripTrailing().equals("???"))
                || !slideKeys(body).isEmpty()
                || everySlideBeginsWithATitle(body);
    }

    private static boolean everySlideBeginsWithATitle(List<String> body) {
        int titles = 0;
        var atStart = true;
        var fences = new FenceTracker();
        for (var line : body) {
            if (line.isBlank()) {
                continue;
            }
            var fenced = fences.isCode(line);
            if (!fenced && line.startsWith("# ")) {
                if (!atStart) {
                    return false;
                }
                titles++;
            }
            atStart = !fenced && isSeparator(line);
        }
        return titles >= LEAST_SLIDES;
    }

    /** Replaces the keys of single slides, as Slidev has them between two separators, with empty lines. */
    public static List<String> withoutSlideKeys(List<String> body) {
        var lines = new ArrayList<>(body);
        slideKeys(body).forEach(line -> lines.set(line, ""));
        return lines;
    }

    /** The lines with keys of single slides and with the separators below them, from 0. */
    private static List<Integer> slideKeys(List<String> body) {
        var found = new ArrayList<Integer>();
        var fences = new FenceTracker();
        for (int i = 0; i < body.size(); i++) {
            if (!fences.isCode(body.get(i))
                    && isSeparator(body.get(i))
                    && i + 1 < body.size()
                    && SLIDE_KEY.matcher(body.get(i + 1)).matches()) {
                int end = i + 1;
                while (end < body.size()
                        && end - i <= MAX_SLIDE_KEYS
                        && DECLARATION.matcher(body.get(end)).matches()) {
                    end++;
                }
                if (end < body.size() && isSeparator(body.get(end))) {
                    for (int line = i + 1; line <= end; line++) {
                        found.add(line);
                    }
                    i = end;
                }
            }
        }
        return found;
    }

    private static boolean isSeparator(String line) {
        return line.stripTrailing().equals("---");
    }

    /** Reads the outline of a deck. */
    public static Outline outline(List<Node> blocks) {
        var slides = new ArrayList<Slide>();
        var slide = new ArrayList<Node>();
        for (var block : blocks) {
            if (block instanceof ThematicBreak) {
                addSlide(slide, slides);
                slide = new ArrayList<>();
            } else {
                slide.add(block);
            }
        }
        addSlide(slide, slides);
        var title = slides.stream()
                .map(each -> SpokenText.printable(each.heading().shown().plainText()))
                .filter(heading -> !heading.isBlank())
                .findFirst()
                .orElse("");
        var lessons = slides.isEmpty()
                ? List.<Lesson>of()
                : List.of(new Lesson(slides.getFirst().line(), "", slides));
        return new Outline(title, "", List.of(), lessons);
    }

    private static void addSlide(List<Node> blocks, List<Slide> slides) {
        if (blocks.isEmpty()) {
            return;
        }
        var content = PresenterNotes.separate(blocks);
        var first = content.blocks().stream()
                .filter(block -> !(block instanceof HtmlBlock))
                .findFirst();
        if (first.isPresent() && first.get() instanceof Heading heading) {
            var others = content.blocks().stream()
                    .filter(block -> !block.equals(heading))
                    .toList();
            slides.add(slide(heading, others, content.notes()));
        } else {
            slides.add(slide(new Paragraph(), content.blocks(), content.notes()));
        }
    }

    private static Slide slide(Node heading, List<Node> blocks, @Nullable String notes) {
        var line = Nodes.line(blocks.isEmpty() ? heading : blocks.getFirst());
        return new Slide(line, Inlines.of(heading), blocks, Slide.Role.CONTENT, notes);
    }
}
