package dev.coursecreator.markdown.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.InteractiveElement.Quiz;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Bullet;
import dev.coursecreator.model.script.SlideBlock.Question;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Warning;
import dev.coursecreator.model.script.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lists of checkboxes are quizzes, and how these are presented. */
class QuizzesTest {

    private static final String CHOICES = "- [ ] One\n- [x] Two\n";

    @Nested
    class Recognition {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "What is 1 + 1?",
                    "**What is 1 + 1?**",
                    "What is 1 + 1? (2 points)",
                    "\"What is 1 + 1?\"",
                    "What is 1 + 1? 🤔",
                    "1 + 1 は何ですか？",
                    "ما هو ١ + ١؟",
                    "Πόσο κάνει ένα και ένα;",
                    "Πόσο κάνει ένα και ένα\u037E",
                    "Ինչքա՞ն է",
                    "Choose one:",
                    "Select all that apply.",
                    "Pick the right number",
                    "True or false: the number is",
                    "Which of these is right:",
                    "1 + 1 = ___",
                    "Wähle die richtige Zahl.",
                    "Выберите число:"
                })
        void isAQuizWhereSomethingAsks(String question) {
            assertThat(quizzes(question + "\n\n" + CHOICES)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Make sure that you have all of this:",
                    "What you need:",
                    "How to start:",
                    "Check that you have:",
                    "Is it done? It is.",
                    "Done so far;",
                    "### Tasks",
                    "| Q? | A |\n|---|---|\n| a | b |",
                    "> Is it?"
                })
        void isAChecklistElsewhere(String text) {
            assertThat(quizzes(text + "\n\n" + CHOICES)).isEmpty();
            assertThat(shown(text + "\n\n" + CHOICES))
                    .endsWith(
                            new Bullet(0, null, RichText.plain("One"), false),
                            new Bullet(0, null, RichText.plain("Two"), true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"```js\n1 + 1\n```", "| a | b |\n|---|---|\n| 1 | 2 |", "![A picture](a.png)"})
        void codeATableOrAPictureMayStandBetween(String between) {
            assertThat(quizzes("What is it?\n\n" + between + "\n\n" + CHOICES))
                    .extracting(Quiz::question)
                    .containsExactly("What is it?");
        }

        @Test
        void aParagraphBetweenIsAnotherMatter() {
            assertThat(quizzes("What is it?\n\nThese are done.\n\n" + CHOICES)).isEmpty();
        }

        @Test
        void anInstructionAfterTheQuestionBelongsToIt() {
            assertThat(quizzes("What is it?\n\nChoose one.\n\n" + CHOICES))
                    .extracting(Quiz::question)
                    .containsExactly("What is it? Choose one.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"### What is it?\n\n", "### What is it?\n\n```js\n1\n```\n\n", "#### What is it?\n\n"})
        void aHeadingMayAsk(String heading) {
            assertThat(quizzes("Text.\n\n" + heading + CHOICES))
                    .extracting(Quiz::question)
                    .containsExactly("What is it?");
        }

        @Test
        void theTitleOfTheLessonMayAsk() {
            var script = valid("# C\n\n## What is it?\n\n" + CHOICES);

            assertThat(quizzes(script)).extracting(Quiz::question).containsExactly("What is it?");
            assertThat(said(script)).containsOnlyOnce("What is it?");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"### Quiz", "### Quiz: locks", "### Check yourself", "#### Knowledge check", "### Test"})
        void allBoxesBelowAHeadingLikeQuizAreQuizzes(String heading) {
            assertThat(quizzes("Text.\n\n" + heading + "\n\nThe number is\n\n- [x] One\n- [x] Two\n"))
                    .extracting(Quiz::question, Quiz::correct)
                    .containsExactly(tuple("The number is", List.of(0, 1)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "### Test plan",
                    "### Inquiry",
                    "### Questions and tasks",
                    "### Before the quiz",
                    "### Preparing for the exam"
                })
        void otherHeadingsAnnounceNothing(String heading) {
            assertThat(quizzes("Text.\n\n" + heading + "\n\nThe number is\n\n" + CHOICES))
                    .isEmpty();
        }

        @Test
        void onlyRightAnswersAreAChecklist() {
            assertThat(quizzes("Is this done?\n\n- [x] One\n- [x] Two")).isEmpty();
        }

        @Test
        void aForgottenMarkIsReported() {
            var script = valid("# C\n\n## L\n\nWhich?\n\n- [ ] a\n- [ ] b");

            assertThat(quizzes(script)).isEmpty();
            assertThat(script.warnings())
                    .extracting(Warning::line, Warning::detail)
                    .containsExactly(tuple(
                            7,
                            "this is shown as a checklist, because no choice of the quiz is marked as correct; mark it"
                                    + " with '- [x]'"));
        }

        @Test
        void questionsInListsAndQuotesAreQuizzes() {
            assertThat(quizzes("""
                            - What is a?
                              - [x] One
                              - [ ] Two
                            - What is b?

                              1. [x] One
                              2. [ ] Two

                            > What is c?
                            >
                            > - [x] One
                            > - [ ] Two
                            """))
                    .extracting(Quiz::question)
                    .containsExactly("What is a?", "What is b?", "What is c?");
        }

        @Test
        void tasksOfATaskAreNoChoices() {
            assertThat(quizzes("To do:\n\n- [ ] Is it tested?\n  - [x] On Linux\n  - [ ] On macOS\n"))
                    .isEmpty();
        }

        @Test
        void numberedChoicesAreChoices() {
            assertThat(quizzes("Which?\n\n1. [ ] One\n2. [x] Two\n"))
                    .extracting(Quiz::correct)
                    .containsExactly(List.of(1));
        }
    }

    @Nested
    class Choices {

        @Test
        void codeIsAnAnswer() {
            var quizzes = quizzes("""
                    Which?

                    - [ ] ```java
                      if (x) {
                          y();
                      }
                      ```
                    - [x] ~~~
                          z();
                            w();
                          ~~~
                    - [ ]
                      ```js
                      v()
                      ```
                    - [ ] Call `u()`:

                      ```js
                      u()
                      ```
                    """);

            assertThat(quizzes)
                    .singleElement()
                    .satisfies(quiz -> assertThat(quiz.choices())
                            .containsExactly("if (x) {\n    y();\n}", "z();\n  w();", "v()", "Call u():\nu()"));
            assertThat(quizzes.getFirst().correct()).containsExactly(1);
        }

        @Test
        void longCodeIsShownButNotRead() {
            var script = lesson("Which?\n\n- [ ] ```\n  a\n  b\n  ```\n- [x] ```\n  c\n  d\n  ```\n");

            assertThat(said(script)).containsSubsequence("Which?", "Answer A.", "Answer B.", "The answer is B.");
        }

        @Test
        void eachChoiceIsASentence() {
            assertThat(said(lesson("Which?\n\n- [ ] C\n- [x] D\n- [ ] e.g. E")))
                    .containsSubsequence(
                            "Which?", "Answer A: C.", "Answer B: D.", "Answer C: e.g. E.", "The answer is B: D.");
        }

        @Test
        void aQuoteBelowAnAnswerIsItsFeedback() {
            assertThat(quizzes("Which?\n\n- [ ] One\n  > Too few.\n- [x] Two\n\n  > Yes.\n- [ ] Three\n\n> Count."))
                    .extracting(Quiz::feedback, Quiz::explanation)
                    .containsExactly(tuple(List.of("Too few.", "Yes.", ""), "Count."));
        }

        @Test
        void theFeedbackNeedNotBeIndented() {
            assertThat(quizzes("Which?\n\n1. [ ] One\n> Too few.\n1. [ ] Zero\n1. [x] Two\n> Yes.\n"))
                    .extracting(Quiz::choices, Quiz::correct, Quiz::feedback, Quiz::explanation)
                    .containsExactly(
                            tuple(List.of("One", "Zero", "Two"), List.of(2), List.of("Too few.", "", "Yes."), null));
        }

        @Test
        void aQuoteAfterABlankLineIsTheExplanation() {
            assertThat(quizzes("Which?\n\n- [ ] One\n> Too few.\n- [x] Two\n\n> Count.\n"))
                    .extracting(Quiz::feedback, Quiz::explanation)
                    .containsExactly(tuple(List.of("Too few.", ""), "Count."));
        }

        @Test
        void formattingIsShown() {
            assertThat(shown("Which `x`?\n\n- [x] **One**\n- [ ] `Two`"))
                    .contains(new Question(
                            new RichText(List.of(
                                    new RichText.Run("Which ", RichText.Style.PLAIN),
                                    new RichText.Run("x", RichText.Style.CODE),
                                    new RichText.Run("?", RichText.Style.PLAIN))),
                            List.of(
                                    new RichText(List.of(new RichText.Run("One", RichText.Style.STRONG))),
                                    new RichText(List.of(new RichText.Run("Two", RichText.Style.CODE))))));
        }

        @Test
        void moreChoicesThanLettersAreAChecklist() {
            assertThat(quizzes("Which?\n\n- [x] a\n" + "- [ ] b\n".repeat(26))).isEmpty();
            assertThat(quizzes("Which?\n\n- [x] a\n" + "- [ ] b\n".repeat(25))).hasSize(1);
        }
    }

    @Nested
    class Fence {

        @Test
        void isAQuizWithoutAQuestionMark() {
            assertThat(quizzes("```quiz\nThe number is\n- [x] One\n- [ ] Two\n> Because.\n```"))
                    .extracting(Quiz::question, Quiz::choices, Quiz::correct, Quiz::explanation)
                    .containsExactly(tuple("The number is", List.of("One", "Two"), List.of(0), "Because."));
        }

        @Test
        void mayHaveSeveralQuestions() {
            assertThat(quizzes("```quiz\nA\n- [x] One\n- [ ] Two\n\nB\n1. [x] One\n2. [ ] Two\n```"))
                    .extracting(Quiz::question)
                    .containsExactly("A", "B");
        }

        @Test
        void takesTheHeadingForItsQuestion() {
            assertThat(quizzes("Text.\n\n### Numbers\n\n```quiz\n- [x] One\n- [ ] Two\n```"))
                    .extracting(Quiz::question)
                    .containsExactly("Numbers");
        }

        @Test
        void quizdownIsRead() {
            assertThat(quizzes("""
                    ```quizdown
                    ---
                    primary_color: orange
                    ---

                    ### The capital of Germany

                    > It is large.

                    - [x] Berlin
                    > Right.
                    - [ ] Bonn

                    ### Who painted it?

                    1. [ ] Monet
                    1. [x] Manet
                    ```
                    """))
                    .extracting(Quiz::question, Quiz::correct, Quiz::feedback)
                    .containsExactly(
                            tuple("The capital of Germany", List.of(0), List.of("Right.", "")),
                            tuple("Who painted it?", List.of(1), List.of()));
        }

        @Test
        void withoutARightAnswerIsAChecklist() {
            var script = valid("# C\n\n## L\n\n```quiz\nWhich?\n\n- [ ] a\n- [ ] b\n```");

            assertThat(quizzes(script)).isEmpty();
            assertThat(shown(script))
                    .contains(
                            new Bullet(0, null, RichText.plain("a"), false),
                            new Bullet(0, null, RichText.plain("b"), false));
            assertThat(script.warnings()).extracting(Warning::line).containsExactly(8);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Which?", "Which?\n- a\n- b", "Which?\n- [x] a", "Which?\n- [x] a\n- [ ]"})
        void withAnotherProblemIsTextWithAWarning(String content) {
            var script = lesson("```quiz\n" + content + "\n```");

            assertThat(quizzes(script)).isEmpty();
            assertThat(said(script)).contains("Which?");
            assertThat(script.warnings())
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.detail()).contains("; write"));
        }
    }

    @Nested
    class Answer {

        @Test
        void aLongOneGoesOnOnPagesOfItsOwnWithTheVoice() {
            var feedback = "Counting goes on from one to two. ".repeat(18).strip();
            var script = lesson("Which?\n\n- [ ] One\n- [x] Two\n  > " + feedback);
            var shown = shown(script).stream()
                    .map(block -> switch (block) {
                        case Question question
                        when question.solution() != null ->
                            question.solution().explanation().text();
                        case SlideBlock.Prose prose -> prose.text().text();
                        default -> "";
                    })
                    .filter(text -> !text.isEmpty())
                    .toList();

            assertThat(shown)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(text -> assertThat(Words.in(text)).isLessThanOrEqualTo(40));
            assertThat(String.join(" ", shown)).isEqualTo(feedback);
            assertThat(passages(script).skip(1).toList())
                    .allSatisfy(passage -> assertThat(passage.says()).isNotEmpty());
            assertThat(said(script))
                    .filteredOn(sentence -> sentence.startsWith("Counting"))
                    .hasSize(18);
        }

        @Test
        void isRevealedAfterTimeToThink() {
            var passages =
                    passages(lesson("Which?\n\n" + CHOICES + "\n> Count.")).toList();
            var prompt = RichText.plain("Which?");
            var choices = List.of(RichText.plain("One"), RichText.plain("Two"));

            assertThat(passages.stream().skip(passages.size() - 2))
                    .containsExactly(
                            new Passage(
                                    new Question(prompt, choices),
                                    List.of(
                                            new Utterance.Sentence("L."),
                                            new Utterance.Sentence("Which?"),
                                            new Utterance.Sentence("Answer A: One."),
                                            new Utterance.Sentence("Answer B: Two."),
                                            new Utterance.Pause(5_000))),
                            new Passage(
                                    new Question(
                                            prompt,
                                            choices,
                                            null,
                                            new Question.Solution(List.of(1), RichText.plain("Count."))),
                                    List.of(
                                            new Utterance.Sentence("The answer is B: Two."),
                                            new Utterance.Sentence("Count."))));
        }

        @Test
        void isNotRevealedIfTheAuthorSaysSo() {
            var script = valid("---\nreveal: false\n---\n# C\n\n## L\n\nWhich?\n\n" + CHOICES + "\n> Count.");

            assertThat(shown(script)).filteredOn(Question.class::isInstance).hasSize(1);
            assertThat(said(script))
                    .noneMatch(sentence -> sentence.contains("answer is") || sentence.contains("Count"));
            assertThat(quizzes(script)).singleElement().satisfies(quiz -> {
                assertThat(quiz.revealAfterMs()).isNull();
                assertThat(quiz.explanation()).isEqualTo("Count.");
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"12", "12s", "12.0"})
        void theTimeToThinkCanBeSet(String seconds) {
            var script = valid("---\nthinking-time: " + seconds + "\n---\n# C\n\n## L\n\nWhich?\n\n" + CHOICES);

            assertThat(pauses(script)).containsExactly(new Utterance.Pause(12_000));
            assertThat(quizzes(script)).extracting(Quiz::revealAfterMs).containsExactly(12_000L);
        }

        @Test
        void optionsOverrideTheFrontMatter() {
            var markdown = "---\nthinking-time: 12\nreveal: false\n---\n# C\n\n## L\n\nWhich?\n\n" + CHOICES;
            for (var options : List.of(QuizOptions.NONE, new QuizOptions(true, null), new QuizOptions(null, 3_000L))) {
                var parsed = CourseMarkdown.parse(markdown, null, CourseFiles.NONE, Map.of(), options);
                var script = ((ParsedCourse.Valid) parsed).script();
                var isRevealed = options.reveal() != null;

                assertThat(quizzes(script))
                        .extracting(Quiz::revealAfterMs)
                        .containsExactly(isRevealed ? 12_000L : null);
                assertThat(pauses(script))
                        .containsExactly(new Utterance.Pause(options.thinkingTimeMs() == null ? 12_000 : 3_000));
            }
        }

        @Test
        void thereMayBeNoTimeToThink() {
            var script = valid("---\nthinking-time: 0\n---\n# C\n\n## L\n\nWhich?\n\n" + CHOICES);

            assertThat(pauses(script)).isEmpty();
            assertThat(quizzes(script)).extracting(Quiz::revealAfterMs).containsExactly(0L);
        }

        @ParameterizedTest
        @ValueSource(strings = {"thinking-time: 61", "thinking-time: soon", "reveal: perhaps"})
        void invalidSettingsAreReported(String setting) {
            var script = valid("---\n" + setting + "\n---\n# C\n\n## L\n\nWhich?\n\n" + CHOICES);

            assertThat(script.warnings())
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.detail()).contains("is ignored; write"));
            assertThat(pauses(script)).containsExactly(new Utterance.Pause(5_000));
        }

        @Test
        void severalAnswersAreNamedByTheirLetters() {
            assertThat(said(lesson("Which?\n\n- [x] a\n- [ ] b\n- [x] c\n- [x] d")))
                    .contains("Choose all that apply.", "The answers are A, C, and D.");
            assertThat(said(lesson("Select all that apply.\n\n- [x] a\n- [ ] b\n- [x] c")))
                    .contains("The answers are A and C.")
                    .doesNotContain("Choose all that apply.");
        }

        @Test
        void aLongExplanationFollowsAsText() {
            var script =
                    lesson("Which?\n\n" + CHOICES + "\n> " + "Count on. ".repeat(30) + "\n>\n> ```js\n> 1 + 1\n> ```");

            assertThat(shown(script))
                    .filteredOn(block -> !(block instanceof Question))
                    .hasAtLeastOneElementOfType(SlideBlock.Prose.class)
                    .contains(new SlideBlock.Code("js", "1 + 1"));
            assertThat(said(script).stream().filter("Count on."::equals)).hasSize(30);
        }

        @Test
        void theFeedbackOfTheRightAnswerExplainsIt() {
            assertThat(said(lesson("Which?\n\n- [ ] One\n  > Too few.\n- [x] Two\n  > One and one.")))
                    .containsSubsequence("The answer is B: Two.", "One and one.")
                    .doesNotContain("Too few.");
        }

        @Test
        void aNarrationReplacesTheQuestionOnly() {
            assertThat(said(lesson("Text.\n\n<!-- narration: Think. -->\n\nWhich?\n\n```js\n1\n```\n\n" + CHOICES)))
                    .containsSubsequence("Think.", "The answer is B: Two.")
                    .doesNotContain("Which?", "Answer A: One.");
        }

        @Test
        void anEmptyNarrationSilencesTheAnswer() {
            assertThat(said(lesson("Text.\n\n<!-- narration: -->\n\nWhich?\n\n" + CHOICES)))
                    .containsExactly("C.", "L.", "Text.");
        }
    }

    private static List<Quiz> quizzes(String markdown) {
        return quizzes(lesson(markdown));
    }

    private static List<Quiz> quizzes(CourseScript script) {
        return script.lessons().stream()
                .flatMap(lesson -> lesson.interactive().stream())
                .filter(InteractiveElement.Quiz.class::isInstance)
                .map(Quiz.class::cast)
                .toList();
    }

    private static List<SlideBlock> shown(String markdown) {
        return shown(lesson(markdown));
    }

    private static List<SlideBlock> shown(CourseScript script) {
        return passages(script).map(Passage::shows).filter(Objects::nonNull).toList();
    }

    private static List<String> said(CourseScript script) {
        return passages(script)
                .flatMap(passage -> passage.says().stream())
                .flatMap(says -> says instanceof Utterance.Sentence sentence ? Stream.of(sentence.text()) : Stream.of())
                .toList();
    }

    private static List<Utterance> pauses(CourseScript script) {
        return passages(script)
                .flatMap(passage -> passage.says().stream())
                .filter(Utterance.Pause.class::isInstance)
                .toList();
    }

    private static Stream<Passage> passages(CourseScript script) {
        return script.lessons().stream()
                .flatMap(lesson -> lesson.slides().stream())
                .flatMap(slide -> slide.passages().stream());
    }

    private static CourseScript lesson(String markdown) {
        return valid("# C\n\n## L\n\n" + markdown);
    }

    private static CourseScript valid(String markdown) {
        var parsed = CourseMarkdown.parse(markdown);
        assertThat(parsed).isInstanceOf(ParsedCourse.Valid.class);
        return ((ParsedCourse.Valid) parsed).script();
    }
}
