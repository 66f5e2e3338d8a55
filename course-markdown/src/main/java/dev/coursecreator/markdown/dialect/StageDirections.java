package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.deadline.ParsingDeadline;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the directions to the presentation that scripts for Narakeet, Slidev and LiaScript contain, which are neither shown nor spoken.
 * {@code (duration: 5)} on a line of its own sets how long the page is shown, and {@code (pause: 2)} stays for the narration; other
 * directions are left out and reported. Slidev's marks of slots, and
 * LiaScript's of steps and of its narrator, such as <code>{{1}}</code> and
 * <code>--{{1}}--</code>, are left out; what the narrator says is shown and spoken like any other text.
 */
final class StageDirections {

    private static final Set<String> KEYS =
            Set.of(("audio background callout canvas color comment contrast crop cut description duration effect"
                            + " effects fade fit font font-color font-family font-size image indent loudness loop music narration overlay page pitch"
                            + " position resolution scene size sound speaker speed stage style subtitles transition video video-volume voice volume"
                            + " wait zoom")
                    .split(" "));

    private static final Pattern DIRECTION = Pattern.compile("\\(([a-z][a-z-]{1,30})\\s?:\\s?([^()]{0,500})\\)");
    /** Where Slidev places what follows: the marks are left out, and the parts are shown one after the other. */
    private static final Pattern SLOT =
            Pattern.compile("::(?:left|right|top|bottom|default|header|footer|note|content|title)::");

    private static final Pattern BEGINNING = Pattern.compile("\\(([a-z][a-z-]{1,30})\\s?:\\s{0,10}\\|?");
    private static final Pattern NARRATOR = Pattern.compile("\\s{0,20}--\\{\\{[^{}]{1,60}\\}\\}--\\s{0,20}");
    private static final Pattern STEP =
            Pattern.compile("(?:\\{\\{(?:\\|>\\s?)?\\d{1,4}(?:\\s?-\\s?\\d{0,4})?\\}\\}|\\{\\{\\|>\\}\\})[ \\t]{0,20}");

    private final List<String> lines;
    private final Set<String> leftOut = new LinkedHashSet<>();
    private int firstLeftOut;

    /** No direction of several lines that begins above this line has an end, so that it is not sought from each of them again. */
    private int withoutEnd;

    private StageDirections(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /** The lines without directions; those that are not followed are reported. */
    static List<String> without(List<String> lines, Problems problems) {
        var directions = new StageDirections(lines);
        directions.remove();
        if (!directions.leftOut.isEmpty()) {
            problems.warn(
                    directions.firstLeftOut,
                    "the directions " + String.join(", ", directions.leftOut)
                            + " are left out; (pause: 2) and (duration: 5) are followed, and voice and theme in the front matter");
        }
        return directions.lines;
    }

    private void remove() {
        var fences = new FenceTracker();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!fences.isCode(line)) {
                var text = line.strip();
                var direction = DIRECTION.matcher(text);
                if (SLOT.matcher(text).matches()) {
                    lines.set(i, "");
                } else if (direction.matches() && KEYS.contains(direction.group(1))) {
                    lines.set(i, replacement(direction.group(1), direction.group(2), i));
                } else if (text.startsWith("(") && !text.contains(")")) {
                    i = removeLong(text, i);
                } else if (line.contains("{{")) {
                    lines.set(i, withoutSteps(line));
                }
            }
        }
    }

    private String replacement(String key, String value, int line) {
        if (key.equals("duration")) {
            return "<!-- hold: " + value.strip().toLowerCase(Locale.ROOT) + " -->";
        }
        leaveOut(key, line);
        return "";
    }

    /** Removes a direction of several lines, which a line that is only {@code )} ends. Returns the index of its last line. */
    private int removeLong(String text, int first) {
        var beginning = BEGINNING.matcher(text);
        if (first < withoutEnd || !beginning.lookingAt() || !KEYS.contains(beginning.group(1))) {
            return first;
        }
        int end = first + 1;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).strip().equals(")")) {
            ParsingDeadline.check();
            end++;
        }
        if (end == lines.size() || lines.get(end).isBlank()) {
            withoutEnd = end;
            return first;
        }
        leaveOut(beginning.group(1), first);
        for (int i = first; i <= end; i++) {
            lines.set(i, "");
        }
        return end;
    }

    private void leaveOut(String key, int line) {
        if (leftOut.isEmpty()) {
            firstLeftOut = line + 1;
        }
        leftOut.add("(" + key + ": …)");
    }

    /** Code between backticks is kept. */
    private static String withoutSteps(String line) {
        if (NARRATOR.matcher(line).matches()) {
            return "";
        }
        if (line.indexOf('`') >= 0) {
            return line;
        }
        var without = STEP.matcher(line).replaceAll("");
        return without.isBlank() ? "" : without;
    }
}
