package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import java.util.List;

/**
 * A block, or the part of one that fits on a page.
 *
 * @param continued whether the block started on an earlier page
 * @param carried state carried over from the whole block: the highlighter's state before the first line of a listing, the
 *     column widths of a table in logical pixels and then the indexes of its rows that go on from the row above, or the number of preceding choices of a question. May be empty
 */
record BlockPart(SlideBlock block, boolean continued, List<Integer> carried) {

    BlockPart {
        carried = List.copyOf(carried);
    }

    static BlockPart whole(SlideBlock block) {
        return new BlockPart(block, false, List.of());
    }

    /** The first carried number, or 0. */
    int first() {
        return carried.isEmpty() ? 0 : carried.getFirst();
    }
}
