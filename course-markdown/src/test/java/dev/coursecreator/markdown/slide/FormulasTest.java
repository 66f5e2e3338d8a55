package dev.coursecreator.markdown.slide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance.Sentence;
import dev.coursecreator.model.script.Warning;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas in a course: which dollar signs are formulas, and what is shown and said. */
class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please give $50 to $100 to the library.",
                "A seat is $20/user/month, so 7 users pay $1680/year.",
                "It costs $5 and $6.",
                "It costs US$5 or CA$7.",
                "Set $HOME and $PATH.",
                "Pay $5, get 3$ back.",
                "From $1-$2.",
                "A dollar $ and another $ sign.",
                "An escaped \\$x$ sign.",
                "Only one $x here.",
                "Empty $$ signs.",
                "Code `$x$` here."
            })
    void isNoFormula(String text) {
        assertThat(runs(text)).extracting(Run::style).doesNotContain(Style.FORMULA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "If $a \\neq 0$ then.; a \\neq 0",
                "Take $a_1 * b_1$ and *so* on.; a_1 * b_1",
                "A set $\\{1, 2\\}$.; \\{1, 2\\}",
                "A space $a\\,b$.; a\\,b",
                "GitHub's $`x_1`$ too.; x_1",
                "LaTeX's \\(x_1 + 1\\) too.; x_1 + 1",
                "It is **$x$**.; x",
                "A ($n$-th) term.; n",
                "One number $5$.; 5",
                "Both $5x + 3$.; 5x + 3"
            })
    void isAFormulaWithinAText(String text, String latex) {
        assertThat(runs(text))
                .filteredOn(run -> run.style() == Style.FORMULA)
                .extracting(Run::text)
                .containsExactly(latex);
        assertThat(script(text).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$\nx = 1 \\\\\n\n= 2\n$$",
                "$$x = 1 \\\\ = 2$$",
                "\\[\nx = 1 \\\\ = 2\n\\]",
                "```math\nx = 1 \\\\ = 2\n```",
                "```latex\nx = 1 \\\\ = 2\n```",
                "- $$x = 1 \\\\ = 2$$",
                "Text $$x = 1 \\\\ = 2$$ more.",
                "Text \\[x = 1 \\\\ = 2\\] more.",
                "Text:\n$$\nx = 1 \\\\ = 2\n$$\nmore."
            })
    void isAFormulaOnLinesOfItsOwn(String markdown) {
        assertThat(blocks(markdown))
                .filteredOn(SlideBlock.Formula.class::isInstance)
                .singleElement()
                .satisfies(
                        block -> assertThat(((SlideBlock.Formula) block).latex().replaceAll("\\s+", " "))
                                .isEqualTo("x = 1 \\\\ = 2"));
    }

    @Test
    void textAroundADisplayedFormulaIsKept() {
        assertThat(blocks("The roots are\n$$x = 1$$\nif $a$ is not 0."))
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Prose", "Formula", "Prose");
    }

    @Test
    void isSaidInWords() {
        assertThat(said("The roots are $x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$ if $a \\neq 0$."))
                .containsExactly(
                        "The roots are x equals the fraction minus b plus or minus the square root of b squared minus four a c,"
                                + " over two a if a is not equal to 0.");
        assertThat(said("$$\n\\sum_{i=1}^{n} i\n$$")).containsExactly("The sum from i equals 1 to n of i.");
        assertThat(said("$$\nx = 1.\n$$")).containsExactly("x equals 1.");
        assertThat(said("See $\\xrightarrow{f}$ here.")).containsExactly("See the formula on the slide here.");
    }

    @Test
    void wholeDocumentInLatexStaysCode() {
        assertThat(blocks("```latex\n\\documentclass{article}\n```"))
                .containsExactly(new SlideBlock.Code("latex", "\\documentclass{article}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Text $\\foo$.|Lesson 1, line 3: a formula is shown as code: the command \\foo is not known",
                "Text $\\text{\u4E16\u754C}$.|Lesson 1, line 3: a formula is shown as code: formulas have no letters such as \u4E16, \u754C;",
                "$$\\n\\includegraphics{x}\\n$$|Lesson 1, line 3: a formula is shown as code: the command \\includegraphics is not allowed",
                "$$\\n\\hspace{1000cm}x\\n$$|Lesson 1, line 3: a formula is shown as code: it is too large for a slide; divide it",
                "$$\\n\\quad~\\hspace{1cm}\\n$$|Lesson 1, line 3: a formula is shown as code: it is empty; write it",
                "Text $\\hspace{90em}x$.|Lesson 1, line 3: a formula is shown as code: it is too large for a line of text; write it between",
                "$$\\n\\begin{foo}x\\end{foo}\\n$$|Lesson 1, line 3: a formula is shown as code: the environment foo is not known",
                "$$\\nx\\n\\n## L\\n\\nText.|Lesson 1, line 3: unclosed formula"
            })
    void whatCannotBeTypesetIsCodeWithAWarning(String markdown, String warning) {
        assertThat(script(markdown.replace("\\n", "\n").replace("\n" + "eq", "\\neq"))
                        .warnings())
                .extracting(each -> MarkdownError.of(each).message())
                .singleElement()
                .asString()
                .startsWith(warning);
    }

    @Test
    void titleHasWordsForAFormula() {
        var script = script("## The law $E = mc^2$\n\nText.");
        assertThat(script.lessons().getFirst().title()).isEqualTo("The law E equals m c squared");
        assertThat(script.warnings()).extracting(Warning::detail).isEmpty();
    }

    private static CourseScript script(String markdown) {
        return ((ParsedCourse.Valid) CourseMarkdown.parse("# Course\n\n" + markdown + "\n")).script();
    }

    private static List<Passage> passages(String markdown) {
        return script(markdown).lessons().getFirst().slides().stream()
                .flatMap(slide -> slide.passages().stream())
                .toList();
    }

    private static List<SlideBlock> blocks(String markdown) {
        return passages(markdown).stream()
                .map(Passage::shows)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Run> runs(String text) {
        return blocks(text).stream()
                .filter(SlideBlock.Prose.class::isInstance)
                .flatMap(block -> ((SlideBlock.Prose) block).text().runs().stream())
                .toList();
    }

    private static List<String> said(String markdown) {
        return passages(markdown).stream()
                .flatMap(passage -> passage.says().stream())
                .map(said -> ((Sentence) said).text())
                .filter(text -> !text.equals("Course."))
                .toList();
    }
}
