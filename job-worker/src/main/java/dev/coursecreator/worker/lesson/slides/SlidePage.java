package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.Check;
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

    /**
     * A part of the page.
     *
     * @param block of which only the part that is on the page
     * @param spoken whether anything is spoken about it
     */
    public record Shown(SlideBlock block, boolean spoken) {}

    /** All utterances in spoken order. */
    public List<Utterance> says() {
        return speech.stream().flatMap(part -> part.says().stream()).toList();
    }

    /** The parts of the page from top to bottom. */
    public List<Shown> shown() {
        return IntStream.range(0, drawing.parts().size())
                .mapToObj(i -> new Shown(drawing.parts().get(i).block(), isSpoken(i)))
                .toList();
    }

    private boolean isSpoken(int part) {
        return speech.stream().anyMatch(speech -> speech.part() == part && speech.words() > 0);
    }
}
