package dev.coursecreator.markdown.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is included.
 *
 * @param first line of it in the file, from 1
 */
record IncludedSection(List<String> lines, int first) {

    private static final Pattern RANGE = Pattern.compile("(\\d{0,9})(:?)(\\d{0,9})");
    private static final Pattern MARKER =
            Pattern.compile("ANCHOR(?:_END)?:\\s*([\\w-]+)|8<-{1,9}\\s*\\[\\s*(?:start|end)\\s*:\\s*([\\w-]+)\\s*]");

    /**
     * Selects the part.
     *
     * @param part {@code 2}, {@code 2:10}, {@code 2:}, {@code :10} or the name of a section; null for the whole file
     */
    static IncludedSection of(List<String> file, @Nullable String part) {
        if (part == null || part.isBlank()) {
            return new IncludedSection(withoutMarkers(file), 1);
        }
        var range = RANGE.matcher(part);
        if (!range.matches()) {
            return named(file, part);
        }
        int first = range.group(1).isEmpty() ? 1 : Math.max(1, Integer.parseInt(range.group(1)));
        int last = range.group(2).isEmpty()
                ? first
                : range.group(3).isEmpty() ? file.size() : Integer.parseInt(range.group(3));
        int end = Math.min(last, file.size());
        return new IncludedSection(first > end ? List.of() : file.subList(first - 1, end), first);
    }

    /** The lines between the markers of a section. */
    private static IncludedSection named(List<String> file, String name) {
        int first = -1;
        for (int i = 0; i < file.size(); i++) {
            if (name.equals(marked(file.get(i)))) {
                if (first < 0) {
                    first = i + 1;
                } else {
                    return new IncludedSection(withoutMarkers(file.subList(first, i)), first + 1);
                }
            }
        }
        return new IncludedSection(
                first < 0 ? List.of() : withoutMarkers(file.subList(first, file.size())), Math.max(1, first + 1));
    }

    private static List<String> withoutMarkers(List<String> lines) {
        var kept = new ArrayList<String>(lines.size());
        for (var line : lines) {
            if (marked(line) == null) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** The name of the section that begins or ends at this line; null if none does. */
    private static @Nullable String marked(String line) {
        if (!line.contains("ANCHOR") && !line.contains("8<")) {
            return null;
        }
        var marker = MARKER.matcher(line);
        if (!marker.find()) {
            return null;
        }
        return marker.group(1) == null ? marker.group(2) : marker.group(1);
    }
}
