package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.pace.ShownBlock;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Words;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A page of a slide, and what is spoken while it is shown.
 *
 * @param speech in spoken order; may be empty, as on the second page of a long listing
 * @param slideIndex zero-based index in {@link LessonScript#slides()}
 */
public record SlidePage(DrawSlide.Input drawing, List<Speech> speech, int slideIndex) {

    public SlidePage {
        Check.atLeast("slideIndex", slideIndex, 0);
        speech = List.copyOf(speech);
    }

    /**
     * What is spoken about one part of the page.
     *
     * @param part index of the part on the page; {@value #NO_PART} if the page does not show what is spoken about
     */
    public record Speech(int part, List<Utterance> says) {

        static final int NO_PART = -1;

        public Speech {
            says = List.copyOf(says);
        }

        /** The number of spoken words. */
        public int words() {
            return Words.in(says);
        }
    }

    /** All utterances in spoken order. */
    public List<Utterance> says() {
        return speech.stream().flatMap(part -> part.says().stream()).toList();
    }

    /** The parts of the page from top to bottom. */
    public List<ShownBlock> shown() {
        return IntStream.range(0, drawing.parts().size())
                .mapToObj(i -> new ShownBlock(
                        drawing.parts().get(i).block(),
                        isSpoken(i),
                        codeLines(drawing.parts().get(i))))
                .toList();
    }

    /** The lines of a listing as they are drawn: long ones are wrapped. */
    private int codeLines(BlockPart part) {
        var block = part.block() instanceof SlideBlock.Callout callout ? callout.content() : part.block();
        return block instanceof SlideBlock.Code
                ? BlockLayout.of(part, drawing.density(), PageLayout.WIDTH).units()
                : 0;
    }

    private boolean isSpoken(int part) {
        return speech.stream().anyMatch(speech -> speech.part() == part && speech.words() > 0);
    }
}
