package dev.coursecreator.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * The structure of a document. {@code #} is the course title and {@code ##} starts a lesson. Without any {@code ##}, every later
 * {@code #} starts a lesson; without those, the whole document is one lesson. {@code ###} and {@code ---} start a slide.
 *
 * @param title of the course, from its heading; empty if there is none
 * @param description the first paragraph between the course title and the first lesson; empty if there is none
 * @param lessons in order
 */
record Outline(String title, String description, List<Lesson> lessons) {

    /**
     * A lesson.
     *
     * @param line of its heading, from 1
     * @param title empty if it has no heading of its own
     */
    record Lesson(int line, String title, List<Slide> slides) {}

    /**
     * A slide.
     *
     * @param heading empty after {@code ---} and at the start of a lesson
     */
    record Slide(int line, Inlines heading, List<Node> blocks) {}

    boolean isEmpty() {
        return lessons.isEmpty() && title.isBlank();
    }

    static Outline of(Node document, int lines, Problems problems) {
        var blocks = blocks(document);
        var headings = blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
        var hasSecondLevel = headings.stream().anyMatch(heading -> heading.getLevel() == 2);
        var course =
                headings.stream().filter(heading -> heading.getLevel() == 1).findFirst();
        var builder = new Builder(hasSecondLevel, course.orElse(null));
        blocks.forEach(builder::add);
        return builder.build(course.or(() -> headings.stream().findFirst())
                .map(heading -> SpokenText.printable(Inlines.of(heading).shown().text()))
                .orElse(""));
    }

    private static List<Node> blocks(Node document) {
        var blocks = new ArrayList<Node>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof LinkReferenceDefinition)) {
                blocks.add(node);
            }
        }
        return blocks;
    }

    /** Builds the outline block by block. */
    private static final class Builder {

        private final boolean hasSecondLevel;
        private final @org.jspecify.annotations.Nullable Heading course;
        private final List<Node> preface = new ArrayList<>();
        private final List<Lesson> lessons = new ArrayList<>();
        private boolean started;

        Builder(boolean hasSecondLevel, @org.jspecify.annotations.Nullable Heading course) {
            this.hasSecondLevel = hasSecondLevel;
            this.course = course;
        }

        @SuppressWarnings("ReferenceEquality") // Nodes have no equality of their own.
        void add(Node block) {
            if (block == course) {
                return;
            }
            if (block instanceof Heading heading && heading.getLevel() <= (hasSecondLevel ? 2 : 1)) {
                started = true;
                lessons.add(lesson(heading));
            } else if (started) {
                addToLesson(block);
            } else {
                preface.add(block);
            }
        }

        private static Lesson lesson(Heading heading) {
            var line = CourseMarkdown.line(heading);
            var lesson = new Lesson(line, Inlines.of(heading).shown().text(), new ArrayList<>());
            lesson.slides().add(new Slide(line, Inlines.of(new Paragraph()), new ArrayList<>()));
            return lesson;
        }

        private void addToLesson(Node block) {
            addTo(lessons.getLast().slides(), block);
        }

        private static void addTo(List<Slide> slides, Node block) {
            var line = CourseMarkdown.line(block);
            if (block instanceof Heading heading && heading.getLevel() == 3) {
                slides.add(new Slide(line, Inlines.of(heading), new ArrayList<>()));
            } else if (block instanceof ThematicBreak) {
                slides.add(new Slide(line, Inlines.of(new Paragraph()), new ArrayList<>()));
            } else {
                slides.getLast().blocks().add(block);
            }
        }

        Outline build(String title) {
            var shown = preface.stream()
                    .filter(block -> !(block instanceof ThematicBreak))
                    .toList();
            if (lessons.isEmpty()) {
                return new Outline(title, "", shown.isEmpty() ? List.of() : List.of(prefaceAsLesson(title)));
            }
            var texts = shown.stream()
                    .filter(block -> !(block instanceof HtmlBlock))
                    .toList();
            var description = texts.stream()
                    .filter(Paragraph.class::isInstance)
                    .findFirst()
                    .map(paragraph -> Inlines.of(paragraph).shown().text())
                    .orElse("");
            var isOnlyDescription = texts.isEmpty() || (texts.size() == 1 && texts.getFirst() instanceof Paragraph);
            if (!isOnlyDescription) {
                lessons.addFirst(prefaceAsLesson("Introduction"));
            }
            return new Outline(title, description, List.copyOf(lessons));
        }

        private Lesson prefaceAsLesson(String title) {
            var line = CourseMarkdown.line(preface.getFirst());
            var lesson = new Lesson(line, title, new ArrayList<>());
            lesson.slides().add(new Slide(line, Inlines.of(new Paragraph()), new ArrayList<>()));
            preface.forEach(block -> addTo(lesson.slides(), block));
            return lesson;
        }
    }
}
