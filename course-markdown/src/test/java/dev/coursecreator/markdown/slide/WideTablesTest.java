package dev.coursecreator.markdown.slide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.Parsed;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock.Table;
import dev.coursecreator.model.script.Utterance;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A table too wide for a page becomes several, each with the first column. */
class WideTablesTest {

    @Test
    void narrowTableStaysWhole() {
        assertThat(tables(table(12, "12,345")))
                .singleElement()
                .satisfies(table -> assertThat(table.header()).hasSize(12));
    }

    @Test
    void everyColumnIsShownOnceAndTheFirstInEachPart() {
        var tables = tables(table(10, "3,846,413,928,654"));

        assertThat(tables).hasSizeGreaterThan(1);
        assertThat(tables).allSatisfy(table -> {
            assertThat(table.header().getFirst()).isEqualTo(RichText.plain("Column 0"));
            assertThat(table.rows().getFirst().getFirst().text()).isEqualTo("Row");
            assertThat(table.alignments()).hasSameSizeAs(table.header());
        });
        assertThat(tables.stream()
                        .flatMap(table -> table.header().stream().skip(1))
                        .map(RichText::text))
                .containsExactlyElementsOf(
                        IntStream.range(1, 10).mapToObj(i -> "Column " + i).toList());
    }

    @Test
    void eachPartIsSpokenWhileItIsShown() {
        var passages = Parsed.passages(table(10, "3,846,413,928,654"));
        assertThat(spoken(passages.getFirst())).contains("The table shows 1 entry.", "Row, Column 1: ");
        assertThat(spoken(passages.getLast()))
                .startsWith("Row, Column ")
                .contains("Column 9: ")
                .doesNotContain("Column 1:");
    }

    @Test
    void ofManyCellsOnlyTheNumberOfEntriesIsSaid() {
        var passages = Parsed.passages(table(30, "3,846,413") + "| Next | 1 |\n");

        assertThat(passages).hasSizeGreaterThan(2);
        assertThat(spoken(passages.getFirst()))
                .endsWith("The table shows 2 entries.")
                .doesNotContain("Column");
        assertThat(passages.stream().skip(1))
                .allSatisfy(passage -> assertThat(spoken(passage)).isEmpty());
    }

    @Test
    void longTextIsNoReasonToDivide() {
        assertThat(tables("| A | B | C |\n|---|---|---|\n| " + "word ".repeat(80) + "| " + "term ".repeat(80)
                        + "| x |\n"))
                .hasSize(1);
    }

    @Test
    void onlyTheBeginningOfALongFirstColumnIsRepeated() {
        var description = "A long text. ".repeat(50).strip();
        var tables = tables(table(10, "3,846,413,928,654").replace("Row", description));

        assertThat(tables.getFirst().rows().getFirst().getFirst().text()).isEqualTo(description);
        assertThat(tables.stream().skip(1))
                .isNotEmpty()
                .allSatisfy(
                        table -> assertThat(table.rows().getFirst().getFirst().text())
                                .startsWith("A long text.")
                                .endsWith("…")
                                .hasSizeLessThan(210));
    }

    private static String table(int columns, String number) {
        var header =
                IntStream.range(0, columns).mapToObj(i -> " Column " + i + " ").collect(Collectors.joining("|"));
        return "|" + header + "|\n" + "|---".repeat(columns) + "|\n| Row " + ("| " + number + " ").repeat(columns - 1)
                + "|\n";
    }

    private static List<Table> tables(String content) {
        return Parsed.passages(content).stream()
                .map(Passage::shows)
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static String spoken(Passage passage) {
        return passage.says().stream()
                .map(says -> says instanceof Utterance.Sentence sentence ? sentence.text() : "")
                .collect(Collectors.joining(" "));
    }
}
