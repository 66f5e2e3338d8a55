package dev.coursecreator.markdown.outline;

import dev.coursecreator.markdown.outline.Outline.Lesson;
import dev.coursecreator.markdown.outline.Outline.Slide;
import dev.coursecreator.markdown.parser.HtmlBlocks;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import dev.coursecreator.markdown.text.SpokenText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Reads the outline of a course. The first {@code #} is the course title and {@code ##} starts a lesson; a further {@code #} above
 * lessons starts a section. Without any {@code ##}, every later {@code #} starts a lesson; without those, the whole document is one
 * lesson. {@code ###} and {@code ---} start a slide.
 */
public final class CourseOutline {

    private final List<Node> blocks;
    private final String introductory;
    private final @Nullable Heading course;
    private final boolean hasSections;
    private final List<Node> preface = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private @Nullable Lesson section;

    private CourseOutline(List<Node> blocks, String introductory) {
        this.blocks = blocks;
        this.introductory = introductory;
        var headings = headings(blocks);
        this.course = headings.stream()
                .filter(heading -> heading.getLevel() == 1)
                .findFirst()
                .orElse(null);
        this.hasSections = headings.stream().anyMatch(heading -> heading.getLevel() == 2);
    }

    /**
     * Reads an outline.
     *
     * @param blocks of the document
     * @param introductory the title of a lesson for what stands above the others
     */
    public static Outline of(List<Node> blocks, String introductory) {
        return new CourseOutline(blocks, introductory).read();
    }

    private static List<Heading> headings(List<Node> blocks) {
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
    }

    private Outline read() {
        blocks.forEach(this::add);
        endSection();
        var heading =
                course != null ? course : headings(blocks).stream().findFirst().orElse(null);
        var title = heading == null
                ? ""
                : SpokenText.printable(Inlines.of(heading).shown().plainText());
        return withPreface(title);
    }

    @SuppressWarnings("ReferenceEquality") // Nodes have no equality of their own.
    private void add(Node block) {
        if (block == course) {
            return;
        }
        if (block instanceof Heading heading && heading.getLevel() == 1 && hasSections) {
            endSection();
            section = lesson(heading);
        } else if (block instanceof Heading heading && heading.getLevel() <= (hasSections ? 2 : 1)) {
            lessons.add(lesson(heading));
            if (section != null) {
                lessons.getLast().slides().addFirst(sectionSlide(section));
                section = null;
            }
        } else if (section != null) {
            addTo(section.slides(), block);
        } else if (lessons.isEmpty()) {
            preface.add(block);
        } else {
            addTo(lessons.getLast().slides(), block);
        }
    }

    /** A section without lessons is a lesson itself. */
    private void endSection() {
        if (section != null) {
            lessons.add(section);
            section = null;
        }
    }

    private static Slide sectionSlide(Lesson section) {
        var heading = new Paragraph();
        heading.appendChild(new Text(section.title()));
        var blocks = section.slides().stream()
                .flatMap(slide -> slide.blocks().stream())
                .toList();
        return new Slide(section.line(), Inlines.of(heading), blocks, Slide.Role.SECTION, null);
    }

    /** The slide that opens a part of a course. */
    public static Slide sectionSlide(String title, int line) {
        return sectionSlide(lesson(line, title));
    }

    private static Lesson lesson(Heading heading) {
        return lesson(Nodes.line(heading), Inlines.of(heading).shown().plainText());
    }

    private static Lesson lesson(int line, String title) {
        var lesson = new Lesson(line, title, new ArrayList<>());
        lesson.slides().add(Slide.of(line, new Paragraph()));
        return lesson;
    }

    private static void addTo(List<Slide> slides, Node block) {
        var line = Nodes.line(block);
        if (block instanceof Heading heading && heading.getLevel() == 3) {
            slides.add(Slide.of(line, heading));
        } else if (block instanceof ThematicBreak) {
            slides.add(Slide.of(line, new Paragraph()));
        } else {
            slides.getLast().blocks().add(block);
        }
    }

    private Outline withPreface(String title) {
        var shown = preface.stream()
                .filter(block -> !(block instanceof ThematicBreak))
                .toList();
        if (lessons.isEmpty()) {
            return new Outline(title, "", List.of(), shown.isEmpty() ? List.of() : List.of(prefaceAsLesson(title)));
        }
        var texts =
                shown.stream().filter(block -> !(block instanceof HtmlBlock)).toList();
        var description = texts.stream()
                .filter(Paragraph.class::isInstance)
                .findFirst()
                .map(paragraph -> Inlines.of(paragraph).shown().plainText())
                .orElse("");
        var isOnlyDescription = texts.isEmpty() || (texts.size() == 1 && texts.getFirst() instanceof Paragraph);
        if (!isOnlyDescription) {
            lessons.addFirst(prefaceAsLesson(introductory));
        }
        var introduction =
                texts.isEmpty() && shown.stream().noneMatch(CourseOutline::isShown) ? List.<Node>of() : shown;
        return new Outline(title, description, isOnlyDescription ? introduction : List.of(), List.copyOf(lessons));
    }

    private static boolean isShown(Node block) {
        return block instanceof HtmlBlock html && !HtmlBlocks.of(html).isEmpty();
    }

    private Lesson prefaceAsLesson(String title) {
        var lesson = lesson(Nodes.line(preface.getFirst()), title);
        preface.forEach(block -> addTo(lesson.slides(), block));
        return lesson;
    }
}
