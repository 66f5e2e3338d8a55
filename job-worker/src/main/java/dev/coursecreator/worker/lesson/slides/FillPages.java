package dev.coursecreator.worker.lesson.slides;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides the blocks of a slide among pages. What belongs together stays together if it fits on a page; a block is divided
 * only if a page can't hold it.
 */
final class FillPages {

    /** A block of the slide; {@code index} is its place among all of them. */
    record Block(int index, Flow flow) {}

    /** The units of a block that a page shows. */
    record Piece(Block block, int from, int to) {}

    private final Density density;
    private final double firstRoom;
    private final double room;
    private final double share;
    private final Map<Place, Double> heights;
    private final List<List<Piece>> pages = new ArrayList<>();
    private double used;

    /** Which piece of which block; the block itself would be slow as a key. */
    private record Place(int block, int from, int to) {}

    /**
     * @param firstRoom the height that the first page has for blocks, and {@code room} that of the others
     * @param share how much of it is to be used: less than 1 spreads blocks evenly over the pages
     * @param heights of pieces, as far as they are known
     */
    private FillPages(Density density, double firstRoom, double room, double share, Map<Place, Double> heights) {
        this.density = density;
        this.firstRoom = firstRoom;
        this.room = room;
        this.share = share;
        this.heights = heights;
        pages.add(new ArrayList<>());
    }

    /** As few pages as needed, about equally full. */
    static List<List<Piece>> evenly(List<List<Block>> groups, Density density, double firstRoom, double room) {
        var heights = new HashMap<Place, Double>();
        var best = fill(groups, density, firstRoom, room, 1, heights);
        double least = 0.3;
        double most = 1;
        for (int i = 0; i < 7 && best.size() > 1; i++) {
            double middle = (least + most) / 2;
            var attempt = fill(groups, density, firstRoom, room, middle, heights);
            if (attempt.size() <= best.size()) {
                best = attempt;
                most = middle;
            } else {
                least = middle;
            }
        }
        return best;
    }

    private static List<List<Piece>> fill(
            List<List<Block>> groups,
            Density density,
            double firstRoom,
            double room,
            double share,
            Map<Place, Double> heights) {
        var filling = new FillPages(density, firstRoom, room, share, heights);
        groups.forEach(filling::group);
        return filling.pages;
    }

    private void group(List<Block> group) {
        if (placedWhole(group)) {
            return;
        }
        for (var block : group) {
            if (!placedWhole(List.of(block))) {
                divide(block);
            }
        }
    }

    /** Places the blocks on this page or the next without dividing them, if that is possible. */
    private boolean placedWhole(List<Block> group) {
        double height = height(group);
        if (used + gapBefore(group.getFirst()) + height <= target()) {
            group.forEach(this::whole);
            return true;
        }
        if (height > (pages.size() == 1 && page().isEmpty() ? firstRoom : room)) {
            return false;
        }
        if (!page().isEmpty()) {
            nextPage();
        }
        group.forEach(this::whole);
        return true;
    }

    private void divide(Block block) {
        int from = 0;
        while (from < block.flow().units()) {
            int to = end(block, from, target() - used - gapBefore(block));
            if (to == from && !page().isEmpty()) {
                nextPage();
                to = end(block, from, target());
            }
            if (to == from && pages.size() == 1 && firstRoom < room) {
                nextPage();
                to = end(block, from, target());
            }
            if (to == from) {
                to = Math.max(from + 1, longest(block, from, hardRoom()));
            }
            place(block, from, to);
            if (to < block.flow().units()) {
                nextPage();
            }
            from = to;
        }
    }

    /** Where a page of this height ends well; {@code from} if nowhere. */
    private int end(Block block, int from, double height) {
        int to = longest(block, from, height);
        while (to > from && to < block.flow().units() && !block.flow().breaksWellBefore(to)) {
            to--;
        }
        return to;
    }

    private int longest(Block block, int from, double height) {
        int to = from;
        while (to < block.flow().units() && block.flow().height(from, to + 1) <= height) {
            to++;
        }
        while (to > from && heightAlone(new Piece(block, from, to)) > height) {
            to--;
        }
        return to;
    }

    /** Set by themselves, the lines of a divided text may break elsewhere than they did within the whole. */
    private double heightAlone(Piece piece) {
        var flow = piece.block().flow();
        if (piece.from() == 0 && piece.to() == flow.units()) {
            return flow.height();
        }
        return heights.computeIfAbsent(
                new Place(piece.block().index(), piece.from(), piece.to()),
                place -> Flow.of(flow.part(place.from(), place.to()), density, PageLayout.WIDTH)
                        .height());
    }

    private double height(List<Block> group) {
        double height = 0;
        for (int i = 0; i < group.size(); i++) {
            height += group.get(i).flow().height() + (i == 0 ? 0 : gap(group.get(i - 1), group.get(i)));
        }
        return height;
    }

    private void whole(Block block) {
        place(block, 0, block.flow().units());
    }

    private void place(Block block, int from, int to) {
        var piece = new Piece(block, from, to);
        used += gapBefore(block) + heightAlone(piece);
        page().add(piece);
    }

    private double gapBefore(Block block) {
        return page().isEmpty() ? 0 : gap(page().getLast().block(), block);
    }

    private double gap(Block above, Block below) {
        return PageLayout.gap(
                above.flow().part(0, 1).block(), below.flow().part(0, 1).block(), density);
    }

    private List<Piece> page() {
        return pages.getLast();
    }

    private void nextPage() {
        pages.add(new ArrayList<>());
        used = 0;
    }

    private double hardRoom() {
        return pages.size() == 1 ? firstRoom : room;
    }

    private double target() {
        return hardRoom() * share;
    }
}
