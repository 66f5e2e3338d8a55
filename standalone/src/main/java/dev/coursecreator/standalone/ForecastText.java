package dev.coursecreator.standalone;

import java.time.Duration;

/** A forecast, formatted for the command line: {@code 12 lessons, 48 min of video, 96 MB, ready in about 3 min}. */
record ForecastText(CourseApi.Forecast forecast) {

    @Override
    public String toString() {
        return "%d %s, %s of video, %d MB, ready in about %s"
                .formatted(
                        forecast.lessons(),
                        forecast.lessons() == 1 ? "lesson" : "lessons",
                        duration(forecast.narrationSeconds()),
                        Math.max(1, Math.round(forecast.bytes() / 1e6)),
                        duration(forecast.estimatedSeconds()));
    }

    private static String duration(long seconds) {
        var duration = Duration.ofSeconds(seconds);
        if (duration.toHours() > 0) {
            return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : seconds + " s";
    }
}
