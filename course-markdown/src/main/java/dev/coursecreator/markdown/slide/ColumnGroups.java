package dev.coursecreator.markdown.slide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Divides the columns of a table that is too wide for a page, so that no word and no number has to be broken. The first column, which
 * says what a row is about, is repeated in each group. Widths are estimated, because only the worker knows the fonts.
 */
final class ColumnGroups {

    private static final double EM = 20;

    /** The width of a page in ems of the smallest type of a table. */
    private static final double PAGE_WIDTH = 1_088 / EM;

    private static final double ROUNDING = 0.1;
    private static final double NARROW = 0.3;
    private static final double USUAL = 0.57;
    private static final double CAPITAL = 0.7;
    private static final double SQUARE = 1;
    private static final String NARROW_CHARACTERS = ".,:;'|!()[]ijltfr";

    /** Where a line may end: at a space, or within an identifier. */
    private static final Pattern WORD_END = Pattern.compile("\\s+|(?<=[-/_.(])(?=\\p{L})");

    private ColumnGroups() {}

    /**
     * Returns the columns of each group, from 0; a single group if the table is narrow enough.
     *
     * @param rows the texts of the cells, the header first
     */
    static List<List<Integer>> of(List<List<String>> rows) {
        var widths = widths(rows);
        if (widths.size() < 3 || sum(widths) + padding(widths.size()) <= PAGE_WIDTH) {
            return List.of(columns(0, widths.size()));
        }
        int parts = groups(widths, PAGE_WIDTH).size();
        // The narrowest page with as few groups: groups of about equal width.
        double low = PAGE_WIDTH / 2;
        double high = PAGE_WIDTH;
        for (int i = 0; i < 8; i++) {
            double middle = (low + high) / 2;
            if (groups(widths, middle).size() <= parts) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return groups(widths, high);
    }

    private static List<List<Integer>> groups(List<Double> widths, double pageWidth) {
        var groups = new ArrayList<List<Integer>>();
        double used = 0;
        for (int column = 1; column < widths.size(); column++) {
            if (groups.isEmpty()
                    || used + widths.get(column) + padding(groups.getLast().size() + 1) > pageWidth) {
                groups.add(new ArrayList<>(List.of(0)));
                used = widths.getFirst();
            }
            groups.getLast().add(column);
            used += widths.get(column);
        }
        return groups;
    }

    /** The space beside the cells of a row, as TableColumns of the worker has it: the more columns, the less for each. */
    private static double padding(int columns) {
        return columns * 2 * Math.max(2, Math.min(14, 100.0 / columns)) / EM;
    }

    private static List<Integer> columns(int from, int to) {
        var columns = new ArrayList<Integer>();
        for (int column = from; column < to; column++) {
            columns.add(column);
        }
        return columns;
    }

    /** The width of the longest word of each column; at most half a page. */
    private static List<Double> widths(List<List<String>> rows) {
        var widths = new ArrayList<Double>();
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(ROUNDING);
                }
                widths.set(i, Math.max(widths.get(i), Math.min(longestWord(row.get(i)), PAGE_WIDTH / 2) + ROUNDING));
            }
        }
        return widths;
    }

    private static double longestWord(String text) {
        return WORD_END.splitAsStream(text)
                .mapToDouble(word ->
                        word.codePoints().mapToDouble(ColumnGroups::width).sum())
                .max()
                .orElse(0);
    }

    private static double width(int character) {
        if (Character.isIdeographic(character)) {
            return SQUARE;
        }
        if (NARROW_CHARACTERS.indexOf(character) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(character) ? CAPITAL : USUAL;
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }
}
