package dev.coursecreator.worker.lesson.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.RichText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines end between words, and not within numbers, names and operators. */
class LineBreakRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4:00",
                "16:9",
                "v1.2.3",
                "2026-11-28",
                "5\u20137",
                "9am\u20133pm",
                "ISO-8601",
                "-5",
                "-Dname",
                "--version",
                "~/.config",
                "/home/me/.ssh",
                "../x",
                "./run",
                ".gitignore",
                "*.log",
                "http://host",
                "C:\\Users",
                "a->b",
                "!=",
                "f(x)",
                "array[0]",
                "5\u20AC",
                "5\u00B0C",
                "50%"
            })
    void isOneWord(String word) {
        for (var text : List.of(word, "(" + word + ")", word + ",")) {
            var breaker = breaker(text);
            assertThat(breaker.longestWord()).as(text).isEqualTo(breaker.width());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"well-known", "spring.kafka", "wait\u2014what", "say hello", "-v or -q", "Yes! No", "C: drive"})
    void isSeveralWords(String text) {
        var breaker = breaker(text);
        assertThat(breaker.longestWord()).isLessThan(breaker.width());
    }

    private static LineBreaker breaker(String text) {
        return new LineBreaker(RichText.plain(text), TextStyle.body(30));
    }
}
