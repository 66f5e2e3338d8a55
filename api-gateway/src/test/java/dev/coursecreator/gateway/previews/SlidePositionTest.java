package dev.coursecreator.gateway.previews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.problem.SourceMap.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlidePositionTest {

    @Test
    void aLineBelongsToTheLastSlideThatBeginsAboveIt() {
        var slides = List.of(
                List.of(new Origin(null, 1), new Origin(null, 5), new Origin(null, 9)),
                List.of(new Origin(null, 12), new Origin(null, 20)));

        assertThat(SlidePosition.at(slides, null, 1)).isEqualTo(new SlidePosition(0, 0, 1));
        assertThat(SlidePosition.at(slides, null, 8)).isEqualTo(new SlidePosition(0, 1, 5));
        assertThat(SlidePosition.at(slides, null, 12)).isEqualTo(new SlidePosition(1, 0, 12));
        assertThat(SlidePosition.at(slides, null, 999)).isEqualTo(new SlidePosition(1, 1, 20));
    }

    @Test
    void aLineAboveTheFirstSlideOfItsFileBelongsToThat() {
        var slides = List.of(List.of(new Origin("a.md", 1)), List.of(new Origin("b.md", 7), new Origin("b.md", 9)));

        assertThat(SlidePosition.at(slides, "b.md", 2)).isEqualTo(new SlidePosition(1, 0, 7));
        assertThat(SlidePosition.at(slides, "b.md", 9)).isEqualTo(new SlidePosition(1, 1, 9));
    }

    @Test
    void aFileWithoutSlidesShowsTheFirstOne() {
        assertThat(SlidePosition.at(List.of(List.of(new Origin("a.md", 3))), "index.md", 4))
                .isEqualTo(new SlidePosition(0, 0, 3));
    }
}
