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
        return BOTTOM - top(page);
    }

    private static double top(DrawSlide.Input page) {
        return Math.max(Heading.of(page, WIDTH).height(), LogoLayout.bottom(page));
    }

    /** The space between two consecutive blocks; negative if they share the padding of a box. */
    static double gap(SlideBlock above, SlideBlock below, Density density) {
        if (above instanceof SlideBlock.Footnote && below instanceof SlideBlock.Footnote) {
            return FootnoteLayout.GAP;
        }
        if (isInSameBox(above, below)) {
            // Each has the padding of the box, of which one is enough.
            return gap(content(above), content(below), density) - 2 * CalloutLayout.PADDING;
        }
        return (PageGroup.isItem(above) && PageGroup.isItem(below)) || above instanceof SlideBlock.Subheading
                ? density.betweenBullets()
                : density.betweenBlocks();
    }

    private static boolean isInSameBox(SlideBlock above, SlideBlock below) {
        return above instanceof SlideBlock.Callout first
                && below instanceof SlideBlock.Callout second
                && second.label().isEmpty()
                && first.type() == second.type();
    }

    private static SlideBlock content(SlideBlock block) {
        return block instanceof SlideBlock.Callout callout ? callout.content() : block;
    }

    /** A part of the page and its top. */
    record Placed(BlockLayout layout, double y) {}

    /** Draws the page, with marks below its parts. */
    static void draw(Canvas canvas, DrawSlide.Input page, List<Placed> placed, List<MarkShape> marks) {
        drawFrame(canvas, page, placed);
        marks.forEach(mark -> mark.draw(canvas));
        placed.forEach(part -> part.layout().draw(canvas, LEFT, part.y()));
        for (var part : placed) {
            if (part.layout() instanceof FootnoteLayout first) {
                first.drawRule(canvas, LEFT, part.y());
                break;
            }
        }
    }

    /** Draws heading and footer, and the boxes around the parts. */
    static void drawFrame(Canvas canvas, DrawSlide.Input page, List<Placed> placed) {
        if (!isTitlePage(page)) {
            Heading.of(page, WIDTH).draw(canvas, LEFT);
        }
        Footer.draw(canvas, page, LEFT, WIDTH);
        LogoLayout.draw(canvas, page);
        boxes(page, placed).forEach(box -> box.draw(canvas, LEFT, WIDTH));
    }

    /** The boxes behind the parts. */
    private static List<CalloutBox> boxes(DrawSlide.Input page, List<Placed> placed) {
        var boxes = new ArrayList<CalloutBox>();
        int above = -1;
        for (int i = 0; i < placed.size(); i++) {
            if (placed.get(i).layout() instanceof CalloutLayout layout) {
                double y = placed.get(i).y();
                var box = new CalloutBox(layout.callout().type(), y, y + layout.height(), layout.rightToLeft());
                var continues = above >= 0 && isInSameBox(block(page, above), block(page, i));
                boxes.add(continues ? boxes.removeLast().joined(box) : box);
            }
            above = placed.get(i).layout() instanceof FootnoteLayout ? above : i;
        }
        return boxes;
    }

    /** The parts of the page, in their order: from top to bottom, but the footnotes at the foot of the page. */
    static List<Placed> place(DrawSlide.Input page) {
        double top = top(page);
        var layouts = page.parts().stream()
                .map(part -> BlockLayout.of(part, page.density(), WIDTH))
                .toList();
        double foot = BOTTOM - footnotesHeight(layouts);
        double y = top + verticalOffset(page, layouts, BOTTOM - top);
        int above = -1;
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < layouts.size(); i++) {
            var layout = layouts.get(i);
            if (layout instanceof FootnoteLayout) {
                placed.add(new Placed(layout, foot));
                foot += layout.height() + FootnoteLayout.GAP;
            } else {
                y += above < 0 ? 0 : gap(block(page, above), block(page, i), page.density());
                placed.add(new Placed(layout, y));
                y += layout.height();
                above = i;
            }
        }
        return placed;
    }

    private static double footnotesHeight(List<BlockLayout> layouts) {
        return layouts.stream()
                .filter(FootnoteLayout.class::isInstance)
                .mapToDouble(layout -> layout.height() + FootnoteLayout.GAP)
                .reduce(-FootnoteLayout.GAP, Double::sum);
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
                || block instanceof SlideBlock.Subheading
                || block instanceof SlideBlock.Footnote
                || (block instanceof SlideBlock.Callout callout && callout.content() instanceof SlideBlock.Prose);
    }

    /** The title page of the course has no other heading. */
    static boolean isTitlePage(DrawSlide.Input page) {
        return !page.parts().isEmpty() && block(page, 0) instanceof SlideBlock.Title;
    }

    private static SlideBlock block(DrawSlide.Input page, int index) {
        return page.parts().get(index).block();
    }
}
