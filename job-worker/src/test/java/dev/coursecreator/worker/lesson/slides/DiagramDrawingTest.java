package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.drawing;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.script.SlideBlock;
import java.nio.file.Path;
import java.util.List;
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

    private static SlideBlock.Diagram diagram(String plantUml) {
        return new SlideBlock.Diagram("mermaid", "the source", plantUml, "");
    }
}
