package dev.coursecreator.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The markup of wikis, of reStructuredText and of MDX is read as what it means, or left out, and never read aloud. */
class OtherMarkupTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "==== Title ==== ~ #### Title",
                "h4. Title ~ #### Title",
                "Some '''bold''' text. ~ Some *bold* text.",
                "Some ''italic'' text. ~ Some _italic_ text.",
                "{info}\\nText.\\n{info} ~ [NOTE Info] Text.",
                "{warning:title=Careful}\\nText.\\n{warning} ~ [WARNING Careful] Text.",
                "{code:java}\\nint x; // '''\\n{code} ~ java`int x; // '''`",
                "{quote}\\nText.\\n{quote} ~ > Text.",
                ".. note:: Text. ~ [NOTE Note] Text.",
                ".. warning::\\n\\n   Text.\\n   More. ~ [WARNING Warning] Text. More.",
                ".. code-block:: python\\n   :linenos:\\n\\n   def f():\\n       pass\\n\\nMore. ~ python`def f():\\n    pass`",
                ".. image:: a.png\\n   :alt: A fox ~ > _A fox_",
                ".. math:: x^2 ~ Formula",
                ".. toctree::\\n   :maxdepth: 2\\n\\n   a\\n   b\\n\\nText. ~ Text.",
                ".. _target:\\n\\nText. ~ Text."
            })
    void isReadAsMarkdownWithAWarning(String written, String shown) {
        var content = written.replace("\\n", "\n");

        assertThat(Parsed.shown(content).getFirst()).isEqualTo(shown.replace("\\n", "\n"));
        assertThat(Parsed.warnings("# A\n\n## B\n\n" + content)).anyMatch(warning -> warning.startsWith("5: "));
    }

    @Test
    void codeOfAWikiMayStandInABox() {
        assertThat(Parsed.shown("{note}\nText.\n{code}\nint x;\n{code}\n{note}\n\nMore."))
                .containsExactly("[NOTE Note] Text.", "[NOTE] `int x;`", "More.");
    }

    @Test
    void headingsOfAWikiMakeLessonsAndSlides() {
        var course = Parsed.course("= Course =\n\n== One ==\n\nText.\n\n== Two ==\n\n=== Slide ===\n\nText.");

        assertThat(course.title()).isEqualTo("Course");
        assertThat(course.lessons()).extracting(lesson -> lesson.title()).containsExactly("One", "Two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The empty strings '' and ''' and ''.",
                "Use `''x''` and `{version}`.",
                "Is a == b or b == c?",
                "{note} stands here alone.",
                "The path /users/{id} has a {name}.",
                "Wait .. note: this."
            })
    void ordinaryTextStays(String text) {
        assertThat(Parsed.warnings("# A\n\n## B\n\n" + text)).isEmpty();
    }

    @Test
    void conflictIsReportedAndBothVersionsAreKept() {
        var conflict = "<<<<<<< HEAD\nOne version.\n=======\nAnother version.\n>>>>>>> main\n\nText.";

        assertThat(Parsed.spoken(conflict)).isEqualTo("One version. Another version. Text.");
        assertThat(Parsed.warnings("# A\n\n## B\n\n" + conflict))
                .singleElement()
                .asString()
                .startsWith("5: a merge conflict is not resolved");
        assertThat(Parsed.shown("```\n" + conflict + "\n```"))
                .singleElement()
                .asString()
                .contains("<<<<<<< HEAD");
    }

    @Test
    void expressionsHaveTheValueOfAConstantOrAreLeftOut() {
        var document = "# A\n\n## B\n\nexport const version = '1.2';\n\nUse {version} of {props.name} now.";

        assertThat(Parsed.course(document).lessons().getFirst().slides().getLast().passages().stream()
                        .map(passage -> Parsed.shown(passage.shows()))
                        .toList())
                .containsExactly("Use 1.2 of now.");
        assertThat(Parsed.warnings(document))
                .containsExactly(
                        "5: imports and exports of modules are left out; they belong to another tool",
                        "7: expressions such as {version} are left out; write their value");
    }

    @Test
    void listsKeepNineLevels() {
        var list = new StringBuilder();
        for (int level = 0; level < 11; level++) {
            list.append("  ".repeat(level)).append("- level ").append(level).append('\n');
        }

        assertThat(Parsed.warnings("# A\n\n## B\n\n" + list))
                .singleElement()
                .asString()
                .startsWith("14: the list is nested more than 9 levels deep");
    }

    @Test
    void boxWithinABoxStaysInIt() {
        assertThat(Parsed.shown("::: warning\nOne.\n\n> [!TIP]\n> Two.\n\nThree.\n:::"))
                .isEqualTo(
                        List.of("[WARNING Warning] One.", "[WARNING] #### Tip", "[WARNING] Two.", "[WARNING] Three."));
    }

    @Test
    void headingOfAnEmojiIsSaidByItsName() {
        var lesson = Parsed.course("# T\n\n## \uD83D\uDE80\n\nText.").lessons().getFirst();

        assertThat(lesson.title()).isEqualTo("\uD83D\uDE80");
        assertThat(lesson.slides()
                        .getLast()
                        .passages()
                        .getFirst()
                        .says()
                        .getFirst()
                        .toString())
                .contains("rocket");
    }

    @Test
    void longExerciseGoesOnOnTheNextPage() {
        var exercise = "Start two workers and stop one of them while a lesson is rendered. ".repeat(8);

        assertThat(Parsed.shown("```exercise\n" + exercise + "\n```")).hasSizeGreaterThan(2);
    }
}
