package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock.Table;
import dev.coursecreator.model.script.SlideBlock.Table.Alignment;
import dev.coursecreator.model.script.Words;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A table with a header that is repeated on every page and rows separated by thin lines. A row too high for a page is split, and a
 * header too high to be repeated becomes the first row.
 *
 * @param widths the widths of the columns
 * @param unwrapped whether no word is broken
 * @param rows the cells' paragraphs, row by row
 * @param continuing indexes of the rows that go on from the row above
 */
record TableLayout(
        Table table,
        List<Integer> widths,
        boolean unwrapped,
        List<Paragraph> header,
        List<List<Paragraph>> rows,
        Set<Integer> continuing,
        double padding)
        implements BlockLayout {

    private static final double MAX_ROW_HEIGHT = 220;
    private static final double MAX_HEADER_HEIGHT = 90;
    private static final int MAX_WORDS_FOUND = 8;

    static BlockLayout of(Table whole, BlockPart part, Density density, double width) {
        int count = Math.min(whole.header().size(), part.carried().size());
        var columns =
                TableColumns.of(whole, density.table(), width, part.carried().subList(0, count));
        var continuing =
                new TreeSet<>(part.carried().subList(count, part.carried().size()));
        var label = TextStyle.label(density.table() * 0.86);
        var labels = columns.row(whole.header(), label);
        var table = maxHeight(labels) > MAX_HEADER_HEIGHT ? withHeaderAsRow(whole) : whole;
        var header = columns.row(table.header(), label);
        var rows = new ArrayList<List<Paragraph>>();
        for (var cells : table.rows()) {
            int first = rows.size();
            for (var splitRow : splitRows(columns, cells, TextStyle.body(density.table()))) {
                if (rows.size() > first) {
                    continuing.add(rows.size());
                }
                rows.add(columns.row(splitRow, TextStyle.body(density.table())));
            }
        }
        return new TableLayout(
                table, columns.widths(), !columns.breaksWords(), header, rows, continuing, density.table() * 0.48);
    }

    private static Table withHeaderAsRow(Table table) {
        var rows = new ArrayList<>(table.rows());
        rows.addFirst(table.header());
        return new Table(Collections.nCopies(table.header().size(), RichText.EMPTY), table.alignments(), rows);
    }

    private static List<List<RichText>> splitRows(TableColumns columns, List<RichText> cells, TextStyle style) {
        var row = columns.row(cells, style);
        int most = (int) (MAX_ROW_HEIGHT / style.lineHeight());
        int lines = row.stream().mapToInt(Paragraph::lines).max().orElse(1);
        if (lines <= most) {
            return List.of(cells);
        }
        var splitRows = new ArrayList<List<RichText>>();
        for (int first = 0; first < lines; first += most) {
            int from = first;
            splitRows.add(row.stream()
                    .map(cell ->
                            from < cell.lines() ? cell.text(from, Math.min(from + most, cell.lines())) : RichText.EMPTY)
                    .toList());
        }
        return splitRows;
    }

    @Override
    public int units() {
        return Math.max(1, rows.size());
    }

    @Override
    public double height(int from, int to) {
        int end = Math.min(to, rows.size());
        double height = maxHeight(header) + 2 * padding;
        for (int i = from; i < end; i++) {
            height += rowHeight(i, from, end);
        }
        return height;
    }

    @Override
    public BlockPart part(int from, int to) {
        var texts = new ArrayList<List<RichText>>();
        var carried = new ArrayList<>(widths);
        for (int i = Math.min(from, rows.size()); i < Math.min(to, rows.size()); i++) {
            var isRepeated = i == from && goesOnWithoutSubject(i);
            texts.add(isRepeated ? withSubject(i) : texts(rows.get(i)));
            if (isRepeated || (i > from && continuing.contains(i))) {
                carried.add(i - from);
            }
        }
        return new BlockPart(new Table(table.header(), table.alignments(), texts), from > 0, carried);
    }

    private static List<RichText> texts(List<Paragraph> row) {
        return row.stream().map(cell -> cell.text(0, cell.lines())).toList();
    }

    /** Whether the row goes on from another, of which the first cell, which says what it is about, is complete. */
    private boolean goesOnWithoutSubject(int row) {
        return row > 0
                && continuing.contains(row)
                && texts(rows.get(row)).getFirst().text().isEmpty();
    }

    /** The texts of a row that goes on on another page, with the first cell repeated. */
    private List<RichText> withSubject(int row) {
        int start = row;
        while (start > 0 && continuing.contains(start)) {
            start--;
        }
        var subject = rows.get(start).getFirst();
        int lines = rows.get(row).stream().mapToInt(Paragraph::lines).max().orElse(1);
        var texts = new ArrayList<>(texts(rows.get(row)));
        texts.set(0, subject.text(0, Math.min(lines, subject.lines())));
        return texts;
    }

    @Override
    public boolean isGoodBreak(int unit) {
        return unit >= 1 && unit <= units() - 1;
    }

    /** The words of cells that are sentences; one of a few words is found, not read. */
    @Override
    public double words(int from, int to) {
        return rows.subList(from, Math.min(to, rows.size())).stream()
                .flatMap(List::stream)
                .mapToInt(cell -> Words.in(cell.text(0, cell.lines()).text()))
                .filter(words -> words > MAX_WORDS_FOUND)
                .mapToDouble(words -> words * 0.6)
                .sum();
    }

    @Override
    public List<Rectangle2D> areas(int from, int to) {
        double top = height(0, from);
        double width = widths.stream().mapToInt(Integer::intValue).sum();
        int end = to;
        while (continuing.contains(end)) {
            end++;
        }
        return List.of(new Rectangle2D.Double(0, top, width, height(0, end) - top));
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        double width = widths.stream().mapToInt(Integer::intValue).sum();
        row(canvas, header, x, y + padding);
        double bottom = y + maxHeight(header) + 2 * padding;
        canvas.rectangle(x, bottom - 2, width, 2, canvas.theme().accent());
        for (int i = 0; i < rows.size(); i++) {
            row(canvas, rows.get(i), x, bottom + (i > 0 && continuing.contains(i) ? 0 : padding));
            bottom += rowHeight(i, 0, rows.size());
            if (i < rows.size() - 1 && !continuing.contains(i + 1)) {
                canvas.rectangle(x, bottom - 0.5, width, 1, canvas.theme().line());
            }
        }
    }

    private void row(Canvas canvas, List<Paragraph> cells, double x, double y) {
        double left =
                rightToLeft() ? x + widths.stream().mapToInt(Integer::intValue).sum() : x;
        for (int i = 0; i < cells.size(); i++) {
            left -= rightToLeft() ? widths.get(i) : 0;
            cells.get(i)
                    .draw(
                            canvas,
                            left + TableColumns.gutter(widths.size()),
                            y,
                            alignment(cells.get(i), table.alignments().get(i)));
            left += rightToLeft() ? 0 : widths.get(i);
        }
    }

    /** What begins at another side than the table, such as a number in one from right to left, is aligned like the other cells. */
    private Alignment alignment(Paragraph cell, Alignment alignment) {
        return rightToLeft() == cell.rightToLeft()
                ? alignment
                : switch (alignment) {
                    case LEFT -> Alignment.RIGHT;
                    case CENTER -> Alignment.CENTER;
                    case RIGHT -> Alignment.LEFT;
                };
    }

    /** The first column is at the right if most of the cells are in a script that is written so. */
    @Override
    public boolean rightToLeft() {
        var cells = Stream.concat(header.stream(), rows.stream().flatMap(List::stream))
                .toList();
        return 2 * cells.stream().filter(Paragraph::rightToLeft).count() > cells.size();
    }

    /** The height of a row on a page with the rows from {@code from} to {@code to} (exclusive); no space where it goes on. */
    private double rowHeight(int row, int from, int to) {
        double above = row > from && continuing.contains(row) ? 0 : padding;
        double below = row < to - 1 && continuing.contains(row + 1) ? 0 : padding;
        return above + maxHeight(rows.get(row)) + below;
    }

    private static double maxHeight(List<Paragraph> row) {
        return row.stream().mapToDouble(Paragraph::height).max().orElse(0);
    }
}
