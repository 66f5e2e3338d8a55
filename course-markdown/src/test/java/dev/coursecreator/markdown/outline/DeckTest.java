package dev.coursecreator.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slide decks: slides by {@code ---}, and the presenter's notes as narration. */
class DeckTest {

    @Test
    void marpDeckIsOneLesson() {
        var lesson = lesson("""
                ---
                marp: true
                theme: gaia
                paginate: true
                ---

                <!-- _class: lead -->

                # My deck

                A subtitle.

                ---

                ## Agenda

                * First
                * Second

                <!-- Let us begin. -->
                """);
        assertThat(lesson.title()).isEqualTo("My deck");
        assertThat(headings(lesson)).containsExactly("My deck", "Agenda");
        assertThat(says(lesson.slides().get(0))).containsExactly("My deck.", "A subtitle.");
        assertThat(says(lesson.slides().get(1))).containsExactly("Let us begin.");
        assertThat(lesson.slides().get(1).toString()).contains("First", "Second");
    }

    @Test
    void keysOfASlideAreNotShown() {
        var lesson = lesson("""
                ---
                theme: seriph
                class: text-center
                ---

                # Welcome

                Text.

                ---
                layout: two-cols
                class: x
                ---

                # What is it

                - Themable

                ---

                # Last

                The end.
                """);
        assertThat(headings(lesson)).containsExactly("Welcome", "What is it", "Last");
        assertThat(lesson.toString()).doesNotContain("two-cols");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- Say this. And this. -->",
                "Note: Say this. And this.",
                "Note:\nSay this. And this.",
                "Notes:\n\nSay this.\n\nAnd this.",
                "???\n\nSay this. And this.",
                "???\nSay this. And this.",
                "^ Say this. And this.",
                "^ Say this.\n\n^ And this.",
                "Note:\n\n- Say this.\n- And this."
            })
    void notesAreTheNarration(String notes) {
        var lesson = lesson("---\nmarp: true\n---\n# Deck\n\n---\n\n## Slide\n\n- Point\n\n" + notes
                + "\n\n---\n\n## Next\n\nText.");
        assertThat(headings(lesson)).containsExactly("", "Slide", "Next");
        assertThat(says(lesson.slides().get(1))).containsExactly("Say this.", "And this.");
        assertThat(lesson.slides().get(1).passages()).singleElement().asString().contains("Point");
        assertThat(says(lesson.slides().get(2))).containsExactly("Text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_class: lead",
                "fit",
                ".slide: data-background=red",
                "prettier-ignore",
                "backgroundColor: #fff",
                "markdownlint-disable"
            })
    void commentsToToolsAreNotSpoken(String comment) {
        var lesson = lesson("---\nmarp: true\n---\n# Deck\n\n---\n\n## Slide\n\nText.\n\n<!-- " + comment + " -->\n");
        assertThat(says(lesson.slides().get(1))).containsExactly("Text.");
    }

    @Test
    void layoutOfAPictureIsNotItsDescription() {
        var lesson = lesson("---\nmarp: true\n---\n# Deck\n\n![bg right:40%](a.png)\n\n![w:200 A fox](b.png)\n\nText.");
        assertThat(lesson.toString()).doesNotContain("bg").contains("A fox");
    }

    @Test
    void everySlideWithATitleMakesADeck() {
        var lesson = lesson("# A\n\nText.\n\n---\n\n# B\n\nText.\n\n---\n\n# C\n\nText.");
        assertThat(headings(lesson)).containsExactly("A", "B", "C");
    }

    @Test
    void courseWithSlideBreaksIsNoDeck() {
        var script = script("# A\n\n## L\n\nText.\n\n---\n\nMore.\n\n---\n\n## M\n\nText.\n\n<!-- A remark. -->");
        assertThat(script).hasSize(2);
        assertThat(script.toString()).doesNotContain("remark");
    }

    private static LessonScript lesson(String markdown) {
        var lessons = script(markdown);
        assertThat(lessons).hasSize(1);
        return lessons.getFirst();
    }

    private static List<LessonScript> script(String markdown) {
        return ((ParsedCourse.Valid) CourseMarkdown.parse(markdown)).script().lessons();
    }

    private static List<String> headings(LessonScript lesson) {
        return lesson.slides().stream().map(slide -> slide.heading().text()).toList();
    }

    private static List<String> says(SlideScript slide) {
        return slide.passages().stream()
                .flatMap(passage -> passage.says().stream())
                .filter(Utterance.Sentence.class::isInstance)
                .map(sentence -> ((Utterance.Sentence) sentence).text())
                .toList();
    }
}
