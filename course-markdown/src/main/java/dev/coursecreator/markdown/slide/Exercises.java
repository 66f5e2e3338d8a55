package dev.coursecreator.markdown.slide;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.PlainText;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.markdown.text.TextParts;
import dev.coursecreator.model.language.Phrases;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import java.util.List;

/** Exercises in a fence of their own. */
final class Exercises {

    private Exercises() {}

    /** Adds an exercise to the slide, which shows and says its instructions. */
    static void add(String instructions, int line, Phrases phrases, SlideDraft slide, Problems problems) {
        if (instructions.isBlank()) {
            problems.warn(line, "the empty exercise is left out; write the instructions between the fences");
            return;
        }
        var text = SpokenText.printable(instructions.strip());
        slide.interactive().add(new InteractiveElement.Exercise(slide.slide(), text));
        var prompt = PlainText.of(text);
        var says = slide.says((phrases.isInLanguage() ? phrases.sayYourTurn() + " " : "") + prompt, line);
        for (var part : TextParts.of(RichText.plain(prompt), says, true, TextParts.MAX_PROSE_WORDS)) {
            slide.passages().add(new Passage(new SlideBlock.Question(part.shown(), List.of()), part.says()));
        }
    }
}
