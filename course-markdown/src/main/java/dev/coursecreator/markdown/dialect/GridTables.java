package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the grid tables of Pandoc and reStructuredText, which have borders of {@code +---+}, as tables of GitHub. */
final class GridTables {

    private static final Pattern BORDER = Pattern.compile("\\s{0,3}\\+(?:[-=:]{2,500}\\+){1,50}\\s{0,9}");

    private GridTables() {}

    /** The lines with other tables; their number stays the same. A table with cells across several columns stays as it is. */
    static List<String> replaced(List<String> lines) {
        var replaced = new ArrayList<>(lines);
        var fences = new FenceTracker();
        for (int i = 0; i < lines.size(); i++) {
            if (!fences.isCode(lines.get(i)) && isBorder(lines.get(i))) {
                int end = i + 1;
                while (end < lines.size() && (lines.get(end).strip().startsWith("|") || isBorder(lines.get(end)))) {
                    end++;
                }
                var rows =
                        rows(lines.subList(i, end).stream().map(String::strip).toList());
                for (int row = 0; !rows.isEmpty() && row < end - i; row++) {
                    replaced.set(i + row, row < rows.size() ? rows.get(row) : "");
                }
                i = end - 1;
            }
        }
        return replaced;
    }

    private static boolean isBorder(String line) {
        return line.indexOf('+') >= 0 && BORDER.matcher(line).matches();
    }

    /** The rows, of which the first is the header; empty if it is not a simple grid. */
    private static List<String> rows(List<String> grid) {
        var border = grid.getFirst();
        var edges = IntStream.range(0, border.length())
                .filter(i -> border.charAt(i) == '+')
                .boxed()
                .toList();
        var rows = new ArrayList<String>();
        var row = new ArrayList<List<String>>();
        for (var line : grid.subList(1, grid.size())) {
            if (isBorder(line)) {
                rows.add(row(row, edges.size() - 1));
                row.clear();
                if (rows.size() == 1) {
                    rows.add("|" + String.join("|", Collections.nCopies(edges.size() - 1, "---")) + "|");
                }
            } else if (edges.stream().allMatch(edge -> edge < line.length() && line.charAt(edge) == '|')) {
                row.add(IntStream.range(0, edges.size() - 1)
                        .mapToObj(i -> line.substring(edges.get(i) + 1, edges.get(i + 1))
                                .strip())
                        .toList());
            } else {
                return List.of();
            }
        }
        return row.isEmpty() && rows.size() >= 2 ? rows : List.of();
    }

    private static String row(List<List<String>> lines, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> lines.stream()
                        .map(cells -> cells.get(column))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "))
                        .replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
