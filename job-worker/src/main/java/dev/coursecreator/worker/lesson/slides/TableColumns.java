package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock.Table;
import java.util.ArrayList;
import java.util.List;

/** Shares a table's width among its columns: no word is broken if that can be helped, and wide columns get more. */
record TableColumns(List<Integer> widths) {

    static TableColumns of(Table table, double size, double width, List<Integer> known) {
        return known.isEmpty() ? measured(table, size, width) : new TableColumns(known);
    }

    private static TableColumns measured(Table table, double size, double width) {
        int columns = table.header().size();
        var least = new double[columns];
        var wished = new double[columns];
        measure(table.header(), TextStyle.label(size * 0.86), least, wished);
        table.rows().forEach(row -> measure(row, TextStyle.body(size), least, wished));
        double gutters = 2 * gutter(columns);
        double leastSum = 0;
        double wishedSum = 0;
        for (int i = 0; i < columns; i++) {
            least[i] = Math.min(least[i], width / 2) + gutters;
            wished[i] = Math.max(least[i], Math.min(wished[i], width) + gutters);
            leastSum += least[i];
            wishedSum += wished[i];
        }
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < columns; i++) {
            widths.add((int) share(least[i], wished[i], leastSum, wishedSum, width));
        }
        return new TableColumns(widths);
    }

    private static double share(double least, double wished, double leastSum, double wishedSum, double width) {
        if (wishedSum <= width) {
            return wished * width / wishedSum;
        }
        if (leastSum <= width) {
            return least + (wished - least) * (width - leastSum) / (wishedSum - leastSum);
        }
        return least * width / leastSum;
    }

    private static void measure(List<RichText> cells, TextStyle style, double[] least, double[] wished) {
        for (int i = 0; i < cells.size(); i++) {
            var text = new Typesetting(cells.get(i), style);
            least[i] = Math.max(least[i], Math.ceil(text.longestWord()) + 1);
            wished[i] = Math.max(wished[i], Math.ceil(text.width()) + 1);
        }
    }

    List<Paragraph> row(List<RichText> cells, TextStyle style) {
        var row = new ArrayList<Paragraph>();
        for (int i = 0; i < cells.size(); i++) {
            row.add(new Paragraph(cells.get(i), style, widths.get(i) - 2 * gutter(widths.size())));
        }
        return row;
    }

    /** The space at each side of a cell. */
    static double gutter(int columns) {
        return Math.max(2, Math.min(14, 100.0 / columns));
    }
}
