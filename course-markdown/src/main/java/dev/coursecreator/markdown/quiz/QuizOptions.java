package dev.coursecreator.markdown.quiz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a client wants quizzes to be presented, whatever the front matter says.
 *
 * @param reveal whether the lesson shows and says the answer; null means that of the front matter
 * @param thinkingTimeMs time to think after the question, in milliseconds, from 0 to 60,000; null means that of the front matter
 */
public record QuizOptions(
        @Nullable Boolean reveal, @Nullable Long thinkingTimeMs) {

    /** Longest time to think, in milliseconds. */
    public static final long MAX_THINKING_TIME_MS = 60_000;

    /** What the front matter says. */
    public static final QuizOptions NONE = new QuizOptions(null, null);

    public QuizOptions {
        if (thinkingTimeMs != null && (thinkingTimeMs < 0 || thinkingTimeMs > MAX_THINKING_TIME_MS)) {
            throw new IllegalArgumentException(
                    "thinkingTimeMs must be from 0 to " + MAX_THINKING_TIME_MS + " but was " + thinkingTimeMs);
        }
    }

    public QuizSettings over(QuizSettings frontMatter) {
        return new QuizSettings(
                Objects.requireNonNullElse(reveal, frontMatter.reveal()),
                Objects.requireNonNullElse(thinkingTimeMs, frontMatter.thinkingTimeMs()));
    }
}
