package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Distributes the blocks of a slide over pages. Blocks of a group stay together if they fit on a page; a block is split only if it
 * does not fit on one.
 */
final class PageFiller {

    /** The number of words of one block that a page may have, of those that count; see {@link BlockLayout#words}. */
    private static final double MAX_WORDS = 60;

    /** A block of the slide and its index. */
    record Block(int index, BlockLayout layout) {}

    /** The range of a block's units that a page shows. */
    record Slice(Block block, int from, int to) {}

    private final Density density;
    private final double firstPageHeight;
    private final double pageHeight;
    private final double share;
    private final Map<SliceKey, Double> heights;
    private final List<List<Slice>> pages = new ArrayList<>();
    private double used;

    /** Key of a slice; cheaper to hash than the block itself. */
    private record SliceKey(int block, int from, int to) {}

    /**
     * @param firstPageHeight available height on the first page; {@code pageHeight} is that of the other pages
     * @param share fraction of the height to use: less than 1 distributes blocks evenly over the pages
     * @param heights cache of slice heights
     */
    private PageFiller(
            Density density, double firstPageHeight, double pageHeight, double share, Map<SliceKey, Double> heights) {
        this.density = density;
        this.firstPageHeight = firstPageHeight;
        this.pageHeight = pageHeight;
        this.share = share;
        this.heights = heights;
        pages.add(new ArrayList<>());
    }

    /** The fewest pages possible, about equally full. */
    static List<List<Slice>> evenly(
            List<List<Block>> groups, Density density, double firstPageHeight, double pageHeight) {
        var heights = new HashMap<SliceKey, Double>();
        var best = fill(groups, density, firstPageHeight, pageHeight, 1, heights);
        double low = 0.3;
        double high = 1;
        for (int i = 0; i < 7 && best.size() > 1; i++) {
            double middle = (low + high) / 2;
            var attempt = fill(groups, density, firstPageHeight, pageHeight, middle, heights);
            if (attempt.size() <= best.size()) {
                best = attempt;
                high = middle;
            } else {
                low = middle;
            }
        }
        return best;
    }

    private static List<List<Slice>> fill(
            List<List<Block>> groups,
            Density density,
            double firstPageHeight,
            double pageHeight,
            double share,
            Map<SliceKey, Double> heights) {
        var filling = new PageFiller(density, firstPageHeight, pageHeight, share, heights);
        groups.forEach(filling::group);
        return filling.pages;
    }

    private void group(List<Block> group) {
        if (placedWhole(group)) {
            return;
        }
        if (group.size() > 1 && isSubheading(group.getFirst()) && !page().isEmpty()) {
            // At the foot of this page, the subheading could be left alone.
            nextPage();
        }
        for (var block : group) {
            if (!placedWhole(List.of(block))) {
                split(block);
            }
        }
    }

    private static boolean isSubheading(Block block) {
        return block.layout().part(0, 1).block() instanceof SlideBlock.Subheading;
    }

    /** Places the blocks on this page or the next without splitting them; false if that is impossible. */
    private boolean placedWhole(List<Block> group) {
        if (group.stream()
                .anyMatch(block -> !isReadable(block, 0, block.layout().units()))) {
            return false;
        }
        double height = height(group);
        if (used + gapBefore(group.getFirst()) + height <= target()) {
            group.forEach(this::whole);
            return true;
        }
        if (height > (pages.size() == 1 && page().isEmpty() ? firstPageHeight : pageHeight)) {
            return false;
        }
        if (!page().isEmpty()) {
            nextPage();
        }
        group.forEach(this::whole);
        return true;
    }

    private void split(Block block) {
        int from = 0;
        while (from < block.layout().units()) {
            int to = end(block, from, target() - used - gapBefore(block));
            if (to == from && !page().isEmpty()) {
                nextPage();
                to = end(block, from, target());
            }
            if (to == from && pages.size() == 1 && firstPageHeight < pageHeight) {
                nextPage();
                to = end(block, from, target());
            }
            if (to == from) {
                to = Math.max(from + 1, longestFit(block, from, availableHeight()));
            }
            place(block, from, to);
            if (to < block.layout().units()) {
                nextPage();
            }
            from = to;
        }
    }

    /** The last good break within this height; {@code from} if there is none. */
    private int end(Block block, int from, double height) {
        int to = longestFit(block, from, height);
        while (to > from && to < block.layout().units() && !block.layout().isGoodBreak(to)) {
            to--;
        }
        return to;
    }

    private int longestFit(Block block, int from, double height) {
        int to = from;
        while (to < block.layout().units()
                && block.layout().height(from, to + 1) <= height
                && isReadable(block, from, to + 1)) {
            to++;
        }
        while (to > from && heightAlone(new Slice(block, from, to)) > height) {
            to--;
        }
        return to;
    }

    private static boolean isReadable(Block block, int from, int to) {
        return to == from + 1 || block.layout().words(from, to) <= MAX_WORDS;
    }

    /** Measured separately: lines of a split text may break at other places than in the whole text. */
    private double heightAlone(Slice slice) {
        var layout = slice.block().layout();
        if (slice.from() == 0 && slice.to() == layout.units()) {
            return layout.height();
        }
        return heights.computeIfAbsent(
                new SliceKey(slice.block().index(), slice.from(), slice.to()),
                key -> BlockLayout.of(layout.part(key.from(), key.to()), density, PageLayout.WIDTH)
                        .height());
    }

    private double height(List<Block> group) {
        double height = 0;
        for (int i = 0; i < group.size(); i++) {
            height += group.get(i).layout().height() + (i == 0 ? 0 : gap(group.get(i - 1), group.get(i)));
        }
        return height;
    }

    private void whole(Block block) {
        place(block, 0, block.layout().units());
    }

    private void place(Block block, int from, int to) {
        var slice = new Slice(block, from, to);
        used += gapBefore(block) + heightAlone(slice);
        page().add(slice);
    }

    private double gapBefore(Block block) {
        return page().isEmpty() ? 0 : gap(page().getLast().block(), block);
    }

    private double gap(Block above, Block below) {
        return PageLayout.gap(
                above.layout().part(0, 1).block(), below.layout().part(0, 1).block(), density);
    }

    private List<Slice> page() {
        return pages.getLast();
    }

    private void nextPage() {
        pages.add(new ArrayList<>());
        used = 0;
    }

    private double availableHeight() {
        return pages.size() == 1 ? firstPageHeight : pageHeight;
    }

    private double target() {
        return availableHeight() * share;
    }
}
