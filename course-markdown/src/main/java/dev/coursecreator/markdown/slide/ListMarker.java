package dev.coursecreator.markdown.slide;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import org.jspecify.annotations.Nullable;

/** The bullet, the number or the box of a list item, which only the first of its texts has. */
final class ListMarker {

    private final int level;
    private final @Nullable Integer number;
    private final @Nullable Boolean checked;
    private boolean shown;

    /** @param checked null if the item has no box */
    ListMarker(int level, @Nullable Integer number, @Nullable Boolean checked) {
        this.level = level;
        this.number = number;
        this.checked = checked;
    }

    /** Returns the next text of the item as a block. */
    SlideBlock bullet(RichText text) {
        if (shown) {
            return new SlideBlock.ItemText(level, number != null, text);
        }
        shown = true;
        return new SlideBlock.Bullet(level, number, text, checked);
    }
}
