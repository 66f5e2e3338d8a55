package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.drawing;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.SlideBlock;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagrams are drawn on the page; what cannot be drawn is shown as code. */
class DiagramDrawingTest {

    @Test
    void sameDiagramGivesTheSameBytes(@TempDir Path folder) throws Exception {
        var page =
                drawing(slide("Flow", diagram("rectangle \"Client\" as A\nrectangle \"Server\" as B\nA --> B : asks")));
        assertThat(page.parts().getFirst().block()).isInstanceOf(SlideBlock.Diagram.class);
        for (var name : List.of("first.png", "second.png")) {
            new DrawSlide(new PagePainter(new LocalArtifactStore(folder))).run(page, folder.resolve(name));
        }
        assertThat(folder.resolve("first.png")).hasSameBinaryContentAs(folder.resolve("second.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo bar baz", "!include /etc/passwd\nA -> B"})
    void whatCannotBeDrawnIsCode(String plantUml) {
        assertThat(drawing(slide("Wrong", diagram(plantUml))).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.block()).isEqualTo(new SlideBlock.Code("mermaid", "the source")));
    }

    @Test
    void largeDiagramIsWholeButNoLargerThanTwoSlides() {
        var chain = IntStream.range(0, 60)
                .mapToObj(i -> "rectangle \"Step number %d\" as n%d\n".formatted(i, i)
                        + (i == 0 ? "" : "n%d --> n%d\n".formatted(i - 1, i)))
                .collect(Collectors.joining());

        var picture =
                DrawnDiagram.of(chain, Theme.of(BackgroundStyle.SOLID, "")).orElseThrow();

        assertThat(picture.getHeight()).isEqualTo(2_160);
        assertThat(picture.getWidth()).isLessThan(200);
    }

    @Test
    void interruptedDrawingIsNotTakenForAMistakeInTheDiagram() {
        var diagram = diagram("rectangle \"Only here\" as A");
        Thread.currentThread().interrupt();
        var possible = DiagramLayout.isPossible(diagram);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(possible).isFalse();
        assertThat(DiagramLayout.isPossible(diagram)).isTrue();
    }

    private static SlideBlock.Diagram diagram(String plantUml) {
        return new SlideBlock.Diagram("mermaid", "the source", plantUml, "");
    }
}
