package dev.coursecreator.markdown.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PronunciationsTest {

    @Test
    void frontMatterSaysHowWordsAreSaid() {
        var course = parsed("pronounce:\n  kubectl: cube control\n  C++: see plus plus\n  7: seven\n");
        assertThat(course.pronunciations())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("kubectl", "cube control", "C++", "see plus plus", "7", "seven"));
        assertThat(course.script().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pronounce: kubectl", "pronounce: [a, b]", "pronounce:\n  a: [b]", "pronounce:\n  a: '!'"})
    void whatIsNoPronunciationIsReportedAndLeftOut(String yaml) {
        var course = parsed(yaml + "\n");
        assertThat(course.pronunciations()).isEmpty();
        assertThat(course.script().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.line()).isEqualTo(2);
            assertThat(warning.detail()).contains("write");
        });
    }

    private static ParsedCourse.Valid parsed(String yaml) {
        return (ParsedCourse.Valid) CourseMarkdown.parse("---\n" + yaml + "---\n\n# Course\n\nText.\n");
    }
}
