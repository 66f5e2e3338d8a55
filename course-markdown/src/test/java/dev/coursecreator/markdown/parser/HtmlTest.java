package dev.coursecreator.markdown.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text in HTML is shown and spoken like the same text in Markdown. */
class HtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "10<sup>6</sup> bytes|10⁶ bytes|10⁶ bytes",
                "x<sup>2</sup> + y<sup>2</sup>|x² + y²|x² + y²",
                "the 1<sup>st</sup> day|the 1st day|the 1st day",
                "a<sup>k</sup>|a^k|a^k",
                "H<sub>2</sub>O|H₂O|H₂O",
                "Press <kbd>Ctrl</kbd>+<kbd>C</kbd>.|Press `Ctrl`+`C`.|Press Ctrl+C.",
                "A <b>bold</b> and <i>slanted</i> <mark>mark</mark>.|A *bold* and _slanted_ *mark*.|A bold and slanted mark.",
                "It costs <del>10</del> <s>9</s> 8.|It costs ~10~ ~9~ 8.|It costs 8.",
                "It costs ~~10~~ 8.|It costs ~10~ 8.|It costs 8.",
                "Send it to:<br>Main Street 5<br/>Springfield|Send it to:⏎Main Street 5⏎Springfield|Send it to: Main Street 5, Springfield",
                "A <span class=x>span</span> stays.|A span stays.|A span stays.",
                "No <script>alert(1)</script>code.|No code.|No code.",
                "1 < 2 and <unknown>text</unknown>|1 < 2 and text|1 < 2 and text"
            })
    void inlineHtml(String markdown, String shown, String spoken) {
        var passage = passages(markdown).getFirst();
        assertThat(marked(passage)).isEqualTo(shown);
        assertThat(spoken(List.of(passage))).isEqualTo(spoken);
    }

    @Test
    void hardLineBreakIsALineBreak() {
        var passage =
                passages("Roses are red,  \nviolets are blue\\\nand so on.").getFirst();
        assertThat(marked(passage)).isEqualTo("Roses are red,⏎violets are blue⏎and so on.");
        assertThat(spoken(List.of(passage))).isEqualTo("Roses are red, violets are blue, and so on.");
    }

    @Test
    void everyTextOfABlockIsShownAndSpoken() {
        var passages = passages("""
                <details>
                <summary>Show the answer</summary>
                It is <b>four</b>.
                </details>

                <p align="center">This centred sentence matters.</p>

                <div class="note"><p>One.</p><p>Two.</p></div>

                <ul><li>First</li><li>Second<ul><li>Nested</li></ul></li></ul>

                <h2>Heading</h2>

                <pre><code class="language-java">int x;
                int y;</code></pre>

                <!-- dropped --><style>p { color: red }</style><script>alert(1)</script>

                <img src="a.png" alt="A red fox">

                <a href="x"><img src="badge.svg" alt="build passing"></a>
                """);
        assertThat(passages.stream().map(HtmlTest::marked))
                .containsExactly(
                        "*Show the answer*",
                        "It is *four*.",
                        "This centred sentence matters.",
                        "One.",
                        "Two.",
                        "First",
                        "Second",
                        "Nested",
                        "Heading",
                        "int x;\nint y;",
                        "_A red fox_");
        assertThat(spoken(passages))
                .startsWith("Show the answer It is four. This centred")
                .contains("First. Second. Nested.");
    }

    @Test
    void tableIsATable() {
        var passages = passages(
                "<table><tr><th>Team</th><th>Members</th></tr><tr><td>Platform</td><td>Alice<br>Bob</td></tr></table>");
        assertThat(passages).singleElement().satisfies(passage -> {
            assertThat(passage.shows())
                    .isInstanceOfSatisfying(
                            SlideBlock.Table.class,
                            table -> assertThat(
                                            table.rows().getFirst().getLast().text())
                                    .isEqualTo("Alice\nBob"));
            assertThat(spoken(List.of(passage))).isEqualTo("The table shows 1 entry. Platform, Members: Alice, Bob.");
        });
    }

    @Test
    void cellsThatSpanColumnsAndRowsAreFilledUp() {
        assertThat(table("""
                <table><caption>Prices</caption>
                <tr><th rowspan="2">Plan</th><th colspan="2">Price</th></tr>
                <tr><td>Month</td><td>Year</td></tr>
                <tr><td rowspan="2">Small</td><td>1</td><td>10</td></tr>
                <tr><td colspan="2">on request</td></tr>
                <tr><td>Large</td><td>2</td><td>20</td><td>now</td></tr>
                </table>"""))
                .containsExactly(
                        "Plan|Price|Price|", "Plan|Month|Year|", "Small|1|10|", "Small|on request||", "Large|2|20|now");
    }

    @Test
    void blocksInACellAreLinesOfIt() {
        assertThat(table("""
                <table><tr><th>A</th><th>B</th></tr>
                <tr><td><p>One</p><ul><li>Two</li><li>Three</li></ul></td><td><pre>int x;</pre></td></tr>
                <tr><td><table><tr><td>in</td><td>side</td></tr></table></td><td><blockquote>Said</blockquote></td></tr>
                </table>""")).containsExactly("A|B", "One\nTwo\nThree|int x;", "in\nside|Said");
    }

    @Test
    void rowThatIsLongerThanTheHeaderIsShownWhole() {
        assertThat(table("<table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>"))
                .containsExactly("A|", "1|2");
    }

    /** The rows of the only table, with bars between the cells. */
    private static List<String> table(String html) {
        var table = (SlideBlock.Table) passages(html).getLast().shows();
        return Stream.concat(Stream.of(table.header()), table.rows().stream())
                .map(row -> row.stream().map(RichText::text).map(String::strip).collect(Collectors.joining("|")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "✅, yes",
        "❌, no",
        "✔️, yes",
        "✗, no",
        "👍🏽, thumbs up",
        "⚠, warning",
        "⭐⭐⭐, 3 stars",
        "🇩🇪, Germany",
        "👍🎉, ''"
    })
    void signAloneInACellIsAWord(String sign, String word) {
        var passages = passages("| What | Ordered |\n|---|---|\n| Queue | " + sign + " |");
        assertThat(spoken(passages)).endsWith(word.isEmpty() ? "Queue." : "Queue, Ordered: " + word + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ship it 🚀, now.; Ship it, now.",
                "We 🎉 ship 🎉!; We ship!",
                "Press 1️⃣ or 👍🏽.; Press 1 or.",
                "🚀 Go on.; Go on.",
                "Is it: a ?; Is it: a ?"
            })
    void emojiInSentencesLeaveNoGap(String text, String spoken) {
        assertThat(spoken(passages(text))).isEqualTo(spoken);
    }

    private static List<Passage> passages(String markdown) {
        return ((ParsedCourse.Valid) CourseMarkdown.parse("# C\n\n## C\n\n### S\n\n" + markdown))
                .script().lessons().getFirst().slides().getFirst().passages().stream()
                        .map(passage -> new Passage(
                                passage.shows(),
                                passage.says().stream()
                                        .filter(says -> !says.equals(new Utterance.Sentence("C.")))
                                        .toList()))
                        .toList();
    }

    private static String marked(Passage passage) {
        return switch (Objects.requireNonNull(passage.shows())) {
            case SlideBlock.Prose prose -> marked(prose.text().runs());
            case SlideBlock.Bullet bullet -> marked(bullet.text().runs());
            case SlideBlock.Subheading subheading -> marked(subheading.text().runs());
            case SlideBlock.Quote quote -> marked(quote.text().runs());
            case SlideBlock.Code code -> code.text();
            case SlideBlock other -> other.toString();
        };
    }

    private static String marked(List<Run> runs) {
        return runs.stream()
                .map(run -> {
                    var mark = switch (run.style()) {
                        case PLAIN -> "";
                        case EMPHASIS -> "_";
                        case STRONG -> "*";
                        case FORMULA -> "$";
                        case CODE -> "`";
                        case STRIKETHROUGH -> "~";
                    };
                    return mark + run.text().replace("\n", "⏎") + mark;
                })
                .collect(Collectors.joining());
    }

    private static String spoken(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.says().stream())
                .map(says -> says instanceof Utterance.Sentence sentence ? sentence.text() : "")
                .collect(Collectors.joining(" "));
    }
}
