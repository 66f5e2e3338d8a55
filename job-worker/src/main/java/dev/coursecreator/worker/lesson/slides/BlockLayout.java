package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;

/** A block laid out to a given width. It consists of units, such as lines, between which it can break across pages. */
interface BlockLayout {

    /** Number of units, at least 1. */
    int units();

    /** The height of the units from {@code from} to {@code to} (exclusive) on their own page, in logical pixels. */
    double height(int from, int to);

    /** Those units as a block that is at most that high. */
    BlockPart part(int from, int to);

    /** Whether a page may end before this unit without an orphan or widow. */
    boolean isGoodBreak(int unit);

    /** Whether all lines are as the author wrote them; false if lines of code or words in a table had to be broken. */
    default boolean unwrapped() {
        return true;
    }

    /** How much there is to read in the units from {@code from} to {@code to} (exclusive), if that limits a page; in words. */
    default double words(int from, int to) {
        return 0;
    }

    /** Whether all letters can be read; false if a diagram is too small. */
    default boolean legible() {
        return true;
    }

    /** The unit with which all speech about the block begins; empty if each part of the block is spoken about while it is shown. */
    default OptionalInt spokenAt() {
        return OptionalInt.empty();
    }

    /** Whether the block begins at the right. */
    default boolean rightToLeft() {
        return false;
    }

    /** Draws all units, starting at the top left corner. */
    void draw(Canvas canvas, double x, double y);

    /** The size of the type, if the block is a text whose sentences can be marked; otherwise 0. */
    default double textSize() {
        return 0;
    }

    /** The areas of the characters of a text or the rows of a table from {@code from} to {@code to} (exclusive), from the top left corner. */
    default List<Rectangle2D> areas(int from, int to) {
        throw new IllegalStateException("has neither sentences nor rows");
    }

    default double height() {
        return height(0, units());
    }

    /** The area of the block within its width, from the top left corner. */
    default Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, PageLayout.WIDTH, height());
    }

    static BlockLayout of(BlockPart part, Density density, double width) {
        return switch (part.block()) {
            case SlideBlock.Subheading subheading -> TextBlockLayout.of(subheading, part, density, width);
            case SlideBlock.Title title -> TitleLayout.of(title, width);
            case SlideBlock.Prose prose -> TextBlockLayout.of(prose, part, density, width);
            case SlideBlock.Statement statement -> TextBlockLayout.of(statement, part, density, width);
            case SlideBlock.Quote quote -> TextBlockLayout.of(quote, part, density, width);
            case SlideBlock.Bullet bullet -> BulletLayout.of(bullet, part, density, width);
            case SlideBlock.ItemText item -> BulletLayout.of(item, part, density, width);
            case SlideBlock.Code code -> CodeLayout.of(code, part, density, width);
            case SlideBlock.Table table -> TableLayout.of(table, part, density, width);
            case SlideBlock.Question question -> QuestionLayout.of(question, part, density, width);
            case SlideBlock.Picture picture -> PictureLayout.of(picture, density.picture(), width);
            case SlideBlock.Callout callout -> CalloutLayout.of(callout, part, density, width);
            case SlideBlock.Footnote footnote -> FootnoteLayout.of(footnote, part, density, width);
            case SlideBlock.Formula formula -> FormulaLayout.of(formula, density, width);
            case SlideBlock.Diagram diagram -> DiagramLayout.of(diagram, density, width);
        };
    }
}
