package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.script.Pace;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a learner needs to read what a page shows. A page is shown for the longer of its speech and this time.
 *
 * @param codeLine time to read a line of code
 * @param minCode minimum time to read a listing
 * @param word time to read a word in a table or in a text that is not spoken
 * @param minSilentPage minimum time to show a page without speech
 * @param minSentence minimum time to show a sentence of a lesson without a voice
 * @param maxSilence maximum silence that is added after the speech of a page
 */
@ConfigurationProperties("course-creator.pace")
public record PaceSettings(
        @DefaultValue("1200ms") Duration codeLine,
        @DefaultValue("4s") Duration minCode,
        @DefaultValue("300ms") Duration word,
        @DefaultValue("4s") Duration minSilentPage,
        @DefaultValue("1200ms") Duration minSentence,
        @DefaultValue("30s") Duration maxSilence) {

    public PaceSettings {
        Check.atLeast("course-creator.pace.code-line in milliseconds", codeLine.toMillis(), 0);
        Check.atLeast("course-creator.pace.min-code in milliseconds", minCode.toMillis(), 0);
        Check.atLeast("course-creator.pace.word in milliseconds", word.toMillis(), 0);
        Check.atLeast("course-creator.pace.min-silent-page in milliseconds", minSilentPage.toMillis(), 0);
        Check.atLeast("course-creator.pace.min-sentence in milliseconds", minSentence.toMillis(), 0);
        Check.atLeast("course-creator.pace.max-silence in milliseconds", maxSilence.toMillis(), 0);
    }

    /** Returns these times at another pace. */
    PaceSettings at(Pace pace) {
        return new PaceSettings(
                times(codeLine, pace),
                times(minCode, pace),
                times(word, pace),
                times(minSilentPage, pace),
                times(minSentence, pace),
                times(maxSilence, pace));
    }

    private static Duration times(Duration time, Pace pace) {
        return Duration.ofMillis(Math.round(time.toMillis() * pace.factor()));
    }
}
