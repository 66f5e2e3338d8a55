package dev.coursecreator.markdown.slide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.model.script.SlideBlock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "java {2}; java; 2",
                "java{2}; java; 2",
                "js {1,4-6} title=\"a.js\" showLineNumbers; js; 1 4 5 6",
                "ts {2|4-6|all}; ts; 2 4 5 6",
                "ts {*|1-2}{lines:true}; ts; 1 2",
                "ts {lines:true,startLine:5}; ts; ''",
                "{3} ; ''; 3",
                "py title=\"a{2}b\"; py; ''",
                "py {all}; py; ''",
                "py {5, 1 }; py; 1 5",
                "py {.numberLines}; py; ''",
                "py {2; py; ''",
                "py }{1}; py; 1",
                "; ''; ''"
            })
    void linesAreRead(String info, String language, String marked) {
        var code = code(info == null ? "" : info);
        assertThat(code.language()).isEqualTo(language == null ? "" : language.replace("''", ""));
        assertThat(code.marked())
                .isEqualTo(Arrays.stream((marked == null ? "" : marked.replace("''", "")).split(" "))
                        .filter(number -> !number.isEmpty())
                        .map(Integer::valueOf)
                        .toList());
        assertThat(warnings(info == null ? "" : info)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{7}; 7", "{0}; 0", "{5-2,1}; 5-2", "{1,5-999999999}; 5-999999999", "{2,x}; x"})
    void linesThatDoNotExistAreLeftOutWithAWarning(String info, String words) {
        assertThat(warnings("java " + info))
                .singleElement()
                .asString()
                .startsWith("Lesson 1, line 3: the marked lines '" + words
                        + "' are left out, because the code has the lines 1 to 6");
        assertThat(code("java " + info).marked()).doesNotContain(0, 5, 6);
    }

    @Test
    void aHugeRangeIsNotExpanded() {
        assertThat(code("java {1-" + "9".repeat(9) + "}").marked()).isEmpty();
        assertThat(code("java {1-" + "9".repeat(30) + "}").marked()).isEmpty();
    }

    private static SlideBlock.Code code(String info) {
        return (SlideBlock.Code) course(info).script().lessons().getFirst().slides().getFirst().passages().stream()
                .map(passage -> passage.shows())
                .filter(SlideBlock.Code.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> warnings(String info) {
        return course(info).script().warnings().stream()
                .map(warning -> MarkdownError.of(warning).message())
                .toList();
    }

    private static ParsedCourse.Valid course(String info) {
        return (ParsedCourse.Valid) CourseMarkdown.parse("# Course\n\n```" + info + "\na\nb\nc\nd\ne\nf\n```\n");
    }
}
