package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.coursecreator.model.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a lesson that a learner can interact with: code to copy, a quiz to answer or an exercise to do. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InteractiveElement.Code.class, name = "code"),
    @JsonSubTypes.Type(value = InteractiveElement.Quiz.class, name = "quiz"),
    @JsonSubTypes.Type(value = InteractiveElement.Exercise.class, name = "exercise")
})
public sealed interface InteractiveElement {

    /** The index, from 0, of the slide in {@link LessonScript#slides()} on which the element appears. */
    int slide();

    /**
     * A code listing to copy.
     *
     * @param language as in {@link SlideBlock.Code}; empty if unknown
     */
    record Code(int slide, String language, String text) implements InteractiveElement {}

    /**
     * A multiple-choice question.
     *
     * @param choices at least two
     * @param correct indexes into {@code choices}, from 0, ascending; at least one
     */
    record Quiz(
            int slide,
            String question,
            List<String> choices,
            List<Integer> correct,
            @Nullable String explanation) implements InteractiveElement {
        public Quiz {
            choices = List.copyOf(choices);
            correct = List.copyOf(correct);
            Check.that(choices.size() >= 2, "a quiz must have at least two choices");
            Check.that(!correct.isEmpty(), "a quiz must have at least one correct choice");
            for (int index : correct) {
                Check.that(index >= 0 && index < choices.size(), "correct choice " + index + " does not exist");
            }
        }
    }

    /**
     * A task to do outside of the video.
     *
     * @param instructions CommonMark, as the author wrote it
     */
    record Exercise(int slide, String instructions) implements InteractiveElement {}
}
