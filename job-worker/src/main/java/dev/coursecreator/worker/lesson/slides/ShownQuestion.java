package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a question with choices stands in a lesson: first alone, later perhaps with its answer.
 *
 * @param slide index of its slide in the script
 * @param page index of the last page that asks it
 * @param utterance index in {@link SlidePage#says} of the last thing that is said about it there; -1 for nothing
 * @param answerPage index of the first page with its answer; null if there is none
 */
public record ShownQuestion(
        int slide, int page, int utterance, @Nullable Integer answerPage) {

    /** Returns the questions of a lesson in order. */
    public static List<ShownQuestion> of(List<SlidePage> pages) {
        var reader = new Reader();
        for (int page = 0; page < pages.size(); page++) {
            var parts = pages.get(page).drawing().parts();
            for (int part = 0; part < parts.size(); part++) {
                if (parts.get(part).block() instanceof Question question) {
                    reader.read(
                            pages.get(page),
                            page,
                            part,
                            question,
                            parts.get(part).continued());
                }
            }
        }
        return reader.finish();
    }

    private ShownQuestion answeredOn(int page) {
        return new ShownQuestion(slide, this.page, utterance, page);
    }

    /** Puts together the parts of long questions. Questions without choices are exercises. */
    private static final class Reader {

        private final List<ShownQuestion> questions = new ArrayList<>();
        private @Nullable ShownQuestion current;
        private boolean hasChoices;

        private void read(SlidePage shown, int page, int part, Question question, boolean continued) {
            if (question.solution() != null) {
                if (current != null && current.answerPage() == null) {
                    current = current.answeredOn(page);
                }
                return;
            }
            if (!continued) {
                finish();
            }
            hasChoices |= !question.choices().isEmpty();
            current = new ShownQuestion(shown.slideIndex(), page, lastUtterance(shown, part), null);
        }

        private List<ShownQuestion> finish() {
            if (current != null && hasChoices) {
                questions.add(current);
            }
            current = null;
            hasChoices = false;
            return questions;
        }

        private static int lastUtterance(SlidePage page, int part) {
            int last = -1;
            int before = 0;
            for (var speech : page.speech()) {
                before += speech.says().size();
                last = speech.part() == part ? before - 1 : last;
            }
            return last;
        }
    }
}
