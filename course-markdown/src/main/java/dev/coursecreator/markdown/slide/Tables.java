package dev.coursecreator.markdown.slide;

import dev.coursecreator.markdown.text.Excerpt;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.language.Phrases;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock.Table;
import dev.coursecreator.model.script.SlideBlock.Table.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Converts tables for display and for narration. */
final class Tables {

    /** A table with more rows is only announced, not read aloud. */
    private static final int MAX_SPOKEN_ROWS = 6;

    /** A table with more cells is only announced, too. */
    private static final int MAX_SPOKEN_CELLS = 36;

    private static final int MAX_REPEATED_LENGTH = 200;

    private Tables() {}

    /** A table, or some columns of one that is too wide for a page, and what is spoken about it. */
    record Part(Table table, String spoken) {}

    /**
     * Returns the table in as many parts as it needs.
     *
     * @param introduced whether the preceding text introduces it
     * @param phrases for signs such as check marks
     */
    static List<Part> parts(TableBlock block, boolean introduced, Phrases phrases) {
        var whole = of(block);
        var continued = continued(whole);
        var spoken = rows(block, phrases);
        var shown = Stream.concat(Stream.of(whole.header()), whole.rows().stream())
                .map(row -> row.stream().map(RichText::text).toList())
                .toList();
        var aloud = isReadAloud(whole);
        var parts = new ArrayList<Part>();
        for (var columns : ColumnGroups.of(shown)) {
            var table = parts.isEmpty() ? whole : continued;
            var part = new Table(
                    chosen(table.header(), columns),
                    chosen(table.alignments(), columns),
                    table.rows().stream().map(row -> chosen(row, columns)).toList());
            var says = spoken(
                    spoken.stream().map(row -> chosen(row, columns)).toList(), introduced || !parts.isEmpty(), aloud);
            parts.add(new Part(part, says));
        }
        return parts;
    }

    /** The table with the beginnings of what is repeated in each part, which is the first column. */
    private static Table continued(Table table) {
        return new Table(
                withShortFirst(table.header()),
                table.alignments(),
                table.rows().stream().map(Tables::withShortFirst).toList());
    }

    private static List<RichText> withShortFirst(List<RichText> row) {
        var cells = new ArrayList<>(row);
        if (!cells.isEmpty()) {
            cells.set(0, Excerpt.of(cells.getFirst(), MAX_REPEATED_LENGTH));
        }
        return cells;
    }

    private static boolean isReadAloud(Table table) {
        int rows = table.rows().size();
        return rows <= MAX_SPOKEN_ROWS && rows * table.header().size() <= MAX_SPOKEN_CELLS;
    }

    private static <T> List<T> chosen(List<T> row, List<Integer> columns) {
        return columns.stream()
                .filter(column -> column < row.size())
                .map(row::get)
                .toList();
    }

    private static Table of(TableBlock block) {
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

    /** Returns the announcement, unless the preceding text introduces the table, and if it is read aloud, one sentence per row. */
    private static String spoken(List<List<String>> rows, boolean introduced, boolean aloud) {
        var header = rows.isEmpty() ? List.<String>of() : rows.getFirst();
        var body = rows.stream().skip(1).toList();
        var announcement =
                introduced ? "" : "The table shows " + body.size() + (body.size() == 1 ? " entry." : " entries.");
        if (!aloud) {
            return announcement;
        }
        return announcement + " " + body.stream().map(row -> row(header, row)).collect(Collectors.joining(" "));
    }

    /** The spoken text of each cell; the first row is the header. */
    private static List<List<String>> rows(TableBlock block, Phrases phrases) {
        var rows = new ArrayList<List<String>>();
        for (var part = block.getFirstChild(); part != null; part = part.getNext()) {
            var inBody = part instanceof TableBody;
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row).stream()
                        .map(cell -> Inlines.of(cell).spoken())
                        .map(text -> inBody ? EmojiWords.of(text, phrases) : text)
                        .toList());
            }
        }
        return rows;
    }

    private static String row(List<String> header, List<String> row) {
        var columns = Math.min(row.size(), header.size());
        var spoken = IntStream.range(0, columns)
                .filter(i -> !SpokenText.withoutEmoji(row.get(i)).isBlank())
                .mapToObj(i -> cell(header.get(i), row.get(i), i == 0))
                .collect(Collectors.joining(", "));
        return spoken.isEmpty() ? "" : Character.toUpperCase(spoken.charAt(0)) + spoken.substring(1) + ".";
    }

    private static String cell(String header, String text, boolean isFirst) {
        var value = SpokenText.withoutEnd(text.strip(), mark -> mark == '.' || mark == '!' || mark == '?');
        return isFirst || header.isBlank() ? value : header.strip() + ": " + value;
    }
}
