package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.message.MessageCodec;
import org.junit.jupiter.api.Test;

class ScriptSizeTest {

    @Test
    void isThatOfTheJson() {
        var course = (ParsedCourse.Valid) CourseMarkdown.parse("# Course\n\nText.\n");
        int bytes = MessageCodec.json().writeValueAsBytes(course.script()).length;
        assertThat(ScriptSize.exceeds(bytes - 1, course.script())).isTrue();
        assertThat(ScriptSize.exceeds(bytes, course.script())).isFalse();
    }
}
