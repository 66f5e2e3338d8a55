package dev.coursecreator.worker.lesson.video;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Rewrites our WebVTT as Advanced SubStation Alpha (ASS), the form in which ffmpeg hands subtitles to its encoder of timed text. Read as
 * WebVTT, backslashes and braces would be taken for codes of that form and get lost.
 */
final class SubStationAlpha {

    private static final String HEADER = """
            [Script Info]
            ScriptType: v4.00+

            [V4+ Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, \
            Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, \
            MarginR, MarginV, Encoding
            Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1

            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            """;

    private static final String ARROW = " --> ";
    private static final String LINE_BREAK = "\\N";

    /** A code that does not exist and therefore does nothing, but separates the characters around it. */
    private static final String NOTHING = "{\\x}";

    private SubStationAlpha() {}

    /** @param webVtt as written by {@code WriteWebVtt}: without settings, styles and regions, its text escaped */
    static String of(String webVtt) {
        return HEADER
                + Arrays.stream(webVtt.split("\n\n"))
                        .filter(block -> block.contains(ARROW))
                        .map(SubStationAlpha::event)
                        .collect(Collectors.joining());
    }

    private static String event(String cue) {
        var lines = cue.lines().toList();
        int timing = lines.get(0).contains(ARROW) ? 0 : 1;
        var times = lines.get(timing).split(ARROW);
        var text = lines.stream().skip(timing + 1).map(SubStationAlpha::text).collect(Collectors.joining(LINE_BREAK));
        return "Dialogue: 0,%s,%s,Default,,0,0,0,,%s\n".formatted(time(times[0]), time(times[1]), text);
    }

    /** ASS has centiseconds: {@code 00:01:02.345} becomes {@code 00:01:02.34}. */
    private static String time(String written) {
        var time = written.strip();
        return time.substring(0, time.length() - 1);
    }

    private static String text(String escaped) {
        var text = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return text.replaceAll("[\\\\{]", "$0" + Matcher.quoteReplacement(NOTHING));
    }
}
