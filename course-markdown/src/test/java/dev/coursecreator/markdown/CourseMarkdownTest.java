package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.frontmatter.DeclaredVoice;
import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.markdown.text.Sentences;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The course Markdown dialect, by example. */
class CourseMarkdownTest {

    @Nested
    class Structure {

        @Test
        void firstLevelHeadingIsTheCourseTitleAndSecondLevelHeadingsAreLessons() {
            var course = valid("# Course\n\n## One\n\nText.\n\n## Two\n\nText.").script();

            assertThat(course.title()).isEqualTo("Course");
            assertThat(course.lessons()).extracting(LessonScript::title).containsExactly("One", "Two");
        }

        @Test
        void withoutSecondLevelHeadingsLaterFirstLevelHeadingsAreLessons() {
            var course = valid("# Course\n\nAbout.\n\n# One\n\nText.\n\n# Two\n\nText.")
                    .script();

            assertThat(course.lessons()).extracting(LessonScript::title).containsExactly("One", "Two");
            assertThat(course.description()).isEqualTo("About.");
        }

        @Test
        void withoutLessonHeadingsTheDocumentIsOneLesson() {
            assertThat(valid("# Course\n\nText.").script().lessons())
                    .extracting(LessonScript::title)
                    .containsExactly("Course");
            assertThat(valid("---\ntitle: Course\n---\nText.").script().lessons())
                    .hasSize(1);
        }

        @Test
        void thirdLevelHeadingsAndThematicBreaksStartSlides() {
            var slides =
                    lesson("First.\n\n### Second\n\nText.\n\n---\n\nThird.").slides();

            assertThat(slides).extracting(slide -> slide.heading().text()).containsExactly("Lesson", "Second", "");
        }

        @Test
        void setextHeadingsAreSupported() {
            var course = valid("Course\n======\n\nLesson\n------\n\nText.").script();

            assertThat(course.title()).isEqualTo("Course");
            assertThat(course.lessons()).extracting(LessonScript::title).containsExactly("Lesson");
        }

        @Test
        void headingsInsideACodeFenceAreCode() {
            var course = valid("# Course\n\n## Lesson\n\n```sh\n# comment\n## another\n```")
                    .script();

            assertThat(course.lessons()).hasSize(1);
        }

        @Test
        void windowsLineEndingsAndByteOrderMarkAreIgnored() {
            var unix = "# Course\n\n## Lesson\n\nText.\n\n- One\n- Two\n";

            assertThat(CourseMarkdown.parse("\uFEFF" + unix.replace("\n", "\r\n")))
                    .isEqualTo(CourseMarkdown.parse(unix));
        }

        @Test
        void contentBeforeTheFirstLessonBecomesAnIntroductionLesson() {
            var course = valid("# Course\n\nAbout.\n\n- One\n- Two\n\n## Lesson\n\nText.")
                    .script();

            assertThat(course.lessons()).extracting(LessonScript::title).containsExactly("Introduction", "Lesson");
        }
    }

    @Nested
    class Slides {

        @Test
        void bulletsAreShownAndSpoken() {
            var passages = lesson("Some words:\n\n- First point\n- Second point\n  - Nested")
                    .slides()
                    .getFirst()
                    .passages();

            assertThat(shown(passages))
                    .containsExactly(
                            new SlideBlock.Prose(RichText.plain("Some words:")),
                            bullet(0, "First point"),
                            bullet(0, "Second point"),
                            bullet(1, "Nested"));
            assertThat(sentences(passages))
                    .containsExactly("Lesson.", "Some words:", "First point.", "Second point.", "Nested.");
        }

        @Test
        void orderedListsKeepTheirNumbers() {
            var passages = lesson("3. Third\n4. Fourth").slides().getFirst().passages();

            assertThat(passages)
                    .extracting(passage -> ((SlideBlock.Bullet) Objects.requireNonNull(passage.shows())).number())
                    .containsExactly(3, 4);
        }

        @Test
        void proseIsShownWhileItIsSpoken() {
            var passages =
                    lesson("First sentence. Second one.").slides().getFirst().passages();

            assertThat(shown(passages))
                    .containsExactly(new SlideBlock.Prose(RichText.plain("First sentence. Second one.")));
        }

        @Test
        void longProseIsDividedBetweenSentencesAndEachPartIsShownWhileItIsSpoken() {
            var sentence = "This sentence has exactly ten words, one after the other.";

            var passages =
                    lesson((sentence + " ").repeat(6)).slides().getFirst().passages();

            var half = String.join(" ", List.of(sentence, sentence, sentence));
            assertThat(shown(passages))
                    .containsExactly(
                            new SlideBlock.Prose(RichText.plain(half)), new SlideBlock.Prose(RichText.plain(half)));
            assertThat(passages.get(1).says()).hasSize(3);
        }

        @Test
        void dividedProseKeepsItsFormattingAndEmoji() {
            var filler = " It goes on and on for some more words that nobody needs but everybody reads.";

            var passages = lesson(
                            "**Bold** start \uD83C\uDF89 here." + filler + filler + " And `code` at the end." + filler)
                    .slides()
                    .getFirst()
                    .passages();

            assertThat(passages).hasSize(2);
            assertThat(((SlideBlock.Prose) shown(passages).get(0)).text().runs().getFirst())
                    .isEqualTo(new RichText.Run("Bold", RichText.Style.STRONG));
            assertThat(((SlideBlock.Prose) shown(passages).get(1)).text().runs())
                    .contains(new RichText.Run("code", RichText.Style.CODE));
            assertThat(shown(passages).stream()
                            .map(block -> ((SlideBlock.Prose) block).text().text()))
                    .satisfies(texts -> assertThat(String.join(" ", texts))
                            .isEqualTo("Bold start \uD83C\uDF89 here." + filler + filler + " And code at the end."
                                    + filler));
        }

        @Test
        void aNarrationIsSpreadOverTheParts() {
            var sentence = "This sentence has exactly ten words, one after the other. ";

            var passages = lesson("<!-- narration: First. Second. Third. Fourth. -->\n\n" + sentence.repeat(6))
                    .slides()
                    .getFirst()
                    .passages();

            assertThat(sentences(passages.subList(1, 2))).containsExactly("Third.", "Fourth.");
        }

        @Test
        void furtherTextOfAnItemHasNoMarker() {
            var passages = lesson("1. One.\n\n   More.").slides().getFirst().passages();

            assertThat(shown(passages))
                    .containsExactly(
                            new SlideBlock.Bullet(0, 1, RichText.plain("One.")),
                            new SlideBlock.ItemText(0, true, RichText.plain("More.")));
        }

        @Test
        void subheadingsAreSpoken() {
            var passages = lesson("#### Why\n\nBecause.").slides().getFirst().passages();

            assertThat(sentences(passages)).containsExactly("Lesson.", "Why.", "Because.");
        }

        @Test
        void theFirstLessonOpensWithTheTitleTheAuthorAndTheIntroduction() {
            var course = valid(
                            "---\nauthor: Ada\n---\n# Course\n\nWhat it is **about**.\n\n## Lesson\n\nText.\n\n## Two\n\nText.")
                    .script();

            var page = course.lessons().getFirst().slides().getFirst();
            assertThat(shown(page.passages()).getFirst())
                    .isEqualTo(new SlideBlock.Title(RichText.plain("Course"), "Ada"));
            assertThat(((SlideBlock.Prose) shown(page.passages()).get(1)).text().text())
                    .isEqualTo("What it is about.");
            assertThat(sentences(page.passages())).containsExactly("Course.", "By Ada.", "What it is about.");
            assertThat(course.lessons().get(1).slides()).hasSize(1);
        }

        @Test
        void addressesOnTheTitlePageAreSpokenAsTheirHosts() {
            var course = valid("---\ntitle: See https://x.org/a\nauthor: https://y.org/b\n---\n## Lesson\n\nText.")
                    .script();

            assertThat(sentences(course.lessons().getFirst().slides().getFirst().passages()))
                    .containsExactly("See x.org.", "By y.org.");
        }

        @Test
        void anAddressWithoutAHostIsSpokenAsItsScheme() {
            var course = valid("# Course\n\n## Lesson\n\nIt begins with https:// or http:///.")
                    .script();

            assertThat(sentences(course.lessons().getFirst().slides().getLast().passages()))
                    .contains("It begins with https or http/.");
        }

        @Test
        void navigationIsNeitherADescriptionNorSpoken() {
            var course = valid(
                            "# Course\n\n[Home](a.md) | [Next](b.md)\n\nAbout.\n\n## Lesson\n\nText.\n\n[Back](a) | [On](b)")
                    .script();

            assertThat(course.description()).isEqualTo("About.");
            assertThat(sentences(course.lessons().getFirst().slides().getLast().passages()))
                    .containsExactly("Lesson.", "Text.");
        }

        @Test
        void linksWithoutSeparatorsAreText() {
            assertThat(sentences(lesson("[Spring](https://a.io) [Kafka](https://b.io)")
                            .slides()
                            .getLast()
                            .passages()))
                    .containsExactly("Lesson.", "Spring Kafka");
        }

        @Test
        void headingWithoutContentIsShownAsStatementAndSpoken() {
            var slide = lesson("Text.\n\n### Alone").slides().get(1);

            assertThat(shown(slide.passages())).containsExactly(new SlideBlock.Statement(RichText.plain("Alone")));
            assertThat(sentences(slide.passages())).containsExactly("Alone.");
        }

        @Test
        void codeIsShownAndAnnouncedButNotReadAloud() {
            var passages = lesson("Text.\n\n```java\nint x = 1;\n```")
                    .slides()
                    .getFirst()
                    .passages();

            assertThat(shown(passages))
                    .containsExactly(
                            new SlideBlock.Prose(RichText.plain("Text.")), new SlideBlock.Code("java", "int x = 1;"));
            assertThat(sentences(passages)).containsExactly("Lesson.", "Text.", "Here is the code in Java.");
        }

        @Test
        void codeIntroducedByAColonIsNotAnnounced() {
            assertThat(sentences(lesson("Look at this:\n\n```java\nint x;\n```")
                            .slides()
                            .getFirst()
                            .passages()))
                    .containsExactly("Lesson.", "Look at this:");
        }

        @Test
        void smallTableIsReadRowByRow() {
            var passages = lesson("| Name | Size |\n|:--|--:|\n| draft | 480 |")
                    .slides()
                    .getFirst()
                    .passages();

            assertThat(sentences(passages)).containsExactly("Lesson.", "The table shows 1 entry.", "Draft, Size: 480.");
        }

        @Test
        void markupUrlsHtmlAndEmojiAreNotSpoken() {
            var passages = lesson(
                            "**Bold**, *soft*, `code`, [a link](https://x.org/y), <b>html</b>, https://x.org/z and 🎉 joy.")
                    .slides()
                    .getFirst()
                    .passages();

            assertThat(sentences(passages))
                    .containsExactly("Lesson.", "Bold, soft, code, a link, html, x.org and joy.");
        }

        @Test
        void referenceLinksAreSpokenAsTheirText() {
            assertThat(sentences(lesson("See [the guide][g].\n\n[g]: https://x.org")
                            .slides()
                            .getFirst()
                            .passages()))
                    .containsExactly("Lesson.", "See the guide.");
        }
    }

    @Nested
    class Speech {

        @Test
        void pauseIsSilenceInSeconds() {
            assertThat(says(lesson("Wait. (pause: 2) Go on.").slides().getFirst()))
                    .containsExactly(
                            new Utterance.Sentence("Lesson."),
                            new Utterance.Sentence("Wait."),
                            new Utterance.Pause(2_000),
                            new Utterance.Sentence("Go on."));
        }

        @Test
        void narrationCommentReplacesTheSpokenTextOfTheNextBlock() {
            var slide = lesson("<!-- narration: Said instead. -->\n\nWritten.\n\nSaid too.")
                    .slides()
                    .getFirst();

            assertThat(sentences(slide.passages())).containsExactly("Lesson.", "Said instead.", "Said too.");
        }

        @Test
        void narrationAtTheEndOfASlideIsSpokenOnThatSlide() {
            var slides = lesson("Text.\n\n<!-- narration: And more. -->\n\n### Next\n\nText.")
                    .slides();

            assertThat(sentences(slides.getFirst().passages())).containsExactly("Lesson.", "Text.", "And more.");
            assertThat(sentences(slides.getLast().passages())).containsExactly("Text.");
        }

        @Test
        void aNarrationIsMarkdown() {
            assertThat(sentences(lesson(
                                    "<!-- narration: Use **bold**, `code` and a\n[link](https://x.org/y). (pause: 1) Done. -->\n\nText.")
                            .slides()
                            .getFirst()
                            .passages()))
                    .containsExactly("Lesson.", "Use bold, code and a link.", "Done.");
        }

        @Test
        void holdSetsHowLongAPageIsShown() {
            assertThat(says(lesson("<!-- hold: 10 -->\n\nText.").slides().getFirst()))
                    .contains(new Utterance.Hold(10_000));
        }

        @Test
        void sentencesAreSplitDespiteAbbreviationsAndNumbers() {
            assertThat(Sentences.of(
                            "Use e.g. Kafka 4.2.1 today. Is it fast? Yes! Dr. A. Smith edits pom.xml. \"Done.\" Next"))
                    .containsExactly(
                            "Use e.g. Kafka 4.2.1 today.",
                            "Is it fast?",
                            "Yes!",
                            "Dr. A. Smith edits pom.xml.",
                            "\"Done.\"",
                            "Next");
        }

        @Test
        void veryLongSentenceIsSplitAtClauses() {
            var clause = "this is one clause of a sentence that does not want to end, ";

            assertThat(Sentences.of(clause.repeat(10) + "and ends."))
                    .hasSizeGreaterThan(2)
                    .allMatch(sentence -> sentence.length() <= Sentences.MAX_LENGTH);
        }
    }

    @Nested
    class Interaction {

        @Test
        void exerciseFenceIsAnExercise() {
            var lesson = lesson("Text.\n\n### Do\n\n```exercise\nTry **it**.\n```");

            assertThat(lesson.interactive()).containsExactly(new InteractiveElement.Exercise(1, "Try **it**."));
            assertThat(sentences(lesson.slides().get(1).passages())).containsExactly("Now it is your turn.", "Try it.");
        }

        @Test
        void codeBlockIsAnInteractiveElement() {
            assertThat(lesson("Text.\n\n```SQL\nSELECT 1\n```").interactive())
                    .containsExactly(new InteractiveElement.Code(0, "sql", "SELECT 1"));
        }
    }

    @Nested
    class Metadata {

        @Test
        void frontMatterDescribesTheCourse() {
            var valid = valid("""
                    ---
                    title: From the front
                    description: Short.
                    author: Ada
                    language: en
                    tags: [kafka, java]
                    voice: cmu-slt
                    theme: noise
                    ---
                    # Heading

                    Text.
                    """);

            assertThat(valid.script().title()).isEqualTo("From the front");
            assertThat(valid.script().author()).isEqualTo("Ada");
            assertThat(valid.script().tags()).containsExactly("java", "kafka");
            assertThat(valid.voice()).extracting(DeclaredVoice::id).isEqualTo("cmu-slt");
            assertThat(valid.background()).isEqualTo(BackgroundStyle.NOISE);
        }

        @Test
        void inAnotherLanguageNothingIsSaidInEnglish() {
            var script = valid("""
                            ---
                            language: de
                            author: Ada
                            ---
                            # Kurs

                            ## Eins

                            ```java
                            int i;
                            ```

                            | Name | Wert |
                            |---|---|
                            | a | 1 |

                            ### Zwei

                            Was gilt?

                            - [x] Dies
                            - [x] Das
                            - [ ] Nichts
                            """).script();

            assertThat(script.lessons().stream()
                            .flatMap(lesson -> lesson.slides().stream())
                            .flatMap(slide -> slide.passages().stream())
                            .flatMap(passage -> passage.says().stream())
                            .filter(Utterance.Sentence.class::isInstance)
                            .map(sentence -> ((Utterance.Sentence) sentence).text()))
                    .containsExactly(
                            "Kurs.",
                            "Von Ada.",
                            "Eins.",
                            "A, Wert: 1.",
                            "Was gilt?",
                            "Wählen Sie alle zutreffenden Antworten.",
                            "Antwort A: Dies.",
                            "Antwort B: Das.",
                            "Antwort C: Nichts.",
                            "Die Antworten sind A und B.");
        }

        @Test
        void theLanguageIsDetectedUnlessItIsGiven() {
            var german = "# Pods\n\nEin Pod ist die kleinste Einheit, die man starten kann, und er hat eine Adresse.\n";

            assertThat(valid(german).script().language()).isEqualTo("de");
            assertThat(valid("---\nlanguage: en\n---\n" + german).script().language())
                    .isEqualTo("en");
        }
    }

    @Nested
    class Errors {

        @Test
        void emptyCourseErrorSaysHowToStart() {
            assertThat(errors(""))
                    .containsExactly("Line 1: the course has no content; add text or a list below its title");
            assertThat(errors("# Title only")).singleElement().asString().contains("no content");
        }
    }

    @Nested
    class Limits {

        @Test
        void megabyteOfHashesIsParsed() {
            assertThat(CourseMarkdown.parse("#".repeat(1 << 20))).isNotNull();
            assertThat(CourseMarkdown.parse("# x\n".repeat(1 << 18))).isInstanceOf(ParsedCourse.Invalid.class);
        }

        @Test
        void deepNestingIsParsed() {
            for (var deep : List.of(">", "[", "*a **b ", "- ", "![", "<b>", "(", "`", "1. ")) {
                assertThat(CourseMarkdown.parse("# C\n\n" + deep.repeat(20_000) + " x"))
                        .as(deep)
                        .isNotNull();
            }
        }

        @Test
        void billionLaughsAttackIsNotExpanded() {
            var yaml = "---\na: &a [x,x]\n"
                    + IntStream.range(0, 20)
                            .mapToObj(i -> "b" + i + ": &b" + i + " [*" + (i == 0 ? "a" : "b" + (i - 1)) + ",*"
                                    + (i == 0 ? "a" : "b" + (i - 1)) + "]\n")
                            .reduce("", String::concat)
                    + "---\n# C\n\nText.";

            assertThat(valid(yaml).script().warnings()).hasSizeLessThan(3);
        }
    }

    /** A lesson without the title page of its course. */
    private static LessonScript lesson(String markdown) {
        return valid("# Lesson\n\n## Lesson\n\n" + markdown).script().lessons().getFirst();
    }

    private static ParsedCourse.Valid valid(String markdown) {
        var parsed = CourseMarkdown.parse(markdown);
        assertThat(parsed).isInstanceOf(ParsedCourse.Valid.class);
        return (ParsedCourse.Valid) parsed;
    }

    private static List<String> errors(String markdown) {
        return ((ParsedCourse.Invalid) CourseMarkdown.parse(markdown))
                .errors().stream().map(MarkdownError::message).toList();
    }

    private static SlideBlock bullet(int level, String text) {
        return new SlideBlock.Bullet(level, null, RichText.plain(text));
    }

    private static List<SlideBlock> shown(List<Passage> passages) {
        return passages.stream().map(Passage::shows).filter(Objects::nonNull).toList();
    }

    private static List<Utterance> says(SlideScript slide) {
        return slide.passages().stream()
                .flatMap(passage -> passage.says().stream())
                .toList();
    }

    private static List<String> sentences(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.says().stream())
                .flatMap(says -> says instanceof Utterance.Sentence sentence ? Stream.of(sentence.text()) : Stream.of())
                .toList();
    }
}
