package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.model.script.FollowMode;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not as it should be becomes a course all the same, with a warning that says what was understood and what to write. */
class WarningsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "---\\ntitle: A\\nsidebar_position: 1\\nslug: /\\n---\\nText.|Line 3: unknown keys 'sidebar_position', 'slug'",
                "---\\ntitle: Assignment 1: Loops\\n---\\nText.|Line 2: the front matter is not valid YAML",
                "---\\ntitle: A\\ntheme: gaia\\n---\\nText.|Line 3: unknown theme 'gaia'",
                "---\\ntitle: A\\nvoice: Mrs. Jones\\n---\\nText.|Line 3: invalid voice 'Mrs. Jones' is ignored",
                "---\\ntitle: A\\nspeed: fast\\n---\\nText.|Line 3: invalid speed 'fast' is ignored",
                "---\\ntitle: A\\nfollow: point\\n---\\nText.|Line 3: unknown follow 'point' in the front matter; not used. Known are mark, reveal, off",
                "---\\ntitle: A\\npace: 3\\n---\\nText.|Line 3: unknown pace '3'",
                "---\\ntitle: A\\nlanguage: 12\\n---\\nText.|Line 3: '12' is not a language code",
                "---\\ntitle: A\\ntags: [a, '']\\n---\\nText.|Line 3: 'tags' has an invalid tag",
                "---\\ntitle: A\\nauthor: {x: y}\\n---\\nText.|Line 3: 'author' is not text",
                "+++\\ntitle = 'A'\\nweight = 3\\n+++\\nText.|Line 3: unknown key 'weight'",
                "+++\\ntitle = A B\\n+++\\nText.|Line 2: the front matter is not valid TOML",
                "Text.|Line 1: the course has no title and is called 'Untitled course'",
                "# C\\n\\n## One\\n\\n## Two\\n\\nText.|Lesson 1, line 3: the lesson 'One' shows only its title",
                "# C\\n\\nText.\\n\\n```\\n```|Lesson 1, line 5: the empty code block is left out",
                "# C\\n\\nText.\\n\\n```exercise\\n```|Lesson 1, line 5: the empty exercise is left out",
                "# C\\n\\n```java\\nint x;\\n|Lesson 1, line 3: unclosed code fence: everything down to line 4 is code",
                "# C\\n\\nText (pause: 999).|Lesson 1, line 3: invalid pause '999' is ignored",
                "# C\\n\\n<!-- hold: long -->\\n\\nText.|Lesson 1, line 5: invalid hold 'long' is ignored",
                "# C\\n\\n## L {#l .x}\\n\\nText.|Line 3: attributes such as {#id .class} are left out",
                "# C\\n\\n{% include x.html %}\\n\\nText.|Line 3: template tags such as {% include %}",
                "# C\\n\\n{{< youtube id >}}\\n\\nText.|Line 3: template tags such as {% include %}",
                "# C\\n\\nimport Tabs from '@theme/Tabs';\\n\\nText.|Line 3: imports and exports of modules",
                "# C\\n\\nText.\\n\\n<!-- open\\n\\n## L|Line 5: unclosed comment: everything down to line 7 is left out",
                "# C\\n\\nWhich?\\n\\n- [x] a\\n- [x] b|Lesson 1, line 5: this is shown as a checklist, because all its boxes are ticked",
                "# C\\n\\nWhich?\\n\\n- [x] a|Lesson 1, line 5: this is shown as a checklist, because the quiz has 1 choice",
                "# C\\n\\n## L\\n\\nText.\\n---\\nMore.|Line 5: the text right above '---' is read as text"
            })
    void courseIsMadeWithAWarning(String markdown, String warning) {
        assertThat(messages(markdown.replace("\\n", "\n")))
                .singleElement()
                .asString()
                .startsWith(warning);
    }

    @Test
    void strictCourseWithAWarningIsRefused() {
        var markdown = "---\ntitle: A\nweight: 1\nstrict: true\n---\n\nText (pause: x).";
        assertThat(CourseMarkdown.parse(markdown))
                .isInstanceOfSatisfying(
                        ParsedCourse.Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(MarkdownError::message)
                                .satisfiesExactly(
                                        first -> assertThat(first).startsWith("Line 3: unknown key 'weight'"),
                                        second ->
                                                assertThat(second).startsWith("Lesson 1, line 7: invalid pause 'x'")));
    }

    @Test
    void aDescriptionIsAsLongAsAnEditedOneMayBe() {
        var markdown = "# C\n\n" + "Word and word. ".repeat(1_000) + "\n\n## Lesson\n\nText.";
        var course = valid(markdown).script();

        assertThat(course.description()).hasSizeBetween(4_990, 5_000).endsWith("word.\u2026");
        assertThat(course.warnings())
                .extracting(Warning::detail)
                .anyMatch(detail -> detail.contains("the description has 14999 characters"));
    }

    @Test
    void valuesOfAFrontMatterWithMistakesAreRead() {
        var course = valid("---\ntitle: Assignment 1: Loops\nauthor: Ada\n---\nText.");
        assertThat(course.script().title()).isEqualTo("Assignment 1: Loops");
        assertThat(course.script().author()).isEqualTo("Ada");
    }

    @ParameterizedTest
    @CsvSource({"mark, MARK", "reveal, REVEAL", "off, OFF", "'\"off\"', OFF"})
    void followIsRead(String written, FollowMode follow) {
        assertThat(valid("---\ntitle: A\nfollow: " + written + "\n---\nText.").follow())
                .isEqualTo(follow);
    }

    @Test
    void paceIsReadAndIsOtherwiseLeftToTheServer() {
        assertThat(valid("---\ntitle: A\npace: brisk\n---\nText.").pace()).isEqualTo(Pace.BRISK);
        assertThat(valid("---\ntitle: A\npace: 3\n---\nText.").pace()).isNull();
        assertThat(valid("Text.").follow()).isNull();
    }

    @Test
    void tomlFrontMatterIsRead() {
        var course = valid("+++\ntitle = \"Sorting\"\ntags = [\"b\", \"a\"]\n+++\n\nText.")
                .script();
        assertThat(course.title()).isEqualTo("Sorting");
        assertThat(course.tags()).containsExactly("a", "b");
        assertThat(course.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en_US, en-US", "English, en", "Deutsch, de", "German, de", "pt-BR, pt-BR"})
    void languageIsUnderstood(String written, String language) {
        assertThat(valid("---\ntitle: A\nlang: " + written + "\n---\nText.")
                        .script()
                        .language())
                .isEqualTo(language);
    }

    @Test
    void textRightAboveASeparatorStaysText() {
        var lesson =
                valid("# C\n\n## L\n\nFirst.\n---\nSecond.").script().lessons().getFirst();
        assertThat(lesson.title()).isEqualTo("L");
        assertThat(lesson.slides()).hasSize(3);
        assertThat(lesson.slides().get(1).toString()).contains("First.");
        assertThat(lesson.slides().get(2).toString()).contains("Second.");
    }

    @Test
    void documentMayUnderlineAllItsHeadings() {
        var script =
                valid("Course\n===\n\nOne\n---\n\nText.\n\nTwo\n---\n\nText.").script();
        assertThat(script.title()).isEqualTo("Course");
        assertThat(script.lessons()).extracting(LessonScript::title).containsExactly("One", "Two");
        assertThat(script.warnings()).isEmpty();
    }

    @Test
    void headingsAboveLessonsAreSections() {
        var script = valid("# Course\n\n## One\n\nText.\n\n# Part two: more\n\nIt goes on.\n\n## Two\n\nText.\n\n"
                        + "# Appendix\n\nNo lessons.")
                .script();
        assertThat(script.lessons()).extracting(LessonScript::title).containsExactly("One", "Two", "Appendix");
        var section = script.lessons().get(1).slides().getFirst();
        assertThat(section.heading().text()).isEqualTo("Part two: more");
        assertThat(section.toString()).contains("It goes on.").contains("Sentence[text=Part two: more.]");
        assertThat(script.warnings()).isEmpty();
    }

    @Test
    void foreignSyntaxIsNeitherShownNorSpokenExceptInCode() {
        var script = valid(
                        "# C\n\n## Start {#start}\n\nText {% x %}here.\n{: .note}\n\n```\n{% raw %} {#a}\n```\n\nUse `{% x %}`.")
                .script();
        assertThat(script.lessons().getFirst().title()).isEqualTo("Start");
        assertThat(script.toString())
                .contains("Text here.", "{% raw %} {#a}", "{% x %}")
                .doesNotContain("{#start}", "{: .note}", "Text {%");
    }

    @Test
    void allWarningsAreInLineOrder() {
        assertThat(valid("# C\n\n## A\n\n## B\n\nX (pause: 999)\n\n```\n```")
                        .script()
                        .warnings())
                .hasSize(3)
                .extracting(Warning::line)
                .isSorted();
    }

    private static List<String> messages(String markdown) {
        return valid(markdown).script().warnings().stream()
                .map(warning -> MarkdownError.of(warning).message())
                .toList();
    }

    private static ParsedCourse.Valid valid(String markdown) {
        return (ParsedCourse.Valid) CourseMarkdown.parse(markdown);
    }
}
