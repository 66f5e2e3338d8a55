package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import java.util.ArrayList;
import java.util.List;

/** The layout of a page, in logical pixels. Used for both pagination and drawing. */
final class PageLayout {

    static final double LEFT = 96;
    static final double WIDTH = Canvas.WIDTH - 2 * LEFT;
    static final double BOTTOM = 640;

    private PageLayout() {}

    /** The height available for the parts of a page with this heading. */
    static double availableHeight(DrawSlide.Input page) {
        return BOTTOM - Heading.of(page, WIDTH).height();
    }

    /** The space between two consecutive blocks. */
    static double gap(SlideBlock above, SlideBlock below, Density density) {
        if (PageGroup.isItem(above) && PageGroup.isItem(below)) {
            return density.betweenBullets();
        }
        return above instanceof SlideBlock.Subheading ? density.betweenBullets() : density.betweenBlocks();
    }

    /** A part of the page and its top. */
    record Placed(BlockLayout layout, double y) {}

    /** Draws the page, with marks below its parts. */
    static void draw(Canvas canvas, DrawSlide.Input page, List<MarkShape> marks) {
        drawFrame(canvas, page);
        marks.forEach(mark -> mark.draw(canvas));
        place(page).forEach(placed -> placed.layout().draw(canvas, LEFT, placed.y()));
    }

    /** Draws heading and footer. */
    static void drawFrame(Canvas canvas, DrawSlide.Input page) {
        if (!isTitlePage(page)) {
            Heading.of(page, WIDTH).draw(canvas, LEFT);
        }
        Footer.draw(canvas, page, LEFT, WIDTH);
    }

    /** The parts of the page from top to bottom. */
    static List<Placed> place(DrawSlide.Input page) {
        var heading = Heading.of(page, WIDTH);
        var layouts = page.parts().stream()
                .map(part -> BlockLayout.of(part, page.density(), WIDTH))
                .toList();
        double y = heading.height() + verticalOffset(page, layouts, BOTTOM - heading.height());
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < layouts.size(); i++) {
            y += i == 0 ? 0 : gap(block(page, i - 1), block(page, i), page.density());
            placed.add(new Placed(layouts.get(i), y));
            y += layouts.get(i).height();
        }
        return placed;
    }

    /** Offset from the top: text in large type is placed slightly above the middle, everything else at the top. */
    private static double verticalOffset(DrawSlide.Input page, List<BlockLayout> layouts, double room) {
        if (page.parts().isEmpty()
                || (!isTitlePage(page) && page.parts().stream().anyMatch(part -> !isLarge(part.block())))) {
            return 0;
        }
        double height = 0;
        for (int i = 0; i < layouts.size(); i++) {
            height += layouts.get(i).height() + (i == 0 ? 0 : gap(block(page, i - 1), block(page, i), page.density()));
        }
        return Math.max(0, (room - height) * 0.4);
    }

    private static boolean isLarge(SlideBlock block) {
        return block instanceof SlideBlock.Statement
                || block instanceof SlideBlock.Quote
                || block instanceof SlideBlock.Formula
                || block instanceof SlideBlock.Subheading;
    }

    /** The title page of the course has no other heading. */
    private static boolean isTitlePage(DrawSlide.Input page) {
        return !page.parts().isEmpty() && block(page, 0) instanceof SlideBlock.Title;
    }

    private static SlideBlock block(DrawSlide.Input page, int index) {
        return page.parts().get(index).block();
    }
}
