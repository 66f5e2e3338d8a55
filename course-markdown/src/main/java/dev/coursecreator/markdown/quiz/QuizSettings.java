package dev.coursecreator.markdown.quiz;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.Seconds;
import org.jspecify.annotations.Nullable;

/**
 * How the quizzes of a course are presented.
 *
 * @param reveal whether the lesson shows and says the answer
 * @param thinkingTimeMs time to think after the question, in milliseconds, from 0 to 60,000
 */
public record QuizSettings(boolean reveal, long thinkingTimeMs) {

    static final QuizSettings DEFAULT = new QuizSettings(true, 5_000);

    /**
     * Reads the values of the front matter; null if a key is missing. An invalid time is reported and the default used.
     *
     * @param timeLine line of the key {@code thinking-time}
     */
    public static QuizSettings of(
            @Nullable Boolean reveal, @Nullable String thinkingTime, int timeLine, Problems problems) {
        return new QuizSettings(
                reveal == null || reveal,
                thinkingTime == null ? DEFAULT.thinkingTimeMs : millis(thinkingTime, timeLine, problems));
    }

    private static long millis(String thinkingTime, int line, Problems problems) {
        var millis = Seconds.toMillis(thinkingTime, 0, QuizOptions.MAX_THINKING_TIME_MS);
        if (millis.isEmpty()) {
            problems.warn(
                    line,
                    "invalid thinking-time '" + thinkingTime + "' is ignored; write a number of seconds from 0 to "
                            + QuizOptions.MAX_THINKING_TIME_MS / 1_000 + ", such as thinking-time: 5");
        }
        return millis.orElse(DEFAULT.thinkingTimeMs);
    }
}
