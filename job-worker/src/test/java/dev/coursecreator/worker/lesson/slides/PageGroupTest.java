package dev.coursecreator.worker.lesson.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageGroupTest {

    private static final String ITEM = "Each item has these eight words, no more.";

    @Test
    void longListIsDividedIntoAboutEqualParts() {
        assertThat(PageGroup.of(items(25)))
                .extracting(group -> group.to() - group.from())
                .containsExactly(8, 8, 9);
    }

    @Test
    void textBelowADividedListIsAGroupOfItsOwn() {
        var blocks = Stream.concat(items(25).stream(), Stream.of(new SlideBlock.Prose(RichText.plain("The end."))))
                .toList();
        assertThat(PageGroup.of(blocks).getLast()).isEqualTo(new PageGroup(25, 26, false));
    }

    /** The rest of a list was once read anew for each of its parts. */
    @Test
    void eachItemIsLookedAtAFewTimesHoweverLongTheListIs() {
        var list = new Counted(items(10_000));
        assertThat(PageGroup.of(list)).hasSize(1_000);
        assertThat(list.looks).isLessThan(20 * list.size());
    }

    private static List<SlideBlock> items(int count) {
        return Stream.<SlideBlock>generate(() -> new SlideBlock.Bullet(0, null, RichText.plain(ITEM), null))
                .limit(count)
                .toList();
    }

    /** Counts how often an element is looked at. */
    private static final class Counted extends AbstractList<SlideBlock> implements RandomAccess {

        private final List<SlideBlock> blocks;
        private int looks;

        Counted(List<SlideBlock> blocks) {
            this.blocks = blocks;
        }

        @Override
        public SlideBlock get(int index) {
            looks++;
            return blocks.get(index);
        }

        @Override
        public int size() {
            return blocks.size();
        }
    }
}
