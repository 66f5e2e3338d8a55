package dev.coursecreator.markdown.outline;

import dev.coursecreator.markdown.text.Inlines;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a document: a course of lessons, each of slides.
 *
 * @param title of the course, from its heading; empty if there is none
 * @param description the first paragraph between the course title and the first lesson; empty if there is none
 * @param introduction the blocks to present on the title page: that paragraph, unless it is part of a lesson
 * @param lessons in order
 */
public record Outline(String title, String description, List<Node> introduction, List<Lesson> lessons) {

    /**
     * A lesson.
     *
     * @param line of its heading, from 1
     * @param title empty if it has no heading of its own
     */
    public record Lesson(int line, String title, List<Slide> slides) {}

    /**
     * A slide.
     *
     * @param heading empty after {@code ---} and at the start of a lesson
     * @param role what the slide is in its lesson
     * @param notes the presenter's notes, spoken instead of what is displayed; null if there are none
     */
    public record Slide(
            int line,
            Inlines heading,
            List<Node> blocks,
            Role role,
            @Nullable String notes) {

        /** The role of a slide. */
        public enum Role {
            /** Part of the lesson. */
            CONTENT,
            /** Opens a section: a {@code #} heading above the lesson, with what stands below it. */
            SECTION
        }

        /** An ordinary slide without blocks. */
        static Slide of(int line, Node heading) {
            return new Slide(line, Inlines.of(heading), new ArrayList<>(), Role.CONTENT, null);
        }
    }
}
