package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.problem.MarkdownError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlyphCoverageCheckTest {

    /** Of CJK Extension H: a letter that hardly any font has. */
    private static final String RARE = Character.toString(0x31350);

    @Test
    void eachLessonIsRefusedAtTheLineWithTheCharacter() {
        var errors = errors(
                "# Course\n\n## One\n\nText.\n\n## Two\n\nText.\n\n- a " + RARE + "\n\n## Three\n\n`" + RARE + "`\n");

        assertThat(errors).extracting(MarkdownError::line).containsExactly(11, 15);
        assertThat(errors).extracting(MarkdownError::lesson).containsExactly(2, 3);
        assertThat(errors.getFirst().message()).startsWith("Lesson 2, line 11: no font has " + RARE + " (U+31350)");
    }

    @Test
    void aReferenceIsFoundByItsLesson() {
        assertThat(errors("# Course\n\n## One\n\nText.\n\n## Two\n\nA &#x31350; letter.\n"))
                .extracting(MarkdownError::line)
                .containsExactly(7);
    }

    @Test
    void latinGreekCyrillicArabicAndEmojiAreDrawn() {
        assertThat(errors(
                        "# Course\n\nÀ la carte, žluťoučký, Ελληνικά, по-русски, العربية, עברית \uD83D\uDC4D 1\uFE0F\u20E3 "
                                + "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDE9\uD83C\uDDEA\n"))
                .isEmpty();
    }

    private static List<MarkdownError> errors(String markdown) {
        return GlyphCoverageCheck.errors((ParsedCourse.Valid) CourseMarkdown.parse(markdown), Map.of("", markdown));
    }
}
