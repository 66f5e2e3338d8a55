package dev.coursecreator.markdown.diagram;

import java.util.List;
import java.util.regex.Pattern;

/** Translates timelines and user journeys of Mermaid into trees: sections or periods, and below them their events or tasks. */
final class TimelineTranslator {

    private static final Pattern TASK = Pattern.compile("([^:]++):\\s*+(\\d)\\s*+(?::\\s*+(.*+))?");

    private final StringBuilder tree = new StringBuilder();
    private boolean hasSection;

    private TimelineTranslator() {}

    static String translated(MermaidSource source) {
        var translator = new TimelineTranslator();
        var isJourney = source.kind().equals("journey");
        for (var line : source.lines().subList(1, source.lines().size())) {
            if (line.startsWith("section ")) {
                translator.hasSection = true;
                translator.add(2, line.substring("section ".length()));
            } else if (isJourney) {
                translator.task(line);
            } else {
                translator.period(line);
            }
        }
        if (translator.tree.isEmpty()) {
            throw new UntranslatableException("it has no events");
        }
        var title = source.title().isEmpty() ? (isJourney ? "Journey" : "Timeline") : source.title();
        return "@startwbs\n* " + Labels.of(title) + translator.tree;
    }

    private void add(int depth, String text) {
        tree.append('\n').append("*".repeat(depth)).append(' ').append(Labels.of(text));
    }

    /** {@code 2004 : Facebook : Google}; a line that begins with the colon continues the period. */
    private void period(String line) {
        var parts = List.of(line.split(":", -1));
        int depth = hasSection ? 3 : 2;
        if (!parts.getFirst().isBlank()) {
            add(depth, parts.getFirst());
        } else if (tree.isEmpty()) {
            throw UntranslatableException.line(line);
        }
        parts.stream().skip(1).filter(event -> !event.isBlank()).forEach(event -> add(depth + 1, event));
    }

    /** {@code Make tea: 5: Me, Cat}: a score of 5 and those who take part. */
    private void task(String line) {
        var task = TASK.matcher(line);
        if (!task.matches()) {
            throw UntranslatableException.line(line);
        }
        var actors = task.group(3) == null ? "" : " (" + task.group(3).strip() + ")";
        add(hasSection ? 3 : 2, task.group(1).strip() + ": " + task.group(2) + " of 5" + actors);
    }
}
