package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.Group;
import dev.coursecreator.markdown.formula.MathNode.Rows;
import dev.coursecreator.markdown.formula.MathNode.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says matrices, cases and aligned lines. */
final class RowsSpeech {

    /** The entries of a larger matrix are seen, not heard. */
    private static final int MAX_ENTRIES = 9;

    private RowsSpeech() {}

    static String said(Rows rows, MathSpeech speech) {
        return switch (rows.environment()) {
            case "aligned", "gathered" ->
                rows.rows().stream().map(row -> row(row, " ", speech)).collect(Collectors.joining(", "));
            case "cases" ->
                joined(rows.rows().stream().map(row -> oneCase(row, speech)).toList());
            case "vmatrix" -> "the determinant of " + matrix(rows.rows(), speech);
            default -> matrix(rows.rows(), speech);
        };
    }

    private static String row(List<Group> row, String separator, MathSpeech speech) {
        return row.stream().map(speech::said).collect(Collectors.joining(separator));
    }

    private static String oneCase(List<Group> row, MathSpeech speech) {
        if (row.size() < 2) {
            return row(row, " ", speech);
        }
        var condition = speech.said(row.get(1));
        var hasWords = !row.get(1).parts().isEmpty() && row.get(1).parts().getFirst() instanceof Words;
        return speech.said(row.getFirst()).replaceAll(",$", "") + (hasWords ? " " : " if ") + condition;
    }

    private static String matrix(List<List<Group>> rows, MathSpeech speech) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 1 && rows.size() <= MAX_ENTRIES) {
            return "the column vector "
                    + rows.stream().map(row -> row(row, " ", speech)).collect(Collectors.joining(", "));
        }
        var name = "the " + rows.size() + " by " + columns + " matrix";
        if (rows.size() * columns > MAX_ENTRIES) {
            return name + " on the slide";
        }
        return name + " with " + (rows.size() == 1 ? "row " : "rows ")
                + joined(rows.stream().map(row -> row(row, ", ", speech)).toList());
    }

    private static String joined(List<String> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> (i == 0 ? "" : i == items.size() - 1 ? ", and " : ", ") + items.get(i))
                .collect(Collectors.joining());
    }
}
