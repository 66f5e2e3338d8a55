package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parses the examples, and thousands of random mutations of them, chosen by a seed; {@code -Drandom.seed=…} chooses others. */
class RandomDocumentsTest {

    private static final List<String> FRAGMENTS = List.of(
            "# ",
            "## ",
            "### ",
            "\n",
            "\n\n",
            "---\n",
            "```",
            "```quiz\n",
            "- [x] ",
            "- ",
            "> ",
            "| a | b |\n|--|--|\n",
            "**",
            "_",
            "[x](y)",
            "<b>",
            "<!-- narration: hi -->",
            "(pause: 3)",
            "🎉",
            "\t",
            "\r\n",
            "1. ",
            "&amp;",
            "\\",
            "![",
            "https://x.y/z",
            "title: a: b\n",
            "\n:::note Title\n",
            "\n:::\n",
            "\n!!! tip\n    ",
            "> [!NOTE] ",
            "> **Note** ",
            "\n=== \"Tab\"\n\n    ",
            "[^1]",
            "\n\n[^1]: note ",
            "^[note]",
            "==",
            "~",
            "^",
            ":rocket:",
            "\n: definition",
            "$",
            "$$",
            "\\(x\\)",
            "```mermaid\nflowchart LR\n",
            "```{note}\n",
            "\n(voice: x)\n",
            "{{1}}",
            "\n::right::\n",
            "{{#include x.md}}",
            "[[a|b]]",
            "![[a]]",
            "\n%%\n",
            "{% tab title=\"a\" %}\n",
            "\n{% endhint %}\n",
            "{ref}`a`",
            "\n+---+\n| a |\n+---+\n",
            "\n| a\n",
            "[^zz]",
            "\n**Bold**\n",
            "<table>\n\n",
            "\n<h1>Title</h1>\n",
            "![b](https://img.shields.io/a)",
            "\n```{figure} a.png\n",
            "\n```{r}\n#| echo: false\n",
            "\nexport const a = (\n",
            "\u0000");

    @Test
    void examplesAreValid() throws IOException {
        for (var example : examples()) {
            assertThat(CourseMarkdown.parse(example)).isInstanceOf(ParsedCourse.Valid.class);
        }
    }

    @Test
    void anyDocumentBecomesACourseOrErrorsWithValidLines() throws IOException {
        var seed = Long.getLong("random.seed", 1);
        var random = new Random(seed);
        var examples = examples();
        for (int i = 0; i < 1_500; i++) {
            var document = mutated(examples.get(random.nextInt(examples.size())), random);
            switch (CourseMarkdown.parse(document)) {
                case ParsedCourse.Valid valid -> {
                    valid.script()
                            .lessons()
                            .forEach(lesson -> lesson.slides().forEach(slide -> assertValid(slide, seed)));
                    assertThat(valid.script().warnings())
                            .as("seed %d", seed)
                            .allMatch(warning -> warning.line()
                                    <= Math.max(1, document.lines().count()));
                }
                case ParsedCourse.Invalid invalid ->
                    assertThat(invalid.errors())
                            .as("seed %d", seed)
                            .allMatch(error -> error.line() >= 1
                                    && error.line()
                                            <= Math.max(1, document.lines().count()));
            }
        }
    }

    private static void assertValid(SlideScript slide, long seed) {
        assertThat(slide.passages()).as("seed %d", seed).anyMatch(passage -> passage.shows() != null);
        for (var passage : slide.passages()) {
            for (var utterance : passage.says()) {
                if (utterance instanceof Utterance.Sentence sentence) {
                    assertThat(sentence.text())
                            .as("seed %d", seed)
                            .doesNotContain("https://", "🎉", "\u0000")
                            .isEqualTo(sentence.text().strip());
                }
            }
        }
    }

    private static String mutated(String document, Random random) {
        var text = new StringBuilder(document);
        var mutations = 1 + random.nextInt(8);
        for (int i = 0; i < mutations; i++) {
            var at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
                case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(200)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(300))));
            }
        }
        return text.toString();
    }

    private static List<String> examples() throws IOException {
        var examples = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(Path.of("..", "examples"), "*.md")) {
            for (var file : files) {
                examples.add(Files.readString(file));
            }
        }
        return examples;
    }
}
