package dev.coursecreator.model.pace;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.script.Pace;
import java.time.Duration;
import java.util.function.BiFunction;

/**
 * How long a learner needs to read what a page shows. The operator can change it ({@code course-creator.pace.*}), alike on the gateway
 * and on all workers.
 *
 * @param codeLine time to read a line of code as it is shown
 * @param minCode minimum time to read a listing or a formula
 * @param minPicture minimum time to look at a picture or a diagram
 * @param word time to read a word in a table or in a text that is not spoken
 * @param minPage minimum time to show a page
 * @param minSilentPage minimum time to show a page without speech
 * @param minSentence minimum time to show a sentence of a lesson without a voice
 * @param maxSilence maximum silence that is added after the speech of a page
 */
public record ReadingPace(
        Duration codeLine,
        Duration minCode,
        Duration minPicture,
        Duration word,
        Duration minPage,
        Duration minSilentPage,
        Duration minSentence,
        Duration maxSilence) {

    private static final String PREFIX = "course-creator.pace.";

    /** The times unless the operator changes them. */
    public static final ReadingPace DEFAULT = of((setting, time) -> time);

    public ReadingPace {
        check("code-line", codeLine);
        check("min-code", minCode);
        check("min-picture", minPicture);
        check("word", word);
        check("min-page", minPage);
        check("min-silent-page", minSilentPage);
        check("min-sentence", minSentence);
        check("max-silence", maxSilence);
    }

    private static void check(String setting, Duration time) {
        Check.atLeast(PREFIX + setting + " in milliseconds", time.toMillis(), 0);
    }

    /**
     * Reads the times.
     *
     * @param settings returns the value of the setting of that name, or the given default
     */
    public static ReadingPace of(BiFunction<String, Duration, Duration> settings) {
        return new ReadingPace(
                settings.apply(PREFIX + "code-line", Duration.ofMillis(1_200)),
                settings.apply(PREFIX + "min-code", Duration.ofSeconds(4)),
                settings.apply(PREFIX + "min-picture", Duration.ofSeconds(5)),
                settings.apply(PREFIX + "word", Duration.ofMillis(300)),
                settings.apply(PREFIX + "min-page", Duration.ofMillis(2_500)),
                settings.apply(PREFIX + "min-silent-page", Duration.ofSeconds(4)),
                settings.apply(PREFIX + "min-sentence", Duration.ofMillis(1_200)),
                settings.apply(PREFIX + "max-silence", Duration.ofSeconds(30)));
    }

    /** Returns these times at another pace. */
    public ReadingPace at(Pace pace) {
        return new ReadingPace(
                times(codeLine, pace),
                times(minCode, pace),
                times(minPicture, pace),
                times(word, pace),
                times(minPage, pace),
                times(minSilentPage, pace),
                times(minSentence, pace),
                times(maxSilence, pace));
    }

    private static Duration times(Duration time, Pace pace) {
        return Duration.ofMillis(Math.round(time.toMillis() * pace.factor()));
    }
}
