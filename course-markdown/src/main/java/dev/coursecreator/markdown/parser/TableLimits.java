package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses tables whose columns times rows are too many. The parser fills up short rows, so that a megabyte of a long header and many
 * empty rows would become billions of cells.
 */
public final class TableLimits {

    private static final int MAX_CELLS = 200_000;

    /** What the line below the header consists of. */
    private static final String DELIMITERS = "-:|";

    /** What stands before it in a list or a quotation. */
    private static final String MARKERS = ">*+.)0123456789";

    private TableLimits() {}

    /** The lines without the delimiter rows of such tables, which are thereby paragraphs. */
    public static List<String> without(List<String> lines, Problems problems) {
        var kept = new ArrayList<>(lines);
        int rows = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i);
            rows = line.isBlank() ? 0 : rows + 1;
            long columns = line.chars().filter(character -> character == '|').count() + 1;
            if (columns * rows > MAX_CELLS && isDelimiterRow(line)) {
                kept.set(i, "");
                problems.warn(
                        i + 1,
                        "a table of " + columns + " columns and " + rows
                                + " rows is too large and becomes text; divide it into tables of at most " + MAX_CELLS
                                + " cells");
            }
        }
        return kept;
    }

    /** Whether delimiters with a dash among them end the line, and only markers and delimiters before them. */
    private static boolean isDelimiterRow(String line) {
        int end = line.length();
        var hasDash = false;
        while (end > 0 && isDelimiter(line.charAt(end - 1))) {
            end--;
            hasDash |= line.charAt(end) == '-';
        }
        return hasDash
                && line.chars()
                        .limit(end)
                        .allMatch(character -> isDelimiter(character) || MARKERS.indexOf(character) >= 0);
    }

    private static boolean isDelimiter(int character) {
        return DELIMITERS.indexOf(character) >= 0 || Character.isWhitespace(character);
    }
}
