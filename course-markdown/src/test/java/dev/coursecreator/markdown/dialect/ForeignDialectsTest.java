package dev.coursecreator.markdown.dialect;

import static dev.coursecreator.markdown.Parsed.shown;
import static dev.coursecreator.markdown.Parsed.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.Parsed;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.SlideBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of other tools: nothing of their own syntax is shown or said, and what is left out is reported. */
class ForeignDialectsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Text {/* a comment */}here. ~ Text here. ~ comments",
                "Text %%hidden%%here. ~ Text here. ~ comments",
                "Hello {{ page.title }}. ~ Hello . ~ template tags",
                "Hello {{% x %}}you. ~ Hello you. ~ template tags",
                "[TOC]\\n\\nText. ~ Text. ~ tables of contents",
                "[[toc]]\\n\\nText. ~ Text. ~ tables of contents",
                "* TOC\\n{:toc}\\n\\nText. ~ Text. ~ attributes",
                "*[HTML]: Hyper Text\\n\\nText. ~ Text. ~ abbreviations",
                "An {++added++} word{--s--}. ~ An added word. ~ marks of changes",
                "Some *words*{: .red} here. ~ Some _words_ here. ~ attributes",
                "Some [words]{.red} here. ~ Some words here. ~ attributes",
                "A [link](x.md){.btn}. ~ A link. ~ attributes",
                "{::options x=\"1\" /}\\n\\nText. ~ Text. ~ attributes",
                "Known [@smith2020, p. 3; @jones] facts. ~ Known facts. ~ references",
                "As @fig-plot shows. ~ As the figure shows. ~ references",
                "Known【1†source】 facts:contentReference[oaicite:0]{index=0}. ~ Known facts. ~ references",
                "A paragraph. ^para1 ~ A paragraph. ~ references",
                "(my-label)=\\n\\nText. ~ Text. ~ references",
                "- [/] half done ~ - half done ~ states of tasks",
                "key:: value\\n\\nText. ~ Text. ~ properties",
                "Text [due:: today]. ~ Text. ~ properties",
                "###### tags: `a` `b`\\n\\nText. ~ Text. ~ properties",
                ":material-home: Home ~ Home ~ icons",
                "\\\\pagebreak\\n\\nText. ~ Text. ~ page breaks",
                "export const a = (\\n  <b/>\\n);\\n\\nText. ~ Text. ~ imports and exports",
                "%%\\nhidden\\nlines\\n%%\\n\\nText. ~ Text. ~ comments",
                "{::comment}\\nhidden\\n{:/comment}\\n\\nText. ~ Text. ~ comments",
                "![[Note]]\\n\\nText. ~ Text. ~ the embedded note 'Note'",
                "::: notes\\nhidden\\n:::\\n\\nText. ~ Text. ~ speaker notes",
                "Text[^zz] here. ~ Text here. ~ no footnote 'zz'"
            })
    void syntaxOfAnotherToolIsLeftOutWithAWarning(String written, String shown, String warning) {
        var content = written.replace("\\n", "\n").replace("\\\\", "\\");

        assertThat(shown(content)).containsExactly(shown);
        assertThat(Parsed.warnings("# A\n\n## B\n\n" + content))
                .singleElement()
                .asString()
                .contains(warning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "See [[Trees]] and [[Trees|the notes]]. ~ See Trees and the notes.",
                "See [[Trees#Binary]] or [[#Below]]. ~ See Trees: Binary or Below.",
                "See {ref}`the guide <x>`, {doc}`other-page`. ~ See the guide, other page.",
                "See :doc:`guide`; press {kbd}`Ctrl`. ~ See guide; press `Ctrl`.",
                "Area {math}`x^2`. ~ Area $x^2$."
            })
    void linksAndRolesBecomeWhatAReaderSees(String written, String shown) {
        assertThat(shown(written)).containsExactly(shown);
        assertThat(Parsed.warnings("# A\n\n## B\n\n" + written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use `{{ x }}`, `[[a]]`, `%%b%%` and `[^1]`.",
                "Type ``{ref}`a` `` or `[TOC]`.",
                "The list a[[1]] in R.",
                "A path C:\\dir, 50% and 100%."
            })
    void codeAndOrdinaryTextStayAsWritten(String text) {
        assertThat(Parsed.warnings("# A\n\n## B\n\n" + text)).isEmpty();
        assertThat(shown(text)).singleElement().asString().hasSizeGreaterThan(text.length() - 9);
    }

    @Test
    void codeBlocksAndFormulasStayAsWritten() {
        var code = "{{ x }}\n[[a]]\n%%\nb\n%%\n[^1]\n+---+\n| a\n(@) b\n{ref}`c`\n";

        assertThat(shown("```text\n" + code + "```")).containsExactly("text`" + code.strip() + "`");
        var formula =
                Parsed.passages("$$\n\\frac{{a}}{{b}} + \\sqrt[3]{{x}} \\sqrt[n]{y}\n$$\n\n$\\sqrt[3]{x}$").stream()
                        .map(passage -> passage.shows().toString())
                        .toList();
        assertThat(formula.getFirst()).contains("\\frac{{a}}{{b}} + \\sqrt[3]{{x}} \\sqrt[n]{y}");
        assertThat(formula.getLast()).contains("\\sqrt[3]{x}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% hint style=\"warning\" %}\nCareful.\n{% endhint %}",
                "{{% notice warning %}}\nCareful.\n{{% /notice %}}",
                "{{< callout type=\"warning\" >}}\nCareful.\n{{< /callout >}}",
                "<Aside type=\"warning\">\nCareful.\n</Aside>",
                "<Warning>\n\nCareful.\n\n</Warning>"
            })
    void boxesOfSitesAreBoxes(String box) {
        assertThat(shown(box)).containsExactly("[WARNING Warning] Careful.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% tabs %}\n{% tab title=\"Linux\" %}\nUse apt.\n{% endtab %}\n{% endtabs %}",
                "{{< tabs >}}\n{{< tab \"Linux\" >}}\nUse apt.\n{{< /tab >}}\n{{< /tabs >}}",
                "<Tabs>\n  <TabItem value=\"l\" label=\"Linux\" default>\n\nUse apt.\n\n  </TabItem>\n</Tabs>",
                "````{tab-set}\n```{tab-item} Linux\nUse apt.\n```\n````"
            })
    void tabsOfSitesAreHeadings(String tabs) {
        assertThat(shown(tabs)).containsExactly("#### Linux", "Use apt.");
    }

    @Test
    void listingsAndPicturesOfSitesAreCodeAndPictures() {
        assertThat(shown("{{< highlight go \"linenos=table\" >}}\nx := 1\n{{< /highlight >}}"))
                .containsExactly("go`x := 1`");
        assertThat(shown("{% highlight ruby linenos %}\nx = 1\n{% endhighlight %}"))
                .containsExactly("ruby`x = 1`");
        assertThat(shown("{{< figure src=\"fox.png\" caption=\"A fox\" >}}")).containsExactly("> _A fox_");
        assertThat(shown("```{figure} fox.png\n:name: fox\nA *red*\nfox.\n```")).containsExactly("> _A red fox._");
        assertThat(shown("```{image} fox.png\n:alt: A fox\n```")).containsExactly("> _A fox_");
    }

    @Test
    void directivesOfMyStAreReadOrReported() {
        assertThat(shown("```{glossary}\nAPI\n  An interface.\n```")).containsExactly("- *API*", "  An interface.");
        assertThat(shown("```{math}\n:label: eq\nx^2\n```")).containsExactly("Formula");
        assertThat(shown("```{list-table}\n:header-rows: 1\n* - A\n  - B\n```")).containsExactly("- A", "- B");
        assertThat(Parsed.warnings("# A\n\n## B\n\nText.\n\n```{toctree}\na\n```"))
                .singleElement()
                .asString()
                .contains("{toctree}");
    }

    @Test
    void cellsShowWhatTheirOptionsSay() {
        assertThat(shown("```{r}\n#| label: a\nplot(x)\n```")).containsExactly("r`plot(x)`");
        assertThat(shown("```{code-cell} python\n:tags: [x]\nplot(x)\n```")).containsExactly("python`plot(x)`");
        assertThat(shown("```rust\n# fn main() {\n#[derive(A)]\nlet a = 1;\n#\n# }\n```"))
                .containsExactly("rust`#[derive(A)]\nlet a = 1;`");
        for (var hidden : List.of("```{r a, echo=FALSE}\nx\n```", "```{r}\n#| include: false\nx\n```")) {
            assertThat(shown("Text.\n\n" + hidden)).containsExactly("Text.");
            assertThat(Parsed.warnings("# A\n\n## B\n\nText.\n\n" + hidden))
                    .singleElement()
                    .asString()
                    .contains("the code is left out");
        }
    }

    @Test
    void gridTablesAreTables() {
        var table = """
                +-------+-------+
                | Fruit | Price |
                +=======+=======+
                | Red   | 1     |
                | apple |       |
                +-------+-------+
                | Pear  | 2     |
                +-------+-------+
                """;
        assertThat(Parsed.passages(table).getFirst().shows()).isInstanceOf(SlideBlock.Table.class);
        assertThat(spoken(table)).contains("Red apple, Price: 1. Pear, Price: 2.");
    }

    @Test
    void pandocsTitleVersesAndExamplesAreUnderstood() {
        var course = Parsed.course(
                "% My title\n% Ada\n\n## L\n\n| One\n| Two\n\n(@)  First.\n(@b) Second.\n\nSee (@b).\n\n\\begin{align}\nx &= 1\n\\end{align}\n");

        assertThat(course.title()).isEqualTo("My title");
        assertThat(course.lessons().getFirst().slides().getLast().passages().stream()
                        .map(passage -> Parsed.shown(passage.shows())))
                .containsExactly("One\nTwo", "- First.", "- Second.", "See (2).", "Formula");
    }

    @Test
    void tableInHtmlWithEmptyLinesIsOneTable() {
        assertThat(spoken("<table>\n\n<tr><th>A</th><th>B</th></tr>\n\n\n<tr><td>1</td>\n\n<td>2</td></tr>\n</table>"))
                .isEqualTo("The table shows 1 entry. 1, B: 2.");
        assertThat(shown("<table><tr><td><b>Ada</b></td><td>Eve</td></tr></table>"))
                .containsExactly("*Ada*", "Eve");
    }

    @Test
    void descriptionIsNotRepeatedByTheIntroduction() {
        var course = Parsed.course("# A\n\nAbout it.\n\n- more\n\n## B\n\nText.\n");

        assertThat(course.description()).isEqualTo("About it.");
        assertThat(course.lessons().getFirst().slides().getFirst().passages()).hasSize(1);
    }

    @Test
    void titleInHtmlIsTheTitle() {
        var course =
                Parsed.course("<h1 align=\"center\"><img src=\"a.png\" alt=\"Logo\"><br>Lib</h1>\n\n## Use\n\nText.\n");

        assertThat(course.title()).isEqualTo("Lib");
        assertThat(course.toString()).contains("Logo");
        assertThat(course.lessons()).extracting(LessonScript::title).containsExactly("Use");
    }

    @Test
    void contentsOfTheDocumentAreLeftOut() {
        var course = Parsed.course(
                "# A\n\n## Contents\n\n- [One](#one)\n  - [Two](#two)\n\n## One\n\nText.\n\n- [a](#a)\n- and more\n");

        assertThat(course.lessons()).extracting(LessonScript::title).containsExactly("One");
        assertThat(course.toString()).contains("and more");
    }

    @Test
    void boldLinesAreTheHeadingsOfATextWithoutOthers() {
        var lesson =
                Parsed.course("**Water**\n\nBoil it.\n\n**Salt**\n\nAdd it. **Now.**\n\n**Not a heading:**\n\nMore.");

        assertThat(lesson.title()).isEqualTo("Water");
        assertThat(lesson.lessons().getFirst().slides())
                .extracting(slide -> slide.heading().text())
                .containsExactly("Water", "Salt");
        assertThat(lesson.warnings()).singleElement().asString().contains("bold lines are read as headings");
        assertThat(Parsed.course("# A\n\n## B\n\n**One**\n\nText.\n\n**Two**\n\nText.")
                        .lessons()
                        .getFirst()
                        .slides())
                .hasSize(2);
    }

    @Test
    void unusedFootnoteIsReported() {
        assertThat(Parsed.warnings("# A\n\n## B\n\nText[^a] and `[^c]`.\n\n[^a]: See [^B].\n[^b]: Note.\n[^c]: Never."))
                .singleElement()
                .asString()
                .startsWith("9: the footnote 'c' is left out");
    }
}
