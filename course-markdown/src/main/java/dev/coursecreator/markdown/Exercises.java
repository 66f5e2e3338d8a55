package dev.coursecreator.markdown;

import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import java.util.List;

/** Exercises in a fence of their own. */
final class Exercises {

    private Exercises() {}

    /** Adds an exercise to the slide, which shows and says its instructions. */
    static void add(String instructions, int line, SlideDraft slide, Problems problems) {
        if (instructions.isBlank()) {
            problems.warn(line, "the empty exercise is left out; write the instructions between the fences");
            return;
        }
        var text = SpokenText.printable(instructions.strip());
        slide.interactive().add(new InteractiveElement.Exercise(slide.slide(), text));
        var prompt = PlainText.of(text);
        slide.add(new SlideBlock.Question(RichText.plain(prompt), List.of()), "Now it is your turn. " + prompt, line);
    }
}
