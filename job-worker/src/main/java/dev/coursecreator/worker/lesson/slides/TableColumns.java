package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Distributes a table's width over its columns, in proportion to their content and without breaking words if possible.
 *
 * @param breaksWords whether words or numbers have to be broken because the columns are too narrow
 */
record TableColumns(List<Integer> widths, boolean breaksWords) {

    static TableColumns of(Table table, double size, double width, List<Integer> known) {
        return known.isEmpty() ? measured(table, size, width) : new TableColumns(known, false);
    }

    private static TableColumns measured(Table table, double size, double width) {
        int columns = table.header().size();
        var minimum = new double[columns];
        var preferred = new double[columns];
        measure(table.header(), TextStyle.label(size * 0.86), minimum, preferred);
        table.rows().forEach(row -> measure(row, TextStyle.body(size), minimum, preferred));
        double gutters = 2 * gutter(columns);
        double minimumSum = 0;
        double preferredSum = 0;
        for (int i = 0; i < columns; i++) {
            minimum[i] = Math.min(minimum[i], width / 2) + gutters;
            preferred[i] = Math.max(minimum[i], Math.min(preferred[i], width) + gutters);
            minimumSum += minimum[i];
            preferredSum += preferred[i];
        }
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < columns; i++) {
            widths.add((int) share(minimum[i], preferred[i], minimumSum, preferredSum, width));
        }
        return new TableColumns(widths, minimumSum > width);
    }

    private static double share(
            double minimum, double preferred, double minimumSum, double preferredSum, double width) {
        if (preferredSum <= width) {
            return preferred * width / preferredSum;
        }
        if (minimumSum <= width) {
            return minimum + (preferred - minimum) * (width - minimumSum) / (preferredSum - minimumSum);
        }
        return minimum * width / minimumSum;
    }

    private static void measure(List<RichText> cells, TextStyle style, double[] minimum, double[] preferred) {
        for (int i = 0; i < cells.size(); i++) {
            var text = new LineBreaker(cells.get(i), style);
            minimum[i] = Math.max(minimum[i], Math.ceil(text.longestWord()) + 1);
            preferred[i] = Math.max(preferred[i], Math.ceil(text.width()) + 1);
        }
    }

    List<Paragraph> row(List<RichText> cells, TextStyle style) {
        var row = new ArrayList<Paragraph>();
        for (int i = 0; i < cells.size(); i++) {
            row.add(new Paragraph(cells.get(i), style, widths.get(i) - 2 * gutter(widths.size())));
        }
        return row;
    }

    /** The padding on each side of a cell. */
    static double gutter(int columns) {
        return Math.max(2, Math.min(14, 100.0 / columns));
    }
}
