package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;

/** A block set in a given width. It consists of units, such as lines, between which it can be continued on another page. */
interface Flow {

    /** At least 1. */
    int units();

    /** The height of the units from {@code from} to before {@code to} on a page of their own, in logical pixels. */
    double height(int from, int to);

    /** Those units as a block that takes no more than that height. */
    Part part(int from, int to);

    /** Whether it looks well if a page ends before this unit. */
    boolean breaksWellBefore(int unit);

    /** Whether everything is set as the author wrote it; false if lines of code had to be wrapped. */
    default boolean unwrapped() {
        return true;
    }

    /** Draws all units from the top left corner on. */
    void draw(Canvas canvas, double x, double y);

    default double height() {
        return height(0, units());
    }

    static Flow of(Part part, Density density, double width) {
        return switch (part.block()) {
            case SlideBlock.Subheading subheading -> TextFlow.of(subheading, part, density, width);
            case SlideBlock.Statement statement -> TextFlow.of(statement, part, density, width);
            case SlideBlock.Quote quote -> TextFlow.of(quote, part, density, width);
            case SlideBlock.Bullet bullet -> BulletFlow.of(bullet, part, density, width);
            case SlideBlock.Code code -> CodeFlow.of(code, part, density, width);
            case SlideBlock.Table table -> TableFlow.of(table, part, density, width);
            case SlideBlock.Question question -> QuestionFlow.of(question, part, density, width);
            case SlideBlock.Picture picture -> PictureFlow.of(picture, density, width);
        };
    }
}
