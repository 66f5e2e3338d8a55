package dev.coursecreator.gateway.previews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.markdown.problem.SourceMap.Origin;
import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlidePositionTest {

    private static final List<String> ONE = List.of("course.md");
    private static final List<String> TWO = List.of("a.md", "b.md");

    @Test
    void aLineBelongsToTheLastSlideThatBeginsAboveIt() {
        var slides = List.of(
                List.of(new Origin(null, 1), new Origin(null, 5), new Origin(null, 9)),
                List.of(new Origin(null, 12), new Origin(null, 20)));

        assertThat(SlidePosition.at(slides, ONE, null, 1)).isEqualTo(new SlidePosition(0, 0, 1, 5));
        assertThat(SlidePosition.at(slides, ONE, null, 8)).isEqualTo(new SlidePosition(0, 1, 5, 9));
        assertThat(SlidePosition.at(slides, ONE, "course.md", 12)).isEqualTo(new SlidePosition(1, 0, 12, 20));
        assertThat(SlidePosition.at(slides, ONE, null, 999)).isEqualTo(new SlidePosition(1, 1, 20, null));
    }

    @Test
    void ofTheTitlePageAndTheFirstSlideInTheSameLineTheSlideIsShown() {
        var slides = List.of(List.of(new Origin(null, 1), new Origin(null, 1), new Origin(null, 4)));

        assertThat(SlidePosition.at(slides, ONE, null, 2)).isEqualTo(new SlidePosition(0, 1, 1, 4));
    }

    @Test
    void aLineAboveTheFirstSlideOfItsFileBelongsToThat() {
        var slides = List.of(List.of(new Origin("a.md", 1)), List.of(new Origin("b.md", 7), new Origin("b.md", 9)));

        assertThat(SlidePosition.at(slides, TWO, "b.md", 2)).isEqualTo(new SlidePosition(1, 0, 7, 9));
        assertThat(SlidePosition.at(slides, TWO, "b.md", 9)).isEqualTo(new SlidePosition(1, 1, 9, null));
    }

    @Test
    void aFileWithoutSlidesShowsTheFirstOne() {
        var slides = List.of(List.of(new Origin("a.md", 3)));

        assertThat(SlidePosition.at(slides, TWO, "b.md", 4)).isEqualTo(new SlidePosition(0, 0, 3, null));
    }

    @Test
    void theFileIsNamedUnlessThereIsOnlyOne() {
        var slides = List.of(List.of(new Origin("a.md", 3)));

        assertThat(SlidePosition.at(slides, List.of("a.md"), null, 4)).isEqualTo(new SlidePosition(0, 0, 3, null));
        assertThatThrownBy(() -> SlidePosition.at(slides, TWO, null, 4))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("file must say which file the line is in: one of a.md, b.md.");
        assertThatThrownBy(() -> SlidePosition.at(slides, TWO, "c.md", 4))
                .hasMessage("file must be one of a.md, b.md but was 'c.md'.");
    }
}
