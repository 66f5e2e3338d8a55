package dev.coursecreator.markdown.diagram;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Translates charts with bars and lines of Mermaid, whose notation is about that of PlantUML. */
final class ChartTranslator {

    private static final String NUMBER = "[+-]?\\d{1,12}(?:\\.\\d{1,9})?";
    private static final Pattern AXIS = Pattern.compile("([xy])-axis\\s*+(\"[^\"]*+\"|[^\\[\"\\d-]*+)\\s*+(?:\\[(.*+)|("
            + NUMBER + ")\\s*+-->\\s*+(" + NUMBER + "))?");
    private static final Pattern SERIES = Pattern.compile("(bar|line)\\s*+(\"[^\"]*+\"|\\w++)?\\s*+\\[([^\\]]*+)\\]");

    /** The colours of further series, see the style of diagrams. */
    private static final int COLORS = 3;

    private ChartTranslator() {}

    private static boolean isNamed(MermaidSource source) {
        return source.lines().stream()
                .map(SERIES::matcher)
                .anyMatch(series -> series.matches() && series.group(2) != null);
    }

    static String translated(MermaidSource source) {
        var head = source.lines().getFirst();
        var translated = new StringBuilder("@startchart\n");
        translated.append(source.title().isEmpty() ? "" : "title " + Labels.of(source.title()) + "\n");
        translated.append(head.endsWith(" horizontal") ? "orientation horizontal\n" : "");
        int bars = 0;
        int lines = 0;
        for (var line : source.lines().subList(1, source.lines().size())) {
            int before = line.startsWith("bar") ? bars++ : line.startsWith("line") ? lines++ : 0;
            translated.append(statement(line, before)).append('\n');
        }
        if (bars + lines == 0) {
            throw new UntranslatableException("it has neither a bar nor a line");
        }
        return translated + (bars + lines > 1 && isNamed(source) ? "legend right" : "");
    }

    /** @param before the number of series of the same type before it */
    private static String statement(String line, int before) {
        var axis = AXIS.matcher(line);
        var series = SERIES.matcher(line);
        if (series.matches()) {
            var name = series.group(2) == null ? "" : Labels.quoted(series.group(2)) + " ";
            var color = before == 0 ? "" : "<<s" + ((before - 1) % COLORS + 1) + ">> ";
            return series.group(1) + " " + color + name + "[" + numbers(series.group(3), line) + "]";
        }
        if (!axis.matches()) {
            throw UntranslatableException.line(line);
        }
        var title = Labels.of(axis.group(2));
        return (axis.group(1).equals("x") ? "h-axis" : "v-axis")
                + (title.isEmpty() ? "" : " \"" + title + "\"")
                + (axis.group(3) == null ? "" : " [" + categories(axis.group(3)) + "]")
                + (axis.group(4) == null ? "" : " " + axis.group(4) + " --> " + axis.group(5))
                + (axis.group(1).equals("y") && !title.isEmpty() ? " label-top" : "");
    }

    private static String categories(String list) {
        var end = list.lastIndexOf(']');
        if (end < 0) {
            throw UntranslatableException.line(list);
        }
        return Arrays.stream(list.substring(0, end).split(","))
                .map(Labels::of)
                .map(label -> label.replaceAll("[\\[\\]]", ""))
                .map(label -> "\"" + label + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String numbers(String list, String line) {
        var numbers = Arrays.stream(list.split(",")).map(String::strip).toList();
        if (!numbers.stream().allMatch(number -> number.matches(NUMBER))) {
            throw UntranslatableException.line(line);
        }
        return String.join(", ", numbers);
    }
}
