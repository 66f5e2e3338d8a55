package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
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

    static void draw(Canvas canvas, DrawSlide.Input page) {
        var heading = Heading.of(page, WIDTH);
        if (!isTitlePage(page)) {
            heading.draw(canvas, LEFT);
        }
        var layouts = page.parts().stream()
                .map(part -> BlockLayout.of(part, page.density(), WIDTH))
                .toList();
        double y = heading.height() + verticalOffset(page, layouts, BOTTOM - heading.height());
        for (int i = 0; i < layouts.size(); i++) {
            y += i == 0 ? 0 : gap(block(page, i - 1), block(page, i), page.density());
            layouts.get(i).draw(canvas, LEFT, y);
            y += layouts.get(i).height();
        }
        Footer.draw(canvas, page, LEFT, WIDTH);
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
