package dev.coursecreator.markdown.diagram;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads pie charts of Mermaid. PlantUML has none; the lines are {@code value label}, after {@code @startpie}. */
final class PieTranslator {

    private static final Pattern SLICE = Pattern.compile("\"([^\"]*+)\"\\s*+:\\s*+(\\d{1,12}(?:\\.\\d{1,9})?)");
    static final Pattern HEAD = Pattern.compile("pie\\s*+(showData)?\\s*+(?:title\\s++(.*+))?");
    private static final int MAX_SLICES = 12;

    private PieTranslator() {}

    static String translated(MermaidSource pie) {
        var head = HEAD.matcher(pie.lines().getFirst());
        if (!head.matches()) {
            throw UntranslatableException.line(pie.lines().getFirst());
        }
        var showsData = head.group(1) != null || pie.lines().contains("showData");
        var slices = pie.lines().stream()
                .skip(1)
                .filter(line -> !line.equals("showData"))
                .map(PieTranslator::slice)
                .toList();
        if (slices.isEmpty() || slices.size() > MAX_SLICES) {
            throw new UntranslatableException(
                    "a pie has 1 to " + MAX_SLICES + " slices, but this has " + slices.size());
        }
        if (slices.stream().allMatch(slice -> slice.matches("[0.]++ .*"))) {
            throw new UntranslatableException("all its slices are 0");
        }
        return "@startpie" + (showsData ? " showData" : "") + "\ntitle " + pie.title() + "\n"
                + slices.stream().collect(Collectors.joining("\n"));
    }

    private static String slice(String line) {
        var slice = SLICE.matcher(line);
        if (!slice.matches()) {
            throw UntranslatableException.line(line);
        }
        return slice.group(2) + " " + slice.group(1).strip();
    }
}
