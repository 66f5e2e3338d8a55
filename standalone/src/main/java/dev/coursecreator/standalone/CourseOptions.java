package dev.coursecreator.standalone;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Course options on the command line, sent as {@code options} of the request; null means the default of the course or the server. */
@SuppressWarnings("UnusedVariable") // Written by picocli, read by Jackson.
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class CourseOptions {

    @Option(
            names = "--voice",
            paramLabel = "VOICE",
            description = "Voice of the narrator, see the command voices; none for silent lessons, timed for reading.")
    private @Nullable String voice;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            description = "Speed of the voice: 0.5 to 2, such as 0.9 for slower speech.")
    private @Nullable Double speed;

    @Option(names = "--quality", paramLabel = "QUALITY", description = "draft (480p), standard (720p) or high (1080p).")
    private @Nullable String quality;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Language of subtitles; may be repeated. Others than that of the course are translated.")
    private @Nullable List<String> languages;

    @Option(names = "--background-style", paramLabel = "STYLE", description = "solid, gradient, geometric or noise.")
    private @Nullable String backgroundStyle;

    @Option(names = "--background-music", description = "Adds quiet background music.")
    private @Nullable Boolean backgroundMusic;

    @Option(
            names = "--follow",
            paramLabel = "HOW",
            description = "mark what is being said, reveal it only then, or off.")
    private @Nullable String follow;

    @Option(names = "--pace", paramLabel = "PACE", description = "Time to read a page: relaxed, normal or brisk.")
    private @Nullable String pace;

    @Option(
            names = "--thinking-time",
            paramLabel = "SECONDS",
            description = "Time to think after the question of a quiz: 0 to 60 seconds.")
    private @Nullable Double thinkingTime;

    @Option(
            names = "--reveal",
            negatable = true,
            description = "Shows and says the answers of quizzes; --no-reveal keeps them back.")
    private @Nullable Boolean reveal;
}
