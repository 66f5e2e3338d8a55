package dev.coursecreator.markdown.slide;

import dev.coursecreator.markdown.quiz.QuestionPhrases;
import dev.coursecreator.markdown.text.FootnoteMark;
import dev.coursecreator.markdown.text.Inlines;
import java.util.List;

/**
 * What stands above the blocks of a slide.
 *
 * @param text the slide's heading, or the lesson's title if the lesson begins without one; may be empty
 * @param spoken whether the voice says it before the blocks
 * @param footnotes to which it refers
 * @param announcesQuiz whether it, or the title of the lesson, is one such as "Quiz"
 */
record SlideHeading(String text, boolean spoken, List<FootnoteMark> footnotes, boolean announcesQuiz) {

    static final SlideHeading NONE = new SlideHeading("", false, List.of(), false);

    /**
     * Creates a heading.
     *
     * @param shown the heading of the slide; may be empty
     * @param isFirst whether the slide opens the lesson, so that the voice says the lesson's title
     */
    static SlideHeading of(Inlines shown, String lessonTitle, boolean isFirst) {
        var heading = shown.spoken();
        var isTitle = heading.isBlank() && isFirst;
        return new SlideHeading(
                isTitle ? lessonTitle : heading,
                isTitle || (isFirst && heading.equals(lessonTitle)),
                shown.footnotes(),
                QuestionPhrases.isQuizHeading(heading) || QuestionPhrases.isQuizHeading(lessonTitle));
    }
}
