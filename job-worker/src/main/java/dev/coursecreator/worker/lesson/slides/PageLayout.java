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
        if (above instanceof SlideBlock.Bullet && below instanceof SlideBlock.Bullet) {
            return density.betweenBullets();
        }
        return above instanceof SlideBlock.Subheading ? density.betweenBullets() : density.betweenBlocks();
    }

    static void draw(Canvas canvas, DrawSlide.Input page) {
        var heading = Heading.of(page, WIDTH);
        heading.draw(canvas, LEFT);
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

    /** Offset from the top: statements and quotes are placed slightly above the middle, everything else at the top. */
    private static double verticalOffset(DrawSlide.Input page, List<BlockLayout> layouts, double room) {
        if (page.parts().isEmpty() || page.parts().stream().anyMatch(part -> !isLarge(part.block()))) {
            return 0;
        }
        double height = 0;
        for (int i = 0; i < layouts.size(); i++) {
            height += layouts.get(i).height() + (i == 0 ? 0 : gap(block(page, i - 1), block(page, i), page.density()));
        }
        return Math.max(0, (room - height) * 0.4);
    }

    private static boolean isLarge(SlideBlock block) {
        return block instanceof SlideBlock.Statement || block instanceof SlideBlock.Quote;
    }

    private static SlideBlock block(DrawSlide.Input page, int index) {
        return page.parts().get(index).block();
    }
}
