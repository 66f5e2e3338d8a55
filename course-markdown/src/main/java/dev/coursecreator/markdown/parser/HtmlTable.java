package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.text.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an HTML table in rows of equal length, as Markdown has them. What spans several rows, or several columns of the header,
 * is repeated, so that each row can be read by itself.
 */
final class HtmlTable {

    /** What the table takes up grows with its rows times its columns, so a large one is not laid out as a table. */
    private static final int MAX_CELLS = 100_000;

    private static final int MAX_SPAN = 100;

    /** Longer texts are not repeated. */
    private static final int MAX_REPEATED_LENGTH = 100;

    /** Cells that go on in the rows below, by column. */
    private final Map<Integer, Spanning> spanning = new TreeMap<>();

    private record Spanning(@Nullable Element cell, int rows) {}

    private HtmlTable() {}

    /**
     * Returns the table; its first row is the header. Empty if it has too many cells.
     *
     * @param content reads the blocks in a cell
     */
    static Optional<TableBlock> block(Element table, Function<Element, List<Block>> content) {
        return rows(table).map(rows -> {
            var block = new TableBlock();
            var head = new TableHead();
            var body = new TableBody();
            block.appendChild(head);
            block.appendChild(body);
            for (int i = 0; i < rows.size(); i++) {
                (i == 0 ? head : body).appendChild(row(rows.get(i), content));
            }
            return block;
        });
    }

    private static TableRow row(List<@Nullable Element> cells, Function<Element, List<Block>> content) {
        var row = new TableRow();
        for (var cell : cells) {
            var block = new TableCell();
            if (cell != null) {
                Nodes.moveInlines(content.apply(cell), block);
            }
            row.appendChild(block);
        }
        return row;
    }

    /** Returns the rows; null is a cell without content. Empty if there are too many cells. */
    private static Optional<List<List<@Nullable Element>>> rows(Element table) {
        var reading = new HtmlTable();
        var rows = new ArrayList<List<@Nullable Element>>();
        int columns = 0;
        for (var row : rowsOf(table)) {
            rows.add(reading.cells(row, rows.isEmpty()));
            columns = Math.max(columns, rows.getLast().size());
            if ((long) columns * rows.size() > MAX_CELLS) {
                return Optional.empty();
            }
        }
        for (var row : rows) {
            while (row.size() < columns) {
                row.add(null);
            }
        }
        return Optional.of(rows);
    }

    /** The rows of the table itself and not of one in its cells. */
    static List<Element> rowsOf(Element table) {
        return table.children().stream()
                .flatMap(child -> child.normalName().equals("tr") ? List.of(child).stream() : child.children().stream())
                .filter(row -> row.normalName().equals("tr"))
                .toList();
    }

    private List<@Nullable Element> cells(Element row, boolean isHeader) {
        var above = new TreeMap<>(spanning);
        spanning.clear();
        var cells = new ArrayList<@Nullable Element>();
        for (var cell : row.children()) {
            addSpanning(cells, above);
            var repeated = cell.text().length() <= MAX_REPEATED_LENGTH ? cell : null;
            int columns = span(cell, "colspan");
            int rows = span(cell, "rowspan");
            for (int i = 0; i < columns; i++) {
                if (rows > 1) {
                    spanning.put(cells.size(), new Spanning(i == 0 ? repeated : null, rows - 1));
                }
                cells.add(i == 0 ? cell : isHeader ? repeated : null);
            }
        }
        addSpanning(cells, above);
        return cells;
    }

    private void addSpanning(List<@Nullable Element> cells, Map<Integer, Spanning> above) {
        for (var next = above.remove(cells.size()); next != null; next = above.remove(cells.size())) {
            if (next.rows() > 1) {
                spanning.put(cells.size(), new Spanning(next.cell(), next.rows() - 1));
            }
            cells.add(next.cell());
        }
    }

    private static int span(Element cell, String attribute) {
        var span = cell.attr(attribute).strip();
        return span.matches("[0-9]{1,5}") ? Math.clamp(Integer.parseInt(span), 1, MAX_SPAN) : 1;
    }
}
