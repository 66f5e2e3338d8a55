package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.gateway.jobs.LessonFacts;
import dev.coursecreator.gateway.jobs.LessonTotals;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import org.junit.jupiter.api.Test;

class RenderingEstimateTest {

    private static final LessonTotals NOTHING = new LessonTotals(0, 0, 0, 0, 0, 0, 0);

    @Test
    void aSilentLessonTakesTheTimeForReadingAtItsPace() {
        assertThat(narrationMs("none", Pace.NORMAL)).isCloseTo(100 * 300 + 10 * 500 + 2_000, within(1.0));
        assertThat(narrationMs("none", Pace.RELAXED)).isCloseTo(1.5 * (100 * 300 + 10 * 500) + 2_000, within(1.0));
    }

    @Test
    void thePaceDoesNotChangeAVoice() {
        assertThat(narrationMs("cmu-slt", Pace.RELAXED)).isEqualTo(narrationMs("cmu-slt", Pace.NORMAL));
    }

    private static double narrationMs(String voice, Pace pace) {
        var settings =
                new RenderSettings("en", voice, Quality.STANDARD, BackgroundStyle.SOLID, false, null, pace, null);
        return RenderingEstimate.of(settings, NOTHING).narrationMs(new LessonFacts("", 1, 100, 10, 2_000));
    }
}
