package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.coursecreator.model.Check;
import java.util.List;
import java.util.Objects;
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
     * @param question plain text, as all other texts of the quiz; code that is an answer has lines separated by {@code \n}
     * @param choices at least two
     * @param correct indexes into {@code choices}, from 0, ascending; at least one
     * @param explanation why those are correct; null if the author gave none
     * @param feedback for each choice, what to tell a learner who takes it, empty for none; null or an empty list if no choice has any
     * @param stimulus what the question is about and shown with it, such as code, in reading order; null means nothing
     * @param revealAfterMs milliseconds between the end of the question and the page of the lesson that shows and says the answer;
     *     null if the lesson does not give the answer away
     */
    record Quiz(
            int slide,
            String question,
            List<String> choices,
            List<Integer> correct,
            @Nullable String explanation,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<String> feedback,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<SlideBlock> stimulus,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long revealAfterMs)
            implements InteractiveElement {
        public Quiz {
            choices = List.copyOf(choices);
            correct = List.copyOf(correct);
            feedback = feedback == null ? List.of() : List.copyOf(feedback);
            stimulus = stimulus == null ? List.of() : List.copyOf(stimulus);
            Check.that(choices.size() >= 2, "a quiz must have at least two choices");
            Check.that(!correct.isEmpty(), "a quiz must have at least one correct choice");
            for (int index : correct) {
                Check.that(index >= 0 && index < choices.size(), "correct choice " + index + " does not exist");
            }
            Check.that(
                    feedback.isEmpty() || feedback.size() == choices.size(),
                    "feedback does not exist for every choice: " + feedback.size() + " for " + choices.size());
            if (revealAfterMs != null) {
                Check.atLeast("revealAfterMs", revealAfterMs, 0);
            }
        }

        /** Creates a quiz that is not about anything else on the slide, without feedback and without its answer in the lesson. */
        public Quiz(
                int slide, String question, List<String> choices, List<Integer> correct, @Nullable String explanation) {
            this(slide, question, choices, correct, explanation, List.of(), List.of(), null);
        }

        @Override
        public List<String> feedback() {
            return Objects.requireNonNullElse(feedback, List.of());
        }

        @Override
        public List<SlideBlock> stimulus() {
            return Objects.requireNonNullElse(stimulus, List.of());
        }
    }

    /**
     * A task to do outside of the video, or a question to answer in one's own words.
     *
     * @param instructions CommonMark, as the author wrote it
     * @param solution the expected answer, as plain text; null if the author gave none
     */
    record Exercise(
            int slide,
            String instructions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String solution) implements InteractiveElement {

        /** Creates an exercise without a solution. */
        public Exercise(int slide, String instructions) {
            this(slide, instructions, null);
        }
    }
}
