package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses tables whose columns times rows are too many. The parser fills up short rows, so that a megabyte of a long header and many
 * empty rows would become billions of cells.
 */
public final class TableLimits {

    private static final int MAX_CELLS = 200_000;

    /** The line below the header, perhaps in a list or a quotation. */
    private static final Pattern DELIMITER_ROW = Pattern.compile("[-:|>*+.)0-9\\s]*-[-:|\\s]*");

    private TableLimits() {}

    /** The lines without the delimiter rows of such tables, which are thereby paragraphs. */
    public static List<String> without(List<String> lines, Problems problems) {
        var kept = new ArrayList<>(lines);
        int rows = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i);
            rows = line.isBlank() ? 0 : rows + 1;
            long columns = line.chars().filter(character -> character == '|').count() + 1;
            if (columns * rows > MAX_CELLS && DELIMITER_ROW.matcher(line).matches()) {
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
}
