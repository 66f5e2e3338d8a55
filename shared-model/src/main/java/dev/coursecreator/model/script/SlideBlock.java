package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A visible element of a slide. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SlideBlock.Subheading.class, name = "subheading"),
    @JsonSubTypes.Type(value = SlideBlock.Title.class, name = "title"),
    @JsonSubTypes.Type(value = SlideBlock.Statement.class, name = "statement"),
    @JsonSubTypes.Type(value = SlideBlock.Prose.class, name = "prose"),
    @JsonSubTypes.Type(value = SlideBlock.Bullet.class, name = "bullet"),
    @JsonSubTypes.Type(value = SlideBlock.ItemText.class, name = "item-text"),
    @JsonSubTypes.Type(value = SlideBlock.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = SlideBlock.Code.class, name = "code"),
    @JsonSubTypes.Type(value = SlideBlock.Table.class, name = "table"),
    @JsonSubTypes.Type(value = SlideBlock.Question.class, name = "question"),
    @JsonSubTypes.Type(value = SlideBlock.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = SlideBlock.Callout.class, name = "callout"),
    @JsonSubTypes.Type(value = SlideBlock.Footnote.class, name = "footnote"),
    @JsonSubTypes.Type(value = SlideBlock.Formula.class, name = "formula"),
    @JsonSubTypes.Type(value = SlideBlock.Diagram.class, name = "diagram")
})
public sealed interface SlideBlock {

    /** A heading within a slide ({@code ####} and deeper). */
    record Subheading(RichText text) implements SlideBlock {}

    /**
     * The title page of a course.
     *
     * @param author null if unknown
     */
    record Title(RichText text, @Nullable String author) implements SlideBlock {}

    /** A text in large type, such as a heading without content. */
    record Statement(RichText text) implements SlideBlock {}

    /** A paragraph, or the sentences of one that are displayed together. Shown in large type if the page shows nothing else. */
    record Prose(RichText text) implements SlideBlock {}

    /**
     * One item of a list.
     *
     * @param level depth of nesting, from 0
     * @param number the number shown before an item of an ordered list; null for a bullet
     * @param checked whether the box of an item of a checklist is ticked; null if the item has no box
     */
    record Bullet(
            int level,
            @Nullable Integer number,
            RichText text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean checked)
            implements SlideBlock {
        public Bullet {
            Check.atLeast("level", level, 0);
        }

        /** Creates an item without a box. */
        public Bullet(int level, @Nullable Integer number, RichText text) {
            this(level, number, text, null);
        }
    }

    /**
     * Further text of the list item above: aligned with it, without a marker of its own.
     *
     * @param level depth of nesting, from 0
     * @param numbered whether the item has a number
     */
    record ItemText(int level, boolean numbered, RichText text) implements SlideBlock {
        public ItemText {
            Check.atLeast("level", level, 0);
        }
    }

    /** A block quotation. */
    record Quote(RichText text) implements SlideBlock {}

    /**
     * A code listing with syntax highlighting.
     *
     * @param language the first word of the fence's info string in lower case; empty if there was none
     * @param text the lines as written, separated by {@code \n}, without a final line break
     * @param marked numbers of the highlighted lines, from 1, ascending; null means none
     */
    @JsonRootName("CodeBlock") // Its schema in OpenAPI documents; that of InteractiveElement.Code is "Code".
    record Code(
            String language,
            String text,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Integer> marked) implements SlideBlock {
        public Code {
            marked = marked == null ? List.of() : List.copyOf(marked);
            marked.forEach(line -> Check.atLeast("marked", line, 1));
        }

        /** Creates a listing without highlighted lines. */
        public Code(String language, String text) {
            this(language, text, List.of());
        }

        @Override
        public List<Integer> marked() {
            return Objects.requireNonNullElse(marked, List.of());
        }
    }

    /**
     * A table. A row that is shorter than others is filled up with empty cells.
     *
     * @param alignments one per column
     * @param rows each with as many cells as the header
     */
    record Table(List<RichText> header, List<Alignment> alignments, List<List<RichText>> rows) implements SlideBlock {
        public Table {
            int columns = rows.stream().mapToInt(List::size).reduce(header.size(), Math::max);
            header = filled(header, columns, RichText.EMPTY);
            alignments = filled(alignments, columns, Alignment.LEFT);
            rows = rows.stream()
                    .map(row -> filled(row, columns, RichText.EMPTY))
                    .toList();
        }

        private static <T> List<T> filled(List<T> cells, int columns, T with) {
            return Stream.concat(cells.stream(), Stream.generate(() -> with))
                    .limit(columns)
                    .toList();
        }

        /** The horizontal alignment of a column. */
        public enum Alignment {
            LEFT,
            CENTER,
            RIGHT
        }
    }

    /**
     * A quiz or an exercise as displayed. First without its solution, later perhaps once more with it.
     *
     * @param choices of a quiz; empty for an exercise
     * @param several whether more than one choice is correct, which a learner must know; null means no
     * @param solution null before the answer is given
     */
    record Question(
            RichText prompt,
            List<RichText> choices,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean several,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Solution solution)
            implements SlideBlock {
        public Question {
            choices = List.copyOf(choices);
            if (solution != null) {
                for (int index : solution.correct()) {
                    Check.that(index >= 0 && index < choices.size(), "correct choice " + index + " does not exist");
                }
            }
        }

        /** Creates a question with at most one correct choice, without its solution. */
        public Question(RichText prompt, List<RichText> choices) {
            this(prompt, choices, null, null);
        }

        /**
         * The solution of a question.
         *
         * @param correct indexes into {@link Question#choices()}, from 0, ascending; empty for an exercise
         * @param explanation displayed below the choices; may be empty
         */
        public record Solution(List<Integer> correct, RichText explanation) {
            public Solution {
                correct = List.copyOf(correct);
            }
        }
    }

    /**
     * A picture, scaled to the available space.
     *
     * @param image PNG
     * @param width in pixels
     * @param height in pixels
     * @param description alternative text without markup; may be empty
     */
    record Picture(Artifact image, int width, int height, String description) implements SlideBlock {
        public Picture {
            Check.atLeast("width", width, 1);
            Check.atLeast("height", height, 1);
        }
    }

    /**
     * A block in the box of an admonition, such as a warning. The blocks of one admonition follow each other; the box goes around all of
     * them.
     *
     * @param type decides the colour and the sign of the box
     * @param label the title of the box; empty if the block continues the box above it
     * @param content any block but a title, a question, a callout or a footnote
     */
    record Callout(Type type, String label, SlideBlock content) implements SlideBlock {
        public Callout {
            Check.that(
                    canContain(content),
                    "a callout must not contain a " + content.getClass().getSimpleName());
        }

        /** Whether the block may stand in a box. */
        public static boolean canContain(SlideBlock block) {
            return !(block instanceof Title
                    || block instanceof Question
                    || block instanceof Callout
                    || block instanceof Footnote);
        }

        /** What the author wants to say with the box. */
        public enum Type {
            /** Additional information. */
            NOTE,
            /** Advice. */
            TIP,
            /** What must not be missed. */
            IMPORTANT,
            /** What may go wrong. */
            WARNING,
            /** What does harm. */
            DANGER,
            /** An example, a quotation or a summary: a box without a message of its own. */
            EXAMPLE,
            /** A task or a question. */
            EXERCISE,
            /** The solution of a task. */
            SOLUTION
        }
    }

    /**
     * A footnote, displayed in small type at the foot of the page that shows the block before it.
     *
     * @param number with which the text refers to it, from 1
     */
    record Footnote(int number, RichText text) implements SlideBlock {
        public Footnote {
            Check.atLeast("number", number, 1);
        }
    }

    /**
     * A displayed formula.
     *
     * @param latex LaTeX source, in math mode
     */
    record Formula(String latex) implements SlideBlock {
        public Formula {
            Check.notBlank("latex", latex);
        }
    }

    /**
     * A diagram, drawn from its source and scaled to the available space.
     *
     * @param language of the source: the first word of the fence's info string in lower case
     * @param source as the author wrote it; shown as code if it cannot be drawn
     * @param plantUml the same diagram for PlantUML, without {@code @startuml} and {@code @enduml}. A diagram of another kind begins with
     *     its line, such as {@code @startmindmap}; a pie chart, which PlantUML does not have, with {@code @startpie}: after {@code title
     *     …}, each line is a value and a label
     * @param description what the diagram shows; may be empty
     */
    record Diagram(String language, String source, String plantUml, String description) implements SlideBlock {
        public Diagram {
            Check.notBlank("source", source);
        }
    }
}
