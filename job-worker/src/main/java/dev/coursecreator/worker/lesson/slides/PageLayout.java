package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import java.util.List;

/** Where on a page things are, in logical pixels. The same for counting pages and for drawing them. */
final class PageLayout {

    static final double LEFT = 96;
    static final double WIDTH = Canvas.WIDTH - 2 * LEFT;
    static final double BOTTOM = 640;

    private PageLayout() {}

    /** The height that a page with this heading has for its parts. */
    static double room(DrawSlide.Input page) {
        return BOTTOM - Heading.of(page, WIDTH).height();
    }

    /** The space between two blocks that follow each other. */
    static double gap(SlideBlock above, SlideBlock below, Density density) {
        if (above instanceof SlideBlock.Bullet && below instanceof SlideBlock.Bullet) {
            return density.betweenBullets();
        }
        return above instanceof SlideBlock.Subheading ? density.betweenBullets() : density.betweenBlocks();
    }

    static void draw(Canvas canvas, DrawSlide.Input page) {
        var heading = Heading.of(page, WIDTH);
        heading.draw(canvas, LEFT);
        var flows = page.parts().stream()
                .map(part -> Flow.of(part, page.density(), WIDTH))
                .toList();
        double y = heading.height() + lowered(page, flows, BOTTOM - heading.height());
        for (int i = 0; i < flows.size(); i++) {
            y += i == 0 ? 0 : gap(block(page, i - 1), block(page, i), page.density());
            flows.get(i).draw(canvas, LEFT, y);
            y += flows.get(i).height();
        }
        Footer.draw(canvas, page, LEFT, WIDTH);
    }

    /** Words set large stand a little above the middle of the page; everything else begins at the top. */
    private static double lowered(DrawSlide.Input page, List<Flow> flows, double room) {
        if (page.parts().isEmpty() || page.parts().stream().anyMatch(part -> !large(part.block()))) {
            return 0;
        }
        double height = 0;
        for (int i = 0; i < flows.size(); i++) {
            height += flows.get(i).height() + (i == 0 ? 0 : gap(block(page, i - 1), block(page, i), page.density()));
        }
        return Math.max(0, (room - height) * 0.4);
    }

    private static boolean large(SlideBlock block) {
        return block instanceof SlideBlock.Statement || block instanceof SlideBlock.Quote;
    }

    private static SlideBlock block(DrawSlide.Input page, int index) {
        return page.parts().get(index).block();
    }
}
