package dev.coursecreator.markdown;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock.Table;
import dev.coursecreator.model.script.SlideBlock.Table.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Converts tables for display and for narration. */
final class Tables {

    /** A table with more rows is only announced, not read aloud. */
    private static final int MAX_SPOKEN_ROWS = 6;

    private Tables() {}

    static Table of(TableBlock block) {
        var header = new ArrayList<RichText>();
        var alignments = new ArrayList<Alignment>();
        var rows = new ArrayList<List<RichText>>();
        for (var part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    cells(row).forEach(cell -> {
                        header.add(Inlines.of(cell).shown());
                        alignments.add(alignment(cell));
                    });
                } else if (part instanceof TableBody) {
                    rows.add(cells(row).stream()
                            .map(cell -> Inlines.of(cell).shown())
                            .toList());
                }
            }
        }
        return new Table(header, alignments, rows);
    }

    private static List<TableCell> cells(Node row) {
        var cells = new ArrayList<TableCell>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell tableCell) {
                cells.add(tableCell);
            }
        }
        return cells;
    }

    private static Alignment alignment(TableCell cell) {
        if (cell.getAlignment() == null) {
            return Alignment.LEFT;
        }
        return switch (cell.getAlignment()) {
            case LEFT -> Alignment.LEFT;
            case CENTER -> Alignment.CENTER;
            case RIGHT -> Alignment.RIGHT;
        };
    }

    /** Returns the announcement, unless the preceding text introduces the table, and one sentence per row of a small table. */
    static String spoken(Table table, boolean introduced) {
        var announcement = introduced
                ? ""
                : "The table shows " + table.rows().size() + (table.rows().size() == 1 ? " entry." : " entries.");
        if (table.rows().size() > MAX_SPOKEN_ROWS) {
            return announcement;
        }
        return announcement + " "
                + table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining(" "));
    }

    private static String row(Table table, List<RichText> row) {
        var columns = Math.min(row.size(), table.header().size());
        var spoken = IntStream.range(0, columns)
                .filter(i -> !row.get(i).text().isBlank())
                .mapToObj(i -> cell(table.header().get(i).text(), row.get(i).text(), i == 0))
                .collect(Collectors.joining(", "));
        return spoken.isEmpty() ? "" : Character.toUpperCase(spoken.charAt(0)) + spoken.substring(1) + ".";
    }

    private static String cell(String header, String text, boolean isFirst) {
        var value = text.strip().replaceAll("[.!?]+$", "");
        return isFirst || header.isBlank() ? value : header.strip() + ": " + value;
    }
}
