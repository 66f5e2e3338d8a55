package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock;
import java.util.List;

/**
 * A block, or as much of one as a page has room for.
 *
 * @param continued whether the block began on an earlier page
 * @param carried what the part must know of the whole: the highlighter's state before the first line of a listing; the
 *     widths of a table's columns in logical pixels; how many choices of a question came before. Empty if nothing
 */
record Part(SlideBlock block, boolean continued, List<Integer> carried) {

    Part {
        carried = List.copyOf(carried);
    }

    static Part whole(SlideBlock block) {
        return new Part(block, false, List.of());
    }

    /** The first number carried, or 0. */
    int first() {
        return carried.isEmpty() ? 0 : carried.getFirst();
    }
}
