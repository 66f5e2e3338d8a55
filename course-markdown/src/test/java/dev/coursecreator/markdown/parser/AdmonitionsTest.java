package dev.coursecreator.markdown.parser;

import static dev.coursecreator.markdown.Parsed.lesson;
import static dev.coursecreator.markdown.Parsed.passages;
import static dev.coursecreator.markdown.Parsed.shown;
import static dev.coursecreator.markdown.Parsed.spoken;
import static dev.coursecreator.markdown.Parsed.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.Parsed;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.Utterance;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The admonitions of other tools are boxes with a label. */
class AdmonitionsTest {

    static Stream<Arguments> dialects() {
        return Stream.of(
                Arguments.of("> [!NOTE]\n> Stop it.", "[NOTE Note] Stop it."),
                Arguments.of("> [!warning]\n> Stop it.", "[WARNING Warning] Stop it."),
                Arguments.of("> [!CAUTION] \n>\n> Stop it.", "[WARNING Caution] Stop it."),
                Arguments.of("> [!tip]- A *good* title\n> Stop it.", "[TIP A good title] Stop it."),
                Arguments.of("> [!custom]+\n> Stop it.", "[NOTE Custom] Stop it."),
                Arguments.of("> **Note**\n> Stop it.", "[NOTE Note] Stop it."),
                Arguments.of("> **⚠️ Warning:** Stop it.", "[WARNING Warning] Stop it."),
                Arguments.of("> **Important**: Stop it.", "[IMPORTANT Important] Stop it."),
                Arguments.of("> ## Exercise 2\n>\n> Stop it.", "[EXERCISE Exercise 2] Stop it."),
                Arguments.of(":::note\nStop it.\n:::", "[NOTE Note] Stop it."),
                Arguments.of(":::tip Use a copy\nStop it.\n:::", "[TIP Use a copy] Stop it."),
                Arguments.of(":::info[Use `git`]{.wide}\n\nStop it.\n\n:::", "[NOTE Use git] Stop it."),
                Arguments.of("::: danger Mind the gap\nStop it.\n:::", "[DANGER Mind the gap] Stop it."),
                Arguments.of("::: {.callout-important}\nStop it.\n:::", "[IMPORTANT Important] Stop it."),
                Arguments.of("::: {.callout-tip title=\"So\" collapse=\"true\"}\nStop it.\n:::", "[TIP So] Stop it."),
                Arguments.of("::: {#tip-1 .callout-tip}\n## Heading\nStop it.\n:::", "[TIP Heading] Stop it."),
                Arguments.of(":::{admonition} Title\n:class: warning\nStop it.\n:::", "[WARNING Title] Stop it."),
                Arguments.of(
                        "::::::: callout :::::::\n\n### Heading\n\nStop it.\n\n:::::::::", "[NOTE Heading] Stop it."),
                Arguments.of("!!! danger \"Careful\"\n    Stop it.", "[DANGER Careful] Stop it."),
                Arguments.of("!!! note\n\n    Stop it.", "[NOTE Note] Stop it."),
                Arguments.of("!!! note \"\"\n    Stop it.", "[NOTE] Stop it."),
                Arguments.of("??? question \"How?\"\n    Stop it.", "[NOTE How?] Stop it."),
                Arguments.of("???+ bug inline end \"Why\"\n    Stop it.", "[DANGER Why] Stop it."),
                Arguments.of("```{tip} A title\n:class: x\nStop it.\n```", "[TIP A title] Stop it."));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void isABoxWithALabel(String markdown, String shown) {
        assertThat(shown(markdown)).containsExactly(shown);
    }

    @Test
    void labelIsSpokenBeforeTheText() {
        assertThat(spoken(":::tip Use a copy\nOf the table.\n:::")).isEqualTo("Use a copy. Of the table.");
    }

    @Test
    void boxTakesAllItsBlocks() {
        assertThat(shown("""
                !!! note
                    Text.

                    - one
                    - two

                    ```sh
                    ls
                    ```

                After.
                """))
                .containsExactly("[NOTE Note] Text.", "[NOTE] - one", "[NOTE] - two", "[NOTE] sh`ls`", "After.");
    }

    @Test
    void boxWithinABoxHasItsOwn() {
        assertThat(shown(":::: note\nOuter.\n\n::: danger\nInner.\n:::\n\nOuter again.\n::::"))
                .containsExactly("[NOTE Note] Outer.", "[DANGER Danger] Inner.", "[NOTE] Outer again.");
    }

    @Test
    void fencesInCodeAreCode() {
        assertThat(shown("```md\n:::note\nText.\n:::\n```")).containsExactly("md`:::note\nText.\n:::`");
    }

    @Test
    void quotationStaysAQuotation() {
        assertThat(shown("> **Never** say never.")).containsExactly("> *Never* say never.");
        assertThat(shown("> To be: that is it.")).containsExactly("> To be: that is it.");
    }

    @Test
    void containersThatOnlyLayOutAreLeftOut() {
        assertThat(shown(":::: {.columns}\n::: {.column width=\"50%\"}\nLeft.\n:::\n::: {.column}\nRight.\n:::\n::::"))
                .containsExactly("Left.", "Right.");
    }

    @Test
    void containerWithoutAnEndIsTextAndIsReported() {
        var markdown = "# Course\n\n## Lesson\n\n:::note Take care\n\nText.\n\n## Second\n\nMore.\n";
        assertThat(Parsed.course(markdown).lessons()).hasSize(2);
        assertThat(warnings(markdown))
                .singleElement()
                .asString()
                .startsWith("5: ")
                .contains("no end", ":::");
    }

    @Test
    void tabsAreHeadings() {
        assertThat(shown("=== \"Java\"\n\n    ```java\n    int x;\n    ```\n\n=== \"C\"\n\n    Text."))
                .containsExactly("#### Java", "java`int x;`", "#### C", "Text.");
    }

    @Test
    void solutionOfAChallengeComesAfterTimeToThink() {
        var content = """
                ::::::::::::::: challenge

                ## Count them

                How many rows are there?

                :::::: solution

                There are twelve.

                ::::::
                :::::::::::::::
                """;
        assertThat(shown(content))
                .containsExactly(
                        "[EXERCISE Count them] How many rows are there?", "[SOLUTION Solution] There are twelve.");
        assertThat(passages(content).getFirst().says().getLast()).isEqualTo(new Utterance.Pause(5_000));
        assertThat(lesson(content).interactive())
                .containsExactly(new InteractiveElement.Exercise(0, "How many rows are there?", "There are twelve."));
    }

    @Test
    void solutionIsOnlyInTheManifestIfAnswersAreNotRevealed() {
        var lesson = Parsed.course(
                        "---\nreveal: false\n---\n# C\n\n## C\n\n:::challenge\nHow?\n\n:::solution\nSo.\n:::\n:::\n")
                .lessons()
                .getFirst();
        assertThat(lesson.slides().getFirst().passages()).hasSize(1);
        assertThat(lesson.interactive()).containsExactly(new InteractiveElement.Exercise(0, "How?", "So."));
    }

    @Test
    void notesToTheInstructorAreLeftOutAndReported() {
        var markdown = "# Course\n\n## Lesson\n\nText.\n\n::: instructor\nTake ten minutes.\n:::\n";
        assertThat(Parsed.course(markdown).toString()).doesNotContain("ten minutes");
        assertThat(warnings(markdown))
                .singleElement()
                .asString()
                .startsWith("7: ")
                .contains("instructor");
    }
}
