package dev.coursecreator.model.pace;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.script.SlideBlock;

/**
 * A block of a page.
 *
 * @param block of which only the part that is on the page
 * @param spoken whether anything is spoken about it
 * @param codeLines of a listing, the number of lines as they are shown, with long ones wrapped; otherwise 0
 */
public record ShownBlock(SlideBlock block, boolean spoken, int codeLines) {

    public ShownBlock {
        Check.atLeast("codeLines", codeLines, 0);
    }
}
