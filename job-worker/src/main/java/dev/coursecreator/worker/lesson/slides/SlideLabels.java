package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.fonts.Fonts;
import dev.coursecreator.fonts.Glyphs;
import dev.coursecreator.model.language.Phrases;

/** The labels of slides: in the language of the course, or in English if no font has the letters of that language. */
final class SlideLabels {

    private SlideLabels() {}

    static Phrases in(String language) {
        var phrases = Phrases.in(language);
        var samples = phrases.lesson(1)
                + phrases.continued()
                + phrases.question()
                + phrases.chooseAll()
                + phrases.answer()
                + phrases.yourTurn();
        return samples.codePoints()
                        .filter(Glyphs::isVisible)
                        .allMatch(letter -> Fonts.canDraw(letter, FontFace.REGULAR))
                ? phrases
                : Phrases.ENGLISH;
    }
}
